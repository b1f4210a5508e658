using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Interactions;

namespace NetworkCrm.Web.Tests.Features.Interactions;

/// <summary>A meeting is logged by one sentence.</summary>
public sealed class LogSentenceTests
{
    private const string Sentence =
        "Ngopi sama Rina kemarin. Dia cari distributor alat medis. Aku janji kirim katalog Jumat.";

    [Fact]
    public async Task One_sentence_says_who_when_how_what_was_learned_and_what_was_promised()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina Wulandari"));
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, null);
        await SayAsync(dialogs, Sentence);
        Assert.Equal(
            ["Channel", "Person", "Day", "Fact", "Promise"],
            dialogs.FindAll("[data-chip]").Select(c => c.GetAttribute("data-chip"))
        );
        await SaveAsync(dialogs);

        var logged = Assert.Single((await crm.Interactions.TimelineAsync(rina, 0, 10)).Entries);
        Assert.Equal((crm.Today.AddDays(-1), Channel.InPerson, Sentence), (logged.On, logged.Channel, logged.What));
        var promise = Assert.Single((await crm.Promises.OfContactAsync(rina)).Open);
        Assert.Equal((PromisedBy.Me, DayOfWeek.Friday), (promise.Details.By, promise.Details.DueOn!.Value.DayOfWeek));
    }

    [Fact]
    public async Task Of_two_people_of_one_name_nobody_is_chosen_without_being_asked()
    {
        using var crm = await TestCrm.OpenAsync();
        var (one, other) = (
            await crm.PersonAsync(A.Contact("Rina Wulandari")),
            await crm.PersonAsync(A.Contact("Rina Safitri"))
        );
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, null);
        await SayAsync(dialogs, "Ngopi sama Rina");
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll("[role=alert]")));
        Assert.Empty((await crm.Interactions.TimelineAsync(one, 0, 10)).Entries);

        await dialogs.FindAll("[data-candidate]").Single(c => c.TextContent == "Rina Safitri").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Single(dialogs.FindAll("[data-chip=Person]")));
        await SaveAsync(dialogs);
        Assert.Single((await crm.Interactions.TimelineAsync(other, 0, 10)).Entries);
        Assert.Empty((await crm.Interactions.TimelineAsync(one, 0, 10)).Entries);
    }

    [Fact]
    public async Task A_chip_that_is_wrong_is_words_again_with_one_tap_and_stays_so_while_one_writes_on()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = (await crm.People.FindAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"))))!;
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, rina);
        await SayAsync(dialogs, "Telepon kemarin. Aku janji kirim katalog");
        await dialogs.Find("[data-chip=Promise]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-chip=Promise]")));
        await SayAsync(dialogs, "Telepon kemarin. Aku janji kirim katalog lengkap");
        Assert.Empty(dialogs.FindAll("[data-chip=Promise]"));
        await SaveAsync(dialogs);

        Assert.Empty((await crm.Promises.OfContactAsync(rina.Id)).Open);
        Assert.Equal(
            (Channel.Call, "Telepon kemarin. Aku janji kirim katalog lengkap"),
            Logged(await crm.Interactions.TimelineAsync(rina.Id, 0, 10))
        );
    }

    [Fact]
    public async Task What_the_owner_enters_by_hand_stays_whatever_the_sentence_says_next()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = (await crm.People.FindAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"))))!;
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, rina);
        await SayAsync(dialogs, "Aku janji kirim katalog Jumat");
        var what = dialogs.Find("[data-promised=Me] input.in:not([type=date])");
        Assert.Equal("kirim katalog", what.GetAttribute("value"));
        await what.ChangeAsync(new ChangeEventArgs { Value = "kirim katalog baru" });
        await SayAsync(dialogs, "Aku janji kirim katalog Jumat, dia cari gudang");
        Assert.Equal(
            "kirim katalog baru",
            Assert.Single(dialogs.FindAll("[data-promised=Me] input.in:not([type=date])")).GetAttribute("value")
        );
    }

    [Fact]
    public async Task Somebody_new_is_added_by_one_tap_and_goes_again_with_Undo()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var snackbars = context.Render<MudSnackbarProvider>();
        var dialogs = await OpenAsync(context, null);
        await SayAsync(dialogs, "Ketemu Pak Suhartono tadi pagi");
        await dialogs.Find("[data-new-person]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Single(dialogs.FindAll("[data-chip=Person]")));
        await SaveAsync(dialogs);
        Assert.Equal(1, (await crm.People.ListAsync(new(), 0, 5)).Total);
        await snackbars.WaitForElement(".mud-snackbar button").ClickAsync(new());
        dialogs.WaitForAssertion(() =>
            Assert.Equal(0, crm.People.ListAsync(new(), 0, 5).GetAwaiter().GetResult().Total)
        );
    }

    [Fact]
    public async Task What_is_to_come_next_is_planned_and_goes_with_the_log()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = (
            await crm.People.FindAsync(
                await crm.Contacts.AddAsync(
                    Guid.CreateVersion7(),
                    A.Contact("Rina", circle: Core.Contacts.Circle.Inner)
                )
            )
        )!;
        await using var context = crm.As(crm.Mine);
        var snackbars = context.Render<MudSnackbarProvider>();
        var dialogs = await OpenAsync(context, rina);
        await SayAsync(dialogs, "Telepon sebentar. Minggu depan ketemu lagi");
        Assert.Single(dialogs.FindAll("[data-chip=NextStep]"));
        await SaveAsync(dialogs);
        Assert.True(Assert.Single(await crm.FollowUps.OfContactAsync(rina.Id)).DueOn > crm.Today);
        await snackbars.WaitForElement(".mud-snackbar button").ClickAsync(new());
        snackbars.WaitForAssertion(() => Assert.Empty(crm.FollowUps.OfContactAsync(rina.Id).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task A_plan_alone_is_planned_and_nothing_is_logged_as_having_happened()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = (await crm.People.FindAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"))))!;
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, rina);
        await SayAsync(dialogs, "Minggu depan ketemu lagi");
        await SaveAsync(dialogs);
        Assert.Single(await crm.FollowUps.OfContactAsync(rina.Id));
        Assert.Empty((await crm.Interactions.TimelineAsync(rina.Id, 0, 10)).Entries);
    }

    [Fact]
    public async Task What_is_told_of_somebody_who_was_not_there_is_no_fact_about_who_was()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await crm.PersonAsync(A.Contact("Andi"));
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, null);
        await SayAsync(dialogs, "Ketemu Rina. Rina cari CFO, Andi cari gudang.");
        await SaveAsync(dialogs);
        var logged = Assert.Single((await crm.Interactions.TimelineAsync(rina, 0, 10)).Entries);
        Assert.Contains("CFO", Assert.Single(logged.Facts).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_and_a_channel_chosen_by_hand_win_over_the_sentence()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = (await crm.People.FindAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"))))!;
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, rina);
        await SayAsync(dialogs, "Ngopi kemarin");
        await dialogs
            .Find("#on")
            .ChangeAsync(
                new ChangeEventArgs
                {
                    Value = crm
                        .Today.AddDays(-5)
                        .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                }
            );
        await SayAsync(dialogs, "Ngopi kemarin, dia cari gudang");
        await SaveAsync(dialogs);
        Assert.Equal(
            crm.Today.AddDays(-5),
            Assert.Single((await crm.Interactions.TimelineAsync(rina.Id, 0, 10)).Entries).On
        );
    }

    [Fact]
    public async Task Names_of_another_owner_are_not_known()
    {
        using var crm = await TestCrm.OpenAsync();
        await new Web.Features.Contacts.ContactStore(crm.Theirs).AddAsync(
            Guid.CreateVersion7(),
            A.Contact("Rina Wulandari")
        );
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, null);
        await SayAsync(dialogs, "Ngopi sama Rina");
        Assert.DoesNotContain("Wulandari", dialogs.Markup, StringComparison.Ordinal);
        Assert.Single(dialogs.FindAll("[data-new-person]"));
    }

    private static (Channel, string?) Logged((IReadOnlyList<TimelineEntry> Entries, int Total) timeline) =>
        (timeline.Entries[0].Channel, timeline.Entries[0].What);

    private static async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(BunitContext context, PersonPick? person)
    {
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), person)
        );
        dialogs.WaitForElement("#happened");
        return dialogs;
    }

    private static Task SayAsync(IRenderedComponent<MudDialogProvider> dialogs, string text) =>
        dialogs.Find("#happened").ChangeAsync(new ChangeEventArgs { Value = text });

    private static async Task SaveAsync(IRenderedComponent<MudDialogProvider> dialogs)
    {
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("#happened")));
    }
}
