using System.Text.Json;

namespace NetworkCrm.Data.Merging;

/// <summary>Rows of one table, each as its columns; what is empty is left out.</summary>
public sealed record KeptRows(string Table, IReadOnlyList<Dictionary<string, JsonElement>> Rows);

/// <summary>Rows that hang on the other contact since.</summary>
/// <param name="Column">Which of their columns changed.</param>
/// <param name="By">The column whose values <paramref name="Values"/> are: their number, or where a row may be written
/// anew under another number, what it belongs to.</param>
public sealed record MovedRows(string Table, string Column, string By, IReadOnlyList<long> Values);

/// <summary>A column of the contact that was kept.</summary>
public sealed record ChangedColumn(JsonElement? Before, JsonElement? After);

/// <summary>
/// All that taking a merge back needs: what went, in full, what was moved, by its number, and what changed on the
/// contact that was kept, before and after, so that whatever was changed later is told from it and stays.
/// </summary>
public sealed record MergeJournal
{
    public required long KeptId { get; init; }

    public required Guid KeptUid { get; init; }

    public required long OtherId { get; init; }

    public required Guid OtherUid { get; init; }

    /// <summary>The row of the contact that went.</summary>
    public required Dictionary<string, JsonElement> Other { get; init; }

    /// <summary>Rows that went with it, and those of which one of two alike was kept.</summary>
    public required IReadOnlyList<KeptRows> Gone { get; init; }

    public required IReadOnlyList<MovedRows> Moved { get; init; }

    /// <summary>By column.</summary>
    public required IReadOnlyDictionary<string, ChangedColumn> Changed { get; init; }

    /// <summary>The version of the kept contact before, and after.</summary>
    public required long VersionBefore { get; init; }

    public required long VersionAfter { get; init; }

    /// <summary>The parts of its card before, and after.</summary>
    public required IReadOnlyList<KeptRows> PartsBefore { get; init; }

    public required IReadOnlyList<KeptRows> PartsAfter { get; init; }

    /// <summary>Its nudges before.</summary>
    public required KeptRows Nudges { get; init; }
}
