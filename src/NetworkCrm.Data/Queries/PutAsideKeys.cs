using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>Reads the keys of nudges about no stored row that the owner put aside.</summary>
public static class PutAsideKeys
{
    /// <summary>The keys; the sweep forgets those whose occasion has long passed.</summary>
    /// <returns>And the rule of one about the book that was put aside today: then the book has had its word, and its
    /// place on the list is used.</returns>
    public static (HashSet<string> Keys, NudgeRule? BookToday) Read(OwnerSqlReader reads, DateOnly today)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        NudgeRule? book = null;
        var row = reads.Prepare("""SELECT Key, "On" FROM PutAsides WHERE OwnerId = ?1""");
        while (row.Step())
        {
            var key = row.Text(0);
            keys.Add(key);
            if (row.Date(1) == today)
                book ??= BookRules
                    .All.FirstOrDefault(r => key.StartsWith(r.Rule + ":", StringComparison.Ordinal))
                    ?.Rule;
        }

        return (keys, book);
    }
}
