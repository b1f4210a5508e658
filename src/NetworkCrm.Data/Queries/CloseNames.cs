using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// Whom the owner may have meant where a search found nobody: names that begin alike and are a slip or two away, word
/// by word.
/// </summary>
public static class CloseNames
{
    private const int Most = 5;

    // Of a hundred thousand names a few thousand begin with the same two letters.
    private const int Candidates = 5000;

    public static IReadOnlyList<PersonPick> Find(OwnerSqlReader reads, string text)
    {
        var typed = Words(TextFold.Fold(text));
        if (typed.Count == 0 || typed.Exists(w => w.Length < 3))
            return [];
        // The first letters of the longest word are the likeliest to be right.
        var beginning = typed.MaxBy(w => w.Length)![..2];
        var row = reads
            .Prepare(
                $"""
                SELECT c.Id, c.Uid, c.DisplayName, c.Company, c.SortName FROM ContactNames f
                  CROSS JOIN Contacts c ON c.Id = f.rowid
                WHERE ContactNames MATCH ?2 AND c.OwnerId = ?1 AND c.State = {(int)ContactState.Listed}
                  LIMIT {Candidates}
                """
            )
            .Bind($"\"{beginning}\"*");
        var close = new List<(int Slips, string SortName, PersonPick Person)>();
        while (row.Step())
            if (Slips(typed, Words(row.Text(4))) is { } slips)
                close.Add(
                    (slips, row.Text(4), new PersonPick(row.Int64(0), row.Guid(1), row.Text(2), row.TextOrNull(3)))
                );
        return
        [
            .. close
                .OrderBy(c => c.Slips)
                .ThenBy(c => c.SortName, StringComparer.Ordinal)
                .Take(Most)
                .Select(c => c.Person),
        ];
    }

    private static int? Slips(List<string> typed, List<string> name)
    {
        var sum = 0;
        foreach (var word in typed)
        {
            if (
                name.Select(n => TypingDistance.Between(word, n, TypingDistance.Forgiven(word.Length))).Min()
                is not { } slips
            )
                return null;
            sum += slips;
        }

        return sum;
    }

    private static List<string> Words(string folded) =>
        [
            .. string.Concat(folded.Select(c => char.IsLetterOrDigit(c) ? c : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
}
