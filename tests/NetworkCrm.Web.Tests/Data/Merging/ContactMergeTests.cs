using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Relations;
using NetworkCrm.Data.Merging;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Relations;

namespace NetworkCrm.Web.Tests.Data.Merging;

public sealed class ContactMergeTests
{
    [Fact]
    public async Task All_that_hung_on_the_other_hangs_on_the_one_that_is_kept()
    {
        using var crm = await TestCrm.OpenAsync();
        var people = await crm.RandomAsync(7);
        var logged = await LoggedAsync(crm);
        await crm.MergeAsync(people[1], people[0]);
        await using var db = crm.Database.Open(1);
        Assert.False(await db.Contacts.AnyAsync(c => c.Id == people[0]));
        Assert.Equal(logged, await LoggedAsync(crm));
        Assert.False(await db.Relations.AnyAsync(r => r.FirstId == r.SecondId));
        Assert.False(await db.Introductions.AnyAsync(r => r.FirstId == r.SecondId));
        Assert.Equal(
            0,
            await db.Participants.GroupBy(p => new { p.InteractionId, p.ContactId }).CountAsync(g => g.Count() > 1)
        );
        Assert.True(await crm.IsJudgedAsync());
    }

    [Fact]
    public async Task An_interaction_that_both_attended_is_there_once_and_what_was_learned_of_both_is_one_fact()
    {
        using var crm = await TestCrm.OpenAsync();
        var (kept, other) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Rina W.")));
        await crm.LogAsync(A.Interaction(kept, crm.Today, learned: "suka kopi") with { ContactIds = [kept, other] });
        await crm.LogAsync(A.Interaction(other, crm.Today.AddDays(-9)));
        await crm.MergeAsync(kept, other);
        Assert.Equal(2, (await crm.Interactions.TimelineAsync(kept, 0, 10)).Total);
        await using var db = crm.Database.Open(1);
        Assert.Equal(2, await db.Participants.CountAsync());
        Assert.Equal(1, await db.LearnedFacts.CountAsync());
        Assert.True(await crm.IsJudgedAsync());
    }

    [Fact]
    public async Task What_was_between_the_two_goes_and_relations_with_others_stay_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var (kept, other, third) = (
            await crm.PersonAsync(),
            await crm.PersonAsync(A.Contact("Rina W.")),
            await crm.PersonAsync(A.Contact("Budi Santoso"))
        );
        var relations = new RelationStore(crm.Mine);
        await relations.AddAsync(Guid.CreateVersion7(), kept, other, RelationKind.Friend, "teman");
        await relations.AddAsync(Guid.CreateVersion7(), kept, third, RelationKind.Family, "sepupu");
        await relations.AddAsync(Guid.CreateVersion7(), third, other, RelationKind.Family, "sepupu");
        await relations.AddAsync(Guid.CreateVersion7(), third, other, RelationKind.Business, "rekan");
        await crm.MergeAsync(kept, other);
        var left = await relations.OfContactAsync(kept);
        Assert.Equal(["rekan", "sepupu"], left.Select(r => r.Words).Order());
        Assert.All(left, r => Assert.Equal(third, r.Other.Id));
        Assert.Equal(
            1,
            (await crm.People.ListAsync(new PeopleFilter { Text = "rekan" }, 0, 10)).Rows.Count(r => r.Id == kept)
        );
        Assert.Equal(0, (await crm.People.ListAsync(new PeopleFilter { Text = "teman" }, 0, 10)).Total);
    }

    [Fact]
    public async Task Where_they_differ_the_kept_ones_stays_unless_the_others_is_chosen()
    {
        using var crm = await TestCrm.OpenAsync();
        var kept = await crm.PersonAsync(A.Contact("Rina Wulandari", "PT Lama", circle: Circle.Close));
        var other = await crm.PersonAsync(A.Contact("Rina W.", "PT Baru", circle: Circle.Wider));
        var (one, two) = (await crm.UidAsync(kept), await crm.UidAsync(other));
        await crm.Contacts.SetCircleAsync(two, Circle.Active);
        var view = await crm.Merges().ReadAsync(one, two);
        Assert.Equal([MergeField.Name, MergeField.Company, MergeField.Circle], view.Sides.Conflicts);
        await crm.MergeAsync(one, two, new HashSet<MergeField> { MergeField.Company, MergeField.Circle });
        var person = await crm.Contacts.PersonAsync(one);
        Assert.Equal(
            ("Rina Wulandari", "PT Baru", Circle.Active),
            (person.Details.DisplayName, person.Details.Company, person.Details.Circle)
        );
        // With its circle comes its history, and choosing is no move.
        Assert.Equal(
            [(Circle.Wider, Circle.Active)],
            (await crm.Contacts.CircleMovesAsync(kept)).Select(m => (m.From!.Value, m.To!.Value))
        );
    }

    [Fact]
    public async Task An_own_field_is_filled_or_chosen()
    {
        using var crm = await TestCrm.OpenAsync();
        var (kept, other) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Rina W.")));
        var fields = new CustomFieldStore(crm.Mine);
        var (gap, differs, stays) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var (uid, name) in new[] { (gap, "Kosong"), (differs, "Beda"), (stays, "Tetap") })
            await fields.DefineAsync(uid, name, CustomFieldKind.Text, null);
        await fields.SetAsync(other, gap, "isi");
        foreach (var uid in new[] { differs, stays })
        {
            await fields.SetAsync(kept, uid, "kiri");
            await fields.SetAsync(other, uid, "kanan");
        }

        var (one, two) = (await crm.UidAsync(kept), await crm.UidAsync(other));
        var before = crm.Export();
        Assert.Equal(["Beda", "Tetap"], (await crm.Merges().ReadAsync(one, two)).Own.Select(o => o.Name));
        await crm.MergeAsync(one, two, own: new HashSet<Guid> { differs });
        await using var db = crm.Database.Open(1);
        var said = await db
            .CustomValues.Where(v => v.ContactId == kept)
            .OrderBy(v => v.FieldId)
            .Select(v => v.Text)
            .ToListAsync();
        Assert.Equal(["isi", "kanan", "kiri"], said);
        Assert.Equal(1, (await crm.People.ListAsync(new PeopleFilter { Text = "kanan" }, 0, 10)).Total);
        await crm.Merges().PartAsync(two);
        Assert.Equal(before.Split('\n'), crm.Export().Split('\n'));
    }

    [Fact]
    public async Task Of_two_cards_of_one_event_the_one_that_was_gone_through_stays()
    {
        using var crm = await TestCrm.OpenAsync();
        var (kept, other) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Rina W.")));
        var events = new EventStore(crm.Mine);
        var uid = Guid.CreateVersion7();
        await events.AddAsync(
            uid,
            new EventDetails
            {
                Name = "Pameran",
                On = crm.Today,
                Community = "Kadin",
            }
        );
        await events.MeetAsync(uid, kept);
        await events.MeetAsync(uid, other);
        await events.DebriefAsync(
            uid,
            other,
            new Debrief(Guid.CreateVersion7(), [], [], default, false, Circle.Wider, [], null)
        );
        var before = crm.Export();
        var uids = await crm.MergeAsync(kept, other);
        await using var db = crm.Database.Open(1);
        var guest = Assert.Single(await db.EventGuests.ToListAsync());
        Assert.Equal((kept, GuestState.Debriefed), (guest.ContactId, guest.State));
        await crm.Merges().PartAsync(uids.Other);
        Assert.Equal(before.Split('\n'), crm.Export().Split('\n'));
    }

    [Fact]
    public async Task A_community_of_an_event_is_still_the_events()
    {
        using var crm = await TestCrm.OpenAsync();
        var (kept, other) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Rina W.")));
        var events = new EventStore(crm.Mine);
        var uid = Guid.CreateVersion7();
        await events.AddAsync(
            uid,
            new EventDetails
            {
                Name = "Pameran",
                On = crm.Today,
                Community = "Kadin",
            }
        );
        await events.MeetAsync(uid, other);
        await crm.MergeAsync(kept, other);
        await using var db = crm.Database.Open(1);
        var world = Assert.Single(await db.ContactWorlds.ToListAsync());
        Assert.Equal((kept, "Kadin", uid), (world.ContactId, world.Name, world.FromEvent!.Value));
    }

    [Fact]
    public async Task Whoever_was_changed_meanwhile_is_not_merged_unseen()
    {
        using var crm = await TestCrm.OpenAsync();
        var (kept, other) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Rina W.")));
        var (one, two) = (await crm.UidAsync(kept), await crm.UidAsync(other));
        var view = await crm.Merges().ReadAsync(one, two);
        await crm.Contacts.SetCircleAsync(two, Circle.Close);
        var order = new MergeOrder(
            one,
            view.Kept.Version,
            two,
            view.Other.Version,
            new HashSet<MergeField>(),
            new HashSet<Guid>()
        );
        await Assert.ThrowsAsync<ChangedElsewhereException>(() => crm.Merges().MergeAsync(order));
        Assert.Equal(2, (await crm.People.ListAsync(new PeopleFilter(), 0, 10)).Total);
    }

    [Fact]
    public async Task What_would_be_too_much_for_one_is_refused_and_nothing_is_changed()
    {
        using var crm = await TestCrm.OpenAsync();
        ContactDetails Many(string name) =>
            A.Contact(name) with
            {
                Emails = [.. Enumerable.Range(0, 15).Select(n => $"{name[..1]}{n}@a.id")],
            };
        var (kept, other) = (await crm.PersonAsync(Many("Rina")), await crm.PersonAsync(Many("Budi")));
        var before = crm.Export();
        var refused = await Assert.ThrowsAsync<CannotMergeException>(() => crm.MergeAsync(kept, other));
        Assert.Equal(MergeObstacle.TooManyEmails, refused.Obstacle);
        Assert.Equal(before, crm.Export());
    }

    [Fact]
    public async Task Nobody_is_merged_with_themselves_or_with_the_contact_of_another_owner()
    {
        using var crm = await TestCrm.OpenAsync();
        var mine = await crm.UidAsync(await crm.PersonAsync());
        var theirs = await new ContactStore(crm.Theirs).AddAsync(Guid.CreateVersion7(), A.Contact());
        await Assert.ThrowsAsync<GoneException>(() => crm.MergeAsync(mine, mine));
        await Assert.ThrowsAsync<GoneException>(() => crm.MergeAsync(mine, theirs));
        await Assert.ThrowsAsync<GoneException>(() => crm.MergeAsync(theirs, mine));
    }

    private static async Task<int> LoggedAsync(TestCrm crm)
    {
        await using var db = crm.Database.Open(1);
        return await db.Participants.Select(p => p.InteractionId).Distinct().CountAsync();
    }
}
