using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.Today;

namespace NetworkCrm.Web.Tests.Features.Today;

public sealed class TodayStoreTests
{
    [Fact]
    public async Task The_budget_caps_the_day_and_what_was_settled_uses_its_place()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 3; i++) await GoQuietAsync(crm, $"Orang {i}");
        for (var i = 3; i < 5; i++) await crm.LogAsync(A.Interaction(await crm.PersonAsync(A.Contact($"Orang {i}")), crm.Today.AddDays(-5)));
        for (var i = 5; i < 7; i++) await crm.LogAsync(A.Interaction(await crm.PersonAsync(A.Contact($"Orang {i}")), crm.Today.AddDays(-5), Channel.Call, exchanges: ExchangeDirection.Asked));
        var view = await crm.TodayStore.LoadAsync();
        Assert.Equal((5, 2), (view.Nudges.Count, view.WaitingNudges));
        await crm.LogAsync(A.Interaction(view.Nudges[0].Person.Id, crm.Today, Channel.Call));
        await crm.Nudges.DismissAsync(view.Nudges[1].Id);
        var later = await crm.TodayStore.LoadAsync();
        Assert.Equal((3, 2), (later.Nudges.Count, later.WaitingNudges));
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(5, (await crm.TodayStore.LoadAsync()).Nudges.Count);
    }

    [Fact]
    public async Task Another_rule_is_found_behind_a_crowd_of_one()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 60; i++) await GoQuietAsync(crm, $"Orang {i}");
        await crm.LogAsync(A.Interaction(await crm.PersonAsync(A.Contact("Sari")), crm.Today.AddDays(-5), Channel.Call, exchanges: ExchangeDirection.Asked));
        var rules = (await crm.TodayStore.LoadAsync()).Nudges.Select(n => n.Rule).ToList();
        Assert.Equal(5, rules.Count);
        Assert.Single(rules, NudgeRule.GiveBeforeAsk);
    }

    [Fact]
    public async Task A_person_is_shown_once_a_day()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await GoQuietAsync(crm, "Rina");
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-20), Channel.Call, exchanges: ExchangeDirection.Asked));
        // The log settled what had been said about her: enough for today, and two rules have but one word tomorrow.
        Assert.Empty((await crm.TodayStore.LoadAsync()).Nudges);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single((await crm.TodayStore.LoadAsync()).Nudges);
    }

    [Fact]
    public async Task Birthdays_of_the_next_two_weeks_come_in_order_across_the_new_year_and_on_leap_days()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Ani", circle: Circle.Close, birthday: new AnnualDate(1, 3)));
        await crm.PersonAsync(A.Contact("Budi", circle: Circle.Close, birthday: new AnnualDate(12, 28, 1980)));
        await crm.PersonAsync(A.Contact("Citra", circle: Circle.Close, birthday: new AnnualDate(2, 29)));
        crm.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 24, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal(["Budi", "Ani"], (await crm.TodayStore.LoadAsync()).Birthdays.Select(b => b.Person.Name));
        crm.Clock.SetUtcNow(new DateTimeOffset(2027, 2, 20, 3, 0, 0, TimeSpan.Zero));
        var leap = Assert.Single((await crm.TodayStore.LoadAsync()).Birthdays);
        Assert.Equal(new DateOnly(2027, 2, 28), leap.On);
    }

    [Fact]
    public async Task Another_owners_day_is_empty()
    {
        using var crm = await TestCrm.OpenAsync();
        await GoQuietAsync(crm, "Rina");
        var theirs = await new TodayStore(crm.Theirs).LoadAsync();
        Assert.False(theirs.HasContacts);
        Assert.Empty(theirs.Nudges);
    }

    private static async Task<long> GoQuietAsync(TestCrm crm, string name)
    {
        var id = await crm.PersonAsync(A.Contact(name, circle: Circle.Inner));
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-30), Channel.Call));
        return id;
    }
}
