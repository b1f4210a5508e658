using System.Globalization;
using MiniExcelLibs;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// The rows of a sheet of a workbook (ECMA-376), each cell as the text that a CSV of it would have: dates as
/// yyyy-MM-dd, numbers with all their digits.
/// </summary>
internal sealed class SheetRecords : TableRecords
{
    private readonly IEnumerator<object> _rows;
    private bool _ended;

    /// <param name="stream">A workbook that <see cref="SheetFormat"/> has looked at; stays open.</param>
    /// <param name="sheet">The name of the sheet.</param>
    public SheetRecords(Stream stream, string sheet)
    {
        stream.Position = 0;
        _rows = stream.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).GetEnumerator();
    }

    /// <summary>Whether the sheet could not be read to its end.</summary>
    public bool IsDamaged { get; private set; }

    public override bool Read()
    {
        Cells.Clear();
        Problem = null;
        if (_ended)
            return false;
        try
        {
            if (!_rows.MoveNext())
                return End();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or NotATableException))
        {
            // The reader of the library meets what is cut off or damaged with whatever exception comes first.
            (_ended, IsDamaged) = (true, true);
            Row++;
            Problem = "sheet-damaged";
            return true;
        }

        Row++;
        foreach (var cell in ((IDictionary<string, object?>)_rows.Current).Values.Take(RecordReader.MaxCells))
            Cells.Add(Text(cell));
        return true;
    }

    private bool End()
    {
        _ended = true;
        Cells.Clear();
        _rows.Dispose();
        return false;
    }

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            string text => text,
            // A phone number as a number: no exponent, and no digit lost.
            double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(
                "0.##########",
                CultureInfo.InvariantCulture
            ),
            DateTime day => day.TimeOfDay == TimeSpan.Zero
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : day.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
        };
}
