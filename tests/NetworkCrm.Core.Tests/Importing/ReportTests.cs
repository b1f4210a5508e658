using System.Text.Json;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class ReportTests
{
    [Fact]
    public void The_report_is_one_JSON_document_with_items_totals_and_errors()
    {
        var reading = Csv.Open(
            "nama;telepon;email;perusahaan;jabatan;tanggal lahir;tags\nBudi Santoso, S.T.;0812-1111-2222;b@c.id;PT "
                + "Maju;CEO;--12-01;klien\n;;;;CEO;;\n"
        );
        var output = new MemoryStream();
        ImportReport.Write(output, reading, new ImportPlan(new DuplicateIndex()).Plan(reading.Rows()));
        using var json = JsonDocument.Parse(output.ToArray());
        var root = json.RootElement;
        Assert.Equal(
            ("csv", "utf-8", ";"),
            (
                root.GetProperty("format").GetString(),
                root.GetProperty("encoding").GetString(),
                root.GetProperty("delimiter").GetString()
            )
        );
        Assert.Equal(
            [1, 1, 0, 0],
            new[] { "contacts", "created", "merged", "skipped" }.Select(n => root.GetProperty(n).GetInt32())
        );
        var error = Assert.Single(root.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            (3, "Nothing in this row names a contact."),
            (error.GetProperty("row").GetInt32(), error.GetProperty("message").GetString())
        );
        var item = Assert.Single(root.GetProperty("items").EnumerateArray());
        Assert.Equal(
            ["Budi Santoso, S.T.", "Budi", "Santoso", "PT Maju", "CEO", "--12-01", "create", "new"],
            new[] { "name", "given", "family", "company", "title", "birthday", "action", "reason" }.Select(n =>
                item.GetProperty(n).GetString()!
            )
        );
        Assert.Equal("+6281211112222", item.GetProperty("phones")[0].GetProperty("e164").GetString());
        Assert.Equal("klien", item.GetProperty("tags")[0].GetString());
    }

    [Fact]
    public void Every_reason_has_its_sentence_in_both_languages() =>
        Assert.All(
            Enum.GetValues<ImportReason>(),
            reason =>
            {
                Assert.NotEqual(reason.Code(), ImportMessages.Text(reason.Code(), "en"));
                Assert.NotEqual(ImportMessages.Text(reason.Code(), "en"), ImportMessages.Text(reason.Code(), "id-ID"));
            }
        );
}
