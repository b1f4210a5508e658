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
        await dialogs.InvokeAsync(() => LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), person));
        dialogs.WaitForAssertion(() => Assert.Equal(4, dialogs.FindAll("[data-plan-step]").Count));
        await dialogs.Find("[data-plan-step]:nth-child(1) input[type=checkbox]").ChangeAsync(new ChangeEventArgs { Value = false });
        await dialogs.Find("[data-plan-step]:nth-child(2) input.in:not([type=date])").ChangeAsync(new ChangeEventArgs { Value = "Kirim foto bersama" });
        await dialogs.Find("#on").ChangeAsync(new ChangeEventArgs { Value = crm.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        dialogs.WaitForAssertion(() => Assert.Equal("Kirim foto bersama", dialogs.Find("[data-plan-step]:nth-child(2) input.in:not([type=date])").GetAttribute("value")));
        Assert.False(dialogs.Find("[data-plan-step]:nth-child(1) input[type=checkbox]").HasAttribute("checked"));
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-plan-step]")));
        var planned = (await crm.FollowUps.OfContactAsync(person!.Id)).Select(f => f.Details.What).ToList();
        Assert.Equal((3, true), (planned.Count, planned.Contains("Kirim foto bersama")));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_what_was_written_can_be_saved_once_there_is_room()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        var person = await crm.People.FindAsync(rina);
        await dialogs.InvokeAsync(() => LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), person));
        dialogs.WaitForElement("#happened");
        await dialogs.Find("#happened").ChangeAsync(new ChangeEventArgs { Value = new string('x', 10_000) });
        Fill(crm, full: true);

        await dialogs.Find("[data-save]").ClickAsync(new());

        dialogs.WaitForAssertion(() => Assert.Contains("mungkin penyimpanan penuh", dialogs.Find("[role=alert]").TextContent, StringComparison.Ordinal));
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
        await using var context = crm.As(new Crm(crm.Database, session, crm.Clock));
        var dialogs = context.Render<MudDialogProvider>();
        var person = await crm.People.FindAsync(rina);
        await dialogs.InvokeAsync(() => LogInteractionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), person));
        dialogs.WaitForElement("#happened");
        await dialogs.Find("#happened").ChangeAsync(new ChangeEventArgs { Value = "Ngopi" });
        session.HasEnded = true;

        await dialogs.Find("[data-save]").ClickAsync(new());

        dialogs.WaitForAssertion(() => Assert.Contains("Sesi Anda sudah berakhir", dialogs.Find("[role=alert]").TextContent, StringComparison.Ordinal));
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

        foreach (var connection in connections) connection.Dispose();
    }

    private sealed class Session : IOwnerSource
    {
        public bool HasEnded { get; set; }

        public Task<long> OwnerIdAsync(CancellationToken ct) => HasEnded ? throw new SignedOutException() : Task.FromResult(1L);
    }
}
