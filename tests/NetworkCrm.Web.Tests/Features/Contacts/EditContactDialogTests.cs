using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Events;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Resources;

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
        await dialogs.InvokeAsync(() =>
            EditContactDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>())
        );
        await dialogs.WaitForElement("#name").ChangeAsync(new ChangeEventArgs { Value = "Siti N." });
        await dialogs.Find("#phones").ChangeAsync(new ChangeEventArgs { Value = "+62 812 3456 7890" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() =>
            Assert.StartsWith(
                "Orang ini mungkin sudah ada",
                dialogs.Find("[role=alert]").TextContent.Trim(),
                StringComparison.Ordinal
            )
        );
        Assert.Contains("Siti Nurhaliza", dialogs.Markup, StringComparison.Ordinal);
        Assert.Single(await crm.People.PickAsync("siti"));
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("#name")));
        Assert.Equal(2, (await crm.People.PickAsync("siti")).Count);
    }

    [Theory]
    [InlineData("0001-01-01", "Pilih hari setelah tahun 1900.")]
    [InlineData("1900-12-31", "Pilih hari setelah tahun 1900.")]
    [InlineData("2026-03-11", "Hari itu belum tiba.")]
    [InlineData("1901-01-01", null)]
    [InlineData("2026-03-10", null)]
    public void The_day_of_meeting_lies_in_living_memory(string day, string? refused)
    {
        Thread.CurrentThread.CurrentUICulture = new CultureInfo("id-ID");
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var texts = new StrictLocalizer<ContactTexts>(services.GetRequiredService<IStringLocalizerFactory>());
        var form = new ContactForm { DisplayName = "Rina", MetOn = DateOnly.Parse(day, CultureInfo.InvariantCulture) };
        Assert.Equal(
            refused,
            new ContactFormValidator(texts, new DateOnly(2026, 3, 10))
                .Validate(form)
                .Errors.SingleOrDefault()
                ?.ErrorMessage
        );
    }

    [Fact]
    public async Task The_industry_of_a_colleague_is_offered_and_taken_with_a_tap()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Hadi", company: "PT Bumi Jaya") with { Industry = "tambang" });
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            EditContactDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>())
        );
        await dialogs.WaitForElement("#name").ChangeAsync(new ChangeEventArgs { Value = "Rina" });
        Assert.Empty(dialogs.FindAll("[data-suggested]"));
        await dialogs.Find("#company").ChangeAsync(new ChangeEventArgs { Value = "pt bumi jaya " });
        await dialogs.Find("#industry").FocusAsync(new());
        Assert.Equal("Seperti rekan sekantornya: tambang", dialogs.WaitForElement("[data-suggested]").TextContent);
        await dialogs.Find("[data-suggested]").ClickAsync(new());
        Assert.Empty(dialogs.FindAll("[data-suggested]"));
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("#name")));
        Assert.Equal(
            "tambang",
            (await crm.Contacts.PersonAsync((await crm.People.PickAsync("rina"))[0].Uid)).Details.Industry
        );
        Assert.Null(await new ContactStore(crm.Theirs).IndustryAtAsync("PT Bumi Jaya"));
        // Neither the contact's own nor that of somebody in the trash.
        var hadi = (await crm.People.PickAsync("hadi"))[0];
        await crm.Contacts.TrashAsync((await crm.People.PickAsync("rina"))[0].Uid);
        Assert.Equal(
            ("tambang", null),
            (
                await crm.Contacts.IndustryAtAsync("PT Bumi Jaya"),
                await crm.Contacts.IndustryAtAsync("PT Bumi Jaya", hadi.Id)
            )
        );
    }

    [Fact]
    public async Task What_was_not_touched_here_follows_what_was_saved_in_another_tab()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Li Wei"));
        var opened = await crm.Contacts.PersonAsync(uid);
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            EditContactDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), opened)
        );
        dialogs.WaitForElement("#job");
        await crm.Contacts.EditAsync(
            uid,
            opened.Version,
            opened.Details with
            {
                Company = "PT Alpha",
                Communities = ["Alumni ITB"],
            }
        );
        await dialogs.Find("#job").ChangeAsync(new ChangeEventArgs { Value = "Direktur" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Equal("PT Alpha", dialogs.Find("#company").GetAttribute("value")));
        Assert.Equal("Direktur", dialogs.Find("#job").GetAttribute("value"));
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("#name")));
        var saved = (await crm.Contacts.PersonAsync(uid)).Details;
        Assert.Equal(
            ("PT Alpha", "Direktur", "Alumni ITB"),
            (saved.Company, saved.Title, Assert.Single(saved.Communities))
        );
    }

    [Fact]
    public async Task A_draft_older_than_the_contact_says_so_and_takes_nothing_away_that_came_since()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"));
        var opened = await crm.Contacts.PersonAsync(uid);
        await using var context = crm.As(crm.Mine);
        var kept = context.JSInterop.SetupVoid("sessionStorage.setItem", _ => true).SetVoidResult();
        var (dialogs, service) = (
            context.Render<MudDialogProvider>(),
            context.Services.GetRequiredService<IDialogService>()
        );
        await dialogs.InvokeAsync(() => EditContactDialog.OpenAsync(service, opened));
        await dialogs.WaitForElement("#company").ChangeAsync(new ChangeEventArgs { Value = "PT Maju" });
        await dialogs.Find("[data-keep]").ClickAsync(new());
        var draft = (string)kept.Invocations.Last().Arguments[1]!;
        await dialogs.Find("[data-close]").ClickAsync(new());
        await dialogs.Find("[data-discard]").ClickAsync(new());
        context.JSInterop.Setup<string>("sessionStorage.getItem", _ => true).SetResult(draft);
        var (events, held) = (new EventStore(crm.Mine), Guid.CreateVersion7());
        await events.AddAsync(
            held,
            new EventDetails
            {
                Name = "Makan malam",
                On = crm.Today,
                Community = "Kadin",
            }
        );
        await events.MeetAsync(held, opened.Id);

        var now = await crm.Contacts.PersonAsync(uid);
        await dialogs.InvokeAsync(() => EditContactDialog.OpenAsync(service, now));
        dialogs.WaitForElement("[data-resumed]");
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() =>
            Assert.Contains("diubah di tempat lain", dialogs.Find(".alert").TextContent, StringComparison.Ordinal)
        );
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("#company")));

        var saved = await crm.Contacts.PersonAsync(uid);
        Assert.Equal(("PT Maju", "Kadin"), (saved.Details.Company, string.Join(", ", saved.Details.Communities)));
    }
}
