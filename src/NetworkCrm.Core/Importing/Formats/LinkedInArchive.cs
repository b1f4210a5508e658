using System.Globalization;
using System.Text;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// What the tables of a LinkedIn archive say, taken one after the other: connections as they are, messages as who wrote
/// to whom at which moment, and the text only where it is to be kept.
/// </summary>
internal sealed class LinkedInArchive(ImportOptions options)
{
    private const int TextOfMessage = 10_000;

    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss.fff",
        "M/d/yy, h:mm tt",
        "M/d/yyyy, h:mm tt",
        "M/d/yy h:mm tt",
        "M/d/yyyy h:mm tt",
        "M/d/yy",
        "M/d/yyyy",
        "yyyy-MM-dd",
        "d MMM yyyy",
    ];

    private readonly TimeZoneInfo _zone = LocalDate.Zone(options.Zone);
    private readonly Dictionary<string, int> _conversationIds = new(StringComparer.Ordinal);
    private readonly List<string> _conversationKeys = [];

    /// <summary>Nothing of LinkedIn's was in it.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Rows of the connections, contacts and errors alike.</summary>
    public List<ImportRow> Connections { get; } = [];

    /// <summary>Everybody who wrote or was written to, was invited, or invited.</summary>
    public LinkedInParties Parties { get; } = new();

    public List<LinkedInMessage> Messages { get; } = [];

    /// <summary>Who takes part in each conversation, by party.</summary>
    public List<HashSet<int>> Conversations { get; } = [];

    public List<LinkedInWord> Words { get; } = [];

    /// <summary>What the profile calls the owner.</summary>
    public string? OwnName { get; private set; }

    /// <summary>Parties that must be the owner, by how often the archive says so.</summary>
    public Dictionary<int, int> Owners { get; } = [];

    /// <summary>Messages that were begun and never sent.</summary>
    public int Drafts { get; private set; }

    /// <summary>Advertisements, spam, and what closed accounts or pages of companies wrote.</summary>
    public int Unwanted { get; private set; }

    /// <summary>Rows of messages that could not be read.</summary>
    public List<(int Row, string Code)> Errors { get; } = [];

    /// <param name="stream">Seekable; read to its end.</param>
    /// <param name="file">What it is called, which tells a recommendation given from one received.</param>
    /// <param name="encoding">Null is UTF-8.</param>
    public void Take(Stream stream, string file, Encoding? encoding = null)
    {
        stream.Position = 0;
        if (LinkedInTable.Open(stream, encoding) is not { } table)
            return;
        IsEmpty &= table.Kind == LinkedInKind.Profile;
        switch (table.Kind)
        {
            case LinkedInKind.Connections:
                Connections.AddRange(new CsvFormat().Read(stream, options with { Format = null }).Rows());
                break;
            case LinkedInKind.Messages:
                TakeMessages(table);
                break;
            case LinkedInKind.Invitations:
                TakeInvitations(table);
                break;
            case LinkedInKind.Recommendations:
                TakeRecommendations(table, file);
                break;
            default:
                if (table.Read())
                    OwnName = Name(table);
                break;
        }
    }

    /// <summary>What LinkedIn calls a conversation.</summary>
    public string KeyOf(int conversation) => _conversationKeys[conversation];

    private static string Name(LinkedInTable table) => CellText.Line($"{table["firstname"]} {table["lastname"]}");

    private void TakeMessages(LinkedInTable table)
    {
        while (table.Read())
        {
            if (table.Problem is { } problem)
            {
                Errors.Add((table.Row, problem));
                continue;
            }

            if (IsDraft(table))
            {
                Drafts++;
                continue;
            }

            if (IsUnwanted(table) || Parties.Of(table["from"], table["senderprofileurl"]) is not { } sender)
            {
                Unwanted++;
                continue;
            }

            if (Moment(table["date"]) is not { } at)
            {
                Errors.Add((table.Row, "message-bad-date"));
                continue;
            }

            var conversation = Conversation(table["conversationid"], sender, table.Row);
            var recipients = Parties.AllOf(table["to"], table["recipientprofileurls"]);
            Conversations[conversation].Add(sender);
            Conversations[conversation].UnionWith(recipients);
            if (table["folder"].Equals("SENT", StringComparison.OrdinalIgnoreCase))
                IsOwner(sender);
            Messages.Add(
                new LinkedInMessage(conversation, sender, at, table.Row, options.KeepText ? Text(table) : null)
            );
        }
    }

    // An empty id would make one conversation of all of them.
    private int Conversation(string id, int sender, int row)
    {
        var key = id.Length > 0 ? id : string.Create(CultureInfo.InvariantCulture, $"\n{sender}\n{row}");
        if (!_conversationIds.TryGetValue(key, out var conversation))
        {
            _conversationIds[key] = conversation = Conversations.Count;
            Conversations.Add([]);
            _conversationKeys.Add(id);
        }

        return conversation;
    }

    private static bool IsDraft(LinkedInTable table) =>
        table["folder"].StartsWith("DRAFT", StringComparison.OrdinalIgnoreCase)
        || IsYes(table["ismessagedraft"])
        || IsYes(table["isconversationdraft"]);

    private static bool IsYes(string text) => text.ToLowerInvariant() is "yes" or "true" or "1";

    private static bool IsUnwanted(LinkedInTable table) =>
        table["folder"].Equals("SPAM", StringComparison.OrdinalIgnoreCase)
        || table["conversationtitle"].StartsWith("Sponsored", StringComparison.OrdinalIgnoreCase);

    private static string? Text(LinkedInTable table)
    {
        var text = LinkedInText.Plain(table["content"]);
        var subject = CellText.Line(table["subject"]);
        if (subject.Length > 0 && !subject.StartsWith("RE:", StringComparison.OrdinalIgnoreCase))
            text = text.Length == 0 ? subject : $"{subject}: {text}";
        return text.Length == 0 ? null : CellText.Cut(text, TextOfMessage);
    }

    private void TakeInvitations(LinkedInTable table)
    {
        while (table.Read())
        {
            if (table.Problem is not null)
                continue;
            var sent = table["direction"].StartsWith("OUT", StringComparison.OrdinalIgnoreCase);
            var from = Parties.Of(table["from"], table["inviterprofileurl"]);
            var to = Parties.Of(table["to"], table["inviteeprofileurl"]);
            if ((sent ? from : to) is { } me)
                IsOwner(me);
            if ((sent ? to : from) is { } other)
                Words.Add(
                    new LinkedInWord(
                        sent ? LinkedInSaid.InvitedThem : LinkedInSaid.InvitedMe,
                        other,
                        Day(table["sentat"]),
                        LinkedInText.Plain(table["message"])
                    )
                );
        }
    }

    private void TakeRecommendations(LinkedInTable table, string file)
    {
        var said =
            file.Contains("given", StringComparison.OrdinalIgnoreCase) ? LinkedInSaid.RecommendedThem
            : file.Contains("received", StringComparison.OrdinalIgnoreCase) ? LinkedInSaid.RecommendedMe
            : LinkedInSaid.Recommended;
        while (table.Read())
            if (table.Problem is null && Parties.Of(Name(table), "") is { } other)
                Words.Add(
                    new LinkedInWord(said, other, Day(table["creationdate"]), LinkedInText.Plain(table["text"]))
                    {
                        Company = CellText.Line(table["company"]),
                        Title = CellText.Line(table["jobtitle"]),
                    }
                );
    }

    private void IsOwner(int party) => Owners[party] = Owners.GetValueOrDefault(party) + 1;

    private DateOnly? Day(string text) => Moment(text) is { } at ? DateOnly.FromDateTime(at) : null;

    // In UTC; what has no time is that day wherever one is.
    private DateTime? Moment(string text)
    {
        var plain = CellText
            .Line(text.Replace('\u202F', ' '))
            .Replace(" UTC", "", StringComparison.OrdinalIgnoreCase)
            .TrimEnd('Z', 'z')
            .Trim();
        if (
            !DateTime.TryParseExact(
                plain,
                DateFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var moment
            )
            || moment.Year < 2003
        )
            return null;
        return plain.Contains(':', StringComparison.Ordinal)
            ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), _zone)
            : moment;
    }
}
