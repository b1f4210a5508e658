using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Web.Features.Mentions;

namespace NetworkCrm.Web.Tests.Features.Mentions;

public sealed class MentionDialogTests
{
    [Theory]
    [InlineData("id-ID", "Tulis kepada siapa nama Anda disebut, atau untuk apa.")]
    [InlineData("en", "Say to whom they named you, or what for.")]
    public async Task A_mention_that_says_neither_to_whom_nor_what_for_is_refused_beside_the_field_and_one_of_the_two_is_enough(
        string language,
        string said
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync();
        await using var context = crm.As(crm.Mine);
        Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = new CultureInfo(language);
        context.Render<MudPopoverProvider>();
        var (dialogs, snackbars) = (context.Render<MudDialogProvider>(), context.Render<MudSnackbarProvider>());
        await dialogs.InvokeAsync(() =>
            MentionDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), rina, "Rina Wulandari")
        );
        dialogs.WaitForElement("#to-whom");
        await dialogs.Find("#to-whom").ChangeAsync(new() { Value = "   " });
        await dialogs.Find("[data-save]").ClickAsync(new());
        Assert.Equal(said, dialogs.Find(".field:has(#to-whom) .error").TextContent);
        Assert.Empty((await crm.Mentions.OfContactAsync(rina)).Mentions);
        await dialogs.Find("#for-what").ChangeAsync(new() { Value = "proyek kemasan" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
        Assert.Equal(
            new MentionDetails(crm.Today, null, "proyek kemasan", null),
            Assert.Single((await crm.Mentions.OfContactAsync(rina)).Mentions).Details
        );
        await snackbars.WaitForElement(".mud-snackbar button").ClickAsync(new());
        Assert.Empty((await crm.Mentions.OfContactAsync(rina)).Mentions);
    }
}
