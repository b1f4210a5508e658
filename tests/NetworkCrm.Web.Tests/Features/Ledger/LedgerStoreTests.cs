using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Ledger;

namespace NetworkCrm.Web.Tests.Features.Ledger;

public sealed class LedgerStoreTests
{
    [Fact]
    public async Task The_balance_weighs_the_last_year_and_the_last_lines_reach_further_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await LogAsync(crm, id, 400, new ExchangeEntry(ExchangeDirection.Asked, "lama", Weight: ExchangeWeight.Large));
        await LogAsync(
            crm,
            id,
            9,
            new ExchangeEntry(ExchangeDirection.Gave, "kontak", ExchangeKind.Introduction, ExchangeWeight.Medium),
            new ExchangeEntry(ExchangeDirection.Gave, "", ExchangeKind.Introduction)
        );
        await LogAsync(crm, id, 2, new ExchangeEntry(ExchangeDirection.Asked, "diskon"));
        var view = await crm.Ledger.OfContactAsync(id);
        Assert.Equal(
            (2, 3, 2, 1),
            (
                view.Balance,
                view.Points(ExchangeDirection.Gave),
                view.Count(ExchangeDirection.Gave),
                view.Points(ExchangeDirection.Asked)
            )
        );
        Assert.Equal(new LedgerSum(ExchangeDirection.Gave, ExchangeKind.Introduction, 2, 3), view.Year[0]);
        Assert.Equal(["diskon", "", "kontak", "lama"], view.Last.Select(l => l.Exchange.What));
    }

    [Fact]
    public async Task What_came_of_an_ask_is_noted_later_and_taken_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await LogAsync(
            crm,
            id,
            3,
            new ExchangeEntry(ExchangeDirection.Gave, "buku"),
            new ExchangeEntry(ExchangeDirection.Asked, "kenalan", ExchangeKind.Introduction, ExchangeWeight.Large)
        );
        var ask = (await crm.Ledger.OfContactAsync(id)).Last.Single(l =>
            l.Exchange.Direction == ExchangeDirection.Asked
        );
        Assert.Equal(AskState.Open, ask.Exchange.Ask);
        var interaction = (await crm.Interactions.TimelineAsync(id, 0, 1)).Entries[0].Id;
        var before = await crm.Interactions.FindAsync(interaction);
        await crm.Ledger.AnswerAsync(ask.Id, AskState.Granted);
        var after = await crm.Interactions.FindAsync(interaction);
        Assert.Equal(
            ask.Exchange with
            {
                Ask = AskState.Granted,
            },
            after.Details.Exchanges.Single(e => e.Direction == ExchangeDirection.Asked)
        );
        Assert.Null(after.Details.Exchanges.Single(e => e.Direction == ExchangeDirection.Gave).Ask);
        // A Log dialog left open in another tab is told.
        await Assert.ThrowsAsync<ChangedElsewhereException>(() =>
            crm.Interactions.EditAsync(interaction, before.Version, before.Details)
        );
        await crm.Ledger.AnswerAsync(ask.Id, AskState.Open);
        Assert.Equal(
            AskState.Open,
            (await crm.Ledger.OfContactAsync(id)).Last.Single(l => l.Id == ask.Id).Exchange.Ask
        );
    }

    [Fact]
    public async Task A_need_is_ticked_and_unticked()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.LogAsync(
            A.Interaction(id, crm.Today.AddDays(-5)) with
            {
                Facts = [new FactEntry(FactKind.Need, "cari gudang")],
            }
        );
        var need = (await crm.Contacts.PersonAsync(uid)).Facts.Single();
        await Task.WhenAll(crm.Ledger.ActAsync(need.Id, true), crm.Ledger.ActAsync(need.Id, true));
        Assert.Equal(crm.Today, (await crm.Contacts.PersonAsync(uid)).Facts.Single().ActedOn);
        await crm.Ledger.ActAsync(need.Id, false);
        Assert.Equal(need, (await crm.Contacts.PersonAsync(uid)).Facts.Single());
    }

    [Fact]
    public async Task What_is_noted_on_the_page_is_no_contact_and_leaves_the_first_meeting_its_plan()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.LogAsync(A.Interaction(id, crm.Today, Channel.Other, Initiator.Unknown, learned: "punya dua anak"));
        Assert.Null((await crm.Contacts.PersonAsync(uid)).Snapshot.LastContactOn);
        Assert.Equal(4, (await crm.Interactions.PreviewAsync([id], crm.Today)).Plan.Count);
        await crm.Interactions.LogAsync(
            Guid.CreateVersion7(),
            A.Interaction(id, crm.Today),
            [],
            (await crm.Interactions.PreviewAsync([id], crm.Today)).Plan
        );
        Assert.Equal(4, (await crm.FollowUps.OfContactAsync(id)).Count);
    }

    [Fact]
    public async Task Another_owners_ask_and_need_are_gone()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.LogAsync(
            A.Interaction(id, crm.Today, exchanges: ExchangeDirection.Asked) with
            {
                Facts = [new FactEntry(FactKind.Need, "cari gudang")],
            }
        );
        var theirs = new LedgerStore(crm.Theirs);
        var view = await crm.Ledger.OfContactAsync(id);
        var need = (await crm.Contacts.PersonAsync(uid)).Facts.Single();
        await Assert.ThrowsAsync<GoneException>(() => theirs.AnswerAsync(view.Last[0].Id, AskState.Granted));
        await Assert.ThrowsAsync<GoneException>(() => theirs.ActAsync(need.Id, true));
        var empty = await theirs.OfContactAsync(id);
        Assert.Equal((0, 0), (empty.Year.Count, empty.Last.Count));
        Assert.Equal(view.Last, (await crm.Ledger.OfContactAsync(id)).Last);
        Assert.Equal(need, (await crm.Contacts.PersonAsync(uid)).Facts.Single());
    }

    private static Task LogAsync(TestCrm crm, long id, int daysAgo, params ExchangeEntry[] exchanges) =>
        crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-daysAgo)) with { Exchanges = exchanges });
}
