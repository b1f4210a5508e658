using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

/// <summary>These weigh the whole process, so nothing else may run beside them.</summary>
[CollectionDefinition(nameof(WeightTests), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(WeightTests))]
public sealed class WeightTests
{
    [Fact]
    public void Rows_that_each_open_a_quote_take_no_quadratic_time()
    {
        var before = Environment.CpuUsage.TotalTime;
        var rows = Csv.Open("nama;kota\n" + string.Concat(Enumerable.Repeat("x\"y;\"z\n", 300_000))).Rows().Count();
        Assert.True(rows > 100_000);
        var spent = Environment.CpuUsage.TotalTime - before;
        Assert.True(spent < TimeSpan.FromSeconds(10), spent.ToString());
    }

    [Fact]
    public void A_hundred_megabyte_line_is_one_row_in_bounded_memory()
    {
        using var file = new GeneratedStream(
            3,
            i =>
                i switch
                {
                    0 => "nama,kota\nBudi,Solo\n",
                    2 => "\nSiti,Solo\n",
                    _ => null,
                },
            fill: 100_000_000
        );
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var rows = ImportSource.Open(file).Rows().ToList();
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 16_000_000);
        Assert.Equal(["Budi", null, "Siti"], rows.Select(r => r.Contact?.DisplayName));
        Assert.Equal((3, "too-long"), (rows[1].Row, rows[1].Error!.Code));
    }

    [Fact]
    public void A_million_rows_stream_in_flat_memory()
    {
        using var file = new GeneratedStream(
            1_000_001,
            i => i == 0 ? "nama;telepon;email\n" : $"Orang {i};0812{i:00000000};o{i}@x.id\n"
        );
        var (rows, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var row in ImportSource.Open(file).Rows())
        {
            Assert.NotNull(row.Contact!.Phones[0].E164);
            if (++rows % 250_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(1_000_000, rows);
        Assert.True(most < 16_000_000, $"{most:N0} bytes");
    }
}
