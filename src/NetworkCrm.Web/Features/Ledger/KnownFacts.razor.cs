using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Ledger;

/// <summary>
/// What the owner knows about one person, by kind; needs first, because something can be done about them.
/// </summary>
public sealed partial class KnownFacts(
    LedgerStore ledger,
    InteractionStore interactions,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<LedgerTexts> texts,
    IStringLocalizer<InteractionTexts> kinds,
    IStringLocalizer<SharedTexts> S
)
{
    /// <summary>So many of each kind, until all are asked for.</summary>
    private const int Few = 3;

    private static readonly FactKind[] Order =
    [
        FactKind.Need,
        FactKind.Offer,
        FactKind.Goal,
        FactKind.Work,
        FactKind.Family,
        FactKind.Interest,
        FactKind.Other,
    ];
    private FactsForm? form;
    private FormDraft<FactsForm>? draft;
    private bool saving;
    private bool all;
    private int heard;

    [Parameter, EditorRequired]
    public PersonView Person { get; set; } = null!;

    /// <summary>How often an empty form was asked for from elsewhere on the page.</summary>
    [Parameter]
    public int Asked { get; set; }

    // What is settled comes last; of each kind the latest first.
    private IEnumerable<IGrouping<FactKind, FactRow>> Groups =>
        Person
            .Facts.OrderBy(f => f.ActedOn is not null)
            .ThenByDescending(f => f.On)
            .GroupBy(f => f.Kind)
            .OrderBy(g => Array.IndexOf(Order, g.Key));

    protected override void OnParametersSet()
    {
        if (Asked > heard && form is null)
            Add();
        heard = Asked;
    }

    private void Add() => form = new FactsForm();

    private async Task CancelAsync()
    {
        await draft!.EndAsync();
        form = null;
    }

    private async Task SaveAsync()
    {
        var facts = form
            ?.Lines.Where(f => ContactCleaning.SaysAnything(f.Text))
            .Select(f => new FactEntry(f.Kind, f.Text!))
            .ToList();
        if (saving || form is null || facts is null or [])
            return;
        saving = true;
        try
        {
            var (logged, inConfidence) = (form.Uid, form.InConfidence);
            await interactions.LogAsync(
                logged,
                new InteractionDetails
                {
                    ContactIds = [Person.Id],
                    On = Person.Today,
                    Channel = Channel.Other,
                    CountsAsContact = false,
                    Private = inConfidence,
                    Facts = facts,
                },
                [],
                []
            );
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
            // The person is gone; the page below says so.
            form = null;
        }
        finally
        {
            saving = false;
        }

        await changes.NotifyAsync();
    }

    private Task ActAsync(FactRow fact, bool done) =>
        TryAsync(
            () => ledger.ActAsync(fact.Id, done),
            () =>
                undo.Offer(
                    Person.Details.DisplayName,
                    texts[done ? "Acted" : "NotActed"],
                    () => TryAsync(() => ledger.ActAsync(fact.Id, !done))
                )
        );

    private async Task TryAsync(Func<Task> act, Action? then = null)
    {
        try
        {
            await act();
            then?.Invoke();
        }
        catch (GoneException)
        {
            // Changed in another tab: the list below says how things stand.
        }

        await changes.NotifyAsync();
    }
}
