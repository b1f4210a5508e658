namespace NetworkCrm.Core.Advice;

/// <summary>One piece of advice the product acts on.</summary>
/// <param name="En">In English.</param>
/// <param name="Indonesian">In Indonesian.</param>
/// <param name="Sources">Titles of the articles it comes from, as printed.</param>
/// <param name="ActsIn">Where it acts, the foremost place first.</param>
public sealed record AdviceItem(
    string Id,
    string En,
    string Indonesian,
    IReadOnlyList<string> Sources,
    IReadOnlyList<AdvicePlace> ActsIn
)
{
    /// <summary>The text in <paramref name="language"/>: Indonesian for "id" and "id-ID", else English.</summary>
    public string Text(string language) =>
        language.StartsWith("id", StringComparison.OrdinalIgnoreCase) ? Indonesian : En;
}
