namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// LinkedIn's Connections.csv, with or without the notes above it and the URL column. <c>Connected On</c> is no
/// meeting.
/// </summary>
public sealed class LinkedInConnections : IContactFormat
{
    public string Id => "linkedin";
    public bool NamesWithoutPerson => false;

    public bool Recognises(IReadOnlySet<string> headerKeys) =>
        headerKeys.Contains("connectedon") && (headerKeys.Contains("firstname") || headerKeys.Contains("lastname"));

    public ContactField FieldFor(string header, IReadOnlySet<string> headerKeys) =>
        ColumnNames.Find(header, headerKeys);

    public DateOrder Dates(IReadOnlySet<string> headerKeys) => DateOrder.MonthFirst;
}
