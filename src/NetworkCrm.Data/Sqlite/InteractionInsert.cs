using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Adds an interaction with all that belongs to it in a few statements. Logging is the write that is done most and
/// waited for most;
/// through the change tracker, with the questions asked before it, it took twice as long as the disk did.
/// </summary>
internal static class InteractionInsert
{
    private const int ForeignKeyFailed = 787;

    /// <summary>False where one with this uid is there already: the form was sent twice.</summary>
    /// <exception cref="NoSuchContactException">A contact is not, or no longer, the owner's: the database refuses to
    /// point at it.</exception>
    public static bool Run(CrmDbContext db, Interaction interaction)
    {
        var row = EntityRow<Interaction>.Of(db.Model, generated: true);
        using var insert = new Statement(
            (SqliteConnection)db.Database.GetDbConnection(),
            $"{row.Insert} ON CONFLICT(OwnerId, Uid) DO NOTHING RETURNING Id"
        );
        if (!row.Bind(insert, interaction).Step())
            return false;
        var id = insert.Int64(0);
        insert.Reset();
        try
        {
            Add(db, id, interaction.Participants);
        }
        catch (SqliteException e) when (e.SqliteExtendedErrorCode == ForeignKeyFailed)
        {
            throw new NoSuchContactException(e);
        }

        Add(db, id, interaction.Exchanges);
        Add(db, id, interaction.Facts);
        return true;
    }

    private static void Add<T>(CrmDbContext db, long interactionId, IReadOnlyList<T> parts)
        where T : class
    {
        using var insert = new EntityInsert<T>(db, "InteractionId", generated: true);
        insert.Run(interactionId, parts);
    }
}

/// <summary>A row was to point at a contact that this owner does not have.</summary>
public sealed class NoSuchContactException(Exception inner) : Exception("There is no such contact.", inner);
