using System.CommandLine;
using NetworkCrm.Web.Cli;

var parsed = Verbs.Root().Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        await Console.Error.WriteLineAsync(error.Message);
    await Console.Error.WriteLineAsync("Run with --help to see what there is.");
    return ExitCodes.WrongUse;
}

return await Safely.RunAsync(() =>
    parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
);

/// <summary>Named so that tests can start the host.</summary>
public sealed partial class Program;
