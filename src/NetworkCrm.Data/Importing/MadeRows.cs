using Microsoft.Data.Sqlite;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Notes on staged rows which contacts they made. Rows and contacts are both numbered in the order of the file,
/// so that a stretch of rows that all made one is one statement.
/// </summary>
internal sealed class MadeRows(SqliteConnection connection) : IDisposable
{
    private readonly Statement note = new(
        connection,
        "UPDATE StagedRows SET ContactId = Id + ?, VersionAfter = ? WHERE Id BETWEEN ? AND ?"
    );
    private long first;
    private long last;
    private long ahead;
    private int version;

    public void Add(long rowId, long contactId, int contactVersion)
    {
        if (last > 0 && contactId - rowId == ahead && contactVersion == version)
        {
            last = rowId;
            return;
        }

        Write();
        (first, last, ahead, version) = (rowId, rowId, contactId - rowId, contactVersion);
    }

    /// <summary>Writes what was added so far.</summary>
    public void Write()
    {
        if (last > 0)
            note.Bind(ahead).Bind((long)version).Bind(first).Bind(last).Run();
        last = 0;
    }

    public void Dispose() => note.Dispose();
}
