namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// Any other table: columns are found by their names in many languages, and the user may correct them.
/// </summary>
public sealed class GenericCsv : IContactFormat
{
    public string Id => "csv";
    public bool NamesWithoutPerson => true;

    public bool Recognises(IReadOnlySet<string> headerKeys) => true;

    public ContactField FieldFor(string header, IReadOnlySet<string> headerKeys) =>
        ColumnNames.Find(header, headerKeys);

    /// <summary>Outlook in English writes month/day/year; everyone else here day/month/year.</summary>
    public DateOrder Dates(IReadOnlySet<string> headerKeys) =>
        headerKeys.Contains("emailaddress")
        && (
            headerKeys.Contains("businessphone")
            || headerKeys.Contains("businessstreet")
            || headerKeys.Contains("homestreet")
        )
            ? DateOrder.MonthFirst
            : DateOrder.DayFirst;
}
