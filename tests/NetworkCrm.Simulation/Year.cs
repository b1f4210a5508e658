using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetworkCrm.Simulation.Generation;

namespace NetworkCrm.Simulation;

/// <summary>
/// One person's year of networking, with what is true of it. The log begins with some years of history, so that ties
/// have a past on the first day.
/// </summary>
/// <param name="Log">Everything the owner could know, in order of days; entries before <see cref="Start"/> are
/// history.</param>
public sealed record Year(
    int Seed,
    Owner Owner,
    IReadOnlyList<Person> People,
    IReadOnlyList<LogEntry> Log,
    GroundTruth Truth
)
{
    /// <summary>The first day that is judged.</summary>
    public static DateOnly Start { get; } = new(2026, 1, 5);

    /// <summary>How many days are judged.</summary>
    public const int Days = 365;

    /// <summary>The last day that is judged.</summary>
    public static DateOnly End { get; } = Start.AddDays(Days - 1);

    /// <summary>Fewest people that all the roles fit into.</summary>
    public const int FewestPeople = 280;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>All interactions, history included.</summary>
    public IEnumerable<Interaction> Interactions => Log.OfType<InteractionLogged>().Select(entry => entry.Interaction);

    /// <summary>Writes a year. The same arguments give the same bytes on every machine.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="people">How many contacts, at least <see cref="FewestPeople"/>.</param>
    /// <param name="reactionPercent">How many of a hundred occasions the owner attends to unprompted; 0, the default,
    /// is a passive year.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few people, or not a percentage.</exception>
    public static Year Create(int seed, int people = 300, int reactionPercent = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, FewestPeople);
        ArgumentOutOfRangeException.ThrowIfNegative(reactionPercent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reactionPercent, 100);
        return Author.Write(seed, people, reactionPercent);
    }

    /// <summary>
    /// The whole year as text, one JSON array per line (the record's name and the record): the owner, the log, the
    /// truth.
    /// </summary>
    public string ToText()
    {
        var text = new StringBuilder();
        IEnumerable<object> records =
        [
            Owner,
            .. Log,
            .. Truth.Labels,
            .. Truth.HardNegatives,
            .. Truth.Tolerances,
            .. Truth.HiddenTies,
        ];
        foreach (var record in records)
            text.Append("[\"")
                .Append(record.GetType().Name)
                .Append("\",")
                .Append(JsonSerializer.Serialize(record, record.GetType(), Json))
                .Append("]\n");
        return text.ToString();
    }
}
