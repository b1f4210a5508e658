using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Touches;

/// <summary>The app that a way leads into.</summary>
public enum ReachApp
{
    WhatsApp,
    Mail,
    Call,
    Telegram,
    Signal,
}

/// <summary>A way to reach somebody.</summary>
/// <param name="Href">A plain link, so that a phone hands it straight to WhatsApp, mail or the dialler.</param>
public sealed record ReachWay(ReachApp App, string Href)
{
    /// <summary>What a tap on it is logged as.</summary>
    public Channel Channel =>
        App switch
        {
            ReachApp.WhatsApp => Channel.WhatsApp,
            ReachApp.Mail => Channel.Email,
            ReachApp.Call => Channel.Call,
            _ => Channel.Social,
        };

    /// <summary>Whether it opens a page of its own, and not an app of the device.</summary>
    public bool IsPage => App is not (ReachApp.Mail or ReachApp.Call);
}

/// <summary>The ways to reach somebody, in the order in which they are offered.</summary>
public static class ReachWays
{
    /// <param name="person">Whom to reach; without a number, an address or a chat there is no way.</param>
    /// <param name="draft">What a message of a channel says.</param>
    /// <param name="tried">How it was tried in vain: another way comes first, where there is any (advice
    /// <c>chase-gently</c>).</param>
    public static IReadOnlyList<ReachWay> Of(CardPerson person, Func<Channel, WrittenText> draft, Channel? tried = null)
    {
        List<ReachWay> ways = [];
        if (person.Phone is { } phone)
            ways.Add(new ReachWay(ReachApp.WhatsApp, Reach.WhatsApp(phone, draft(Channel.WhatsApp).Body)));
        if (person.Email is { } email)
        {
            var mail = draft(Channel.Email);
            ways.Add(new ReachWay(ReachApp.Mail, Reach.Mail(email, mail.Body, mail.Subject)));
        }

        if (person.Phone is { } number && Reach.Call(number) is { } call)
            ways.Add(new ReachWay(ReachApp.Call, call));
        foreach (var chat in person.Chats)
            ways.Add(new ReachWay(AppOf(chat.App), Reach.Chat(chat, draft(Channel.WhatsApp).Body)));
        return [.. ways.OrderBy(w => w.Channel == tried)];
    }

    /// <summary>
    /// Chats elsewhere that their number alone may lead to, where no link does: for a person's own page, not for the
    /// rows of a day.
    /// </summary>
    public static IEnumerable<ReachWay> ByNumber(CardPerson person, Func<Channel, WrittenText> draft) =>
        person.Phone is { } phone
            ? ChatLink
                .ByNumber(phone)
                .Where(chat => person.Chats.All(known => known.App != chat.App))
                .Select(chat => new ReachWay(AppOf(chat.App), Reach.Chat(chat, draft(Channel.WhatsApp).Body)))
            : [];

    private static ReachApp AppOf(ChatApp app) => app == ChatApp.Signal ? ReachApp.Signal : ReachApp.Telegram;
}
