using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.CustomFields;

/// <summary>In Settings: the fields that the owner defines for contacts.</summary>
public sealed partial class FieldDefinitions(
    CustomFieldStore store,
    UndoBar undo,
    IStringLocalizer<FieldTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    private IReadOnlyList<FieldRow> fields = [];
    private FieldForm form = new();
    private FormDraft<FieldForm>? draft;
    private RenameFieldForm rename = new();
    private FormDraft<RenameFieldForm>? renameDraft;
    private string? problem;
    private string? choicesProblem;
    private Guid? renaming;
    private string? renameProblem;
    private string? optionsProblem;

    protected override async Task OnInitializedAsync() => fields = await store.AllAsync();

    // The second click of a double click finds the box empty, which is no fault of anybody's.
    private Task AddOnceAsync(MouseEventArgs click) => click.Detail > 1 ? Task.CompletedTask : AddAsync();

    private async Task AddAsync()
    {
        (problem, choicesProblem) = (NoName(form.Name), NoChoices(form.Kind, form.Choices));
        if (problem is not null || choicesProblem is not null)
            return;
        try
        {
            await store.DefineAsync(form.Uid, form.Name!, form.Kind, form.Choices);
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

        await draft!.RestartAsync();
        form = new FieldForm();
        fields = await store.AllAsync();
    }

    private string? NoName(string? called) =>
        ContactCleaning.Line(called, CustomField.NameMax) is null ? texts["NameNeeded"].Value : null;

    internal static bool HasChoices(string? options) => ContactCleaning.SaysAnything(options);

    private string? NoChoices(CustomFieldKind of, string? options) =>
        of == CustomFieldKind.Choice && !HasChoices(options) ? texts["ChoicesNeeded"].Value : null;

    private void Begin(FieldRow field) =>
        (renaming, rename, renameProblem, optionsProblem) = (
            field.Uid,
            new RenameFieldForm { Name = field.Name, Choices = string.Join('\n', field.Options) },
            null,
            null
        );

    private async Task EndRenamingAsync()
    {
        await renameDraft!.EndAsync();
        renaming = null;
    }

    private async Task RenameAsync(FieldRow field)
    {
        (renameProblem, optionsProblem) = (NoName(rename.Name), NoChoices(field.Kind, rename.Choices));
        if (renameProblem is not null || optionsProblem is not null)
            return;
        try
        {
            await store.RenameAsync(field.Uid, rename.Name!, rename.Choices);
            await EndRenamingAsync();
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

    // On the day, or with time to prepare for it.
    private static readonly int[] Reminders = [0, 1, 3, 7, 14, 30];

    private static int? Days(ChangeEventArgs e) =>
        int.TryParse(e.Value as string, CultureInfo.InvariantCulture, out var days) ? days : null;

    // A field that begins to remind comes back every year: most dates that one keeps of people do.
    private Task RemindAsync(FieldRow field, int? daysBefore, bool everyYear) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            await store.RemindAsync(field.Uid, daysBefore, everyYear || field.RemindDaysBefore is null);
            fields = await store.AllAsync();
        });

    private Task DeleteAsync(FieldRow field) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            var deleted = await store.DeleteAsync(field.Uid);
            fields = await store.AllAsync();
            undo.Offer(
                null,
                texts["Deleted", field.Name],
                async () =>
                {
                    await store.RestoreAsync(deleted);
                    fields = await store.AllAsync();
                    await InvokeAsync(StateHasChanged);
                }
            );
        });
}
