using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Relations;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Features.Relations;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed class UndoTests
{
    private const string Six =
        "Nama,Telepon\nDiubah,081200000001\nDicatat,081200000002\nDirencanakan,081200000003\n"
        + "Disentuh,081200000004\nPerantara,081200000005\nUtuh,081200000006\nDibuang,081200000007\n";

    [Fact]
    public async Task Lines_of_a_card_that_a_merge_gave_go_with_it_and_those_that_were_there_stay()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.ImportAsync(Card("Ana", "0812-1111-2222", "X-HOBBY:Kopi"));
        await crm.PersonAsync(A.Contact("Budi") with { Phones = [new PhoneEntry("0812-1111-3333", "+6281211113333")] });
        var batch = await crm.UploadAsync(
            Card("Ana", "0812-1111-2222", "TITLE:Direktur\r\nX-HOBBY:Teh")
                + Card("Budi", "0812-1111-3333", "TITLE:Manajer\r\nX-HOBBY:Catur")
        );
        foreach (var row in new[] { 1, 2 })
            await crm.ChooseAsync(batch, row, ImportAction.Merge);
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal(["X-HOBBY:Kopi", "X-HOBBY:Catur"], await KeptAsync(crm));
        await crm.Imports().UndoAsync(batch);
        Assert.Equal(["X-HOBBY:Kopi"], await KeptAsync(crm));
    }

    private static string Card(string name, string phone, string more) =>
        $"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTEL:{phone}\r\n{more}\r\nEND:VCARD\r\n";

    private static async Task<IReadOnlyList<string>> KeptAsync(TestCrm crm)
    {
        await using var db = await crm.Mine.OpenAsync();
        return await db.KeptCards.OrderBy(k => k.ContactId).Select(k => k.Lines).ToListAsync();
    }

    [Fact]
    public async Task Undo_removes_what_is_untouched_and_lists_by_name_what_stays()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.ImportAsync(Six);
        var people = (await crm.AllAsync()).ToDictionary(c => c.DisplayName);
        await crm.Contacts.EditAsync(people["Diubah"].Uid, 1, people["Diubah"].Details() with { Company = "PT Baru" });
        await crm.LogAsync(A.Interaction(people["Dicatat"].Id, crm.Today));
        await crm.FollowUps.PlanAsync(
            Guid.CreateVersion7(),
            people["Direncanakan"].Id,
            A.FollowUp(crm.Today.AddDays(3)),
            FollowUpOrigin.Me
        );
        await crm.Touches.TapAsync(people["Disentuh"].Uid, Channel.WhatsApp, null);
        await crm.PersonAsync(A.Contact("Kenalan") with { IntroducedById = people["Perantara"].Id });
        await crm.Contacts.TrashAsync(people["Dibuang"].Uid);

        await crm.Imports().UndoAsync(batch);

        var (kept, total) = await crm.Imports().KeptAsync(batch);
        Assert.Equal(6, total);
        Assert.Equal(
            [
                ("Dibuang", "kept-trashed"),
                ("Dicatat", "kept-logged"),
                ("Direncanakan", "kept-planned"),
                ("Disentuh", "kept-touched"),
                ("Diubah", "kept-edited"),
                ("Perantara", "kept-introducer"),
            ],
            kept.Select(k => (k.Name, k.Reason))
        );
        Assert.DoesNotContain(await crm.AllAsync(), c => c.DisplayName == "Utuh");
        Assert.Equal(ImportBatchState.Undone, (await crm.Imports().ViewAsync(batch)).State);
    }

    [Fact]
    public async Task Undo_keeps_whoever_is_in_something_that_was_noted_since()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.ImportAsync("Nama\nGrup\nHasil\nJanji\nKaitan\nPenyebut\nTamu\nTujuan\nUtuh\n");
        var people = (await crm.AllAsync()).ToDictionary(c => c.DisplayName, c => c.Id);
        var (groups, goals, events, uid) = (
            new GroupStore(crm.Mine),
            new GoalStore(crm.Mine),
            new EventStore(crm.Mine),
            Guid.CreateVersion7()
        );
        await groups.FoundAsync(uid, new GroupDetails("Sarapan", null, null));
        await groups.JoinAsync(uid, people["Grup"]);
        await goals.SetAsync(uid, new GoalDetails("Cari distributor", GoalKind.FindPartner, null));
        await goals.LinkContactAsync(uid, people["Tujuan"]);
        await events.AddAsync(uid, new EventDetails { Name = "Kadin", On = crm.Today });
        await events.MeetAsync(uid, people["Tamu"]);
        await crm.Mentions.HearAsync(uid, people["Penyebut"], new MentionDetails(crm.Today, null, null, null));
        await crm.Promises.MakeAsync(uid, people["Janji"], new PromiseDetails(PromisedBy.Me, "kirim katalog", null));
        await new OutcomeStore(crm.Mine).RecordAsync(
            uid,
            new OutcomeDetails(OutcomeKind.Help, "bantuan", crm.Today, null),
            new OutcomeSources([people["Hasil"]])
        );
        await new RelationStore(crm.Mine).AddAsync(
            uid,
            await crm.PersonAsync(),
            people["Kaitan"],
            RelationKind.Friend,
            null
        );

        await crm.Imports().UndoAsync(batch);

        var (kept, _) = await crm.Imports().KeptAsync(batch);
        Assert.Equal(["Grup", "Hasil", "Janji", "Kaitan", "Penyebut", "Tamu", "Tujuan"], kept.Select(k => k.Name));
        Assert.All(kept, k => Assert.Equal("kept-recorded", k.Reason));
        Assert.DoesNotContain(await crm.AllAsync(), c => c.DisplayName == "Utuh");
    }

    [Fact]
    public async Task Undo_gives_a_merged_contact_back_what_it_was()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Budi", phone: "081211112222", birthday: new AnnualDate(8, 17), tags: "lama"));
        var before = (await crm.NamedAsync("Budi")).Details();
        var batch = await crm.UploadAsync(
            "Nama,Telepon,Perusahaan,Surel,Tanggal Lahir,Label\nBudi,081211112222,PT "
                + "Maju,budi@maju.id,17/08/1980,baru\nBudi,081211112222,PT Maju,kedua@maju.id,,\n"
        );
        await crm.Plan().MergeAllAsync(batch);
        await crm.Imports().ApplyAsync(batch);
        var merged = await crm.NamedAsync("Budi");
        Assert.Equal(("PT Maju", 1980, 3), (merged.Company, merged.Birthday!.Value.Year, merged.Methods.Count));
        await crm.Imports().UndoAsync(batch);
        var after = (await crm.NamedAsync("Budi")).Details();
        Assert.Equivalent(before, after, strict: true);
        Assert.Equal(0, (await crm.Imports().KeptAsync(batch)).Total);
    }

    [Fact]
    public async Task A_merged_contact_edited_since_stays_as_it_is()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Budi", phone: "081211112222"));
        var batch = await crm.UploadAsync("Nama,Telepon,Perusahaan\nBudi,081211112222,PT Maju\n");
        await crm.Plan().MergeAllAsync(batch);
        await crm.Imports().ApplyAsync(batch);
        var budi = await crm.NamedAsync("Budi");
        await crm.Contacts.EditAsync(budi.Uid, budi.Version, budi.Details() with { City = "Bandung" });
        await crm.Imports().UndoAsync(batch);
        Assert.Equal(
            ("PT Maju", "Bandung"),
            ((await crm.NamedAsync("Budi")).Company, (await crm.NamedAsync("Budi")).City)
        );
        Assert.Equal("kept-edited", (await crm.Imports().KeptAsync(batch)).First.Single().Reason);
    }

    [Fact]
    public async Task What_undo_removed_cannot_be_found_and_what_stays_can()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.ImportAsync(ImportTestCrm.Many(1_200));
        var last = (await crm.AllAsync())[^1];
        await crm.LogAsync(A.Interaction(last.Id, crm.Today));
        await crm.Imports().UndoAsync(batch);
        Assert.Equal(
            last.DisplayName,
            Assert
                .Single(
                    (
                        await crm.People.ListAsync(
                            PeopleFilter.Read("orang ke", null, null, null, null, null, null),
                            0,
                            10
                        )
                    ).Rows
                )
                .Name
        );
        using var connection = crm.Database.Connect();
        foreach (var index in new[] { "ContactSearch", "ContactNames", "FactSearch" })
        {
            using var check = new Statement(
                connection,
                $"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)"
            );
            check.Run();
        }

        Assert.Null(DatabaseBackup.Verify(crm.Database.Path));
    }

    [Fact]
    public async Task Undo_twice_at_once_undoes_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.ImportAsync(ImportTestCrm.Many(2_000));
        await Task.WhenAll(crm.Imports().UndoAsync(batch), crm.Imports().UndoAsync(batch));
        Assert.Empty(await crm.AllAsync());
        // The triggers are back: what is added now can be found.
        await crm.PersonAsync(A.Contact("Setelah Itu"));
        Assert.Single(
            (await crm.People.ListAsync(PeopleFilter.Read("setelah", null, null, null, null, null, null), 0, 10)).Rows
        );
    }
}
