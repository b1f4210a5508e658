using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.CustomFields;

/// <summary>On a person's page: what the owner's own fields say of them, saved as each is left.</summary>
public sealed partial class FieldBox(CustomFieldStore store, UndoBar undo, IStringLocalizer<FieldTexts> texts)
{
    private FieldValues values = FieldValues.None;
    private readonly HashSet<Guid> wrong = [];

    [Parameter, EditorRequired]
    public long ContactId { get; set; }

    /// <summary>Something was saved.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    protected override async Task OnParametersSetAsync() => values = await store.OfContactAsync(ContactId);

    // Numbers are kept with a point and shown as the reader writes them.
    private static string? Shown(FieldRow field, string? text) =>
        field.Kind == CustomFieldKind.Number
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number.ToString(CultureInfo.CurrentCulture)
            : text;

    private async Task SetAsync(FieldRow field, string? typed)
    {
        try
        {
            await store.SetAsync(ContactId, field.Uid, typed);
            wrong.Remove(field.Uid);
            values = await store.OfContactAsync(ContactId);
            undo.Say(texts["Saved"]);
            await OnSaved.InvokeAsync();
        }
        catch (FormatException)
        {
            wrong.Add(field.Uid);
        }
    }
}
