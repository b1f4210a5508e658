using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Trash;

namespace NetworkCrm.Data.Workflows;

/// <summary>What a follow-up leaves behind when it is done: in the timeline, in the ledger, and the round after it.</summary>
public static class FollowUpLog
{
    /// <summary>
    /// Done. A message counts as contact, something useful that was shared as given too (advice
    /// <c>add-value-after</c>).
    /// </summary>
    public static async Task DoneAsync(OwnerWriteScope write, FollowUp followUp, CancellationToken ct)
    {
        if (followUp is { State: FollowUpState.Open, Kind: FollowUpKind.Message or FollowUpKind.ShareSomething })
            InteractionLog.Add(
                write,
                followUp.Uid,
                new InteractionDetails
                {
                    ContactIds = [followUp.ContactId],
                    On = write.Today,
                    Channel = await ChannelAsync(write.Db, followUp.ContactId, ct),
                    StartedBy = Initiator.Me,
                    What = FollowUpPlan.Said(followUp.PlanStep, followUp.What, write.Owner.Language),
                    Exchanges = followUp.Kind == FollowUpKind.ShareSomething ? [Given(write, followUp)] : [],
                }
            );
        Complete(write, followUp);
    }

    /// <summary>Closes it as done, and plans the next round of one that recurs.</summary>
    public static void Complete(OwnerWriteScope write, FollowUp followUp)
    {
        if (followUp.Complete(write.Today, write.Now) is { } next)
            write.Db.FollowUps.Add(next);
    }

    /// <summary>
    /// Puts into the ledger what an open follow-up to share something useful is about to have given, once, where the
    /// contact itself is logged by the caller; it carries the uid of the follow-up.
    /// </summary>
    public static void Give(OwnerWriteScope write, FollowUp followUp)
    {
        if (followUp is not { Kind: FollowUpKind.ShareSomething, State: FollowUpState.Open })
            return;
        InteractionLog.Add(
            write,
            followUp.Uid,
            new InteractionDetails
            {
                ContactIds = [followUp.ContactId],
                On = write.Today,
                Channel = Channel.Other,
                CountsAsContact = false,
                Exchanges = [Given(write, followUp)],
            }
        );
    }

    /// <summary>
    /// Takes back that it was done, skipped or removed: open again, the round that had followed is gone, and so is what
    /// it put into the ledger, unless something was written there since.
    /// </summary>
    public static async Task ReopenAsync(CrmDbContext db, FollowUp followUp, CancellationToken ct)
    {
        if (followUp.State == FollowUpState.Cancelled)
            await TrashBin.TakeOutAsync(db, TrashKind.FollowUp, followUp.Uid, ct);
        followUp.Reopen();
        db.Interactions.RemoveRange(
            await db
                .Interactions.Where(i => i.Uid == followUp.Uid && i.Version == Interaction.FirstVersion)
                .ToListAsync(ct)
        );
        db.FollowUps.RemoveRange(
            await db.FollowUps.Where(n => n.PreviousId == followUp.Id && n.State == FollowUpState.Open).ToListAsync(ct)
        );
    }

    private static ExchangeEntry Given(OwnerWriteScope write, FollowUp followUp) =>
        new(
            ExchangeDirection.Gave,
            FollowUpPlan.Said(followUp.PlanStep, followUp.What, write.Owner.Language),
            ExchangeKind.Information
        );

    // The way that the card offers first.
    private static async Task<Channel> ChannelAsync(CrmDbContext db, long contactId, CancellationToken ct)
    {
        var ways = await db.ContactMethods.Where(m => m.ContactId == contactId).Select(m => m.Kind).ToListAsync(ct);
        return !ways.Contains(MethodKind.Phone) && ways.Contains(MethodKind.Email) ? Channel.Email : Channel.WhatsApp;
    }
}
