using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>Reads the owner's templates: few, and none for most.</summary>
public static class TemplateRows
{
    /// <summary>All of them, and the name they are signed with, in one query.</summary>
    public static OwnTemplates Read(OwnerSqlReader reads)
    {
        var texts = new Dictionary<TemplateKey, WrittenText>();
        string? name = null;
        var row = reads.Prepare(
            """
            SELECT o.Name, t.Occasion, t.Channel, t.Language, t.Body, t.Subject
              FROM Owners o LEFT JOIN OwnTemplates t ON t.OwnerId = ?1 WHERE o.Id = ?1
            """
        );
        while (row.Step())
        {
            name = row.Text(0);
            if (row.TextOrNull(4) is { } body)
                texts[new TemplateKey((MessageOccasion)row.Int32(1), (Channel)row.Int32(2), row.Text(3))] =
                    new WrittenText(body, row.TextOrNull(5));
        }

        return new OwnTemplates(name, texts);
    }

    /// <summary>Somebody listed, the newest of them.</summary>
    public static long? Somebody(OwnerSqlReader reads)
    {
        var row = reads.Prepare(
            $"SELECT Id FROM Contacts WHERE OwnerId = ?1 AND State = {(int)ContactState.Listed} ORDER BY Id DESC LIMIT 1"
        );
        return row.Step() ? row.Int64(0) : null;
    }
}
