using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Tests.Advice;

public sealed class LessonsTests
{
    [Fact]
    public void Every_advice_is_taught_by_exactly_one_lesson() =>
        Assert.Equal(
            AdviceCatalogue.All.Select(a => a.Id).Order(StringComparer.Ordinal),
            Lessons.All.SelectMany(l => l.Advice).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void There_are_twelve_each_with_an_id_and_a_task_of_its_own()
    {
        Assert.Equal(12, Lessons.All.Count);
        Assert.Distinct(Lessons.All.Select(l => l.Id));
        Assert.Equal(Enum.GetValues<LessonTask>(), Lessons.All.Select(l => l.Task).Order());
    }

    [Fact]
    public void A_lesson_is_short_in_both_languages_and_ends_with_one_thing_to_do() =>
        Assert.All(
            Lessons.All,
            l =>
            {
                foreach (var text in new[] { l.Indonesian, l.En })
                {
                    Assert.NotEmpty(text.Title);
                    Assert.EndsWith(".", text.ToDo, StringComparison.Ordinal);
                    Assert.InRange(
                        text.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
                        90,
                        160
                    );
                    Assert.Equal(3, text.Paragraphs.Count);
                }

                Assert.NotEqual(l.Text("en").Title, l.Text("id-ID").Title);
                Assert.NotEmpty(l.Sources);
            }
        );

    // "Jejaring" is whom one knows; "jaringan" is a cable.
    [Fact]
    public void Indonesian_has_one_word_for_a_network_of_people() =>
        Assert.DoesNotContain(
            AdviceCatalogue
                .All.Select(a => a.Text("id"))
                .Concat(Lessons.All.Select(l => l.Indonesian.Title + l.Indonesian.Body + l.Indonesian.ToDo)),
            t => t.Contains("jaringan", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void A_lesson_is_found_by_its_id()
    {
        Assert.Equal(LessonTask.FollowUpDone, Lessons.Find("follow-up")!.Task);
        Assert.Null(Lessons.Find("sell-harder"));
    }
}
