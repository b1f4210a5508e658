using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Goals;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Goals;

public sealed class GoalForm
{
    /// <summary>Made once per form, so that a double click saves once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public string? What { get; set; }

    public GoalKind Kind { get; set; }

    public string? Worlds { get; set; }

    public static GoalForm From(GoalDetails g) =>
        new()
        {
            What = g.What,
            Kind = g.Kind,
            Worlds = g.Worlds,
        };

    public GoalDetails Details() => new(What!, Kind, Worlds);
}

public sealed class GoalFormValidator : AbstractValidator<GoalForm>
{
    public GoalFormValidator(IStringLocalizer<GoalTexts> texts)
    {
        RuleFor(f => f.What)
            .Must(ContactCleaning.SaysAnything)
            .WithMessage(texts["WhatNeeded"])
            .MaximumLength(Goal.WhatMax)
            .WithMessage(texts["TooLong", Goal.WhatMax]);
        RuleFor(f => f.Worlds).MaximumLength(Goal.WorldsMax).WithMessage(texts["TooLong", Goal.WorldsMax]);
    }
}
