using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Groups;

public sealed class GatheredForm
{
    public const int WhatMax = 500;

    /// <summary>Made once per form, so that a double click logs once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public DateOnly? On { get; set; }

    public string? What { get; set; }

    public HashSet<long> Present { get; init; } = [];
}

/// <summary>A gathering that is being planned: what the invitations say.</summary>
public sealed class GatheringPlan
{
    public DateOnly? On { get; set; }

    public string? Place { get; set; }
}

public sealed class GatheredFormValidator : AbstractValidator<GatheredForm>
{
    public GatheredFormValidator(IStringLocalizer<GroupTexts> texts, DateOnly today)
    {
        RuleFor(f => f.On)
            .NotNull()
            .WithMessage(texts["GatheredDayNeeded"])
            .Must(d => d is null || (d <= today && d.Value.Year > 1900))
            .WithMessage(texts["GatheredDayNeeded"]);
        RuleFor(f => f.What).MaximumLength(GatheredForm.WhatMax).WithMessage(texts["TooLong", GatheredForm.WhatMax]);
        RuleFor(f => f.Present)
            .NotEmpty()
            .WithMessage(texts["SomebodyNeeded"])
            .Must(p => p.Count <= Interaction.MaxContacts)
            .WithMessage(texts["TooMany", Interaction.MaxContacts]);
    }
}
