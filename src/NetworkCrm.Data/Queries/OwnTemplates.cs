using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;

namespace NetworkCrm.Data.Queries;

/// <summary>Which template: what it is about, how it is sent, and in which language.</summary>
public sealed record TemplateKey
{
    /// <param name="occasion">What it is about.</param>
    /// <param name="channel">A mail, or else a chat.</param>
    /// <param name="language">"id", or else English.</param>
    public TemplateKey(MessageOccasion occasion, Channel channel, string language) =>
        (Occasion, Channel, Language) = (
            occasion,
            channel == Channel.Email ? channel : Channel.WhatsApp,
            MessageTexts.LanguageOf(language)
        );

    public MessageOccasion Occasion { get; }

    public Channel Channel { get; }

    public string Language { get; }
}

/// <summary>The templates that the owner put in the place of ours.</summary>
/// <param name="OwnerName">Who signs.</param>
public sealed record OwnTemplates(string? OwnerName, IReadOnlyDictionary<TemplateKey, WrittenText> Texts)
{
    public static OwnTemplates None { get; } = new(null, new Dictionary<TemplateKey, WrittenText>());

    /// <summary>The owner's, or else ours.</summary>
    public WrittenText Of(TemplateKey key) =>
        Texts.TryGetValue(key, out var text) ? text : MessageTexts.Ours(key.Occasion, key.Channel, key.Language);
}
