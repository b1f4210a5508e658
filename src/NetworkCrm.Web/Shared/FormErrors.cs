using FluentValidation.Results;

namespace NetworkCrm.Web.Shared;

/// <summary>What a validator has against a form, by field, for showing beside it.</summary>
public sealed class FormErrors
{
    private int attempt;
    private Dictionary<string, string> byField = new(StringComparer.Ordinal);

    public bool Any => byField.Count > 0;

    public FieldError? this[string field] =>
        byField.GetValueOrDefault(field) is { } text ? new FieldError(text, attempt) : null;

    /// <returns>Whether the form is fine.</returns>
    public bool Take(ValidationResult result)
    {
        attempt++;
        byField = result
            .Errors.GroupBy(e => e.PropertyName, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().ErrorMessage, StringComparer.Ordinal);
        return byField.Count == 0;
    }

    public void Clear() => byField = new(StringComparer.Ordinal);

    public void Add(string field, string message) => byField[field] = message;
}
