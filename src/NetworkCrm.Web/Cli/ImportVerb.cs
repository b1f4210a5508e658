using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Data.Importing;
using NetworkCrm.Data.Restoring;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// <c>import FILE</c>: the same path as the page. New contacts are added, nothing is merged unasked; <c>--dry-run</c>
/// only says what would happen.
/// </summary>
internal static class ImportVerb
{
    private static readonly Argument<string> File = new("FILE")
    {
        Description =
            "The file to read (vCard, CSV from a spreadsheet or Google Contacts, an exported WhatsApp chat, "
            + "LinkedIn's archive, a calendar, an export of Monica; or an export of NetworkCrm, which is restored).",
    };
    private static readonly Option<string?> As = new("--as")
    {
        Description =
            $"The kind of file ({string.Join(", ", ContactFormats.Names.Select(n => n.Id))}); else it is found out.",
    };
    private static readonly Option<string?> Encoding = new("--encoding")
    {
        Description = "The encoding, as windows-1252; else it is found out.",
    };
    private static readonly Option<string?> Delimiter = new("--delimiter")
    {
        Description = "What divides the columns: one character, or tab; else it is found out.",
    };
    private static readonly Option<string?> Me = new("--me")
    {
        Description =
            "Of a chat, messages or a calendar: which of its people or addresses is the owner, or - where none is; else it is found out.",
    };
    private static readonly Option<string?> Dates = new("--dates")
    {
        Description = "Of a chat: dmy or mdy, where its dates do not tell the day from the month.",
    };
    private static readonly Option<bool> KeepText = new("--keep-text")
    {
        Description = "Of a chat: keep what was written, not only how much.",
    };
    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description =
            "Change nothing; say what would happen. Without --owner nobody's contacts are compared, and no data directory is opened.",
    };

    public static Command Build()
    {
        var command = new Command("import", "Read contacts from a file.")
        {
            File,
            As,
            Encoding,
            Delimiter,
            Me,
            Dates,
            KeepText,
            DryRun,
            Verbs.Owner,
            Verbs.Json,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                try
                {
                    return await RunAsync(parsed, ct);
                }
                catch (NotATableException e)
                {
                    return await FailAsync(parsed, e.Code, e.Message);
                }
                catch (VerbException e) when (e.ExitCode == ExitCodes.Failed)
                {
                    return await FailAsync(parsed, "failed", e.Message);
                }
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var options = Options(parsed);
        await using var file = Open(parsed.GetRequiredValue(File));
        if (parsed.GetValue(As) is null && BookRestore.Recognises(file))
            return await RestoreFromVerb.RunAsync(parsed, file, parsed.GetValue(DryRun), ct);
        if (parsed.GetValue(DryRun) && parsed.GetValue(Verbs.Owner) is null)
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var here = options with { Today = today, Zone = TimeZoneInfo.Local.Id };
            return Plan(parsed, Usable(ImportSource.Open(file, here)), new DuplicateIndex());
        }

        using var installation = await Installation.OpenAsync(parsed, ct);
        var owner = await installation.OwnerAsync(parsed, ct);
        var store = new ImportStore(
            new OwnerDatabase(installation.Database, new NamedOwner(owner), TimeProvider.System),
            new ImportFiles(installation.Directory)
        );
        var theirs = await store.OptionsAsync(ct);
        var reading = Usable(
            ImportSource.Open(
                file,
                options with
                {
                    Region = theirs.Region,
                    Today = theirs.Today,
                    OwnFields = theirs.OwnFields,
                    MyNames = theirs.MyNames,
                    Language = theirs.Language,
                    Zone = theirs.Zone,
                    MyEmails = theirs.MyEmails,
                    People = theirs.People,
                }
            )
        );
        if (parsed.GetValue(DryRun))
        {
            await using var known = installation.Database.Open(owner);
            return Plan(parsed, reading, KnownContacts.Load(known));
        }

        Answered(reading.Chat);
        var batch = await store.PlanAsync(reading, parsed.GetRequiredValue(File), ct);
        await store.RememberAsync(reading.Chat, ct);
        await store.ApplyAsync(batch, ct: ct);
        await using var book = installation.Database.Open(owner);
        var applied = await book.ImportBatches.AsNoTracking().SingleAsync(b => b.Uid == batch, ct);
        await TellAsync(parsed, reading, applied, book, ct);
        return Told(applied.Created + applied.Merged + applied.Skipped, applied.Errors);
    }

    /// <exception cref="NotATableException">No column holds anything that a contact could be named by.</exception>
    private static ImportReading Usable(ImportReading reading) =>
        reading.CanNameContacts ? reading : throw new NotATableException("no-columns");

    /// <exception cref="VerbException">The chat does not say what only its owner knows.</exception>
    private static void Answered(ChatFacts? chat)
    {
        if (chat is { AsksMe: true, Kind: not TalkKind.Chat })
            throw new VerbException(
                $"Nothing in this file says which of them is you; add --me: {string.Join(", ", chat.Senders.Take(20))}."
            );
        if (chat is { AsksMe: true })
            throw new VerbException(
                $"Nothing in this chat says who of them you are; add --me: {string.Join(", ", chat.Senders.Take(20))}."
            );
        if (chat is { AsksDates: true })
            throw new VerbException(
                "The dates of this chat do not tell the day from the month; add --dates dmy or --dates mdy."
            );
    }

    /// <summary>A table of which not one row could be used is refused, however it was read.</summary>
    private static int Told(int contacts, int errors)
    {
        if (contacts > 0 || errors == 0)
            return ExitCodes.Fine;
        Console.Error.WriteLine(ImportMessages.Text("nothing-usable", "en"));
        return ExitCodes.Failed;
    }

    private static ImportOptions Options(ParseResult parsed)
    {
        var (format, encoding, delimiter) = (
            parsed.GetValue(As),
            parsed.GetValue(Encoding),
            parsed.GetValue(Delimiter)
        );
        if (format is not null && ContactFormats.ById(format) is null)
            throw new VerbException(
                $"There is no kind of file called {format}. Known: {string.Join(", ", ContactFormats.Names.Select(n => n.Id))}.",
                ExitCodes.WrongUse
            );
        if (encoding is not null && !ImportSource.KnowsEncoding(encoding))
            throw new VerbException($"There is no encoding called {encoding}.", ExitCodes.WrongUse);
        if (delimiter is "tab" or "\\t")
            delimiter = "\t";
        if (delimiter is not null and not { Length: 1 })
            throw new VerbException("A delimiter is one character, or tab.", ExitCodes.WrongUse);
        var dates = parsed.GetValue(Dates);
        if (dates is not (null or "dmy" or "mdy"))
            throw new VerbException("The dates of a chat are dmy or mdy.", ExitCodes.WrongUse);
        return new ImportOptions(format, encoding, delimiter?[0])
        {
            FileName = parsed.GetRequiredValue(File),
            Dates =
                dates is null ? null
                : dates == "dmy" ? DateOrder.DayFirst
                : DateOrder.MonthFirst,
            Me = parsed.GetValue(Me),
            KeepText = parsed.GetValue(KeepText),
        };
    }

    internal static FileStream Open(string path)
    {
        if (Directory.Exists(path))
            throw new VerbException($"{path} is a folder; name a file.");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VerbException($"There is no file {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new VerbException($"{path} cannot be read: {e.Message}");
        }
    }

    private static int Plan(ParseResult parsed, ImportReading reading, DuplicateIndex known)
    {
        if (parsed.GetValue(Verbs.Json))
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 65_536);
            var written = Report(reading, known, output);
            output.Flush();
            return Told(written.Contacts, written.Errors);
        }

        var counts = new ImportCounts();
        var shown = new List<string>();
        foreach (var row in new ImportPlan(known).Plan(reading.Rows()))
        {
            counts.Add(row);
            if (shown.Count < 20 && (row.Error is not null || row.Action != ImportAction.Create))
                shown.Add(Line(row.RowNumber, row.Error?.Message ?? ImportMessages.Text(row.Reason.Code(), "en")));
        }

        Console.Out.WriteLine(HowRead(reading));
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Would add {counts.Created}, skip {counts.Skipped}; {counts.Errors} rows cannot be read. Nothing was changed."
            )
        );
        if (reading.Chat is { Kind: not TalkKind.Chat } talks)
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Held(talks)}; {reading.Interactions().Count()} interactions."
                )
            );
        if (reading.Chat is { Kind: TalkKind.Chat } chat)
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{chat.Messages} messages on {reading.Interactions().Count()} days of the chat, from {chat.First:O} to {chat.Last:O}."
                )
            );
        foreach (var line in shown)
            Console.Out.WriteLine(line);
        if (NotTaken(reading) is { } left)
            Console.Out.WriteLine(left);
        return Told(counts.Contacts, counts.Errors);
    }

    private static string Held(ChatFacts talks) =>
        talks.Events is { } events
            ? string.Create(CultureInfo.InvariantCulture, $"{events} events")
            : string.Create(CultureInfo.InvariantCulture, $"{talks.Messages} messages");

    internal static ImportCounts Report(ImportReading reading, DuplicateIndex known, Stream output)
    {
        var counts = ImportReport.Write(output, reading, new ImportPlan(known).Plan(reading.Rows()));
        output.WriteByte((byte)'\n');
        return counts;
    }

    private static string? NotTaken(ImportReading reading) =>
        reading.IgnoredColumns.Count == 0 ? null : $"Not taken: {string.Join(", ", reading.IgnoredColumns)}.";

    private static async Task TellAsync(
        ParseResult parsed,
        ImportReading reading,
        ImportBatch batch,
        CrmDbContext book,
        CancellationToken ct
    )
    {
        var errors = await book
            .StagedRows.AsNoTracking()
            .Where(r => r.BatchId == batch.Id && r.Action == StagedRow.Error)
            .OrderBy(r => r.Id)
            .Take(ImportReport.MaxErrors)
            .Select(r => new { r.RowNumber, r.Reason })
            .ToListAsync(ct);
        if (parsed.GetValue(Verbs.Json))
        {
            await Console.Out.WriteLineAsync(
                JsonSerializer.Serialize(
                    new
                    {
                        batch = batch.Uid,
                        format = reading.Format,
                        encoding = reading.Encoding,
                        delimiter = reading.Delimiter?.ToString(),
                        headerRow = reading.HeaderRow,
                        ignoredColumns = reading.IgnoredColumns,
                        contacts = batch.Created + batch.Merged + batch.Skipped,
                        created = batch.Created,
                        merged = batch.Merged,
                        skipped = batch.Skipped,
                        chatDays = batch.ChatDays,
                        errors = errors.Select(e => new
                        {
                            row = e.RowNumber,
                            code = e.Reason,
                            message = ImportMessages.Text(e.Reason, "en"),
                        }),
                    }
                )
            );
            return;
        }

        await Console.Out.WriteLineAsync(HowRead(reading));
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Added {batch.Created}, skipped {batch.Skipped}; {batch.Errors} rows could not be read."
            )
        );
        if (reading.Chat is { } chat)
            await Console.Out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Added {batch.ChatDays} {(chat.Kind == TalkKind.Chat ? "days of the chat" : "interactions")}."
                )
            );
        foreach (var e in errors.Take(20))
            await Console.Out.WriteLineAsync(Line(e.RowNumber, ImportMessages.Text(e.Reason, "en")));
        if (NotTaken(reading) is { } left)
            await Console.Out.WriteLineAsync(left);
    }

    private static string HowRead(ImportReading reading)
    {
        var read = $"Read as {reading.Format}, {reading.Encoding}";
        if (reading.Delimiter is { } delimiter)
            read += $", delimiter {(delimiter == '\t' ? "tab" : delimiter.ToString())}";
        if (reading.Columns.Count > 0)
            read +=
                reading.HeaderRow == 0
                    ? ", no header"
                    : string.Create(CultureInfo.InvariantCulture, $", header in row {reading.HeaderRow}");
        return read + ".";
    }

    private static string Line(int row, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"  row {row}: {message}");

    private static async Task<int> FailAsync(ParseResult parsed, string code, string message)
    {
        if (parsed.GetValue(Verbs.Json))
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { error = new { code, message } }));
        await Console.Error.WriteLineAsync(message);
        return ExitCodes.Failed;
    }
}
