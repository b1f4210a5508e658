namespace NetworkCrm.Core.Importing;

/// <summary>State of an <see cref="ImportBatch"/>. Stored as its number; never renumber.</summary>
public enum ImportBatchState
{
    Planned = 1,
    Applied = 2,
    Undone = 3,
}

/// <summary>One file on its way in: planned, applied, perhaps undone.</summary>
public sealed class ImportBatch
{
    private ImportBatch()
    {
    }

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

    public static ImportBatch Plan(long ownerId, string fileName, string format, DateTimeOffset now) => new()
    {
        OwnerId = ownerId,
        Uid = Guid.CreateVersion7(now),
        FileName = fileName,
        Format = format,
        State = ImportBatchState.Planned,
        CreatedAt = now,
    };

    /// <summary>It was read again, as another format perhaps.</summary>
    public void ReadAs(string format) => Format = format;

    public void Apply(int created, int merged, int skipped, int errors, DateTimeOffset now) =>
        (State, AppliedAt, Created, Merged, Skipped, Errors) = (ImportBatchState.Applied, now, created, merged, skipped, errors);

    public void Undo() => State = ImportBatchState.Undone;
}
