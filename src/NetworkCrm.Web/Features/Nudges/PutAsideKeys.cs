using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>Reads the keys of nudges about no stored row that the owner put aside.</summary>
public static class PutAsideKeys
{
    /// <summary>The keys; the sweep forgets those whose occasion has long passed.</summary>
    /// <returns>And whether one about the book was put aside today: then the book has had its word, and its place on the list is used.</returns>
    public static (HashSet<string> Keys, bool BookToday) Read(OwnedReads reads, DateOnly today)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var book = false;
        var row = reads.Prepare("""SELECT Key, "On" FROM PutAsides WHERE OwnerId = ?1""");
        while (row.Step())
        {
            var key = row.Text(0);
            keys.Add(key);
            book |= row.Date(1) == today && BookRules.All.Any(r => key.StartsWith(r.Rule + ":", StringComparison.Ordinal));
        }

        return (keys, book);
    }
}
