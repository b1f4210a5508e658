using NetworkCrm.Core.CustomFields;

namespace NetworkCrm.Web.Features.CustomFields;

/// <summary>A field of the owner's own, as it is defined.</summary>
public sealed class FieldForm
{
    /// <summary>Made once per form, so that a double click adds once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    public CustomFieldKind Kind { get; set; } = CustomFieldKind.Text;

    /// <summary>One a line, of a field that offers choices.</summary>
    public string? Choices { get; set; }
}

/// <summary>What may still be changed of a field that is in use.</summary>
public sealed class RenameFieldForm
{
    public string? Name { get; set; }

    public string? Choices { get; set; }
}
