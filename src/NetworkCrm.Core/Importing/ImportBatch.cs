namespace NetworkCrm.Core.Importing;

/// <summary>State of an <see cref="ImportBatch"/>. Stored as its number; never renumber.</summary>
public enum ImportBatchState
{
    Planned = 1,
    Applied = 2,
    Undone = 3,

    /// <summary>Its rows are still being written, or on their way out: nobody is shown it.</summary>
    Unready = 4,

    /// <summary>
    /// Its rows are becoming contacts, a lot at a time. Broken off, what was made is taken out again and it is a plan
    /// as before.
    /// </summary>
    Applying = 5,

    /// <summary>
    /// Its contacts are being taken out again, a lot at a time. Broken off, the rest is taken out as well.
    /// </summary>
    Undoing = 6,
}

/// <summary>One file on its way in: planned, applied, perhaps undone.</summary>
public sealed class ImportBatch
{
    private ImportBatch() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public string FileName { get; private set; } = "";

    public string Format { get; private set; } = "";

    public ImportBatchState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? AppliedAt { get; private set; }

    public int Created { get; private set; }

    public int Merged { get; private set; }

    public int Skipped { get; private set; }

    public int Errors { get; private set; }

    /// <summary>Days of chats that came in, or of which more came in.</summary>
    public int ChatDays { get; private set; }

    /// <summary>
    /// A batch whose rows are still to come; it is a plan once they are all there (<see cref="Ready"/>).
    /// </summary>
    public static ImportBatch Begin(long ownerId, string fileName, string format, DateTimeOffset now) =>
        new()
        {
            OwnerId = ownerId,
            Uid = Guid.CreateVersion7(now),
            FileName = fileName,
            Format = format,
            State = ImportBatchState.Unready,
            CreatedAt = now,
        };

    /// <summary>All its rows are there.</summary>
    public void Ready() => State = ImportBatchState.Planned;

    /// <summary>
    /// It takes the place of an earlier reading of the same file: its address, and the time since when its owner's
    /// contacts may have changed.
    /// </summary>
    public void Replace(Guid uid) => Uid = uid;

    /// <summary>It is on its way out, and another has its address.</summary>
    public void Leave(DateTimeOffset now) => (State, Uid) = (ImportBatchState.Unready, Guid.CreateVersion7(now));

    /// <summary>Its first contacts are there.</summary>
    public void BeginApply() => State = ImportBatchState.Applying;

    public void Apply(int created, int merged, int skipped, int errors, DateTimeOffset now) =>
        (State, AppliedAt, Created, Merged, Skipped, Errors) = (
            ImportBatchState.Applied,
            now,
            created,
            merged,
            skipped,
            errors
        );

    /// <summary>So many days of chats came in with it.</summary>
    public void Talked(int days) => ChatDays = days;

    /// <summary>Its first contacts are out again.</summary>
    public void BeginUndo() => State = ImportBatchState.Undoing;

    public void Undo() => State = ImportBatchState.Undone;
}
