using NetworkCrm.Core.Mentions;
using NetworkCrm.Web.Features.Mentions;

namespace NetworkCrm.Web.Tests.Features.Mentions;

public sealed class MentionStoreTests
{
    [Fact]
    public async Task A_mention_asks_for_its_thanks_until_it_is_thanked_and_undo_asks_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (new MentionStore(crm.Mine), await crm.PersonAsync());
        var uid = Guid.CreateVersion7();
        await store.HearAsync(uid, rina, new MentionDetails(crm.Today, "Pak Hadi", "proyek kemasan", null));
        await store.HearAsync(uid, rina, new MentionDetails(crm.Today, "lain", null, null));
        var card = Assert.Single((await crm.TodayStore.LoadAsync()).Mentions);
        Assert.Equal("Pak Hadi", card.Row.Details.ToWhom);
        await store.ThankAsync(card.Row.Id);
        Assert.Empty((await crm.TodayStore.LoadAsync()).Mentions);
        Assert.Equal(crm.Today, (await store.OfContactAsync(rina)).Mentions[0].ThankedOn);
        await store.UnthankAsync(card.Row.Id);
        Assert.Single((await crm.TodayStore.LoadAsync()).Mentions);
    }

    [Fact]
    public async Task After_thirty_days_nobody_is_asked_to_thank_any_more_and_those_in_the_trash_never()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new MentionStore(crm.Mine);
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await store.HearAsync(
            Guid.CreateVersion7(),
            (await crm.Contacts.PersonAsync(uid)).Id,
            new MentionDetails(crm.Today, null, null, null)
        );
        crm.Clock.Advance(TimeSpan.FromDays(Core.Nudges.Rules.ThankForMention.ShownForDays));
        Assert.Single((await crm.TodayStore.LoadAsync()).Mentions);
        await crm.Contacts.TrashAsync(uid);
        Assert.Empty((await crm.TodayStore.LoadAsync()).Mentions);
        await crm.Contacts.RestoreAsync(uid);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty((await crm.TodayStore.LoadAsync()).Mentions);
    }

    [Fact]
    public async Task A_day_in_the_future_and_a_stale_page_are_refused_and_a_deleted_one_comes_back_as_it_was()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (new MentionStore(crm.Mine), await crm.PersonAsync());
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.HearAsync(Guid.CreateVersion7(), rina, new MentionDetails(crm.Today.AddDays(1), null, null, null))
        );
        await store.HearAsync(Guid.CreateVersion7(), rina, new MentionDetails(crm.Today, "Bu Sri", null, null));
        var row = (await store.OfContactAsync(rina)).Mentions[0];
        await store.EditAsync(row.Id, row.Version, row.Details with { CameOfIt = "klien baru" });
        await Assert.ThrowsAsync<ChangedElsewhereException>(() => store.EditAsync(row.Id, row.Version, row.Details));
        await store.ThankAsync(row.Id);
        var deleted = await store.DeleteAsync(row.Id);
        Assert.Empty((await store.OfContactAsync(rina)).Mentions);
        await store.RestoreAsync(deleted);
        await store.RestoreAsync(deleted);
        var back = Assert.Single((await store.OfContactAsync(rina)).Mentions);
        Assert.Equal(("klien baru", crm.Today), (back.Details.CameOfIt, back.ThankedOn!.Value));
    }

    [Fact]
    public async Task Undo_of_hearing_a_mention_takes_it_back_and_only_its_owner_can()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, uid) = (new MentionStore(crm.Mine), await crm.PersonAsync(), Guid.CreateVersion7());
        await store.HearAsync(uid, rina, new MentionDetails(crm.Today, "Pak Hadi", null, null));
        await new MentionStore(crm.Theirs).TakeBackAsync(uid);
        Assert.Single((await store.OfContactAsync(rina)).Mentions);
        await store.TakeBackAsync(uid);
        await store.TakeBackAsync(uid);
        Assert.Empty((await store.OfContactAsync(rina)).Mentions);
        Assert.Empty((await crm.TodayStore.LoadAsync()).Mentions);
    }

    [Fact]
    public async Task Another_owners_mention_is_gone_and_their_contact_cannot_be_named()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, theirs, rina) = (new MentionStore(crm.Mine), new MentionStore(crm.Theirs), await crm.PersonAsync());
        await store.HearAsync(Guid.CreateVersion7(), rina, new MentionDetails(crm.Today, null, null, null));
        var row = (await store.OfContactAsync(rina)).Mentions[0];
        foreach (
            var act in new Func<Task>[]
            {
                () => theirs.EditAsync(row.Id, row.Version, row.Details),
                () => theirs.ThankAsync(row.Id),
                () => theirs.UnthankAsync(row.Id),
                () => theirs.DeleteAsync(row.Id),
                () => theirs.HearAsync(Guid.CreateVersion7(), rina, row.Details),
                () => theirs.RestoreAsync(new DeletedMention(Guid.CreateVersion7(), rina, row.Details, null, [])),
            }
        )
        {
            await Assert.ThrowsAsync<GoneException>(act);
        }

        Assert.Empty((await theirs.OfContactAsync(rina)).Mentions);
        Assert.Null((await store.OfContactAsync(rina)).Mentions[0].ThankedOn);
    }
}
