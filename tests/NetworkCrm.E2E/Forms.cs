using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NetworkCrm.Core.Events;
using NetworkCrm.Data;
using NetworkCrm.Demo;
using NetworkCrm.Tests;

namespace NetworkCrm.E2E;

/// <summary>One form of the application.</summary>
/// <param name="Component">The file that holds it.</param>
/// <param name="OpenAsync">Opens it, on a page that is signed in.</param>
internal sealed record Form(string Component, Func<IPage, Task> OpenAsync)
{
    public override string ToString() => Component;
}

/// <summary>Every form in which something can be written and lost, and how to get there in the sample data.</summary>
internal sealed class Forms
{
    /// <summary>Plain pages that post: the browser itself keeps what was written in them.</summary>
    public static readonly string[] Posted = ["SignInPage", "SetupPage", "PasswordChange", "ErasePage"];

    private Forms(IReadOnlyList<Form> all) => All = all;

    public IReadOnlyList<Form> All { get; }

    /// <summary>Puts sample data and a file to import into an installation that has just been set up.</summary>
    public static async Task<Forms> InSampleAsync(AppHost host)
    {
        var database = host.Services.GetRequiredService<CrmDatabase>();
        await new DemoNetwork(database, host.Clock).AddAsync(1, 60, 600, seed: 1);
        await using var db = database.Open(1);
        var introduced = await db.Introductions.Select(i => i.FirstId).FirstAsync();
        var person = await db.Contacts.Where(c => c.Id == introduced).Select(c => c.Uid).SingleAsync();
        var group = await db.Groups.Select(g => g.Uid).FirstAsync();
        var eventId = await db.EventGuests.Where(g => g.State == GuestState.Met).Select(g => g.EventId).FirstAsync();
        var held = await db.Events.Where(e => e.Id == eventId).Select(e => e.Uid).SingleAsync();
        var (ofPerson, ofGroup) = ($"/people/{person}", $"/groups/{group}");
        return new Forms([
            new("LogInteractionDialog", page => On(page, ofPerson, p => p.Keyboard.PressAsync("Control+Shift+L"))),
            new("EditContactDialog", page => On(page, ofPerson, p => p.ActAsync("Ubah"))),
            new("SavedViews", page => Press(page, "/people?circle=close", "[data-view-keep]")),
            new("FollowUpDialog", page => Press(page, "/follow-ups", ".head .acts button")),
            new("EventDialog", page => Press(page, "/events", ".head .acts button")),
            new("GoalDialog", page => Press(page, "/goals", ".head .acts button")),
            new("GroupDialog", page => Press(page, "/groups", ".head .acts button")),
            new("GatheredDialog", page => Press(page, ofGroup, "[data-gathered]")),
            new("MentionDialog", page => On(page, ofPerson, p => p.AddAsync("mention"))),
            new("PromiseDialog", page => Press(page, ofPerson, "[data-plus-promise]")),
            new("OutcomeDialog", page => Press(page, "/outcomes", ".head .acts button")),
            new("IntroductionDialog", page => On(page, ofPerson, p => p.AddAsync("introduction"))),
            new("PickDateDialog", PickADateAsync),
            new("CorrectRowDialog", CorrectARowAsync),
            new("CardsPage", page => page.VisitAsync("/import/cards")),
            new("RelationBox", page => On(page, ofPerson, p => p.AddAsync("relation"))),
            new("KnownFacts", page => On(page, ofPerson, p => p.AddAsync("known"))),
            new("LedgerBox", page => Press(page, ofPerson, "[data-plus-ledger]", "[data-add=Gave]")),
            new(
                "IntroductionBox",
                page => Press(page, ofPerson, "[data-fold=introductions] .fold-head", "[data-tell]")
            ),
            new("SettingsPage", SettingsAsync),
            new("FieldDefinitions", SettingsAsync),
            new("TemplateEdit", page => Press(page, "/settings/templates", ".fold-head")),
            new("PhonePage", page => page.VisitAsync("/settings/phone")),
            new("GroupPage", page => Press(page, ofGroup, "[data-plan] button")),
            new("DebriefPage", page => page.VisitAsync($"/events/{held}/debrief")),
            new("ReviewPage", page => page.VisitAsync("/review")),
        ]);
    }

    /// <summary>The fields of the form that is open.</summary>
    public static ILocator FieldsOf(IPage page, Form form) =>
        page.Locator($"{Within(form)} :is(input:not([type=file], [role=combobox]), textarea, select):visible");

    /// <summary>Where the form stands on its page.</summary>
    public static string Within(Form form) =>
        form.Component switch
        {
            "SettingsPage" => "[data-form=settings]",
            "FieldDefinitions" => "[data-form=field]",
            _ when form.Component.EndsWith("Dialog", StringComparison.Ordinal) => ".mud-dialog [data-form]",
            _ => "[data-form]",
        };

    private static Task Press(IPage page, string path, params string[] buttons) =>
        On(
            page,
            path,
            async p =>
            {
                foreach (var button in buttons)
                    await p.Locator(button).First.ClickAsync();
            }
        );

    private static async Task On(IPage page, string path, Func<IPage, Task> open)
    {
        await page.VisitAsync(path);
        await open(page);
    }

    private static async Task SettingsAsync(IPage page)
    {
        await page.VisitAsync("/settings");
        await page.Locator("#owner-name").WaitForAsync();
        await page.EvaluateAsync("for (const fold of document.querySelectorAll('.fold-section')) fold.open = true");
    }

    private static async Task PickADateAsync(IPage page)
    {
        await page.VisitAsync("/");
        var card = page.Locator("[data-nudge-card]").First;
        await card.OpenRowAsync();
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Tunda" }).First.ClickAsync();
        await page.Locator(".mud-menu-item").Last.ClickAsync();
    }

    private static async Task CorrectARowAsync(IPage page)
    {
        if (!page.Url.Contains("/import/", StringComparison.Ordinal))
        {
            await page.VisitAsync("/import");
            var file = "Nama,Telepon\nRina Wulandari,0812-1111-2222\nBayu Saputra,0812-1111-3333\n"u8.ToArray();
            await page.SetInputFilesAsync(
                "[data-import-file]",
                new FilePayload
                {
                    Name = "kartu.csv",
                    MimeType = "text/csv",
                    Buffer = file,
                }
            );
            await page.ArriveAsync("import/*");
        }

        await page.ReadyAsync();
        await page.Locator("[data-row] button").First.ClickAsync();
    }
}
