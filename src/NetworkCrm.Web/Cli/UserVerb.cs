using System.CommandLine;
using NetworkCrm.Web.Features.Account;

namespace NetworkCrm.Web.Cli;

/// <summary><c>user add</c> and <c>user reset-password</c>: for whoever runs the machine.</summary>
internal static class UserVerb
{
    public static Command Build()
    {
        var email = new Option<string>("--email") { Required = true, Description = "The e-mail address to sign in with." };
        var name = new Option<string?>("--name") { Description = "The owner's name (else the part before the @)." };
        var language = new Option<string>("--language") { Description = "id or en.", DefaultValueFactory = _ => "id" };
        language.AcceptOnlyFromAmong("id", "en");
        var zone = new Option<string>("--zone") { Description = "IANA time zone.", DefaultValueFactory = _ => Zones.Default };
        var add = new Command("add", "Add an owner. The password is read from standard input.") { email, name, language, zone };
        add.SetAction((parsed, ct) => WithAccountsAsync(parsed, async accounts =>
        {
            var address = parsed.GetRequiredValue(email);
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(parsed.GetRequiredValue(zone), out _)) throw new VerbException("There is no such time zone.", ExitCodes.WrongUse);
            var (_, problems) = await accounts.CreateAsync(parsed.GetValue(name) ?? address.Split('@')[0], address, await ReadPasswordAsync(), parsed.GetRequiredValue(language), parsed.GetRequiredValue(zone), ct);
            if (problems.Count > 0) throw new VerbException($"The owner was not added: {string.Join(", ", problems)}.");
            await Console.Out.WriteLineAsync($"Added {address}.");
        }, ct));
        var reset = new Command("reset-password", "Set a new password, read from standard input, and sign out every session.") { email };
        reset.SetAction((parsed, ct) => WithAccountsAsync(parsed, async accounts =>
        {
            _ = await accounts.ResetPasswordAsync(parsed.GetRequiredValue(email), await ReadPasswordAsync(), ct)
                ?? throw new VerbException("There is no owner with that e-mail address.");
            await Console.Out.WriteLineAsync("The password is set and every session is signed out.");
        }, ct));
        return new Command("user", "Owners of this installation.") { add, reset };
    }

    private static async Task<int> WithAccountsAsync(ParseResult parsed, Func<AccountStore, Task> act, CancellationToken ct)
    {
        using var installation = await Installation.OpenAsync(parsed, ct);
        await using var services = new ServiceCollection()
            .AddSingleton(installation.Database)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<SessionGuard>()
            .AddSingleton<NewKeys>()
            .AddLogging()
            .AddAccountCore()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<AccountStore>());
        return ExitCodes.Fine;
    }

    private static async Task<string> ReadPasswordAsync()
    {
        if (!Console.IsInputRedirected) await Console.Error.WriteAsync("Password: ");
        var password = (await Console.In.ReadLineAsync())?.TrimEnd('\r');
        return password?.Length >= AccountRules.PasswordMin
            ? password
            : throw new VerbException($"A password of at least {AccountRules.PasswordMin} characters is expected on standard input.", ExitCodes.WrongUse);
    }
}
