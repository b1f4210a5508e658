namespace NetworkCrm.Core.Importing.Formats;

/// <summary>What kind of word about somebody the archive has.</summary>
internal enum LinkedInSaid
{
    InvitedMe,
    InvitedThem,
    RecommendedMe,
    RecommendedThem,
    Recommended,
}

/// <summary>An invitation or a recommendation: a line in the notes of whom it is about.</summary>
/// <param name="Party">An index of <see cref="LinkedInParties.All"/>.</param>
internal sealed record LinkedInWord(LinkedInSaid Said, int Party, DateOnly? On, string Text)
{
    public string Company { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>The line, in the owner's language.</summary>
    public string Line(string language)
    {
        var indonesian = language == "id";
        var words = Said switch
        {
            LinkedInSaid.InvitedMe => indonesian ? "Mengundang saya di LinkedIn" : "Invited me on LinkedIn",
            LinkedInSaid.InvitedThem => indonesian ? "Saya undang di LinkedIn" : "Invited by me on LinkedIn",
            LinkedInSaid.RecommendedMe => indonesian
                ? "Merekomendasikan saya di LinkedIn"
                : "Recommended me on LinkedIn",
            LinkedInSaid.RecommendedThem => indonesian
                ? "Saya rekomendasikan di LinkedIn"
                : "Recommended by me on LinkedIn",
            _ => indonesian ? "Rekomendasi di LinkedIn" : "A recommendation on LinkedIn",
        };
        var line = On is { } day ? $"{words}, {DateWords.Long(day, language)}" : words;
        return Text.Length == 0 ? line : $"{line}: {Text}";
    }
}
