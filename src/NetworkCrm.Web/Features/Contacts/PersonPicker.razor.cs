using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>
/// Finds a contact while a name is typed; where nobody matches it may offer to add one. Arrows, Enter and the mouse all
/// work.
/// </summary>
public sealed partial class PersonPicker(PeopleQuery people, IStringLocalizer<SharedTexts> S)
{
    private readonly string id = "person-" + Guid.NewGuid().ToString("N");
    private IReadOnlyList<PersonPick> found = [];
    private string text = "";
    private bool wanted;
    private bool moved;
    private int active;
    private int searches;
    private FieldError? said;
    private long? blamed;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public PersonPick? Value { get; set; }

    [Parameter]
    public EventCallback<PersonPick?> ValueChanged { get; set; }

    /// <summary>Offered when nobody has the name typed; gets the text.</summary>
    [Parameter]
    public EventCallback<string> OnAddNew { get; set; }

    [Parameter]
    public Func<string, string>? AddNewText { get; set; }

    [Parameter]
    public FieldError? Error { get; set; }

    /// <summary>Somebody who cannot be meant: the one whose page it is, or who is chosen beside.</summary>
    [Parameter]
    public long? Except { get; set; }

    // What was said of another choice is no longer true of this one.
    private FieldError? Shown => Value?.Id == blamed ? Error : null;

    /// <summary>What is typed and not chosen yet.</summary>
    public string Typed => text;

    private bool Open => wanted && (found.Count > 0 || CanAdd);

    private bool CanAdd =>
        OnAddNew.HasDelegate
        && !string.IsNullOrWhiteSpace(text)
        && found.All(p => TextFold.Fold(p.Name) != TextFold.Fold(text));

    protected override void OnParametersSet()
    {
        if (Error == said)
            return;
        (said, blamed) = (Error, Value?.Id);
    }

    private async Task SearchAsync()
    {
        var mine = ++searches;
        (wanted, moved) = (true, false);
        var answer = await people.PickAsync(text);
        if (mine != searches)
            return; // A later letter has asked since.
        (found, active, moved) = ([.. answer.Where(p => p.Id != Except)], 0, false);
    }

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        var count = found.Count + (CanAdd ? 1 : 0);
        if (e.Key == "ArrowDown" && count > 0)
            (active, moved) = ((active + 1) % count, true);
        else if (e.Key == "ArrowUp" && count > 0)
            (active, moved) = ((active + count - 1) % count, true);
        else if (e.Key == "Tab" && text.Length > 0)
            await LeaveForNextAsync();
        else if (e.Key == "Enter" && !e.CtrlKey && !e.MetaKey && moved && Open)
        {
            // The row that is pointed at; with the next letter it is no longer.
            if (active < found.Count)
                await ChooseAsync(found[active]);
            else
                await AddAsync();
        }
        else if (e.Key == "Enter" && !e.CtrlKey && !e.MetaKey && text.Length > 0)
        {
            // Enter may come before the last letter's answer: ask again for what stands there now.
            await SearchAsync();
            if (active < found.Count)
                await ChooseAsync(found[active]);
            else if (CanAdd)
                await AddAsync();
        }
    }

    // The browser moves on by itself: who goes on with a whole name in the field has chosen its bearer, unless there
    // are several.
    private async Task LeaveForNextAsync()
    {
        var (typed, pointed) = (text, moved && active < found.Count ? found[active] : null);
        var bearers = (await people.PickAsync(typed))
            .Where(p => p.Id != Except && TextFold.Fold(p.Name) == TextFold.Fold(typed))
            .ToList();
        var bearer = bearers.Find(p => p.Id == pointed?.Id) ?? (bearers.Count == 1 ? bearers[0] : null);
        if (bearer is not null && typed == text)
            await ChooseAsync(bearer);
        wanted = false;
    }

    private Task ChooseAsync(PersonPick person)
    {
        Reset();
        return ValueChanged.InvokeAsync(person);
    }

    private Task AddAsync()
    {
        var name = text;
        Reset();
        return OnAddNew.InvokeAsync(name);
    }

    private void Reset() => (text, found, wanted, active, moved) = ("", [], false, 0, false);

    private void LeaveAsync() => wanted = false;
}
