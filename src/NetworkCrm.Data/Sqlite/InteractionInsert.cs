using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Adds an interaction with all that belongs to it in a few statements. Logging is the write that is done most and
/// waited for most;
/// through the change tracker, with the questions asked before it, it took twice as long as the disk did.
/// </summary>
public static class InteractionInsert
{
    private const int ForeignKeyFailed = 787;

    /// <summary>False where one with this uid is there already: the form was sent twice.</summary>
    /// <exception cref="NoSuchContactException">A contact is not, or no longer, the owner's: the database refuses to
    /// point at it.</exception>
    public static bool Run(CrmDbContext db, Interaction i) => Run((SqliteConnection)db.Database.GetDbConnection(), i);

    internal static bool Run(SqliteConnection connection, Interaction i)
    {
        using var interaction = new Statement(
            connection,
            """
            INSERT INTO Interactions(OwnerId, Uid, Version, "On", At, Zone, Channel, CountsAsContact, StartedBy,
              Setting, What, Purpose, Answered, Impression, Pitched, Private, CreatedAt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(OwnerId, Uid) DO NOTHING RETURNING Id
            """
        );
        var added = interaction
            .Bind(i.OwnerId)
            .Bind(i.Uid)
            .Bind((long)i.Version)
            .Bind(i.On)
            .Bind(i.At?.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture))
            .Bind(i.Zone)
            .Bind((long)i.Channel)
            .Bind(i.CountsAsContact)
            .Bind((long)i.StartedBy)
            .Bind((long)i.Setting)
            .Bind(i.What)
            .Bind(i.Purpose)
            .Bind((long)i.Answered)
            .Bind((long)i.Impression)
            .Bind(i.Pitched)
            .Bind(i.Private)
            .Bind(i.CreatedAt)
            .Step();
        if (!added)
            return false;
        var id = interaction.Int64(0);
        interaction.Reset();
        AddParticipants(connection, i, id);
        AddExchanges(connection, i, id);
        AddFacts(connection, i, id);
        return true;
    }

    private static void AddParticipants(SqliteConnection connection, Interaction i, long id)
    {
        using var participant = new Statement(
            connection,
            """INSERT INTO Participants(OwnerId, ContactId, InteractionId, "On", Facts) VALUES (?, ?, ?, ?, ?)"""
        );
        try
        {
            foreach (var p in i.Participants)
                participant.Bind(i.OwnerId).Bind(p.ContactId).Bind(id).Bind(p.On).Bind(p.Facts).Run();
        }
        catch (SqliteException e) when (e.SqliteExtendedErrorCode == ForeignKeyFailed)
        {
            throw new NoSuchContactException(e);
        }
    }

    private static void AddExchanges(SqliteConnection connection, Interaction i, long id)
    {
        if (i.Exchanges.Count == 0)
            return;
        using var exchange = new Statement(
            connection,
            """
            INSERT INTO Exchanges(OwnerId, InteractionId, "On", Direction, What, Kind, Weight, Ask, ForWhom)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        );
        foreach (var e in i.Exchanges)
            exchange
                .Bind(i.OwnerId)
                .Bind(id)
                .Bind(e.On)
                .Bind((long)e.Direction)
                .Bind(e.What)
                .Bind((long)e.Kind)
                .Bind((long)e.Weight)
                .Bind((long?)e.Ask)
                .Bind(e.ForWhom)
                .Run();
    }

    private static void AddFacts(SqliteConnection connection, Interaction i, long id)
    {
        if (i.Facts.Count == 0)
            return;
        using var fact = new Statement(
            connection,
            """INSERT INTO LearnedFacts(OwnerId, ContactId, InteractionId, "On", Kind, Text) VALUES (?, ?, ?, ?, ?, ?)"""
        );
        foreach (var f in i.Facts)
            fact.Bind(i.OwnerId).Bind(f.ContactId).Bind(id).Bind(f.On).Bind((long)f.Kind).Bind(f.Text).Run();
    }
}

/// <summary>A row was to point at a contact that this owner does not have.</summary>
public sealed class NoSuchContactException(Exception inner) : Exception("There is no such contact.", inner);
