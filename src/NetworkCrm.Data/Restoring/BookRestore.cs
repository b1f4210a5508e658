using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data.Exporting;

namespace NetworkCrm.Data.Restoring;

/// <summary>What a file holds that everything of an owner was exported to.</summary>
/// <param name="ExportedAt">When; null where the file does not say.</param>
/// <param name="Rows">How many rows each list has, by its name in docs/export.md.</param>
public sealed record BookFileContent(DateTimeOffset? ExportedAt, IReadOnlyDictionary<string, int> Rows)
{
    public int Contacts => Rows.GetValueOrDefault("contacts");

    public int Interactions => Rows.GetValueOrDefault("interactions");

    public int All => Rows.Values.Sum();
}

/// <summary>What restoring did.</summary>
/// <param name="Added">How many rows came in, by list.</param>
/// <param name="Known">Rows that were there already, and stayed as they are.</param>
/// <param name="Left">Rows that name something which is neither there nor in the file, and rows of the trash.</param>
/// <param name="Settings">Whether the settings were taken over: only into an empty book.</param>
public sealed record BookRestored(IReadOnlyDictionary<string, int> Added, int Known, int Left, bool Settings)
{
    public int Contacts => Added.GetValueOrDefault("contacts");

    public int Interactions => Added.GetValueOrDefault("interactions");
}

/// <summary>
/// Brings everything.json back into a book. What is there already, by its uid, stays as it is: restoring twice changes
/// nothing. One write: all of it or nothing.
/// </summary>
public sealed class BookRestore(CrmDatabase database, long ownerId)
{
    /// <summary>Whether a file is one of these; a cheap look at its beginning.</summary>
    public static bool Recognises(Stream file) => BookFile.Recognises(file);

    /// <summary>Reads the whole file and writes nothing: what passes here can be restored.</summary>
    /// <exception cref="BookFileException">What is wrong with it, and where.</exception>
    public BookFileContent Check(Stream file, CancellationToken ct = default)
    {
        using var book = BookFile.Open(file);
        book.ReadHeader();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var sections = Sections();
        while (book.Next())
        {
            ct.ThrowIfCancellationRequested();
            // A list of a later version is none of ours.
            if (!sections.TryGetValue(book.Section, out var section))
                continue;
            section.Make(book.Row, ownerId, (_, _) => 0, book.Where);
            counts[book.Section] = counts.GetValueOrDefault(book.Section) + 1;
        }

        if (book.Owner is { } settings)
            BookOwner.Read(settings, ownerId, database.Model);
        return new BookFileContent(book.ExportedAt, counts);
    }

    /// <param name="write">A write of the owner, begun for this; committed here.</param>
    /// <param name="file">One that <see cref="Check"/> has passed.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="ct">Cancels it; then nothing is changed.</param>
    /// <exception cref="BookFileException">What is wrong with it, and where.</exception>
    public async Task<BookRestored> RunAsync(
        OwnerWriteScope write,
        Stream file,
        IProgress<int>? progress = null,
        CancellationToken ct = default
    )
    {
        using var book = BookFile.Open(file);
        book.ReadHeader();
        var isEmpty = !await write.Db.Contacts.AnyAsync(ct);
        var sections = Sections();
        using var run = new BookRestoreRun(write, ownerId);
        BookRow? current = null;
        var done = 0;
        while (book.Next())
        {
            ct.ThrowIfCancellationRequested();
            if (!sections.TryGetValue(book.Section, out var section))
                continue;
            if (section != current)
            {
                await run.EndSectionAsync(ct);
                run.Begin(current = section);
            }

            await run.TakeAsync(book.Row, book.Where, ct);
            progress?.Report(++done);
        }

        await run.EndSectionAsync(ct);
        await run.RelateAsync(ct);
        var settings = isEmpty && book.Owner is not null;
        if (settings)
            BookOwner.Apply(await write.Db.Owners.SingleAsync(ct), book.Owner!.Value, database.Model);
        write.Touch(run.Contacts, acted: false);
        await write.CommitAsync(ct);
        return new BookRestored(run.Added, run.Known, run.Left, settings);
    }

    private Dictionary<string, BookRow> Sections() =>
        BookSchema.Sections.ToDictionary(s => s.Name, s => new BookRow(database.Model, s), StringComparer.Ordinal);
}
