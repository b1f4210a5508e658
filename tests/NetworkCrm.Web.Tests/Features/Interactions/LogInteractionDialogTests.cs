using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;

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
}
