using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>Ties old enough to be judged, and how many of them are trusted by now.</summary>
public sealed record DeeperTies(int People, int Trusted);

/// <summary>What the interactions of a period show that no count per day keeps.</summary>
public sealed class TouchFigures
{
    /// <summary>
    /// The latest so many are read, in one go: more than a person has in years, and the cost stays the same however
    /// large the book is. <see cref="IsWhole"/> says whether there were more.
    /// </summary>
    public const int MostRead = 10_000;

    private readonly Dictionary<Setting, HashSet<long>> judged = new()
    {
        [Setting.Formal] = [],
        [Setting.Informal] = [],
    };
    private readonly Dictionary<Setting, HashSet<long>> trusted = new()
    {
        [Setting.Formal] = [],
        [Setting.Informal] = [],
    };
    private readonly int[] settings = new int[3];
    private readonly int[] impressions = new int[4];
    private readonly int[] answers = new int[3];
    private readonly int[] circles = new int[6];

    private TouchFigures() { }

    public int Count { get; private set; }

    public bool IsWhole => Count < MostRead;

    /// <summary>Meetings and calls: where something can be pitched.</summary>
    public int Talks { get; private set; }

    /// <summary>Those of them at which something was.</summary>
    public int Pitched { get; private set; }

    /// <summary>How often somebody was in touch, each person of an interaction counted.</summary>
    public int Parts => circles.Sum();

    public int Of(Setting setting) => settings[(int)setting];

    public int Of(Impression impression) => impressions[(int)impression];

    /// <summary>Messages of the owner.</summary>
    public int Of(Answered answered) => answers[(int)answered];

    /// <summary>Contact that went to people of a circle; null is without a circle.</summary>
    public int With(Circle? circle) => circles[circle is { } c ? (int)c : 0];

    /// <summary>Those met in such a setting whose tie is old enough to be judged (advice <c>patience</c>).</summary>
    public DeeperTies Deeper(Setting setting) => new(judged[setting].Count, trusted[setting].Count);

    public static TouchFigures Read(OwnerSqlReader reads, DateOnly from, DateOnly today)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT i.Id, i.Channel, i.StartedBy, i.Answered, i.Setting, i.Impression, i.Pitched, p.ContactId,
                  s.Circle, s.Maturity, s.FirstContactOn, i.CountsAsContact
                FROM (SELECT * FROM Interactions WHERE OwnerId = ?1 AND "On" BETWEEN ?2 AND ?3 ORDER BY "On" DESC
                  LIMIT {MostRead}) i
                CROSS JOIN Participants p ON p.OwnerId = ?1 AND p.InteractionId = i.Id
                  CROSS JOIN Snapshots s ON s.ContactId = p.ContactId AND s.OwnerId = ?1
                """
            )
            .Bind(from)
            .Bind(today);
        var figures = new TouchFigures();
        for (long last = 0; row.Step(); )
        {
            // The rows of one interaction come one after the other, one for each person.
            if (row.Int64(0) != last)
            {
                last = row.Int64(0);
                figures.Add(
                    (Channel)row.Int32(1),
                    (Initiator)row.Int32(2),
                    (Answered)row.Int32(3),
                    (Setting)row.Int32(4),
                    (Impression)row.Int32(5),
                    row.Bool(6)
                );
            }

            figures.AddPart(
                (Setting)row.Int32(4),
                row.Int64(7),
                row.Int32(8),
                (TieMaturity)row.Int32(9),
                row.DateOrNull(10),
                row.Bool(11),
                today
            );
        }

        return figures;
    }

    private void Add(
        Channel channel,
        Initiator startedBy,
        Answered answered,
        Setting setting,
        Impression impression,
        bool pitched
    )
    {
        Count++;
        settings[(int)setting]++;
        impressions[(int)impression]++;
        if (channel.IsMessage() && startedBy == Initiator.Me)
            answers[(int)answered]++;
        if (!channel.IsMeeting() && channel != Channel.Call)
            return;
        Talks++;
        if (pitched)
            Pitched++;
    }

    private void AddPart(
        Setting setting,
        long contactId,
        int circle,
        TieMaturity maturity,
        DateOnly? since,
        bool isContact,
        DateOnly today
    )
    {
        if (isContact)
            circles[circle]++;
        if (setting == Setting.Unknown || since is not { } first || first > today.AddDays(-Maturity.JudgedAfterDays))
            return;
        judged[setting].Add(contactId);
        if (maturity >= TieMaturity.Trusted)
            trusted[setting].Add(contactId);
    }
}
