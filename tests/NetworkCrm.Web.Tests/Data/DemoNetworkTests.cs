using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Demo;

namespace NetworkCrm.Web.Tests.Data;

public sealed class DemoNetworkTests
{
    [Fact]
    public async Task The_same_seed_on_the_same_day_gives_the_same_network_and_another_seed_another()
    {
        var (first, again, other) = (await PrintAsync(5), await PrintAsync(5), await PrintAsync(6));
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task It_adds_what_was_asked_for_and_all_that_rests_on_it_is_true()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Sudah Ada"));
        var added = await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 400, 3000, seed: 1);
        Assert.Equal((400, 3000), (added.Contacts, added.Interactions));
        await using var db = crm.Database.Open(1);
        Assert.Equal((401, 3000), (await db.Contacts.CountAsync(), await db.Interactions.CountAsync()));
        Assert.Equal(added.Nudges, await db.Nudges.CountAsync(n => n.State == RaisedState.Open));
        Assert.False(await db.Interactions.AnyAsync(i => i.On > crm.Today));
        // Every rule about a contact has somebody to speak about, and every screen something to show.
        Assert.Empty(
            NudgeEngine
                .Rules.Select(r => r.Rule)
                .Except(
                    await db.Nudges.Where(n => n.State == RaisedState.Open).Select(n => n.Rule).Distinct().ToListAsync()
                )
        );
        Assert.True(
            await db.CustomValues.CountAsync() > 20
                && await db.CircleChanges.CountAsync() > 4
                && await db.WeeklyReviews.CountAsync() == 1
        );
        Assert.True(
            await db.Contacts.AnyAsync(c => c.IntroducedById != null)
                && await db.Contacts.AnyAsync(c => c.KnowsWhatIDo == TieMark.Yes)
        );
        var view = await crm.TodayStore.LoadAsync();
        Assert.NotEmpty(view.Mentions);
        Assert.NotEmpty(view.DatesNow);
        Assert.NotEmpty(view.Undigested);
        Assert.True(await db.Nudges.Select(n => n.RaisedOn).Distinct().CountAsync() > 5);
        Assert.True(await db.Participants.GroupBy(p => p.InteractionId).AnyAsync(g => g.Count() > 1));
        Assert.True(await db.Interactions.AnyAsync(i => i.Facts.Count > 0 && i.Exchanges.Count > 0));
        Assert.True(await db.Contacts.AnyAsync(c => c.Worlds.Any(w => w.FromEvent != null)));
        Assert.True(
            await db.Contacts.AnyAsync(c => c.RemembersMe == TieMark.Yes)
                && await db.Contacts.AnyAsync(c => c.Birthday != null)
        );
        Assert.Equal((1, 0), (await DueAsync(f => f.DueOn < crm.Today), await DueAsync(f => f.DueOn == crm.Today)));
        Assert.Equal(
            new SnapshotCheck(401, 0, 0, true),
            await new SnapshotRebuild(crm.Database).VerifyAsync(1, crm.Today)
        );
        Assert.Null(DatabaseBackup.Verify(crm.Database.Path));
        using var connection = crm.Database.Connect();
        foreach (var index in new[] { "ContactSearch", "ContactNames", "FactSearch" })
        {
            using var check = new Statement(
                connection,
                $"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)"
            );
            check.Run();
        }

        Task<int> DueAsync(System.Linq.Expressions.Expression<Func<FollowUp, bool>> when) =>
            db.FollowUps.Where(f => f.State == FollowUpState.Open).CountAsync(when);
    }

    [Fact]
    public async Task An_English_owner_gets_the_same_people_and_their_story_in_English()
    {
        using var crm = await TestCrm.OpenAsync();
        await using (var write = await crm.Mine.WriteAsync())
        {
            (await write.Db.Owners.SingleAsync()).SetLocale("en", "Asia/Jakarta", "ID");
            await write.CommitAsync();
        }

        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 400, 3000, seed: 1);
        var said = await SaidAsync(crm);
        Assert.True(said.Count > 150);
        // Words that no English sentence has, and every story in Indonesian needs.
        var indonesian = new HashSet<string>(
            [
                "dan",
                "untuk",
                "yang",
                "kirim",
                "mencari",
                "dengan",
                "sedang",
                "soal",
                "baru",
                "minta",
                "tentang",
                "ke",
                "di",
                "kopi",
                "pameran",
                "info",
                "saran",
                "rapat",
                "kepala",
                "manajer",
                "pemasok",
                "kontak",
                "hari",
                "anaknya",
                "kabar",
                "reuni",
                "proyek",
                "belum",
                "sejak",
            ],
            StringComparer.OrdinalIgnoreCase
        );
        Assert.DoesNotContain(
            said,
            text => text.Split([' ', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries).Any(indonesian.Contains)
        );

        using var other = await TestCrm.OpenAsync();
        await new DemoNetwork(other.Database, other.Clock).AddAsync(1, 400, 3000, seed: 1);
        var here = await SaidAsync(other);
        Assert.Contains(here, text => text.Contains("Kirim", StringComparison.Ordinal));
        Assert.Equal(await NamesAsync(other), await NamesAsync(crm));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TestCrm crm)
    {
        await using var db = crm.Database.Open(1);
        return await db.Contacts.OrderBy(c => c.Id).Select(c => c.DisplayName).ToListAsync();
    }

    // Everything that was written but names, companies and cities.
    private static async Task<IReadOnlyList<string>> SaidAsync(TestCrm crm)
    {
        await Task.Yield();
        using var connection = crm.Database.Connect();
        using var said = new Statement(
            connection,
            """
            SELECT What FROM Interactions UNION SELECT What FROM Exchanges UNION SELECT Text FROM LearnedFacts UNION
              SELECT What FROM Promises UNION SELECT What FROM FollowUps WHERE PlanStep IS NULL UNION SELECT Purpose
              FROM FollowUps
            UNION SELECT Name FROM Events UNION SELECT Purpose FROM Events UNION SELECT Name FROM Groups UNION
              SELECT What FROM Goals UNION SELECT What FROM Outcomes UNION SELECT ToWhom FROM Mentions UNION
              SELECT ForWhat FROM Mentions
            UNION SELECT Name FROM CustomFields UNION SELECT OneThing FROM WeeklyReviews UNION SELECT Name
              FROM ContactTags UNION SELECT Name FROM ContactWorlds WHERE Kind NOT IN (2, 4) UNION SELECT Title
              FROM Contacts UNION SELECT HowMet FROM Contacts UNION SELECT Notes FROM Contacts
            """
        );
        var texts = new List<string>();
        while (said.Step())
            if (said.TextOrNull(0) is { Length: > 0 } text)
                texts.Add(text);
        return texts;
    }

    [Fact]
    public async Task The_triggers_are_back_afterwards_on_the_same_connection()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 20, 100, seed: 1);
        for (var i = 0; i < 3; i++)
        {
            var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact($"Zulkarnaen {i}"));
            await crm.Contacts.EditAsync(
                uid,
                (await crm.Contacts.PersonAsync(uid)).Version,
                A.Contact($"Xaverius {i}")
            );
        }

        Assert.Equal(0, (await crm.People.ListAsync(new() { Text = "zulkarn" }, 0, 10)).Total);
        Assert.Equal(3, (await crm.People.ListAsync(new() { Text = "xaver" }, 0, 10)).Total);
    }

    [Fact]
    public async Task A_demo_that_is_stopped_leaves_nothing_and_the_triggers_on()
    {
        using var crm = await TestCrm.OpenAsync();
        using var stop = new CancellationTokenSource();
        stop.CancelAfter(TimeSpan.FromMilliseconds(150));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 50_000, 100_000, seed: 1, stop.Token)
        );
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Setelahnya"));
        Assert.Equal(uid, (await crm.People.ListAsync(new() { Text = "telah" }, 0, 10)).Rows.Single().Uid);
    }

    [Fact]
    public async Task Nothing_and_one_are_sizes_too()
    {
        using var crm = await TestCrm.OpenAsync();
        var demo = new DemoNetwork(crm.Database, crm.Clock);
        Assert.Equal(new DemoResult(0, 0, 0, 0), await demo.AddAsync(1, 0, 0, seed: 1));
        Assert.Equal(1, (await demo.AddAsync(1, 1, 0, seed: 1)).Contacts);
        Assert.Equal(50, (await demo.AddAsync(1, 1, 50, seed: -9)).Interactions);
        Assert.True((await new SnapshotRebuild(crm.Database).VerifyAsync(1, crm.Today)).IsTrue);
    }

    private static async Task<string> PrintAsync(int seed)
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 60, 300, seed);
        await using var db = crm.Database.Open(1);
        var contacts = await db.Contacts.Include(c => c.Methods).Include(c => c.Tags).OrderBy(c => c.Id).ToListAsync();
        var interactions = await db
            .Interactions.Include(i => i.Participants)
            .Include(i => i.Exchanges)
            .OrderBy(i => i.Id)
            .ToListAsync();
        var followUps = await db.FollowUps.OrderBy(f => f.Id).ToListAsync();
        return string.Join(
            '\n',
            contacts
                .Select(c => $"{c.Uid} {Say(c.Details())}")
                .Concat(
                    interactions.Select(i =>
                        $"{i.Uid} {i.On} {i.At} {i.What} {string.Join('|', i.Facts.Select(f => f.Text))} "
                        + $"{string.Join(',', i.Participants.Select(p => p.ContactId))}"
                    )
                )
                .Concat(followUps.Select(f => $"{f.Uid} {f.What} {f.DueOn} {f.State}"))
        );
    }

    private static string Say(ContactDetails d) =>
        $"{d.DisplayName} {d.Company} {d.Title} {d.City} {string.Join(',', d.Phones)} {string.Join(',', d.Emails)} "
        + $"{string.Join(',', d.Tags)} {d.Circle} {d.CadenceDays} {d.Birthday} {d.HowMet} {d.MetOn}";
}
