using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>The words of somebody's name, folded, as a sentence may call them.</summary>
public static class NameWords
{
    private static readonly char[] Between = [' ', '-', '.', ',', '/', '(', ')'];

    // Each stands before a name of Bali and calls nobody.
    private static readonly HashSet<string> Markers = ["i", "ni"];

    /// <summary>Every word of the name without titles and of the nickname.</summary>
    public static IReadOnlyList<string> All(SentencePerson person) =>
        [.. Of(PersonName.Core(person.FullName)).Concat(Of(person.Called)).Distinct()];

    /// <summary>The words that somebody is called by alone: the first of the name, and those of the nickname.</summary>
    public static IReadOnlyList<string> Leads(SentencePerson person) =>
        [.. Of(PersonName.Core(person.FullName)).Where(w => !Markers.Contains(w)).Take(1).Concat(Of(person.Called))];

    internal static string Whole(SentencePerson person) => string.Join(' ', Of(PersonName.Core(person.FullName)));

    internal static string Called(SentencePerson person) => string.Join(' ', Of(person.Called));

    private static string[] Of(string? name) =>
        TextFold.Fold(name).Split(Between, StringSplitOptions.RemoveEmptyEntries);
}
