using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.FollowUps;

public sealed class FollowUpForm
{
    /// <summary>Made once per form, so that a double click plans once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public PersonPick? Person { get; set; }

    public FollowUpKind Kind { get; set; } = FollowUpKind.Message;

    public string? What { get; set; }

    public DateOnly? DueOn { get; set; }

    public TimeOnly? DueAt { get; set; }

    public string? Purpose { get; set; }

    public RecurrenceUnit? Repeat { get; set; }

    /// <summary>Every second week is weekly with 2.</summary>
    public int? Every { get; set; } = 1;

    /// <summary>
    /// Of months: on the weekday that the due date is (the third Monday), not on its day of the month.
    /// </summary>
    public bool OnWeekday { get; set; }

    /// <summary>Another due date moves the rounds to come as well.</summary>
    public bool MovesSeries { get; set; }

    public RecurrenceFrom RepeatFrom { get; set; } = RecurrenceFrom.DueDate;

    public static FollowUpForm From(FollowUpCard card) =>
        new()
        {
            Person = new PersonPick(card.Person.Id, card.Person.Uid, card.Person.Name, card.Person.Company),
            Kind = card.Details.Kind,
            What = card.What,
            DueOn = card.Details.DueOn,
            DueAt = card.Details.DueAt,
            Purpose = card.Details.Purpose,
            Repeat = card.Details.Recurrence?.Unit,
            Every = card.Details.Recurrence?.Interval ?? 1,
            OnWeekday = card.Details.Recurrence?.On is not null,
            RepeatFrom = card.Details.Recurrence?.From ?? RecurrenceFrom.DueDate,
        };

    public FollowUpDetails Details() =>
        new()
        {
            Kind = Kind,
            What = What ?? "",
            DueOn = DueOn ?? default,
            DueAt = DueAt,
            Purpose = Purpose,
            Recurrence = Repeats,
            MovesSeries = MovesSeries,
        };

    /// <summary>Whether a weekday of the month can be asked for.</summary>
    public bool IsByMonths => Repeat >= RecurrenceUnit.Monthly && RepeatFrom == RecurrenceFrom.DueDate;

    private Recurrence? Repeats =>
        Repeat is { } unit
            ? new Recurrence(
                unit,
                Every ?? 1,
                RepeatFrom,
                on: IsByMonths && OnWeekday ? NthWeekday.Of(DueOn ?? default) : null
            )
            : null;
}

public sealed class FollowUpFormValidator : AbstractValidator<FollowUpForm>
{
    public FollowUpFormValidator(IStringLocalizer<FollowUpTexts> texts, DateOnly earliest)
    {
        RuleFor(f => f.Person).NotNull().WithMessage(texts["PersonNeeded"]);
        RuleFor(f => f.What)
            .Must(ContactCleaning.SaysAnything)
            .WithMessage(texts["WhatNeeded"])
            .MaximumLength(FollowUp.WhatMax)
            .WithMessage(texts["TooLong", FollowUp.WhatMax]);
        RuleFor(f => f.Every)
            .Must((f, every) => f.Repeat is null || every is >= 1 and <= Recurrence.MaxInterval)
            .WithMessage(texts["EveryWrong", Recurrence.MaxInterval]);
        RuleFor(f => f.Purpose).MaximumLength(FollowUp.PurposeMax).WithMessage(texts["TooLong", FollowUp.PurposeMax]);
        RuleFor(f => f.DueOn)
            .NotNull()
            .WithMessage(texts["DueNeeded"])
            .Must(d => d is null || d >= earliest)
            .WithMessage(texts["DuePast"])
            .Must(d => d is null || d < new DateOnly(2200, 1, 1))
            .WithMessage(texts["DueFar"]);
    }
}
