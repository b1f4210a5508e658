using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>Pictures of people, and by what a page knows whether there is one.</summary>
public static class PhotoRows
{
    /// <summary>Of the picture of contact <c>c</c>: null where there is none.</summary>
    internal const string Tag = "SELECT p.Tag FROM ContactPhotos p WHERE p.OwnerId = ?1 AND p.ContactId = c.Id";

    public static string? TagOf(OwnerSqlReader reads, Guid uid)
    {
        var tag = reads.Prepare($"SELECT ({Tag}) FROM Contacts c WHERE c.OwnerId = ?1 AND c.Uid = ?2").Bind(uid);
        return tag.Step() ? tag.TextOrNull(0) : null;
    }

    /// <summary>The picture of a contact; null where there is none, or it is another by now.</summary>
    public static byte[]? Jpeg(OwnerSqlReader reads, Guid uid, string tag)
    {
        var photo = reads
            .Prepare(
                "SELECT p.Jpeg FROM Contacts c JOIN ContactPhotos p ON p.OwnerId = c.OwnerId AND p.ContactId = c.Id "
                    + "WHERE c.OwnerId = ?1 AND c.Uid = ?2 AND p.Tag = ?3"
            )
            .Bind(uid)
            .Bind(tag);
        return photo.Step() ? photo.Blob(0) : null;
    }
}
