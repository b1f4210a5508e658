using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Features.Today;

/// <summary>An occasion in words.</summary>
/// <param name="Rank">Its place among the occasions, from 1, in the order of Today.</param>
/// <param name="Contact">Whom it is about; null for an event.</param>
/// <param name="Name">Their name, or the event's.</param>
/// <param name="Acts">What it suggests.</param>
/// <param name="Stops">What would silence it.</param>
/// <param name="Until">The last day it is shown on; null where only an act ends it.</param>
public sealed record OccasionLine(
    int Rank,
    NudgeRule Rule,
    string Key,
    string AdviceId,
    Guid? Contact,
    Guid? Event,
    string Name,
    string Sentence,
    OccasionFacts Facts,
    IReadOnlyList<SuggestedAct> Acts,
    string Stops,
    DateOnly? Until
)
{
    /// <summary>In the order of Today.</summary>
    public static IReadOnlyList<OccasionLine> All(OccasionRows rows, PeopleCards people, string language)
    {
        return
        [
            .. rows
                .Owed.First.Concat(rows.OverdueOfOthers.First)
                .Select(p => About(p.Due, p.ContactId))
                .Concat(rows.Mentions.Select(m => About(m.Due, m.ContactId)))
                .Concat(rows.Dates.Select(d => About(d.Due, d.ContactId)))
                .Concat(rows.Undigested.Select(e => Line(e.Due, null, e.Uid, e.Name)))
                .OfType<OccasionLine>()
                .Select((line, at) => line with { Rank = at + 1 }),
        ];

        OccasionLine? About(Occasion? due, long contact) =>
            people.Has(contact) ? Line(due, people.Person(contact).Uid, null, people.Person(contact).Name) : null;

        OccasionLine? Line(Occasion? due, Guid? contact, Guid? held, string name) =>
            due is null
                ? null
                : new OccasionLine(
                    0,
                    due.Rule,
                    due.Key,
                    due.AdviceId,
                    contact,
                    held,
                    name,
                    due.Sentence(language),
                    due.Facts,
                    due.Acts,
                    RuleTexts.Say(due.Ends, language),
                    due.LastDay
                );
    }
}
