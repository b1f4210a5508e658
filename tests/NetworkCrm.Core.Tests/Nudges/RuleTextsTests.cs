using System.Text.RegularExpressions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>A rule owns its words: none may lack what a card of it needs, in any language.</summary>
public sealed class RuleTextsTests
{
    private static readonly DateOnly Today = new(2026, 3, 19);

    public static TheoryData<string> Languages => [.. RuleTexts.Languages];

    [Fact]
    public void Every_rule_about_a_contact_has_a_sentence_a_judgement_an_opening_and_an_ending() =>
        Assert.All(
            NudgeEngine.Rules,
            rule =>
            {
                Assert.True(RuleTexts.Has(rule.Sentence(new NudgeFacts(), Today).Key), $"{rule.Rule}: sentence");
                Assert.Contains(RuleTexts.Keys, k => k.StartsWith($"{rule.Rule}.Why", StringComparison.Ordinal));
                Assert.True(RuleTexts.Has($"{rule.Rule}.Opening"), $"{rule.Rule}: opening");
                Assert.True(RuleTexts.Has($"{rule.Rule}.Ends"), $"{rule.Rule}: ending");
            }
        );

    [Fact]
    public void Every_rule_about_the_book_has_a_sentence_and_an_ending() =>
        Assert.All(
            BookRules.All,
            rule => Assert.True(RuleTexts.Has($"{rule.Rule}.Sentence") && RuleTexts.Has($"{rule.Rule}.Ends"))
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_is_there_in_every_language_with_the_same_places(string language) =>
        Assert.All(
            RuleTexts.Keys,
            key =>
            {
                var said = RuleTexts.Raw(key, language);
                Assert.NotEmpty(said.Trim());
                // English has words for once and twice, and needs no number there.
                if (!key.StartsWith("Times.", StringComparison.Ordinal))
                    Assert.Subset(Places(RuleTexts.Raw(key, "en")), Places(said));
                Assert.Equal(0, said.Count(c => c == '*') % 2);
            }
        );

    [Fact]
    public void Nearly_no_text_is_the_same_in_both_languages() =>
        Assert.All(
            RuleTexts.Keys.Where(k => RuleTexts.Raw(k, "id") == RuleTexts.Raw(k, "en")),
            key =>
                Assert.True(
                    key.StartsWith("Month.", StringComparison.Ordinal)
                        || key.StartsWith("Holidays.", StringComparison.Ordinal)
                        || !Regex.IsMatch(
                            Regex.Replace(RuleTexts.Raw(key, "id"), "{[^}]*}", "", RegexOptions.NonBacktracking),
                            "[a-z]",
                            RegexOptions.NonBacktracking
                        ),
                    key
                )
        );

    [Fact]
    public void What_is_written_into_a_text_is_not_read_as_a_place() =>
        Assert.Equal("To: {day} *x*", RuleTexts.Say(new Phrase("Fact.ToWhom", ("whom", "{day} *x*")), "en"));

    [Fact]
    public void A_place_without_a_value_and_a_text_that_is_not_there_are_errors()
    {
        Assert.Throws<ArgumentException>(() => RuleTexts.Say(new Phrase("Fact.ToWhom"), "en"));
        Assert.Throws<ArgumentException>(() => RuleTexts.Say(new Phrase("Nothing.Of.The.Kind"), "en"));
    }

    // A language may leave a place out; it may not name one that is not given.
    private static HashSet<string> Places(string text) =>
        [
            .. Regex
                .Matches(
                    text,
                    "{(?<name>[a-zA-Z]+)(:[a-z]+)?}",
                    RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
                )
                .Select(m => m.Groups["name"].Value),
        ];
}
