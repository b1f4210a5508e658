using System.Globalization;
using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Adds an interaction with its participants and exchanges in three statements. Logging is the write that is done most and waited for most;
/// through the change tracker, with the questions asked before it, it took twice as long as the disk did.
/// </summary>
public static class InteractionInsert
{
    private const int ForeignKeyFailed = 787;

    /// <summary>False where one with this uid is there already: the form was sent twice.</summary>
    /// <exception cref="NoSuchContactException">A contact is not, or no longer, the owner's: the database refuses to point at it.</exception>
    public static bool Run(SqliteConnection connection, Interaction i)
    {
        using var interaction = new Statement(
            connection,
            """
            INSERT INTO Interactions(OwnerId, Uid, Version, "On", At, Zone, Channel, CountsAsContact, StartedBy, Setting, What, Learned, Purpose, Answered, CreatedAt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(OwnerId, Uid) DO NOTHING RETURNING Id
            """);
        var added = interaction
            .Bind(i.OwnerId).Bind(i.Uid).Bind((long)i.Version).Bind(i.On).Bind(i.At?.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)).Bind(i.Zone).Bind((long)i.Channel)
            .Bind(i.CountsAsContact).Bind((long)i.StartedBy).Bind((long)i.Setting).Bind(i.What).Bind(i.Learned).Bind(i.Purpose).Bind((long)i.Answered).Bind(i.CreatedAt)
            .Step();
        if (!added) return false;
        var id = interaction.Int64(0);
        interaction.Reset();
        AddParticipants(connection, i, id);
        AddExchanges(connection, i, id);
        return true;
    }

    private static void AddParticipants(SqliteConnection connection, Interaction i, long id)
    {
        using var participant = new Statement(
            connection,
            """
            INSERT INTO Participants(OwnerId, ContactId, InteractionId, "On", Channel, CountsAsContact, StartedBy, Answered, Gave, Received, Asked)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
        try
        {
            foreach (var p in i.Participants)
                participant
                    .Bind(i.OwnerId).Bind(p.ContactId).Bind(id).Bind(p.On).Bind((long)p.Channel).Bind(p.CountsAsContact).Bind((long)p.StartedBy).Bind((long)p.Answered)
                    .Bind((long)p.Gave).Bind((long)p.Received).Bind((long)p.Asked)
                    .Run();
        }
        catch (SqliteException e) when (e.SqliteExtendedErrorCode == ForeignKeyFailed)
        {
            throw new NoSuchContactException(e);
        }
    }

    private static void AddExchanges(SqliteConnection connection, Interaction i, long id)
    {
        if (i.Exchanges.Count == 0) return;
        using var exchange = new Statement(connection, """INSERT INTO Exchanges(OwnerId, InteractionId, "On", Direction, What) VALUES (?, ?, ?, ?, ?)""");
        foreach (var e in i.Exchanges) exchange.Bind(i.OwnerId).Bind(id).Bind(e.On).Bind((long)e.Direction).Bind(e.What).Run();
    }
}

/// <summary>A row was to point at a contact that this owner does not have.</summary>
public sealed class NoSuchContactException(Exception inner) : Exception("There is no such contact.", inner);
