using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Ledger;

/// <summary>
/// The ledger as it is read, what came of an ask, and what was done about a need. Lines are added by logging an
/// interaction.
/// </summary>
public sealed class LedgerStore(OwnerDatabase crm)
{
    public async Task<LedgerView> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var from = (await crm.OwnerAsync(ct)).Today.AddDays(1 - SnapshotBuilder.ExchangeWindowDays);
        return LedgerRows.OfContact(reads, contactId, from);
    }

    /// <summary>Notes what came of an ask, also later.</summary>
    /// <exception cref="GoneException">There is no such exchange of this owner.</exception>
    public Task AnswerAsync(long exchangeId, AskState state, CancellationToken ct = default) =>
        ChangeAsync(
            async db =>
            {
                var interactionId =
                    await db
                        .Exchanges.Where(e => e.Id == exchangeId)
                        .Select(e => (long?)e.InteractionId)
                        .SingleOrDefaultAsync(ct)
                    ?? throw new GoneException();
                var interaction = await db
                    .Interactions.Include(i => i.Exchanges)
                    .Include(i => i.Participants)
                    .AsSplitQuery()
                    .SingleAsync(i => i.Id == interactionId, ct);
                interaction.Answer(exchangeId, state);
                return [.. interaction.Participants.Select(p => p.ContactId)];
            },
            ct
        );

    /// <summary>Something was done about a need today; or, as Undo, it was not.</summary>
    /// <exception cref="GoneException">There is no such fact of this owner.</exception>
    public Task ActAsync(long factId, bool done, CancellationToken ct = default) =>
        ChangeAsync(
            async db =>
            {
                var fact =
                    await db.LearnedFacts.SingleOrDefaultAsync(f => f.Id == factId, ct) ?? throw new GoneException();
                fact.Act(done ? (await crm.OwnerAsync(db, ct)).Today : null);
                return [fact.ContactId];
            },
            ct
        );

    private async Task ChangeAsync(Func<CrmDbContext, Task<IReadOnlyCollection<long>>> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var contacts = await change(write.Db);
        write.Touch(contacts);
        await write.CommitAsync(ct);
    }
}
