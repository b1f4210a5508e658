using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Groups;
using NetworkCrm.Web.Features.Groups;

namespace NetworkCrm.Web.Tests.Features.Groups;

public sealed class GroupDialogTests
{
    [Fact]
    public async Task A_group_without_a_name_or_with_a_rhythm_of_no_day_is_refused_beside_each_field_and_none_is_founded()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context);
        await dialogs.Find("#group-every").ChangeAsync(new() { Value = "0" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        Assert.Equal("Grup perlu nama.", dialogs.Find(".field:has(#group-name) .error").TextContent);
        Assert.StartsWith(
            "Dari 1 sampai",
            dialogs.Find(".field:has(#group-every) .error").TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty((await Store(crm).ListAsync()).Groups);
    }

    [Fact]
    public async Task A_group_is_founded_as_it_was_written_with_its_rhythm_in_one_tap_and_its_page_opens()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context);
        await dialogs.Find("#group-name").ChangeAsync(new() { Value = "Alumni ITB" });
        await dialogs.Find("#group-about").ChangeAsync(new() { Value = "angkatan 2008" });
        await dialogs.Find("[data-rhythm=Monthly]").ClickAsync(new());
        Assert.Equal("true", dialogs.Find("[data-rhythm=Monthly]").GetAttribute("aria-pressed"));
        Assert.Equal("30", dialogs.Find("#group-every").GetAttribute("value"));
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
        var uid = Assert.Single((await Store(crm).ListAsync()).Groups).Uid;
        Assert.Equal(new GroupDetails("Alumni ITB", "angkatan 2008", 30), (await Store(crm).FindAsync(uid)).Details);
        Assert.EndsWith($"/groups/{uid}", Address(context), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_keeps_what_was_not_touched_and_stays_on_the_page()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupStoreTests.GroupOfThreeAsync(crm);
        await using var context = crm.As(crm.Mine);
        var address = Address(context);
        var dialogs = await OpenAsync(context, await store.FindAsync(uid));
        await dialogs.Find("#group-about").ChangeAsync(new() { Value = "di Tebet" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
        var changed = await store.FindAsync(uid);
        Assert.Equal(new GroupDetails("Sarapan Senin", "di Tebet", 30), changed.Details);
        Assert.Equal(people, changed.Members.Select(m => m.Person.Id).Order());
        Assert.Equal(address, Address(context));
    }

    [Fact]
    public async Task A_group_changed_elsewhere_says_so_first_and_saving_again_takes_what_is_written_here()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, _) = await GroupStoreTests.GroupOfThreeAsync(crm);
        await using var context = crm.As(crm.Mine);
        var opened = await store.FindAsync(uid);
        var dialogs = await OpenAsync(context, opened);
        await dialogs.Find("#group-name").ChangeAsync(new() { Value = "Sarapan Selasa" });
        await store.EditAsync(uid, opened.Version, new GroupDetails("Sarapan Rabu", null, 7));
        await dialogs.Find("[data-save]").ClickAsync(new());
        Assert.Contains("diubah di tempat lain", dialogs.Find(".alert").TextContent, StringComparison.Ordinal);
        Assert.Equal("Sarapan Rabu", (await store.FindAsync(uid)).Details.Name);
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
        Assert.Equal(new GroupDetails("Sarapan Selasa", null, 30), (await store.FindAsync(uid)).Details);
    }

    [Fact]
    public async Task What_is_written_of_a_new_group_is_found_when_the_form_is_opened_again_and_can_be_begun_anew()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var kept = context.KeepsDrafts();
        var dialogs = await OpenAsync(context);
        await dialogs.Find("#group-name").ChangeAsync(new() { Value = "Alumni ITB" });
        await dialogs.Find("[data-rhythm=Weekly]").ClickAsync(new());
        await dialogs.Find("[data-keep]").ClickAsync(new());
        await context.LoadAnewAsync(kept);

        dialogs = await OpenAsync(context);
        dialogs.WaitForElement("[data-resumed]");
        Assert.Equal("Alumni ITB", dialogs.Find("#group-name").GetAttribute("value"));
        Assert.Equal("7", dialogs.Find("#group-every").GetAttribute("value"));
        await dialogs.Find("[data-resumed] button").ClickAsync(new());
        Assert.True(string.IsNullOrEmpty(dialogs.Find("#group-name").GetAttribute("value")));
        Assert.Empty(dialogs.FindAll("[data-resumed]"));
    }

    private static GroupStore Store(TestCrm crm) => new(crm.Mine);

    private static string Address(BunitContext context) => context.Services.GetRequiredService<NavigationManager>().Uri;

    private static async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(
        BunitContext context,
        GroupView? group = null
    )
    {
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            GroupDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), group)
        );
        dialogs.WaitForElement("[data-form] #group-name");
        return dialogs;
    }
}
