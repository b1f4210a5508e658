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
        var rows = Csv.Rows("nama;kota\nAni;\"Ban\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"Orang {i};Solo\n")));
        Assert.Equal("unclosed-quote", rows[0].Error!.Code);
        Assert.Equal(60_000, rows.Count(r => r.Contact is not null));
    }

    [Fact]
    public void Rows_that_each_open_a_quote_take_no_quadratic_time()
    {
        var watch = Stopwatch.StartNew();
        var rows = Csv.Open("nama;kota\n" + string.Concat(Enumerable.Repeat("x\"y;\"z\n", 300_000))).Rows().Count();
        Assert.True(rows > 100_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("Budi \"Bud\" Santoso", "Budi \"Bud\" Santoso")]
    [InlineData("\"Budi\" Santoso", "Budi Santoso")]
    [InlineData("\"Budi \"\"Bud\"\" Santoso\"", "Budi \"Bud\" Santoso")]
    [InlineData("\"\"Budi\"\"", "\"Budi\"")]
    [InlineData(" \"Budi, Santoso jr\" ", "Budi, Santoso jr")]
    public void Stray_quotes_are_read_as_meant(string cell, string name) => Assert.Equal(name, Csv.One($"nama,kota\n{cell},Solo\n").DisplayName);

    [Fact]
    public void A_hundred_megabyte_line_is_one_row_in_bounded_memory()
    {
        using var file = new GeneratedStream(3, i => i switch { 0 => "nama,kota\nBudi,Solo\n", 2 => "\nSiti,Solo\n", _ => null }, fill: 100_000_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var rows = ImportSource.Open(file).Rows().ToList();
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 16_000_000);
        Assert.Equal(["Budi", null, "Siti"], rows.Select(r => r.Contact?.DisplayName));
        Assert.Equal((3, "too-long"), (rows[1].Row, rows[1].Error!.Code));
    }

    [Fact]
    public void A_million_rows_stream_in_flat_memory()
    {
        using var file = new GeneratedStream(1_000_001, i => i == 0 ? "nama;telepon;email\n" : $"Orang {i};0812{i:00000000};o{i}@x.id\n");
        var (rows, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var row in ImportSource.Open(file).Rows())
        {
            Assert.NotNull(row.Contact!.Phones[0].E164);
            if (++rows % 250_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(1_000_000, rows);
        Assert.True(most < 16_000_000, $"{most:N0} bytes");
    }

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
        foreach (var header in new[] { "nama", "email", "telepon", "tanggal lahir", "tags", "link", "gelar", "catatan", "alamat" })
        {
            var watch = Stopwatch.StartNew();
            _ = Csv.Rows($"nama,{header},kota\nBudi,{cell},Solo\n");
            Assert.True(watch.ElapsedMilliseconds < 1000, header);
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
                for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)likely[bytes[i] % likely.Length];
            try
            {
                _ = new ImportPlan(new DuplicateIndex()).Plan(ImportSource.Open(new MemoryStream([.. "nama,email,telepon,tags,tanggal lahir\n"u8, .. bytes])).Rows()).Count();
            }
            catch (NotATableException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }

    /// <summary>A file made up as it is read; the part whose text is null is <paramref name="fill"/> times the letter a.</summary>
    private sealed class GeneratedStream(int parts, Func<int, string?> part, int fill = 0) : Stream
    {
        private byte[] _current = [];
        private int _at, _next, _left;
        private long _position;

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => long.MaxValue;

        public override long Position
        {
            get => _position;
            set
            {
                Assert.Equal(0, value);
                (_position, _current, _at, _next, _left) = (0, [], 0, 0, 0);
            }
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (_left == 0 && _at == _current.Length)
            {
                if (_next == parts) return 0;
                if (part(_next++) is { } text) (_current, _at) = (Encoding.UTF8.GetBytes(text), 0);
                else _left = fill;
            }

            var read = Math.Min(count, _left > 0 ? _left : _current.Length - _at);
            if (_left > 0)
            {
                buffer.AsSpan(offset, read).Fill((byte)'a');
                _left -= read;
            }
            else
            {
                _current.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
                _at += read;
            }

            _position += read;
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
