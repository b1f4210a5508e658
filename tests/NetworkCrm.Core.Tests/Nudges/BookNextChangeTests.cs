using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class BookNextChangeTests
{
    private static readonly DateOnly Start = new(2026, 2, 10);

    public static TheoryData<string> Books => [.. All.Keys];

    private static Dictionary<string, BookState> All { get; } =
        new()
        {
            ["nothing"] = new BookState(),
            ["five meetings that taught nothing"] = new BookState
            {
                Meetings = [.. Enumerable.Range(0, 5).Select(i => new MeetingNote(Start.AddDays(20 - i), false))],
            },
            ["five, and one that did"] = new BookState
            {
                Meetings = [.. Enumerable.Range(0, 5).Select(i => new MeetingNote(Start.AddDays(-i), i == 2))],
            },
            ["circles not looked through"] = new BookState
            {
                People = new Dictionary<Circle, int> { [Circle.Active] = 9 },
                CirclesSince = Start.AddDays(-30),
            },
            ["a circle that holds too many"] = new BookState
            {
                People = new Dictionary<Circle, int> { [Circle.Inner] = 6 },
                CirclesSince = Start.AddYears(9),
            },
            ["a group in its rhythm"] = new BookState
            {
                Groups = [new GroupState(Guid.Empty, "Klub", 6, 4, Start, true, 30)],
                CirclesSince = Start,
            },
            ["a group without a rhythm gone cold"] = new BookState
            {
                Groups = [new GroupState(Guid.Empty, "Klub", 6, 3, Start, false, null)],
                CirclesSince = Start,
            },
            ["a group too small"] = new BookState
            {
                Groups = [new GroupState(Guid.Empty, "Klub", 2, 2, Start, true, 7)],
                CirclesSince = Start,
            },
        };

    [Theory]
    [MemberData(nameof(Books))]
    public void Until_the_next_change_every_day_says_the_same_and_on_it_something_else(string name)
    {
        var book = All[name];
        foreach (var rule in BookRules.All)
        {
            var day = Start.AddDays(-5);
            for (var steps = 0; steps < 8 && rule.NextChange(book, day) is { } next; steps++)
            {
                var said = Said(rule, book, day);
                for (var same = day; same < next; same = same.AddDays(1))
                    Assert.Equal(said, Said(rule, book, same));
                Assert.NotEqual(said, Said(rule, book, next));
                day = next;
            }

            if (rule.NextChange(book, day) is null)
                for (var later = 0; later < 800; later++)
                    Assert.Equal(Said(rule, book, day), Said(rule, book, day.AddDays(later)));
        }
    }

    private static string Said(IBookRule rule, BookState book, DateOnly day) =>
        string.Join('|', rule.Judge(book, day).Select(n => n.Key));
}
