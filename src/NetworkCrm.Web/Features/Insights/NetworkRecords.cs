using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Web.Features.Insights;

/// <summary>Somebody to draw.</summary>
/// <param name="World">Folded; null where none is noted.</param>
public sealed record NetworkPerson(long Id, Guid Uid, string Name, Circle? Circle, string? World);

/// <summary>A person in their place; the picture is a disc of radius 1 around the owner.</summary>
public sealed record NetworkDot(NetworkPerson Person, int Sector, double X, double Y);

/// <summary>An introduction between two dots, by their places in the list.</summary>
/// <param name="Mine">Whether the owner brought the two together; else the first introduced the second to the owner.</param>
public sealed record NetworkLine(int From, int To, bool Mine);

/// <summary>A world as a sector; angles in radians, clockwise from the top.</summary>
/// <param name="Name">Null is everybody whose world is not among the largest, or not noted.</param>
public sealed record NetworkSector(string? Name, int People, double From, double To);

/// <summary>The whole picture.</summary>
/// <param name="Rings">Where one ring ends and the next begins.</param>
/// <param name="All">How many people there are, drawn or not.</param>
public sealed record NetworkView(IReadOnlyList<NetworkDot> Dots, IReadOnlyList<NetworkLine> Lines, IReadOnlyList<NetworkSector> Sectors, IReadOnlyList<double> Rings, WorldKind By, int All);
