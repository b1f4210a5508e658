using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>What decides whether a raised nudge stays as it is.</summary>
internal readonly record struct StoredNudge(long Id, string Key, RaisedState State, string Facts, double Score)
{
    public const string Columns = "Id, Key, State, Facts, Score";

    public static StoredNudge Read(Statement row) =>
        new(row.Int64(0), row.Text(1), (RaisedState)row.Int32(2), row.Text(3), row.Double(4));

    /// <summary>By contact, those whose ids lie between the two.</summary>
    public static Dictionary<long, List<StoredNudge>> Between(
        SqliteConnection connection,
        long ownerId,
        long from,
        long to
    )
    {
        var found = new Dictionary<long, List<StoredNudge>>();
        using var read = new Statement(
            connection,
            $"SELECT {Columns}, ContactId FROM Nudges WHERE OwnerId = ? AND ContactId BETWEEN ? AND ?"
        );
        read.Bind(ownerId).Bind(from).Bind(to);
        while (read.Step())
        {
            if (!found.TryGetValue(read.Int64(5), out var ofContact))
                found.Add(read.Int64(5), ofContact = []);
            ofContact.Add(Read(read));
        }

        return found;
    }
}
