using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// How many interactions of each channel, and how many exchanges of each direction, an owner had on each day. Sums over
/// a week or a year read these few rows instead of every interaction. Triggers keep them with whatever writes an
/// interaction.
/// </summary>
public static class DayCounts
{
    private const int FirstDirection = 100;

    /// <summary>The measure that counts interactions of a channel.</summary>
    public static int Of(Channel channel) => (int)channel;

    /// <summary>The measure that counts exchanges of a direction.</summary>
    public static int Of(ExchangeDirection direction) => FirstDirection + (int)direction;

    /// <summary>Sums from one day to another, both included, by measure.</summary>
    public static Func<int, int> Read(OwnerSqlReader reads, DateOnly from, DateOnly to)
    {
        var row = reads
            .Prepare(
                """SELECT Measure, sum(N) FROM DayCounts WHERE OwnerId = ?1 AND "On" BETWEEN ?2 AND ?3 GROUP BY Measure"""
            )
            .Bind(from)
            .Bind(to);
        var sums = new Dictionary<int, int>();
        while (row.Step())
            sums[row.Int32(0)] = row.Int32(1);
        return measure => sums.GetValueOrDefault(measure);
    }

    private static string Counted(string where) =>
        $"""
            SELECT OwnerId, "On", Channel, count(*) FROM Interactions WHERE {where} GROUP BY 1, 2, 3
            UNION ALL SELECT OwnerId, "On", {FirstDirection} + Direction, count(*) FROM Exchanges WHERE {where}
              GROUP BY 1, 2, 3
            """;

    /// <summary>Counts anew, after writes that went without triggers.</summary>
    internal static void Recount(SqliteConnection connection, long ownerId)
    {
        using var forget = new Statement(connection, "DELETE FROM DayCounts WHERE OwnerId = ?");
        forget.Bind(ownerId).Run();
        using var count = new Statement(
            connection,
            $"INSERT INTO DayCounts(OwnerId, \"On\", Measure, N) {Counted("OwnerId = ?1")}"
        );
        count.Bind(ownerId).Run();
    }
}
