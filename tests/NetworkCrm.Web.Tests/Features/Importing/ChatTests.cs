using System.Text;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed class ChatTests
{
    private const string Name = "Chat WhatsApp dengan Rina Wulandari.txt";

    private const string Chat = """
        05/01/26 09.00 - Rina Wulandari: halo
        05/01/26 09.05 - Budi: halo juga
        13/01/26 10.00 - Budi: apa kabar?
        13/01/26 10.30 - Rina Wulandari: baik
        13/01/26 10.31 - Rina Wulandari: <Media tidak disertakan>

        """;

    private static async Task<Guid> ImportAsync(TestCrm crm, string text, string name = Name)
    {
        var batch = await crm.UploadAsync(text, name);
        await crm.Imports().ApplyAsync(batch);
        return batch;
    }

    private static async Task<List<Interaction>> TalksAsync(TestCrm crm)
    {
        await using var db = await crm.Mine.OpenAsync();
        return await db
            .Interactions.AsNoTracking()
            .Include(i => i.Participants)
            .OrderBy(i => i.On)
            .ThenBy(i => i.Id)
            .ToListAsync();
    }

    private static async Task<ContactSnapshot> SnapshotAsync(TestCrm crm, long contactId)
    {
        await using var db = await crm.Mine.OpenAsync();
        return await db.Snapshots.AsNoTracking().SingleAsync(s => s.ContactId == contactId);
    }

    private static async Task AssertRebuiltAsync(TestCrm crm, long contactId)
    {
        var kept = await SnapshotAsync(crm, contactId);
        await using (var write = await crm.Mine.WriteAsync())
        {
            await SnapshotKeeper.RefreshAsync(write.Db, write.Owner, [contactId], write.Today);
            await write.CommitAsync();
        }

        Assert.Equal((await SnapshotAsync(crm, contactId)).ToBytes(), kept.ToBytes());
    }

    [Fact]
    public async Task A_chat_becomes_a_contact_and_a_day_each_with_its_counts_and_the_rules_know_them()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await ImportAsync(crm, Chat);
        var rina = await crm.NamedAsync("Rina Wulandari");
        var talks = await TalksAsync(crm);
        Assert.Equal(
            [
                (new DateOnly(2026, 1, 5), new TimeOnly(9, 0), Initiator.Them, 1, 1, Answered.Unknown),
                (new DateOnly(2026, 1, 13), new TimeOnly(10, 0), Initiator.Me, 2, 1, Answered.Yes),
            ],
            talks.Select(t => (t.On, t.At!.Value, t.StartedBy, t.MessagesIn!.Value, t.MessagesOut!.Value, t.Answered))
        );
        Assert.All(talks, t => Assert.Equal((Channel.WhatsApp, true, null), (t.Channel, t.CountsAsContact, t.What)));
        Assert.All(talks, t => Assert.Equal(rina.Id, Assert.Single(t.Participants).ContactId));
        var snapshot = await SnapshotAsync(crm, rina.Id);
        Assert.Equal((2, new DateOnly(2026, 1, 13)), (snapshot.ContactDays, snapshot.LastContactOn));
        await AssertRebuiltAsync(crm, rina.Id);
        Assert.Equal(2, (await crm.Imports().ViewAsync(batch)).ChatDays);
    }

    [Theory]
    [InlineData("Rina Wulandari", null)]
    [InlineData("Bu Rina", "0812-1111-2222")]
    public async Task Whoever_is_here_already_by_name_or_by_phone_gets_the_days(string name, string? phone)
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.Contacts.AddAsync(
            Guid.CreateVersion7(),
            new ContactDetails
            {
                DisplayName = name,
                Phones = phone is null ? [] : [new PhoneEntry(phone, "+6281211112222")],
            }
        );
        await ImportAsync(
            crm,
            phone is null ? Chat : Chat.Replace("Rina Wulandari", "+62 812-1111-2222", StringComparison.Ordinal),
            phone is null ? Name : "_chat.txt"
        );
        var one = Assert.Single(await crm.AllAsync());
        Assert.Equal([one.Id, one.Id], (await TalksAsync(crm)).Select(t => Assert.Single(t.Participants).ContactId));
    }

    [Fact]
    public async Task The_same_chat_again_changes_nothing_and_a_longer_one_adds_only_what_is_new()
    {
        using var crm = await TestCrm.OpenAsync();
        await ImportAsync(crm, Chat);
        var before = await TalksAsync(crm);

        var again = await crm.UploadAsync(Chat, Name);
        var view = await crm.Imports().ViewAsync(again);
        Assert.Equal((0, 2), (view.ChatDays, view.ChatDaysHere));
        await crm.Imports().ApplyAsync(again);
        Assert.Equal(before.Select(t => (t.Uid, t.Version)), (await TalksAsync(crm)).Select(t => (t.Uid, t.Version)));
        Assert.Equal(0, (await crm.Imports().ViewAsync(again)).ChatDays);

        var longer = await ImportAsync(
            crm,
            Chat + "13/01/26 11.00 - Rina Wulandari: eh\n20/02/26 08.00 - Rina Wulandari: pagi\n"
        );
        var talks = await TalksAsync(crm);
        Assert.Equal([(1, 1), (3, 1), (1, 0)], talks.Select(t => (t.MessagesIn!.Value, t.MessagesOut!.Value)));
        Assert.Equal(before[1].Uid, talks[1].Uid);
        Assert.Equal(2, (await crm.Imports().ViewAsync(longer)).ChatDays);
        Assert.Single(await crm.AllAsync());

        // What grew is again as it was, what came is gone, and the first import stands.
        await crm.Imports().UndoAsync(longer);
        Assert.Equal(
            [(1, 1), (2, 1)],
            (await TalksAsync(crm)).Select(t => (t.MessagesIn!.Value, t.MessagesOut!.Value))
        );
        await AssertRebuiltAsync(crm, Assert.Single(await crm.AllAsync()).Id);
    }

    [Fact]
    public async Task Undo_takes_the_days_and_whoever_they_made_but_not_what_was_edited_since()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await ImportAsync(crm, Chat);
        await crm.Imports().UndoAsync(batch);
        Assert.Empty(await TalksAsync(crm));
        Assert.Empty(await crm.AllAsync());

        batch = await ImportAsync(crm, Chat);
        var first = (await TalksAsync(crm))[0];
        await using (var write = await crm.Mine.WriteAsync())
        {
            var edited = await write.Db.Interactions.Include(i => i.Participants).SingleAsync(i => i.Id == first.Id);
            edited.Edit(edited.Details() with { What = "Soal pesanan kopi." }, write.Today);
            write.Touch([edited.Participants[0].ContactId]);
            await write.CommitAsync();
        }

        await crm.Imports().UndoAsync(batch);
        var kept = Assert.Single(await TalksAsync(crm));
        Assert.Equal(("Soal pesanan kopi.", 1), (kept.What, kept.MessagesIn));
        var (people, _) = await crm.Imports().KeptAsync(batch);
        Assert.Equal("kept-logged", Assert.Single(people).Reason);
    }

    [Fact]
    public async Task Words_of_the_owner_s_own_stay_when_a_day_grows()
    {
        using var crm = await TestCrm.OpenAsync();
        await ImportAsync(crm, Chat);
        await using (var write = await crm.Mine.WriteAsync())
        {
            foreach (var edited in await write.Db.Interactions.Include(i => i.Participants).ToListAsync())
                edited.Edit(edited.Details() with { What = "Catatan saya." }, write.Today);
            await write.CommitAsync();
        }

        var batch = await crm.UploadAsync(Chat + "13/01/26 11.00 - Rina Wulandari: eh\n", Name);
        await crm.Imports().ReadAgainAsync(batch, r => r with { KeepText = true });
        await crm.Imports().ApplyAsync(batch);
        Assert.All(await TalksAsync(crm), t => Assert.Equal("Catatan saya.", t.What));
    }

    [Fact]
    public async Task The_text_comes_in_where_it_is_ticked_and_is_not_kept_twice()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(Chat, Name);
        await crm.Imports().ReadAgainAsync(batch, r => r with { KeepText = true });
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal("09:00 Rina Wulandari: halo\n09:05 Budi: halo juga", (await TalksAsync(crm))[0].What);
        await using var db = await crm.Mine.OpenAsync();
        Assert.All(await db.StagedInteractions.ToListAsync(), s => Assert.Null(s.Text));
    }

    [Fact]
    public async Task What_was_deleted_is_not_brought_back_by_the_same_chat()
    {
        using var crm = await TestCrm.OpenAsync();
        await ImportAsync(crm, Chat);
        await crm.Interactions.DeleteAsync((await TalksAsync(crm))[0].Id);
        await ImportAsync(crm, Chat);
        Assert.Single(await TalksAsync(crm));
    }

    [Fact]
    public async Task An_import_that_is_broken_off_leaves_nothing_and_can_be_done_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(Long(), Name);
        await crm.ApplyInPartAsync(batch, 2);
        Assert.NotEmpty(await TalksAsync(crm));
        await crm.Imports().FinishBrokenOffAsync();
        Assert.Empty(await TalksAsync(crm));
        Assert.Empty(await crm.AllAsync());
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal(600, (await TalksAsync(crm)).Count);
    }

    private static string Long()
    {
        var text = new StringBuilder();
        for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2024, 1, 1).AddDays(600); day = day.AddDays(1))
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{day:dd\\/MM\\/yy} 09.00 - Rina Wulandari: halo\n{day:dd\\/MM\\/yy} 09.01 - Budi: ya\n"
            );
        return text.ToString();
    }

    private static async Task<(BunitContext Context, IRenderedComponent<ImportBatchPage> Page)> PageAsync(
        TestCrm crm,
        Guid batch
    )
    {
        await Task.CompletedTask;
        var context = crm.As(crm.Mine);
        context.Services.AddImporting();
        context
            .Services.AddSingleton(crm.Directory)
            .AddSingleton(crm.Database)
            .AddSingleton<IHostApplicationLifetime, ImportPagesTests.Lifetime>();
        context.Render<MudPopoverProvider>();
        return (context, context.Render<ImportBatchPage>(p => p.Add(x => x.Uid, batch)));
    }

    [Fact]
    public async Task The_page_asks_once_who_the_owner_is_and_remembers_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(Chat, "_chat.txt");
        await Assert.ThrowsAsync<InvalidOperationException>(() => crm.Imports().ApplyAsync(batch));
        var (context, page) = await PageAsync(crm, batch);
        await using var disposed = context;
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-chat] .warn")));
        Assert.Empty(page.FindAll(".head .b.p"));
        await page.Find("#chat-me").ChangeAsync(new() { Value = "Budi" });
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".head .b.p")));
        Assert.Empty(page.FindAll("[data-chat] .warn"));

        var other = await crm.UploadAsync(
            Chat.Replace("Rina Wulandari", "Sari", StringComparison.Ordinal),
            "_chat.txt"
        );
        Assert.False((await crm.Imports().ViewAsync(other)).Read!.Chat!.Asks);
    }

    [Fact]
    public async Task The_page_asks_for_day_and_month_where_no_date_tells_them_apart()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(
            "05/01/25 09.00 - Rina: halo\n05/02/25 09.00 - Budi: ya\n",
            "WhatsApp Chat with Rina.txt"
        );
        var (context, page) = await PageAsync(crm, batch);
        await using var disposed = context;
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#chat-dates")));
        Assert.Empty(page.FindAll(".head .b.p"));
        await page.Find("#chat-dates").ChangeAsync(new() { Value = "DayFirst" });
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".head .b.p")));
    }

    [Fact]
    public async Task The_result_says_who_has_gone_quiet_and_leads_there()
    {
        using var crm = await TestCrm.OpenAsync();
        var text = new StringBuilder();
        for (var day = new DateOnly(2025, 9, 1); day < new DateOnly(2025, 11, 20); day = day.AddDays(5))
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{day:dd\\/MM\\/yy} 09.00 - Rina Wulandari: halo\n{day:dd\\/MM\\/yy} 09.01 - Budi: ya\n"
            );
        var batch = await ImportAsync(crm, text.ToString());
        var rina = await crm.NamedAsync("Rina Wulandari");
        var (quiet, total) = await crm.Imports().QuietAsync(batch);
        Assert.Equal((rina.Uid, 1), (Assert.Single(quiet).Uid, total));
        var (context, page) = await PageAsync(crm, batch);
        await using var disposed = context;
        page.WaitForAssertion(() =>
            Assert.Equal($"people/{rina.Uid}", page.Find("[data-quiet] a").GetAttribute("href"))
        );
        Assert.Equal("16", page.Find("[data-chat-days] b").TextContent);
    }
}
