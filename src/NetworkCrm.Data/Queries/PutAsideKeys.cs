using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>Reads the keys of nudges about no stored row that the owner put aside.</summary>
public static class PutAsideKeys
{
    /// <summary>The keys; the sweep forgets those whose occasion has long passed.</summary>
    /// <returns>And the rule of one about the book that was put aside today: then the book has had its word, and its
    /// place on the list is used. And whose dates were put aside today: they were greeted.</returns>
    public static (HashSet<string> Keys, NudgeRule? BookToday, IReadOnlyCollection<long> Greeted) Read(
        OwnerSqlReader reads,
        DateOnly today
    )
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var greeted = new List<long>();
        NudgeRule? book = null;
        var row = reads.Prepare("""SELECT Key, "On" FROM PutAsides WHERE OwnerId = ?1""");
        while (row.Step())
        {
            var key = row.Text(0);
            keys.Add(key);
            if (row.Date(1) != today)
                continue;
            if (DateThatMatters.ContactOf(key) is { } contact)
                greeted.Add(contact);
            else
                book ??= BookRules
                    .All.FirstOrDefault(r => key.StartsWith(r.Rule + ":", StringComparison.Ordinal))
                    ?.Rule;
        }

        return (keys, book, greeted);
    }
}
