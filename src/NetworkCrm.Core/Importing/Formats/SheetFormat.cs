using MiniExcelLibs;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>A workbook of Excel, Google Sheets or LibreOffice (.xlsx): the sheet that looks most like a list of people.</summary>
internal sealed class SheetFormat : IContactFormat
{
    public const string Id = "xlsx";

    private const int MostSheets = 30;

    public IReadOnlyList<FormatName> Names { get; } = [new(Id, "Excel")];

    public bool Recognises(FileHead head) => head.Zip?.Names.Any(IsWorkbook) == true;

    public ImportReading Read(Stream stream, ImportOptions options)
    {
        if (ZipFile.Names(stream) is not { } zip || !zip.Names.Any(IsWorkbook))
            throw new NotATableException("no-workbook");
        if (zip.Problem is { } problem)
            throw new NotATableException(problem);
        // The library opens the parts by itself, and would unpack whatever is in them.
        foreach (var part in zip.Names.Where(n => n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            Look(stream, part);
        var (sheet, layout) = Best(stream, SheetNames(stream)) ?? throw new NotATableException("no-table");
        var table = TableColumns.Of(layout, options);
        return new TableReading(Id, table, () => new SheetRecords(stream, sheet), options);
    }

    private static void Look(Stream stream, string part)
    {
        using var content = ZipFile.Open(stream, part);
        if (part.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase))
            SheetReach.Check(content);
        content.CopyTo(Stream.Null);
    }

    private static bool IsWorkbook(string name) => name.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase);

    private static List<string> SheetNames(Stream stream)
    {
        try
        {
            stream.Position = 0;
            return [.. stream.GetSheetNames().Take(MostSheets)];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new NotATableException("zip-damaged");
        }
    }

    // The one whose header names most; a cover sheet names nothing.
    private static (string Sheet, TableLayout Layout)? Best(Stream stream, List<string> sheets)
    {
        (string Sheet, TableLayout Layout, int Names)? best = null;
        var isDamaged = false;
        foreach (var sheet in sheets)
        {
            var records = new SheetRecords(stream, sheet);
            var (layout, names) = TableLayout.Of(records, '\0');
            isDamaged |= records.IsDamaged;
            if (layout.Sample.Count + layout.Header.Count > 0 && (best is null || names > best.Value.Names))
                best = (sheet, layout, names);
        }

        if (best is null && isDamaged)
            throw new NotATableException("sheet-damaged");
        return best is { } found ? (found.Sheet, found.Layout) : null;
    }
}
