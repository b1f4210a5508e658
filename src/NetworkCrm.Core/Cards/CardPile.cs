using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Cards;

/// <summary>Cards that were looked through, as the rows of an import.</summary>
/// <param name="entries">In the order of the pile; those that name nobody are errors.</param>
/// <param name="options">The owner's region and today.</param>
public sealed class CardPile(IReadOnlyList<CardEntry> entries, ImportOptions options) : ImportReading
{
    public const string Id = "cards";

    public override string Format => Id;

    public override IEnumerable<ImportRow> Rows() =>
        entries.Select(
            (entry, at) =>
                entry.Contact(at + 1, options) is { } contact
                    ? new ImportRow(at + 1, contact, null)
                    : new ImportRow(at + 1, null, RowError.Of(at + 1, "no-name"))
        );
}
