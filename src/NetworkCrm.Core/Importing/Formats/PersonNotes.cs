namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Lines for the notes of one person, in the owner's language.</summary>
internal sealed class PersonNotes(string language, PersonCells cells)
{
    /// <summary>The parts that say anything.</summary>
    public static string Joined(params string[] parts) => string.Join(" · ", parts.Where(p => p.Length > 0));

    /// <summary>A text and what it is; the text alone where that is not said, and nothing where there is none.</summary>
    public static string Named(string what, string text) =>
        text.Length == 0 ? ""
        : what.Length == 0 ? text
        : $"{what}: {text}";

    public void Plain(string text) => cells.Add(ContactField.Notes, text);

    public void Dated(DateOnly? day, string text)
    {
        if (text.Length > 0)
            Plain(day is { } on ? $"{DateWords.Long(on, language)}: {text}" : text);
    }

    public void Line(string english, string indonesian, string text)
    {
        if (text.Length > 0)
            Plain($"{(language == "id" ? indonesian : english)}: {text}");
    }
}
