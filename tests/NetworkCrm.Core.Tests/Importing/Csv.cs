using System.Text;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

/// <summary>Reads inline files.</summary>
internal static class Csv
{
    public static ImportReading Open(string text, ImportOptions? options = null, Encoding? encoding = null) =>
        ImportSource.Open(new MemoryStream((encoding ?? new UTF8Encoding(false)).GetBytes(text)), options);

    public static List<ImportRow> Rows(string text, ImportOptions? options = null, Encoding? encoding = null) =>
        [.. Open(text, options, encoding).Rows()];

    public static List<ImportedContact> Contacts(string text, ImportOptions? options = null) =>
        [.. Rows(text, options).Select(r => r.Contact).OfType<ImportedContact>()];

    public static ImportedContact One(string text, ImportOptions? options = null) =>
        Assert.Single(Contacts(text, options));

    public static List<RowError> Errors(string text) => [.. Rows(text).Select(r => r.Error).OfType<RowError>()];

    public static List<PlannedRow> Plan(string text, DuplicateIndex? index = null) =>
        [.. new ImportPlan(index ?? new DuplicateIndex()).Plan(Open(text).Rows())];
}
