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
        await Of(browser, crm.Theirs).KeepAsync("log", new Note("Lain"));
        await Of(browser, crm.Theirs).ForgetAsync("log");
        Assert.Equal("Rahasia", (await Of(browser, crm.Mine).FindAsync<Note>("log"))?.Words);
    }

    [Fact]
    public async Task One_that_could_not_be_read_back_in_one_message_is_not_kept_and_no_older_one_stands_for_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var drafts = Of(new Browser(), crm.Mine);
        await drafts.KeepAsync("log", new Note("Ngopi"));

        await drafts.KeepAsync("log", new Note(new string('x', Drafts.MostCharacters)));

        Assert.Null(await drafts.FindAsync<Note>("log"));
    }

    [Fact]
    public async Task A_form_knows_what_is_written_in_it_also_when_it_was_taken_up_again_and_tells_of_each_change_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var browser = new Browser();
        var first = new DraftOf<Note>(Of(browser, crm.Mine));
        Assert.False(first.IsWritten(new Note("")));
        Assert.Null(await first.BeginAsync("log", new Note("")));
        Assert.False(first.IsWritten(new Note("")));
        Assert.True(await first.KeepAsync(new Note("Ngopi")));
        Assert.False(await first.KeepAsync(new Note("Ngopi")));

        var again = new DraftOf<Note>(Of(browser, crm.Mine));
        Assert.Equal("Ngopi", (await again.BeginAsync("log", new Note("")))?.Words);
        Assert.True(again.IsWritten(new Note("Ngopi")));
        Assert.False(await again.KeepAsync(new Note("Ngopi")));
        // Emptied, it is as it was, and no draft is left.
        Assert.True(await again.KeepAsync(new Note("")));
        Assert.Empty(browser.Session);

        await again.KeepAsync(new Note("Lagi"));
        await again.EndAsync();
        Assert.False(await again.KeepAsync(new Note("Sesudahnya")));
        Assert.Empty(browser.Session);
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
        browser.Session[browser.Session.Keys.Single()] = "not ours";
        Assert.Null(await drafts.FindAsync<Note>("log"));
    }

    private static Drafts Of(Browser browser, OwnerDatabase owner) =>
        new(new ProtectedSessionStorage(browser, browser.Keys), owner);

    /// <summary>The session storage of one tab.</summary>
    private sealed class Browser : IJSRuntime
    {
        public Dictionary<string, string> Session { get; } = [];

        public bool IsFull { get; init; }

        public IDataProtectionProvider Keys { get; } = new EphemeralDataProtectionProvider();

        public ValueTask<TValue> InvokeAsync<TValue>(
            string identifier,
            CancellationToken cancellationToken,
            object?[]? args
        ) => InvokeAsync<TValue>(identifier, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            if (IsFull)
                throw new JSException("QuotaExceededError");
            var key = (string)args![0]!;
            if (identifier == "sessionStorage.setItem")
                Session[key] = (string)args[1]!;
            if (identifier == "sessionStorage.removeItem")
                Session.Remove(key);
            return ValueTask.FromResult(
                (TValue)(object?)(identifier == "sessionStorage.getItem" ? Session.GetValueOrDefault(key) : null)!
            );
        }
    }
}
