using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Shared;

/// <summary>Finds a contact while a name is typed; where nobody matches it may offer to add one. Arrows, Enter and the mouse all work.</summary>
public sealed partial class PersonPicker(PeopleQuery people, IStringLocalizer<SharedTexts> S)
{
    private readonly string id = "person-" + Guid.NewGuid().ToString("N");
    private IReadOnlyList<PersonPick> found = [];
    private string text = "";
    private bool wanted;
    private int active;
    private int searches;

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
    public string? Error { get; set; }

    /// <summary>What is typed and not chosen yet.</summary>
    public string Typed => text;

    private bool Open => wanted && (found.Count > 0 || CanAdd);

    private bool CanAdd => OnAddNew.HasDelegate && !string.IsNullOrWhiteSpace(text) && found.All(p => TextFold.Fold(p.Name) != TextFold.Fold(text));

    private async Task SearchAsync()
    {
        var mine = ++searches;
        wanted = true;
        var answer = await people.PickAsync(text);
        if (mine != searches) return; // A later letter has asked since.
        (found, active) = (answer, 0);
    }

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        var count = found.Count + (CanAdd ? 1 : 0);
        if (e.Key == "ArrowDown" && count > 0) active = (active + 1) % count;
        else if (e.Key == "ArrowUp" && count > 0) active = (active + count - 1) % count;
        else if (e.Key == "Enter" && !e.CtrlKey && !e.MetaKey && text.Length > 0)
        {
            // Enter may come before the last letter's answer: ask again for what stands there now.
            await SearchAsync();
            if (active < found.Count) await ChooseAsync(found[active]);
            else if (CanAdd) await AddAsync();
        }
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

    private void Reset() => (text, found, wanted, active) = ("", [], false, 0);

    private void LeaveAsync() => wanted = false;
}
