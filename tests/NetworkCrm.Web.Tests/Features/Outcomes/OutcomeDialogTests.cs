using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Web.Features.Outcomes;

namespace NetworkCrm.Web.Tests.Features.Outcomes;

public sealed class OutcomeDialogTests
{
    [Fact]
    public async Task What_says_nothing_lies_ahead_or_is_no_amount_is_refused_beside_its_field_and_nothing_is_recorded()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var (dialogs, _) = await OpenAsync(context);
        await dialogs.Find("#outcome-on").ChangeAsync(new() { Value = "2026-03-11" });
        await dialogs.Find("#outcome-amount").ChangeAsync(new() { Value = "sekitar 5" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        Assert.Equal("Hasil perlu beberapa kata.", Error("outcome-what"));
        Assert.Equal("Tanggal sampai hari ini.", Error("outcome-on"));
        Assert.StartsWith("Bilangan bulat dari 0", Error("outcome-amount"), StringComparison.Ordinal);
        Assert.Equal("sekitar 5", dialogs.Find("#outcome-amount").GetAttribute("value"));
        Assert.Empty(await AllAsync(crm));

        string Error(string field) => dialogs.Find($".field:has(#{field}) .error").TextContent;
    }

    [Fact]
    public async Task It_is_recorded_as_written_with_what_it_was_opened_from_and_Undo_takes_it_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var (sources, rina) = await SourcesAsync(crm);
        await using var context = crm.As(crm.Mine);
        var (dialogs, snackbars) = await OpenAsync(context, new OutcomeOf(GoalId: sources.GoalId), rina);
        await dialogs.FindAll(".seg input")[1].ChangeAsync(new() { Value = "on" });
        await dialogs.Find("#outcome-what").ChangeAsync(new() { Value = "Kontrak setahun" });
        await dialogs.Find("#outcome-amount").ChangeAsync(new() { Value = "1.500.000" });
        await dialogs.Find("#outcome-event").ChangeAsync(new() { Value = $"{sources.EventId}" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
        var saved = Assert.Single(await AllAsync(crm));
        Assert.Equal(new OutcomeDetails(OutcomeKind.Job, "Kontrak setahun", crm.Today, 1_500_000), saved.Details);
        Assert.Equal(
            (rina.Id, sources.EventId, sources.GoalId, null),
            (Assert.Single(saved.People).Id, saved.Event?.Id, saved.Goal?.Id, saved.MentionId)
        );
        await snackbars.WaitForElement(".mud-snackbar button").ClickAsync(new());
        Assert.Empty(await AllAsync(crm));
    }

    [Fact]
    public async Task A_change_keeps_what_was_not_touched()
    {
        using var crm = await TestCrm.OpenAsync();
        var (sources, _) = await SourcesAsync(crm);
        // As old as it is, the day is kept though the form has a latest one.
        var details = new OutcomeDetails(OutcomeKind.Investment, "Modal awal", crm.Today.AddYears(-2), 25_000_000);
        await new OutcomeStore(crm.Mine).RecordAsync(Guid.CreateVersion7(), details, sources);
        var before = Assert.Single(await AllAsync(crm));
        await using var context = crm.As(crm.Mine);
        var (dialogs, _) = await OpenAsync(context, outcome: before);
        await dialogs.Find("#outcome-what").ChangeAsync(new() { Value = "Modal kedua" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
        var after = Assert.Single(await AllAsync(crm));
        Assert.Equal(details with { What = "Modal kedua" }, after.Details);
        Assert.Equal(
            (sources.Contacts[0], sources.MentionId, sources.EventId, sources.GoalId),
            (Assert.Single(after.People).Id, after.MentionId, after.Event?.Id, after.Goal?.Id)
        );
    }

    [Fact]
    public async Task What_is_written_is_found_when_the_form_is_opened_again_also_who_is_behind_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var (_, rina) = await SourcesAsync(crm);
        await using var context = crm.As(crm.Mine);
        var kept = context.KeepsDrafts();
        var (dialogs, _) = await OpenAsync(context, person: rina);
        await dialogs.Find("#outcome-what").ChangeAsync(new() { Value = "Kontrak" });
        await dialogs.Find("#outcome-amount").ChangeAsync(new() { Value = "sekitar 5" });
        await dialogs.Find("[data-keep]").ClickAsync(new());
        await context.LoadAnewAsync(kept);

        (dialogs, _) = await OpenAsync(context, person: rina);
        dialogs.WaitForElement("[data-resumed]");
        Assert.Equal("Kontrak", dialogs.Find("#outcome-what").GetAttribute("value"));
        Assert.Equal("sekitar 5", dialogs.Find("#outcome-amount").GetAttribute("value"));
        Assert.StartsWith(
            rina.Name,
            Assert.Single(dialogs.FindAll(".chip.circle")).TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(await AllAsync(crm));
    }

    [Fact]
    public async Task One_deleted_elsewhere_says_so_and_what_was_written_stays()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, nothing) = (new OutcomeStore(crm.Mine), new OutcomeSources([], null, null, null));
        await store.RecordAsync(
            Guid.CreateVersion7(),
            new OutcomeDetails(OutcomeKind.Help, "Dibantu pindahan", crm.Today, null),
            nothing
        );
        var row = Assert.Single(await AllAsync(crm));
        await using var context = crm.As(crm.Mine);
        var (dialogs, _) = await OpenAsync(context, outcome: row);
        await dialogs.Find("#outcome-what").ChangeAsync(new() { Value = "Dibantu dua kali" });
        await store.DeleteAsync(row.Id);
        await dialogs.Find("[data-save]").ClickAsync(new());
        Assert.StartsWith("Halaman ini tidak ada", dialogs.Find(".alert").TextContent, StringComparison.Ordinal);
        Assert.Equal("Dibantu dua kali", dialogs.Find("#outcome-what").GetAttribute("value"));
        Assert.Empty(await AllAsync(crm));
    }

    private static async Task<IReadOnlyList<OutcomeRow>> AllAsync(TestCrm crm) =>
        (await new OutcomeStore(crm.Mine).AllAsync(null, 10)).Outcomes;

    private static async Task<(OutcomeSources Sources, PersonPick Person)> SourcesAsync(TestCrm crm)
    {
        var sources = await OutcomeStoreTests.SourcesAsync(crm);
        return (sources, Assert.Single(await crm.People.PickAsync("rina")));
    }

    private static async Task<(
        IRenderedComponent<MudDialogProvider> Dialogs,
        IRenderedComponent<MudSnackbarProvider> Snackbars
    )> OpenAsync(BunitContext context, OutcomeOf from = default, PersonPick? person = null, OutcomeRow? outcome = null)
    {
        context.Render<MudPopoverProvider>();
        var (dialogs, snackbars) = (context.Render<MudDialogProvider>(), context.Render<MudSnackbarProvider>());
        await dialogs.InvokeAsync(() =>
            OutcomeDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), from, person, outcome)
        );
        dialogs.WaitForElement("[data-form] #outcome-what");
        return (dialogs, snackbars);
    }
}
