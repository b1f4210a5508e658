using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>
/// What is written while the line is down is there when it is back; a server that restarts loses nothing either.
/// </summary>
public sealed partial class LineTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(45);

    [Fact]
    public void Every_form_there_is_stands_in_the_list_that_these_tests_walk()
    {
        var listed = File.ReadAllText(Path.Combine(Repository.Root, "tests", "NetworkCrm.E2E", "Forms.cs"));
        var forms = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src", "NetworkCrm.Web", "Features"),
                "*.razor",
                SearchOption.AllDirectories
            )
            .Where(f => AForm().IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .ToList();
        Assert.Contains("LogInteractionDialog", forms);
        Assert.All(forms, f => Assert.Contains($"\"{f}\"", listed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_written_in_any_form_while_the_line_is_dead_for_45_seconds_is_there_afterwards(bool phone)
    {
        await using var host = await AppHost.StartAsync();
        await using var line = new CutLine(host.Address.Port);
        await using var context = await browser.ContextAsync(line.Port, phone);
        var forms = await SetUpAsync(context, host);
        var open = new List<(Form Form, IPage Page)>();
        foreach (var form in forms.All)
            open.Add((form, await OpenAsync(context, form)));

        await open[0].Page.BringToFrontAsync();
        // On the phone a dead spot that nobody is told of; on the desk a connection that ends.
        if (phone)
            line.Stall();
        else
            line.Break();
        var cut = Stopwatch.StartNew();
        await Expect(open[0].Page.Locator("#line .lost")).ToBeVisibleAsync();
        // On a machine under load a browser's clock is late; the page itself waits no longer than this.
        Assert.InRange(await open[0].Page.EvaluateAsync<int>("() => line.tellsWithin"), 1, 3000);
        var written = new Dictionary<Form, IReadOnlyList<string>>();
        foreach (var (form, page) in open)
        {
            written[form] = await WriteAsync(page, form);
            await Expect(page.Locator("#line .lost")).ToBeVisibleAsync();
        }

        if (cut.Elapsed < Outage)
            await Task.Delay(Outage - cut.Elapsed);
        line.Mend();
        foreach (var (form, page) in open)
        {
            await Expect(page.Locator("#line .lost")).ToBeHiddenAsync(new() { Timeout = 60_000 });
            AssertSame(form, written[form], await ValuesAsync(page, form));
        }

        // That the server knows it too is seen once the page is another one.
        foreach (var (form, page) in open)
            await FindAgainAsync(page, form, written[form]);
    }

    [Fact]
    public async Task What_stood_in_any_form_when_the_server_restarted_is_back_when_the_form_is_opened_again()
    {
        var clock = new OffsetClock();
        var host = await AppHost.StartAsync(clock: clock);
        try
        {
            await using var line = new CutLine(() => host.Address.Port);
            await using var context = await browser.ContextAsync(line.Port);
            var forms = await SetUpAsync(context, host);
            var open = new List<(Form Form, IPage Page, IReadOnlyList<string> Written)>();
            foreach (var form in forms.All)
            {
                var page = await OpenAsync(context, form);
                // Half of them while the server lives, half after it is gone.
                var before = open.Count % 2 == 0;
                open.Add((form, page, before ? await WriteAsync(page, form) : []));
            }

            await Task.Delay(1000);
            line.Break();
            await host.StopAsync();
            for (var i = 0; i < open.Count; i++)
                if (open[i].Written.Count == 0)
                    open[i] = open[i] with { Written = await WriteAsync(open[i].Page, open[i].Form) };
            host = await AppHost.StartAsync(directory: host.Directory, clock: clock);
            line.Mend();
            foreach (var (form, page, written) in open)
            {
                await page.WaitForFunctionAsync(
                    "() => document.querySelector('#line .lost')?.hidden !== false && document.documentElement.dataset.ready === 'true'",
                    null,
                    new PageWaitForFunctionOptions { Timeout = 120_000 }
                );
                await FindAgainAsync(page, form, written, reload: false);
            }
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_tap_that_did_not_arrive_is_named_and_one_made_while_the_line_is_known_to_be_dead_is_held_back()
    {
        await using var host = await AppHost.StartAsync();
        await using var line = new CutLine(host.Address.Port);
        await using var context = await browser.ContextAsync(line.Port);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Rina Wulandari");
        await page.OpenLogAsync("Rina Wulandari");
        await page.FillAsync("#happened", "Ngopi di Menteng");
        line.Stall();
        await page.Locator(".mud-dialog [data-save]").ClickAsync();
        await Expect(page.Locator("#line .lost")).ToBeVisibleAsync();
        line.Break();
        line.Mend();
        await Expect(page.Locator("#line .lost")).ToBeHiddenAsync();
        await Expect(page.Locator("#line .unheard")).ToContainTextAsync("Simpan");
        await page.Locator(".mud-dialog [data-save]").ClickAsync();
        await Expect(page.Locator(".tl > li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_being_typed_is_not_overwritten_by_what_comes_back_late()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Yusuf Wahyudi");
        var slow = await context.NewCDPSessionAsync(page);
        await slow.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        for (var i = 0; i < 4; i++)
        {
            await page.VisitAsync("/people");
            await page.ClickAsync("input[type=search]");
            await page.Keyboard.TypeAsync("yusuf wa", new KeyboardTypeOptions { Delay = i % 2 == 0 ? 60 : 0 });
            await Expect(page.Locator("a.li")).ToHaveCountAsync(1);
            await Task.Delay(700);
            await Expect(page.Locator("input[type=search]")).ToHaveValueAsync("yusuf wa");
        }
    }

    private static async Task<Forms> SetUpAsync(IBrowserContext context, AppHost host)
    {
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        var forms = await Forms.InSampleAsync(host);
        await page.CloseAsync();
        return forms;
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, Form form)
    {
        var page = await context.NewPageAsync();
        await form.OpenAsync(page);
        await page.Locator(Forms.Within(form)).First.WaitForAsync();
        await Expect(Forms.FieldsOf(page, form).First).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Writes something else into every field.</summary>
    private static async Task<IReadOnlyList<string>> WriteAsync(IPage page, Form form)
    {
        var fields = await Forms.FieldsOf(page, form).AllAsync();
        // One choice may take away the fields of another.
        for (var i = 0; i < fields.Count; i++)
            if (await fields[i].CountAsync() > 0)
                await WriteUnlessGoneAsync(fields[i], i);
        // The page says so itself when a field has not been left.
        await page.EvaluateAsync("() => document.activeElement?.blur()");
        return await ValuesAsync(page, form);
    }

    // It may be taken away between the look and the writing.
    private static async Task WriteUnlessGoneAsync(ILocator field, int number)
    {
        try
        {
            await WriteAsync(field, number);
        }
        catch (TimeoutException)
        {
            Assert.Equal(0, await field.CountAsync());
        }
    }

    /// <summary>Whatever was written stands there; what one choice shows or hides of the others may differ.</summary>
    private static void AssertSame(Form form, IReadOnlyList<string> written, IReadOnlyList<string> now)
    {
        Assert.NotEmpty(written);
        foreach (var field in written.Where(f => f.Contains("Ditulis", StringComparison.Ordinal)))
            Assert.Contains($"{form.Component}: {field}", now.Select(f => $"{form.Component}: {f}"));
        var names = now.Select(f => f.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            written.Where(f => names.Contains(f.Split('\t')[0])).Except(now).Select(f => $"{form.Component}: {f}")
        );
    }

    private static async Task WriteAsync(ILocator field, int number)
    {
        var kind = await field.EvaluateAsync<string>("f => f.localName === 'input' ? f.type : f.localName");
        switch (kind)
        {
            case "checkbox":
                await field.EvaluateAsync("f => f.click()");
                break;
            case "radio":
                // The last of those to choose from.
                await field.EvaluateAsync(
                    "f => { const all = [...document.getElementsByName(f.name)]; if (all.at(-1) === f) f.click(); }"
                );
                break;
            case "select":
                await field.SelectOptionAsync(
                    new SelectOptionValue { Index = await field.EvaluateAsync<int>("f => f.options.length - 1") }
                );
                break;
            case "date":
                await field.FillAsync("2026-11-11");
                break;
            case "time":
                await field.FillAsync("09:30");
                break;
            case "number":
                await field.FillAsync("7");
                break;
            default:
                await field.FillAsync("Ditulis " + number.ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static async Task<IReadOnlyList<string>> ValuesAsync(IPage page, Form form) =>
        await Forms
            .FieldsOf(page, form)
            .EvaluateAllAsync<string[]>(
                """
                all => all.map(f => {
                    const label = f.id || f.getAttribute('aria-label')
                        || f.closest('label')?.textContent.trim() + f.closest('fieldset')?.querySelector('legend')?.textContent;
                    const same = all.filter(o => o.getAttribute('aria-label') === f.getAttribute('aria-label'));
                    return `${label}#${f.id ? '' : same.indexOf(f)}\t${['checkbox', 'radio'].includes(f.type) ? f.checked : f.value}`;
                })
                """
            );

    private static async Task FindAgainAsync(IPage page, Form form, IReadOnlyList<string> written, bool reload = true)
    {
        if (reload)
            await page.ReloadAsync();
        await page.ReadyAsync();
        await form.OpenAsync(page);
        await page.Locator(Forms.Within(form)).First.WaitForAsync();
        for (var i = 0; i < 50; i++)
        {
            var now = await ValuesAsync(page, form);
            if (!written.Except(now).Any())
                break;
            await Task.Delay(100);
        }

        AssertSame(form, written, await ValuesAsync(page, form));
    }

    [GeneratedRegex("<form|<DialogEnd|<FormDraft|data-draft", RegexOptions.NonBacktracking)]
    private static partial Regex AForm();
}
