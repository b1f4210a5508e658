using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Touches;

/// <summary>A way to reach somebody.</summary>
/// <param name="Href">A plain link, so that a phone hands it straight to WhatsApp, mail or the dialler.</param>
public sealed record ReachWay(Channel Channel, string Href);

/// <summary>The ways to reach somebody, in the order in which they are offered.</summary>
public static class ReachWays
{
    /// <param name="person">Whom to reach; without a number or an address there is no way.</param>
    /// <param name="message">The draft, for WhatsApp and mail.</param>
    /// <param name="tried">How it was tried in vain: another way comes first, where there is any (advice
    /// <c>chase-gently</c>).</param>
    public static IReadOnlyList<ReachWay> Of(CardPerson person, string message, Channel? tried = null)
    {
        List<ReachWay> ways = [];
        if (person.Phone is { } phone)
            ways.Add(new ReachWay(Channel.WhatsApp, Reach.WhatsApp(phone, message)));
        if (person.Email is { } email)
            ways.Add(new ReachWay(Channel.Email, Reach.Mail(email, message)));
        if (person.Phone is { } number && Reach.Call(number) is { } call)
            ways.Add(new ReachWay(Channel.Call, call));
        return [.. ways.OrderBy(w => w.Channel == tried)];
    }
}
