using System.Globalization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Today;

/// <summary>What an occasion is said from; what does not apply is null.</summary>
/// <param name="On">The day it happened, or the date that matters.</param>
/// <param name="Kept">How many of their promises they kept so far, of <paramref name="Ended"/>.</param>
/// <param name="Waiting">How many of the <paramref name="People"/> met are not yet gone through.</param>
public sealed record OccasionFacts(
    PromisedBy? By = null, DateOnly? MadeOn = null, DateOnly? DueOn = null, int? Kept = null, int? Ended = null, DateOnly? On = null, string? ToWhom = null, string? ForWhat = null, Holidays? Holiday = null, int? People = null, int? Waiting = null);

/// <summary>An occasion in words.</summary>
/// <param name="Rank">Its place among the occasions, from 1, in the order of Today.</param>
/// <param name="Contact">Whom it is about; null for an event.</param>
/// <param name="Name">Their name, or the event's.</param>
/// <param name="Stops">What would silence it.</param>
/// <param name="Until">The last day it is shown on; null where only an act ends it.</param>
public sealed record OccasionLine(int Rank, NudgeRule Rule, string Key, string AdviceId, Guid? Contact, Guid? Event, string Name, string Sentence, OccasionFacts Facts, string Stops, DateOnly? Until)
{
    /// <summary>In the order of Today.</summary>
    public static IReadOnlyList<OccasionLine> All(OccasionRows rows, PeopleCards people, DateOnly today, string language)
    {
        var id = Wording.IsIndonesian(language);
        return
        [
            .. rows.Owed.Concat(rows.OverdueOfOthers).Where(p => people.Has(p.ContactId)).Select(Promised)
                .Concat(rows.Mentions.Where(m => people.Has(m.ContactId)).Select(Named))
                .Concat(rows.Dates.Where(d => people.Has(d.ContactId)).Select(Dated))
                .Concat(rows.Undigested.Select(Piled))
                .Select((line, at) => line with { Rank = at + 1 }),
        ];

        OccasionLine Promised(PromiseRow p)
        {
            var (mine, due) = (p.Details.By == PromisedBy.Me, p.Details.DueOn ?? today);
            var name = people.Person(p.ContactId).Name;
            var said = p.Confidential
                ? (mine ? Say($"Janji kepada {name} (rahasia).", $"A promise to {name} (in confidence).") : Say($"Janji dari {name} (rahasia).", $"A promise from {name} (in confidence)."))
                : mine ? Say($"Anda berjanji: {p.Details.What}.", $"You promised: {p.Details.What}.") : Say($"Berjanji kepada Anda: {p.Details.What}.", $"Promised you: {p.Details.What}.");
            return About(
                p.ContactId, NudgeRule.PromiseDue, KeyOf(NudgeRule.PromiseDue, p.ContactId, p.Id), $"{said} {Say("Tenggatnya", "Due on")} {Wording.Date(due, language)}, {Away(due)}.",
                new OccasionFacts(p.Details.By, p.MadeOn, p.Details.DueOn, mine ? null : p.Theirs.Kept, mine ? null : p.Theirs.Ended),
                mine
                    ? Say("Hilang begitu ditepati, dilepaskan, ditandai tidak ditepati, dihapus, atau tenggatnya dipindah lebih dari seminggu ke depan.", "Ends when it is kept, let go, marked as not kept, removed, or moved to more than a week from now.")
                    : Say("Hilang begitu ditepati, diikhlaskan, ditandai tidak ditepati, dihapus, atau diberi tenggat baru.", "Ends when it is kept, let go, marked as not kept, removed, or given a new day."),
                null);
        }

        OccasionLine Named(MentionRow m)
        {
            var (whom, what) = (m.Details.ToWhom is { } to ? Say($" kepada {to}", $" to {to}") : "", m.Details.ForWhat is { } why ? Say($" untuk {why}", $" for {why}") : "");
            return About(
                m.ContactId, NudgeRule.ThankForMention, KeyOf(NudgeRule.ThankForMention, m.ContactId, m.Id),
                Say($"Menyebut nama Anda{whom}{what} pada {Wording.Date(m.Details.On, language)}; belum Anda ucapkan terima kasih.", $"Named you{whom}{what} on {Wording.Date(m.Details.On, language)}; you have not thanked them yet."),
                new OccasionFacts(On: m.Details.On, ToWhom: m.Details.ToWhom, ForWhat: m.Details.ForWhat),
                Say("Hilang begitu terima kasih ditandai sudah disampaikan, atau penyebutannya dihapus.", "Ends when the thanks are marked as given, or the mention is deleted."),
                m.Details.On.AddDays(ThankForMention.ShownForDays));
        }

        OccasionLine Dated(DateRow d) => About(
            d.ContactId, NudgeRule.DateThatMatters, d.Key, $"{Occasion(d.Holiday)} {Say("pada", "on")} {Wording.Date(d.On, language)}, {Away(d.On)}.",
            new OccasionFacts(On: d.On, Holiday: d.Holiday == Holidays.None ? null : d.Holiday),
            Say("Hilang begitu ditandai sudah.", "Ends when it is marked as done."), d.On.AddDays(DateThatMatters.DaysAfter));

        OccasionLine Piled(EventRow e)
        {
            var on = Wording.Date(e.On, language);
            var said = e.Waiting > 0
                ? Say($"{e.Waiting} dari {e.People} orang yang ditemui pada {on} belum dibahas.", $"{e.Waiting} of the {e.People} people met on {on} are not yet gone through.")
                : Say($"Berlangsung pada {on}; belum ada orang yang dicatat.", $"Took place on {on}; nobody met there is noted yet.");
            return new OccasionLine(
                0, NudgeRule.EventUndigested, $"{NudgeRule.EventUndigested}:{e.Uid:D}", Advice(NudgeRule.EventUndigested), null, e.Uid, e.Name, said, new OccasionFacts(On: e.On, People: e.People, Waiting: e.Waiting),
                e.Waiting > 0
                    ? Say("Hilang begitu setiap kartunya dibahas, atau acaranya dihapus.", "Ends when each card is gone through, or the event is deleted.")
                    : Say("Hilang begitu orang yang ditemui dicatat dan dibahas, atau acaranya dihapus.", "Ends when the people met are noted and gone through, or the event is deleted."),
                e.On.AddDays(e.Waiting > 0 ? EventUndigested.CardsForDays : EventUndigested.EmptyForDays));
        }

        OccasionLine About(long contact, NudgeRule rule, string key, string sentence, OccasionFacts facts, string stops, DateOnly? until) =>
            new(0, rule, key, Advice(rule), people.Person(contact).Uid, null, people.Person(contact).Name, sentence, facts, $"{stops} {Say("Aturannya juga bisa dimatikan, untuknya saja atau seluruhnya.", "The rule can also be switched off, for them or altogether.")}", until);

        string Say(string indonesian, string english) => id ? indonesian : english;

        string Away(DateOnly day) => (day.DayNumber - today.DayNumber) switch
        {
            0 => Say("hari ini", "today"),
            > 0 and var days => Say($"{Wording.Days(days, language)} lagi", $"in {Wording.Days(days, language)}"),
            var days => Say($"{Wording.Days(-days, language)} lalu", $"{Wording.Days(-days, language)} ago"),
        };

        string Occasion(Holidays holiday) => holiday switch
        {
            Holidays.None => Say("Ulang tahun", "Birthday"),
            Holidays.NewYear => Say("Tahun Baru", "New Year"),
            _ => holiday.ToString(),
        };
    }

    private static string Advice(NudgeRule rule) => RuleCatalogue.Of(rule).Advice[0];

    private static string KeyOf(NudgeRule rule, long contactId, long id) => string.Create(CultureInfo.InvariantCulture, $"{rule}:{contactId}:{id}");
}
