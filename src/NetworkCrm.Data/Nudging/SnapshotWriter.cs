using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>
/// Writes snapshots and raised nudges of the owner of <paramref name="db"/> through prepared statements, inside the
/// transaction it is in. Not for two threads at once.
/// </summary>
public sealed class SnapshotWriter(CrmDbContext db) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly SqliteConnection connection = (SqliteConnection)db.Database.GetDbConnection();
    private readonly long ownerId = db.OwnerId;
    private readonly EntityRow<ContactSnapshot> row = EntityRow<ContactSnapshot>.Of(db.Model);
    private readonly List<StoredNudge> known = [];
    private Statement? add;
    private Statement? replace;
    private Statement? replaceAsCold;
    private Statement? follow;
    private Statement? find;
    private Statement? raise;
    private Statement? refresh;
    private Statement? settle;

    /// <summary>The facts of a stored nudge.</summary>
    public static NudgeFacts ReadFacts(string json) =>
        JsonSerializer.Deserialize<NudgeFacts>(json, Json) ?? new NudgeFacts();

    /// <summary>
    /// Typical days between contacts, as lists sort and show it: the observed median, from three contact days on.
    /// </summary>
    public static int? Rhythm(ContactSnapshot snapshot) =>
        snapshot is { ContactDays: >= 3, MedianGap: { } gap }
            ? (int)Math.Round(gap, MidpointRounding.AwayFromZero)
            : null;

    public void Add(ContactSnapshot built) => row.Bind(add ??= Prepare(row.Insert), built).Run();

    /// <summary>
    /// One statement that inserts or else updates takes three times as long to prepare, which a single log feels. A
    /// verdict that stays is not named: that would write its index anew, a page for each contact of a sweep.
    /// </summary>
    /// <param name="built">Takes the place of what is stored.</param>
    /// <param name="wasCold">What is stored, where that is known.</param>
    public void Replace(ContactSnapshot built, bool? wasCold = null)
    {
        var statement =
            wasCold == built.IsCold
                ? replaceAsCold ??= Prepare(row.Update(except: nameof(ContactSnapshot.IsCold)))
                : replace ??= Prepare(row.Update());
        row.Bind(statement, built).Run();
    }

    /// <summary>Gives the contact's own row what lists sort by.</summary>
    public void UpdateContact(ContactSnapshot built)
    {
        follow ??= Prepare("UPDATE Contacts SET LastContactOn = ?, RhythmDays = ? WHERE Id = ? AND OwnerId = ?");
        follow.Bind(built.LastContactOn).Bind((long?)Rhythm(built)).Bind(built.ContactId).Bind(ownerId).Run();
    }

    /// <summary>
    /// Brings the contact's stored nudges in line with those <paramref name="firing"/>. A key that fires again after it
    /// was settled means that the facts were taken back; only "not now" outlives that.
    /// </summary>
    public void Reconcile(long contactId, IReadOnlyList<Nudge> firing, DateOnly today, bool acted)
    {
        ReadKnown(contactId);
        Reconcile(known, firing, today, acted);
    }

    /// <summary>The same, where what is stored of the contact is read already.</summary>
    internal void Reconcile(List<StoredNudge> known, IReadOnlyList<Nudge> firing, DateOnly today, bool acted)
    {
        foreach (var nudge in firing)
        {
            var facts = JsonSerializer.Serialize(nudge.Facts, Json);
            var at = known.FindIndex(k => k.Key == nudge.Key);
            if (at < 0)
                Raise(nudge, facts, today);
            else if (!Stands(known[at], nudge, facts))
                Reopen(known[at].Id, nudge, facts);
        }

        foreach (var stored in known)
            if (stored.State == RaisedState.Open && !Fires(firing, stored.Key))
                Settle(stored.Id, acted ? today : null);
    }

    /// <summary>Whether reconciling would write nothing.</summary>
    internal static bool Stand(List<StoredNudge> known, IReadOnlyList<Nudge> firing)
    {
        foreach (var nudge in firing)
            if (
                known.FindIndex(k => k.Key == nudge.Key) is var at
                && (at < 0 || !Stands(known[at], nudge, JsonSerializer.Serialize(nudge.Facts, Json)))
            )
                return false;
        return known.TrueForAll(k => k.State != RaisedState.Open || Fires(firing, k.Key));
    }

    /// <summary>Raises a nudge that is known not to be stored yet.</summary>
    public void Raise(Nudge nudge, DateOnly today) => Raise(nudge, JsonSerializer.Serialize(nudge.Facts, Json), today);

    public void Dispose()
    {
        add?.Dispose();
        replace?.Dispose();
        replaceAsCold?.Dispose();
        follow?.Dispose();
        find?.Dispose();
        raise?.Dispose();
        refresh?.Dispose();
        settle?.Dispose();
    }

    private static bool Stands(StoredNudge stored, Nudge nudge, string facts) =>
        stored.State == RaisedState.Dismissed
        || (stored.State != RaisedState.Acted && stored.Facts == facts && stored.Score == nudge.Score);

    private static bool Fires(IReadOnlyList<Nudge> firing, string key)
    {
        foreach (var nudge in firing)
            if (nudge.Key == key)
                return true;
        return false;
    }

    private void ReadKnown(long contactId)
    {
        known.Clear();
        find ??= Prepare($"SELECT {StoredNudge.Columns} FROM Nudges WHERE OwnerId = ? AND ContactId = ?");
        find.Bind(ownerId).Bind(contactId);
        while (find.Step())
            known.Add(StoredNudge.Read(find));
    }

    private void Raise(Nudge nudge, string facts, DateOnly today)
    {
        raise ??= Prepare(
            "INSERT INTO Nudges(OwnerId, ContactId, Rule, Key, Facts, Score, State, RaisedOn, Lowered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)"
        );
        raise
            .Bind(ownerId)
            .Bind(nudge.ContactId)
            .Bind((long)nudge.Rule)
            .Bind(nudge.Key)
            .Bind(facts)
            .Bind(nudge.Score)
            .Bind((long)RaisedState.Open)
            .Bind(today)
            .Run();
    }

    private void Reopen(long id, Nudge nudge, string facts)
    {
        refresh ??= Prepare(
            $"UPDATE Nudges SET State = {(int)RaisedState.Open}, ClosedOn = NULL, Facts = ?, Score = ? WHERE Id = ?"
        );
        refresh.Bind(facts).Bind(nudge.Score).Bind(id).Run();
    }

    private void Settle(long id, DateOnly? closedOn)
    {
        settle ??= Prepare($"UPDATE Nudges SET State = {(int)RaisedState.Acted}, ClosedOn = ? WHERE Id = ?");
        settle.Bind(closedOn).Bind(id).Run();
    }

    private Statement Prepare(string sql) => new(connection, sql);
}
