using Bunit;
using MudBlazor;
using NetworkCrm.Web.Features.Groups;

namespace NetworkCrm.Web.Tests.Features.Groups;

public sealed class GroupPageTests
{
    [Fact]
    public async Task Planning_offers_an_invitation_to_each_member_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        var (_, uid, people) = await GroupStoreTests.GroupOfThreeAsync(crm);
        await using var context = crm.As(crm.Mine);
        var page = context.Render<GroupPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("[data-member]").Count));
        Assert.Empty(page.FindAll("[data-touch]"));
        await page.Find("[data-plan] button").ClickAsync(new());
        var links = page.FindAll("[data-touch]").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)).ToList();
        Assert.Equal(people.Count, links.Count);
        Assert.Contains(
            "Halo Ayu, apa kabar? Saya ingin mengajak Sarapan Senin kumpul lagi. Kira-kira kapan bisa?",
            links[0],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Bima", links[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rhythm_is_called_so_until_a_gathering_gives_the_next_one_a_day()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupStoreTests.GroupOfThreeAsync(crm);
        await using var context = crm.As(crm.Mine);
        var page = context.Render<GroupPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() =>
            Assert.Contains("Seberapa seringsetiap 30 hari", Said(page), StringComparison.Ordinal)
        );
        await store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today, null, people);
        page = context.Render<GroupPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.Contains("Kumpul berikutnya", Said(page), StringComparison.Ordinal));
        Assert.DoesNotContain("Seberapa sering", Said(page), StringComparison.Ordinal);

        static string Said(IRenderedComponent<GroupPage> page) =>
            string.Concat(page.Find("section.box").TextContent.Split('\n').Select(l => l.Trim()));
    }

    [Fact]
    public async Task Everybody_is_ticked_when_a_gathering_is_noted_and_whoever_is_not_there_is_left_out()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupStoreTests.GroupOfThreeAsync(crm);
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        var page = context.Render<GroupPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-gathered]")));
        await page.Find("[data-gathered]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Equal(3, dialogs.FindAll(".tick input[checked]").Count));
        await dialogs.Find(".tick input").ChangeAsync(new() { Value = false });
        await dialogs.Find("[data-save]").ClickAsync(new());
        page.WaitForAssertion(() =>
            Assert.Contains("hari ini", page.Find("section.box").TextContent, StringComparison.Ordinal)
        );
        Assert.Equal(crm.Today, (await store.FindAsync(uid)).LastOn);
        var logged = await Task.WhenAll(
            people.Select(async id => (await crm.Interactions.TimelineAsync(id, 0, 1)).Total)
        );
        Assert.Equal([0, 1, 1], logged);
    }

    [Fact]
    public async Task Another_owners_group_looks_like_none_and_an_empty_list_says_what_to_do()
    {
        using var crm = await TestCrm.OpenAsync();
        var (_, uid, _) = await GroupStoreTests.GroupOfThreeAsync(crm);
        await using var theirs = crm.As(crm.Theirs);
        var page = theirs.Render<GroupPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() =>
            Assert.Contains("Tidak ada apa-apa di sini", page.Markup, StringComparison.Ordinal)
        );
        var list = theirs.Render<GroupsPage>();
        list.WaitForAssertion(() => Assert.Contains("Belum ada grup", list.Markup, StringComparison.Ordinal));
    }
}
