using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Ledger;

/// <summary>What went to and fro with one person lately; a line is added without the whole Log dialog.</summary>
public sealed partial class LedgerBox(
    LedgerStore ledger,
    InteractionStore interactions,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<LedgerTexts> texts,
    IStringLocalizer<InteractionTexts> kinds,
    IStringLocalizer<SharedTexts> S
)
{
    private LedgerForm? form;
    private FormDraft<LedgerForm>? draft;
    private bool saving;

    [Parameter, EditorRequired]
    public PersonView Person { get; set; } = null!;

    [Parameter, EditorRequired]
    public LedgerView View { get; set; } = null!;

    private void Add(ExchangeDirection direction) => form = LedgerForm.Of(direction);

    private async Task CancelAsync()
    {
        await draft!.EndAsync();
        form = null;
    }

    private async Task SaveAsync()
    {
        if (saving || form is null)
            return;
        saving = true;
        try
        {
            var logged = form.Uid;
            var details = new InteractionDetails
            {
                ContactIds = [Person.Id],
                On = Person.Today,
                Channel = Channel.Other,
                CountsAsContact = false,
                Exchanges = [form.Line.Entry()],
            };
            await interactions.LogAsync(logged, details, [], []);
            await draft!.EndAsync();
            form = null;
            undo.Offer(
                Person.Details.DisplayName,
                texts["Noted"],
                () => TryAsync(() => interactions.TakeBackAsync(logged, []))
            );
        }
        catch (GoneException)
        {
            form = null;
        }
        finally
        {
            saving = false;
        }

        await changes.NotifyAsync();
    }

    private async Task AnswerAsync(LedgerEntry entry, ChangeEventArgs e)
    {
        if (!Enum.TryParse<AskState>(e.Value as string, out var state) || state == entry.Exchange.Ask)
            return;
        var was = entry.Exchange.Ask ?? AskState.Open;
        await TryAsync(
            () => ledger.AnswerAsync(entry.Id, state),
            () =>
                undo.Offer(
                    Person.Details.DisplayName,
                    texts["Answered", kinds["Ask." + state].Value],
                    () => TryAsync(() => ledger.AnswerAsync(entry.Id, was))
                )
        );
    }

    private async Task TryAsync(Func<Task> act, Action? then = null)
    {
        try
        {
            await act();
            then?.Invoke();
        }
        catch (GoneException)
        {
            // Its interaction was changed in another tab: the list below says how things stand.
        }

        await changes.NotifyAsync();
    }
}
