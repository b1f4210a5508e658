using Bunit;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Person;

namespace NetworkCrm.Web.Tests.Features.Person;

public sealed class PersonPageTests
{
    [Fact]
    public async Task Another_owners_person_looks_like_nobody()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina Wulandari"));
        await using var mine = crm.As(crm.Mine);
        await using var theirs = crm.As(crm.Theirs);
        var own = mine.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        own.WaitForAssertion(() => Assert.Equal("Rina Wulandari", own.Find("h1").TextContent));
        var other = theirs.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        other.WaitForAssertion(() =>
            Assert.Contains("Tidak ada apa-apa di sini", other.Markup, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Rina", other.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_half_filled_in_does_not_go_along_to_another_person()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina Wulandari"));
        var bayu = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Bayu Saputra"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, rina));
        await page.AddAsync("known");
        await page.Find("[data-facts] textarea").ChangeAsync(new() { Value = "Mencari gudang" });
        page.Render(p => p.Add(x => x.Uid, bayu));
        page.WaitForAssertion(() => Assert.Equal("Bayu Saputra", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll("form.adding"));
        Assert.DoesNotContain("gudang", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_in_confidence_is_shown_when_asked_for_and_hidden_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina Wulandari"));
        await crm.LogAsync(
            A.Interaction((await crm.Contacts.PersonAsync(uid)).Id, crm.Today, learned: "Akan pindah kerja") with
            {
                Private = true,
            }
        );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        await page.OpenAsync("known");
        Assert.DoesNotContain("pindah kerja", page.Markup, StringComparison.Ordinal);
        // Not "nothing is known": something is, and where it stands is said.
        Assert.Contains("disampaikan secara rahasia", page.Find("[data-brief]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-fact] button").ClickAsync(new());
        Assert.Contains("pindah kerja", page.Find("[data-fact]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-fact] button").ClickAsync(new());
        Assert.DoesNotContain("pindah kerja", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_learned_can_be_noted_in_confidence_on_the_page_itself()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina Wulandari"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        await page.AddAsync("known");
        await page.Find("[data-facts] textarea").ChangeAsync(new() { Value = "Akan pindah kerja" });
        await page.Find("[data-in-confidence]").ChangeAsync(new() { Value = true });
        await page.Find("form.adding").SubmitAsync();
        page.WaitForElement("[data-fact]");
        Assert.DoesNotContain("pindah kerja", page.Markup, StringComparison.Ordinal);
        Assert.True(Assert.Single((await crm.Contacts.PersonAsync(uid)).Facts).Private);
    }

    [Fact]
    public async Task Markup_in_any_field_is_shown_as_text()
    {
        const string hostile = "<img src=x onerror=alert(1)>";
        using var crm = await TestCrm.OpenAsync();
        var details = A.Contact(hostile, hostile, notes: hostile, tags: hostile) with
        {
            Title = hostile,
            City = hostile,
            HowMet = hostile,
            Address = hostile,
            Links = ["javascript:alert(1)", hostile],
            Emails = [hostile],
        };
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), details);
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.LogAsync(
            A.Interaction(id, crm.Today, learned: hostile) with
            {
                What = hostile,
                Purpose = hostile,
                Exchanges = [new ExchangeEntry(ExchangeDirection.Asked, hostile, Ask: AskState.Granted)],
            }
        );
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            id,
            new PromiseDetails(PromisedBy.Them, hostile, crm.Today)
        );
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today, what: hostile));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".tl > li")));
        foreach (var row in page.FindAll("[data-fold]").Select(f => f.GetAttribute("data-fold")!).ToList())
            await page.OpenAsync(row);
        Assert.Equal(7, page.FindAll(".fold-body").Count);
        Assert.Empty(page.FindAll("img"));
        Assert.DoesNotContain(
            page.FindAll("a"),
            a => a.GetAttribute("href")?.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) == true
        );
    }
}
