using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Account;

public sealed class SetupForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? Language { get; set; }

    public string? Zone { get; set; }

    public string? Code { get; set; }
}

public sealed class SetupFormValidator : AbstractValidator<SetupForm>
{
    public SetupFormValidator(IStringLocalizer<AccountTexts> texts)
    {
        RuleFor(f => f.Name).MeetsNo(AccountProblems.OfName, texts);
        RuleFor(f => f.Email).MeetsNo(AccountProblems.OfEmail, texts);
        RuleFor(f => f.Password).ANewPassword(texts);
        RuleFor(f => f.Zone)
            .Must(z => z is not null && TimeZoneInfo.TryFindSystemTimeZoneById(z, out _))
            .WithMessage(texts["ZoneWrong"]);
    }
}

public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}

public sealed class PasswordForm
{
    public string? Current { get; set; }

    public string? Next { get; set; }
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator(IStringLocalizer<AccountTexts> texts)
    {
        RuleFor(f => f.Current).NotEmpty().WithMessage(texts["CurrentPasswordNeeded"]);
        RuleFor(f => f.Next).ANewPassword(texts);
    }
}

internal static class AccountRuleBuilders
{
    public static void ANewPassword<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<AccountTexts> texts) =>
        rule.MeetsNo(AccountProblems.OfPassword, texts);

    /// <summary>
    /// The value has none of the problems that <paramref name="problem"/> knows; the first it has is said.
    /// </summary>
    public static void MeetsNo<T>(
        this IRuleBuilder<T, string?> rule,
        Func<string?, string?> problem,
        IStringLocalizer<AccountTexts> texts
    ) =>
        rule.Custom(
            (value, context) =>
            {
                if (problem(value) is { } key)
                    context.AddFailure(Said(key, texts));
            }
        );

    private static string Said(string key, IStringLocalizer<AccountTexts> texts) =>
        key switch
        {
            "PasswordTooShort" => texts[key, AccountRules.PasswordMin],
            "PasswordTooLong" => texts[key, AccountRules.PasswordMax],
            _ => texts[key],
        };
}
