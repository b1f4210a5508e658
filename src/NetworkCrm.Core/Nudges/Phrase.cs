namespace NetworkCrm.Core.Nudges;

/// <summary>
/// Something to be said, before it is said in a language: the key of a text in RuleTexts.resx and the values its
/// places are filled with.
/// </summary>
/// <param name="Key">Such as <c>GoingQuiet.Sentence.Own</c>: what belongs to a rule begins with its name.</param>
/// <param name="Values">By the names of the places in the text. A date is said as a date, a circle or a holiday by its
/// name, a phrase in the same language, null as nothing.</param>
public sealed record Phrase(string Key, params (string Name, object? Value)[] Values)
{
    /// <summary>The text of a rule: <c>AllPitch.Ends</c>.</summary>
    public static Phrase Of(NudgeRule rule, string what, params (string Name, object? Value)[] values) =>
        new($"{rule}.{what}", values);
}
