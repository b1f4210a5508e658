using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Cli;

/// <summary>A verb failed for a reason its user can act on; the message says which.</summary>
public sealed class VerbException(string message, int exitCode = ExitCodes.Failed) : Exception(message)
{
    public int ExitCode => exitCode;
}

/// <summary>Turns what can go wrong from outside into one plain sentence on stderr and an exit code.</summary>
internal static class Safely
{
    public static async Task<int> RunAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (VerbException e)
        {
            return await FailAsync(e.Message, e.ExitCode);
        }
        catch (Exception e) when (e is DataDirectoryException or DatabaseUnusableException)
        {
            return await FailAsync(e.Message, ExitCodes.Failed);
        }
        catch (Exception e) when (FileFault.Of(e) is { } fault)
        {
            return await FailAsync(fault.Explain("of this data directory"), ExitCodes.Failed);
        }
        catch (IOException e)
        {
            var message =
                e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException
                    ? $"{e.Message} Stop the other program, or choose another address with --urls http://localhost:5081."
                    : e.Message;
            return await FailAsync(message, ExitCodes.Failed);
        }
        catch (UnauthorizedAccessException e)
        {
            return await FailAsync(e.Message, ExitCodes.Failed);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("Stopped.", ExitCodes.Failed);
        }
    }

    private static async Task<int> FailAsync(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync(message);
        return exitCode;
    }
}
