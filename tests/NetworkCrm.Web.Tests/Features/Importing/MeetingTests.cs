using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Web.Tests.Features.Importing;

/// <summary>Calendars and LinkedIn's archive from the file to the book and back.</summary>
public sealed class MeetingTests
{
    private const string Calendar =
        "BEGIN:VCALENDAR\nX-WR-CALNAME:me@contoh.id\n"
        + "BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260105\nSUMMARY:Rapat\n"
        + "ATTENDEE;CN=Rina Wulandari:mailto:rina@contoh.id\nATTENDEE;CN=Eka Tan:mailto:eka@contoh.id\n"
        + "ATTENDEE:mailto:me@contoh.id\nEND:VEVENT\n"
        + "BEGIN:VEVENT\nUID:b\nDTSTART:20260106T020000Z\nSUMMARY:Ngopi dengan Sari\nEND:VEVENT\n"
        + "BEGIN:VEVENT\nUID:c\nDTSTART;VALUE=DATE:20230512\nRRULE:FREQ=YEARLY\nSUMMARY:Ultah Sari Dewi\nEND:VEVENT\n"
        + "END:VCALENDAR\n";

    private const string Messages =
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
        + "c1,,Rina Wulandari,https://www.linkedin.com/in/rina-w,Budi,https://www.linkedin.com/in/budi,"
        + "2026-01-06 02:00:00 UTC,,Baik,INBOX\n"
        + "c1,,Budi,https://www.linkedin.com/in/budi,Rina Wulandari,https://www.linkedin.com/in/rina-w,"
        + "2026-01-06 01:00:00 UTC,,Halo,SENT\n";

    private static async Task<List<Interaction>> TalksAsync(TestCrm crm)
    {
        await using var db = await crm.Mine.OpenAsync();
        return await db.Interactions.AsNoTracking().Include(i => i.Participants).OrderBy(i => i.On).ToListAsync();
    }

    private static async Task<Guid> ImportAsync(TestCrm crm, string text, string name)
    {
        var batch = await crm.UploadAsync(text, name);
        await crm.Imports().ApplyAsync(batch);
        return batch;
    }

    private static Task<Guid> AddAsync(TestCrm crm, string name, params string[] links) =>
        crm.Contacts.AddAsync(Guid.CreateVersion7(), new ContactDetails { DisplayName = name, Links = links });

    [Fact]
    public async Task A_meeting_becomes_one_interaction_with_all_who_came_and_a_known_name_in_a_title_is_them()
    {
        using var crm = await TestCrm.OpenAsync();
        await AddAsync(crm, "Sari Dewi");
        var batch = await crm.UploadAsync(Calendar, "kalender.ics");
        Assert.Equal(2, (await crm.Imports().ViewAsync(batch)).ChatDays);
        await crm.Imports().ApplyAsync(batch);

        var talks = await TalksAsync(crm);
        Assert.Equal(["Rapat", "Ngopi dengan Sari"], talks.Select(t => t.What));
        Assert.Equal([2, 1], talks.Select(t => t.Participants.Count));
        Assert.Equal((null, null, (int?)null), (talks[0].At, (object?)null, talks[0].MessagesIn));
        Assert.Equal((await crm.NamedAsync("Sari Dewi")).Id, talks[1].Participants[0].ContactId);
        Assert.Equal(2, (await crm.Imports().ViewAsync(batch)).ChatDays);

        // The same calendar again changes nothing, and undoing the first takes back what it brought.
        var again = await crm.UploadAsync(Calendar, "kalender.ics");
        Assert.Equal(
            (0, 2),
            ((await crm.Imports().ViewAsync(again)).ChatDays, (await crm.Imports().ViewAsync(again)).ChatDaysHere)
        );
        await crm.Imports().ApplyAsync(again);
        Assert.Equal(talks.Select(t => (t.Uid, t.Version)), (await TalksAsync(crm)).Select(t => (t.Uid, t.Version)));
        await crm.Imports().UndoAsync(batch);
        Assert.Empty(await TalksAsync(crm));
        Assert.Equal(["Sari Dewi"], (await crm.AllAsync()).Select(c => c.DisplayName));
    }

    [Fact]
    public async Task Whoever_is_left_out_is_not_of_the_meeting_and_a_meeting_with_nobody_does_not_come_in()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(Calendar, "kalender.ics");
        var rows = await crm.RowsAsync(batch);
        await crm.ChooseAsync(
            batch,
            rows.Single(r => r.Contact!.DisplayName == "Rina Wulandari").Row,
            ImportAction.Skip
        );
        await crm.Imports().ApplyAsync(batch);
        var talk = Assert.Single(await TalksAsync(crm));
        Assert.Equal((await crm.NamedAsync("Eka Tan")).Id, Assert.Single(talk.Participants).ContactId);

        await crm.Imports().UndoAsync(batch);
        var other = await crm.UploadAsync(Calendar, "kalender.ics");
        foreach (var row in await crm.RowsAsync(other))
            await crm.ChooseAsync(other, row.Row, ImportAction.Skip);
        Assert.Equal(0, (await crm.Imports().ViewAsync(other)).ChatDays);
        await crm.Imports().ApplyAsync(other);
        Assert.Empty(await TalksAsync(crm));
    }

    [Fact]
    public async Task A_meeting_that_was_deleted_stays_deleted()
    {
        using var crm = await TestCrm.OpenAsync();
        await ImportAsync(crm, Calendar, "kalender.ics");
        var talk = (await TalksAsync(crm))[0];
        await crm.Interactions.DeleteAsync(talk.Id);
        await ImportAsync(crm, Calendar, "kalender.ics");
        Assert.DoesNotContain(await TalksAsync(crm), t => t.What == "Rapat");
    }

    [Fact]
    public async Task Messages_of_LinkedIn_go_to_whom_the_page_belongs_whatever_else_is_merged()
    {
        using var crm = await TestCrm.OpenAsync();
        await AddAsync(crm, "Rina W.", "linkedin.com/in/rina-w");
        var batch = await ImportAsync(crm, Messages, "messages.csv");
        var talk = Assert.Single(await TalksAsync(crm));
        Assert.Equal(
            (Channel.Social, Initiator.Me, 1, 1, true),
            (talk.Channel, talk.StartedBy, talk.MessagesIn!.Value, talk.MessagesOut!.Value, talk.CountsAsContact)
        );
        Assert.Equal(Assert.Single(await crm.AllAsync()).Id, Assert.Single(talk.Participants).ContactId);
        await ImportAsync(crm, Messages, "messages.csv");
        Assert.Single(await TalksAsync(crm));
        await crm.Imports().UndoAsync(batch);
        Assert.Empty(await TalksAsync(crm));
    }

    [Fact]
    public async Task A_day_on_WhatsApp_and_the_same_day_on_LinkedIn_are_two()
    {
        using var crm = await TestCrm.OpenAsync();
        await ImportAsync(crm, Messages, "messages.csv");
        await ImportAsync(
            crm,
            "06/01/26 09.00 - Rina Wulandari: halo\n13/01/26 09.05 - Budi: halo juga\n",
            "Chat WhatsApp dengan Rina Wulandari.txt"
        );
        Assert.Equal(
            [Channel.Social, Channel.WhatsApp, Channel.WhatsApp],
            (await TalksAsync(crm)).Select(t => t.Channel).Order().Reverse()
        );
    }
}
