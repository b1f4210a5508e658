using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Shared;

/// <summary>Links that reach a person in the app they use.</summary>
internal static class Reach
{
    private const int ShortestNumber = 5;

    /// <summary>https://wa.me/&lt;digits&gt;, WhatsApp's own click-to-chat form.</summary>
    public static string WhatsApp(string e164, string message) =>
        $"https://wa.me/{TextFold.Digits(e164)}"
        + (message.Length == 0 ? "" : "?text=" + Uri.EscapeDataString(message));

    /// <summary>tel: with the number; null for what no telephone can dial.</summary>
    public static string? Call(string phone) =>
        phone.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '.')
        && TextFold.Digits(phone) is { Length: >= ShortestNumber } digits
            ? $"tel:{(phone.AsSpan().TrimStart(" (").StartsWith('+') ? "+" : "")}{digits}"
            : null;

    public static string Mail(string email, string message) =>
        $"mailto:{Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal)}"
        + (message.Length == 0 ? "" : "?body=" + Uri.EscapeDataString(message));

    /// <summary>A short first message, in the contact's language and form of address.</summary>
    public static string Opening(CardPerson person, string ownerLanguage, NudgeRule? rule) =>
        WhatsAppOpening.For(
            CalledBy(person),
            person.Sapaan,
            person.Language ?? ownerLanguage,
            rule ?? NudgeRule.GoingQuiet,
            person.MetAt
        );

    /// <summary>
    /// What a follow-up says: as its step of the plan does, or a greeting alone where its words are the owner's own.
    /// </summary>
    public static string FollowUp(CardPerson person, string ownerLanguage, string? planStep) =>
        WhatsAppOpening.ForStep(
            CalledBy(person),
            person.Sapaan,
            person.Language ?? ownerLanguage,
            planStep,
            person.MetAt
        );

    /// <summary>A greeting alone, where there is no occasion.</summary>
    public static string Greeting(CardPerson person, string ownerLanguage) =>
        WhatsAppOpening.Hello(CalledBy(person), person.Sapaan, person.Language ?? ownerLanguage);

    /// <summary>Thanks after an event.</summary>
    public static string Thanks(CardPerson person, string ownerLanguage, string at) =>
        WhatsAppOpening.Thanks(CalledBy(person), person.Sapaan, person.Language ?? ownerLanguage, at);

    /// <summary>Thanks for having named the owner.</summary>
    public static string ThanksForMention(CardPerson person, string ownerLanguage, string? toWhom) =>
        WhatsAppOpening.ThanksForMention(CalledBy(person), person.Sapaan, person.Language ?? ownerLanguage, toWhom);

    /// <summary>Wishes for a birthday or a holiday; the owner adds a line of their own.</summary>
    public static string Wishes(CardPerson person, string ownerLanguage, Holidays holiday) =>
        WhatsAppOpening.Wishes(CalledBy(person), person.Sapaan, person.Language ?? ownerLanguage, holiday);

    /// <summary>An invitation to a gathering of a group; null for a day or a place that is not settled.</summary>
    public static string Invitation(
        CardPerson person,
        string ownerLanguage,
        string group,
        DateOnly? on,
        string? place
    ) =>
        WhatsAppOpening.Invitation(CalledBy(person), person.Sapaan, person.Language ?? ownerLanguage, group, on, place);

    /// <summary>A kind reminder of what they promised, in the contact's language and form of address.</summary>
    public static string Reminder(CardPerson person, string ownerLanguage, string what) =>
        WhatsAppOpening.Reminder(CalledBy(person), person.Sapaan, person.Language ?? ownerLanguage, what);

    /// <summary>The address that a typed link means; null where it is none of the web.</summary>
    public static Uri? Web(string link) =>
        Uri.TryCreate(
            link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link,
            UriKind.Absolute,
            out var uri
        ) && uri.Scheme is "http" or "https"
            ? uri
            : null;

    /// <summary>
    /// Their profile where one is on record, else a search that the owner makes: nothing is fetched or scraped.
    /// </summary>
    public static string Profile(CardPerson person) =>
        (person.Link is { } link ? Web(link)?.AbsoluteUri : null)
        ?? "https://www.linkedin.com/search/results/people/?keywords="
            + Uri.EscapeDataString($"{person.Name} {person.Company}".Trim());

    private static string CalledBy(CardPerson person) => person.Nickname ?? person.Given ?? person.Name;
}
