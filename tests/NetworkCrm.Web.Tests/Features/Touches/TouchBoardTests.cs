using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Touches;

namespace NetworkCrm.Web.Tests.Features.Touches;

public sealed class TouchBoardTests
{
    [Fact]
    public async Task The_question_stands_on_the_card_that_was_tapped_and_only_there()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var (person, board) = await TappedAsync(crm, page);
        var (first, second) = (
            new TouchPlace(Guid.NewGuid(), person.Uid, null),
            new TouchPlace(Guid.NewGuid(), person.Uid, null)
        );
        await board.AddAsync(first);
        await board.AddAsync(second);
        await board.ReturnedAsync(second.Id);
        Assert.Null(board.At(first.Id));
        Assert.Equal(person.Name, board.At(second.Id)?.Person.Name);
        Assert.Empty(board.Elsewhere);
    }

    [Fact]
    public async Task Where_the_card_is_gone_another_of_the_same_person_asks_and_where_there_is_none_the_page_does()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var (person, board) = await TappedAsync(crm, page);
        var card = new TouchPlace(Guid.NewGuid(), person.Uid, null);
        await board.AddAsync(card);
        await board.ReturnedAsync(Guid.NewGuid());
        Assert.NotNull(board.At(card.Id));
        await board.RemoveAsync(card);
        Assert.Single(board.Elsewhere);
    }

    [Fact]
    public async Task Yes_logs_the_contact_and_undo_takes_it_back_and_asks_again()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var (person, board) = await TappedAsync(crm, page);
        await board.ReturnedAsync(null);
        var bar = page.Render<MudBlazor.MudSnackbarProvider>();
        var shown = page.Render<TouchPrompt>();
        await shown.Find("[data-touch-prompt] .b.p").ClickAsync();
        shown.WaitForAssertion(() => Assert.Empty(shown.FindAll("[data-touch-prompt]")));
        Assert.Single((await crm.Contacts.PersonAsync(person.Uid)).ContactDays);
        await bar.Find(".mud-snackbar-action-button").ClickAsync();
        shown.WaitForAssertion(() => Assert.Single(shown.FindAll("[data-touch-prompt]")));
        Assert.Empty((await crm.Contacts.PersonAsync(person.Uid)).ContactDays);
    }

    private static async Task<(PersonPick Person, TouchBoard Board)> TappedAsync(TestCrm crm, BunitContext page)
    {
        await crm.PersonAsync();
        var person = (await crm.People.PickAsync(null))[0];
        await crm.Touches.TapAsync(person.Uid, Channel.WhatsApp, null);
        return (person, page.Services.GetRequiredService<TouchBoard>());
    }
}
