using System.Globalization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// An archive of LinkedIn: a row for each connection and for everybody else who wrote, was invited or recommended, and
/// an interaction for each of them and day on which something was written.
/// </summary>
internal sealed class LinkedInReading : ImportReading
{
    private const string Talk = "linkedin";

    private static readonly ColumnMapping[] Columned =
    [
        new(0, "", ContactField.FullName),
        new(1, "", ContactField.Link),
        new(2, "", ContactField.Company),
        new(3, "", ContactField.Title),
    ];

    private readonly LinkedInArchive _archive;
    private readonly ImportOptions _options;
    private readonly LinkedInOwner _owner;
    private readonly List<ImportRow> _rows = [];
    private readonly Dictionary<int, int> _rowOf = [];
    private readonly Dictionary<int, List<string>> _notes = [];
    private readonly Dictionary<int, string> _names = [];
    private readonly List<ImportedInteraction> _days;

    public LinkedInReading(LinkedInArchive archive, ImportOptions options)
    {
        (_archive, _options, _owner) = (archive, options, new LinkedInOwner(archive, options));
        FindRows();
        foreach (var row in _rows)
            if (row.Contact is { } contact)
                _names[row.Row] = contact.DisplayName;
        _days = [.. Days()];
        var days = _days.ConvertAll(d => d.On);
        Chat = new ChatFacts(
            archive.Messages.Count,
            _owner.Offered,
            _owner.Party >= 0 ? LinkedInOwner.Called(archive.Parties.All[_owner.Party]) : "",
            _owner.Asks,
            Dates: null,
            AsksDates: false,
            IsGroup: false,
            options.KeepText,
            days.Count == 0 ? default : days.Min(),
            days.Count == 0 ? default : days.Max()
        )
        {
            Kind = TalkKind.Messages,
        };
    }

    public override string Format => LinkedInFormat.Id;

    public override ChatFacts Chat { get; }

    public override IReadOnlyList<string> IgnoredColumns
    {
        get
        {
            var left = new List<string>();
            Add(_archive.Drafts, "drafts", "draf");
            Add(
                _archive.Unwanted,
                "messages of advertisers, companies, spam and closed accounts",
                "pesan iklan, perusahaan, spam, dan akun yang ditutup"
            );
            return left;

            void Add(int count, string english, string indonesian)
            {
                if (count > 0)
                    left.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{(_options.Language == "id" ? indonesian : english)} ({count})"
                        )
                    );
            }
        }
    }

    public override IEnumerable<ImportRow> Rows() => _rows;

    public override IEnumerable<ImportedInteraction> Interactions() => _days;

    private void FindRows()
    {
        var last = _archive.Connections.Count == 0 ? 0 : _archive.Connections[^1].Row;
        foreach (var word in _archive.Words.Where(w => w.Party != _owner.Party))
            (_notes.TryGetValue(word.Party, out var lines) ? lines : _notes[word.Party] = []).Add(
                word.Line(_options.Language)
            );
        var others = Others();
        var known = new KnownConnections(_archive.Connections);
        var strangers = new List<int>();
        var notes = new Dictionary<int, List<string>>();
        foreach (var party in others)
        {
            if (known.Of(_archive.Parties.All[party]) is not { } row)
            {
                strangers.Add(party);
                continue;
            }

            _rowOf[party] = row;
            if (_notes.TryGetValue(party, out var lines))
                (notes.TryGetValue(row, out var have) ? have : notes[row] = []).AddRange(lines);
        }

        foreach (var row in _archive.Connections)
            _rows.Add(
                row.Contact is { } contact && notes.TryGetValue(row.Row, out var lines)
                    ? row with
                    {
                        Contact = With(contact, lines),
                    }
                    : row
            );
        foreach (var (row, code) in _archive.Errors)
            _rows.Add(new ImportRow(last + row, null, RowError.Of(last + row, code)));
        last += _archive.Errors.Select(e => e.Row).DefaultIfEmpty(0).Max();
        var builder = new RowBuilder(
            Columned,
            namesWithoutPerson: false,
            DateOrder.MonthFirst,
            _options,
            new HashSet<int>()
        );
        foreach (var party in strangers)
        {
            var row = ++last;
            if (Stranger(builder, party, row) is not { Contact: { } contact })
                continue;
            _rowOf[party] = row;
            _rows.Add(
                new ImportRow(row, _notes.TryGetValue(party, out var said) ? With(contact, said) : contact, null)
            );
        }
    }

    private ImportRow? Stranger(RowBuilder builder, int party, int row)
    {
        var one = _archive.Parties.All[party];
        var word = _archive.Words.Find(w => w.Party == party && w.Company.Length + w.Title.Length > 0);
        return builder.Build(row, [one.Name, one.Page ?? "", word?.Company ?? "", word?.Title ?? ""]);
    }

    private static ImportedContact With(ImportedContact contact, List<string> lines) =>
        contact with
        {
            Notes = CellText.Cut(
                string.Join('\n', lines.Prepend(contact.Notes).OfType<string>()),
                ImportedContact.NotesLength
            ),
        };

    // Who only stands on the list of a group, and never wrote, is nobody one talked with.
    private List<int> Others()
    {
        var others = new HashSet<int>(_archive.Words.Select(w => w.Party));
        foreach (var message in _archive.Messages)
        {
            others.Add(message.Sender);
            if (PartnerOf(message.Conversation) is { } partner)
                others.Add(partner);
        }

        others.Remove(_owner.Party);
        return [.. others.Order()];
    }

    private bool IsGroup(int conversation)
    {
        var people = _archive.Conversations[conversation];
        return people.Count - (people.Contains(_owner.Party) ? 1 : 0) > 1;
    }

    private int? PartnerOf(int conversation) =>
        IsGroup(conversation)
            ? null
            : _archive.Conversations[conversation].Where(p => p != _owner.Party).Cast<int?>().FirstOrDefault();

    private IEnumerable<ImportedInteraction> Days()
    {
        var messages = _archive.Messages;
        // The newest stand first, so of two in the same second the later row is the earlier one.
        var newestFirst = messages.Count > 1 && messages[0].At > messages[^1].At;
        var ordered = messages.OrderBy(m => m.At).ThenBy(m => newestFirst ? -m.Row : m.Row);
        var days = new Dictionary<(int Group, int Row, DateOnly On), LinkedInDay>();
        var answered = new HashSet<int>();
        foreach (var message in ordered)
        {
            var on = DateOnly.FromDateTime(message.At);
            if (IsGroup(message.Conversation))
            {
                Day((message.Conversation, 0, on)).Take(message);
            }
            else if (PartnerOf(message.Conversation) is { } partner && _rowOf.TryGetValue(partner, out var row))
            {
                Day((-1, row, on)).Take(message);
                if (message.Sender == _owner.Party)
                    answered.Add(row);
            }
        }

        foreach (var ((group, row, on), day) in days.OrderBy(d => d.Key.On).ThenBy(d => d.Value.Messages[0].At))
        {
            if (group < 0)
            {
                yield return OnDay(row, Talk, on, day, day.Messages, answered.Contains(row));
                continue;
            }

            foreach (var sender in day.Messages.Select(m => m.Sender).Where(s => s != _owner.Party).Distinct())
                if (_rowOf.TryGetValue(sender, out var of))
                    yield return OnDay(
                        of,
                        $"{Talk}:{_archive.KeyOf(group)}",
                        on,
                        day,
                        day.Messages.FindAll(m => m.Sender == sender || m.Sender == _owner.Party),
                        counts: false
                    );
        }

        LinkedInDay Day((int, int, DateOnly) key) =>
            days.TryGetValue(key, out var day) ? day : days[key] = new LinkedInDay();
    }

    private ImportedInteraction OnDay(
        int row,
        string talk,
        DateOnly on,
        LinkedInDay day,
        List<LinkedInMessage> theirs,
        bool counts
    )
    {
        var first = day.Messages[0].Sender;
        var mine = theirs.Count(m => m.Sender == _owner.Party);
        return new ImportedInteraction(
            row,
            talk,
            on,
            TimeOnly.FromDateTime(theirs[0].At),
            Channel.Social,
            first == _owner.Party ? Initiator.Me
                : theirs.Exists(m => m.Sender == first) ? Initiator.Them
                : Initiator.Unknown,
            counts,
            [_names[row]],
            theirs.Count - mine,
            mine,
            _options.KeepText ? Text(theirs) : null
        );
    }

    private string? Text(List<LinkedInMessage> messages)
    {
        var lines = messages
            .Where(m => m.Text is not null)
            .Select(m =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{m.At:HH:mm} {LinkedInOwner.Called(_archive.Parties.All[m.Sender])}: {m.Text}"
                )
            );
        return string.Join('\n', lines) is { Length: > 0 } text ? CellText.Cut(text, Interaction.TextMax) : null;
    }

    private sealed class LinkedInDay
    {
        public List<LinkedInMessage> Messages { get; } = [];

        public void Take(LinkedInMessage message) => Messages.Add(message);
    }

    /// <summary>The connections by page and by name.</summary>
    private sealed class KnownConnections
    {
        private readonly Dictionary<string, int> _byProfile = new(StringComparer.Ordinal);

        // 0 where several are called so.
        private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

        public KnownConnections(List<ImportRow> rows)
        {
            foreach (var row in rows)
            {
                if (row.Contact is not { } contact)
                    continue;
                foreach (var link in contact.Links)
                    if (ProfileLink.Key(link) is { } key)
                        _byProfile.TryAdd(key, row.Row);
                var name = MatchKeys.Name(contact.DisplayName);
                _byName[name] = _byName.ContainsKey(name) ? 0 : row.Row;
            }
        }

        public int? Of(LinkedInParty party)
        {
            if (party.Profile is { } profile && _byProfile.TryGetValue(profile, out var row))
                return row;
            // Two pages with a name in them are two people, whatever they are called.
            return
                party is { IsOpaque: true, Name.Length: > 0 }
                && _byName.TryGetValue(MatchKeys.Name(party.Name), out row)
                && row > 0
                ? row
                : null;
        }
    }
}
