using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// How many contacts an owner has listed, archived and in the trash, by circle: what the head of the People list says,
/// its scroll bar needs, and the rules about circles judge.
/// Triggers keep it with whatever writes a contact; counting would read an index of the whole book.
/// </summary>
public static class ContactCounts
{
    private const int NoCircle = 0;

    private static readonly string Counted =
        $"INSERT INTO ContactCounts(OwnerId, State, Circle, People) SELECT OwnerId, State, coalesce(Circle, "
        + $"{NoCircle}), count(*) FROM Contacts";

    /// <summary>The listed contacts of each circle that has any.</summary>
    public static ListedPeople Listed(OwnerSqlReader reads)
    {
        var row = reads.Prepare(
            $"SELECT Circle, People FROM ContactCounts WHERE OwnerId = ?1 AND State = {(int)ContactState.Listed} AND People > 0"
        );
        var (circles, without) = (new Dictionary<Circle, int>(), 0);
        while (row.Step())
        {
            if (row.Int32(0) == NoCircle)
                without = row.Int32(1);
            else
                circles[(Circle)row.Int32(0)] = row.Int32(1);
        }

        return new ListedPeople(circles, without);
    }

    /// <summary>Counts some contacts in addition, or no longer, where triggers do not.</summary>
    /// <param name="some">Which contacts: a condition without parameters.</param>
    internal static void Change(SqliteConnection connection, string some, bool added)
    {
        var people = added ? "+ excluded.People" : "- excluded.People";
        using var change = new Statement(
            connection,
            $"{Counted} WHERE {some} GROUP BY 1, 2, 3 ON CONFLICT(OwnerId, State, Circle) DO UPDATE SET People = People {people}"
        );
        change.Run();
    }

    /// <summary>Counts anew, after writes that went without triggers.</summary>
    internal static void Recount(SqliteConnection connection, long ownerId)
    {
        using var forget = new Statement(connection, "DELETE FROM ContactCounts WHERE OwnerId = ?");
        forget.Bind(ownerId).Run();
        using var count = new Statement(connection, $"{Counted} WHERE OwnerId = ? GROUP BY 1, 2, 3");
        count.Bind(ownerId).Run();
    }
}

/// <summary>How many people are listed: in each circle that has any, and in none.</summary>
public sealed record ListedPeople(IReadOnlyDictionary<Circle, int> InCircle, int WithoutCircle)
{
    public int All => InCircle.Values.Sum() + WithoutCircle;
}
