using Bunit;
using NetworkCrm.Web.Features.Person;

namespace NetworkCrm.Web.Tests;

/// <summary>What a reader does on a person's page.</summary>
internal static class PersonPages
{
    /// <summary>Opens a folded row, once it is there.</summary>
    public static Task OpenAsync(this IRenderedComponent<PersonPage> page, string row)
    {
        page.WaitForElement($"[data-fold={row}] .fold-head");
        return page.Find($"[data-fold={row}] .fold-head").ClickAsync(new());
    }

    /// <summary>Presses a word under "+ More".</summary>
    public static async Task AddAsync(this IRenderedComponent<PersonPage> page, string what)
    {
        page.WaitForElement("[data-plus-more]");
        if (page.FindAll($"[data-plus-{what}]").Count == 0)
            await page.Find("[data-plus-more]").ClickAsync(new());
        await page.Find($"[data-plus-{what}]").ClickAsync(new());
    }
}
