namespace NetworkCrm.Core.Contacts;

/// <summary>
/// The Indonesian form of address, chosen by the owner or read from the titles in a name, and never inferred from the
/// name itself. Stored as its number; never renumber.
/// </summary>
public enum Sapaan
{
    None = 0,
    Pak = 1,
    Bu = 2,
    Mas = 3,
    Mbak = 4,
    Kak = 5,
}
