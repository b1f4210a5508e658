using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data.Sqlite;

/// <summary>What stands in the way of writing the data file.</summary>
public enum FileTrouble
{
    None,

    /// <summary>No room on its disk. Passes by itself once there is.</summary>
    Full,

    /// <summary>The file, its folder or its disk takes no writes. Passes by itself once it does.</summary>
    ReadOnly,

    /// <summary>
    /// The file does not hold together. It is not written any more until the program is started anew.
    /// </summary>
    Damaged,
}

/// <summary>
/// How the data file fares, learned from what SQLite answers, wherever it is asked. Every page says it while it is so.
/// </summary>
public sealed class FileState
{
    private const int Full = 13,
        ReadOnly = 8,
        InputOutput = 10,
        Corrupt = 11,
        NotADatabase = 26;

    // Where a write meets a disk that takes none, SQLite calls it an error of input and output: write, fsync, folder
    // fsync, truncate, size of the index in shared memory.
    private static readonly int[] UnwrittenKinds = [778, 1034, 1290, 1546, 4874];

    // A statement knows its connection alone. Weak, so that a connection is not kept for it.
    private static readonly ConditionalWeakTable<SqliteConnection, FileState> Watched = [];

    private int trouble;

    /// <summary>Something begins or ends to stand in the way.</summary>
    public event Action? Changed;

    public FileTrouble Trouble => (FileTrouble)Volatile.Read(ref trouble);

    /// <summary>Learns from an error, whatever it is wrapped in.</summary>
    public void Saw(Exception e)
    {
        if ((e as SqliteException ?? e.InnerException as SqliteException) is { } file)
            Saw(file.SqliteErrorCode, file.SqliteExtendedErrorCode);
    }

    /// <summary>A write went through.</summary>
    public void Written()
    {
        if (Trouble is FileTrouble.Full or FileTrouble.ReadOnly)
            Turn(FileTrouble.None);
    }

    /// <summary>A check found that the file does not hold together.</summary>
    public void FoundDamage() => Turn(FileTrouble.Damaged);

    /// <exception cref="SqliteException">The file is damaged: nothing more is written to it.</exception>
    internal void RefuseWhereDamaged()
    {
        if (Trouble == FileTrouble.Damaged)
            throw new SqliteException("The data file is damaged; nothing more is written to it.", Corrupt);
    }

    internal static void Watch(SqliteConnection connection, FileState state) => Watched.AddOrUpdate(connection, state);

    internal static void Saw(SqliteConnection connection, int extended)
    {
        if (Watched.TryGetValue(connection, out var state))
            state.Saw(extended & 0xFF, extended);
    }

    private void Saw(int code, int extended)
    {
        var seen = code switch
        {
            Full => FileTrouble.Full,
            ReadOnly => FileTrouble.ReadOnly,
            InputOutput when UnwrittenKinds.Contains(extended) => FileTrouble.ReadOnly,
            Corrupt or NotADatabase => FileTrouble.Damaged,
            _ => FileTrouble.None,
        };
        if (seen != FileTrouble.None)
            Turn(seen);
    }

    private void Turn(FileTrouble to)
    {
        // Damage stays said: what else comes after it is of no matter.
        int before;
        do
        {
            before = Volatile.Read(ref trouble);
            if (before == (int)FileTrouble.Damaged || before == (int)to)
                return;
        } while (Interlocked.CompareExchange(ref trouble, (int)to, before) != before);

        Changed?.Invoke();
    }
}
