using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Web.Features.Contacts;

public enum PeopleSort
{
    Name,
    LastContact,
    Rhythm,
}

/// <summary>A world that people move in: an industry, a city, a community.</summary>
/// <param name="Name">As it is written, not folded.</param>
public sealed record WorldFilter(WorldKind Kind, string Name)
{
    private const int NameMax = 200;

    /// <summary>Reads <c>city:Bandung</c>; null where it is none.</summary>
    public static WorldFilter? Read(string? text)
    {
        if (text is null || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return null;
        var name = text[(colon + 1)..].Trim();
        return name.Length is > 0 and <= NameMax && Enum.TryParse<WorldKind>(text[..colon], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? new WorldFilter(kind, name) : null;
    }

    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Name}";
}

/// <summary>What the People page shows; it lives in the URL, so that a link or the back button brings it again.</summary>
public sealed record PeopleFilter
{
    public string? Text { get; init; }

    public Circle? Circle { get; init; }

    public Sphere? Sphere { get; init; }

    public string? Tag { get; init; }

    /// <summary>Only those going quiet.</summary>
    public bool Quiet { get; init; }

    /// <summary>Only those with no open follow-up.</summary>
    public bool NoNextStep { get; init; }

    /// <summary>Only those with an open promise, either way.</summary>
    public bool Promised { get; init; }

    /// <summary>Only ties of a kind.</summary>
    public TieFilter? Tie { get; init; }

    /// <summary>Only those who move in one world; <c>null</c> is any.</summary>
    public WorldFilter? World { get; init; }

    public ContactState State { get; init; }

    public PeopleSort Sort { get; init; }

    /// <summary>Everybody of one state: nothing narrows it.</summary>
    public bool IsWhole => this == new PeopleFilter { Sort = Sort, State = State };

    public bool IsPlain => this == new PeopleFilter { Sort = Sort };

    public static PeopleFilter Read(string? text, string? circle, string? sphere, string? tag, string? only, string? state, string? sort, string? world = null) => new()
    {
        Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: > 100 } longer ? longer[..100] : text.Trim(),
        Circle = Named<Circle>(circle),
        Sphere = Named<Sphere>(sphere),
        Tag = string.IsNullOrWhiteSpace(tag) ? null : tag,
        Quiet = only == "quiet",
        NoNextStep = only == "no-next-step",
        Promised = only == "promises",
        Tie = Named<TieFilter>(only),
        World = WorldFilter.Read(world),
        State = Named<ContactState>(state) ?? ContactState.Listed,
        Sort = Named<PeopleSort>(sort) ?? PeopleSort.Name,
    };

    /// <summary>The parts of the URL's query; null leaves a part out.</summary>
    public IReadOnlyDictionary<string, object?> Query() => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["q"] = Text,
        ["circle"] = Lower(Circle),
        ["sphere"] = Lower(Sphere),
        ["tag"] = Tag,
        ["only"] = Quiet ? "quiet" : NoNextStep ? "no-next-step" : Promised ? "promises" : Lower(Tie),
        ["world"] = World?.ToString(),
        ["state"] = State == ContactState.Listed ? null : Lower<ContactState>(State),
        ["sort"] = Sort == PeopleSort.Name ? null : Lower<PeopleSort>(Sort),
    };

    private static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? value : null;

    private static string? Lower<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
