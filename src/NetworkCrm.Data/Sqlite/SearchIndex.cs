namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Full-text search over contacts. Three letters or more go to a trigram index, which finds the middle of words and of
/// phone numbers;
/// one or two to a prefix index of the words of names. Triggers keep both in step with whatever writes the contact,
/// bulk import included.
/// The text is folded before it is stored, so neither index needs to fold.
/// </summary>
public static class SearchIndex
{
    /// <summary>What contacts without a rhythm sort by: after all others.</summary>
    public const int NoRhythm = 100_000;

    /// <summary>Where contacts without a circle stand among others: with the acquaintances.</summary>
    public const string CircleOrLast = "coalesce(Circle, 5)";
}
