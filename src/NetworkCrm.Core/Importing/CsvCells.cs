using System.Buffers;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// Cells going out to a spreadsheet and coming back. A cell that a spreadsheet would run as a formula gets one
/// apostrophe in front; <see cref="Unguard"/> takes exactly that one away, so <c>Unguard(Guard(x)) == x</c> for every
/// x. Numbers such as <c>-1.3</c> and international phone numbers of digits and blanks (<c>+62 812 1111 2222</c>, inert
/// in a spreadsheet) stay bare; with hyphens a spreadsheet would subtract, so <c>+62-812-1111</c> is guarded.
/// </summary>
public static class CsvCells
{
    private static readonly SearchValues<char> Decimal = SearchValues.Create("0123456789.,"),
        Dialled = SearchValues.Create("0123456789 ");

    /// <summary>
    /// The cell, safe to open in a spreadsheet. Quoting for the file is <see cref="Write"/>'s business.
    /// </summary>
    public static string Guard(string cell)
    {
        if (!StartsLikeFormula(cell))
            return cell;
        return cell[0] is '+' or '-' && IsNumber(cell) ? cell : "'" + cell;
    }

    /// <summary>Takes one guard away, if there is one.</summary>
    public static string Unguard(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && StartsLikeFormula(cell) ? cell[1..] : cell;

    /// <summary>Writes one record, guarded and quoted, ended by CRLF.</summary>
    public static void Write(TextWriter writer, IEnumerable<string?> cells, char delimiter = ',')
    {
        var first = true;
        foreach (var value in cells)
        {
            if (!first)
                writer.Write(delimiter);
            first = false;
            var cell = Guard(value ?? "");
            var quote =
                cell.Length > 0
                && (
                    cell.AsSpan().IndexOfAny("\"\r\n") >= 0
                    || cell.Contains(delimiter, StringComparison.Ordinal)
                    || cell[0] == ' '
                    || cell[^1] == ' '
                );
            writer.Write(quote ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        writer.Write("\r\n");
    }

    private static bool StartsLikeFormula(string cell)
    {
        var rest = cell.AsSpan().TrimStart('\'').TrimStart(' ');
        return rest.Length > 0
            && rest[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠';
    }

    private static bool IsNumber(string cell)
    {
        var rest = cell.AsSpan(1).TrimEnd('%').TrimEnd(' ');
        if (rest.Length == 0 || !char.IsAsciiDigit(rest[0]))
            return false;
        return rest.IndexOfAnyExcept(Decimal) < 0 || (cell[0] == '+' && rest.IndexOfAnyExcept(Dialled) < 0);
    }
}
