using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Tests.Features.Importing;

/// <summary>What may go wrong where rows are written by the hundred and made ready on another thread.</summary>
public sealed class BulkTests
{
    [Fact]
    public async Task Each_row_knows_the_contact_it_made_though_some_in_between_made_none()
    {
        using var crm = await TestCrm.OpenAsync();
        var text = new StringBuilder("Nama;Telepon;Surel;Label;Jabatan\n");
        for (var i = 0; i < 730; i++)
        {
            var isEmpty = i % 7 == 3;
            var (name, mail) = isEmpty ? ("", "") : ($"Orang {i}", $"o{i}@x.id");
            var phone = i % 2 == 0 && !isEmpty ? $"0812{i:0000000}" : "";
            text.Append($"{name};{phone};{mail};{(i % 5 == 0 ? $"label {i}" : "")};{(i % 3 == 0 ? "Guru" : "")}\n");
        }

        var batch = await crm.UploadAsync(text.ToString());
        foreach (var row in new[] { 14, 15, 401 })
            await crm.ChooseAsync(batch, row, ImportAction.Skip);
        await crm.Imports().ApplyAsync(batch);

        await using var db = await crm.Mine.OpenAsync();
        var made = await db
            .StagedRows.AsNoTracking()
            .Where(r => r.ContactId != null)
            .ToDictionaryAsync(r => r.ContactId!.Value);
        var people = await crm.AllAsync();
        Assert.Equal(made.Count, people.Count);
        Assert.All(
            people,
            c =>
            {
                var i = made[c.Id].RowNumber - 2;
                Assert.Equal(
                    ($"Orang {i}", c.Version, ""),
                    (c.DisplayName, made[c.Id].VersionAfter!.Value, made[c.Id].Content)
                );
                Assert.Equal(i % 3 == 0 ? "Guru" : null, c.Title);
                Assert.Equal(
                    i % 2 == 0 ? [$"o{i}@x.id", $"0812{i:0000000}"] : [$"o{i}@x.id"],
                    c.Methods.Select(m => m.Value)
                );
                Assert.Equal(i % 5 == 0 ? [$"label {i}"] : [], c.Tags.Select(t => t.Name));
            }
        );
        Assert.Equal(
            people.Select(c => c.Id),
            await db.Snapshots.OrderBy(s => s.ContactId).Select(s => s.ContactId).ToListAsync()
        );
        Assert.All(
            await db.StagedRows.AsNoTracking().Where(r => r.Action != (int)ImportAction.Create).ToListAsync(),
            r => Assert.Null(r.ContactId)
        );
    }

    [Fact]
    public async Task The_search_index_gets_its_usual_room_back()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.ImportAsync(ImportTestCrm.Many(2_500));
        using var connection = crm.Database.Connect();
        foreach (var index in new[] { "ContactSearch", "ContactNames" })
        {
            using var read = new Statement(connection, $"SELECT v FROM {index}_config WHERE k = 'hashsize'");
            Assert.True(read.Step());
            Assert.Equal(1 << 20, read.Int64(0));
        }
    }

    [Fact]
    public async Task A_value_does_not_stay_behind_for_the_next_row()
    {
        using var crm = await TestCrm.OpenAsync();
        using var connection = crm.Database.Connect();
        using var say = new Statement(connection, "SELECT ?, ?");
        foreach (var (one, two) in new (string?, long?)[] { (null, 1), ("a", null), (null, 2), (null, null), ("b", 3) })
        {
            Assert.True(say.Bind(one).Bind(two).Step());
            Assert.Equal((one, two), (say.IsNull(0) ? null : say.Text(0), say.Int64OrNull(1)));
            say.Reset();
        }
    }

    [Fact]
    public void Lots_come_whole_and_in_order() =>
        Assert.Equal(
            [
                [1, 2, 3],
                [4, 5, 6],
                [7],
            ],
            Prefetch.Lots(Enumerable.Range(1, 7), 3)
        );

    [Fact]
    public void Whoever_stops_early_waits_for_the_reading_to_stop()
    {
        var (reading, closed) = (false, false);
        IEnumerable<int> File()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    Volatile.Write(ref reading, true);
                    Thread.Sleep(20);
                    Volatile.Write(ref reading, false);
                    yield return i;
                }
            }
            finally
            {
                closed = true;
            }
        }

        foreach (var lot in Prefetch.Lots(File(), 3))
        {
            SpinWait.SpinUntil(() => Volatile.Read(ref reading));
            if (lot[0] > 0)
                break;
        }

        Assert.Equal((false, true), (Volatile.Read(ref reading), closed));
    }

    [Fact]
    public void What_fails_ahead_fails_where_the_lots_are_taken()
    {
        static IEnumerable<int> Torn()
        {
            yield return 1;
            yield return 2;
            throw new IOException("torn");
        }

        var taken = new List<int>();
        Assert.Equal(
            "torn",
            Assert
                .Throws<IOException>(() =>
                {
                    foreach (var lot in Prefetch.Lots(Torn(), 1))
                        taken.AddRange(lot);
                })
                .Message
        );
        Assert.Equal([1, 2], taken);
    }
}
