using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// The filter and the order of <see cref="PeopleList"/> as SQL about a row of Contacts called "c", for the search, which
/// asks the indexes of text at every key and cannot wait for a translation each time. EF Core writes it from the same
/// expressions that the list runs, so that each condition is said once (docs/adr/0025).
/// </summary>
internal sealed partial class PeopleSql
{
    private const int MostKept = 500;

    private const string Select = "SELECT \"c\".\"Id\"\nFROM \"Contacts\" AS \"c\"\nWHERE ";

    private const string OrderBy = "\nORDER BY ";

    // One filter is asked for many times while somebody types. The owner is part of the key, so that no value of one
    // owner's can reach another.
    private static readonly ConcurrentDictionary<(long Owner, PeopleFilter Filter), PeopleSql> Kept = new();

    private readonly List<object> values = [];

    private PeopleSql(CrmDbContext db, PeopleFilter filter)
    {
        using var command = PeopleList
            .Sorted(PeopleList.Filtered(db, filter, few: true), filter.Sort)
            .Select(c => c.Id)
            .CreateDbCommand();
        // Those of raw SQL are named without the sign.
        var given = command
            .Parameters.Cast<DbParameter>()
            .ToDictionary(p => $"@{p.ParameterName.TrimStart('@')}", p => p.Value!, StringComparer.Ordinal);
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var sql = Parameter()
            .Replace(
                command.CommandText,
                match =>
                {
                    if (match.Value == $"@ef_filter__{nameof(CrmDbContext.OwnerId)}")
                        return "?1";
                    if (!numbers.TryGetValue(match.Value, out var number))
                    {
                        values.Add(given[match.Value]);
                        numbers.Add(match.Value, number = $"?{values.Count + 1}");
                    }

                    return number;
                }
            );
        var order = sql.LastIndexOf(OrderBy, StringComparison.Ordinal);
        if (!sql.StartsWith(Select, StringComparison.Ordinal) || order < 0)
            throw new InvalidOperationException(
                "EF Core writes the filter of people in another form than the search reads."
            );
        (Where, Order) = ($"({sql[Select.Length..order]})", sql[(order + OrderBy.Length)..]);
    }

    /// <summary>The owner and the filter, without its text.</summary>
    public string Where { get; }

    public string Order { get; }

    /// <summary>The number of the first parameter that is free.</summary>
    public int Next => values.Count + 2;

    public static PeopleSql Of(OwnerSqlReader reads, PeopleFilter filter)
    {
        var key = (reads.OwnerId, filter with { Text = null });
        if (Kept.TryGetValue(key, out var kept))
            return kept;
        using var db = reads.OpenContext();
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[key] = new PeopleSql(db, key.Item2);
    }

    /// <summary>Prepares a read with all that <see cref="Where"/> asks for bound.</summary>
    public Statement Prepare(OwnerSqlReader reads, string sql)
    {
        var statement = reads.Prepare(sql);
        foreach (var value in values)
            _ = value switch
            {
                string text => statement.Bind(text),
                Guid uid => statement.Bind(uid),
                double number => statement.Bind(number),
                bool flag => statement.Bind(flag),
                _ => statement.Bind(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
            };
        return statement;
    }

    [GeneratedRegex(@"@\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
