namespace NetworkCrm.Core.Contacts;

/// <summary>
/// The part of life a contact belongs to (advice <c>all-spheres</c>). Stored as its number; never renumber.
/// </summary>
public enum Sphere
{
    Business = 1,
    Career = 2,
    Community = 3,
    Friends = 4,
    Family = 5,
}
