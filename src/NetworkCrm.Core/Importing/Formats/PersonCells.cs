namespace NetworkCrm.Core.Importing.Formats;

/// <summary>One person of another program's book as the cells of a row.</summary>
internal sealed class PersonCells
{
    private readonly List<ColumnMapping> _columns = [];
    private readonly List<string> _values = [];

    public void Add(ContactField field, string value)
    {
        if (value.Length == 0)
            return;
        _columns.Add(new ColumnMapping(_columns.Count, "", field));
        _values.Add(value);
    }

    public void Address(JsonThing said)
    {
        var place = said.Child("place").IsEmpty ? said : said.Child("place");
        Address(place["street"], place["city"], place["province"], place["postal_code"], place["country"]);
    }

    public void Address(string street, string city, string region, string postalCode, string country)
    {
        Add(ContactField.Street, street);
        Add(ContactField.City, city);
        Add(ContactField.Region, region);
        Add(ContactField.PostalCode, postalCode);
        Add(ContactField.Country, country);
    }

    public ImportRow Build(int row, ImportOptions options) =>
        new RowBuilder(_columns, namesWithoutPerson: true, DateOrder.DayFirst, options, new HashSet<int>()).Build(
            row,
            _values
        ) ?? new ImportRow(row, null, RowError.Of(row, "no-name"));
}
