using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data;

/// <summary>
/// The one SQLite file of an installation: opens contexts on it, each for one owner, and lets one writer in at a time.
/// </summary>
public sealed class CrmDatabase : IDisposable
{
    private readonly DbContextOptions<CrmDbContext> options;
    private readonly ServiceProvider identity;
    private readonly WriteGate gate = new();
    private readonly Lazy<IModel> model;

    /// <param name="path">The database file; it need not exist yet.</param>
    public CrmDatabase(string path)
    {
        Path = path;
        // The version of Identity's tables comes from its options, which it looks up in this provider.
        identity = new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider();
        options = new DbContextOptionsBuilder<CrmDbContext>()
            .UseSqlite(ConnectionString)
            .UseApplicationServiceProvider(identity)
            .AddInterceptors(new ConnectionPragmas(State), new FileWatch(State))
            .Options;
        model = new Lazy<IModel>(() =>
        {
            using var db = Open(0);
            return db.Model;
        });
    }

    public string Path { get; }

    /// <summary>What stands in the way of writing, if anything does.</summary>
    public FileState State { get; } = new();

    public string ConnectionString =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            ForeignKeys = true,
            Cache = SqliteCacheMode.Private,
            DefaultTimeout = 30,
            Pooling = true,
        }.ToString();

    /// <summary>How entities are mapped, for rows that go around the change tracker.</summary>
    internal IModel Model => model.Value;

    /// <summary>
    /// A server may have the same file open: long writes give up their turn again and again, whether or not anybody is
    /// seen to wait.
    /// </summary>
    public bool IsShared
    {
        get => gate.IsShared;
        init => gate.IsShared = value;
    }

    /// <summary>
    /// A context that sees the rows of <paramref name="ownerId"/> and no others; 0 sees only accounts.
    /// </summary>
    public CrmDbContext Open(long ownerId) => new(options) { OwnerId = ownerId };

    /// <summary>Plain reads of the rows of <paramref name="ownerId"/>.</summary>
    public OwnerSqlReader Read(long ownerId) => new(this, ownerId);

    /// <summary>
    /// Waits for its turn, then opens a write: nothing is kept unless <see cref="WriteScope.CommitAsync"/> is called.
    /// </summary>
    public Task<WriteScope> WriteAsync(long ownerId, CancellationToken ct = default) =>
        WriteAsync(
            ownerId,
            (db, transaction, turn) => Task.FromResult(new WriteScope(db, transaction, turn, gate, State)),
            ct
        );

    /// <summary>The same into one owner's book.</summary>
    /// <param name="ownerId">Whose.</param>
    /// <param name="read">Reads the owner inside the transaction.</param>
    /// <param name="clock">Says what time it is.</param>
    /// <param name="ct">Cancels the waiting.</param>
    public Task<OwnerWriteScope> WriteAsync(
        long ownerId,
        Func<CrmDbContext, CancellationToken, Task<CurrentOwner>> read,
        TimeProvider clock,
        CancellationToken ct = default
    ) =>
        WriteAsync(
            ownerId,
            async (db, transaction, turn) =>
                new OwnerWriteScope(db, transaction, turn, gate, State, await read(db, ct), clock),
            ct
        );

    private async Task<T> WriteAsync<T>(
        long ownerId,
        Func<CrmDbContext, IDbContextTransaction, IDisposable, Task<T>> make,
        CancellationToken ct
    )
    {
        State.RefuseWhereDamaged();
        var turn = await gate.EnterAsync(ct);
        var db = Open(ownerId);
        try
        {
            // Microsoft.Data.Sqlite begins immediate: the write lock is taken first, so a read cannot go stale before
            // its write.
            var transaction = await db.Database.BeginTransactionAsync(ct);
            return await make(db, transaction, turn);
        }
        catch (Exception e)
        {
            State.Saw(e);
            await db.DisposeAsync();
            turn.Dispose();
            throw;
        }
    }

    /// <summary>A plain connection with our pragmas, for bulk work that goes around the change tracker.</summary>
    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        ConnectionPragmas.Set(connection);
        FileState.Watch(connection, State);
        return connection;
    }

    /// <summary>Writes what changes nothing, to learn whether the file takes writes (again).</summary>
    /// <exception cref="SqliteException">It does not.</exception>
    public async Task TryWritingAsync(CancellationToken ct = default)
    {
        await using var write = await WriteAsync(0, ct);
        write.ProveWritable();
        await write.CommitAsync(ct);
    }

    /// <summary>Reads the whole file for damage, beside whatever else goes on, and remembers what it found.</summary>
    /// <returns>Whether the file holds together.</returns>
    public bool Check()
    {
        try
        {
            if (DatabaseBackup.QuickVerify(Path) is null)
                return true;
        }
        catch (SqliteException e)
        {
            State.Saw(e);
            return State.Trouble != FileTrouble.Damaged;
        }

        State.FoundDamage();
        return false;
    }

    /// <summary>
    /// Tells the query planner how the book has grown. Cheap: a few hundred rows of the tables that changed much.
    /// </summary>
    public void Optimize()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = PlannerStatistics.Refresh;
        command.ExecuteNonQuery();
        // What was written in bulk stands in many small parts of the index of names, and each is looked into for every
        // name that is sought.
        command.CommandText = "INSERT INTO ContactNames(ContactNames, rank) VALUES ('merge', -1000)";
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        gate.Dispose();
        identity.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
    }
}
