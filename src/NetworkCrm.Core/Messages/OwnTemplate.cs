using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Messages;

/// <summary>A template that the owner put in the place of ours; there is a row only where they did.</summary>
public sealed class OwnTemplate
{
    private OwnTemplate() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public MessageOccasion Occasion { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>"id" or "en".</summary>
    public string Language { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>Only of a mail.</summary>
    public string? Subject { get; private set; }

    /// <exception cref="ArgumentException">It says nothing, or it is of a channel or a language that has no
    /// templates.</exception>
    public static OwnTemplate Of(
        long ownerId,
        MessageOccasion occasion,
        Channel channel,
        string language,
        WrittenText text
    )
    {
        if (!MessageTexts.Channels.Contains(channel) || !MessageTexts.Languages.Contains(language))
            throw new ArgumentException("There are no templates of this channel and language.", nameof(channel));
        var template = new OwnTemplate
        {
            OwnerId = ownerId,
            Occasion = occasion,
            Channel = channel,
            Language = language,
        };
        template.Change(text);
        return template;
    }

    /// <exception cref="ArgumentException">It says nothing.</exception>
    public void Change(WrittenText text)
    {
        Body =
            ContactCleaning.Text(text.Body, MessageTemplate.BodyMax)
            ?? throw new ArgumentException("A template says something.", nameof(text));
        Subject = Channel == Channel.Email ? ContactCleaning.Line(text.Subject, MessageTemplate.SubjectMax) : null;
    }

    public WrittenText Text => new(Body, Subject);
}
