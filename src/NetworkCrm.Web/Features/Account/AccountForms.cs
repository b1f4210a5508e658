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
        RuleFor(f => f.Name).NotEmpty().WithMessage(texts["NameNeeded"]).MaximumLength(AccountRules.NameMax).WithMessage(texts["NameTooLong"]);
        RuleFor(f => f.Email).NotEmpty().WithMessage(texts["EmailNeeded"]).EmailAddress().WithMessage(texts["EmailWrong"]).MaximumLength(254).WithMessage(texts["EmailWrong"]);
        RuleFor(f => f.Password).ANewPassword(texts);
        RuleFor(f => f.Zone).Must(z => z is not null && TimeZoneInfo.TryFindSystemTimeZoneById(z, out _)).WithMessage(texts["ZoneWrong"]);
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

internal static class PasswordRule
{
    public static void ANewPassword<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<AccountTexts> texts) => rule
        .NotEmpty().WithMessage(texts["PasswordTooShort", AccountRules.PasswordMin])
        .MinimumLength(AccountRules.PasswordMin).WithMessage(texts["PasswordTooShort", AccountRules.PasswordMin])
        .MaximumLength(AccountRules.PasswordMax).WithMessage(texts["PasswordTooLong", AccountRules.PasswordMax]);
}
