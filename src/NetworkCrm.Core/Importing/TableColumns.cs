using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Importing.Formats;

namespace NetworkCrm.Core.Importing;

/// <summary>What the columns of a table hold, by its header, its first records and what the user decided.</summary>
/// <param name="HeaderRow">The row the header is in; 0 where there is none.</param>
internal sealed record TableColumns(
    CsvDialect Dialect,
    int HeaderRow,
    IReadOnlyList<ColumnMapping> Columns,
    IReadOnlyList<IReadOnlyList<string>> Sample,
    DateOrder Dates
)
{
    /// <exception cref="NotATableException">It is one card, lying on its side.</exception>
    public static TableColumns Of(TableLayout layout, ImportOptions options)
    {
        if (IsKeyValue(layout))
            throw new NotATableException("key-value-text");
        var keys = layout.Header.Select(ColumnNames.Key).Where(k => k.Length > 0).ToHashSet();
        var dialect = CsvDialect.For(options.Format, keys);
        var (headerRow, header, sample) = (layout.HeaderRow, layout.Header, layout.Sample);
        // A first row without data in the columns that have some below it is a header in words we do not know.
        if (headerRow == 0 && sample.Count > 0 && IsUnknownHeader(sample, options))
            (headerRow, header, sample) = (layout.FirstRow, sample[0], [.. sample.Skip(1)]);
        var names = Names(header, sample, headerRow > 0);
        var named = names
            .Select(name =>
                name.Length == 0 || layout.HeaderRow == 0 ? ContactField.Ignore : ColumnNames.Find(name, keys)
            )
            .ToArray();
        var own = names.Select((name, i) => OwnField(name, i, named[i], options)).ToArray();
        for (var i = 0; i < named.Length; i++)
            if (own[i] is not null)
                named[i] = ContactField.Own;
        var decided = ColumnJudge.Decide(headerRow > 0 ? names : [], named, sample, options);
        var columns = names
            .Select(
                (name, i) =>
                    options.Columns?.TryGetValue(i, out var chosen) == true
                    && options.OwnColumns?.ContainsKey(i) != true
                        ? new ColumnMapping(i, name, chosen)
                        : new ColumnMapping(i, name, decided[i], own[i])
            )
            .ToList();
        var dates =
            DateText.OrderOf(
                sample.SelectMany(row =>
                    columns
                        .Where(c => c.Field is ContactField.Birthday or ContactField.MetOn && c.Index < row.Count)
                        .Select(c => CellText.Clean(row[c.Index]))
                )
            ) ?? dialect.Dates(keys);
        return new TableColumns(dialect, headerRow, columns, sample, dates);
    }

    // A later header that is wider names the columns beyond the first one's.
    private static List<string> Names(
        IReadOnlyList<string> header,
        IReadOnlyList<IReadOnlyList<string>> sample,
        bool hasHeader
    )
    {
        var names = header.Select(h => CellText.Cut(CellText.Line(CellText.Clean(h)), 200)).ToList();
        if (!hasHeader)
        {
            names.AddRange(
                Enumerable.Repeat("", Math.Max(0, sample.Select(r => r.Count).DefaultIfEmpty(0).Max() - names.Count))
            );
        }
        else if (
            TableHeader.Read(header) is { } first
            && sample.Where(r => r.Count > names.Count && first.IsAgain(r)).MaxBy(r => r.Count) is { } wider
            && names.Select(ColumnNames.Key).SequenceEqual(wider.Take(names.Count).Select(ColumnNames.Key))
        )
        {
            names.AddRange(wider.Skip(names.Count).Select(h => CellText.Cut(CellText.Line(CellText.Clean(h)), 200)));
        }

        return names;
    }

    private static bool IsUnknownHeader(IReadOnlyList<IReadOnlyList<string>> sample, ImportOptions options)
    {
        var below = ColumnJudge.Decide([], new ContactField[sample.Max(r => r.Count)], [.. sample.Skip(1)], options);
        return !sample[0].Where((cell, i) => Reaches(below[i]) && cell.Any(c => char.IsDigit(c) || c == '@')).Any()
            && (
                below.Any(Reaches)
                || !sample[0].Any(c => c.Contains('@', StringComparison.Ordinal) || TextFold.Digits(c).Length >= 6)
            );
    }

    private static bool Reaches(ContactField field) => field is ContactField.Email or ContactField.Phone;

    private static CustomField? OwnField(string name, int index, ContactField named, ImportOptions options)
    {
        if (options.OwnColumns?.TryGetValue(index, out var uid) == true)
            return options.OwnFields?.FirstOrDefault(f => f.Uid == uid);
        var key = ColumnNames.Key(name);
        return
            key.Length == 0
            || named
                is ContactField.FullName
                    or ContactField.GivenName
                    or ContactField.FamilyName
                    or ContactField.Email
                    or ContactField.Phone
            ? null
            : options.OwnFields?.FirstOrDefault(f => ColumnNames.Key(f.Name) == key);
    }

    /// <summary>
    /// The names of columns stand below one another, each with one value beside it: that is one card, lying on its
    /// side.
    /// </summary>
    private static bool IsKeyValue(TableLayout layout)
    {
        IReadOnlyList<IReadOnlyList<string>> rows =
            layout.HeaderRow == 0 ? layout.Sample : [layout.Header, .. layout.Sample];
        var firsts = rows.Where(r => r.Count > 0 && !string.IsNullOrWhiteSpace(r[0])).ToList();
        if (firsts.Count < 2)
            return false;
        var keys = firsts
            .Select(r => ColumnNames.Strict(CellText.Clean(r[0]).TrimEnd(':', ' ')))
            .Where(f => f != ContactField.Ignore)
            .ToList();
        return keys.Count >= 2
            && keys.Distinct().Count() >= 2
            && keys.Count * 10 >= firsts.Count * 7
            && firsts.Count(r => r.Skip(1).Any(c => ColumnNames.Strict(CellText.Clean(c)) != ContactField.Ignore)) * 2
                <= firsts.Count;
    }
}
