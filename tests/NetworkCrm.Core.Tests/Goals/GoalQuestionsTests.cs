using NetworkCrm.Core.Goals;

namespace NetworkCrm.Core.Tests.Goals;

public sealed class GoalQuestionsTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_kind_of_goal_has_three_questions_that_cannot_be_answered_before_they_are_asked(string language)
    {
        foreach (var kind in Enum.GetValues<GoalKind>())
        {
            var questions = GoalQuestions.For(kind, language);
            Assert.Equal(GoalQuestions.Count, questions.Distinct().Count());
            Assert.All(questions, q => Assert.EndsWith("?", q, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_two_languages_differ_and_no_goal_has_the_general_ones()
    {
        Assert.Empty(GoalQuestions.For(GoalKind.Learn, "id").Intersect(GoalQuestions.For(GoalKind.Learn, "en")));
        Assert.Equal(GoalQuestions.For(null, "id"), GoalQuestions.For(GoalKind.Other, "id"));
    }
}
