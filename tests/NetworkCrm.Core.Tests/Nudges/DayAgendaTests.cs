using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class DayAgendaTests
{
    [Fact]
    public void The_list_ends_who_is_answered_gives_their_place_to_nobody()
    {
        // Two are due and three of five nudges have a place; one of each is answered.
        var done = new DayDone(new HashSet<long> { 2 }, new HashSet<long> { 101 });
        var agenda = DayAgenda.Of([.. Due(1), .. Nudges(5).Skip(1)], 5, done);
        Assert.Equal([1L, 102, 103], agenda.Shown.Select(p => p.ContactId));
        // With much that is due two nudges keep their place, and no third follows when they are answered.
        var full = new DayDone(new HashSet<long>(), new HashSet<long> { 101, 102 });
        Assert.DoesNotContain(DayAgenda.Of([.. Due(9), .. Nudges(5).Skip(2)], 5, full).Shown, p => p.ContactId > 100);
    }

    [Fact]
    public void Who_was_answered_and_still_stands_there_takes_one_place()
    {
        var done = new DayDone(new HashSet<long> { 1 }, new HashSet<long> { 1 });
        var agenda = DayAgenda.Of([.. Due(2), .. Nudges(5)], 5, done);
        Assert.Equal([1L, 2, 101, 102, 103], agenda.Shown.Select(p => p.ContactId));
    }

    [Fact]
    public void Everybody_stands_once_with_the_strongest_reason_first()
    {
        var agenda = Agenda(
            [
                new(1, DayReasonKind.Nudge, 0),
                new(2, DayReasonKind.FollowUpDue, 0),
                new(1, DayReasonKind.PromiseDue, 0),
                new(1, DayReasonKind.DateSoon, 0),
            ],
            5
        );

        Assert.Equal([1L, 2L], agenda.Shown.Select(p => p.ContactId));
        Assert.Equal(
            [DayReasonKind.PromiseDue, DayReasonKind.DateSoon, DayReasonKind.Nudge],
            agenda.Shown[0].Reasons.Select(r => r.Kind)
        );
        Assert.Empty(agenda.Waiting);
    }

    [Fact]
    public void Nudges_fill_up_what_is_due_to_the_budget() =>
        Assert.Equal([1L, 2, 101, 102, 103], Agenda([.. Due(2), .. Nudges(5)], 5).Shown.Select(p => p.ContactId));

    [Fact]
    public void A_person_who_is_due_takes_no_place_of_a_nudge_with_a_nudge_of_their_own()
    {
        var agenda = Agenda([.. Due(1), new(1, DayReasonKind.Nudge, 0), .. Nudges(5)], 5);

        Assert.Equal([1L, 101, 102, 103, 104], agenda.Shown.Select(p => p.ContactId));
    }

    [Fact]
    public void Two_nudges_keep_their_place_however_much_is_due()
    {
        var agenda = Agenda([.. Due(30), .. Nudges(5)], 5);

        Assert.Equal(DayAgenda.Longest, agenda.Shown.Count);
        Assert.Equal([101L, 102], agenda.Shown.Select(p => p.ContactId).Where(id => id > 100));
        Assert.Equal(28, agenda.Waiting.Count);
    }

    [Fact]
    public void Without_a_nudge_what_is_due_has_all_the_places() =>
        Assert.Equal(DayAgenda.Longest, Agenda(Due(9), 5).Shown.Count);

    [Fact]
    public void An_owner_who_wants_more_people_has_more() =>
        Assert.Equal(12, Agenda([.. Due(6), .. Nudges(12)], 12).Shown.Count);

    [Fact]
    public void A_quiet_day_shows_only_what_has_a_date()
    {
        var agenda = Agenda([.. Due(2), .. Nudges(3)], 0);

        Assert.Equal([1L, 2], agenda.Shown.Select(p => p.ContactId));
        Assert.Equal(3, agenda.Waiting.Count);
    }

    [Fact]
    public void The_order_does_not_depend_on_how_the_reasons_come()
    {
        DayReason[] reasons = [.. Due(4), .. Nudges(4), new(7, DayReasonKind.Thanks, 0)];

        Assert.Equal(
            Agenda(reasons, 5).Shown.Select(p => p.ContactId),
            Agenda(reasons.Reverse(), 5).Shown.Select(p => p.ContactId)
        );
    }

    [Fact]
    public void Nobody_is_a_day_of_nobody() => Assert.Empty(Agenda([], 5).Shown);

    private static IEnumerable<DayReason> Due(int people) =>
        Enumerable.Range(0, people).Select(i => new DayReason(i + 1, DayReasonKind.FollowUpDue, i));

    private static IEnumerable<DayReason> Nudges(int people) =>
        Enumerable.Range(0, people).Select(i => new DayReason(101 + i, DayReasonKind.Nudge, i));

    private static DayAgenda Agenda(IEnumerable<DayReason> reasons, int budget) =>
        DayAgenda.Of(reasons, budget, DayDone.Nobody);
}
