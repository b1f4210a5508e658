using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>What the answer "yes" brought about, for Undo.</summary>
/// <param name="Logged">The interaction that was logged.</param>
/// <param name="Settled">The follow-up that was settled with it.</param>
public sealed record AnsweredTouch(long Id, Guid Logged, long? Settled);

/// <summary>Taps that leave the app: remembered at once, asked about on return.</summary>
public sealed class TouchStore(OwnerDatabase crm)
{
    /// <exception cref="GoneException">The contact is not the owner's.</exception>
    public async Task TapAsync(Guid contact, Channel channel, long? followUpId, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = write.Owner;
        var id =
            await write.Db.Contacts.Where(c => c.Uid == contact).Select(c => (long?)c.Id).SingleOrDefaultAsync(ct)
            ?? throw new GoneException();
        var own =
            followUpId is { } f && await write.Db.FollowUps.AnyAsync(x => x.Id == f && x.ContactId == id, ct)
                ? followUpId
                : null;
        // Tapping twice is one touch.
        var pending = await write
            .Db.PendingTouches.Where(t => t.ContactId == id && t.State == TouchState.Pending)
            .ToListAsync(ct);
        write.Db.PendingTouches.RemoveRange(pending);
        write.Db.PendingTouches.Add(PendingTouch.Tap(owner.Owner.Id, id, channel, own, owner.Today, crm.Now));
        await write.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<WaitingTouch>> WaitingAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return TouchRows.Waiting(reads, (await crm.OwnerAsync(ct)).Today);
    }

    /// <summary>
    /// Yes logs the contact on the day of the tap and settles the follow-up it came from; No only stops asking.
    /// </summary>
    /// <returns>What Undo needs; null where nothing was logged.</returns>
    public async Task<AnsweredTouch?> AnswerAsync(long id, bool yes, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = write.Owner;
        var touch =
            await write.Db.PendingTouches.SingleOrDefaultAsync(t => t.Id == id, ct) ?? throw new GoneException();
        if (touch.State != TouchState.Pending)
            return null;
        touch.Answer(yes);
        AnsweredTouch? answered = null;
        if (yes)
        {
            var followUp = touch.FollowUpId is { } f
                ? await write.Db.FollowUps.SingleOrDefaultAsync(x => x.Id == f && x.State == FollowUpState.Open, ct)
                : null;
            if (followUp is not null)
                FollowUpStore.Give(write.Db, followUp, owner, crm.Now);
            // West of where it was tapped that day may be tomorrow still.
            var on = touch.On < owner.Today ? touch.On : owner.Today;
            var uid = Guid.CreateVersion7(crm.Now);
            answered = new AnsweredTouch(id, uid, followUp?.Id);
            var details = new InteractionDetails
            {
                ContactIds = [touch.ContactId],
                On = on,
                Channel = touch.Channel,
                StartedBy = Initiator.Me,
            };
            write.Db.Interactions.Add(
                Interaction.Log(owner.Owner.Id, uid, details, owner.Owner.Zone, owner.Today, crm.Now)
            );
            if (followUp?.Complete(owner.Today, crm.Now) is { } next)
                write.Db.FollowUps.Add(next);
            write.Touch([touch.ContactId]);
        }

        await write.CommitAsync(ct);
        return answered;
    }

    /// <summary>Asks again; what the answer had logged is taken back by whoever offers Undo.</summary>
    public async Task AskAgainAsync(long id, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.PendingTouches.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } touch)
            return;
        touch.AskAgain();
        await write.CommitAsync(ct);
    }
}
