using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Web.Tests.Features.Settings;

public sealed class MutingTests
{
    [Fact]
    public async Task A_rule_switched_off_says_nothing_about_anybody_and_switched_on_again_says_what_still_holds()
    {
        using var crm = await TestCrm.OpenAsync();
        await QuietAsync(crm);
        Assert.Equal(NudgeRule.GoingQuiet, Assert.Single((await crm.TodayStore.LoadAsync()).Nudges).Rule);
        await crm.Settings.SwitchAsync(NudgeRule.GoingQuiet, false);
        Assert.Empty((await crm.TodayStore.LoadAsync()).Nudges);
        Assert.True(RuleSet.Has((await crm.Settings.ReadAsync()).Muted, NudgeRule.GoingQuiet));
        await crm.Settings.SwitchAsync(NudgeRule.GoingQuiet, true);
        Assert.Single((await crm.TodayStore.LoadAsync()).Nudges);
    }

    [Fact]
    public async Task A_rule_muted_for_one_person_still_speaks_about_others()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await QuietAsync(crm);
        await QuietAsync(crm, "Budi");
        await crm.Contacts.MuteAsync(rina, NudgeRule.GoingQuiet, true);
        Assert.Equal("Budi", Assert.Single((await crm.TodayStore.LoadAsync()).Nudges).Person.Name);
        await crm.Contacts.MuteAsync(rina, NudgeRule.GoingQuiet, false);
        Assert.Equal(2, (await crm.TodayStore.LoadAsync()).Nudges.Count);
        await Assert.ThrowsAsync<GoneException>(() =>
            new ContactStore(crm.Theirs).MuteAsync(rina, NudgeRule.GoingQuiet, true)
        );
    }

    private static async Task<Guid> QuietAsync(TestCrm crm, string name = "Rina")
    {
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact(name, circle: Circle.Inner));
        await crm.LogAsync(
            A.Interaction((await crm.Contacts.PersonAsync(uid)).Id, crm.Today.AddDays(-30), Channel.Call)
        );
        return uid;
    }
}
