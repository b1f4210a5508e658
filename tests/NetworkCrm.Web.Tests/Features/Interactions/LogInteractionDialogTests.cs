using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.Interactions;

public sealed class LogInteractionDialogTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task What_was_changed_of_the_plan_stays_when_the_day_is_said_again_or_moved(int days)
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        var person = await crm.People.FindAsync(rina);
        await dialogs.InvokeAsync(() =>
            LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), person)
        );
        dialogs.WaitForAssertion(() => Assert.Equal(4, dialogs.FindAll("[data-plan-step]").Count));
        await dialogs
            .Find("[data-plan-step]:nth-child(1) input[type=checkbox]")
            .ChangeAsync(new ChangeEventArgs { Value = false });
        await dialogs
            .Find("[data-plan-step]:nth-child(2) input.in:not([type=date])")
            .ChangeAsync(new ChangeEventArgs { Value = "Kirim foto bersama" });
        await dialogs
            .Find("#on")
            .ChangeAsync(
                new ChangeEventArgs
                {
                    Value = crm
                        .Today.AddDays(days)
                        .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                }
            );
        dialogs.WaitForAssertion(() =>
            Assert.Equal(
                "Kirim foto bersama",
                dialogs.Find("[data-plan-step]:nth-child(2) input.in:not([type=date])").GetAttribute("value")
            )
        );
        Assert.False(dialogs.Find("[data-plan-step]:nth-child(1) input[type=checkbox]").HasAttribute("checked"));
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-plan-step]")));
        var planned = (await crm.FollowUps.OfContactAsync(person!.Id)).Select(f => f.Details.What).ToList();
        Assert.Equal((3, true), (planned.Count, planned.Contains("Kirim foto bersama")));
    }

    [Fact]
    public async Task A_draft_that_another_tab_has_saved_is_not_taken_for_saved_and_can_be_logged_beside_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var person = await crm.People.FindAsync(rina);
        await using var context = crm.As(crm.Mine);
        var kept = context.JSInterop.SetupVoid("sessionStorage.setItem", _ => true).SetVoidResult();
        var (one, dialogs) = (
            context.Render<MudDialogProvider>(),
            context.Services.GetRequiredService<IDialogService>()
        );
        await one.InvokeAsync(() => LogInteractionDialog.OpenAsync(dialogs, person));
        one.WaitForElement("#happened");
        await one.Find("#happened").ChangeAsync(new ChangeEventArgs { Value = "Satu" });
        await one.Find("[data-keep]").ClickAsync(new());
        context
            .JSInterop.Setup<string>("sessionStorage.getItem", _ => true)
            .SetResult((string)kept.Invocations.First().Arguments[1]!);
        // A form taken up in two tabs: the second to be saved is not.
        var form = new InteractionForm();
        form.TakeUp(
            new InteractionForm { What = "Satu", On = crm.Today }.Draft(0) with
            {
                Uid = Guid.CreateVersion7(),
            },
            [person!]
        );
        Assert.True(await crm.Interactions.LogAsync(form.Uid, form.Details(), [], []));
        Assert.False(await crm.Interactions.LogAsync(form.Uid, form.Details() with { What = "Dua" }, [], []));
        form.Renew();
        Assert.True(await crm.Interactions.LogAsync(form.Uid, form.Details() with { What = "Dua" }, [], []));

        // And one whose saving was never answered is not offered again.
        await one.Find("[data-save]").ClickAsync(new());
        one.WaitForAssertion(() => Assert.Empty(one.FindAll("#happened")));
        await one.InvokeAsync(() => LogInteractionDialog.OpenAsync(dialogs, person));
        one.WaitForElement("#happened");
        one.WaitForAssertion(() => Assert.True(string.IsNullOrEmpty(one.Find("#happened").GetAttribute("value"))));
        Assert.Empty(one.FindAll("[data-resumed]"));
        Assert.Equal(
            ["Satu", "Dua", "Satu"],
            (await crm.Interactions.TimelineAsync(person!.Id, 0, 5)).Entries.Select(e => e.What)
        );
    }

    [Fact]
    public async Task How_each_of_them_kept_theirs_so_far_stands_beside_what_they_promise_in_a_log()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = (await crm.People.FindAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"))))!;
        await crm.PersonAsync(A.Contact("Bayu"));
        await crm.PromiseKeptAndBrokenAsync(rina.Id);
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), rina)
        );
        dialogs.WaitForElement("[data-promise=me]");

        await dialogs.Find("[data-promise=me]").ClickAsync(new());
        Assert.Empty(dialogs.FindAll("[data-kept-rate]"));
        await dialogs.Find("[data-promise=them]").ClickAsync(new());
        Assert.Equal(
            "Janji mereka sejauh ini: 1 dari 2 ditepati.",
            dialogs.WaitForElement("[data-promised=Them] [data-kept-rate]").TextContent
        );

        // With a second person it says whose; nothing is said of somebody who never promised.
        await dialogs.Find(".picker input").InputAsync(new ChangeEventArgs { Value = "Bayu" });
        await dialogs.WaitForElement("[role=option]").MouseDownAsync(new());
        dialogs.WaitForAssertion(() =>
            Assert.Equal(
                "Janji Rina sejauh ini: 1 dari 2 ditepati.",
                Assert.Single(dialogs.FindAll("[data-kept-rate]")).TextContent
            )
        );
    }

    [Fact]
    public async Task The_row_that_is_pointed_at_is_the_one_that_Enter_takes()
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (var name in new[] { "Rahma Putri", "Rahmat Hidayat" })
            await crm.PersonAsync(A.Contact(name));
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>())
        );
        await dialogs.WaitForElement(".picker input").InputAsync(new ChangeEventArgs { Value = "rahma" });
        dialogs.WaitForAssertion(() => Assert.Equal(3, dialogs.FindAll("[role=option]").Count));
        await dialogs.Find(".picker input").KeyDownAsync("ArrowDown");
        await dialogs.Find(".picker input").KeyDownAsync("Enter");
        dialogs.WaitForAssertion(() =>
            Assert.Equal("Rahmat Hidayat", dialogs.Find("[data-chosen] .chip").TextContent.Trim())
        );
        // The last row adds somebody of that name.
        await dialogs.Find(".picker input").InputAsync(new ChangeEventArgs { Value = "rahma" });
        dialogs.WaitForAssertion(() => Assert.Equal(3, dialogs.FindAll("[role=option]").Count));
        await dialogs.Find(".picker input").KeyDownAsync("ArrowUp");
        await dialogs.Find(".picker input").KeyDownAsync("Enter");
        dialogs.WaitForAssertion(() =>
            Assert.Equal(
                ["Rahmat Hidayat", "rahma"],
                dialogs.FindAll("[data-chosen] .chip").Select(c => c.TextContent.Trim())
            )
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_was_added_from_a_log_goes_with_it_when_it_is_discarded_or_undone(bool saved)
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var (dialogs, snackbars) = (context.Render<MudDialogProvider>(), context.Render<MudSnackbarProvider>());
        await dialogs.InvokeAsync(() =>
            LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>())
        );
        await dialogs.WaitForElement(".picker input").InputAsync(new ChangeEventArgs { Value = "Hantu Baru" });
        await dialogs.WaitForElement("[role=option]").MouseDownAsync(new());
        dialogs.WaitForElement("[data-chosen]");
        Assert.Equal(1, (await crm.People.ListAsync(new(), 0, 5)).Total);
        if (saved)
        {
            await dialogs.Find("[data-save]").ClickAsync(new());
            dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-chosen]")));
            Assert.Equal(1, (await crm.People.ListAsync(new(), 0, 5)).Total);
            await snackbars.Find(".mud-snackbar button").ClickAsync(new());
        }
        else
        {
            await dialogs.Find("[data-close]").ClickAsync(new());
            await dialogs.WaitForElement("[data-discard]").ClickAsync(new());
            dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-chosen]")));
        }

        dialogs.WaitForAssertion(() =>
            Assert.Equal(0, crm.People.ListAsync(new(), 0, 5).GetAwaiter().GetResult().Total)
        );
    }

    [Fact]
    public async Task A_name_that_is_typed_and_not_chosen_is_not_left_out_without_a_word()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = (await crm.People.FindAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"))))!;
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), rina)
        );
        await dialogs.WaitForElement(".picker input").InputAsync(new ChangeEventArgs { Value = "Tono Sut" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() =>
            Assert.StartsWith(
                "\"Tono Sut\" sudah diketik",
                dialogs.Find(".picker [role=alert]").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.Empty((await crm.Interactions.TimelineAsync(rina.Id, 0, 5)).Entries);
    }

    [Fact]
    public void What_was_unticked_stays_unticked_in_a_draft()
    {
        var left = new InteractionForm { On = new DateOnly(2026, 1, 1) };
        left.Settles.Add(7);
        left.Settles.Remove(7);
        var again = new InteractionForm();
        again.Settles.Add(7);

        again.TakeUp(left.Draft(0), []);

        Assert.Empty(again.Settles);
    }

    [Fact]
    public async Task An_interaction_that_is_gone_says_so_and_closes_without_asking()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            LogInteractionDialog.EditAsync(context.Services.GetRequiredService<IDialogService>(), 999)
        );
        dialogs.WaitForElement("[data-close]");
        await dialogs.Find("[data-close]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-close]")));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_what_was_written_can_be_saved_once_there_is_room()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        var person = await crm.People.FindAsync(rina);
        await dialogs.InvokeAsync(() =>
            LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), person)
        );
        dialogs.WaitForElement("#happened");
        await dialogs.Find("#happened").ChangeAsync(new ChangeEventArgs { Value = new string('x', 10_000) });
        Fill(crm, full: true);

        await dialogs.Find("[data-save]").ClickAsync(new());

        dialogs.WaitForAssertion(() =>
            Assert.Contains(
                "Penyimpanan tempat data Anda penuh",
                dialogs.Find("[role=alert]").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.Equal(0, (await crm.Interactions.TimelineAsync(person!.Id, 0, 5)).Total);
        Fill(crm, full: false);
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("#happened")));
        Assert.Equal(1, (await crm.Interactions.TimelineAsync(person.Id, 0, 5)).Total);
    }

    [Fact]
    public async Task A_session_that_ended_meanwhile_is_said_and_takes_nothing_away()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var session = new Session();
        await using var context = crm.As(new OwnerDatabase(crm.Database, session, crm.Clock));
        var dialogs = context.Render<MudDialogProvider>();
        var person = await crm.People.FindAsync(rina);
        await dialogs.InvokeAsync(() =>
            LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), person)
        );
        dialogs.WaitForElement("#happened");
        await dialogs.Find("#happened").ChangeAsync(new ChangeEventArgs { Value = "Ngopi" });
        session.HasEnded = true;

        await dialogs.Find("[data-save]").ClickAsync(new());

        dialogs.WaitForAssertion(() =>
            Assert.Contains(
                "Sesi Anda sudah berakhir",
                dialogs.Find("[role=alert]").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.Equal("Ngopi", dialogs.Find("#happened").GetAttribute("value"));
        Assert.Equal(0, (await crm.Interactions.TimelineAsync(person!.Id, 0, 5)).Total);
    }

    // The pool hands these connections out again, with what they may grow to.
    private static void Fill(TestCrm crm, bool full)
    {
        var connections = Enumerable.Range(0, 6).Select(_ => crm.Database.Connect()).ToList();
        foreach (var connection in connections)
        {
            using var command = connection.CreateCommand();
            command.CommandText = full ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 4294967294";
            command.ExecuteNonQuery();
        }

        foreach (var connection in connections)
            connection.Dispose();
    }

    private sealed class Session : IOwnerSource
    {
        public bool HasEnded { get; set; }

        public Task<long> OwnerIdAsync(CancellationToken ct) =>
            HasEnded ? throw new SignedOutException() : Task.FromResult(1L);
    }
}
