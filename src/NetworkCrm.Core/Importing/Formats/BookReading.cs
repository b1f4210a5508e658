using System.Globalization;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>The book of another program: its people, each as a row, what happened with them, and what stays behind.</summary>
internal sealed class BookReading(string format, ImportOptions options) : ImportReading
{
    private readonly List<ImportRow> _rows = [];
    private readonly List<ImportedInteraction> _happened = [];
    private readonly SortedDictionary<string, int> _left = new(StringComparer.Ordinal);

    public override string Format => format;

    public override IReadOnlyList<string> IgnoredColumns =>
        [.. _left.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Key} ({l.Value})"))];

    public override ChatFacts Chat
    {
        get
        {
            var happened = Interactions().ToList();
            return new ChatFacts(
                Messages: 0,
                Senders: [],
                Me: "",
                AsksMe: false,
                Dates: null,
                AsksDates: false,
                IsGroup: false,
                KeepsText: true,
                happened.Count == 0 ? default : happened[0].On,
                happened.Count == 0 ? default : happened[^1].On
            )
            {
                Kind = TalkKind.Book,
            };
        }
    }

    public override IEnumerable<ImportRow> Rows() => _rows.OrderBy(r => r.Row);

    public override IEnumerable<ImportedInteraction> Interactions()
    {
        var today = options.Today ?? DateOnly.MaxValue;
        var names = _rows.Where(r => r.Contact is not null).ToDictionary(r => r.Row, r => r.Contact!.DisplayName);
        return _happened
            .Where(i => i.On <= today)
            .Select(i =>
                i with
                {
                    Counterparts = [.. i.Others.Prepend(i.Row).Select(r => names.GetValueOrDefault(r, ""))],
                }
            )
            .OrderBy(i => i.On);
    }

    public void Add(ImportRow row) => _rows.Add(row);

    /// <summary>Counts what is not taken over.</summary>
    public void Left(string what, int count)
    {
        if (count > 0)
            _left[what] = _left.GetValueOrDefault(what) + count;
    }

    /// <param name="key">What it is called there, for ever.</param>
    /// <param name="rows">At least one.</param>
    /// <param name="on">The day.</param>
    /// <param name="channel">How it took place.</param>
    /// <param name="text">What was written down of it.</param>
    /// <param name="counts">Whether it counts as contact.</param>
    public void Happened(string key, IReadOnlyList<int> rows, DateOnly on, Channel channel, string text, bool counts) =>
        Happened(
            new ImportedInteraction(
                rows[0],
                TalkUid.OfEvent(format, key),
                on,
                At: null,
                channel,
                Initiator.Unknown,
                counts,
                Counterparts: [],
                MessagesIn: 0,
                MessagesOut: 0,
                text.Length == 0 ? null : CellText.Cut(text, Interaction.TextMax)
            )
            {
                Others = [.. rows.Skip(1)],
            }
        );

    public void Happened(ImportedInteraction interaction) => _happened.Add(interaction);
}
