using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Messages;

/// <summary>
/// The drafts that open WhatsApp or mail: the owner's template of the occasion, or else ours, filled for one person.
/// Whatever opens a message asks here, so that one occasion has one draft everywhere.
/// </summary>
public sealed class MessageDrafts(OwnerDatabase crm)
{
    // For all rows of one page; what another tab changed is read with the next.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private Task<OwnTemplates>? reading;
    private DateTimeOffset readAt;
    private OwnTemplates own = OwnTemplates.None;

    /// <summary>Reads the owner's templates, once for all that a page draws at about the same time.</summary>
    public async ValueTask ReadAsync()
    {
        if (reading is null or { IsFaulted: true } || crm.Now - readAt > Fresh)
            (reading, readAt) = (ReadAnewAsync(), crm.Now);
        own = await reading;
    }

    /// <summary>Somebody as a card names and reaches them; null where they are gone.</summary>
    public async Task<CardPerson?> CardAsync(long contactId)
    {
        using var reads = await crm.ReadAsync();
        var people = PeopleCards.Load(reads, [contactId]);
        return people.Has(contactId) ? people.Person(contactId) : null;
    }

    /// <summary>They were changed: the next draft is of the new ones.</summary>
    public void Forget() => reading = null;

    /// <summary>The draft of a message, ready to be sent or changed.</summary>
    /// <param name="ownerLanguage">Where the contact has none of their own.</param>
    public WrittenText Write(MessageAbout about, CardPerson person, string ownerLanguage, Channel channel)
    {
        var language = MessageTexts.LanguageOf(person.Language ?? ownerLanguage);
        return Filled(own.Of(new TemplateKey(about.Occasion, channel, language)), Values(about, person, language));
    }

    /// <summary>A template as it would be sent to somebody.</summary>
    public static WrittenText Filled(WrittenText template, MessageValues values) =>
        new(
            MessageTemplate.Fill(template.Body, values),
            template.Subject is { } subject ? MessageTemplate.Fill(subject, values) : null
        );

    /// <summary>What there is to say about somebody on an occasion.</summary>
    public MessageValues Values(MessageAbout about, CardPerson person, string language) =>
        new()
        {
            Name = SapaanText.Address(person.Sapaan, person.Nickname ?? person.Given ?? person.Name),
            Me = own.OwnerName,
            Company = person.Company,
            Place = about.Place ?? person.MetAt,
            Told = person.Told,
            Day = MessageTexts.DayOf(about.Occasion, language),
            Promise = about.Promise,
            ToWhom = about.ToWhom,
            Group = about.Group,
            Date = about.On is { } on ? Wording.Date(on, language) : null,
            Where = about.Where,
        };

    private async Task<OwnTemplates> ReadAnewAsync()
    {
        using var reads = await crm.ReadAsync();
        return TemplateRows.Read(reads);
    }
}
