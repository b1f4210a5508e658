namespace NetworkCrm.Simulation;

/// <summary>A person as the owner wrote them down on the day they were added.</summary>
/// <param name="Circle">The circle on the day of adding; later moves are <see cref="CircleChanged"/>.</param>
/// <param name="OnlineProfile">As known on the day of adding; later finds are <see cref="OnlineProfileFound"/>.</param>
/// <param name="Birthday">With the year of birth, where the owner knows it.</param>
/// <param name="Greeting">The holiday on which a greeting is welcome, where the owner knows it.</param>
/// <param name="Imported">Came with an address book; nobody thought about them one by one.</param>
public sealed record Person(
    int Id,
    string Name,
    Sapaan Sapaan,
    Circle Circle,
    Sphere Sphere,
    string? Company,
    string Industry,
    string City,
    IReadOnlyList<string> Communities,
    DateOnly? Birthday,
    Holiday? Greeting,
    Mark RemembersMe,
    Mark ThinksWellOfMe,
    Mark WouldRecommendMe,
    bool KnowsWhatIDo,
    OnlineProfile OnlineProfile,
    DateOnly AddedOn,
    bool Imported
);

/// <summary>Whose year it is.</summary>
/// <param name="Worlds">The industries the owner knows people in well.</param>
public sealed record Owner(string Name, string Industry, string City, IReadOnlyList<string> Worlds);

/// <summary>Days away from work, both included.</summary>
public sealed record Vacation(DateOnly First, DateOnly Last);
