using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Data.Workflows;

/// <summary>Whom an interaction meets for the first time, and the plan that starts with it.</summary>
public static class FirstMeeting
{
    /// <summary>
    /// Those with whom nothing was ever logged and whom the owner did not know before; what was only noted on their
    /// page does not count as logged.
    /// </summary>
    public static async Task<IReadOnlyList<long>> OfAsync(
        CrmDbContext db,
        IReadOnlyList<long> contactIds,
        Channel channel,
        DateOnly on,
        CancellationToken ct = default
    )
    {
        var unlogged = await db
            .Contacts.Where(c =>
                contactIds.Contains(c.Id)
                && !db.Participants.Any(p =>
                    p.ContactId == c.Id
                    && db.Interactions.Any(i =>
                        i.Id == p.InteractionId && (i.Channel != Channel.Other || i.CountsAsContact)
                    )
                )
            )
            .Select(c => new
            {
                c.Id,
                c.MetOn,
                c.Circle,
                c.Sphere,
            })
            .ToListAsync(ct);
        return
        [
            .. unlogged
                .Where(c => FollowUpPlan.IsFirstMeeting(channel, contactIds.Count, on, c.MetOn, c.Circle, c.Sphere))
                .Select(c => c.Id),
        ];
    }

    /// <summary>The steps of the owner's plan after a first meeting on that day, in the owner's language.</summary>
    public static IReadOnlyList<ProposedStep> Plan(CurrentOwner owner, DateOnly on) =>
        [
            .. FollowUpPlan
                .Start(on, owner.Today, owner.Owner.Plan())
                .Select(s => new ProposedStep(s.Step.Id, s.Step.Kind, s.Step.Title(owner.Owner.Language), s.Due)),
        ];
}
