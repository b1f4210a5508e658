using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>Reading a typed sentence against the names of the book, held in memory.</summary>
internal static class SentenceRows
{
    private const int Rounds = 10;

    private static readonly DateOnly Today = new(2026, 11, 18);

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var (small, large) = (await books.SmallAsync(), await books.LargeAsync());
        var (ours, beside) = (await ReadAsync(large), await ReadAsync(small));
        var (left, right) = (new double[ours.Texts.Length], new double[beside.Texts.Length]);
        Array.Fill(left, double.MaxValue);
        Array.Fill(right, double.MaxValue);
        // A reading is shorter than the turn that another program takes of the processor: each sentence is read several
        // times and its shortest counts, so that the slow ones are those that take long and not those that waited.
        for (var round = 0; round < Rounds; round++)
        {
            var (a, b) = await Alternate.RunAsync(left.Length, i => Read(ours, i), i => Read(beside, i));
            for (var i = 0; i < left.Length; i++)
                (left[i], right[i]) = (Math.Min(left[i], a[i]), Math.Min(right[i], b[i]));
        }

        foreach (var (name, share) in new[] { ("p50", 0.5), ("p95", 0.95) })
            yield return new Row(
                $"read a sentence at {large.People}, {name}",
                Alternate.Quantile(left, share),
                $"at {small.People}, {name}",
                Alternate.Quantile(right, share),
                LimitMs: 5
            );
        var texts = new[] { string.Join(' ', Sentences(ours.All, 200))[..10_000] };
        var (whole, same) = await Alternate.RunAsync(
            20,
            _ => Read(ours with { Texts = texts }, 0),
            _ => Read(beside with { Texts = texts }, 0)
        );
        yield return new Row(
            $"read 10,000 characters at {large.People}, shortest of 20",
            whole.Min(),
            $"at {small.People}, shortest of 20",
            same.Min()
        );
    }

    private static Task Read(Names names, int i)
    {
        var text = names.Texts[Math.Abs(i) % names.Texts.Length];
        var read = SentenceParser.Read(text, names.Context);
        return read.Spans.Count > 0 ? Task.CompletedTask : throw new InvalidOperationException("Nothing was read.");
    }

    private static async Task<Names> ReadAsync(Book book)
    {
        await using var db = await book.OwnerDatabase.OpenAsync();
        var people = await db
            .Contacts.OrderByDescending(c => c.LastContactOn)
            .Select(c => new SentencePerson(c.Uid, c.DisplayName, c.Nickname, c.Sapaan))
            .ToListAsync();
        var names = people.Where((_, i) => i % 97 == 0).Select(p => p.FullName).ToArray();
        return new Names(new SentenceContext(Today, new PeopleNameIndex(people)), names, [.. Sentences(names, 500)]);
    }

    // Names that are borne, now whole and now the first word alone, which many bear.
    private static IEnumerable<string> Sentences(string[] names, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (one, other) = (names[i % names.Length], names[(i * 7) % names.Length].Split(' ')[0]);
            yield return (i % 4) switch
            {
                0 => $"Ngopi sama {one} kemarin di Senopati. Dia cari distributor alat medis, anaknya baru masuk SMA. "
                    + $"Aku janji kirim kontak {other} Jumat.",
                1 => $"td pagi ketemu {other} sama {one}, doi lg nyari investor",
                2 => $"Zoom with {one} and {other} yesterday. I'll send two names by Monday. Follow up in two weeks.",
                _ => $"Pak {other} telp, minta dikirimin katalog. Saya kirim besok, minggu depan ketemu lagi.",
            };
        }
    }

    private sealed record Names(SentenceContext Context, string[] All, string[] Texts);
}
