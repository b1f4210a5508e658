using Bunit;
using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Owners;
using NetworkCrm.Web.Features.Settings;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.Settings;

public sealed class HintStoreTests
{
    [Fact]
    public async Task A_hint_that_is_switched_off_is_not_shown_and_comes_back_and_another_owner_keeps_theirs()
    {
        using var crm = await TestCrm.OpenAsync();
        await new HintStore(crm.Mine).SwitchAsync(Hint.Impression, on: false);

        Assert.False(await new HintStore(crm.Mine).ShowsAsync(Hint.Impression));
        Assert.True(await new HintStore(crm.Mine).ShowsAsync(Hint.Pitched));
        Assert.True(await new HintStore(crm.Theirs).ShowsAsync(Hint.Impression));
        await using (var context = crm.As(crm.Mine))
            Assert.Empty(
                context
                    .Render<HintGate>(p => p.Add(w => w.Of, Hint.Impression).AddChildContent("<b>how</b>"))
                    .FindAll("b")
            );

        await new HintStore(crm.Mine).SwitchAsync(Hint.Impression, on: true);
        await using (var context = crm.As(crm.Mine))
            Assert.Single(
                context
                    .Render<HintGate>(p => p.Add(w => w.Of, Hint.Impression).AddChildContent("<b>how</b>"))
                    .FindAll("b")
            );
    }

    [Fact]
    public async Task The_settings_list_every_hint_with_the_advice_behind_it()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var list = context.Render<HintSwitches>();

        Assert.Equal(Enum.GetValues<Hint>().Where(h => h != Hint.None), HintCatalogue.All.Select(h => h.Hint).Order());
        Assert.Equal(HintCatalogue.All.Count, list.FindAll("[data-hint] input[checked]").Count);
        await list.Find("[data-hint=Brief] input").ChangeAsync(new() { Value = false });
        Assert.False(await new HintStore(crm.Mine).ShowsAsync(Hint.Brief));
    }

    [Fact]
    public async Task From_a_box_a_link_leads_to_the_lesson_that_teaches_its_advice()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        foreach (var advice in AdviceCatalogue.All)
        {
            var href = context.Render<Because>(p => p.Add(b => b.Advice, advice.Id)).Find("a").GetAttribute("href")!;
            Assert.Contains(advice.Id, Lessons.Find(href["learn/".Length..])!.Advice);
        }
    }
}
