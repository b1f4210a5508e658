using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>How many ties there are of each kind; archived people and those in the trash do not count.</summary>
public sealed class TieCounts
{
    private readonly Dictionary<TieFilter, int> ties = [];

    private TieCounts() { }

    public int People { get; private set; }

    /// <summary>Those who have gone quiet.</summary>
    public int Quiet { get; private set; }

    /// <summary>Those with any contact logged.</summary>
    public int InTouch => this[TieFilter.InTouch];

    public int this[TieFilter tie] => ties[tie];

    // One walk in the order of the rows: by an index of owners it would find each of a hundred thousand rows anew.
    public static TieCounts Read(OwnerSqlReader reads)
    {
        // That one asks another table for each row, and no plot counts it.
        TieFilter[] kinds = [.. Enum.GetValues<TieFilter>().Where(k => k != TieFilter.Settled)];
        var row = reads.Prepare(
            $"""
            SELECT count(*), sum(IsCold), {string.Join(", ", kinds.Select(k => $"sum({TieFilters.Condition(k)})"))}
            FROM Snapshots NOT INDEXED WHERE {SnapshotRange.Owned}
            """
        );
        row.Step();
        var counts = new TieCounts { People = row.Int32(0), Quiet = row.Int32(1) };
        foreach (var (at, kind) in kinds.Index())
            counts.ties[kind] = row.Int32(2 + at);
        return counts;
    }
}

public static class SnapshotRange
{
    /// <summary>The owner's listed people, as a range of rows.</summary>
    public static readonly string Owned = $"""
        ContactId BETWEEN (SELECT min(ContactId) FROM Snapshots WHERE OwnerId = ?1) AND (SELECT max(ContactId)
          FROM Snapshots WHERE OwnerId = ?1) AND OwnerId = ?1
        AND ContactId NOT IN (SELECT Id FROM Contacts WHERE OwnerId = ?1 AND State <> {(int)ContactState.Listed})
        """;
}
