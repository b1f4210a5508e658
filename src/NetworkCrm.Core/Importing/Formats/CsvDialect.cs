namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// A table as one program writes it. Header keys are as <see cref="ColumnNames.Key"/> gives them: folded, letters and
/// digits only. What a column holds is told by its name (<see cref="ColumnNameTable"/>), whoever wrote it.
/// </summary>
/// <param name="Name">What its maker calls it.</param>
/// <param name="Recognises">Is this table, by its headers, of this kind?</param>
internal sealed record CsvDialect(string Id, string Name, Func<IReadOnlySet<string>, bool> Recognises)
{
    /// <summary>Most particular first; the last is any other table, and the user may correct its columns.</summary>
    public static IReadOnlyList<CsvDialect> All { get; } =
    [
        // Google as exported since 2023: First Name, ..., Labels, E-mail 1 - Label, E-mail 1 - Value.
        new(
            "google",
            "Google Contacts",
            keys =>
                keys.Contains("firstname")
                && !keys.Contains("givenname")
                && (
                    keys.Contains("email1value")
                    || keys.Contains("phone1value")
                    || (keys.Contains("organizationname") && keys.Contains("labels"))
                )
        ),
        // Before 2023: Name, Given Name, ..., Group Membership, E-mail 1 - Type, E-mail 1 - Value.
        new(
            "google-old",
            "Google Contacts",
            keys =>
                keys.Contains("givenname")
                && keys.Contains("familyname")
                && (keys.Contains("groupmembership") || keys.Contains("email1value") || keys.Contains("phone1value"))
        ),
        // Connections.csv, with or without the notes above it and the URL column. Connected On is no meeting.
        new(
            "linkedin",
            "LinkedIn Connections",
            keys => keys.Contains("connectedon") && (keys.Contains("firstname") || keys.Contains("lastname"))
        )
        {
            Dates = _ => DateOrder.MonthFirst,
            NamesWithoutPerson = false,
        },
        // Outlook in English writes month/day/year; everyone else here day/month/year.
        new("csv", "CSV", _ => true)
        {
            Dates = keys =>
                keys.Contains("emailaddress")
                && (keys.Contains("businessphone") || keys.Contains("businessstreet") || keys.Contains("homestreet"))
                    ? DateOrder.MonthFirst
                    : DateOrder.DayFirst,
        },
    ];

    /// <summary>How ambiguous dates are read where the column itself does not tell.</summary>
    public Func<IReadOnlySet<string>, DateOrder> Dates { get; init; } = _ => DateOrder.DayFirst;

    /// <summary>
    /// False where a row without a person's name is nobody (a deleted LinkedIn account), true where its company, e-mail
    /// or nickname may name it.
    /// </summary>
    public bool NamesWithoutPerson { get; init; } = true;

    /// <summary>The one called <paramref name="id"/>, else the one that these headers tell.</summary>
    public static CsvDialect For(string? id, IReadOnlySet<string> headerKeys) =>
        All.FirstOrDefault(d => string.Equals(d.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? All.First(d => d.Recognises(headerKeys));
}
