using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Today;

namespace NetworkCrm.Web.Cli;

/// <summary><c>nudges</c>: what the rules say today, or would say on another day; writes nothing.</summary>
internal static class NudgesVerb
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        // For a file or a pipe, never for a page: names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static Command Build()
    {
        var on = new Option<string?>("--on")
        {
            Description = "Another day, as 2026-03-12, judged from the book as it stands.",
        };
        var command = new Command("nudges", "Show who to get in touch with, and why.") { on, Verbs.Owner, Verbs.Json };
        command.SetAction(
            async (parsed, ct) =>
            {
                var named = parsed.GetValue(on) is { } text ? Day(text) : (DateOnly?)null;
                using var installation = await Installation.OpenAsync(parsed, ct);
                await using var db = installation.Database.Open(await installation.OwnerAsync(parsed, ct));
                var owner = await db.Owners.AsNoTracking().SingleAsync(ct);
                var day = named ?? LocalDate.Today(TimeProvider.System, owner.Zone);
                using var reads = installation.Database.Read(owner.Id);
                var terms = new DayTerms(reads, owner, day);
                var book = terms.Book(ContactCounts.Listed(reads));
                var list = terms.Choose(await new NudgeForecast(installation.Database).OnAsync(owner, day, ct), book);
                var occasions = terms.Occasions(DateRows.All);
                var ids = list.Chosen.Concat(list.Waiting).Select(n => n.ContactId).Distinct().ToList();
                var names = await db
                    .Contacts.Where(c => ids.Contains(c.Id))
                    .Select(c => new
                    {
                        c.Id,
                        c.Uid,
                        c.DisplayName,
                    })
                    .ToDictionaryAsync(c => c.Id, c => (c.Uid, c.DisplayName), ct);
                var report = new Report(
                    day,
                    terms.Budget,
                    OccasionLine.All(occasions, PeopleCards.Load(reads, occasions.ContactIds), owner.Language),
                    [.. book.Select(Told)],
                    [.. list.Chosen.Select(Row)],
                    [.. list.Waiting.Select((n, i) => Row(n, i + list.Chosen.Count))]
                );
                if (parsed.GetValue(Verbs.Json))
                    await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, Format));
                else
                    await PrintAsync(report, owner);
                return ExitCodes.Fine;

                BookLine Told(BookNudge n, int at) =>
                    new(
                        at + 1,
                        n == list.Book,
                        n.Rule,
                        n.Key,
                        n.AdviceId,
                        string.Concat(n.Sentence(owner.Language).Select(p => p.Text)),
                        n.Facts,
                        n.Acts,
                        n.Score,
                        n.Value,
                        NudgeEndings.Of(n, owner.Language),
                        n.ReviewOn
                    );

                Line Row(Nudge n, int at) =>
                    new(
                        at + 1,
                        n.Rule,
                        n.Key,
                        n.AdviceId,
                        names[n.ContactId].Uid,
                        names[n.ContactId].DisplayName,
                        string.Concat(NudgeSentences.For(n, day, owner.Language).Select(p => p.Text)),
                        n.Facts,
                        n.Acts,
                        n.Score,
                        n.Value,
                        NudgeEndings.Of(n, owner.Language),
                        n.ReviewOn
                    );
            }
        );
        return command;
    }

    private static async Task PrintAsync(Report report, Owner owner)
    {
        await Console.Out.WriteLineAsync(
            $"{Wording.Date(report.Date, owner.Language)}: {report.Chosen.Count} chosen of at most {report.Budget}, "
                + $"{report.Waiting.Count} waiting, {report.Occasions.Count} dated beside them"
        );
        if (report.Occasions.Count > 0)
            await Console.Out.WriteLineAsync("\nDated, outside the budget");
        foreach (var line in report.Occasions)
        {
            await Console.Out.WriteLineAsync($"  {line.Name}  [{line.Key}, {line.AdviceId}]");
            await Console.Out.WriteLineAsync($"         {line.Sentence}");
            await Console.Out.WriteLineAsync($"         {line.Stops}");
        }

        foreach (var line in report.Book)
        {
            await Console.Out.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"\n  {line.Score:0.000}  [{line.Key}, {line.AdviceId}]")
            );
            await Console.Out.WriteLineAsync($"         {line.Sentence}");
            await Console.Out.WriteLineAsync($"         {line.Stops}");
        }

        foreach (var (title, lines) in new[] { ("Chosen", report.Chosen), ("Waiting", report.Waiting) })
        {
            if (lines.Count > 0)
                await Console.Out.WriteLineAsync($"\n{title}");
            foreach (var line in lines)
            {
                await Console.Out.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {line.Score:0.000}  {line.Name}  [{line.Key}, {line.AdviceId}]"
                    )
                );
                await Console.Out.WriteLineAsync($"         {line.Sentence}");
                await Console.Out.WriteLineAsync($"         {line.Stops}");
            }
        }
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and <= 2200
            ? day
            : throw new VerbException("--on takes a day as 2026-03-12.", ExitCodes.WrongUse);

    private sealed record Report(
        DateOnly Date,
        int Budget,
        IReadOnlyList<OccasionLine> Occasions,
        IReadOnlyList<BookLine> Book,
        IReadOnlyList<Line> Chosen,
        IReadOnlyList<Line> Waiting
    );

    /// <param name="Rank">Its place among them, from 1.</param>
    /// <param name="Chosen">Whether it has one of the day's places; one at the most does.</param>
    private sealed record BookLine(
        int Rank,
        bool Chosen,
        NudgeRule Rule,
        string Key,
        string AdviceId,
        string Sentence,
        BookFacts Facts,
        IReadOnlyList<SuggestedAct> Acts,
        double Score,
        NudgeValue Value,
        string Stops,
        DateOnly? ReviewOn
    );

    private sealed record Line(
        int Rank,
        NudgeRule Rule,
        string Key,
        string AdviceId,
        Guid Contact,
        string Name,
        string Sentence,
        NudgeFacts Facts,
        IReadOnlyList<SuggestedAct> Acts,
        double Score,
        NudgeValue? Value,
        string Stops,
        DateOnly? ReviewOn
    );
}
