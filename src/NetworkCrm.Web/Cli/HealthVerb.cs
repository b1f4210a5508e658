using System.CommandLine;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// <c>health</c>: whether the server that listens here is ready. For whoever watches it, such as a container.
/// </summary>
internal static class HealthVerb
{
    public static Command Build()
    {
        var command = new Command("health", "Ask the running server whether it is ready; exit code 1 where it is not.")
        {
            ServeVerb.Urls,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                using var asking = new Asking();
                var address = Asking.AddressesOf(ServeVerb.UrlsOf(parsed)).First();
                var answer = await asking.ReadyAsync(address, ct);
                if (answer.Process is null)
                    throw new VerbException($"Not ready: {answer.Said} at {address.ToString().TrimEnd('/')}.");
                await Console.Out.WriteLineAsync(answer.Said);
                return ExitCodes.Fine;
            }
        );
        return command;
    }
}
