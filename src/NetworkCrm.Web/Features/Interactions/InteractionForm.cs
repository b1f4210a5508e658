using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>One line of "gave / received / asked" in the form.</summary>
public sealed class ExchangeLine(ExchangeDirection direction, string what = "")
{
    public ExchangeDirection Direction => direction;

    public string What { get; set; } = what;
}

/// <summary>A step of the plan in the form.</summary>
public sealed class PlanLine(ProposedStep step)
{
    public ProposedStep Step => step;

    public bool Wanted { get; set; } = true;

    public string What { get; set; } = step.What;

    public DateOnly DueOn { get; set; } = step.DueOn;
}

public sealed class InteractionForm
{
    /// <summary>Made once per form, so that a double click logs once.</summary>
    public Guid Uid { get; } = Guid.CreateVersion7();

    public List<PersonPick> People { get; } = [];

    public DateOnly? On { get; set; }

    public TimeOnly? At { get; set; }

    public Channel Channel { get; set; } = Channel.InPerson;

    /// <summary>Null follows the channel.</summary>
    public bool? Counts { get; set; }

    public Initiator StartedBy { get; set; } = Initiator.Me;

    public Setting Setting { get; set; }

    public string? What { get; set; }

    public string? Learned { get; set; }

    public string? Purpose { get; set; }

    public Answered Answered { get; set; }

    public List<ExchangeLine> Exchanges { get; } = [];

    public HashSet<long> Settles { get; } = [];

    public List<PlanLine> Plan { get; set; } = [];

    public void Fill(InteractionDetails details, IReadOnlyList<PersonPick> people)
    {
        People.AddRange(people);
        (On, At, Channel, StartedBy, Setting) = (details.On, details.At, details.Channel, details.StartedBy, details.Setting);
        Counts = details.CountsAsContact == details.Channel.CountsAsContact() ? null : details.CountsAsContact;
        (What, Learned, Purpose, Answered) = (details.What, details.Learned, details.Purpose, details.Answered);
        Exchanges.AddRange(details.Exchanges.Select(e => new ExchangeLine(e.Direction, e.What)));
    }

    public InteractionDetails Details() => new()
    {
        ContactIds = [.. People.Select(p => p.Id)],
        On = On ?? default,
        At = At,
        Channel = Channel,
        CountsAsContact = Counts,
        StartedBy = StartedBy,
        Setting = Setting,
        What = What,
        Learned = Learned,
        Purpose = Purpose,
        Answered = Answered,
        Exchanges = [.. Exchanges.Select(e => new ExchangeEntry(e.Direction, e.What))],
    };

    public IReadOnlyList<ProposedStep> WantedPlan() => [.. Plan.Where(p => p.Wanted && !string.IsNullOrWhiteSpace(p.What)).Select(p => p.Step with { What = p.What, DueOn = p.DueOn })];
}

public sealed class InteractionFormValidator : AbstractValidator<InteractionForm>
{
    public InteractionFormValidator(IStringLocalizer<InteractionTexts> texts, DateOnly today)
    {
        RuleFor(f => f.People).NotEmpty().WithMessage(texts["WhoNeeded"]);
        RuleFor(f => f.On).NotNull().WithMessage(texts["FutureDate"]).Must(d => d is null || (d <= today && d.Value.Year > 1900)).WithMessage(texts["FutureDate"]);
        RuleFor(f => f.What).MaximumLength(Interaction.TextMax).WithMessage(texts["TooLong", Interaction.TextMax]);
        RuleFor(f => f.Learned).MaximumLength(Interaction.TextMax).WithMessage(texts["TooLong", Interaction.TextMax]);
        RuleFor(f => f.Purpose).MaximumLength(Interaction.PurposeMax).WithMessage(texts["TooLong", Interaction.PurposeMax]);
    }
}
