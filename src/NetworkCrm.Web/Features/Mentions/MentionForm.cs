using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Mentions;

public sealed class MentionForm
{
    /// <summary>Made once per form, so that a double click saves once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public DateOnly? On { get; set; }

    public string? ToWhom { get; set; }

    public string? ForWhat { get; set; }

    public string? CameOfIt { get; set; }

    public MentionDetails Details() => new(On!.Value, ToWhom, ForWhat, CameOfIt);
}

public sealed class MentionFormValidator : AbstractValidator<MentionForm>
{
    public MentionFormValidator(IStringLocalizer<MentionTexts> texts, DateOnly today, DateOnly? stored = null)
    {
        RuleFor(f => f.On)
            .NotNull()
            .WithMessage(texts["DayNeeded"])
            .Must(d => d is null || ((d <= today || d == stored) && d.Value.Year > 1900))
            .WithMessage(texts["DayNeeded"]);
        // With neither there is nothing to thank for and nothing to learn from.
        RuleFor(f => f.ToWhom)
            .Must((f, whom) => ContactCleaning.SaysAnything(whom) || ContactCleaning.SaysAnything(f.ForWhat))
            .WithMessage(texts["WhomOrWhat"]);
        RuleFor(f => f.ToWhom).MaximumLength(Mention.ToWhomMax).WithMessage(texts["TooLong", Mention.ToWhomMax]);
        RuleFor(f => f.ForWhat).MaximumLength(Mention.ForWhatMax).WithMessage(texts["TooLong", Mention.ForWhatMax]);
        RuleFor(f => f.CameOfIt).MaximumLength(Mention.CameOfItMax).WithMessage(texts["TooLong", Mention.CameOfItMax]);
    }
}
