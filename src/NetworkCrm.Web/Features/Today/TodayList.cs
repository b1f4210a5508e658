using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Features.Today;

/// <summary>A reason to be in touch with somebody today; one of its cards is set.</summary>
public sealed record TodayReason(DayReasonKind Kind, CardPerson Person)
{
    public PromiseCard? Promise { get; init; }
    public FollowUpCard? FollowUp { get; init; }
    public MentionCard? Mention { get; init; }
    public DateCard? Date { get; init; }
    public NudgeCard? Nudge { get; init; }
}

/// <summary>Somebody on the list, with every reason there is, the strongest first.</summary>
public sealed record TodayPerson(CardPerson Person, IReadOnlyList<TodayReason> Reasons);

/// <summary>What comes later in the week, in a line.</summary>
/// <param name="What">In a few words; null for a date.</param>
/// <param name="Holiday">Which date, where it is one; None is a birthday.</param>
public sealed record WeekLine(
    DateOnly On,
    Guid Uid,
    string Name,
    string? What,
    bool Confidential = false,
    Holidays Holiday = Holidays.None
);

/// <summary>The cards of Today as people: who is shown, who waits, and what the week brings.</summary>
public sealed record TodayList(
    IReadOnlyList<TodayPerson> Shown,
    IReadOnlyList<TodayPerson> Waiting,
    IReadOnlyList<WeekLine> Week
)
{
    private const int DaysAhead = 7;

    public static TodayList Of(TodayView view)
    {
        var (today, tomorrow) = (view.Date, view.Date.AddDays(1));
        List<TodayReason> reasons =
        [
            .. view
                .Owed.First.Where(p => !(p.Details.DueOn > today))
                .Select(p => new TodayReason(DayReasonKind.PromiseDue, p.Person) { Promise = p }),
            .. view
                .Overdue.First.Concat(view.Due.First)
                .Select(f => new TodayReason(DayReasonKind.FollowUpDue, f.Person) { FollowUp = f }),
            .. view
                .DatesNow.Where(d => d.Row.On <= tomorrow || d.Row.IsAskedFor)
                .Select(d => new TodayReason(
                    d.Row.On <= today ? DayReasonKind.DateNow : DayReasonKind.DateSoon,
                    d.Person
                )
                {
                    Date = d,
                }),
            .. view.Mentions.Select(m => new TodayReason(DayReasonKind.Thanks, m.Person) { Mention = m }),
            .. view.OverdueOfOthers.First.Select(p => new TodayReason(DayReasonKind.TheirPromise, p.Person)
            {
                Promise = p,
            }),
            .. view.Nudges.Select(n => new TodayReason(DayReasonKind.Nudge, n.Person) { Nudge = n }),
        ];
        var agenda = DayAgenda.Of(
            reasons.Select((r, at) => new DayReason(r.Person.Id, r.Kind, at)),
            view.Budget,
            view.Done
        );
        return new TodayList([.. agenda.Shown.Select(Person)], [.. agenda.Waiting.Select(Person)], Lines(view));

        TodayPerson Person(DayPerson person)
        {
            List<TodayReason> own = [.. person.Reasons.Select(r => reasons[r.At])];
            return new TodayPerson(own[0].Person, own);
        }
    }

    private static List<WeekLine> Lines(TodayView view)
    {
        var (today, end) = (view.Date, view.Date.AddDays(DaysAhead));
        return
        [
            .. view
                .Owed.First.Where(p => p.Details.DueOn > today)
                .Select(p => new WeekLine(
                    p.Details.DueOn!.Value,
                    p.Person.Uid,
                    p.Person.Name,
                    p.Details.What,
                    p.Confidential
                ))
                .Concat(view.Week.First.Select(f => new WeekLine(f.DueOn, f.Person.Uid, f.Person.Name, f.What)))
                .Concat(
                    view.DatesNow.Where(d => d.Row.On > today.AddDays(1) && !d.Row.IsAskedFor)
                        .Select(d => Date(d.Row.On, d.Person.Uid, d.Person.Name, d.Row.Holiday))
                )
                .Concat(
                    view.Birthdays.First.Where(b => b.On > today.AddDays(1) && b.On <= end)
                        .Select(b => Date(b.On, b.Person.Uid, b.Person.Name, Holidays.None))
                )
                .Distinct()
                .OrderBy(l => l.On),
        ];
    }

    private static WeekLine Date(DateOnly on, Guid uid, string name, Holidays holiday) =>
        new(on, uid, name, null, Holiday: holiday);
}
