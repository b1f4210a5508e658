using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Interactions;

public sealed class InteractionFormValidator : AbstractValidator<InteractionForm>
{
    /// <param name="texts">The messages.</param>
    /// <param name="today">The last day there can be.</param>
    /// <param name="stored">The day it has: written in another zone it may lie ahead here, and stays.</param>
    public InteractionFormValidator(IStringLocalizer<InteractionTexts> texts, DateOnly today, DateOnly? stored = null)
    {
        RuleFor(f => f.People).NotEmpty().WithMessage(texts["WhoNeeded"]);
        RuleFor(f => f.On)
            .NotNull()
            .WithMessage(texts["FutureDate"])
            .Must(d => d is null || d <= today || d == stored)
            .WithMessage(texts["FutureDate"])
            .Must(d => d is null || d.Value.Year > 1900)
            .WithMessage(texts["LongAgo"]);
        RuleFor(f => f.What).MaximumLength(Interaction.TextMax).WithMessage(texts["TooLong", Interaction.TextMax]);
        RuleForEach(f => f.Facts)
            .ChildRules(line =>
                line.RuleFor(f => f.Text)
                    .MaximumLength(LearnedFact.TextMax)
                    .WithMessage(texts["TooLong", LearnedFact.TextMax])
            );
        RuleFor(f => f.Purpose)
            .MaximumLength(Interaction.PurposeMax)
            .WithMessage(texts["TooLong", Interaction.PurposeMax]);
    }
}
