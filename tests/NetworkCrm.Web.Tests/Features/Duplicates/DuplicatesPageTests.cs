using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Duplicates;
using NetworkCrm.Web.Tests.Data.Merging;

namespace NetworkCrm.Web.Tests.Features.Duplicates;

public sealed class DuplicatesPageTests
{
    [Fact]
    public async Task Each_pair_says_why_and_leads_to_the_merge_of_the_one_of_whom_more_is_known()
    {
        using var crm = await TestCrm.OpenAsync();
        var bare = await crm.PersonAsync(A.Contact("Rina Wulandari", phone: "0812 1111 2222"));
        var rich = await crm.PersonAsync(A.Contact("Rina", phone: "0812 1111 2222"));
        await crm.LogAsync(A.Interaction(rich, crm.Today));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<DuplicatesPage>();
        page.WaitForElement("[data-pair]");
        Assert.Equal("Nomor telepon sama, nama mirip", page.Find(".pair-why").TextContent);
        Assert.Equal(
            $"people/{await crm.UidAsync(rich)}/merge/{await crm.UidAsync(bare)}?from=duplicates",
            page.Find("[data-pair] a.b").GetAttribute("href")
        );
    }

    [Fact]
    public async Task Not_the_same_takes_it_from_the_list_for_good()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync();
        await crm.PersonAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<DuplicatesPage>();
        await page.WaitForElement("[data-not-same]").ClickAsync(new());
        page.WaitForElement("[data-no-duplicates]");
        Assert.NotNull(context.Render<DuplicatesPage>().WaitForElement("[data-no-duplicates]"));
    }

    [Fact]
    public async Task Twenty_are_shown_and_the_rest_is_asked_for()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 22; i++)
        {
            var name = $"Orang {(char)('A' + i)}ono";
            await crm.PersonAsync(A.Contact(name));
            await crm.PersonAsync(A.Contact(name));
        }

        await using var context = crm.As(crm.Mine);
        var page = context.Render<DuplicatesPage>();
        page.WaitForElement("[data-pair]");
        Assert.Equal(20, page.FindAll("[data-pair]").Count);
        await page.Find("[data-more]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(22, page.FindAll("[data-pair]").Count));
        Assert.Empty(page.FindAll("[data-more]"));
    }

    [Fact]
    public async Task A_merge_asks_where_they_differ_and_is_undone_from_the_bar()
    {
        using var crm = await TestCrm.OpenAsync();
        var kept = await crm.UidAsync(await crm.PersonAsync(A.Contact("Rina", "PT Lama", circle: Circle.Close)));
        var other = await crm.UidAsync(await crm.PersonAsync(A.Contact("Rina", "PT Baru", "0812 1111 2222")));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<MergePage>(p => p.Add(m => m.Uid, kept).Add(m => m.Other, other));
        page.WaitForElement("[data-merge]");
        Assert.Equal(["Company"], page.FindAll("[data-conflict]").Select(c => c.GetAttribute("data-conflict")));
        await page.Find("[data-right]").ChangeAsync(new() { Value = "on" });
        await page.Find("[data-merge]").ClickAsync(new());
        var person = await crm.Contacts.PersonAsync(kept);
        Assert.Equal(("PT Baru", Circle.Close), (person.Details.Company, person.Details.Circle));
        Assert.Equal(["0812 1111 2222"], person.Details.Phones.Select(p => p.Raw));
        await Assert.ThrowsAsync<GoneException>(() => crm.Contacts.PersonAsync(other));
    }

    [Fact]
    public async Task Too_much_for_one_is_said_and_there_is_nothing_to_press()
    {
        using var crm = await TestCrm.OpenAsync();
        ContactDetails Many(string name) =>
            A.Contact(name) with
            {
                Emails = [.. Enumerable.Range(0, 15).Select(n => $"{name[..1]}{n}@a.id")],
            };
        var kept = await crm.UidAsync(await crm.PersonAsync(Many("Rina")));
        var other = await crm.UidAsync(await crm.PersonAsync(Many("Budi")));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<MergePage>(p => p.Add(m => m.Uid, kept).Add(m => m.Other, other));
        Assert.Contains("20", page.WaitForElement("[data-obstacle]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-merge]"));
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_shown_before_it_is_merged()
    {
        using var crm = await TestCrm.OpenAsync();
        var kept = await crm.UidAsync(await crm.PersonAsync(A.Contact("Rina", "PT Lama")));
        var other = await crm.UidAsync(await crm.PersonAsync(A.Contact("Rina")));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<MergePage>(p => p.Add(m => m.Uid, kept).Add(m => m.Other, other));
        page.WaitForElement("[data-merge]");
        var person = await crm.Contacts.PersonAsync(other);
        await crm.Contacts.EditAsync(other, person.Version, person.Details with { Company = "PT Baru" });
        await page.Find("[data-merge]").ClickAsync(new());
        page.WaitForElement("[data-conflict=Company]");
        Assert.NotNull(await crm.Contacts.PersonAsync(other));
        await page.Find("[data-merge]").ClickAsync(new());
        await Assert.ThrowsAsync<GoneException>(() => crm.Contacts.PersonAsync(other));
    }

    /// <summary>Each field and each sign is called by a name, in both languages.</summary>
    [Theory]
    [InlineData("id-ID")]
    [InlineData("en-GB")]
    public async Task Every_field_and_every_sign_has_its_words(string culture)
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        Thread.CurrentThread.CurrentUICulture = new System.Globalization.CultureInfo(culture);
        var words = context.Services.GetRequiredService<MergeWords>();
        var side = new Core.Duplicates.MergeSide(
            A.Contact(circle: Circle.Close) with
            {
                Sphere = Sphere.Family,
            },
            ContactState.Deceased,
            default
        );
        foreach (var field in Enum.GetValues<Core.Duplicates.MergeField>())
        {
            Assert.NotEmpty(words.Label(field));
            Assert.NotNull(words.Value(field, side, null));
        }

        foreach (var sign in Enum.GetValues<Core.Duplicates.LikeSigns>().Skip(1))
            Assert.NotEmpty(words.Reason(sign));
    }
}
