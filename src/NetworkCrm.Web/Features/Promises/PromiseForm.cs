using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Promises;

public sealed class PromiseForm
{
    /// <summary>Made once per form, so that a double click saves once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public PromisedBy By { get; set; } = PromisedBy.Me;

    public string? What { get; set; }

    public DateOnly? DueOn { get; set; }

    public PromiseDetails Details() => new(By, What ?? "", DueOn);
}

public sealed class PromiseFormValidator : AbstractValidator<PromiseForm>
{
    /// <param name="texts">The messages.</param>
    /// <param name="earliest">A new promise is for today or later; one that is changed may stay overdue.</param>
    public PromiseFormValidator(IStringLocalizer<PromiseTexts> texts, DateOnly earliest)
    {
        RuleFor(f => f.What)
            .Must(ContactCleaning.SaysAnything)
            .WithMessage(texts["WhatNeeded"])
            .MaximumLength(Promise.WhatMax)
            .WithMessage(texts["TooLong", Promise.WhatMax]);
        RuleFor(f => f.DueOn)
            .Must(d => d is null || d >= earliest)
            .WithMessage(texts["DueWrong"])
            .Must(d => d is null || d < new DateOnly(2200, 1, 1))
            .WithMessage(texts["DueFar"]);
    }
}
