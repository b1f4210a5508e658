using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Web.Features.Contacts;
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

    public RecurrenceFrom RepeatFrom { get; set; } = RecurrenceFrom.DueDate;

    public static FollowUpForm From(FollowUpCard card) => new()
    {
        Person = new PersonPick(card.Person.Id, card.Person.Uid, card.Person.Name, card.Person.Company),
        Kind = card.Details.Kind,
        What = card.What,
        DueOn = card.Details.DueOn,
        DueAt = card.Details.DueAt,
        Purpose = card.Details.Purpose,
        Repeat = card.Details.Recurrence?.Unit,
        RepeatFrom = card.Details.Recurrence?.From ?? RecurrenceFrom.DueDate,
    };

    public FollowUpDetails Details() => new()
    {
        Kind = Kind,
        What = What ?? "",
        DueOn = DueOn ?? default,
        DueAt = DueAt,
        Purpose = Purpose,
        Recurrence = Repeat is { } unit ? new Recurrence(unit, 1, RepeatFrom) : null,
    };
}

public sealed class FollowUpFormValidator : AbstractValidator<FollowUpForm>
{
    public FollowUpFormValidator(IStringLocalizer<FollowUpTexts> texts, DateOnly earliest)
    {
        RuleFor(f => f.Person).NotNull().WithMessage(texts["PersonNeeded"]);
        RuleFor(f => f.What).NotEmpty().WithMessage(texts["WhatNeeded"]).MaximumLength(FollowUp.WhatMax).WithMessage(texts["TooLong", FollowUp.WhatMax]);
        RuleFor(f => f.Purpose).MaximumLength(FollowUp.PurposeMax).WithMessage(texts["TooLong", FollowUp.PurposeMax]);
        RuleFor(f => f.DueOn).NotNull().WithMessage(texts["DueNeeded"])
            .Must(d => d is null || d >= earliest).WithMessage(texts["DuePast"])
            .Must(d => d is null || d < new DateOnly(2200, 1, 1)).WithMessage(texts["DueFar"]);
    }
}
