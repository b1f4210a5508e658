using System.Runtime.InteropServices;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// One pass over an exported chat: who wrote how much on which day, and every sign of who the owner is. Memory grows
/// with days and people, and with the text only where it is to be kept.
/// </summary>
internal sealed class WhatsAppScan
{
    private const int NameLength = 100,
        TopLines = 5,
        TextOfDay = 40_000;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<WhatsAppDay, ChatDay> _days = [];
    private readonly bool _keepsText;
    private WhatsAppShape? _shape;
    private ChatDay? _day;
    private int _heads;
    private int _writes = -1;

    /// <param name="reader">From its start.</param>
    /// <param name="keepsText">Keeps what was said, beside how often.</param>
    public WhatsAppScan(TextReader reader, bool keepsText)
    {
        _keepsText = keepsText;
        var lines = new WhatsAppLines(reader);
        while (lines.Next() is { } line)
            Take(lines.Number, line.Span);
    }

    /// <summary>Whoever wrote, in the order of their first message.</summary>
    public List<ChatSender> Senders { get; } = [];

    /// <summary>The days as they are written, in the order in which they first come.</summary>
    public List<ChatDay> Days { get; } = [];

    /// <summary>Every change of the day, in the order of the file.</summary>
    public List<WhatsAppDay> Changes { get; } = [];

    /// <summary>Under whose name the notice of encryption stands: the other one, or the group.</summary>
    public string? NoticeUnder { get; private set; }

    /// <summary>Whom a line above the first message names.</summary>
    public string? Title { get; private set; }

    public bool IsGroup { get; private set; }

    public string? GroupName { get; private set; }

    /// <summary>The sender who deleted a message of their own, by index; -1 where nobody did.</summary>
    public int Deleter { get; private set; } = -1;

    public bool HasHalves { get; private set; }

    public char Divider => _shape?.Divider ?? '/';

    /// <summary>How many lines begin with a date and a time.</summary>
    public int Heads => _heads;

    private void Take(int number, ReadOnlySpan<char> line)
    {
        if (
            !WhatsAppStamp.TryRead(line, out var stamp)
            || (_shape is { } shape && stamp.Shape != shape)
            || (stamp.Shape.End == ':' && SenderEnd(line[stamp.TextAt..]) < 0)
        )
        {
            if (_heads == 0 && Title is null)
                Title = WhatsAppName.Of(line.Length < 200 ? line.ToString() : null);
            else if (_writes >= 0)
                Keep(_writes, line, stamp: null);
            return;
        }

        _shape = stamp.Shape;
        _heads++;
        HasHalves |= stamp.HasHalves;
        _writes = -1;
        var rest = line[stamp.TextAt..];
        var end = SenderEnd(rest);
        if (end < 0)
        {
            Notice(rest);
            return;
        }

        var text = rest[(end + 1)..].TrimStart(' ');
        var name = NameOf(rest[..end]);
        if (name.Length == 0)
            return;
        if (WhatsAppWords.IsEncryption(text, _heads <= TopLines))
        {
            NoticeUnder ??= name;
            return;
        }

        if (WhatsAppWords.IsNotice(text))
        {
            Notice(text);
            return;
        }

        Count(number, name, stamp, text);
    }

    private void Count(int number, string name, WhatsAppStamp stamp, ReadOnlySpan<char> text)
    {
        if (!_ids.TryGetValue(name, out var sender))
        {
            _ids[name] = sender = Senders.Count;
            Senders.Add(new ChatSender(name, number));
        }

        Senders[sender].Messages++;
        if (_day is null || _day.Day != stamp.Day)
        {
            Changes.Add(stamp.Day);
            if (!_days.TryGetValue(stamp.Day, out _day))
            {
                _days[stamp.Day] = _day = new ChatDay(stamp.Day, number, sender);
                Days.Add(_day);
            }
        }

        _day.Add(sender, stamp.At);
        if (WhatsAppWords.IsDeletedByMe(text))
            Deleter = sender;
        _writes = sender;
        Keep(sender, text, stamp.At);
    }

    private void Keep(int sender, ReadOnlySpan<char> text, TimeOnly? stamp)
    {
        if (!_keepsText || _day!.TextLength > TextOfDay || !WhatsAppWords.SaysSomething(text))
            return;
        var said = WhatsAppWords.Plain(text);
        if (said.Length > 0)
            _day.Say(sender, stamp, said);
    }

    private void Notice(ReadOnlySpan<char> text)
    {
        if (!WhatsAppWords.IsOfGroup(text))
            return;
        IsGroup = true;
        GroupName ??= WhatsAppWords.GroupName(WhatsAppWords.Plain(text));
    }

    /// <summary>
    /// Where the name of the sender ends; -1 where there is none. A colon without a blank behind it ends only a name
    /// that is known.
    /// </summary>
    private int SenderEnd(ReadOnlySpan<char> rest)
    {
        for (var from = 0; from < rest.Length; )
        {
            var at = rest[from..].IndexOf(':');
            if (at < 0 || from + at > NameLength)
                return -1;
            at += from;
            var name = rest[..at];
            if (_ids.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name))
                return at;
            if (at + 1 == rest.Length || rest[at + 1] is ' ' or '\u200E' or '\u200F')
                return IsName(name) ? at : -1;
            from = at + 1;
        }

        return -1;
    }

    // A notice with a colon in what it quotes: Rina changed the subject to "Makan: siang".
    private static bool IsName(ReadOnlySpan<char> name) =>
        name.Length > 0
        && !(name.Contains('"') || name.Contains('“') || name.Contains('«'))
        && !WhatsAppWords.IsOfGroup(name);

    // Of an unsaved number: "~ Rina", with a blank of any kind.
    private string NameOf(ReadOnlySpan<char> text)
    {
        if (_ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
            return Senders[known].Name;
        return CellText.Line(WhatsAppWords.Plain(text)).Trim();
    }

    /// <summary>The same name, whatever marks and blanks it is written with.</summary>
    public static bool IsSame(string? one, string? other) =>
        one is not null && other is not null && TextFold.Fold(Bare(one)) == TextFold.Fold(Bare(other));

    /// <summary>A name without the sign of an unsaved number.</summary>
    public static string Bare(string name) => name.TrimStart('~', ' ', '\u00A0').Trim();

    /// <summary>Somebody who wrote.</summary>
    internal sealed class ChatSender(string name, int line)
    {
        public string Name => name;

        /// <summary>The line of their first message.</summary>
        public int Line => line;

        public int Messages { get; set; }

        /// <summary>Not in the phone's address book: a number, or a name that they gave themselves.</summary>
        public bool IsUnsaved => name.StartsWith('~') || IsNumber;

        public bool IsNumber =>
            name.All(c => char.IsAsciiDigit(c) || " +-().\u00A0".Contains(c)) && name.Any(char.IsAsciiDigit);
    }

    /// <summary>A day of the chat.</summary>
    internal sealed class ChatDay(WhatsAppDay day, int line, int first)
    {
        private readonly Dictionary<int, (int Count, TimeOnly At)> _senders = [];
        private List<(int Sender, TimeOnly? At, string Text)>? _said;

        public WhatsAppDay Day => day;

        public int Line => line;

        /// <summary>Who wrote first.</summary>
        public int First => first;

        public int TextLength { get; private set; }

        public IReadOnlyDictionary<int, (int Count, TimeOnly At)> Senders => _senders;

        public void Add(int sender, TimeOnly at)
        {
            ref var mine = ref CollectionsMarshal.GetValueRefOrAddDefault(_senders, sender, out var known);
            mine = (mine.Count + 1, known ? mine.At : at);
        }

        public void Say(int sender, TimeOnly? at, string text)
        {
            (_said ??= []).Add((sender, at, text));
            TextLength += text.Length;
        }

        /// <summary>What these said, a message a line, each with its time and its sender.</summary>
        public string? Text(Func<int, string?> nameOf)
        {
            if (_said is null)
                return null;
            var text = new System.Text.StringBuilder();
            foreach (var (sender, at, said) in _said)
            {
                if (nameOf(sender) is not { } name)
                    continue;
                if (text.Length > 0)
                    text.Append('\n');
                if (at is { } time)
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{time:HH\\:mm} {name}: ");
                text.Append(said);
            }

            return text.Length == 0 ? null : text.ToString();
        }
    }
}
