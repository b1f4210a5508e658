using CsCheck;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class CsvCellsTests
{
    [Theory]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\0=1", "'\0=1")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=x", "''=x")]
    [InlineData("+62-812-1111", "'+62-812-1111")]
    [InlineData("-1.3", "-1.3")]
    [InlineData("-5 %", "-5 %")]
    [InlineData("1-2", "1-2")]
    [InlineData("19.00 %", "19.00 %")]
    [InlineData("+62 812 1111 2222", "+62 812 1111 2222")]
    [InlineData("'Budi'", "'Budi'")]
    [InlineData("", "")]
    public void Formulas_are_guarded_and_numbers_left_alone(string cell, string guarded)
    {
        Assert.Equal(guarded, CsvCells.Guard(cell));
        Assert.Equal(cell, CsvCells.Unguard(guarded));
    }

    [Fact]
    public void Reading_takes_back_exactly_what_writing_added() =>
        Gen.String[Gen.Char["=+-@'\t\r\n\0 ab12.%\"＝"], 0, 12]
            .Sample(cell => CsvCells.Unguard(CsvCells.Guard(cell)) == cell, iter: 100_000);

    [Fact]
    public void What_is_written_is_read_back()
    {
        string[] names = ["=cmd()", "'=x", "O\"Neil, Shaq; x", "-Budi", "Two\nlines".Replace('\n', ' '), "'quoted'"];
        var writer = new StringWriter();
        CsvCells.Write(writer, ["nama", "kota"]);
        foreach (var name in names)
            CsvCells.Write(writer, [name, "Solo"]);
        Assert.Equal(names, Csv.Contacts(writer.ToString()).Select(c => c.DisplayName));
    }
}
