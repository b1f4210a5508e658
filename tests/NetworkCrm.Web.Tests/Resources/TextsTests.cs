using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Tests.Resources;

public sealed partial class TextsTests
{
    public static TheoryData<string> Sets =>
        [
            .. typeof(SharedTexts)
                .Assembly.GetTypes()
                .Where(t =>
                    t.Namespace == typeof(SharedTexts).Namespace && t.Name.EndsWith("Texts", StringComparison.Ordinal)
                )
                .Select(t => t.FullName!),
        ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_text_is_there_in_both_languages_with_the_same_places_to_fill(string set)
    {
        var manager = new ResourceManager(set, typeof(SharedTexts).Assembly);
        var english = Read(manager, CultureInfo.InvariantCulture);
        var indonesian = Read(manager, new CultureInfo("id"));
        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), indonesian.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in english)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), key);
            Assert.False(string.IsNullOrWhiteSpace(indonesian[key]), key);
            Assert.Equal((key, Places(text)), (key, Places(indonesian[key])));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_plural_has_both_its_forms(string set)
    {
        var keys = Read(new ResourceManager(set, typeof(SharedTexts).Assembly), CultureInfo.InvariantCulture)
            .Keys.ToList();
        Assert.Equal(
            keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal))
                .Select(k => k[..^4])
                .Order(StringComparer.Ordinal),
            keys.Where(k => k.EndsWith(".other", StringComparison.Ordinal))
                .Select(k => k[..^6])
                .Order(StringComparer.Ordinal)
        );
    }

    // "Email" is what people say, and "jejaring" is whom one knows; "jaringan" is a cable.
    [Theory]
    [MemberData(nameof(Sets))]
    public void Indonesian_has_one_word_for_email_and_one_for_a_network_of_people(string set) =>
        Assert.DoesNotContain(
            Read(new ResourceManager(set, typeof(SharedTexts).Assembly), new CultureInfo("id")).Values,
            t => Other().IsMatch(t)
        );

    [Theory]
    [MemberData(nameof(Sets))]
    public void Indonesian_has_one_name_for_going_quiet(string set) =>
        Assert.DoesNotContain(
            Read(new ResourceManager(set, typeof(SharedTexts).Assembly), new CultureInfo("id")).Values,
            t => OtherQuiet().IsMatch(t)
        );

    [Fact]
    public void A_card_has_lead_words_for_every_lane_that_a_rule_stands_in()
    {
        var words = Read(
            new ResourceManager(typeof(NudgeTexts).FullName!, typeof(NudgeTexts).Assembly),
            CultureInfo.InvariantCulture
        );
        Assert.All(Enum.GetValues<NudgeLane>(), lane => Assert.Contains($"Lead.{lane}", words));
        Assert.All(Enum.GetValues<NudgeLane>(), lane => Assert.Contains(NudgeEngine.Rules, r => r.Lane == lane));
    }

    private static Dictionary<string, string> Read(ResourceManager manager, CultureInfo culture) =>
        manager
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);

    private static string Places(string text) =>
        string.Join(
            ',',
            Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );

    [GeneratedRegex(@"(?i)\bsurel\b|\bjaringan\b|\be-mail\b", RegexOptions.NonBacktracking)]
    private static partial Regex Other();

    [GeneratedRegex(@"(?i)\bmulai sepi\b|\bmulai jarang\b", RegexOptions.NonBacktracking)]
    private static partial Regex OtherQuiet();

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
