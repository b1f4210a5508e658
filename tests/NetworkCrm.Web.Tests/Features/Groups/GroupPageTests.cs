using Bunit;
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
        Assert.Contains("Halo Ayu, apa kabar? Saya ingin mengajak Sarapan Senin kumpul lagi. Kira-kira kapan bisa?", links[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Bima", links[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_owners_group_looks_like_none_and_an_empty_list_says_what_to_do()
    {
        using var crm = await TestCrm.OpenAsync();
        var (_, uid, _) = await GroupStoreTests.GroupOfThreeAsync(crm);
        await using var theirs = crm.As(crm.Theirs);
        var page = theirs.Render<GroupPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.Contains("Tidak ada apa-apa di sini", page.Markup, StringComparison.Ordinal));
        var list = theirs.Render<GroupsPage>();
        list.WaitForAssertion(() => Assert.Contains("Belum ada grup", list.Markup, StringComparison.Ordinal));
    }
}
