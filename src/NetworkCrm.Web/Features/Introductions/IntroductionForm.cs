using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Introductions;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Introductions;

public sealed class IntroductionForm
{
    /// <summary>Made once per form, so that a double click saves once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public PersonPick? First { get; set; }

    public PersonPick? Second { get; set; }

    public string? ForWhat { get; set; }

    public DateOnly? On { get; set; }

    public Channel Channel { get; set; } = Channel.WhatsApp;

    public IntroductionDetails Details(IStringLocalizer<IntroductionTexts> texts) =>
        new(
            First!.Id,
            Second!.Id,
            On!.Value,
            ForWhat,
            Channel,
            !ContactCleaning.SaysAnything(ForWhat)
                ? texts["Logged", First.Name, Second.Name]
                : texts["LoggedFor", First.Name, Second.Name, ForWhat!.Trim()]
        );
}

/// <summary>What came of an introduction, told later.</summary>
public sealed class CameOfItForm
{
    public string? Text { get; set; }
}

public sealed class IntroductionFormValidator : AbstractValidator<IntroductionForm>
{
    public IntroductionFormValidator(IStringLocalizer<IntroductionTexts> texts, DateOnly today)
    {
        RuleFor(f => f.First).NotNull().WithMessage(texts["PersonNeeded"]);
        RuleFor(f => f.Second)
            .Cascade(CascadeMode.Stop)
            .NotNull()
            .WithMessage(texts["PersonNeeded"])
            .Must((f, second) => second!.Id != f.First?.Id)
            .WithMessage(texts["SamePerson"]);
        RuleFor(f => f.ForWhat)
            .MaximumLength(Introduction.ForWhatMax)
            .WithMessage(texts["TooLong", Introduction.ForWhatMax]);
        RuleFor(f => f.On)
            .NotNull()
            .WithMessage(texts["DayNeeded"])
            .Must(d => d is null || (d <= today && d.Value.Year > 1900))
            .WithMessage(texts["DayNeeded"]);
    }
}
