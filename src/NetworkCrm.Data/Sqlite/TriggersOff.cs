using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// For writing hundreds of contacts, or of snapshots, at once. A trigger makes SQLite mark a savepoint for every row,
/// and at each savepoint both search indexes write a segment of their own to merge later: ten times the work. Here one
/// connection goes without triggers until it is finished with, which does what they would have done in a few
/// statements. Inside one transaction, so that nobody sees contacts that cannot be found.
/// </summary>
public sealed class TriggersOff : IDisposable
{
    private const int Many = 2_000,
        RoomForMany = 8 << 20,
        Room = 1 << 20;
    private static readonly (string Name, string Column, string Table)[] Indexes =
    [
        ("ContactSearch", "SearchText", "Contacts"),
        ("ContactNames", "SortName", "Contacts"),
        ("FactSearch", "Text", "LearnedFacts"),
    ];

    private readonly SqliteConnection connection;
    private readonly long firstContact;
    private readonly long firstWorld;

    // The first row of each table that its indexes do not know yet.
    private readonly Dictionary<string, long> unfilled;
    private readonly HashSet<string> roomy = new(StringComparer.Ordinal);
    private bool off;

    /// <param name="connection">Already in its transaction. Statements prepared from now on are the ones without
    /// triggers.</param>
    public TriggersOff(SqliteConnection connection)
    {
        this.connection = connection;
        (firstContact, firstWorld) = (Next("Contacts"), Next("ContactWorlds"));
        unfilled = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["Contacts"] = firstContact,
            ["LearnedFacts"] = Next("LearnedFacts"),
        };
        Switch(false);
    }

    /// <summary>
    /// Makes every contact and every fact added since findable, and the owner's counts and pooled sum true by counting
    /// them anew;
    /// triggers are back after it.
    /// </summary>
    public void Finish(long ownerId)
    {
        FillAll();
        Switch(true);
        PooledTies.Set(connection, ownerId, PooledTies.Count(connection, ownerId));
        ContactCounts.Recount(connection, ownerId);
        WorldCounts.Recount(connection, ownerId);
    }

    /// <summary>
    /// The same for contacts that were only added and that nobody has been in touch with yet: the counts grow by
    /// theirs, however large the book is.
    /// </summary>
    public void FinishAdding()
    {
        FillAll();
        Switch(true);
        ContactCounts.Change(connection, From(firstContact), added: true);
        WorldCounts.Change(connection, From(firstWorld), added: true);
    }

    /// <summary>
    /// Takes contacts out of the search indexes and the counts, before they are deleted. For contacts that nobody has
    /// been in touch with.
    /// </summary>
    public void Forget(long ownerId, IReadOnlyList<long> contactIds)
    {
        string Of(string column) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"OwnerId = {ownerId} AND {column} IN ({string.Join(',', contactIds)})"
            );
        var (people, theirs) = (Of("Id"), Of("ContactId"));
        foreach (var (index, column, table) in Indexes)
        {
            var some = table == "Contacts" ? people : theirs;
            using var forget = new Statement(
                connection,
                $"INSERT INTO {index}({index}, rowid, {column}) SELECT 'delete', Id, {column} FROM {table} WHERE {some} ORDER BY Id"
            );
            forget.Run();
        }

        ContactCounts.Change(connection, people, added: false);
        WorldCounts.Change(connection, theirs, added: false);
    }

    public void Dispose()
    {
        // The connection goes back to the pool and serves others.
        if (off)
            Switch(true);
    }

    /// <summary>Makes those added so far findable: at the end of thousands it would take long.</summary>
    public void Fill()
    {
        foreach (var (index, column, table) in Indexes)
        {
            // An index that gets nothing is not touched: from then on it would take part in the transaction, and have
            // its say at every statement.
            var added = Next(table) - unfilled[table];
            if (added == 0)
                continue;
            if (added >= Many && roomy.Add(index))
                Give(index, RoomForMany);
            using var fill = new Statement(
                connection,
                $"INSERT INTO {index}(rowid, {column}) SELECT Id, {column} FROM {table} WHERE {From(unfilled[table])} ORDER BY Id"
            );
            fill.Run();
        }

        foreach (var table in unfilled.Keys)
            unfilled[table] = Next(table);
    }

    // How many bytes an index gathers before it writes a segment: few large segments need little merging. It is kept in
    // the database, so it is given back.
    private void Give(string index, int bytes)
    {
        using var give = new Statement(connection, $"INSERT INTO {index}({index}, rank) VALUES ('hashsize', ?)");
        give.Bind((long)bytes).Run();
    }

    private void FillAll()
    {
        Fill();
        foreach (var index in roomy)
            Give(index, Room);
        roomy.Clear();
    }

    private static string From(long first) => string.Create(CultureInfo.InvariantCulture, $"Id >= {first}");

    private long Next(string table)
    {
        using var next = new Statement(connection, $"SELECT coalesce(max(Id), 0) + 1 FROM {table}");
        return next.Step() ? next.Int64(0) : 1;
    }

    private void Switch(bool on)
    {
        var code = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_TRIGGER, on ? 1 : 0, out _);
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, connection.Handle);
        off = !on;
    }
}
