using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data.Exporting;
using NetworkCrm.Web.Features.Exporting;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// <c>export --to FILE</c>: the same files as the page. A file appears once it is whole, and never in the place of
/// another unless that is asked for.
/// </summary>
internal static class ExportVerb
{
    private const string PartialEnd = ".networkcrm-partial";

    private static readonly Option<string> Format = new("--format")
    {
        Description = $"What to write: {string.Join(", ", Formats())}.",
        DefaultValueFactory = _ => "zip",
    };
    private static readonly Option<string> To = new("--to")
    {
        Description = "The file to write, or - for stdout.",
        Required = true,
    };
    private static readonly Option<bool> Force = new("--force") { Description = "Replace the file if it is there." };

    public static Command Build()
    {
        var command = new Command("export", "Write contacts, or everything, into a file for other programs.")
        {
            Format,
            To,
            Force,
            Verbs.Owner,
            Verbs.Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var file = Read(parsed.GetRequiredValue(Format));
        var to = parsed.GetRequiredValue(To);
        var isPiped = to == "-";
        if (isPiped && parsed.GetValue(Verbs.Json))
            throw new VerbException("--json prints on stdout, where --to - writes the file.", ExitCodes.WrongUse);
        var target = isPiped ? "" : FullPath(to);
        if (!isPiped)
            Refuse(target, parsed.GetValue(Force));

        using var installation = await Installation.OpenAsync(parsed, ct);
        var id = await installation.OwnerAsync(parsed, ct);
        await using var db = installation.Database.Open(id);
        var owner = await db.Owners.AsNoTracking().SingleAsync(ct);
        var clock = TimeProvider.System;
        var words = ExportWordsOf.Of(owner.Language, LocalDate.Today(clock, owner.Zone));
        using var export = new BookExport(installation.Database, id, words, clock.GetUtcNow());
        if (isPiped)
        {
            await using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
            export.Write(output, file, ct);
            return ExitCodes.Fine;
        }

        var bytes = Write(export, file, target, parsed.GetValue(Force), ct);
        await Console.Out.WriteLineAsync(
            parsed.GetValue(Verbs.Json)
                ? JsonSerializer.Serialize(
                    new
                    {
                        file = target,
                        format = parsed.GetRequiredValue(Format),
                        bytes,
                    }
                )
                : $"Exported to {target}"
        );
        return ExitCodes.Fine;
    }

    private static long Write(BookExport export, ExportFile file, string target, bool force, CancellationToken ct)
    {
        var partial = target + PartialEnd;
        try
        {
            File.Delete(partial);
            long bytes;
            using (var stream = CreatePrivate(partial))
            {
                export.Write(stream, file, ct);
                stream.Flush(flushToDisk: true);
                bytes = stream.Length;
            }

            File.Move(partial, target, force);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"The export could not be written to {target}: {e.Message}");
        }
        finally
        {
            Sweep(partial);
        }
    }

    // What was said in confidence is in it.
    private static FileStream CreatePrivate(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 64 * 1024,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void Refuse(string target, bool force)
    {
        if (Directory.Exists(target))
            throw new VerbException($"{target} is a folder; name a file.");
        if (File.Exists(target) && !force)
            throw new VerbException($"{target} exists already; --force replaces it.");
        if (Path.GetDirectoryName(target) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new VerbException($"There is no folder {folder}.");
    }

    private static string FullPath(string to)
    {
        try
        {
            return Path.GetFullPath(to);
        }
        catch (ArgumentException)
        {
            throw new VerbException("--to takes a file, or - for stdout.", ExitCodes.WrongUse);
        }
    }

    private static void Sweep(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It was said already why nothing can be written there.
        }
    }

    private static IEnumerable<string> Formats() => Enum.GetNames<ExportFile>().Select(n => n.ToLowerInvariant());

    private static ExportFile Read(string format) =>
        Formats().Contains(format, StringComparer.Ordinal)
            ? Enum.Parse<ExportFile>(format, ignoreCase: true)
            : throw new VerbException(
                $"There is no format called {format}. Known: {string.Join(", ", Formats())}.",
                ExitCodes.WrongUse
            );
}
