using System.Globalization;
using System.Text.Json;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>
/// Uploaded files while they are planned, in the data directory, each under a name nobody can guess; beside each, how
/// it was read. Both go when the batch is applied or discarded.
/// </summary>
public sealed class ImportFiles(DataDirectory directory)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Waits until no import of this owner is being applied or undone, by this process or another, and keeps it so
    /// until disposed; a killed process lets go by itself.
    /// </summary>
    public async Task<IDisposable> TurnAsync(long ownerId, CancellationToken ct)
    {
        while (true)
        {
            if (directory.LockImports(ownerId) is { } turn)
                return turn;
            await Task.Delay(LookAgain, ct);
        }
    }

    /// <summary>The same without waiting: null where an import of this owner is going on.</summary>
    public IDisposable? TryTurn(long ownerId) => directory.LockImports(ownerId);

    /// <summary>Whether an import of this owner is being applied or undone at the moment.</summary>
    public bool IsBusy(long ownerId)
    {
        using var turn = directory.LockImports(ownerId);
        return turn is null;
    }

    /// <summary>A new file for what is being uploaded; readable by this account alone.</summary>
    public FileStream Receive(out string path)
    {
        path = Path.Combine(directory.Uploads, $"{Guid.NewGuid():N}.part");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
            BufferSize = 81_920,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>The received file becomes that of a batch.</summary>
    public void Keep(string received, Guid batch, ImportRead read)
    {
        Save(batch, read);
        File.Move(received, FileOf(batch), overwrite: true);
    }

    /// <summary>The batch's file, or null where it is no longer there.</summary>
    public FileStream? Open(Guid batch)
    {
        var path = FileOf(batch);
        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            : null;
    }

    /// <summary>The bytes of the batch's file; 0 where it is no longer there.</summary>
    public long Length(Guid batch) => new FileInfo(FileOf(batch)) is { Exists: true } file ? file.Length : 0;

    public void Save(Guid batch, ImportRead read) => File.WriteAllText(NoteOf(batch), JsonSerializer.Serialize(read));

    public ImportRead? Read(Guid batch)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportRead>(File.ReadAllText(NoteOf(batch)));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    public void Remove(Guid batch)
    {
        File.Delete(FileOf(batch));
        File.Delete(NoteOf(batch));
    }

    /// <summary>
    /// The received file is an export of ours and waits to be restored, in the place of an earlier one.
    /// </summary>
    /// <returns>What it is called from now on.</returns>
    public Guid KeepBook(string received, long ownerId)
    {
        RemoveBooks(ownerId);
        var uid = Guid.NewGuid();
        File.Move(received, BookOf(ownerId, uid));
        return uid;
    }

    /// <summary>The export, or null where this owner has none of that name.</summary>
    public FileStream? OpenBook(long ownerId, Guid uid)
    {
        var path = BookOf(ownerId, uid);
        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            : null;
    }

    /// <summary>Removes the owner's exports that wait.</summary>
    public void RemoveBooks(long ownerId)
    {
        foreach (
            var path in Directory.EnumerateFiles(
                directory.Uploads,
                string.Create(CultureInfo.InvariantCulture, $"{ownerId}-*.book")
            )
        )
            File.Delete(path);
    }

    /// <summary>Removes what was left behind by uploads cut off, batches forgotten and processes killed.</summary>
    public void RemoveOld(DateTimeOffset now)
    {
        foreach (var path in Directory.EnumerateFiles(directory.Uploads))
            if (now.UtcDateTime - File.GetLastWriteTimeUtc(path) > KeptFor)
                File.Delete(path);
    }

    private string FileOf(Guid batch) => Path.Combine(directory.Uploads, $"{batch:N}.upload");

    // No batch says whose it is, so its name does.
    private string BookOf(long ownerId, Guid uid) =>
        Path.Combine(directory.Uploads, string.Create(CultureInfo.InvariantCulture, $"{ownerId}-{uid:N}.book"));

    private string NoteOf(Guid batch) => Path.Combine(directory.Uploads, $"{batch:N}.json");
}

/// <summary>How a file was read, and what the owner decided about it.</summary>
public sealed record ImportRead
{
    private const int MostSenders = 300;

    public string Format { get; init; } = "";

    public string Encoding { get; init; } = "";

    /// <summary>Null where nothing divides columns.</summary>
    public char? Delimiter { get; init; }

    /// <summary>0 where the file has no header.</summary>
    public int HeaderRow { get; init; }

    public bool CanNameContacts { get; init; }

    public IReadOnlyList<ColumnRead> Columns { get; init; } = [];

    /// <summary>Null leaves it to detection, here and below.</summary>
    public string? ChosenFormat { get; init; }

    public string? ChosenEncoding { get; init; }

    public char? ChosenDelimiter { get; init; }

    public Dictionary<int, ContactField> ChosenColumns { get; init; } = [];

    /// <summary>Columns that fill a field of the owner's own, by its uid.</summary>
    public Dictionary<int, Guid> ChosenOwn { get; init; } = [];

    /// <summary>Names in capitals or in small letters alone are written as names are.</summary>
    public bool TidyNames { get; init; }

    /// <summary>What it is as a chat; null where it is none.</summary>
    public ChatFacts? Chat { get; init; }

    public DateOrder? ChosenDates { get; init; }

    /// <summary>Who of a chat the owner is, or <see cref="ChatFacts.Nobody"/>.</summary>
    public string? ChosenMe { get; init; }

    /// <summary>The messages of a chat are kept, not only counted.</summary>
    public bool KeepText { get; init; }

    /// <summary>The columns that say something of which nothing was taken.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];

    /// <summary>The owner's own fields when it was read, for the choice.</summary>
    public IReadOnlyList<OwnFieldRead> OwnFields { get; init; } = [];

    public static ImportRead Of(ImportReading reading, ImportOptions options) =>
        new()
        {
            Format = reading.Format,
            Encoding = reading.Encoding,
            Delimiter = reading.Delimiter,
            HeaderRow = reading.HeaderRow,
            CanNameContacts = reading.CanNameContacts,
            Columns =
            [
                .. reading
                    .Columns.Take(300)
                    .Select(c => new ColumnRead(c.Index, c.Header, c.Field, reading.Samples[c.Index], c.Own?.Uid)),
            ],
            ChosenFormat = options.Format,
            ChosenEncoding = options.Encoding,
            ChosenDelimiter = options.Delimiter,
            ChosenColumns = options.Columns?.ToDictionary() ?? [],
            ChosenOwn = options.OwnColumns?.ToDictionary() ?? [],
            TidyNames = options.TidyNames,
            NotTaken = reading.IgnoredColumns,
            Chat = reading.Chat is { } chat ? chat with { Senders = [.. chat.Senders.Take(MostSenders)] } : null,
            ChosenDates = options.Dates,
            ChosenMe = options.Me,
            KeepText = options.KeepText,
            OwnFields = [.. (options.OwnFields ?? []).Select(f => new OwnFieldRead(f.Uid, f.Name))],
        };

    /// <param name="owner">What is the owner's: their region, their today, their own fields.</param>
    public ImportOptions Options(ImportOptions owner) =>
        owner with
        {
            Format = ChosenFormat,
            Encoding = ChosenEncoding,
            Delimiter = ChosenDelimiter,
            Columns = ChosenColumns.Count == 0 ? null : ChosenColumns,
            OwnColumns = ChosenOwn.Count == 0 ? null : ChosenOwn,
            TidyNames = TidyNames,
            Dates = ChosenDates,
            Me = ChosenMe,
            KeepText = KeepText,
        };
}

/// <summary>A column as it was read, with a few of its values.</summary>
public sealed record ColumnRead(
    int Index,
    string Header,
    ContactField Field,
    IReadOnlyList<string> Samples,
    Guid? Own = null
);

/// <summary>A field of the owner's own that a column may fill.</summary>
public sealed record OwnFieldRead(Guid Uid, string Name);
