using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// What a sample of one column holds, counted: the shares by which a column is judged whatever its name is.
/// </summary>
internal sealed class ColumnContent
{
    private const int LongestName = 60,
        MostWordsOfAName = 6;
    private static readonly HashSet<string> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes",
        "no",
        "true",
        "false",
        "ya",
        "tidak",
        "ja",
        "nein",
        "nee",
        "oui",
        "non",
        "si",
        "sì",
        "sí",
        "sim",
        "não",
        "tak",
        "nie",
        "да",
        "нет",
        "on",
        "off",
    };
    private readonly HashSet<string> _different = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _years = [];
    private int _emails,
        _phones,
        _digits,
        _links,
        _dates,
        _names,
        _manyWords,
        _withDigit;

    /// <summary>Cells that say something.</summary>
    public int Filled { get; private set; }

    /// <param name="cells">As they stand in the file.</param>
    /// <param name="region">Two letters; phones without a country code belong there.</param>
    public static ColumnContent Of(IEnumerable<string> cells, string region)
    {
        var content = new ColumnContent();
        foreach (var cell in cells)
            if (CellText.Clean(cell) is { Length: > 0 } text && !CellText.IsPlaceholder(text))
                content.Add(text, region);
        return content;
    }

    public bool AreEmails => Mostly(_emails);

    /// <summary>Numbers that are dialled as they stand, not just any number.</summary>
    public bool AreSurelyPhones => Mostly(_phones);

    /// <summary>Numbers and no words: enough where the column is called a contact or a phone.</summary>
    public bool CouldBePhones => Mostly(_digits) && !AreDates;

    /// <summary>Some are e-mail addresses and the others phones.</summary>
    public bool AreReaches => Mostly(_emails + _digits);

    public bool AreLinks => Mostly(_links);

    public bool AreDates => Mostly(_dates);

    /// <summary>
    /// No cell has a digit or an address: no phone, no date, no e-mail is in it. One or two alone may be slips.
    /// </summary>
    public bool AreWords => Filled > 2 && _withDigit + _emails == 0;

    public bool HasAnyEmail => _emails > 0;

    public bool AreNames => Mostly(_names) && _different.Count * 2 > Filled;

    /// <summary>How likely these are whole names of people: the share of those with two words or more.</summary>
    public double WholeNames => Filled == 0 ? 0 : (double)_manyWords / Filled;

    /// <summary>More e-mails than phones.</summary>
    public bool MoreEmails => _emails > _digits;

    /// <summary>
    /// Days of which most lie so long ago, and so far apart, that people were born on them rather than met, added or
    /// paid.
    /// </summary>
    public bool AreBirthdays(DateOnly? today)
    {
        if (!AreDates || _years.Count * 2 < Filled || today is not { } now)
            return false;
        var years = _years.Order().ToList();
        return years[0] >= now.Year - 110
            && years[^1] <= now.Year - 5
            && years[years.Count / 2] <= now.Year - 18
            && (years.Count == 1 || years[^1] - years[0] >= 5 || years.Count < 5);
    }

    private void Add(string text, string region)
    {
        Filled++;
        _different.Add(text);
        var digits = TextFold.Digits(text).Length;
        var letters = text.Count(char.IsLetter);
        if (digits > 0)
            _withDigit++;
        if (text.Contains('@', StringComparison.Ordinal) && MultiValue.Emails(text, () => { }).Any())
        {
            _emails++;
            return;
        }

        if (IsLink(text))
        {
            _links++;
            return;
        }

        var date =
            digits > 0 && digits + letters >= 3 && text.Length <= 80
                ? DateText.Read(text, DateOrder.DayFirst, null).Date
                : null;
        if (date is { } day)
            Date(day);
        if (digits >= 5 && letters <= digits && IsDialled(text))
        {
            _digits++;
            if (date is null && IsPhone(text, digits, region))
                _phones++;
        }
        else if (date is null && IsName(text, letters))
        {
            _names++;
            if (text.Contains(' ', StringComparison.Ordinal))
                _manyWords++;
        }
    }

    private void Date(AnnualDate date)
    {
        _dates++;
        if (date.Year is { } year)
            _years.Add(year);
    }

    private static bool IsLink(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (text.Contains('/', StringComparison.Ordinal) && ProfileLink.Key(text) is not null);

    // A label or a remark may stand beside the number, a sentence may not.
    private static bool IsDialled(string text) =>
        text.Length <= PhoneNumber.MaxLength * 2
        && text.Count(c => char.IsLetter(c)) <= 25
        && !text.Contains('%', StringComparison.Ordinal);

    private static bool IsPhone(string text, int digits, string region) =>
        digits is >= 7 and <= 40
        && MultiValue
            .Phones(text)
            .Any(part =>
                part.Length <= PhoneNumber.MaxLength
                && (part[0] is '0' or '+' or '6' or '8' or '(' or '\'' or '=' || part.AsSpan().ContainsAny(" -()"))
                && PhoneNumber.Parse(part, region).E164 is not null
            );

    private static bool IsName(string text, int letters) =>
        text.Length <= LongestName
        && letters * 10 >= text.Length * 6
        && !text.Any(char.IsDigit)
        && text.Count(c => c == ' ') < MostWordsOfAName
        && letters > 1
        && !Flags.Contains(text)
        && !text.Contains('\n', StringComparison.Ordinal);

    private bool Mostly(int count) => Filled > 0 && count * 10 >= Filled * 6;
}
