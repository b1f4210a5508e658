using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Trash;

namespace NetworkCrm.Data.Workflows;

/// <summary>
/// Puts what a store deletes into the trash, in the write that deletes it, and takes it out in the write that restores
/// it.
/// </summary>
public static class TrashBin
{
    /// <summary>So many people are named.</summary>
    private const int MostNamed = 3;

    // The stores keep pairs as tuples, whose parts are fields.
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true };

    /// <param name="write">The write that deletes.</param>
    /// <param name="kind">What is deleted.</param>
    /// <param name="uid">Its uid.</param>
    /// <param name="title">Its words; null where they are in confidence or there are none.</param>
    /// <param name="people">The contacts it is about.</param>
    /// <param name="content">What restoring needs.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task KeepAsync<T>(
        OwnerWriteScope write,
        TrashKind kind,
        Guid uid,
        string? title,
        IReadOnlyCollection<long> people,
        T content,
        CancellationToken ct
    )
    {
        var db = write.Db;
        var names =
            people.Count == 0
                ? []
                : await db
                    .Contacts.Where(c => people.Contains(c.Id))
                    .OrderBy(c => c.Id)
                    .Select(c => c.DisplayName)
                    .Take(MostNamed + 1)
                    .ToListAsync(ct);
        var about = string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? " …" : "");
        await TakeOutAsync(db, kind, uid, ct);
        db.Trash.Add(
            TrashItem.Of(db.OwnerId, kind, uid, about, title, JsonSerializer.Serialize(content, Json), write.Now)
        );
    }

    /// <summary>It is restored, or deleted anew.</summary>
    public static Task TakeOutAsync(CrmDbContext db, TrashKind kind, Guid uid, CancellationToken ct) =>
        db.Trash.Where(t => t.Kind == kind && t.Uid == uid).ExecuteDeleteAsync(ct);

    /// <exception cref="JsonException">The content is not of this kind.</exception>
    public static T Read<T>(string content) =>
        JsonSerializer.Deserialize<T>(content, Json) ?? throw new JsonException("Nothing is in it.");
}
