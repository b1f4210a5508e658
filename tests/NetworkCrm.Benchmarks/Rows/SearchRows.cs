using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>Search as one types, beside asking the same indexes for the ids alone.</summary>
internal static class SearchRows
{
    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var book = await books.LargeAsync();
        foreach (var length in new[] { 1, 2, 3, 8 })
        {
            var terms = await TermsAsync(book, length);
            using var connection = book.Database.Connect();
            using var raw = new Statement(connection, Index(length));
            // A 99th percentile is that of the slowest terms only if each is asked often enough, and of the program
            // rather than of its compiler only once it is warm.
            var (ours, beside) = await Alternate.RunAsync(
                2000,
                i =>
                    new PeopleQuery(book.OwnerDatabase).ListAsync(
                        new PeopleFilter { Text = terms[Math.Abs(i) % terms.Count] },
                        0,
                        50
                    ),
                i => Ask(raw, length, terms[Math.Abs(i) % terms.Count]),
                warmUp: 400
            );
            yield return new Row(
                $"search, {length} characters at {book.People}, p99",
                Alternate.Quantile(ours, 0.99),
                "the raw index query, p99",
                Alternate.Quantile(beside, 0.99),
                1.5,
                15
            );
            yield return new Row(
                $"search, {length} characters at {book.People}, p50",
                Alternate.Median(ours),
                "the raw index query, p50",
                Alternate.Median(beside)
            );
        }
    }

    // What is really in names and what was learned, cut to the length, each about as often as somebody would type it.
    private static async Task<List<string>> TermsAsync(Book book, int length)
    {
        await using var db = await book.OwnerDatabase.OpenAsync();
        var names = await db.Contacts.Where(c => c.Id % 97 == 0).Select(c => c.SortName).ToListAsync();
        var facts = await db.LearnedFacts.Where(f => f.Id % 997 == 0).Select(f => f.Text).Take(40).ToListAsync();
        return
        [
            .. facts
                .Concat(names)
                .SelectMany(n => n.Split(' '))
                .Where(w => w.Length >= length && w.All(char.IsLetter))
                .Select(w => w[..length].ToLowerInvariant())
                .Take(200),
        ];
    }

    private static string Index(int length)
    {
        var names = """
            SELECT Id FROM (SELECT Id FROM Contacts WHERE OwnerId = 1 AND State = 0 AND SortName >= ?1 AND SortName < ?2
              ORDER BY SortName LIMIT 200)
            UNION SELECT Id FROM (SELECT c.Id FROM ContactNames n CROSS JOIN Contacts c ON c.Id = n.rowid
              WHERE ContactNames MATCH ?3 AND c.OwnerId = 1 AND c.State = 0 LIMIT 500)
            """;
        return length < 3
            ? names
            : names
                + """
                     UNION SELECT Id FROM (SELECT c.Id FROM ContactSearch s CROSS JOIN Contacts c ON c.Id = s.rowid
                       WHERE ContactSearch MATCH ?4 AND c.OwnerId = 1 AND c.State = 0 LIMIT 500)
                    UNION SELECT Id FROM (SELECT c.Id FROM FactSearch x CROSS JOIN LearnedFacts l ON l.Id = x.rowid
                      CROSS JOIN Interactions i ON i.Id = l.InteractionId CROSS JOIN Contacts c ON c.Id = l.ContactId
                      WHERE FactSearch MATCH ?4 AND l.OwnerId = 1 AND NOT i.Private AND c.OwnerId = 1 AND c.State = 0
                        ORDER BY x.rowid DESC LIMIT 200)
                    """;
    }

    private static Task Ask(Statement raw, int length, string term)
    {
        raw.Bind(term).Bind(term + '\uFFFF').Bind($"\"{term}\"*");
        if (length >= 3)
            raw.Bind($"\"{term}\"");
        raw.Run();
        return Task.CompletedTask;
    }
}
