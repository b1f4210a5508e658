using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Touches;

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
        write.Db.PendingTouches.Add(PendingTouch.Tap(write.Owner.Id, id, channel, own, write.Today, write.Now));
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
        var touch =
            await write.Db.PendingTouches.SingleOrDefaultAsync(t => t.Id == id, ct) ?? throw new GoneException();
        if (touch.State != TouchState.Pending)
            return null;
        touch.Answer(yes);
        AnsweredTouch? answered = null;
        if (yes)
        {
            var settled = await write
                .Db.FollowUps.Where(f => f.Id == touch.FollowUpId && f.State == FollowUpState.Open)
                .Select(f => (long?)f.Id)
                .SingleOrDefaultAsync(ct);
            answered = new AnsweredTouch(id, Guid.CreateVersion7(write.Now), settled);
            var details = new InteractionDetails
            {
                ContactIds = [touch.ContactId],
                // West of where it was tapped that day may be tomorrow still.
                On = touch.On < write.Today ? touch.On : write.Today,
                Channel = touch.Channel,
                StartedBy = Initiator.Me,
                // A link that leads elsewhere than to WhatsApp or mail opens a chat with them: no like, but a message.
                CountsAsContact = touch.Channel == Channel.Social ? true : null,
            };
            await InteractionLog.AddAsync(write, answered.Logged, details, settled is { } f ? [f] : [], ct: ct);
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
