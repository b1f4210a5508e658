namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// Google Contacts as exported since 2023: <c>First Name, ..., Labels, E-mail 1 - Label, E-mail 1 - Value</c>.
/// </summary>
public sealed class GoogleNewCsv : IContactFormat
{
    public string Id => "google";
    public bool NamesWithoutPerson => true;

    public bool Recognises(IReadOnlySet<string> headerKeys) =>
        headerKeys.Contains("firstname")
        && !headerKeys.Contains("givenname")
        && (
            headerKeys.Contains("email1value")
            || headerKeys.Contains("phone1value")
            || (headerKeys.Contains("organizationname") && headerKeys.Contains("labels"))
        );

    public ContactField FieldFor(string header, IReadOnlySet<string> headerKeys) =>
        ColumnNames.Find(header, headerKeys);

    public DateOrder Dates(IReadOnlySet<string> headerKeys) => DateOrder.DayFirst;
}
