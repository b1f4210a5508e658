using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Web.Features.Promises;

namespace NetworkCrm.Web.Tests.Features.Promises;

public sealed class PromiseDialogTests
{
    [Theory]
    [InlineData("2019-01-01", "Pilih hari ini atau sesudahnya.")]
    [InlineData("2026-03-09", "Pilih hari ini atau sesudahnya.")]
    [InlineData("2026-03-10", null)]
    [InlineData("2200-01-01", "Pilih hari sebelum tahun 2200.")]
    [InlineData("", null)]
    public async Task A_new_promise_is_for_today_or_later_or_for_no_day(string due, string? error)
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var person = (await crm.People.FindAsync(rina))!;
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            PromiseDialog.MakeAsync(context.Services.GetRequiredService<IDialogService>(), person)
        );
        dialogs.WaitForElement("#promised");
        await dialogs.Find("#promised").ChangeAsync(new ChangeEventArgs { Value = "Kirim katalog" });
        await dialogs.Find("#promise-due").ChangeAsync(new ChangeEventArgs { Value = due });

        await dialogs.Find("[data-save]").ClickAsync(new());

        dialogs.WaitForAssertion(() => Assert.Equal(error is null ? 0 : 1, dialogs.FindAll("#promised").Count));
        if (error is not null)
            Assert.Contains(error, dialogs.Markup, StringComparison.Ordinal);
        Assert.Equal(error is null ? 1 : 0, (await crm.Promises.OfContactAsync(person.Id)).Open.Count);
    }

    [Fact]
    public async Task How_they_kept_theirs_so_far_stands_beside_a_new_promise_of_theirs()
    {
        using var crm = await TestCrm.OpenAsync();
        var person = (await crm.People.FindAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact())))!;
        await crm.PromiseKeptAndBrokenAsync(person.Id);
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            PromiseDialog.MakeAsync(context.Services.GetRequiredService<IDialogService>(), person)
        );
        dialogs.WaitForElement("#promised");

        Assert.Empty(dialogs.FindAll("[data-kept-rate]"));
        await dialogs.FindAll(".seg input")[1].ChangeAsync(new ChangeEventArgs { Value = "on" });
        Assert.Contains("1", dialogs.WaitForElement("[data-kept-rate]").TextContent, StringComparison.Ordinal);
    }
}
