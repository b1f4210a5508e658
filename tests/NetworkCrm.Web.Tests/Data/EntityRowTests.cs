using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Mapping;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Tests.Data;

/// <summary>A model that no code but this knows of: a column is its property and its mapping.</summary>
public sealed class EntityRowTests
{
    [Fact]
    public async Task A_column_that_is_mapped_is_written_updated_and_read()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var db = new Shelf(new DbContextOptionsBuilder<Shelf>().UseSqlite(connection).Options);
        await db.Database.EnsureCreatedAsync();
        var row = EntityRow<Box>.Of(db.Model, generated: true);
        using (var insert = new Statement(connection, row.Insert))
        {
            row.Bind(insert, new Box()).Run();
            row.Bind(insert, Full(1)).Run();
        }

        var stored = await db.Boxes.AsNoTracking().OrderBy(b => b.Id).ToListAsync();
        Assert.Equal([new Box { Id = 1 }, Full(1) with { Id = 2 }], stored);
        var whole = EntityRow<Box>.Of(db.Model);
        using (var update = new Statement(connection, whole.Update(except: nameof(Box.Fits))))
            whole.Bind(update, Full(7) with { Id = 2, Fits = false }).Run();
        var expected = Full(7) with { Id = 2 };
        Assert.Equal(expected, await db.Boxes.AsNoTracking().SingleAsync(b => b.Id == 2));
        using var select = new Statement(connection, $"{whole.Select} ORDER BY Id DESC");
        var read = new Box();
        Assert.True(select.Step());
        whole.Read(select, read);
        Assert.Equal(expected, read);
        Assert.True(select.Step());
        whole.Read(select, read);
        Assert.Equal(new Box { Id = 1 }, read);
    }

    private static Box Full(int number) =>
        new()
        {
            Group = "a \"b\"",
            Size = number,
            Sizes = number,
            Weight = 0.5,
            On = new DateOnly(2026, 3, 10),
            Fits = true,
            Circle = Circle.Close,
            Uid = new Guid(number, 2, 3, [1, 2, 3, 4, 5, 6, 7, 8]),
            Stored = "kept",
        };

    private sealed record Box
    {
        public long Id { get; set; }

        public string? Group { get; set; }

        public int Size { get; set; }

        public long? Sizes { get; set; }

        public double? Weight { get; set; }

        public DateOnly? On { get; set; }

        public bool Fits { get; set; }

        public Circle? Circle { get; set; }

        public Guid Uid { get; set; }

        public string Stored { get; set; } = "";
    }

    private sealed class Shelf(DbContextOptions<Shelf> options) : DbContext(options)
    {
        public DbSet<Box> Boxes => Set<Box>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
    }
}
