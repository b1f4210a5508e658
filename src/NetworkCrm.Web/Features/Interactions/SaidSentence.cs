using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>
/// A sentence as it was last read, what the owner made of its chips, and what of the form it has said.
/// </summary>
public sealed class SaidSentence
{
    private readonly HashSet<SentenceMark> dismissed = [];
    private readonly Dictionary<SentenceMark, SentencePerson> chosen = [];
    private readonly Dictionary<SentenceMark, DateOnly> days = [];

    /// <summary>Null where nothing was read yet, or nothing is to be read.</summary>
    public SentenceReading? Reading { get; set; }

    /// <summary>The day the first word was read on: what it calls yesterday stays that day, also past midnight.</summary>
    public DateOnly? ReadOn { get; set; }

    /// <summary>Those in the form because the sentence names them.</summary>
    public HashSet<long> People { get; } = [];

    /// <summary>Whether the sentence says the day and the channel of the form.</summary>
    public bool SaysDay { get; set; }

    public bool SaysChannel { get; set; }

    /// <summary>Chosen by hand, and no longer the sentence's to say.</summary>
    public bool DayByHand { get; set; }

    public bool ChannelByHand { get; set; }

    public IReadOnlySet<SentenceMark> Dismissed => dismissed;

    public IReadOnlyDictionary<SentenceMark, SentencePerson> Chosen => chosen;

    public IReadOnlyDictionary<SentenceMark, DateOnly> ChosenDays => days;

    /// <summary>Its words stay words.</summary>
    public void Dismiss(SentenceMark mark) => dismissed.Add(mark);

    public void Choose(SentenceMark mark, SentencePerson person) => chosen[mark] = person;

    public void Choose(SentenceMark mark, DateOnly day) => days[mark] = day;

    /// <param name="people">Those of the form, of whom some are named by the sentence.</param>
    /// <param name="edited">What was changed by hand since it was said: taken up again, it is the owner's alone.</param>
    public SentenceDraft Draft(IEnumerable<PersonPick> people, IEnumerable<SentenceMark> edited) =>
        new(
            ReadOn,
            [.. dismissed.Union(edited)],
            [.. chosen.Select(c => new ChosenPerson(c.Key, c.Value))],
            [.. days.Select(d => new ChosenDay(d.Key, d.Value))],
            [.. people.Where(p => People.Contains(p.Id)).Select(p => p.Uid)],
            DayByHand,
            ChannelByHand
        );

    public void TakeUp(SentenceDraft? draft, IReadOnlyList<PersonPick> people)
    {
        People.Clear();
        People.UnionWith(people.Where(p => draft?.People.Contains(p.Uid) is true).Select(p => p.Id));
        (DayByHand, ChannelByHand) = (draft?.DayByHand is true, draft?.ChannelByHand is true);
        dismissed.Clear();
        chosen.Clear();
        days.Clear();
        ReadOn = draft?.Read;
        foreach (var mark in draft?.Dismissed ?? [])
            dismissed.Add(mark);
        foreach (var (mark, person) in draft?.Chosen ?? [])
            chosen[mark] = person;
        foreach (var (mark, day) in draft?.Days ?? [])
            days[mark] = day;
    }
}
