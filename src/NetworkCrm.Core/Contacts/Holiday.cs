namespace NetworkCrm.Core.Contacts;

/// <summary>
/// Holidays on which a greeting is welcome; entered for a contact, never inferred from a name. Stored as their sum;
/// never renumber.
/// </summary>
[Flags]
public enum Holidays
{
    None = 0,
    NewYear = 1,

    /// <summary>Imlek, the lunar new year.</summary>
    Imlek = 2,
    Nyepi = 4,

    /// <summary>Idul Fitri.</summary>
    Lebaran = 8,
    Waisak = 16,
    Natal = 32,
    All = NewYear | Imlek | Nyepi | Lebaran | Waisak | Natal,
}
