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
    private CustomFieldKind kind = CustomFieldKind.Text;

    protected override async Task OnInitializedAsync() => fields = await store.AllAsync();

    private async Task AddAsync()
    {
        problem = ContactCleaning.Line(name, CustomField.NameMax) is null ? texts["NameNeeded"].Value
            : kind == CustomFieldKind.Choice && string.IsNullOrWhiteSpace(choices) ? texts["ChoicesNeeded"].Value : null;
        if (problem is not null) return;
        try
        {
            await store.DefineAsync(uid, name!, kind, choices);
        }
        catch (ArgumentException)
        {
            problem = texts["CannotAdd", CustomField.MaxFields];
            return;
        }

        (uid, name, choices, kind) = (Guid.CreateVersion7(), null, null, CustomFieldKind.Text);
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
