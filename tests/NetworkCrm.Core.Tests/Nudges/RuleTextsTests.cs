using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>A rule owns its words: none may lack what a card of it needs, in any language.</summary>
public sealed class RuleTextsTests
{
    private static readonly Dictionary<string, string> English = Read(CultureInfo.InvariantCulture)!;

    /// <summary>Every language that has a file beside the English one: a new one is held to it by being there.</summary>
    public static TheoryData<string> Translations =>
        [
            .. CultureInfo
                .GetCultures(CultureTypes.NeutralCultures)
                .Where(c => c.Name.Length > 0 && Read(c) is not null)
                .Select(c => c.Name),
        ];

    [Fact]
    public void There_is_a_translation() => Assert.Contains("id", Translations.Select(t => t.Data));

    [Fact]
    public void Every_rule_has_a_name_a_sentence_and_an_ending() =>
        Assert.All(
            RuleCatalogue.All,
            rule =>
            {
                Assert.Contains($"{rule.Rule}.Name", English);
                foreach (var what in new[] { "Sentence", "Ends" })
                    Assert.Contains(English.Keys, k => k.StartsWith($"{rule.Rule}.{what}", StringComparison.Ordinal));
                if (rule.Scope != RuleScope.Book)
                    Assert.Contains(English.Keys, k => k.StartsWith($"{rule.Rule}.Why", StringComparison.Ordinal));
            }
        );

    [Fact]
    public void Every_rule_about_a_contact_says_something_of_nothing_and_ends() =>
        Assert.All(
            NudgeEngine.Rules,
            rule =>
            {
                Assert.Contains(rule.Sentence(new NudgeFacts(), new DateOnly(2026, 3, 19)).Key, English);
                Assert.Contains($"{rule.Rule}.Ends", English);
            }
        );

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_every_text_names_no_other_places_and_marks_in_pairs(string language)
    {
        var translated = Read(new CultureInfo(language))!;
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            translated,
            text =>
            {
                // English has words for once and twice, and needs no number there.
                if (!text.Key.StartsWith("Times.", StringComparison.Ordinal))
                    Assert.Subset(Places(English[text.Key]), Places(text.Value));
                Assert.Equal(0, text.Value.Count(c => c == '*') % 2);
            }
        );
    }

    [Fact]
    public void Nearly_no_text_is_the_same_in_both_languages()
    {
        var indonesian = Read(new CultureInfo("id"))!;
        Assert.All(
            English.Where(t => indonesian[t.Key] == t.Value),
            text =>
                Assert.True(
                    text.Key.StartsWith("Month.", StringComparison.Ordinal)
                        || text.Key.StartsWith("Holidays.", StringComparison.Ordinal)
                        || !Regex.IsMatch(
                            Regex.Replace(text.Value, "{[^}]*}", "", RegexOptions.NonBacktracking),
                            "[a-z]",
                            RegexOptions.NonBacktracking
                        ),
                    text.Key
                )
        );
    }

    [Fact]
    public void What_is_written_into_a_text_is_not_read_as_a_place() =>
        Assert.Equal("To: {day} *x*", RuleTexts.Say(new Phrase("Fact.ToWhom", ("whom", "{day} *x*")), "en"));

    [Fact]
    public void A_place_without_a_value_and_a_text_that_is_not_there_are_errors()
    {
        Assert.Throws<ArgumentException>(() => RuleTexts.Say(new Phrase("Fact.ToWhom"), "en"));
        Assert.Throws<ArgumentException>(() => RuleTexts.Say(new Phrase("Nothing.Of.The.Kind"), "en"));
    }

    private static Dictionary<string, string>? Read(CultureInfo culture) =>
        new ResourceManager(typeof(RuleTexts))
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?.Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

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
