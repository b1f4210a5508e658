using System.Text.Json;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing;

/// <summary>What a planned day of a chat is, or has become. Stored as its number; never renumber.</summary>
public enum StagedTalk
{
    /// <summary>To come in.</summary>
    New = 0,

    /// <summary>More was written that day than is here.</summary>
    Grown = 1,

    /// <summary>All of it is here.</summary>
    Here = 2,

    /// <summary>It came in.</summary>
    Added = 3,

    /// <summary>More of it came in.</summary>
    Updated = 4,

    /// <summary>Its contact was left out, or is gone.</summary>
    LeftOut = 5,
}

/// <summary>A planned day of a chat with one contact, kept in the database as the rows of its batch are.</summary>
public sealed class StagedInteraction
{
    private StagedInteraction() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long BatchId { get; private set; }

    /// <summary>The row of the batch that is its contact.</summary>
    public int RowNumber { get; private set; }

    public string Talk { get; private set; } = "";

    public DateOnly On { get; private set; }

    public TimeOnly? At { get; private set; }

    public Channel Channel { get; private set; }

    public Initiator StartedBy { get; private set; }

    public bool CountsAsContact { get; private set; }

    public int MessagesIn { get; private set; }

    public int MessagesOut { get; private set; }

    public string? Text { get; private set; }

    /// <summary>The rows of everybody else who took part, as a list in JSON; null where there is nobody.</summary>
    public string? Others { get; private set; }

    /// <summary>What was given or received, as a list in JSON; null where nothing was.</summary>
    public string? Exchanges { get; private set; }

    public StagedTalk State { get; private set; }

    /// <summary>The interaction it made or changed, once applied.</summary>
    public Guid? InteractionUid { get; private set; }

    /// <summary>What the interaction was before it was changed, as JSON, for Undo.</summary>
    public string? Before { get; private set; }

    /// <summary>The version of the interaction right after: unchanged means Undo may take it back.</summary>
    public int? VersionAfter { get; private set; }

    public static StagedInteraction Of(long ownerId, long batchId, ImportedInteraction said, StagedTalk state) =>
        new()
        {
            OwnerId = ownerId,
            BatchId = batchId,
            RowNumber = said.Row,
            Talk = said.Talk,
            On = said.On,
            At = said.At,
            Channel = said.Channel,
            StartedBy = said.StartedBy,
            CountsAsContact = said.CountsAsContact,
            MessagesIn = said.MessagesIn,
            MessagesOut = said.MessagesOut,
            Text = said.Text,
            Others = said.Others.Count == 0 ? null : JsonSerializer.Serialize(said.Others),
            Exchanges = said.Exchanges.Count == 0 ? null : JsonSerializer.Serialize(said.Exchanges),
            State = state,
        };

    /// <summary>The rows of all who took part.</summary>
    public IReadOnlyList<int> Rows() =>
        Others is null ? [RowNumber] : [RowNumber, .. JsonSerializer.Deserialize<int[]>(Others)!];

    /// <summary>As it is logged with these contacts.</summary>
    public InteractionDetails Details(IReadOnlyList<long> contactIds) =>
        new()
        {
            ContactIds = contactIds,
            On = On,
            At = At,
            Channel = Channel,
            CountsAsContact = CountsAsContact,
            StartedBy = StartedBy,
            // Whom I wrote to first, and who wrote that day too, answered.
            Answered = StartedBy == Initiator.Me && MessagesIn > 0 ? Answered.Yes : Answered.Unknown,
            What = Text,
            MessagesIn = IsCounted ? MessagesIn : null,
            MessagesOut = IsCounted ? MessagesOut : null,
            Exchanges = Exchanges is null ? [] : JsonSerializer.Deserialize<ExchangeEntry[]>(Exchanges)!,
        };

    /// <summary>
    /// The interaction with what was written since; null where nothing was. Words that its owner wrote stay. An event
    /// is told once.
    /// </summary>
    public InteractionDetails? Grown(InteractionDetails have)
    {
        if (TalkUid.IsEvent(Talk))
            return null;
        var words =
            Text is { } text && (have.What is null || text.StartsWith(have.What, StringComparison.Ordinal))
                ? text
                : have.What;
        if (!IsMore(have.MessagesIn, have.MessagesOut) && words == have.What)
            return null;
        return have with
        {
            At = At,
            StartedBy = StartedBy,
            Answered = StartedBy == Initiator.Me && MessagesIn > 0 ? Answered.Yes : have.Answered,
            What = words,
            MessagesIn = Math.Max(MessagesIn, have.MessagesIn ?? 0),
            MessagesOut = Math.Max(MessagesOut, have.MessagesOut ?? 0),
        };
    }

    // Messages are counted, a meeting has none.
    private bool IsCounted => MessagesIn + MessagesOut > 0;

    /// <summary>Whether more was written than was counted so far.</summary>
    public bool IsMore(int? messagesIn, int? messagesOut) =>
        MessagesIn > (messagesIn ?? 0) || MessagesOut > (messagesOut ?? 0);

    /// <summary>What it is against what is here now.</summary>
    public void Judge(StagedTalk state) => State = state;

    /// <summary>It became this interaction.</summary>
    public void Became(Guid uid, int version) =>
        (State, InteractionUid, VersionAfter) = (StagedTalk.Added, uid, version);

    /// <summary>It was added to this interaction, which was <paramref name="before"/>.</summary>
    public void AddedTo(Guid uid, string before, int version) =>
        (State, InteractionUid, Before, VersionAfter) = (StagedTalk.Updated, uid, before, version);

    /// <summary>It was taken back.</summary>
    public void LetGo() => (State, InteractionUid, Before, VersionAfter) = (StagedTalk.New, null, null, null);
}
