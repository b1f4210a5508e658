using System.CommandLine;
using System.IO.Compression;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Cli;

/// <summary><c>backup FILE</c>: the database and the keys, in one zip, taken while the app runs and checked.</summary>
internal static class BackupVerb
{
    private const string CopyEnd = ".networkcrm-copy";
    private const string PartialEnd = ".networkcrm-partial";

    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The zip to write; it must not exist." };
        var command = new Command("backup", "Write a checked copy of everything into one file.") { file };
        command.SetAction(
            async (parsed, ct) =>
            {
                using var installation = await Installation.OpenAsync(parsed, ct);
                Write(installation, parsed.GetRequiredValue(file).FullName);
                await NoteAsync(installation, parsed.GetRequiredValue(file).FullName);
                await Console.Out.WriteLineAsync($"Backed up to {parsed.GetRequiredValue(file).FullName}");
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    private static void Write(Installation installation, string target)
    {
        if (File.Exists(target))
            throw new VerbException($"{target} exists already; a backup never overwrites.");
        // Beside the target: the disk of the data may be the full one, and what is copied is as private as what it is
        // copied from.
        var (copy, partial) = (target + CopyEnd, target + PartialEnd);
        try
        {
            Sweep(target);
            SweepOlder(installation.Directory.Backups);
            using (var stream = CreatePrivate(partial))
            {
                DatabaseBackup.Write(installation.Database, copy);
                using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
                zip.CreateEntryFromFile(copy, "networkcrm.db");
                foreach (var key in Directory.EnumerateFiles(installation.Directory.Keys))
                    zip.CreateEntryFromFile(key, "keys/" + Path.GetFileName(key));
            }

            File.Move(partial, target);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException
                && !e.Message.Contains(target, StringComparison.Ordinal)
            )
        {
            throw new VerbException($"The backup could not be written to {target}: {e.Message}");
        }
        finally
        {
            File.Delete(copy);
            File.Delete(partial);
        }
    }

    // For the doctor. The backup is whole without it, and the disk of the data may be the full one.
    private static async Task NoteAsync(Installation installation, string target)
    {
        try
        {
            new LastBackup(TimeProvider.System.GetUtcNow(), target).Note(installation.Directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(
                $"That there is a backup could not be noted in the data directory: {e.Message}"
            );
        }
    }

    // What a backup that was killed left in this folder. One that still runs holds its zip.
    private static void Sweep(string target)
    {
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, "*" + PartialEnd))
        {
            try
            {
                using (new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                    File.Delete(left[..^PartialEnd.Length] + CopyEnd);
                DatabaseBackup.Sweep(left[..^PartialEnd.Length] + CopyEnd);
                File.Delete(left);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another's, or being written.
            }
        }
    }

    // Earlier versions made their copies in the data directory.
    private static void SweepOlder(string backups)
    {
        foreach (var left in Directory.EnumerateFiles(backups, "copy-*.db*"))
            if (File.GetLastWriteTimeUtc(left) < TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1))
                File.Delete(left);
    }

    // The keys inside open every session: nobody else on the machine may read the file.
    private static FileStream CreatePrivate(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
