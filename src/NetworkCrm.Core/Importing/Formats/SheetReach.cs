using System.Globalization;
using System.Xml;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// How far the cells of a sheet lie apart. The library gives every row as wide as the widest and every blank row
/// between two: one cell in the last corner would make it billions.
/// </summary>
internal static class SheetReach
{
    private const int MostBlankRows = 20_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <param name="sheet">The XML of a sheet (ECMA-376, 18.3.1.99); read to its end.</param>
    /// <exception cref="NotATableException">A cell lies too far from the others.</exception>
    public static void Check(Stream sheet)
    {
        try
        {
            using var xml = XmlReader.Create(sheet, Settings);
            var row = 0;
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "row")
                {
                    var next = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var r)
                        ? r
                        : row + 1;
                    if (next - row > MostBlankRows)
                        throw new NotATableException("sheet-too-wide");
                    row = next;
                }
                else if (
                    xml.LocalName == "dimension" && xml.GetAttribute("ref")?.Split(':') is { Length: > 1 } range
                        ? IsTooFar(range[^1])
                        : xml.LocalName == "c" && xml.GetAttribute("r") is { } cell && IsTooFar(cell)
                )
                {
                    throw new NotATableException("sheet-too-wide");
                }
            }
        }
        catch (XmlException)
        {
            // What is cut off is for its rows to say.
        }
    }

    // "AB12" is in the 28th column.
    private static bool IsTooFar(string cell)
    {
        var column = 0;
        foreach (var letter in cell)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A') + 1;
            if (column > RecordReader.MaxCells)
                return true;
        }

        return false;
    }
}
