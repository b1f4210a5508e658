using NetworkCrm.Benchmarks;
using NetworkCrm.Benchmarks.Rows;

// Prints a table: each target with both of its sides, measured alternately in this one process.
var published = Array.IndexOf(args, "--published") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
if (published is not null)
    args = [.. args.Where(a => a != published)];
var wanted = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
var sizes = new Sizes(args.Contains("--quick") ? 1_000 : 10_000, args.Contains("--quick") ? 10_000 : 100_000);
(string Name, Func<Books, IAsyncEnumerable<Row>> Measure)[] all =
[
    ("rebuild", RebuildRows.MeasureAsync),
    ("sweep", SweepRows.MeasureAsync),
    ("today", TodayRows.MeasureAsync),
    ("people", PeopleRows.MeasureAsync),
    ("insights", InsightsRows.MeasureAsync),
    ("search", SearchRows.MeasureAsync),
    ("log", LogRows.MeasureAsync),
    ("sentence", SentenceRows.MeasureAsync),
    ("import", ImportRows.MeasureAsync),
    ("whatsapp", WhatsAppRows.MeasureAsync),
    ("linkedin", LinkedInRows.MeasureAsync),
    ("duplicates", DuplicatesRows.MeasureAsync),
    ("sync", SyncRows.MeasureAsync),
    ("start", books => StartRows.MeasureAsync(books, published)),
    ("visit", books => VisitRows.MeasureAsync(books, published)),
];
if (wanted.Except(all.Select(a => a.Name), StringComparer.OrdinalIgnoreCase).Any())
{
    await Console.Error.WriteLineAsync(
        $"Rows to choose from: {string.Join(' ', all.Select(a => a.Name))}. Options: --quick (a tenth of the size), "
            + $"--published DIR (start the program that was published there)."
    );
    return 2;
}

using var books = new Books(sizes);
await Console.Out.WriteLineAsync(Row.Head);
foreach (var (name, measure) in all)
    if (wanted.Count == 0 || wanted.Contains(name))
        await foreach (var row in measure(books))
            await Console.Out.WriteLineAsync(row.ToString());
return 0;
