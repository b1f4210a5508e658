using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Settings;

public sealed class SettingsForm
{
    public string? Name { get; set; }

    public string Language { get; set; } = "id";

    public string? Zone { get; set; }

    public string? PhoneRegion { get; set; }

    public int? Budget { get; set; }

    /// <summary>Days per circle, inner to acquaintance.</summary>
    public int?[] Cadences { get; set; } = new int?[5];

    public bool PlanOn { get; set; }

    /// <summary>Days per step: thanks, connect, share, catch up.</summary>
    public int?[] PlanDays { get; set; } = new int?[4];

    /// <summary>See <see cref="Owner.QuietDays"/>.</summary>
    public int QuietDays { get; set; }

    public DayOfWeek? ReviewDay { get; set; }

    public Holidays Holidays { get; set; }

    /// <summary>Takes over what was not changed here from how it stands <paramref name="now"/>.</summary>
    /// <param name="was">As it was read.</param>
    /// <param name="now">As it is stored.</param>
    public void TakeUntouched(SettingsForm was, SettingsForm now)
    {
        Name = Of(f => f.Name);
        Language = Of(f => f.Language);
        Zone = Of(f => f.Zone);
        PhoneRegion = Of(f => f.PhoneRegion);
        Budget = Of(f => f.Budget);
        QuietDays = Of(f => f.QuietDays);
        ReviewDay = Of(f => f.ReviewDay);
        Holidays = Of(f => f.Holidays);
        Cadences = [.. Cadences.Select((_, i) => Of(f => f.Cadences[i]))];
        // A plan is one thing: switched on, with its days.
        if (PlanOn == was.PlanOn && PlanDays.SequenceEqual(was.PlanDays))
            (PlanOn, PlanDays) = (now.PlanOn, now.PlanDays);

        T Of<T>(Func<SettingsForm, T> said) =>
            EqualityComparer<T>.Default.Equals(said(this), said(was)) ? said(now) : said(this);
    }

    public static SettingsForm From(Owner o)
    {
        var plan = o.Plan();
        var days = plan.IsOn ? plan : Core.FollowUps.PlanDays.Default;
        return new SettingsForm
        {
            Name = o.Name,
            Language = o.Language,
            Zone = o.Zone,
            PhoneRegion = o.PhoneRegion,
            Budget = o.DailyBudget,
            Cadences = [o.InnerDays, o.CloseDays, o.ActiveDays, o.WiderDays, o.AcquaintanceDays],
            QuietDays = o.QuietDays,
            ReviewDay = o.ReviewDay,
            Holidays = o.Holidays,
            PlanOn = plan.IsOn,
            PlanDays = [days.Thanks, days.Connect, days.Share, days.CatchUp],
        };
    }
}

public sealed class SettingsFormValidator : AbstractValidator<SettingsForm>
{
    public SettingsFormValidator(IStringLocalizer<SettingsTexts> texts)
    {
        RuleFor(f => f.Name)
            .NotEmpty()
            .WithMessage(texts["NameNeeded"])
            .Must(n => Account.AccountProblems.OfName(n) is null or "NameNeeded")
            .WithMessage(texts["NameWrong", Account.AccountRules.NameMax]);
        RuleFor(f => f.Zone)
            .Must(z => z is not null && TimeZoneInfo.TryFindSystemTimeZoneById(z, out _))
            .WithMessage(texts["ZoneWrong"]);
        RuleFor(f => f.PhoneRegion)
            .Must(r => r is not null && Regions.All.Contains(r))
            .WithMessage(texts["RegionWrong"]);
        RuleFor(f => f.Budget)
            .NotNull()
            .WithMessage(texts["BudgetWrong", Owner.MaxDailyBudget])
            .InclusiveBetween(0, Owner.MaxDailyBudget)
            .WithMessage(texts["BudgetWrong", Owner.MaxDailyBudget]);
        RuleFor(f => f.Cadences)
            .Must(c => c.All(d => d is >= NudgeSettings.MinCadenceDays and <= NudgeSettings.MaxCadenceDays))
            .WithMessage(texts["DaysWrong", NudgeSettings.MaxCadenceDays]);
        RuleFor(f => f.PlanDays)
            .Must(p => p.All(d => d is >= 0 and <= PlanDays.MaxDays))
            .WithMessage(texts["PlanDaysWrong", PlanDays.MaxDays]);
    }
}
