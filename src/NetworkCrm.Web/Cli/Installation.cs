using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Web.Cli;

/// <summary>An opened data directory with its database brought up to date, for the length of one verb.</summary>
public sealed class Installation(DataDirectory directory, CrmDatabase database) : IDisposable
{
    public DataDirectory Directory => directory;

    public CrmDatabase Database => database;

    public static DataDirectory DirectoryOf(ParseResult parsed) => DataDirectory.Open(Named(parsed));

    /// <summary>The data directory as it was named; null leaves it to the platform.</summary>
    public static string? Named(ParseResult parsed) =>
        parsed.GetValue(Verbs.Data) ?? Environment.GetEnvironmentVariable("NETWORKCRM_DATA");

    public static async Task<Installation> OpenAsync(ParseResult parsed, CancellationToken ct)
    {
        var directory = DirectoryOf(parsed);
        var database = new CrmDatabase(directory.Database) { IsShared = true };
        var told = await DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System, ct);
        if (told is not null)
            await Console.Error.WriteLineAsync(told);
        await FinishImportsAsync(database, directory, ct);
        return new Installation(directory, database);
    }

    private static async Task FinishImportsAsync(CrmDatabase database, DataDirectory directory, CancellationToken ct)
    {
        try
        {
            await ImportRecovery.RunAsync(database, new ImportFiles(directory), TimeProvider.System, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // On a disk that is full a verb such as backup does its work all the same; the import is finished once
            // there is room.
        }
    }

    /// <summary>The owner named by <c>--owner</c>, or the only one there is.</summary>
    /// <exception cref="VerbException">There is none, or several and none was named.</exception>
    public async Task<long> OwnerAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var db = database.Open(0);
        if (parsed.GetValue(Verbs.Owner) is { } email)
        {
            var folded = email.Trim().ToUpperInvariant();
            var named = await db
                .Users.Where(u => u.NormalizedEmail == folded)
                .Select(u => (long?)u.Id)
                .FirstOrDefaultAsync(ct);
            return named ?? throw new VerbException("There is no owner with that e-mail address.");
        }

        var all = await db.Users.OrderBy(u => u.Id).Select(u => u.Id).Take(2).ToListAsync(ct);
        return all.Count switch
        {
            1 => all[0],
            0 => throw new VerbException(
                "There is no owner yet. Open the app once and set up an account, or run: user add --email you@example.com"
            ),
            _ => throw new VerbException("There are several owners: name one with --owner EMAIL.", ExitCodes.WrongUse),
        };
    }

    public void Dispose() => database.Dispose();
}
