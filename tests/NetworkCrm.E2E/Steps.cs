using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NetworkCrm.E2E;

/// <summary>What a person does, in their words.</summary>
internal static class Steps
{
    public const string Email = "dewi@contoh.id";
    public const string Password = "kopi susu pagi hari";

    /// <summary>Waits until the page answers to clicks.</summary>
    public static Task ReadyAsync(this IPage page) => page.WaitForSelectorAsync("html[data-ready=true]");

    public static async Task VisitAsync(this IPage page, string path)
    {
        try
        {
            await page.GotoAsync(path);
        }
        catch (PlaywrightException e)
            when (e.Message.Contains("ERR_ABORTED", StringComparison.Ordinal)
                || e.Message.Contains("interrupted by another navigation", StringComparison.Ordinal)
            )
        {
            // A page left open reloads by itself once its server is back, and came between.
            await page.GotoAsync(path);
        }

        await page.ReadyAsync();
    }

    /// <summary>
    /// Waits until the address ends in <paramref name="path"/>, in which a star stands for one part. It asks again and
    /// again: WaitForURLAsync misses a navigation that happens between its first look and its waiting.
    /// </summary>
    public static Task ArriveAsync(this IPage page, string path) =>
        Assertions
            .Expect(page)
            .ToHaveURLAsync(
                new Regex(
                    "/" + Regex.Escape(path).Replace(@"\*", "[^/]+", StringComparison.Ordinal) + "$",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                ),
                new PageAssertionsToHaveURLOptions { Timeout = 30_000 }
            );

    public static async Task SetUpAsync(this IPage page)
    {
        await page.GotoAsync("/");
        await page.FillAsync("[name='Form.Name']", "Dewi Lestari");
        await page.FillAsync("[name='Form.Email']", Email);
        await page.FillAsync("[name='Form.Password']", Password);
        await page.ClickAsync("button[type=submit]");
        await page.ReadyAsync();
    }

    public static async Task SignInAsync(this IPage page, string email = Email)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name='Form.Email']", email);
        await page.FillAsync("[name='Form.Password']", Password);
        await page.ClickAsync("button[type=submit]");
        await page.ReadyAsync();
    }

    /// <summary>
    /// Fills a field of the dialog in front, once the dialog has taken the focus: what is typed while it moves goes
    /// nowhere.
    /// </summary>
    public static async Task FillInDialogAsync(this IPage page, string field, string value)
    {
        await page.Locator(".mud-dialog :focus")
            .First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        if (await page.Locator(".mud-dialog details.more:not([open])").Locator(field).CountAsync() > 0)
            await page.OpenDetailsAsync();
        await page.FillAsync(".mud-dialog " + field, value);
    }

    /// <summary>What serves only a figure is folded away in Log.</summary>
    public static async Task OpenDetailsAsync(this IPage page)
    {
        var details = page.Locator(".mud-dialog details.more");
        await details.First.WaitForAsync();
        // Somebody for whom it was opened before has it open.
        if (await details.First.GetAttributeAsync("open") is null)
            await details.Locator("summary").First.ClickAsync();
    }

    /// <summary>Adds a contact from the People page and ends on its own page.</summary>
    public static async Task AddPersonAsync(this IPage page, string name, string? phone = null)
    {
        await page.VisitAsync("/people");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tambah kontak" }).First.ClickAsync();
        await page.FillInDialogAsync("#name", name);
        if (phone is not null)
            await page.FillInDialogAsync("#phones", phone);
        await page.SaveAsync();
        await page.ArriveAsync("people/*");
    }

    /// <summary>Opens the Log dialog by keyboard and chooses somebody who is in the book already.</summary>
    public static async Task OpenLogAsync(this IPage page, string name)
    {
        await page.Keyboard.PressAsync("Control+Shift+L");
        await page.ChooseAsync(name);
    }

    public static async Task ChooseAsync(this IPage page, string name)
    {
        await page.FillInDialogAsync(".picker input", name);
        await page.Locator(".mud-dialog [role=option]", new PageLocatorOptions { HasText = name }).First.ClickAsync();
        await page.Locator(".mud-dialog .chip.circle", new PageLocatorOptions { HasText = name }).WaitForAsync();
    }

    public static async Task SaveAsync(this IPage page)
    {
        await page.Locator(".mud-dialog [data-save]").ClickAsync();
        await page.Locator(".mud-dialog")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    /// <summary>Presses an act under somebody's name, in sight or under "more".</summary>
    public static async Task ActAsync(this IPage page, string act)
    {
        var button = page.Locator(".hero")
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = act, Exact = true });
        if (!await button.IsVisibleAsync())
            await page.ClickAsync(".hero [data-act=more]");
        await button.ClickAsync();
    }

    /// <summary>Opens a folded row of a person's page, unless it stands open.</summary>
    public static async Task OpenRowAsync(this IPage page, string row)
    {
        var head = page.Locator($"[data-fold={row}] .fold-head");
        if (await head.GetAttributeAsync("aria-expanded") == "false")
            await head.ClickAsync();
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-expanded", "true");
    }

    /// <summary>Presses a word under "+ More" at the end of a person's page.</summary>
    public static async Task AddAsync(this IPage page, string what)
    {
        var word = page.Locator($"[data-plus-{what}]");
        if (!await word.IsVisibleAsync())
            await page.ClickAsync("[data-plus-more]");
        await word.ClickAsync();
    }

    public static ILocator Text(this IPage page, string text) =>
        page.GetByText(text, new PageGetByTextOptions { Exact = false }).First;

    public static ILocator Text(this ILocator within, string text) =>
        within.GetByText(text, new LocatorGetByTextOptions { Exact = false }).First;

    /// <summary>What can be done about somebody stands behind "…".</summary>
    public static async Task OpenRowAsync(this ILocator row)
    {
        await row.Locator("[data-act=open]").First.ClickAsync();
        await row.Locator("[data-act=open][aria-expanded=true]").First.WaitForAsync();
    }

    public static ILocator NudgeOf(this IPage page, string name) =>
        page.Locator("[data-nudge-card]", new PageLocatorOptions { HasText = name });

    public static ILocator PromiseOf(this IPage page, string name) =>
        page.Locator("[data-promise-card]", new PageLocatorOptions { HasText = name });

    public static ILocator FollowUpOf(this IPage page, string name) =>
        page.Locator("[data-follow-up-card]", new PageLocatorOptions { HasText = name });
}
