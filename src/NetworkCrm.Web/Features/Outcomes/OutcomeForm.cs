using System.Globalization;
using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Outcomes;

public sealed class OutcomeForm
{
    /// <summary>In the order of asking.</summary>
    public static readonly IReadOnlyList<OutcomeKind> Kinds =
    [
        OutcomeKind.Client,
        OutcomeKind.Job,
        OutcomeKind.Partner,
        OutcomeKind.Investment,
        OutcomeKind.Help,
        OutcomeKind.Other,
    ];

    /// <summary>Made once per form, so that a double click saves once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public OutcomeKind Kind { get; set; } = OutcomeKind.Client;

    public string? What { get; set; }

    public DateOnly? On { get; set; }

    /// <summary>
    /// As typed, with the marks of either language, so that what is no whole number is said and not lost.
    /// </summary>
    public string? Amount { get; set; }

    public List<PersonPick> People { get; init; } = [];

    public long? MentionId { get; set; }

    public long? EventId { get; set; }

    public long? GoalId { get; set; }

    public OutcomeDetails Details() => new(Kind, What!, On!.Value, (long?)TypedNumber.Read(Amount));

    public OutcomeSources Sources() => new([.. People.Select(p => p.Id)], MentionId, EventId, GoalId);

    public void Fill(OutcomeRow row)
    {
        (Kind, What, On, Amount) = (
            row.Details.Kind,
            row.Details.What,
            row.Details.On,
            row.Details.Amount?.ToString("N0", CultureInfo.CurrentCulture)
        );
        (MentionId, EventId, GoalId) = (row.MentionId, row.Event?.Id, row.Goal?.Id);
        People.AddRange(row.People);
    }
}

public sealed class OutcomeFormValidator : AbstractValidator<OutcomeForm>
{
    public OutcomeFormValidator(IStringLocalizer<OutcomeTexts> texts, DateOnly today, DateOnly? stored = null)
    {
        RuleFor(f => f.What)
            .Must(ContactCleaning.SaysAnything)
            .WithMessage(texts["WhatNeeded"])
            .MaximumLength(Outcome.WhatMax)
            .WithMessage(texts["TooLong", Outcome.WhatMax]);
        RuleFor(f => f.On)
            .NotNull()
            .WithMessage(texts["DayNeeded"])
            .Must(d => d is null || ((d <= today || d == stored) && d.Value.Year > 1900))
            .WithMessage(texts["DayNeeded"]);
        RuleFor(f => f.Amount)
            .Must(a =>
                string.IsNullOrWhiteSpace(a)
                || (
                    TypedNumber.Read(a) is { } amount
                    && amount is >= 0 and <= Outcome.AmountMax
                    && amount == Math.Truncate(amount)
                )
            )
            .WithMessage(texts["AmountRange", Outcome.AmountMax.ToString("N0", CultureInfo.CurrentCulture)]);
        RuleFor(f => f.People)
            .Must(p => p.Count <= Outcome.MaxContacts)
            .WithMessage(texts["TooMany", Outcome.MaxContacts]);
    }
}
