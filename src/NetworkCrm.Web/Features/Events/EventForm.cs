using System.Globalization;
using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Events;

public sealed class EventForm
{
    /// <summary>Made once per form, so that a double click saves once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    public DateOnly? On { get; set; }

    public string? Place { get; set; }

    public string? Purpose { get; set; }

    public string? Community { get; set; }

    public Setting Setting { get; set; } = Setting.Formal;

    /// <summary>
    /// As typed, with the marks of either language, so that what is no whole number is said and not lost.
    /// </summary>
    public string? Cost { get; set; }

    /// <summary>As typed; a single mark is the decimal one.</summary>
    public string? Hours { get; set; }

    public static EventForm From(EventDetails e) =>
        new()
        {
            Name = e.Name,
            On = e.On,
            Place = e.Place,
            Purpose = e.Purpose,
            Community = e.Community,
            Setting = e.Setting,
            Cost = e.Cost?.ToString("N0", CultureInfo.CurrentCulture),
            Hours = e.Hours?.ToString("0.####", CultureInfo.CurrentCulture),
        };

    public EventDetails Details() =>
        new()
        {
            Name = Name!,
            On = On!.Value,
            Place = Place,
            Purpose = Purpose,
            Community = Community,
            Setting = Setting,
            Cost = (long?)TypedNumber.Read(Cost),
            Hours = TypedNumber.Read(Hours, grouped: false),
        };
}

public sealed class EventFormValidator : AbstractValidator<EventForm>
{
    public EventFormValidator(IStringLocalizer<EventTexts> texts)
    {
        RuleFor(f => f.Name)
            .Must(ContactCleaning.SaysAnything)
            .WithMessage(texts["NameNeeded"])
            .MaximumLength(NetworkEvent.NameMax)
            .WithMessage(texts["TooLong", NetworkEvent.NameMax]);
        RuleFor(f => f.On)
            .NotNull()
            .WithMessage(texts["DayNeeded"])
            .Must(d => d is null || d.Value.Year is > 1900 and < 2200)
            .WithMessage(texts["DayNeeded"]);
        RuleFor(f => f.Place).MaximumLength(NetworkEvent.PlaceMax).WithMessage(texts["TooLong", NetworkEvent.PlaceMax]);
        RuleFor(f => f.Purpose)
            .MaximumLength(NetworkEvent.PurposeMax)
            .WithMessage(texts["TooLong", NetworkEvent.PurposeMax]);
        RuleFor(f => f.Community)
            .MaximumLength(NetworkEvent.CommunityMax)
            .WithMessage(texts["TooLong", NetworkEvent.CommunityMax])
            .Must(c => c?.Contains(',', StringComparison.Ordinal) != true)
            .WithMessage(texts["CommunityComma"]);
        RuleFor(f => f.Cost)
            .Must(c =>
                string.IsNullOrWhiteSpace(c)
                || (
                    TypedNumber.Read(c) is { } cost
                    && cost is >= 0 and <= NetworkEvent.CostMax
                    && cost == Math.Truncate(cost)
                )
            )
            .WithMessage(texts["CostRange"]);
        RuleFor(f => f.Hours)
            .Must(h =>
                string.IsNullOrWhiteSpace(h) || TypedNumber.Read(h, grouped: false) is >= 0 and <= NetworkEvent.HoursMax
            )
            .WithMessage(texts["HoursRange"]);
    }
}
