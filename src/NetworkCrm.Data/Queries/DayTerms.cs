using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// How the list of a day is composed, whatever its candidates are: Today takes the nudges that were raised,
/// <c>nudges --on</c> those that would be.
/// </summary>
public sealed class DayTerms
{
    private readonly OwnerSqlReader _reads;
    private readonly Owner _owner;
    private readonly HashSet<string> _aside;
    private readonly NudgeRule? _bookHeard;
    private readonly IReadOnlyCollection<long> _greeted;

    /// <param name="reads">The owner's book, while these terms are used.</param>
    /// <param name="owner">Whose day it is.</param>
    /// <param name="day">The owner's date, or another.</param>
    public DayTerms(OwnerSqlReader reads, Owner owner, DateOnly day)
    {
        (_reads, _owner, Day) = (reads, owner, day);
        (_aside, _bookHeard, _greeted) = PutAsideKeys.Read(reads, day);
        IsQuiet = owner.IsQuiet(day.DayOfWeek);
        Budget = IsQuiet ? 0 : owner.DailyBudget;
        // What was settled on the day has used up its place: the list ends, it does not refill.
        Settled = NudgeRows.Settled(reads, day, IsQuiet ? null : _bookHeard);
        (Resting, Tired) = (NudgeRows.Resting(reads, day), NudgeRows.Tired(reads, day));
    }

    public DateOnly Day { get; }
    public bool IsQuiet { get; }

    /// <summary>Places on the list; none on a quiet day.</summary>
    public int Budget { get; }

    /// <summary>The places that what was settled has left.</summary>
    public int Places => Math.Max(0, Budget - Settled.Count);

    /// <summary>As <see cref="DailyList.Choose"/> takes them, and below.</summary>
    public IReadOnlyList<(NudgeRule Rule, long ContactId)> Settled { get; }
    public IReadOnlyCollection<(NudgeRule Rule, long ContactId)> Resting { get; }
    public IReadOnlyCollection<NudgeRule> Tired { get; }

    /// <summary>Who was answered on the day, as <see cref="DayAgenda.Of"/> takes them.</summary>
    public DayDone Done()
    {
        var dated = AnsweredToday.Read(_reads, Day);
        dated.UnionWith(_greeted);
        // A rule about the book is about nobody.
        return new DayDone(dated, Settled.Select(s => s.ContactId).Where(id => id != 0).ToHashSet());
    }

    /// <summary>Whether one about the book was put aside on the day: then the book has had its word.</summary>
    public bool BookHasSpoken => _bookHeard is not null;

    /// <summary>What is said about the book as a whole, best first; nothing on a quiet day.</summary>
    public IReadOnlyList<BookNudge> Book(ListedPeople listed) =>
        IsQuiet
            ? []
            :
            [
                .. BookRules
                    .Evaluate(BookReader.Read(_reads, listed, Day), Day, _owner.Muted)
                    .Where(n => !_aside.Contains(n.Key)),
            ];

    /// <param name="candidates">Of each rule the best at least, as many as <see cref="Budget"/>.</param>
    /// <param name="book">As <see cref="Book"/> gives it; the first has a place, unless it has spoken.</param>
    public DailyList Choose(IReadOnlyList<Nudge> candidates, IReadOnlyList<BookNudge> book) =>
        DailyList.Choose(
            candidates,
            Budget,
            Settled,
            Resting,
            Tired,
            BookHasSpoken || book.Count == 0 ? null : book[0]
        );

    /// <summary>The dated ones: they keep their days whatever the budget and the quiet days say.</summary>
    /// <param name="mostDates"><see cref="DateRows.Shown"/> or <see cref="DateRows.All"/>.</param>
    public OccasionRows Occasions(int mostDates) =>
        OccasionRows.Read(_reads, Day, _owner.Muted, _owner.Holidays, _aside, mostDates);
}
