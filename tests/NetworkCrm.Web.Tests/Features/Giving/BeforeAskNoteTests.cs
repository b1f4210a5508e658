using Bunit;
using MudBlazor;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.Giving;

namespace NetworkCrm.Web.Tests.Features.Giving;

public sealed class BeforeAskNoteTests
{
    private static readonly AskStanding Even = new(2, 1, 1, 12, Cold: false, LastThreeWereAsks: false, Owes: false);
    private static readonly AskStanding Wanting = Even with { Gave = 0, Asked = 2, Owes = true };

    [Fact]
    public async Task Where_nothing_is_wanting_it_tells_the_figures_and_proposes_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await RinaAsync(crm);
        await using var context = crm.As(crm.Mine);
        var note = Note(context, rina, Even);
        Assert.Equal(
            "Dalam setahun terakhir: memberi 2, menerima 1, meminta 1. Terakhir berkabar 12 hari lalu.",
            note.Find("[data-standing]").TextContent
        );
        Assert.Contains("note", note.Find("[data-before-ask]").ClassList);
        Assert.Empty(note.FindAll("[data-hello-first]"));
        Assert.Empty(note.FindAll("[data-give-first]"));
    }

    [Fact]
    public async Task Where_something_is_wanting_it_names_what_could_be_given_first()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await RinaAsync(crm);
        await crm.LogAsync(A.Interaction(rina.Id, crm.Today) with { Facts = [new(FactKind.Need, "Cari notaris")] });
        await using var context = crm.As(crm.Mine);
        var note = Note(context, rina, Wanting);
        Assert.Contains("warn", note.Find("[data-before-ask]").ClassList);
        Assert.Contains(
            "Mereka butuh: Cari notaris",
            note.WaitForElement("[data-give-first]").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_hello_first_is_planned_for_tomorrow_once_however_often_it_is_tapped_and_Undo_takes_it_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await RinaAsync(crm);
        await using var context = crm.As(crm.Mine);
        context.Render<MudPopoverProvider>();
        var snackbars = context.Render<MudSnackbarProvider>();
        var note = Note(context, rina, Wanting);

        // Both taps are on their way before either is answered.
        var write = await crm.Database.WriteAsync(1);
        var first = note.Find("[data-hello-first]").ClickAsync(new());
        var second = note.Find("[data-hello-first]").ClickAsync(new());
        await write.DisposeAsync();
        await Task.WhenAll(first, second);

        note.WaitForElement("[data-hello-planned]");
        var planned = Assert.Single(await crm.FollowUps.OfContactAsync(rina.Id)).Details;
        Assert.Equal(
            (FollowUpKind.Message, "Menyapa saja, tanpa meminta apa pun", crm.Today.AddDays(1)),
            (planned.Kind, planned.What, planned.DueOn)
        );
        await snackbars.WaitForElement(".mud-snackbar button").ClickAsync(new());
        note.WaitForElement("[data-hello-first]");
        Assert.Empty(await crm.FollowUps.OfContactAsync(rina.Id));
    }

    [Fact]
    public async Task Of_somebody_who_is_not_in_the_book_it_says_so_and_plans_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await RinaAsync(crm);
        await using var context = crm.As(crm.Theirs);
        context.Render<MudPopoverProvider>();
        var snackbars = context.Render<MudSnackbarProvider>();
        var note = Note(context, rina, Wanting);
        await note.Find("[data-hello-first]").ClickAsync(new());
        Assert.Contains(
            "Halaman ini tidak ada",
            snackbars.WaitForElement(".mud-snackbar").TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(note.FindAll("[data-hello-planned]"));
        Assert.Empty(await crm.FollowUps.OfContactAsync(rina.Id));
    }

    private static IRenderedComponent<BeforeAskNote> Note(
        BunitContext context,
        PersonPick person,
        AskStanding standing
    ) => context.Render<BeforeAskNote>(p => p.Add(x => x.Person, person).Add(x => x.Standing, standing));

    private static async Task<PersonPick> RinaAsync(TestCrm crm) =>
        (await crm.People.FindAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"))))!;
}
