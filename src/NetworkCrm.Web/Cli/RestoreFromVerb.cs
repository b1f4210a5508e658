using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NetworkCrm.Data.Restoring;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Cli;

/// <summary><c>import FILE</c> where the file is an export of ours: everything in it comes back.</summary>
internal static class RestoreFromVerb
{
    public static async Task<int> RunAsync(ParseResult parsed, FileStream file, bool isDryRun, CancellationToken ct)
    {
        try
        {
            using var installation = await Installation.OpenAsync(parsed, ct);
            var owner = await installation.OwnerAsync(parsed, ct);
            var restore = new BookRestore(installation.Database, owner);
            var content = restore.Check(file, ct);
            if (isDryRun)
            {
                Say(parsed, content.Rows, "An export with {0}. Nothing was changed.", 0, 0);
                return ExitCodes.Fine;
            }

            using var turn = await new ImportFiles(installation.Directory).TurnAsync(owner, ct);
            var crm = new OwnerDatabase(installation.Database, new NamedOwner(owner), TimeProvider.System);
            await using var write = await crm.WriteAsync(ct);
            var restored = await restore.RunAsync(write, file, ct: ct);
            Say(parsed, restored.Added, "Restored {0}.", restored.Known, restored.Left);
            return ExitCodes.Fine;
        }
        catch (BookFileException e)
        {
            throw new VerbException(Reason(e));
        }
    }

    private static string Reason(BookFileException e) =>
        e.Fault switch
        {
            BookFileFault.NotABook => "This is not an export of NetworkCrm.",
            BookFileFault.Newer => "A newer version of NetworkCrm wrote this file.",
            BookFileFault.Broken => $"The file breaks off or was changed, at {e.Where}. Nothing was restored.",
            _ => $"{e.Where} cannot be read{(e.Detail.Length > 0 ? $" ({e.Detail})" : "")}. Nothing was restored.",
        };

    private static void Say(
        ParseResult parsed,
        IReadOnlyDictionary<string, int> rows,
        string sentence,
        int known,
        int left
    )
    {
        if (parsed.GetValue(Verbs.Json))
        {
            Console.Out.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        format = "networkcrm",
                        rows,
                        known,
                        left,
                    }
                )
            );
            return;
        }

        var (contacts, interactions) = (rows.GetValueOrDefault("contacts"), rows.GetValueOrDefault("interactions"));
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"{contacts} contacts, {interactions} interactions and {rows.Values.Sum() - contacts - interactions} other rows"
        );
        Console.Out.WriteLine(string.Format(CultureInfo.InvariantCulture, sentence, what));
        if (known > 0)
            Console.Out.WriteLine($"{known} rows were here already and stay as they were.");
        if (left > 0)
            Console.Out.WriteLine($"{left} rows stayed out: what was in the trash, or belongs to nobody in the file.");
    }
}
