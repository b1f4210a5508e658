using System.Globalization;
using System.Resources;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Messages;

/// <summary>
/// Our own templates, short and honest and with nothing to sell: MessageTexts.resx in English, a file beside it for
/// each other language. The owner reads and changes a draft before it is sent, and a template for good.
/// </summary>
public static class MessageTexts
{
    private static readonly ResourceManager Texts = new(typeof(MessageTexts));

    /// <summary>The languages there are templates in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["id", "en"];

    /// <summary>The channels a draft is written for: a chat, and a mail with its subject.</summary>
    public static IReadOnlyList<Channel> Channels { get; } = [Channel.WhatsApp, Channel.Email];

    /// <summary>The language of a template: Indonesian, or else English.</summary>
    public static string LanguageOf(string language) =>
        language.StartsWith("id", StringComparison.OrdinalIgnoreCase) ? "id" : "en";

    /// <summary>What an occasion is called in a list.</summary>
    public static string NameOf(MessageOccasion occasion, string language) => Get($"{occasion}.Name", language)!;

    /// <summary>The holiday or birthday inside a sentence; null on any other occasion.</summary>
    public static string? DayOf(MessageOccasion occasion, string language) => Get($"{occasion}.Day", language);

    /// <summary>Our template.</summary>
    /// <param name="channel">A mail has a greeting on a line of its own, a closing and a subject; anything else is a
    /// chat.</param>
    public static WrittenText Ours(MessageOccasion occasion, Channel channel, string language)
    {
        var greeting = Get("Greeting", language)!;
        var text = Get(occasion.ToString(), language);
        if (channel != Channel.Email)
            return new WrittenText(text is null ? greeting : $"{greeting} {text}");
        List<string?> paragraphs = [greeting, text is null ? null : Capital(text), Get("Closing", language)];
        return new WrittenText(string.Join("\n\n", paragraphs.OfType<string>()), Get($"{occasion}.Subject", language));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string? Get(string key, string language) =>
        Texts.GetString(key, CultureInfo.GetCultureInfo(LanguageOf(language)));
}
