namespace NetworkCrm.Core.Contacts;

/// <summary>The Indonesian form of address, entered by the owner and never inferred. Stored as its number; never renumber.</summary>
public enum Sapaan
{
    None = 0,
    Pak = 1,
    Bu = 2,
    Mas = 3,
    Mbak = 4,
    Kak = 5,
}
