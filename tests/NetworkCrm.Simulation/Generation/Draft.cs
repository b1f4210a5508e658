namespace NetworkCrm.Simulation.Generation;

/// <summary>
/// A person while the year is being written. Days count from the first day of the year; history is negative.
/// </summary>
internal sealed class DraftPerson
{
    public required int Id { get; init; }
    public required Role Role { get; init; }
    public required Circle Circle { get; init; }
    public required Sphere Sphere { get; init; }
    public required string Name { get; init; }
    public required Sapaan Sapaan { get; init; }
    public string? Company { get; init; }
    public required string Industry { get; init; }
    public required string City { get; init; }
    public required IReadOnlyList<string> Communities { get; init; }
    public DateOnly? Birthday { get; init; }
    public Holiday? Greeting { get; init; }
    public Mark Remembers { get; init; }
    public Mark ThinksWell { get; init; }
    public Mark Recommends { get; init; }
    public bool KnowsWhatIDo { get; init; }
    public OnlineProfile Online { get; set; }
    public bool Imported { get; init; }
    public required Temper Temper { get; init; }
    public int AddedOn { get; set; }
    public int? LapsedOn { get; set; }

    /// <summary>From this day on, everything with this person is on a screen.</summary>
    public int? OnScreenFrom { get; set; }

    public List<DraftInteraction> Interactions { get; } = [];

    /// <summary>What was never entered, and what comes after the year: no log knows it, the truth does.</summary>
    public List<DraftInteraction> Unseen { get; } = [];

    public bool IsNew => Role >= Role.NewNoFollowUp;
    public double Median => Temper.Median;
    public double Spread => Temper.Spread;

    /// <summary>
    /// A tie has lapsed when nothing follows for this many days: the measure of the records of real contact.
    /// </summary>
    public int Horizon => Math.Max(90, (int)Math.Ceiling(3 * Median));

    public Subject Subject => Subject.Person(Id);
}

/// <summary>An exchange while the year is being written.</summary>
internal sealed class DraftExchange(int personId, Direction direction, ExchangeKind kind, Weight weight, string what)
{
    public int PersonId => personId;
    public Direction Direction => direction;
    public ExchangeKind Kind => kind;
    public Weight Weight => weight;
    public string What => what;
    public (int Day, AskState State)? Settled { get; set; }
}

/// <summary>An interaction while the year is being written.</summary>
internal sealed class DraftInteraction
{
    public required int Day { get; set; }
    public required List<DraftPerson> People { get; init; }
    public required Channel Channel { get; set; }
    public required Starter StartedBy { get; set; }
    public Setting Setting { get; set; } = Setting.Informal;
    public bool Pitched { get; set; }
    public Impression Impression { get; set; }
    public string? Purpose { get; set; }
    public int? EventId { get; init; }
    public int? MeetingId { get; set; }
    public int? GroupId { get; init; }
    public List<LearnedFact> Learned { get; } = [];
    public List<DraftExchange> Exchanges { get; } = [];

    /// <summary>The answer and the day it was marked; null while nobody decided.</summary>
    public (Answer Answer, int Day)? Marked { get; set; }

    /// <summary>
    /// An everyday touch, which nothing rests on: it may be forgotten, written down wrongly, or given a favour.
    /// </summary>
    public bool Everyday { get; set; }

    public int Id { get; set; }
    public bool IsOutgoing =>
        StartedBy == Starter.Me
        && People.Count == 1
        && Channel is (Channel.WhatsApp or Channel.Email or Channel.Social);
    public bool IsExchangeOfWords => Channel is not (Channel.Social or Channel.Gift or Channel.Other);
    public bool IsInTouch => IsExchangeOfWords && Marked is not (Answer.No, _);
    public bool IsFaceToFace => Channel is Channel.InPerson or Channel.Event;
    public bool IsMeeting => IsFaceToFace || Channel is Channel.Video or Channel.Call;

    public DraftInteraction With(
        DraftPerson person,
        Direction direction,
        ExchangeKind kind,
        Weight weight,
        string what,
        (int Day, AskState State)? settled = null
    )
    {
        Exchanges.Add(new(person.Id, direction, kind, weight, what) { Settled = settled });
        Everyday = false;
        return this;
    }
}

/// <summary>The year while it is being written: people, interactions, other entries and the truth.</summary>
internal sealed class Draft(int seed)
{
    public const int LastDay = Year.Days - 1;

    /// <summary>
    /// Rhythms go on for some time after the year, so that it is known which silence at its end was a lapse.
    /// </summary>
    public const int Foreseen = LastDay + 800;

    private int lastItem;

    public List<DraftPerson> People { get; } = [];
    public List<DraftInteraction> Interactions { get; } = [];
    public List<LogEntry> Entries { get; } = [];
    public List<(int First, int Last)> Vacations { get; } = [];
    public TruthDraft Truth { get; } = new();

    /// <summary>
    /// A source of chance of its own for each family of behaviour, so that a change to one leaves the others as they
    /// were.
    /// </summary>
    public Pcg Chance(int stream) => new(seed, stream);

    public static DateOnly Date(int day) => Year.Start.AddDays(day);

    public int NewId() => ++lastItem;

    public IEnumerable<DraftPerson> In(params Role[] roles) => People.Where(person => roles.Contains(person.Role));

    /// <summary>Writes down a contact. With a person who is seen on a screen alone it is one by video.</summary>
    public DraftInteraction Touch(DraftPerson person, int day, Channel channel, Starter startedBy)
    {
        if (channel == Channel.InPerson && day >= person.OnScreenFrom)
            channel = Channel.Video;
        return Together([person], day, channel, startedBy);
    }

    /// <summary>
    /// Something particular happens on a day. It takes the place of an everyday contact near that day, so that an
    /// eventful tie keeps its rhythm.
    /// </summary>
    public DraftInteraction Occasion(DraftPerson person, int day, Channel channel, Starter startedBy)
    {
        MakeRoom(person, day, channel == Channel.InPerson);
        return Touch(person, day, channel, startedBy);
    }

    /// <summary>Drops the nearest everyday contact of the same manner.</summary>
    public void MakeRoom(DraftPerson person, int day, bool faceToFace)
    {
        var reach = (int)Math.Max(4, person.Median * 0.6);
        var near = person
            .Interactions.Where(other =>
                other.Everyday && other.IsFaceToFace == faceToFace && Math.Abs(other.Day - day) <= reach
            )
            .MinBy(other => Math.Abs(other.Day - day));
        if (near is not null)
            Forget(near);
    }

    public DraftInteraction Together(
        IEnumerable<DraftPerson> people,
        int day,
        Channel channel,
        Starter startedBy,
        int? eventId = null,
        int? groupId = null
    )
    {
        var interaction = new DraftInteraction
        {
            Day = day,
            People = [.. people],
            Channel = channel,
            StartedBy = startedBy,
            EventId = eventId,
            GroupId = groupId,
        };
        Interactions.Add(interaction);
        foreach (var person in interaction.People)
            person.Interactions.Add(interaction);
        return interaction;
    }

    /// <summary>It never happened.</summary>
    public void Forget(DraftInteraction interaction)
    {
        Interactions.Remove(interaction);
        foreach (var person in interaction.People)
            person.Interactions.Remove(interaction);
    }

    /// <summary>It happens, and no log knows it.</summary>
    public void Hide(DraftInteraction interaction)
    {
        Forget(interaction);
        foreach (var person in interaction.People)
            person.Unseen.Add(interaction);
    }

    public bool InVacation(int day) => Vacations.Any(vacation => day >= vacation.First && day <= vacation.Last);
}
