namespace NetworkCrm.Core.Nudges;

/// <summary>What would end a nudge, in a sentence.</summary>
public static class NudgeEndings
{
    /// <summary>What is said about the book as a whole.</summary>
    public static string Of(BookNudge nudge, string language) =>
        RuleTexts.Say(new Phrase("Ends.Book", ("ends", nudge.Ends)), language);

    /// <summary>What is said about one contact, and when it is looked at again.</summary>
    public static string Of(Nudge nudge, string language)
    {
        var ends = new Phrase("Ends.Contact", ("ends", Phrase.Of(nudge.Rule, "Ends")));
        return RuleTexts.Say(
            nudge.ReviewOn is { } day ? new Phrase("Ends.ReviewOn", ("ends", ends), ("day", day)) : ends,
            language
        );
    }
}
