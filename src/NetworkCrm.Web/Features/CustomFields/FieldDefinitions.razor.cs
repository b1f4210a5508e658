using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.CustomFields;

/// <summary>In Settings: the fields that the owner defines for contacts.</summary>
public sealed partial class FieldDefinitions(CustomFieldStore store, UndoBar undo, IStringLocalizer<FieldTexts> texts, IStringLocalizer<SharedTexts> S)
{
    private IReadOnlyList<FieldRow> fields = [];
    private Guid uid = Guid.CreateVersion7();
    private string? name;
    private string? choices;
    private string? problem;
    private string? choicesProblem;
    private CustomFieldKind kind = CustomFieldKind.Text;
    private Guid? renaming;
    private string? newName;
    private string? newChoices;
    private string? renameProblem;
    private string? optionsProblem;

    protected override async Task OnInitializedAsync() => fields = await store.AllAsync();

    // The second click of a double click finds the box empty, which is no fault of anybody's.
    private Task AddOnceAsync(MouseEventArgs click) => click.Detail > 1 ? Task.CompletedTask : AddAsync();

    private async Task AddAsync()
    {
        (problem, choicesProblem) = (NoName(name), NoChoices(kind, choices));
        if (problem is not null || choicesProblem is not null) return;
        try
        {
            await store.DefineAsync(uid, name!, kind, choices);
        }
        catch (NameTakenException)
        {
            problem = texts["NameTaken"];
            return;
        }
        catch (ArgumentException)
        {
            problem = texts["CannotAdd", CustomField.MaxFields];
            return;
        }

        (uid, name, choices, kind) = (Guid.CreateVersion7(), null, null, CustomFieldKind.Text);
        fields = await store.AllAsync();
    }

    private string? NoName(string? called) => ContactCleaning.Line(called, CustomField.NameMax) is null ? texts["NameNeeded"].Value : null;

    private string? NoChoices(CustomFieldKind of, string? options) => of == CustomFieldKind.Choice && string.IsNullOrWhiteSpace(options) ? texts["ChoicesNeeded"].Value : null;

    private void Begin(FieldRow field) => (renaming, newName, newChoices, renameProblem, optionsProblem) = (field.Uid, field.Name, string.Join('\n', field.Options), null, null);

    private async Task RenameAsync(FieldRow field)
    {
        (renameProblem, optionsProblem) = (NoName(newName), NoChoices(field.Kind, newChoices));
        if (renameProblem is not null || optionsProblem is not null) return;
        try
        {
            await store.RenameAsync(field.Uid, newName!, newChoices);
            renaming = null;
            undo.Say(texts["Saved"]);
        }
        catch (NameTakenException)
        {
            renameProblem = texts["NameTaken"];
        }
        catch (ChoiceInUseException e)
        {
            optionsProblem = texts.Plural("ChoiceInUse", e.People, e.Choice);
        }
        catch (GoneException)
        {
            // Deleted in another tab meanwhile: the list says so.
            renaming = null;
        }

        fields = await store.AllAsync();
    }

    private Task DeleteAsync(FieldRow field) => SecondTap.HarmlessAsync(async () =>
    {
        var deleted = await store.DeleteAsync(field.Uid);
        fields = await store.AllAsync();
        undo.Offer(texts["Deleted", field.Name], async () =>
        {
            await store.RestoreAsync(deleted);
            fields = await store.AllAsync();
            await InvokeAsync(StateHasChanged);
        });
    });
}
