namespace NetworkCrm.Core.Importing.Formats;

/// <summary>The cards of a file, each as a row; the first card is row 1.</summary>
internal sealed class VCardReading : ImportReading
{
    private readonly Func<VCardReader> _open;
    private readonly ImportOptions _options;
    private readonly SortedSet<string> _notTaken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _groups = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="open">Opens the cards, from the start.</param>
    /// <param name="options">What the user decided.</param>
    public VCardReading(Func<VCardReader> open, ImportOptions options)
    {
        (_open, _options) = (open, options);
        // A group may stand behind those who belong to it.
        var cards = open();
        while (cards.Next() is { } card)
        {
            HasCards = true;
            foreach (var property in card.Where(p => VCardReader.IsPicture(p)))
                _notTaken.Add(property.Name);
            if (VCardCells.IsGroup(card) && VCardCells.NameOf(card) is { } name)
                foreach (var member in VCardCells.Members(card))
                    (_groups.TryGetValue(member, out var names) ? names : _groups[member] = []).Add(name);
        }
    }

    /// <summary>Whether there is any card at all.</summary>
    public bool HasCards { get; }

    public override string Format => VCardFormat.Id;

    public override IReadOnlyList<string> IgnoredColumns => [.. _notTaken];

    public override IEnumerable<ImportRow> Rows()
    {
        var cards = _open();
        var row = 0;
        while (cards.Next() is { } card)
        {
            row++;
            if (VCardCells.IsGroup(card))
                continue;
            var cells = VCardCells.Of(card, VCardCells.Uid(card) is { } uid ? _groups.GetValueOrDefault(uid) : null);
            var builder = new RowBuilder(
                cells.Columns,
                namesWithoutPerson: true,
                DateOrder.DayFirst,
                _options,
                new HashSet<int>()
            );
            var built = builder.Build(row, cells.Values) ?? new ImportRow(row, null, RowError.Of(row, "no-name"));
            yield return built.Contact is { } contact && VCardLines.Of(card, cells.NotTaken) is { } lines
                ? built with
                {
                    Contact = contact with { CardLines = lines },
                }
                : built;
        }
    }
}
