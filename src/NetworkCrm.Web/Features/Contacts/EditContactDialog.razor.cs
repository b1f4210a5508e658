using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>Adds a contact or changes one.</summary>
public sealed partial class EditContactDialog(
    ContactStore contacts,
    NavigationManager navigation,
    Drafts drafts,
    Changes changes,
    UndoBar undo,
    Saving saving,
    IStringLocalizer<ContactTexts> texts,
    IStringLocalizer<CardTexts> cards
)
{
    private readonly FormErrors errors = new();
    private readonly DraftOf<ContactDraft> draft = new(drafts);
    private ContactForm form = new();

    // As it was filled from the contact; null where a draft was taken up, of which nobody knows what it began with.
    private ContactForm? opened;
    private IReadOnlyList<string> knownTags = [];
    private IReadOnlyList<Lookalike> lookalikes = [];

    // As it was before the last change of the name: what is derived from it follows the change.
    private ContactForm followed = new();
    private string region = "ID";
    private string? suggested;
    private bool resumed;
    private bool isReady;
    private DateOnly today;

    // The communities from events that the form had when it was filled.
    private IReadOnlyList<EventCommunity> seen = [];

    // Whom a new contact was found to look like when it was first saved: the second time the owner means it.
    private HashSet<long>? meant;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The contact to change; null adds one.</summary>
    [Parameter]
    public PersonView? Person { get; set; }

    public static Task OpenAsync(IDialogService dialogs, PersonView? person = null) =>
        dialogs.ShowAsync<EditContactDialog>(
            null,
            new DialogParameters<EditContactDialog> { { d => d.Person, person } }
        );

    private string DraftKey => Person is null ? "contact" : $"contact:{Person.Uid:N}";

    protected override async Task OnInitializedAsync()
    {
        Begin();
        (region, today) = await contacts.DefaultsAsync();
        knownTags = await contacts.TagsAsync();
        if (await draft.BeginAsync(DraftKey, Written()) is { } left)
        {
            draft.IsUntouchedAs(Written() with { Version = left.Version });
            // Where it was changed elsewhere since, saving says so.
            (form, saving.Version, resumed) = (left.Form, left.Version, true);
            if (left.Version != Person?.Version)
                (seen, opened) = ([], null);
        }

        followed = form.Copy();
        isReady = true;
    }

    private ContactDraft Written() => new(form, saving.Version);

    // Who writes on has seen that it was taken up.
    private async Task KeepAsync()
    {
        if (isReady && await draft.KeepAsync(Written()))
            resumed = false;
    }

    private async Task LeaveAsync()
    {
        await draft.EndAsync();
        Dialog.Cancel();
    }

    private void Begin()
    {
        (form, saving.Version, resumed) = (
            Person is null ? new() : ContactForm.From(Person.Details, Person.IntroducedBy),
            Person?.Version ?? 0,
            false
        );
        opened = Person is null ? null : ContactForm.From(Person.Details, Person.IntroducedBy);
        seen = Person?.FromEvents ?? [];
    }

    private async Task StartAnewAsync()
    {
        await draft.EndAsync();
        Begin();
        (lookalikes, meant, saving.Problem, followed) = ([], null, null, form.Copy());
        errors.Clear();
        await draft.BeginAsync(DraftKey, Written());
    }

    // Asked where it is to be written: a colleague's industry is most likely theirs too, and it is the owner who says
    // so.
    private async Task SuggestAsync() => suggested = await contacts.IndustryAtAsync(form.Company, Person?.Id);

    private Task TakeSuggestedAsync()
    {
        form.Industry = suggested;
        return KeepAsync();
    }

    private Task NamedAsync()
    {
        form.DeriveAnew(followed);
        followed = form.Copy();
        return LookAsync();
    }

    private Task TakeTidyAsync()
    {
        form.DisplayName = NameCase.Suggest(form.DisplayName) ?? form.DisplayName;
        return NamedAsync();
    }

    private async Task LookAsync()
    {
        if (Person is null)
            lookalikes = await contacts.LookalikesAsync(form.Details(region));
    }

    // What was saved elsewhere, or what an event brought, since the form was opened was never seen here: saving once
    // more must not take it away for good.
    private async Task TakeInAsync()
    {
        try
        {
            var now = await contacts.PersonAsync(Person!.Uid);
            var current = ContactForm.From(now.Details, now.IntroducedBy);
            if (opened is not null)
            {
                form.TakeUntouched(opened, current);
                opened = current;
                saving.Problem = texts["TakenIn"];
            }

            var met = now
                .FromEvents.Select(e => e.Community)
                .Except(seen.Select(e => e.Community), StringComparer.OrdinalIgnoreCase)
                .Except(
                    (form.Communities ?? "").Split(',', StringSplitOptions.TrimEntries),
                    StringComparer.OrdinalIgnoreCase
                );
            form.Communities = string.Join(
                ", ",
                new[] { form.Communities ?? "" }.Concat(met).Where(c => c.Trim().Length > 0)
            );
        }
        catch (GoneException)
        {
            // The next save says so.
        }
    }

    private async Task<bool> IsPerhapsKnownAsync()
    {
        await LookAsync();
        if (Person is not null || lookalikes.All(l => meant?.Contains(l.Person.Id) == true))
            return false;
        meant = [.. lookalikes.Select(l => l.Person.Id)];
        saving.Problem = texts["SaveAgain"];
        return true;
    }

    private async Task SaveAsync()
    {
        today = await saving.DayAsync(async () => (await contacts.DefaultsAsync()).Today, today);
        if (
            saving.IsRunning
            || !errors.Take(await new ContactFormValidator(texts, today, Person?.Details.MetOn).ValidateAsync(form))
        )
            return;
        var known = saving.Version;
        await saving.RunAsync(async () =>
        {
            if (await IsPerhapsKnownAsync())
                return;
            var details = form.Details(region);
            if (Person is not null)
            {
                await contacts.EditAsync(Person.Uid, saving.Version, details);
                await draft.EndAsync();
                undo.Say(texts["Saved"]);
            }
            else
            {
                var uid = await contacts.AddAsync(form.Uid, details);
                await draft.EndAsync();
                undo.Say(texts["Added", details.DisplayName]);
                navigation.NavigateTo($"people/{uid}");
            }

            Dialog.Close();
            await changes.NotifyAsync();
        });
        if (saving.Version != known)
            await TakeInAsync();
    }

    private void Celebrate(Holidays holiday, bool kept) =>
        form.Celebrates = kept ? form.Celebrates | holiday : form.Celebrates & ~holiday;
}
