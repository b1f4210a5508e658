using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>Somebody who named the owner.</summary>
public sealed record MentionFigure(Guid Uid, string Name, int Times);

/// <summary>Who said the owner's name (advice <c>who-says-your-name</c>), the most often first.</summary>
public sealed record MentionFigures(IReadOnlyList<MentionFigure> Most, int People, int Times)
{
    private const int Shown = 8;

    public static MentionFigures Read(OwnerSqlReader reads, DateOnly from, DateOnly today)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT c.Uid, c.DisplayName, count(*) AS Times FROM Mentions m
                  JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = m.ContactId AND c.State <> {(int)ContactState.Trashed}
                WHERE m.OwnerId = ?1 AND m."On" BETWEEN ?2 AND ?3 GROUP BY c.Id ORDER BY Times DESC, max(m."On") DESC
                """
            )
            .Bind(from)
            .Bind(today);
        var all = new List<MentionFigure>();
        while (row.Step())
            all.Add(new MentionFigure(row.Guid(0), row.Text(1), row.Int32(2)));
        return new MentionFigures([.. all.Take(Shown)], all.Count, all.Sum(m => m.Times));
    }
}
