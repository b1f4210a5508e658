using Bunit;
using NetworkCrm.Web.Features.Reviews;

namespace NetworkCrm.Web.Tests.Features.Reviews;

public sealed class ReviewPageTests
{
    [Fact]
    public async Task The_answer_is_saved_and_stands_there_when_the_page_is_opened_again()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.LogAsync(
            A.Interaction(
                await crm.PersonAsync(A.Contact("Rina")),
                new DateOnly(2026, 3, 4),
                learned: "Cari distributor"
            )
        );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<ReviewPage>();
        page.WaitForAssertion(() => Assert.Equal("open", page.Find("[data-review]").GetAttribute("data-review")));
        Assert.Contains(
            "Rina: Cari distributor",
            page.Find("[aria-labelledby=r-met]").TextContent.ReplaceLineEndings(""),
            StringComparison.Ordinal
        );
        await page.Find("#one-thing").ChangeAsync(new() { Value = "Tanya dulu" });
        await page.Find("[data-save]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("done", page.Find("[data-review]").GetAttribute("data-review")));
        page = context.Render<ReviewPage>();
        page.WaitForAssertion(() => Assert.Equal("Tanya dulu", page.Find("#one-thing").GetAttribute("value")));
    }

    [Fact]
    public async Task What_was_written_and_not_saved_stands_there_after_a_reload_until_it_is_saved_or_begun_anew()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var kept = context.JSInterop.SetupVoid("sessionStorage.setItem", _ => true).SetVoidResult();
        var page = context.Render<ReviewPage>();
        await page.WaitForElement("#one-thing").ChangeAsync(new() { Value = "Tanya dulu" });
        await page.Find("[data-draft] [data-keep]").ClickAsync(new());
        var draft = (string)kept.Invocations.Last().Arguments[1]!;
        context.JSInterop.Setup<string>("sessionStorage.getItem", _ => true).SetResult(draft);

        page = context.Render<ReviewPage>();
        page.WaitForElement("[data-resumed]");
        Assert.Equal("Tanya dulu", page.Find("#one-thing").GetAttribute("value"));
        await page.Find("[data-resumed] button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Null(page.Find("#one-thing").GetAttribute("value")));
        Assert.Contains(context.JSInterop.Invocations, i => i.Identifier == "sessionStorage.removeItem");
    }

    [Fact]
    public async Task A_week_without_a_log_is_no_reproach_and_last_weeks_answer_stands_above()
    {
        using var crm = await TestCrm.OpenAsync();
        await new ReviewStore(crm.Mine).SaveAsync(new DateOnly(2026, 2, 23), "Tanya dulu", null);
        await using var context = crm.As(crm.Mine);
        var page = context.Render<ReviewPage>();
        page.WaitForAssertion(() =>
            Assert.Contains("Tanya dulu", page.Find("[data-before]").TextContent, StringComparison.Ordinal)
        );
        Assert.Contains("Pekan itu tidak ada yang tercatat.", page.Markup, StringComparison.Ordinal);
    }
}
