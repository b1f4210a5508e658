using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// Whether the server answers where it listens, and whether the public address leads to it and lets people in.
/// </summary>
internal sealed class ServerCheck(Asking asking, Findings findings)
{
    /// <param name="options">As the server was given them.</param>
    /// <param name="areUrlsNamed">Whether somebody said that it listens there: else nobody need answer.</param>
    /// <param name="ct">Ends the asking.</param>
    public async Task RunAsync(ServeOptions options, bool areUrlsNamed, CancellationToken ct)
    {
        string? running = null;
        foreach (var address in Asking.AddressesOf(options.Urls))
        {
            var answer = await asking.ReadyAsync(address, ct);
            await findings.SayAsync("server", $"{answer.Said} at {Plain(address)}");
            running ??= answer.Process;
            if (answer.Process is null && areUrlsNamed)
                findings.Must(
                    $"No NetworkCrm is ready at {Plain(address)}: start it with `serve`, or look into its log."
                );
        }

        if (options.PublicUrl is not null)
            await PublicAsync(options.PublicUrl, running, ct);
    }

    private async Task PublicAsync(Uri address, string? running, CancellationToken ct)
    {
        var answer = await asking.ReadyAsync(address, ct);
        await findings.SayAsync("public address", $"{answer.Said} at {Plain(address)}");
        if (answer.Process is null)
            findings.Must(
                $"{Plain(address)} does not lead to NetworkCrm: look at the name, the proxy and its certificate."
            );
        else if (running is not null && running != answer.Process)
            findings.Must($"{Plain(address)} leads to another NetworkCrm than the one that runs here.");
        else if (await asking.TurnedAwayAsync(address, ct) is { } why)
            findings.Must($"{Plain(address)} turns people away: {why}");
    }

    private static string Plain(Uri address) => address.ToString().TrimEnd('/');
}
