namespace NetworkCrm.Core.Contacts;

/// <summary>What a contact is found by.</summary>
public sealed partial class Contact
{
    public const int CustomTextMax = 4000;

    /// <summary>Everything findable, folded, for the full-text index.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>What the owner's own fields say of it, a line each, for the search.</summary>
    public string? CustomText { get; private set; }

    /// <summary>How it is related to others in the owner's words, a line each, for the search.</summary>
    public string? RelationText { get; private set; }

    /// <summary>
    /// What the owner's own fields say, so that search finds it. No edit of the contact: a form that is open on it
    /// stays good.
    /// </summary>
    public void Describe(IEnumerable<string> customValues, DateTimeOffset now)
    {
        CustomText = ContactCleaning.Text(string.Join('\n', customValues), CustomTextMax);
        UpdateSearchText(Details());
        UpdatedAt = now;
    }

    /// <summary>
    /// How it is related to others, so that search finds it by these words; no edit of the contact either.
    /// </summary>
    public void Relate(IEnumerable<string> words, DateTimeOffset now)
    {
        RelationText = ContactCleaning.Text(
            string.Join('\n', words.Distinct(StringComparer.OrdinalIgnoreCase)),
            CustomTextMax
        );
        UpdateSearchText(Details());
        UpdatedAt = now;
    }

    /// <summary>
    /// Computes anew what lists and search go by, after a change of how that is done; no edit either, and nothing typed
    /// is touched.
    /// </summary>
    public void FindAnew() => UpdateSearchText(Details());

    private void UpdateSearchText(ContactDetails details)
    {
        SortName = TextFold.Fold(PersonName.Core(details.DisplayName)) is { Length: > 0 } sorted
            ? sorted
            : TextFold.Fold(details.DisplayName);
        SearchText = ContactSearchText.Of(details, CustomText, RelationText);
    }
}
