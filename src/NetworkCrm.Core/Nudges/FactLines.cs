using System.Globalization;

namespace NetworkCrm.Core.Nudges;

/// <summary>The facts behind a nudge, a line for each that is known.</summary>
internal static class FactLines
{
    public static IEnumerable<Phrase> Of(NudgeFacts f)
    {
        if (f.FirstMetOn is { } met)
            yield return new Phrase("Fact.FirstMet", ("day", met));
        if (f.LastContactOn is { } last)
            yield return new Phrase("Fact.LastContact", ("day", last));
        else if (f.AddedOn is { } added)
            yield return new Phrase("Fact.Added", ("day", added));
        if (f.ContactDays is { } days)
            yield return new Phrase("Fact.ContactDays", ("n", days));
        if (f.MedianGapDays is { } median)
            yield return new Phrase("Fact.MedianGap", ("n", median));
        if (f.LongestGapDays is { } longest)
            yield return new Phrase("Fact.LongestGap", ("gaps", GapStatistics.OfLate), ("n", longest));
        if (f is { Gave: { } gave, Received: { } received, Asked: { } asked })
            yield return new Phrase("Fact.Exchanged", ("gave", gave), ("received", received), ("asked", asked));
        if (f.Balance is { } balance)
            yield return new Phrase("Fact.Balance", ("n", balance));
        if (f is { StartedByMe: { } mine, StartedByThem: { } theirs })
            yield return new Phrase("Fact.Started", ("mine", mine), ("theirs", theirs));
        if (f is { UnansweredRun: { } run, LastUnansweredOn: { } unanswered })
            yield return new Phrase("Fact.Unanswered", ("n", run), ("day", unanswered));
        if (f is { PitchedMeetings: { } pitched, LastMeetingOn: { } meeting })
            yield return new Phrase("Fact.Pitched", ("n", pitched), ("day", meeting));
        if (f.ContactsSinceInPerson is { } afar)
            yield return new Phrase(
                "Fact.InPerson",
                ("seen", f.LastInPersonOn is { } seen ? seen : new Phrase("Fact.NotOnRecord")),
                ("n", afar)
            );
        if (f.MeetingDueOn is { } planned)
            yield return new Phrase("Fact.MeetingDue", ("day", planned));
        if (f.Bridging is { } bridging)
            yield return new Phrase(
                "Fact.Bridging",
                ("share", bridging.ToString("0.0#", CultureInfo.InvariantCulture))
            );
        if (f.NeedOn is { } need)
            yield return new Phrase("Fact.Need", ("day", need));
        if (f.TieSinceOn is { } since)
            yield return new Phrase("Fact.TieSince", ("day", since));
        if (f.LastAskOn is { } ask)
            yield return new Phrase("Fact.LastAsk", ("day", ask));
    }

    public static IEnumerable<Phrase> Of(Occasion occasion)
    {
        var f = occasion.Facts;
        if (f.MadeOn is { } made)
            yield return new Phrase("Fact.PromiseMade", ("day", made));
        if (f.DueOn is { } due)
            yield return new Phrase("Fact.PromiseDue", ("day", due));
        if (f is { Kept: { } kept, Ended: > 0 and { } ended })
            yield return new Phrase("Fact.PromisesKept", ("kept", kept), ("ended", ended));
        if (f is { On: { } day, Named: { } named })
            yield return new Phrase("Fact.DateNamed", ("what", named), ("day", day));
        else if (f.On is { } on)
            yield return occasion.Rule switch
            {
                NudgeRule.EventUndigested => new Phrase("Fact.EventOn", ("day", on)),
                NudgeRule.ThankForMention => new Phrase("Fact.MentionOn", ("day", on)),
                _ => new Phrase(
                    f.Expected is true ? "Fact.DateOn.Expected" : "Fact.DateOn",
                    ("what", f.Holiday ?? Contacts.Holidays.None),
                    ("day", on)
                ),
            };
        if (f.ToWhom is { } whom)
            yield return new Phrase("Fact.ToWhom", ("whom", whom));
        if (f.ForWhat is { } what)
            yield return new Phrase("Fact.ForWhat", ("what", what));
        if (f.Circle is { } circle)
            yield return new Phrase("Fact.Circle", ("circle", circle));
        if (f is { People: { } people, Waiting: { } waiting })
            yield return new Phrase("Fact.PeopleMet", ("people", people), ("waiting", waiting));
    }

    public static IEnumerable<Phrase> Of(BookFacts f)
    {
        if (f is { Meetings: { } meetings, FirstOn: { } first, LastOn: { } last })
        {
            yield return new Phrase("Fact.Meetings", ("n", meetings));
            yield return new Phrase("Fact.MeetingSpan", ("first", first), ("last", last));
        }

        if (f.ReviewedOn is { } reviewed)
            yield return new Phrase("Fact.ReviewedOn", ("day", reviewed));
        if (f is { Circle: { } circle, Capacity: { } capacity, People: { } inside })
        {
            yield return new Phrase("Fact.CirclePeople", ("circle", circle), ("n", inside));
            yield return new Phrase("Fact.Capacity", ("n", capacity));
        }
        else if (f.People is { } people)
        {
            yield return new Phrase("Fact.People", ("n", people));
        }

        if (f.Members is not { } members)
            yield break;
        yield return f.GatheredOn is { } gathered
            ? new Phrase("Fact.Gathered", ("day", gathered))
            : new Phrase("Fact.Gathered.Never");
        if (f.EveryDays is { } every)
            yield return new Phrase("Fact.Rhythm", ("n", every));
        yield return new Phrase("Fact.Members", ("members", members), ("cold", f.Cold ?? 0));
    }
}
