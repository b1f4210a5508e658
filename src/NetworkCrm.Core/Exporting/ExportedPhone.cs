using NetworkCrm.Core.Contacts;
using PhoneNumbers;

namespace NetworkCrm.Core.Exporting;

/// <summary>A phone as other programs are told it: the number, and the remark that stood beside it.</summary>
internal static class ExportedPhone
{
    /// <summary>The words in brackets behind a number, as <c>Suami</c> in <c>0812 1111 2222 (Suami)</c>.</summary>
    public static string? Remark(PhoneEntry phone)
    {
        if (phone.E164 is null || !phone.Raw.EndsWith(')'))
            return null;
        var open = phone.Raw.LastIndexOf('(');
        var words = open < 0 ? "" : phone.Raw[(open + 1)..^1].Trim();
        return words.Any(char.IsLetter) ? words : null;
    }

    /// <summary>
    /// The number for a cell of a spreadsheet, with blanks: of bare digits it would make 6.28E+12, and with hyphens a
    /// sum.
    /// </summary>
    public static string Cell(PhoneEntry phone) =>
        phone.E164 is not { } e164 ? phone.Raw
        : Remark(phone) is { } remark ? $"{Spaced(e164)} ({remark})"
        : Spaced(e164);

    private static string Spaced(string e164)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            return util.Format(util.Parse(e164, null), PhoneNumberFormat.INTERNATIONAL).Replace('-', ' ');
        }
        catch (NumberParseException)
        {
            return e164;
        }
    }
}
