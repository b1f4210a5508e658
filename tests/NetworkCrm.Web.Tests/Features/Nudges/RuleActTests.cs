using Bunit;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.Nudges;

namespace NetworkCrm.Web.Tests.Features.Nudges;

public sealed class RuleActTests
{
    [Fact]
    public async Task A_taker_is_moved_a_circle_outward_from_the_card_and_Undo_moves_them_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina", circle: Circle.Close));
        for (var i = 0; i < 3; i++)
            await crm.LogAsync(
                A.Interaction(id, crm.Today.AddDays(-3 + i), exchanges: ExchangeDirection.Gave) with
                {
                    StartedBy = Initiator.Me,
                }
            );
        crm.Clock.Advance(TimeSpan.FromDays(1));
        await using var context = crm.As(crm.Mine);
        var card = await CardAsync(crm, NudgeRule.OneSidedTaker);
        var snackbars = context.Render<MudSnackbarProvider>();
        var item = context.Render<RuleAct>(p => p.Add(c => c.Card, card));

        Assert.Equal("Pindahkan ke: Lingkar aktif", item.Find("[data-rule-act]").TextContent);
        await item.Find("[data-rule-act]").ClickAsync(new());
        Assert.Equal(Circle.Active, (await crm.Contacts.PersonAsync(card.Person.Uid)).Details.Circle);

        await snackbars.WaitForElement(".mud-snackbar-content-action button").ClickAsync(new());
        Assert.Equal(Circle.Close, (await crm.Contacts.PersonAsync(card.Person.Uid)).Details.Circle);
    }

    [Fact]
    public async Task A_meeting_without_a_purpose_is_opened_where_its_purpose_is_written()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.FollowUps.PlanAsync(
            Guid.CreateVersion7(),
            id,
            A.FollowUp(crm.Today.AddDays(2), what: "makan siang") with
            {
                Kind = FollowUpKind.Meeting,
                Purpose = null,
            }
        );
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        var card = await CardAsync(crm, NudgeRule.NoPurpose);
        var item = context.Render<RuleAct>(p => p.Add(c => c.Card, card));

        await item.Find("[data-rule-act]").ClickAsync(new());
        Assert.Equal("makan siang", dialogs.WaitForElement("#what").GetAttribute("value"));
    }

    [Fact]
    public async Task Who_could_help_a_friend_in_need_is_told_on_the_card()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, hadi) = (await crm.PersonAsync(A.Contact("Rina")), await crm.PersonAsync(A.Contact("Hadi")));
        await crm.LogAsync(
            A.Interaction(rina, crm.Today.AddDays(-5)) with
            {
                Facts = [new FactEntry(FactKind.Need, "cari gudang di Bekasi")],
            }
        );
        await crm.LogAsync(
            A.Interaction(hadi, crm.Today) with
            {
                Facts = [new FactEntry(FactKind.Offer, "punya gudang kosong")],
            }
        );
        await using var context = crm.As(crm.Mine);
        var item = context.Render<RuleAct>(p =>
            p.Add(
                c => c.Card,
                new NudgeCard(0, NudgeRule.FriendNeedsHelp, "", new NudgeFacts(), PersonOf(crm, rina), null)
            )
        );

        Assert.Empty(item.FindAll("[data-helper]"));
        await item.Find("[data-rule-act]").ClickAsync(new());
        Assert.Equal("Hadi", item.WaitForElement("[data-helper]").GetAttribute("data-helper"));
    }

    [Theory]
    [InlineData(null, "https://www.linkedin.com/search/results/people/?keywords=Rina%20Wijaya")]
    [InlineData("linkedin.com/in/rina", "https://linkedin.com/in/rina")]
    [InlineData("javascript:alert(1)", "https://www.linkedin.com/search/results/people/?keywords=Rina%20Wijaya")]
    public async Task Connecting_leads_to_their_profile_where_one_is_on_record_and_else_to_a_search(
        string? link,
        string href
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina Wijaya") with { Links = link is null ? [] : [link] });
        await using var context = crm.As(crm.Mine);
        var item = context.Render<RuleAct>(p =>
            p.Add(c => c.Card, new NudgeCard(0, NudgeRule.ConnectOnline, "", new NudgeFacts(), PersonOf(crm, id), null))
        );

        Assert.Equal(href, item.Find("[data-rule-act]").GetAttribute("href"));
    }

    private static async Task<NudgeCard> CardAsync(TestCrm crm, NudgeRule rule) =>
        Assert.Single((await crm.TodayStore.LoadAsync()).Nudges, n => n.Rule == rule);

    private static CardPerson PersonOf(TestCrm crm, long id)
    {
        using var reads = crm.Database.Read(1);
        return PeopleCards.Load(reads, [id]).Person(id);
    }
}
