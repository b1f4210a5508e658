using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.JSInterop;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Shared;

public sealed class DraftsTests
{
    private sealed record Note(string Words);

    [Fact]
    public async Task A_draft_is_found_again_until_it_is_forgotten_and_the_browser_holds_no_word_of_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var browser = new Browser();
        var drafts = Of(browser, crm.Mine);

        await drafts.KeepAsync("log", new Note("Ngopi di Menteng"));

        Assert.Equal("Ngopi di Menteng", (await drafts.FindAsync<Note>("log"))?.Words);
        Assert.DoesNotContain("Menteng", Assert.Single(browser.Session).Value);
        Assert.Null(await drafts.FindAsync<Note>("another"));
        await drafts.ForgetAsync("log");
        Assert.Null(await drafts.FindAsync<Note>("log"));
    }

    [Fact]
    public async Task Who_signs_in_next_on_the_same_tab_cannot_read_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var browser = new Browser();
        await Of(browser, crm.Mine).KeepAsync("log", new Note("Rahasia"));

        Assert.Null(await Of(browser, crm.Theirs).FindAsync<Note>("log"));
        Assert.Equal("Rahasia", (await Of(browser, crm.Mine).FindAsync<Note>("log"))?.Words);
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_or_something_else_is_no_error()
    {
        using var crm = await TestCrm.OpenAsync();
        var full = Of(new Browser { IsFull = true }, crm.Mine);
        await full.KeepAsync("log", new Note("Ngopi"));
        Assert.Null(await full.FindAsync<Note>("log"));

        var browser = new Browser();
        var drafts = Of(browser, crm.Mine);
        await drafts.KeepAsync("log", new Note("Ngopi"));
        browser.Session["log"] = "not ours";
        Assert.Null(await drafts.FindAsync<Note>("log"));
    }

    private static Drafts Of(Browser browser, Crm owner) => new(new ProtectedSessionStorage(browser, browser.Keys), owner);

    /// <summary>The session storage of one tab.</summary>
    private sealed class Browser : IJSRuntime
    {
        public Dictionary<string, string> Session { get; } = [];

        public bool IsFull { get; init; }

        public IDataProtectionProvider Keys { get; } = new EphemeralDataProtectionProvider();

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            if (IsFull) throw new JSException("QuotaExceededError");
            var key = (string)args![0]!;
            if (identifier == "sessionStorage.setItem") Session[key] = (string)args[1]!;
            if (identifier == "sessionStorage.removeItem") Session.Remove(key);
            return ValueTask.FromResult((TValue)(object?)(identifier == "sessionStorage.getItem" ? Session.GetValueOrDefault(key) : null)!);
        }
    }
}
