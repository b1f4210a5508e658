using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Trash;

namespace NetworkCrm.Data.Workflows;

/// <summary>
/// Plans follow-ups, and what one leaves behind when it is done: in the timeline, in the ledger, and the round after it.
/// </summary>
public static class FollowUpLog
{
    /// <summary>Plans one.</summary>
    /// <returns>False where this uid was planned already: the form was sent twice.</returns>
    /// <exception cref="GoneException">The contact is not the owner's.</exception>
    public static async Task<bool> PlanAsync(
        OwnerWriteScope write,
        Guid uid,
        long contactId,
        FollowUpDetails details,
        FollowUpOrigin origin,
        CancellationToken ct
    )
    {
        if (await write.Db.FollowUps.AnyAsync(f => f.Uid == uid, ct))
            return false;
        await OwnContacts.EnsureAsync(write.Db, [contactId], ct);
        write.Db.FollowUps.Add(FollowUp.Plan(write.Owner.Id, contactId, uid, details, origin, write.Now));
        write.Touch([contactId]);
        return true;
    }

    /// <summary>Undo of <see cref="PlanAsync"/>, unless it was changed or done since.</summary>
    /// <returns>False where there is nothing to take back.</returns>
    public static async Task<bool> TakeBackAsync(OwnerWriteScope write, Guid uid, CancellationToken ct)
    {
        var planned = await write.Db.FollowUps.SingleOrDefaultAsync(
            f => f.Uid == uid && f.State == FollowUpState.Open && f.Version == FollowUp.FirstVersion,
            ct
        );
        if (planned is null)
            return false;
        write.Db.FollowUps.Remove(planned);
        write.Touch([planned.ContactId], acted: false);
        return true;
    }

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
