using System.Globalization;
using Bunit;
using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Learn;

namespace NetworkCrm.Web.Tests.Features.Learn;

public sealed class LearnPageTests
{
    [Fact]
    public async Task The_list_says_how_many_are_done_and_leads_to_each()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.LogAsync(A.Interaction(await crm.PersonAsync(), crm.Today, learned: "suka sepeda"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<LearnPage>();
        page.WaitForAssertion(() => Assert.Equal("2 dari 12 selesai", page.Find("[data-learned]").TextContent));
        Assert.Equal(
            ["keep-in-touch", "listen"],
            page.FindAll("[data-done=true]").Select(l => l.GetAttribute("data-lesson")).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            Lessons.All.Select(l => "learn/" + l.Id),
            page.FindAll("a.lesson").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal("2", page.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
    }

    [Fact]
    public async Task A_lesson_shows_its_text_the_one_thing_to_do_its_advice_and_its_sources()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<LessonPage>(p => p.Add(l => l.Id, "circles"));
        page.WaitForAssertion(() => Assert.Equal("Lima, lima belas, lima puluh", page.Find("h1").TextContent));
        Assert.Equal("false", page.Find("[data-task]").GetAttribute("data-done"));
        Assert.Equal("sort", page.Find("[data-task] a.p").GetAttribute("href"));
        Assert.Equal(4, page.FindAll(".advice li").Count);
        Assert.Contains("Bisnis Networking: Apakah Hanya Janji Kosong?", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["learn/your-name", "learn/promises"], page.FindAll("nav a").Select(a => a.GetAttribute("href")));
        for (var i = 0; i < Lessons.PeopleToSort; i++)
            await crm.PersonAsync(A.Contact($"Orang {i}", circle: Circle.Wider));
        page.Render(p => p.Add(l => l.Id, "circles"));
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("[data-task]").GetAttribute("data-done")));
    }

    [Fact]
    public async Task Every_lesson_opens_in_either_language()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        foreach (var language in new[] { "id-ID", "en-GB" })
        {
            Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = new CultureInfo(language);
            foreach (var lesson in Lessons.All)
            {
                var page = context.Render<LessonPage>(p => p.Add(l => l.Id, lesson.Id));
                page.WaitForAssertion(() => Assert.Equal(lesson.Text(language).Title, page.Find("h1").TextContent));
            }
        }
    }

    [Fact]
    public async Task An_unknown_lesson_is_not_found()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<LessonPage>(p => p.Add(l => l.Id, "sell-harder"));
        page.WaitForAssertion(() => Assert.Equal("learn", page.Find(".empty a").GetAttribute("href")));
    }
}
