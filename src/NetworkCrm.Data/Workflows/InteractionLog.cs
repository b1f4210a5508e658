using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Owners;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Workflows;

/// <summary>
/// How everything that happened with somebody is logged, whoever says so: the dialog, a tap that was confirmed, a kept
/// promise, a follow-up that is done, an event, a group, an introduction. It is part of the caller's write.
/// </summary>
public static class InteractionLog
{
    /// <summary>
    /// Logs one, settles follow-ups, starts the plan with whoever was met for the first time, and makes the promises and
    /// the next steps, each of them with everybody who took part.
    /// </summary>
    /// <returns>False where this uid was logged already: the form was sent twice, and nothing is to be done.</returns>
    /// <exception cref="ArgumentException">Nobody took part, the day lies in the future, or a promise says
    /// nothing.</exception>
    /// <exception cref="GoneException">A contact is not (or no longer) the owner's.</exception>
    public static async Task<bool> AddAsync(
        OwnerWriteScope write,
        Guid uid,
        InteractionDetails details,
        IReadOnlyCollection<long>? settles = null,
        IReadOnlyList<ProposedStep>? plan = null,
        IReadOnlyList<PromiseDetails>? promises = null,
        IReadOnlyList<FollowUpDetails>? next = null,
        CancellationToken ct = default
    )
    {
        var (db, now) = (write.Db, write.Now);
        // Who is met for the first time must be asked before it is logged.
        var firstMet = plan is null or []
            ? []
            : await FirstMeeting.OfAsync(db, details.ContactIds, details.Channel, details.On, ct);
        if (!Add(write, uid, details))
            return false;
        if (settles is { Count: > 0 })
            await SettleAsync(write, settles, details, ct);
        foreach (var contactId in firstMet)
        foreach (var step in plan ?? [])
            Plan(
                contactId,
                new FollowUpDetails
                {
                    Kind = step.Kind,
                    What = step.What,
                    DueOn = step.DueOn,
                },
                step.StepId
            );
        foreach (var contactId in details.ContactIds.Distinct())
        foreach (var step in next ?? [])
            Plan(contactId, step, null);
        foreach (var contactId in details.ContactIds.Distinct())
        foreach (var promise in promises ?? [])
            db.Promises.Add(
                Promise.Make(write.Owner.Id, contactId, Guid.CreateVersion7(now), promise, details.On, now, madeIn: uid)
            );
        return true;

        // Of the same moment as the interaction: with it they go again.
        void Plan(long contactId, FollowUpDetails step, string? stepId) =>
            db.FollowUps.Add(
                FollowUp.Plan(
                    write.Owner.Id,
                    contactId,
                    Guid.CreateVersion7(now),
                    step,
                    FollowUpOrigin.Plan,
                    now,
                    stepId
                )
            );
    }

    /// <summary>Logs one by itself.</summary>
    /// <returns>False where this uid was logged already.</returns>
    /// <exception cref="ArgumentException">Nobody took part, or the day lies in the future.</exception>
    /// <exception cref="GoneException">A contact is not (or no longer) the owner's.</exception>
    public static bool Add(OwnerWriteScope write, Guid uid, InteractionDetails details)
    {
        if (!Add(write, write.Owner, uid, details, write.Today, write.Now))
            return false;
        write.Touch(details.ContactIds);
        return true;
    }

    /// <summary>
    /// One of many of a bulk write, which sees to the snapshots itself, each contact's once.
    /// </summary>
    /// <inheritdoc cref="Add(OwnerWriteScope, Guid, InteractionDetails)"/>
    internal static bool Add(
        WriteScope write,
        Owner owner,
        Guid uid,
        InteractionDetails details,
        DateOnly today,
        DateTimeOffset now
    )
    {
        var interaction = Interaction.Log(owner.Id, uid, details, owner.Zone, today, now);
        try
        {
            return InteractionInsert.Run(write.Db, interaction);
        }
        catch (NoSuchContactException)
        {
            throw new GoneException();
        }
    }

    private static async Task SettleAsync(
        OwnerWriteScope write,
        IReadOnlyCollection<long> settles,
        InteractionDetails details,
        CancellationToken ct
    )
    {
        var followUps = await write
            .Db.FollowUps.Where(f =>
                settles.Contains(f.Id) && details.ContactIds.Contains(f.ContactId) && f.State == FollowUpState.Open
            )
            .ToListAsync(ct);
        foreach (var followUp in followUps)
        {
            // Who wrote down what was given has said it better.
            if (details.Exchanges.All(e => e.Direction != ExchangeDirection.Gave))
                FollowUpLog.Give(write, followUp);
            FollowUpLog.Complete(write, followUp);
        }
    }
}
