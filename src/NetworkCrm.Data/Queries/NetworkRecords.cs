using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Queries;

/// <summary>A world, and how it is compared.</summary>
public sealed record NetworkWorld(string Folded, string Name);

/// <summary>Somebody to draw.</summary>
/// <param name="World">Null where none is noted.</param>
public sealed record NetworkPerson(long Id, Guid Uid, string Name, Circle? Circle, NetworkWorld? World);

/// <summary>A person in their place; the picture is a disc of radius 1 around the owner.</summary>
public sealed record NetworkDot(NetworkPerson Person, int Sector, double X, double Y);

/// <summary>An introduction between two dots, by their places in the list.</summary>
/// <param name="Mine">Whether the owner brought the two together; else the first introduced the second to the
/// owner.</param>
public sealed record NetworkLine(int From, int To, bool Mine);

/// <summary>A world as a sector; angles in radians, clockwise from the top.</summary>
/// <param name="Name">Null is everybody whose world is not among the largest, or not noted.</param>
/// <param name="Worlds">How many worlds are in it: none where none is noted.</param>
public sealed record NetworkSector(string? Name, int Worlds, int People, double From, double To);

/// <summary>Where everybody stands.</summary>
/// <param name="Rest">How many pages of the largest worlds were left out before these.</param>
/// <param name="Rings">Where one ring ends and the next begins.</param>
public sealed record NetworkPlaces(
    int Rest,
    IReadOnlyList<NetworkDot> Dots,
    IReadOnlyList<NetworkSector> Sectors,
    IReadOnlyList<double> Rings
);

/// <summary>The whole picture.</summary>
/// <param name="All">How many people there are, drawn or not.</param>
public sealed record NetworkView(NetworkPlaces Places, IReadOnlyList<NetworkLine> Lines, int All)
{
    public IReadOnlyList<NetworkDot> Dots => Places.Dots;

    public IReadOnlyList<NetworkSector> Sectors => Places.Sectors;
}
