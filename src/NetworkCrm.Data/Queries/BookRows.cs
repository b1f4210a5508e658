using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>Whether anything is in the book yet.</summary>
public static class BookRows
{
    public static bool HasContacts(OwnerSqlReader reads) =>
        OwnerSqlReader.Number(reads.Prepare("SELECT 1 FROM Contacts WHERE OwnerId = ?1 LIMIT 1")) > 0;

    public static bool HasInteractions(OwnerSqlReader reads) =>
        OwnerSqlReader.Number(reads.Prepare("SELECT 1 FROM Participants WHERE OwnerId = ?1 LIMIT 1")) > 0;
}
