namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// Google Contacts as exported before 2023: <c>Name, Given Name, ..., Group Membership, E-mail 1 - Type, E-mail 1 -
/// Value</c>.
/// </summary>
public sealed class GoogleOldCsv : IContactFormat
{
    public string Id => "google-old";
    public bool NamesWithoutPerson => true;

    public bool Recognises(IReadOnlySet<string> headerKeys) =>
        headerKeys.Contains("givenname")
        && headerKeys.Contains("familyname")
        && (
            headerKeys.Contains("groupmembership")
            || headerKeys.Contains("email1value")
            || headerKeys.Contains("phone1value")
        );

    public ContactField FieldFor(string header, IReadOnlySet<string> headerKeys) =>
        ColumnNames.Find(header, headerKeys);

    public DateOrder Dates(IReadOnlySet<string> headerKeys) => DateOrder.DayFirst;
}
