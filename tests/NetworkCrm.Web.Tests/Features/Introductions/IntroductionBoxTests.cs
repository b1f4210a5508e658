using Bunit;
using MudBlazor;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Giving;
using NetworkCrm.Web.Features.Introductions;

namespace NetworkCrm.Web.Tests.Features.Introductions;

public sealed class IntroductionBoxTests
{
    [Fact]
    public async Task What_came_of_an_introduction_is_written_where_it_stands()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, hadi) = (
            new IntroductionStore(crm.Mine),
            await crm.PersonAsync(),
            await crm.PersonAsync(A.Contact("Hadi"))
        );
        await store.MakeAsync(
            Guid.CreateVersion7(),
            new IntroductionDetails(rina, hadi, crm.Today, null, Channel.Email, "Mengenalkan")
        );
        await using var context = crm.As(crm.Mine);
        var box = context.Render<IntroductionBox>(p =>
            p.Add(x => x.Person, new PersonPick(rina, Guid.NewGuid(), "Rina", null))
        );
        box.WaitForAssertion(() =>
            Assert.StartsWith(
                "Anda mengenalkannya kepada Hadi",
                box.Find("[data-introduction] span").TextContent,
                StringComparison.Ordinal
            )
        );
        await box.Find("[data-tell]").ClickAsync(new());
        await box.Find("[data-introduction] input").ChangeAsync(new() { Value = "bekerja sama" });
        await box.Find("[data-introduction] form").SubmitAsync();
        box.WaitForAssertion(() => Assert.Contains("Hasilnya: bekerja sama", box.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_help_can_be_introduced_where_a_need_is_known()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, hadi) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Hadi")));
        await crm.LogAsync(
            A.Interaction(rina, crm.Today) with
            {
                Facts = [new FactEntry(FactKind.Need, "gudang di Bekasi")],
            }
        );
        await crm.LogAsync(
            A.Interaction(hadi, crm.Today) with
            {
                Facts = [new FactEntry(FactKind.Offer, "punya gudang kosong di Bekasi")],
            }
        );
        await crm.PromiseKeptAndBrokenAsync(hadi);
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        var ways = context.Render<GiveFirst>(p =>
            p.Add(x => x.ContactId, rina).Add(x => x.Person, new PersonPick(rina, Guid.NewGuid(), "Rina", null))
        );
        ways.WaitForAssertion(() =>
            Assert.Equal("Kenalkan", ways.Find("[data-helper=Hadi] [data-introduce]").TextContent)
        );
        Assert.Equal("menepati 1 dari 2 sejauh ini", ways.Find("[data-helper=Hadi] [data-kept-rate]").TextContent);
        await ways.Find("[data-introduce]").ClickAsync(new());
        dialogs.WaitForAssertion(() =>
            Assert.Equal(["Rina", "Hadi"], dialogs.FindAll(".picker .chip").Select(c => c.TextContent.Trim()))
        );
        Assert.Equal("gudang di Bekasi", dialogs.Find("#intro-for").GetAttribute("value"));
        await dialogs.Find("[data-save]").ClickAsync(new());
        await dialogs.WaitForAssertionAsync(() => Assert.Empty(dialogs.FindAll("#intro-for")));
        Assert.Equal(
            "gudang di Bekasi",
            Assert.Single((await new IntroductionStore(crm.Mine).OfContactAsync(rina)).Made).ForWhat
        );
    }
}
