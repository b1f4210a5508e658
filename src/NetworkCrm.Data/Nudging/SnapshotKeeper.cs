using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>
/// Keeps snapshots and raised nudges true to the facts. Called inside the transaction of every write that changes a
/// fact, and by the sweep for the contacts whose day of review has come; both recompute a contact from its own history,
/// so nothing drifts.
/// </summary>
public static class SnapshotKeeper
{
    /// <summary>
    /// Saves what <paramref name="db"/> tracks, then rebuilds these contacts as of <paramref name="today"/> (the
    /// owner's date).
    /// </summary>
    /// <param name="acted">Whether the owner did something about these contacts: a nudge that falls silent then has
    /// used its place on the day's list, otherwise it is simply gone.</param>
    /// <exception cref="InvalidOperationException"><paramref name="db"/> is not in a transaction: facts and snapshots
    /// are kept together or not at all.</exception>
    public static async Task RefreshAsync(
        CrmDbContext db,
        Owner owner,
        IReadOnlyCollection<long> contactIds,
        DateOnly today,
        bool acted = true,
        CancellationToken ct = default
    )
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Snapshots are kept inside the transaction of the write.");
        await db.SaveChangesAsync(ct);
        Refresh(db, owner, contactIds, today, acted, ct);
    }

    /// <summary>What the rules need of a contact that is at hand as an entity.</summary>
    public static ContactFacts Facts(Contact contact, int openPlanSteps, DateOnly? openNeedOn = null) =>
        new()
        {
            OwnerId = contact.OwnerId,
            ContactId = contact.Id,
            AddedOn = contact.AddedOn,
            MetOn = contact.MetOn,
            Circle = contact.Circle,
            CadenceDays = contact.CadenceDays,
            Silent = contact.State != ContactState.Listed || contact.DontNudge,
            SnoozedUntil = contact.SnoozedUntil,
            RemembersMe = contact.RemembersMe,
            ThinksWell = contact.ThinksWell,
            WouldRecommend = contact.WouldRecommend,
            OpenPlanSteps = openPlanSteps,
            Imported = contact.ImportBatchId is not null,
            Sphere = contact.Sphere,
            KnowsWhatIDo = contact.KnowsWhatIDo,
            ReachesOthers = contact.ReachesOthers,
            Bridging = contact.Bridging,
            Lowered = contact.Lowered,
            HasLink = HasLink(contact),
            OpenNeedOn = openNeedOn,
            Muted = contact.Muted,
        };

    /// <summary>Whether a link of theirs is known; of a contact with its methods at hand.</summary>
    public static bool HasLink(Contact contact) => contact.Methods.Any(m => m.Kind == MethodKind.Link);

    /// <summary>
    /// Typical days between contacts, as lists sort and show it: the observed median, from three contact days on.
    /// </summary>
    public static int? Rhythm(ContactSnapshot snapshot) => SnapshotWriter.Rhythm(snapshot);

    /// <summary>The facts of a stored nudge.</summary>
    public static NudgeFacts ReadFacts(string json) => SnapshotWriter.ReadFacts(json);

    // Prepared statements on the write's own connection: a contact costs four of them, a tenth of what the same costs
    // through the change tracker.
    internal static void Refresh(
        CrmDbContext db,
        Owner owner,
        IReadOnlyCollection<long> contactIds,
        DateOnly today,
        bool acted,
        CancellationToken ct
    )
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var settings = owner.Nudging();
        using var contact = new Statement(connection, HistoryRow.SelectContactWithSteps);
        using var interactions = new Statement(
            connection,
            $"""{HistoryRow.SelectInteraction} WHERE OwnerId = ? AND ContactId = ? ORDER BY "On", InteractionId"""
        );
        using var writer = new SnapshotWriter(db);
        using var bridges = new Bridges(connection, owner.Id);
        var history = new List<InteractionFact>();
        foreach (var id in contactIds.Distinct())
        {
            ct.ThrowIfCancellationRequested();
            if (!contact.Bind(owner.Id).Bind(id).Step())
                continue;
            var facts = HistoryRow.Contact(contact, owner.Id);
            var wasCold = HistoryRow.WasCold(contact);
            var follows = HistoryRow.Follows(contact);
            contact.Reset();
            facts = facts with { Bridging = bridges.Renew(facts) };
            history.Clear();
            interactions.Bind(owner.Id).Bind(id);
            while (interactions.Step())
                history.Add(HistoryRow.Interaction(interactions));
            var built = SnapshotBuilder.Build(
                facts,
                System.Runtime.InteropServices.CollectionsMarshal.AsSpan(history),
                today,
                settings
            );
            if (wasCold is not null)
                writer.Replace(built, wasCold);
            else
                writer.Add(built);
            if (follows != (built.LastContactOn, Rhythm(built)))
                writer.UpdateContact(built);
            writer.Reconcile(id, NudgeEngine.Evaluate(built, today, settings.Muted), today, acted);
        }
    }

    // Only of those whose regard is known is it asked where they reach: of most contacts nothing is, and a log need not
    // wait for it.
    private sealed class Bridges(SqliteConnection connection, long ownerId) : IDisposable
    {
        private WorldShares? shares;
        private Statement? store;

        public double? Renew(in ContactFacts facts)
        {
            if (facts is { RemembersMe: TieMark.Unknown, ThinksWell: TieMark.Unknown, WouldRecommend: TieMark.Unknown })
                return facts.Bridging;
            var bridging = (shares ??= new WorldShares(connection, ownerId)).BridgingOf(facts.ContactId);
            if (bridging == facts.Bridging)
                return bridging;
            store ??= new Statement(connection, "UPDATE Contacts SET Bridging = ? WHERE OwnerId = ? AND Id = ?");
            store.Bind(bridging).Bind(ownerId).Bind(facts.ContactId).Run();
            return bridging;
        }

        public void Dispose()
        {
            shares?.Dispose();
            store?.Dispose();
        }
    }
}
