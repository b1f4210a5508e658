using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

public sealed class InteractionForm
{
    /// <summary>Made once per form, so that a double click logs once.</summary>
    public Guid Uid { get; private set; } = Guid.CreateVersion7();

    public List<PersonPick> People { get; } = [];

    public DateOnly? On { get; set; }

    public TimeOnly? At { get; set; }

    public Channel Channel { get; set; } = Channel.InPerson;

    /// <summary>Null follows the channel.</summary>
    public bool? Counts { get; set; }

    public Initiator StartedBy { get; set; } = Initiator.Me;

    public Setting Setting { get; set; }

    public string? What { get; set; }

    /// <summary>At least one line, so that the question is always asked.</summary>
    public List<FactLine> Facts { get; } = [new()];

    public string? Purpose { get; set; }

    public Answered Answered { get; set; }

    public Impression Impression { get; set; }

    public bool Pitched { get; set; }

    public bool Private { get; set; }

    public List<ExchangeLine> Exchanges { get; } = [];

    /// <summary>Only those made in a new interaction: later they live on the person's page.</summary>
    public List<PromiseLine> Promises { get; } = [];

    /// <summary>Only of a new interaction, too.</summary>
    public List<NextLine> Next { get; } = [];

    /// <summary>What is read in <see cref="What"/>, and what the owner made of it.</summary>
    public SaidSentence Sentence { get; } = new();

    public HashSet<long> Settles { get; } = [];

    /// <summary>Whoever was added from here: with the log they stay, without it they go.</summary>
    public HashSet<Guid> Added { get; } = [];

    public List<PlanLine> Plan { get; set; } = [];

    public void Fill(InteractionDetails details, IReadOnlyList<PersonPick> people)
    {
        People.AddRange(people);
        (On, At, Channel, StartedBy, Setting) = (
            details.On,
            details.At,
            details.Channel,
            details.StartedBy,
            details.Setting
        );
        Counts = details.CountsAsContact == details.Channel.CountsAsContact() ? null : details.CountsAsContact;
        (What, Purpose, Answered, Impression, Pitched, Private) = (
            details.What,
            details.Purpose,
            details.Answered,
            details.Impression,
            details.Pitched,
            details.Private
        );
        Exchanges.AddRange(details.Exchanges.Select(e => new ExchangeLine(e)));
        if (details.Facts.Count == 0)
            return;
        Facts.Clear();
        Facts.AddRange(details.Facts.Select(f => new FactLine(f.Kind, f.Text, f.About)));
    }

    /// <param name="version">Of the interaction that is changed.</param>
    public InteractionDraft Draft(int version) =>
        new(
            Uid,
            version,
            [.. People.Select(p => p.Uid)],
            Details() with
            {
                Facts = [],
            },
            [.. Facts.Select(f => f.Entry(People))],
            [.. Promises.Select(p => new PromiseDraft(p.By, p.What, p.DueOn))],
            [.. Settles],
            [.. Plan.Select(p => new PlanDraft(p.Step.StepId, p.Wanted, p.What, p.DueOn))],
            [.. Added],
            [.. Next.Select(n => new NextDraft(n.Kind, n.What, n.DueOn))],
            Sentence.Draft(People, Edited)
        );

    /// <summary>Takes up a draft, except for its plan, which waits until the steps are proposed anew.</summary>
    public void TakeUp(InteractionDraft draft, IReadOnlyList<PersonPick> people)
    {
        People.Clear();
        Exchanges.Clear();
        Promises.Clear();
        Next.Clear();
        Settles.Clear();
        Fill(draft.Details, people);
        (Uid, On) = (draft.Uid, draft.Details.On == default ? null : draft.Details.On);
        Facts.Clear();
        Facts.AddRange(draft.Facts.Select(f => new FactLine(f.Kind, f.Text, f.About)));
        Promises.AddRange(draft.Promises.Select(p => new PromiseLine(p.By, p.DueOn) { What = p.What }));
        Next.AddRange((draft.Next ?? []).Select(n => new NextLine(n.Kind, n.DueOn) { What = n.What }));
        Sentence.TakeUp(draft.Sentence, people);
        Settles.UnionWith(draft.Settles);
        Added.UnionWith(draft.Added ?? []);
    }

    // Of the lines that the sentence said, those that were changed by hand since.
    private IEnumerable<SentenceMark> Edited =>
        Facts
            .Concat<ISaidLine>(Exchanges)
            .Concat(Promises)
            .Concat(Next)
            .Where(l => l.Said is { } was && !was.Equals(l.Content))
            .Select(l => l.Mark)
            .OfType<SentenceMark>();

    /// <summary>From now on it is another one, though it says the same.</summary>
    public void Renew() => Uid = Guid.CreateVersion7();

    public void TakeUp(IReadOnlyList<PlanDraft> plan)
    {
        foreach (var (line, left) in Plan.Join(plan, l => l.Step.StepId, d => d.StepId, (l, d) => (l, d)))
            (line.Wanted, line.What, line.DueOn) = (left.Wanted, left.What, left.DueOn);
    }

    public InteractionDetails Details() =>
        new()
        {
            ContactIds = [.. People.Select(p => p.Id)],
            On = On ?? default,
            At = At,
            Channel = Channel,
            CountsAsContact = Counts,
            StartedBy = StartedBy,
            Setting = Setting,
            What = What,
            Purpose = Purpose,
            Answered = Answered,
            Impression = Impression,
            Pitched = Pitched,
            Private = Private,
            Exchanges = [.. Exchanges.Select(e => e.Entry())],
            Facts = [.. Facts.Where(f => !string.IsNullOrWhiteSpace(f.Text)).Select(f => f.Entry(People))],
        };

    public IReadOnlyList<PromiseDetails> MadePromises() =>
        [
            .. Promises
                .Where(p => ContactCleaning.SaysAnything(p.What))
                .Select(p => new PromiseDetails(p.By, p.What!, p.DueOn)),
        ];

    /// <param name="today">One without a day is for a week from now.</param>
    public IReadOnlyList<FollowUpDetails> NextSteps(DateOnly today) =>
        [
            .. Next.Where(n => ContactCleaning.SaysAnything(n.What))
                .Select(n => new FollowUpDetails
                {
                    Kind = n.Kind,
                    What = n.What!,
                    DueOn = n.DueOn is { } due && due >= today ? due : today.AddDays(7),
                }),
        ];

    public IReadOnlyList<ProposedStep> WantedPlan() =>
        [
            .. Plan.Where(p => p.Wanted && ContactCleaning.SaysAnything(p.What))
                .Select(p => p.Step with { What = p.What, DueOn = p.DueOn }),
        ];
}
