using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>
/// Walks the contacts of one owner in order of their ids, with the history, the open plan steps, needs and meetings,
/// the links, the mentions and the stored snapshot of each beside it:
/// eight ordered streams merged, none of them longer in memory than one contact.
/// </summary>
internal sealed class SnapshotScan : IDisposable
{
    private readonly long ownerId;
    private readonly Statement contacts;
    private readonly Statement interactions;
    private readonly Statement steps;
    private readonly Statement needs;
    private readonly Statement links;
    private readonly Statement meetings;
    private readonly Statement mentions;
    private readonly Statement snapshots;
    private readonly NudgeSettings settings;
    private readonly List<InteractionFact> history = [];
    private readonly EntityRow<ContactSnapshot> rows;
    private readonly ContactSnapshot stored = new();
    private readonly int snapshotId;
    private NudgeSettings frozen;
    private long nextInteraction;
    private long nextSteps;
    private long nextNeed;
    private long nextLink;
    private long nextMeeting;
    private long nextMention;
    private long nextSnapshot;

    /// <param name="connection">In a transaction, so that the streams see the same moment.</param>
    /// <param name="model">Where the snapshot is mapped.</param>
    /// <param name="owner">Whose contacts.</param>
    /// <param name="from">The first id, and <paramref name="to"/> the last.</param>
    public SnapshotScan(SqliteConnection connection, IModel model, Owner owner, long from, long to)
    {
        rows = EntityRow<ContactSnapshot>.Of(model);
        snapshotId = rows.Place(nameof(ContactSnapshot.ContactId));
        ownerId = owner.Id;
        settings = frozen = owner.Nudging();
        contacts = new Statement(
            connection,
            $"{HistoryRow.SelectContact} WHERE OwnerId = ? AND Id BETWEEN ? AND ? ORDER BY Id"
        )
            .Bind(ownerId)
            .Bind(from)
            .Bind(to);
        interactions = new Statement(
            connection,
            $"""
            {HistoryRow.SelectInteraction} WHERE OwnerId = ? AND ContactId BETWEEN ? AND ?
              ORDER BY ContactId, "On", InteractionId
            """
        ).Bind(ownerId).Bind(from).Bind(to);
        steps = new Statement(
            connection,
            $"SELECT ContactId, count(*) {HistoryRow.OpenPlanSteps} AND OwnerId = ? AND ContactId BETWEEN ? AND ? "
                + $"GROUP BY ContactId ORDER BY ContactId"
        )
            .Bind(ownerId)
            .Bind(from)
            .Bind(to);
        needs = new Statement(
            connection,
            $"""
            SELECT ContactId, max("On") {HistoryRow.OpenNeeds} AND OwnerId = ? AND ContactId BETWEEN ? AND ?
              GROUP BY ContactId ORDER BY ContactId
            """
        ).Bind(ownerId).Bind(from).Bind(to);
        links = new Statement(
            connection,
            $"SELECT ContactId {HistoryRow.Links} AND OwnerId = ? AND ContactId BETWEEN ? AND ? ORDER BY ContactId"
        )
            .Bind(ownerId)
            .Bind(from)
            .Bind(to);
        meetings = new Statement(
            connection,
            $"SELECT ContactId, min(DueOn) {HistoryRow.NoPurpose} AND OwnerId = ? AND ContactId BETWEEN ? AND ? "
                + $"GROUP BY ContactId ORDER BY ContactId"
        )
            .Bind(ownerId)
            .Bind(from)
            .Bind(to);
        mentions = new Statement(
            connection,
            $"""
            SELECT ContactId, count(*), max("On") {HistoryRow.Mentions} WHERE OwnerId = ? AND ContactId BETWEEN ? AND ?
              GROUP BY ContactId ORDER BY ContactId
            """
        ).Bind(ownerId).Bind(from).Bind(to);
        // The plus keeps the planner on the table in key order: the index by review date would have to be sorted.
        snapshots = new Statement(
            connection,
            $"{rows.Select} WHERE +OwnerId = ? AND ContactId BETWEEN ? AND ? ORDER BY ContactId"
        )
            .Bind(ownerId)
            .Bind(from)
            .Bind(to);
        nextInteraction = Advance(interactions);
        nextSteps = Advance(steps);
        nextNeed = Advance(needs);
        nextLink = Advance(links);
        nextMeeting = Advance(meetings);
        nextMention = Advance(mentions);
        nextSnapshot = Advance(snapshots, snapshotId);
    }

    /// <summary>The contact at hand.</summary>
    public ContactFacts Facts { get; private set; }

    /// <summary>What the contact's own row repeats of its snapshot.</summary>
    public (DateOnly? LastContactOn, int? RhythmDays) Follows { get; private set; }

    /// <summary>Its stored snapshot, overwritten by the next; null where there is none.</summary>
    public ContactSnapshot? Stored { get; private set; }

    public bool Next()
    {
        if (!contacts.Step())
            return false;
        var id = contacts.Int64(0);
        while (nextSteps < id)
            nextSteps = Advance(steps);
        while (nextNeed < id)
            nextNeed = Advance(needs);
        while (nextLink < id)
            nextLink = Advance(links);
        while (nextMeeting < id)
            nextMeeting = Advance(meetings);
        while (nextMention < id)
            nextMention = Advance(mentions);
        var beside = new HistoryRow.Beside(
            nextSteps == id ? steps.Int32(1) : 0,
            nextNeed == id ? needs.Date(1) : null,
            nextLink == id,
            nextMeeting == id ? meetings.Date(1) : null,
            nextMention == id ? mentions.Int32(1) : 0,
            nextMention == id ? mentions.Date(2) : null
        );
        Facts = HistoryRow.Contact(contacts, ownerId, beside);
        Follows = HistoryRow.Follows(contacts);
        history.Clear();
        while (nextInteraction < id)
            nextInteraction = Advance(interactions);
        for (; nextInteraction == id; nextInteraction = Advance(interactions))
            history.Add(HistoryRow.Interaction(interactions));
        while (nextSnapshot < id)
            nextSnapshot = Advance(snapshots, snapshotId);
        Stored = nextSnapshot == id ? stored : null;
        if (Stored is not null)
            rows.Read(snapshots, stored);
        return true;
    }

    /// <summary>
    /// The snapshot of the contact at hand as of <paramref name="day"/>, with the owner's prior of now.
    /// </summary>
    public ContactSnapshot Build(DateOnly day) =>
        SnapshotBuilder.Build(Facts, CollectionsMarshal.AsSpan(history), day, settings);

    /// <summary>
    /// The snapshot from the inputs that are stored with it, the day and the pooled prior: the same bytes, if nothing
    /// has drifted.
    /// </summary>
    public ContactSnapshot BuildAsStored(ContactSnapshot stored)
    {
        if (stored.PriorDays is null && frozen.PooledMu0 != stored.PriorMu0)
            frozen = settings with { PooledMu0 = stored.PriorMu0 };
        return SnapshotBuilder.Build(
            Facts,
            CollectionsMarshal.AsSpan(history),
            stored.EvaluatedOn,
            stored.PriorDays is null ? frozen : settings
        );
    }

    public void Dispose()
    {
        contacts.Dispose();
        interactions.Dispose();
        steps.Dispose();
        needs.Dispose();
        links.Dispose();
        meetings.Dispose();
        mentions.Dispose();
        snapshots.Dispose();
    }

    private static long Advance(Statement stream, int idColumn = 0) =>
        stream.Step() ? stream.Int64(idColumn) : long.MaxValue;
}
