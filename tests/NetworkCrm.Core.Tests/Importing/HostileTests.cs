using System.Diagnostics;
using System.Text;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class HostileTests
{
    [Fact]
    public void An_unclosed_quote_is_one_row_and_the_rest_is_read()
    {
        var rows = Csv.Rows("nama,kota\nBudi,Solo\nAni,\"Ban\nSiti,Solo\nTono,Solo\n");
        Assert.Equal((3, "unclosed-quote"), (rows[1].Row, rows[1].Error!.Code));
        Assert.Equal(["Budi", "Siti", "Tono"], rows.Select(r => r.Contact?.DisplayName).OfType<string>());
    }

    [Fact]
    public void An_unclosed_quote_before_much_text_is_one_row_too()
    {
        var rows = Csv.Rows(
            "nama;kota\nAni;\"Ban\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"Orang {i};Solo\n"))
        );
        Assert.Equal("unclosed-quote", rows[0].Error!.Code);
        Assert.Equal(60_000, rows.Count(r => r.Contact is not null));
    }

    [Theory]
    [InlineData("Budi \"Bud\" Santoso", "Budi \"Bud\" Santoso")]
    [InlineData("\"Budi\" Santoso", "Budi Santoso")]
    [InlineData("\"Budi \"\"Bud\"\" Santoso\"", "Budi \"Bud\" Santoso")]
    [InlineData("\"\"Budi\"\"", "\"Budi\"")]
    [InlineData(" \"Budi, Santoso jr\" ", "Budi, Santoso jr")]
    public void Stray_quotes_are_read_as_meant(string cell, string name) =>
        Assert.Equal(name, Csv.One($"nama,kota\n{cell},Solo\n").DisplayName);

    [Fact]
    public void NUL_lone_surrogates_and_turned_text_are_taken_out()
    {
        var bytes = Encoding.Unicode.GetBytes("nama,catatan\nBu\0di \uD800San\u202Etoso\u202C,a\0b\u0007\tc\n");
        var contact = ImportSource.Open(new MemoryStream(bytes)).Rows().Single().Contact!;
        Assert.Equal("Budi Santoso", contact.DisplayName.Replace("\uFFFD", "", StringComparison.Ordinal));
        Assert.Equal("ab\tc", contact.Notes);
        Assert.Equal("Budi", Csv.One("nama,kota\nBu\0di,Solo\n").DisplayName);
    }

    [Fact]
    public void A_megabyte_of_nonsense_in_every_kind_of_cell_is_quick()
    {
        var cell = string.Concat(Enumerable.Repeat("aaaa!", 30_000));
        foreach (
            var header in new[]
            {
                "nama",
                "email",
                "telepon",
                "tanggal lahir",
                "tags",
                "link",
                "gelar",
                "catatan",
                "alamat",
            }
        )
        {
            var watch = Stopwatch.StartNew();
            _ = Csv.Rows($"nama,{header},kota\nBudi,{cell},Solo\n");
            Assert.True(watch.ElapsedMilliseconds < 10_000, header);
        }
    }

    [Fact]
    public void Too_many_cells_are_an_error_of_their_row()
    {
        var rows = Csv.Rows($"nama,kota\nBudi,Solo\n{new string(',', 5000)}\nSiti,Solo\n");
        Assert.Equal([null, "too-many-cells", null], rows.Select(r => r.Error?.Code));
    }

    [Fact]
    public void Random_bytes_never_crash()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            const string likely = ",;\"\n\r\t ab1@+='|nama\0\u007F";
            if (seed % 2 == 0)
                for (var i = 0; i < bytes.Length; i++)
                    bytes[i] = (byte)likely[bytes[i] % likely.Length];
            try
            {
                _ = new ImportPlan(new DuplicateIndex())
                    .Plan(
                        ImportSource
                            .Open(new MemoryStream([.. "nama,email,telepon,tags,tanggal lahir\n"u8, .. bytes]))
                            .Rows()
                    )
                    .Count();
            }
            catch (NotATableException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }
}
