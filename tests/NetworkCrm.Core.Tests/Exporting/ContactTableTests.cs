namespace NetworkCrm.Core.Tests.Exporting;

public sealed class ContactTableTests
{
    [Fact]
    public void The_table_has_as_many_columns_as_the_contact_with_the_most_needs()
    {
        var records = ExportSample.Table(ExportSample.Ana, ExportSample.Bare).Split("\r\n");
        Assert.Equal(
            "Name,Given Name,Family Name,Name Prefix,Name Suffix,Nickname,Company,Job Title,Phone 1,Phone 2,Phone 3,"
                + "Email 1,Email 2,Link 1,Address,City,Birthday,Tags,Notes",
            records[0]
        );
        Assert.Contains(
            ",+62 812 1111 2222,'+62 813 3333 4444 (Suami),+62 21 5550101,",
            records[1],
            StringComparison.Ordinal
        );
        Assert.Equal("Budi" + new string(',', 18), records[^2]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-cmd|x", "'-cmd|x")]
    [InlineData("+cmd|x", "'+cmd|x")]
    public void A_cell_that_a_spreadsheet_would_run_is_guarded(string typed, string written) =>
        Assert.StartsWith(
            written + ",",
            ExportSample.Table(ExportSample.Bare with { Name = typed }).Split("\r\n")[1],
            StringComparison.Ordinal
        );

    [Fact]
    public void Quotes_commas_and_breaks_stay_in_their_cell() =>
        Assert.EndsWith(
            ",\"a \"\"b\"\", c\nd\"\r\n",
            ExportSample.Table(ExportSample.Bare with { Notes = "a \"b\", c\nd" }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_contact_with_nothing_but_a_name_still_has_a_column_of_each() =>
        Assert.Contains("Phone 1,Email 1,Link 1,", ExportSample.Table(ExportSample.Bare), StringComparison.Ordinal);
}
