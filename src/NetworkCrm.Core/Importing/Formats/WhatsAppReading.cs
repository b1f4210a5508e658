using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// An exported chat: a row for each person it is with, at the line of their first message, and an interaction for each
/// of them and day.
/// </summary>
internal sealed class WhatsAppReading : ImportReading
{
    private static readonly ColumnMapping[] Named = [new(0, "", ContactField.FullName)],
        Numbered = [new(0, "", ContactField.Phone)];

    private readonly WhatsAppScan _scan;
    private readonly WhatsAppParties _parties;
    private readonly ImportOptions _options;
    private readonly List<(DateOnly On, WhatsAppScan.ChatDay Day)> _days = [];
    private readonly List<int> _wrong = [];
    private readonly List<(int Row, string Name, int Sender)> _people = [];

    /// <param name="scan">Of a chat in which somebody wrote.</param>
    /// <param name="options">What the user decided.</param>
    /// <exception cref="NotATableException">None of its dates is a day that has passed.</exception>
    public WhatsAppReading(WhatsAppScan scan, ImportOptions options)
    {
        (_scan, _options, _parties) = (scan, options, new WhatsAppParties(scan, options));
        var dates = new WhatsAppDates(
            scan.Changes,
            scan.Divider,
            options.Region == "US" || (scan.HasHalves && scan.Changes.TrueForAll(d => d.Third < 100)),
            options
        );
        foreach (var day in scan.Days)
            if (dates.Of(day.Day) is { } on)
                _days.Add((on, day));
            else
                _wrong.Add(day.Line);
        if (_days.Count == 0)
            throw new NotATableException("chat-no-dates");
        _days.Sort((a, b) => (a.On, a.Day.Line).CompareTo((b.On, b.Day.Line)));
        foreach (var other in _parties.Others)
            _people.Add((scan.Senders[other].Line, scan.Senders[other].Name, other));
        if (_people.Count == 0 && _parties is { IsGroup: false, CalledAfter: { Length: > 0 } silent })
            _people.Add((scan.Senders[0].Line, silent, -1));
        Chat = new ChatFacts(
            scan.Senders.Sum(s => s.Messages),
            [.. scan.Senders.Select(s => s.Name)],
            _parties.Me < 0 ? "" : scan.Senders[_parties.Me].Name,
            _parties.Asks,
            dates.Order,
            dates.Asks,
            _parties.IsGroup,
            options.KeepText,
            _days[0].On,
            _days[^1].On
        );
    }

    public override string Format => WhatsAppFormat.Id;

    public override ChatFacts Chat { get; }

    public override IEnumerable<ImportRow> Rows()
    {
        var rows = _people.ConvertAll(p => Person(p.Row, p.Name));
        rows.AddRange(_wrong.ConvertAll(l => new ImportRow(l, null, RowError.Of(l, "chat-bad-date"))));
        // Nobody else wrote, and nothing says whom it is with.
        if (_people.Count == 0)
            rows.Add(
                new ImportRow(_scan.Senders[0].Line, null, RowError.Of(_scan.Senders[0].Line, "chat-with-nobody"))
            );
        return rows.OrderBy(r => r.Row).DistinctBy(r => r.Row);
    }

    public override IEnumerable<ImportedInteraction> Interactions()
    {
        var talk = _parties.IsGroup ? "group:" + TextFold.Fold(_parties.CalledAfter) : "";
        foreach (var (on, day) in _days)
        {
            var (mine, myFirst) = day.Senders.GetValueOrDefault(_parties.Me);
            foreach (var (row, name, sender) in _people)
            {
                var (theirs, theirFirst) = day.Senders.GetValueOrDefault(sender);
                if (theirs == 0 && (_parties.IsGroup || mine == 0))
                    continue;
                yield return new ImportedInteraction(
                    row,
                    talk,
                    on,
                    theirs == 0 ? myFirst
                        : mine > 0 && !_parties.IsGroup && day.First == _parties.Me ? myFirst
                        : theirFirst,
                    Channel.WhatsApp,
                    day.First == sender ? Initiator.Them
                        : day.First == _parties.Me && mine > 0 ? Initiator.Me
                        : Initiator.Unknown,
                    CountsAsContact: !_parties.IsGroup,
                    [WhatsAppScan.Bare(name)],
                    theirs,
                    mine,
                    _options.KeepText ? Text(day, sender, name) : null
                );
            }
        }
    }

    private string? Text(WhatsAppScan.ChatDay day, int sender, string name) =>
        day.Text(s =>
            s == sender ? WhatsAppScan.Bare(name)
            : s == _parties.Me ? _scan.Senders[s].Name
            : null
        )
            is { } text
            ? CellText.Cut(text, Interaction.TextMax)
            : null;

    private ImportRow Person(int row, string name)
    {
        var isNumber = name.All(c => char.IsAsciiDigit(c) || " +-().\u00A0".Contains(c, StringComparison.Ordinal));
        var builder = new RowBuilder(
            isNumber ? Numbered : Named,
            namesWithoutPerson: true,
            DateOrder.DayFirst,
            _options,
            new HashSet<int>()
        );
        return builder.Build(row, [WhatsAppScan.Bare(name)]) ?? new ImportRow(row, null, RowError.Of(row, "no-name"));
    }
}
