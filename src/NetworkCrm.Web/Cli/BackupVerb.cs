using System.CommandLine;
using System.IO.Compression;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Cli;

/// <summary><c>backup FILE</c>: the database and the keys, in one zip, taken while the app runs and checked.</summary>
internal static class BackupVerb
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The zip to write; it must not exist." };
        var command = new Command("backup", "Write a checked copy of everything into one file.") { file };
        command.SetAction(async (parsed, ct) =>
        {
            using var installation = await Installation.OpenAsync(parsed, ct);
            Write(installation, parsed.GetRequiredValue(file).FullName);
            await Console.Out.WriteLineAsync($"Backed up to {parsed.GetRequiredValue(file).FullName}");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void Write(Installation installation, string target)
    {
        if (File.Exists(target)) throw new VerbException($"{target} exists already; a backup never overwrites.");
        var copy = Path.Combine(installation.Directory.Backups, $"copy-{Environment.ProcessId}.db");
        var partial = target + ".partial";
        try
        {
            File.Delete(copy);
            DatabaseBackup.Write(installation.Database, copy);
            using (var stream = CreatePrivate(partial))
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            {
                zip.CreateEntryFromFile(copy, "networkcrm.db");
                foreach (var key in Directory.EnumerateFiles(installation.Directory.Keys)) zip.CreateEntryFromFile(key, "keys/" + Path.GetFileName(key));
            }

            File.Move(partial, target);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(partial);
        }
    }

    // The keys inside open every session: nobody else on the machine may read the file.
    private static FileStream CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
