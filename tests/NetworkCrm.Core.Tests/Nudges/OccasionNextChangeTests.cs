using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>From one announced change to the next, nothing that a dated rule says begins or ends.</summary>
public sealed class OccasionNextChangeTests
{
    private static readonly DateOnly Start = new(2026, 1, 1),
        On = new(2026, 3, 19);

    public static TheoryData<string> Kinds => [.. Rules.Keys];

    private static Dictionary<
        string,
        (Func<DateOnly, Occasion?> Judge, Func<DateOnly, DateOnly?> NextChange)
    > Rules { get; } =
        new(StringComparer.Ordinal)
        {
            ["my promise"] = Promise(new PromiseFacts(7, 42, "Rina", PromisedBy.Me, "katalog", On, On)),
            ["their promise"] = Promise(new PromiseFacts(7, 42, "Rina", PromisedBy.Them, "katalog", On, On)),
            ["a promise without a day"] = Promise(new PromiseFacts(7, 42, "Rina", PromisedBy.Me, "katalog", On, null)),
            ["a mention"] = Mention(new MentionFacts(7, 42, On)),
            ["a mention thanked for"] = Mention(new MentionFacts(7, 42, On, ThankedOn: On)),
            ["an event with cards"] = Event(new EventFacts(Guid.Empty, On, 3, 1)),
            ["an event with nobody"] = Event(new EventFacts(Guid.Empty, On, 0, 0)),
            ["an event gone through"] = Event(new EventFacts(Guid.Empty, On, 3, 0)),
            ["a birthday"] = Date(new DateFacts(42, Circle.Inner, new AnnualDate(3, 19))),
            ["a birthday at the turn of the year"] = Date(new DateFacts(42, Circle.Inner, new AnnualDate(1, 1))),
            ["a birthday on a leap day"] = Date(new DateFacts(42, Circle.Inner, new AnnualDate(2, 29))),
            ["a birthday that was greeted"] = Date(new DateFacts(42, Circle.Inner, new AnnualDate(3, 19), DoneFor: On)),
            ["a holiday"] = Date(new DateFacts(42, Circle.Active, null, Holidays.Imlek)),
            ["a holiday in the table"] = Date(new DateFacts(42, Circle.Active, null, Holidays.Waisak)),
            ["a holiday after the table"] = Date(new DateFacts(42, Circle.Active, null, Holidays.Lebaran)),
            ["somebody further away"] = Date(new DateFacts(42, Circle.Wider, new AnnualDate(3, 19))),
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_change_is_announced_the_day_before_and_no_other_day_is(string kind)
    {
        var (judge, nextChange) = Rules[kind];
        // To the end of the table of holidays, and beyond the year with two Lebarans.
        for (var day = Start; day < Start.AddYears(9); day = day.AddDays(1))
        {
            var changes = judge(day)?.Key != judge(day.AddDays(1))?.Key;
            Assert.Equal((day, changes), (day, nextChange(day) == day.AddDays(1)));
            Assert.True(nextChange(day) is not { } next || next > day);
        }
    }

    private static (Func<DateOnly, Occasion?> Judge, Func<DateOnly, DateOnly?> NextChange) Promise(PromiseFacts f) =>
        (d => PromiseDue.Judge(f, d), d => PromiseDue.NextChange(f, d));

    private static (Func<DateOnly, Occasion?> Judge, Func<DateOnly, DateOnly?> NextChange) Mention(MentionFacts f) =>
        (d => ThankForMention.Judge(f, d), d => ThankForMention.NextChange(f, d));

    private static (Func<DateOnly, Occasion?> Judge, Func<DateOnly, DateOnly?> NextChange) Event(EventFacts f) =>
        (d => EventUndigested.Judge(f, d), d => EventUndigested.NextChange(f, d));

    private static (Func<DateOnly, Occasion?> Judge, Func<DateOnly, DateOnly?> NextChange) Date(DateFacts f) =>
        (d => DateThatMatters.Judge(f, d), d => DateThatMatters.NextChange(f, d));
}
