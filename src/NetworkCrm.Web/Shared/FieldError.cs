namespace NetworkCrm.Web.Shared;

/// <summary>
/// What stands against a field, and which attempt to save found it (the same words again are another error); 0 where it
/// was found while writing.
/// </summary>
public sealed record FieldError(string Text, int Attempt = 0)
{
    public static implicit operator FieldError?(string? text) => text is null ? null : new FieldError(text);

    public override string ToString() => Text;
}
