using System.CommandLine;
using System.Globalization;
using FluentValidation.Results;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Features.Account;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Cli;

/// <summary><c>user add</c> and <c>user reset-password</c>: for whoever runs the machine.</summary>
internal static class UserVerb
{
    public static Command Build()
    {
        var email = new Option<string>("--email")
        {
            Required = true,
            Description = "The e-mail address to sign in with.",
        };
        var name = new Option<string?>("--name") { Description = "The owner's name (else the part before the @)." };
        var language = new Option<string>("--language") { Description = "id or en.", DefaultValueFactory = _ => "id" };
        language.AcceptOnlyFromAmong("id", "en");
        var zone = new Option<string>("--zone")
        {
            Description = "IANA time zone.",
            DefaultValueFactory = _ => Zones.Default,
        };
        var add = new Command("add", "Add an owner. The password is read from standard input.")
        {
            email,
            name,
            language,
            zone,
        };
        add.SetAction(
            (parsed, ct) =>
                WithAccountsAsync(
                    parsed,
                    async (accounts, texts) =>
                    {
                        var address = parsed.GetRequiredValue(email).Trim();
                        var form = new SetupForm
                        {
                            Name = parsed.GetValue(name) ?? address.Split('@')[0],
                            Email = address,
                            Password = await ReadPasswordAsync(),
                            Zone = parsed.GetRequiredValue(zone),
                        };
                        if (!TimeZoneInfo.TryFindSystemTimeZoneById(parsed.GetRequiredValue(zone), out _))
                            throw new VerbException("There is no such time zone.", ExitCodes.WrongUse);
                        Refuse(await new SetupFormValidator(texts).ValidateAsync(form, ct));
                        var (_, problems) = await accounts.CreateAsync(
                            form.Name,
                            address,
                            form.Password,
                            parsed.GetRequiredValue(language),
                            form.Zone,
                            ct: ct
                        );
                        if (problems.Count > 0)
                            throw new VerbException($"The owner was not added: {string.Join(", ", problems)}.");
                        await Console.Out.WriteLineAsync($"Added {address}.");
                    },
                    ct
                )
        );
        var reset = new Command(
            "reset-password",
            "Set a new password, read from standard input, and sign out every session."
        )
        {
            email,
        };
        reset.SetAction(
            (parsed, ct) =>
                WithAccountsAsync(
                    parsed,
                    async (accounts, texts) =>
                    {
                        var password = await ReadPasswordAsync();
                        Refuse(
                            await new PasswordFormValidator(texts).ValidateAsync(
                                new PasswordForm { Current = "-", Next = password },
                                ct
                            )
                        );
                        _ =
                            await accounts.ResetPasswordAsync(parsed.GetRequiredValue(email), password, ct)
                            ?? throw new VerbException("There is no owner with that e-mail address.");
                        await Console.Out.WriteLineAsync("The password is set and every session is signed out.");
                    },
                    ct
                )
        );
        return new Command("user", "Owners of this installation.") { add, reset };
    }

    private static async Task<int> WithAccountsAsync(
        ParseResult parsed,
        Func<AccountStore, IStringLocalizer<AccountTexts>, Task> act,
        CancellationToken ct
    )
    {
        using var installation = await Installation.OpenAsync(parsed, ct);
        await using var services = new ServiceCollection()
            .AddSingleton(installation.Database)
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddLocalization()
            .AddAccountCore()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        // The command line speaks English throughout.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        await act(
            scope.ServiceProvider.GetRequiredService<AccountStore>(),
            scope.ServiceProvider.GetRequiredService<IStringLocalizer<AccountTexts>>()
        );
        return ExitCodes.Fine;
    }

    private static void Refuse(ValidationResult result)
    {
        if (!result.IsValid)
            throw new VerbException(
                string.Join(" ", result.Errors.Select(e => e.ErrorMessage).Distinct(StringComparer.Ordinal)),
                ExitCodes.WrongUse
            );
    }

    private static async Task<string> ReadPasswordAsync()
    {
        if (!Console.IsInputRedirected)
            await Console.Error.WriteAsync("Password: ");
        var password = (await Console.In.ReadLineAsync())?.TrimEnd('\r');
        return string.IsNullOrEmpty(password)
            ? throw new VerbException(
                $"A password of at least {AccountRules.PasswordMin} characters is expected on standard input.",
                ExitCodes.WrongUse
            )
            : password;
    }
}
