using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Web.Tests.Features.Contacts;

public sealed class EditContactDialogTests
{
    [Fact]
    public async Task Somebody_who_is_here_already_is_added_again_only_when_it_is_said_twice()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Siti Nurhaliza", phone: "0812-3456-7890"));
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() => EditContactDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>()));
        await dialogs.WaitForElement("#name").ChangeAsync(new ChangeEventArgs { Value = "Siti N." });
        await dialogs.Find("#phones").ChangeAsync(new ChangeEventArgs { Value = "+62 812 3456 7890" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.StartsWith("Orang ini mungkin sudah ada", dialogs.Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Contains("Siti Nurhaliza", dialogs.Markup, StringComparison.Ordinal);
        Assert.Single(await crm.People.PickAsync("siti"));
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("#name")));
        Assert.Equal(2, (await crm.People.PickAsync("siti")).Count);
    }
}
