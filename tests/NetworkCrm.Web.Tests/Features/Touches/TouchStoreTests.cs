using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Touches;

namespace NetworkCrm.Web.Tests.Features.Touches;

public sealed class TouchStoreTests
{
    [Fact]
    public async Task Yes_logs_the_contact_on_the_day_of_the_tap_and_settles_its_follow_up()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today));
        var followUp = (await crm.FollowUps.OfContactAsync(id))[0].Id;
        var tapped = crm.Today;
        await crm.Touches.TapAsync(uid, Channel.WhatsApp, followUp);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        var touch = Assert.Single(await crm.Touches.WaitingAsync());
        await crm.Touches.AnswerAsync(touch.Id, yes: true);
        Assert.Equal(tapped, (await crm.Contacts.PersonAsync(uid)).Snapshot.LastContactOn);
        Assert.Empty(await crm.FollowUps.OfContactAsync(id));
        Assert.Empty(await crm.Touches.WaitingAsync());
    }

    [Fact]
    public async Task Yes_after_a_flight_to_the_west_logs_it_no_later_than_today()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await crm.Touches.TapAsync(uid, Channel.WhatsApp, null);
        await using (var write = await crm.Mine.WriteAsync())
        {
            (await write.Db.Owners.SingleAsync()).SetLocale("id", "America/Los_Angeles", "ID");
            await write.CommitAsync();
        }

        await crm.Touches.AnswerAsync((await crm.Touches.WaitingAsync())[0].Id, yes: true);
        Assert.Equal(crm.Today.AddDays(-1), (await crm.Contacts.PersonAsync(uid)).Snapshot.LastContactOn);
    }

    [Fact]
    public async Task A_chat_elsewhere_counts_as_contact_though_a_like_does_not()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await crm.Touches.TapAsync(uid, Channel.Social, null);
        await crm.Touches.AnswerAsync((await crm.Touches.WaitingAsync())[0].Id, yes: true);
        Assert.Equal(crm.Today, (await crm.Contacts.PersonAsync(uid)).Snapshot.LastContactOn);
    }

    [Fact]
    public async Task No_logs_nothing_and_asks_no_more()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await crm.Touches.TapAsync(uid, Channel.Call, null);
        await crm.Touches.AnswerAsync((await crm.Touches.WaitingAsync())[0].Id, yes: false);
        Assert.Null((await crm.Contacts.PersonAsync(uid)).Snapshot.LastContactOn);
        Assert.Empty(await crm.Touches.WaitingAsync());
    }

    [Fact]
    public async Task Tapping_or_answering_twice_counts_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await crm.Touches.TapAsync(uid, Channel.WhatsApp, null);
        await crm.Touches.TapAsync(uid, Channel.WhatsApp, null);
        var touch = Assert.Single(await crm.Touches.WaitingAsync());
        await Task.WhenAll(crm.Touches.AnswerAsync(touch.Id, true), crm.Touches.AnswerAsync(touch.Id, true));
        Assert.Equal(1, (await crm.Interactions.TimelineAsync((await crm.Contacts.PersonAsync(uid)).Id, 0, 10)).Total);
    }

    [Fact]
    public async Task Another_owners_contact_and_touch_are_gone()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await crm.Touches.TapAsync(uid, Channel.WhatsApp, null);
        var theirs = new TouchStore(crm.Theirs);
        await Assert.ThrowsAsync<GoneException>(() => theirs.TapAsync(uid, Channel.WhatsApp, null));
        var touch = (await crm.Touches.WaitingAsync())[0];
        await Assert.ThrowsAsync<GoneException>(() => theirs.AnswerAsync(touch.Id, true));
        Assert.Empty(await theirs.WaitingAsync());
    }
}
