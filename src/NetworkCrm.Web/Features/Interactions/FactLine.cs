using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>One thing learned, in the form.</summary>
public sealed class FactLine(FactKind kind = FactKind.Other, string text = "", long? about = null) : ISaidLine
{
    public SentenceMark? Mark { get; set; }

    public object Content => (Kind, Text, About);

    public object? Said { get; set; }

    public FactKind Kind { get; set; } = kind;

    public string? Text { get; set; } = text;

    /// <summary>As in <see cref="FactEntry"/>.</summary>
    public long? About { get; set; } = about;

    /// <summary>The entry it makes among these people.</summary>
    public FactEntry Entry(IReadOnlyList<PersonPick> people) =>
        new(Kind, Text ?? "", people.Count > 1 && people.Any(p => p.Id == About) ? About : null);

    /// <summary>What names just one of them is about that one, until the owner says otherwise.</summary>
    public void Guess(IReadOnlyList<PersonPick> people)
    {
        if (About is not null || people.Count < 2 || string.IsNullOrWhiteSpace(Text))
            return;
        var words = TextFold
            .Fold(Text)
            .Split(' ')
            .Select(w => w.Trim(',', '.', ';', ':', '!', '?', '(', ')', '"'))
            .ToHashSet(StringComparer.Ordinal);
        var named = people
            .Where(p => TextFold.Fold(p.Name).Split(' ').Any(n => n.Length > 2 && words.Contains(n)))
            .ToList();
        if (named.Count == 1)
            About = named[0].Id;
    }
}
