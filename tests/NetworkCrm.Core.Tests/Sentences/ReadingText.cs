using System.Globalization;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Sentences;
using NetworkCrm.Core.Sentences.Days;

namespace NetworkCrm.Core.Tests.Sentences;

/// <summary>A reading in the words of the table.</summary>
internal static class ReadingText
{
    public static IReadOnlyList<string> Of(SentenceReading reading) =>
        [.. reading.Chips.Select(chip => Line(reading, chip))];

    private static string Line(SentenceReading reading, SentenceSpan span) =>
        span switch
        {
            PersonSpan p => $"{(p.TookPart ? "person" : "mention")} {reading.Words(p)} = {Who(p)}",
            DaySpan d => $"day {reading.Words(d)} = {Day(d.Day)}",
            ChannelSpan c => $"channel {reading.Words(c)} = {c.Channel}",
            EventSpan e => $"event {reading.Words(e)} = {e.Event?.Name ?? "?"}",
            PromiseSpan p => $"{(p.By == PromisedBy.Me ? "mine" : "theirs")} {p.What}{Due(p.Due)}{Names(p)}",
            NextStepSpan n => $"next {n.What}{Due(n.On)}{Names(n)}",
            ExchangeSpan x => $"{Word(x.Direction.ToString())} {x.What}{Kind(x.Exchange)}{Names(x)}",
            FactSpan f => $"{Word(f.Fact == FactKind.Other ? "fact" : f.Fact.ToString())} {f.What}"
                + (f.About is { } about ? $" [about {Who(about)}]" : ""),
            _ => span.ToString(),
        };

    private static string Who(PersonSpan person) =>
        person.Person?.FullName
        ?? (person.Candidates.Count == 0 ? "?" : string.Join(" | ", person.Candidates.Select(c => c.FullName)));

    private static string Due(DayRange? day) => day is { } d ? $" [{Day(d)}]" : "";

    private static string Day(DayRange day) =>
        day.IsOneDay ? Day(day.On) : $"{Day(day.On)} of {Day(day.First)}..{Day(day.Last)}";

    private static string Day(DateOnly day) =>
        day.ToString(day.Year == SentenceTable.Today.Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Names(ClauseSpan clause)
    {
        var names = clause.Named.Select(p => p.IsUnknown ? $"?{p.Name}" : Who(p)).ToList();
        return names.Count == 0 ? "" : $" [names {string.Join(", ", names)}]";
    }

    private static string Kind(ExchangeKind kind) => kind == ExchangeKind.Unsaid ? "" : $" [{kind}]";

    private static string Word(string name) => name.ToLowerInvariant();
}
