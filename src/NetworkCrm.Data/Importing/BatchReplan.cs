using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Plans a corrected row anew, and every later row that it concerns, exactly as reading the whole file again would.
/// Only rows that share a phone, an e-mail, or name and company with what it said or says are planned; if one of them
/// now joins or leaves those to be created, the rows that share something with it follow.
/// </summary>
public sealed class BatchReplan(WriteScope write, StagedRow row)
{
    private readonly HashSet<ulong> stirred = [];

    public async Task RunAsync(ImportedContact contact, CancellationToken ct)
    {
        if (StagedJson.ReadContent(row.Content) is { } was)
            stirred.UnionWith(RowKeys.Signs(was.Contact));
        stirred.UnionWith(RowKeys.Signs(contact));
        var lines = Lines();
        while (true)
        {
            var later = lines.Where(l => l.RowNumber > row.RowNumber && Shares(l, stirred)).ToList();
            var seen = new HashSet<ulong>(later.SelectMany(l => l.Signs).Concat(RowKeys.Signs(contact)));
            var earlier = lines.Where(l => l.Creates && Shares(l, seen)).Except(later).ToList();
            var rows = await ReadAsync([.. later.Concat(earlier).Select(l => l.Id)], ct);
            var planned = Plan(
                contact,
                [.. later.Concat(earlier).OrderBy(l => l.RowNumber)],
                [.. later.Select(l => l.Id)],
                rows
            );
            var count = stirred.Count;
            foreach (var line in later)
                if (line.Creates != (planned[line.Id].Action == ImportAction.Create))
                    stirred.UnionWith(line.Signs);
            if (stirred.Count > count)
                continue;
            foreach (var line in later)
                rows[line.Id].Row.Replan(planned[line.Id], rows[line.Id].Content);
            row.Replan(planned[row.Id], StagedJson.Write(new StagedContent(contact, planned[row.Id].EarlierRow)));
            return;
        }
    }

    private Dictionary<long, PlannedRow> Plan(
        ImportedContact contact,
        List<Line> lines,
        HashSet<long> later,
        Dictionary<long, (StagedRow Row, StagedContent Content)> rows
    )
    {
        var plan = new ImportPlan(
            KnownContacts.Sharing(
                write.Connection,
                write.Db.OwnerId,
                [contact, .. later.Select(id => rows[id].Content.Contact)]
            )
        );
        var planned = new Dictionary<long, PlannedRow>();
        foreach (var line in lines.Where(l => l.RowNumber < row.RowNumber))
            plan.Remember(rows[line.Id].Content.Contact);
        planned[row.Id] = plan.Plan(contact);
        foreach (var line in lines.Where(l => l.RowNumber > row.RowNumber))
        {
            if (later.Contains(line.Id))
                planned[line.Id] = plan.Plan(rows[line.Id].Content.Contact);
            else
                plan.Remember(rows[line.Id].Content.Contact);
        }

        return planned;
    }

    private static bool Shares(Line line, HashSet<ulong> signs)
    {
        foreach (var sign in line.Signs)
            if (signs.Contains(sign))
                return true;
        return false;
    }

    /// <summary>The other rows of the file that say something, in its order.</summary>
    private List<Line> Lines()
    {
        var lines = new List<Line>();
        using var read = new Statement(
            write.Connection,
            "SELECT Id, RowNumber, Reason, Content FROM StagedRows WHERE OwnerId = ? AND BatchId = ? AND Id <> ? "
                + "AND Content <> '' ORDER BY RowNumber"
        );
        read.Bind(write.Db.OwnerId).Bind(row.BatchId).Bind(row.Id);
        while (read.Step())
        {
            var (signs, action) = StagedSigns.Read(read.Utf8(3), read.Text(2));
            lines.Add(new Line(read.Int64(0), read.Int32(1), action == ImportAction.Create, signs));
        }

        return lines;
    }

    private async Task<Dictionary<long, (StagedRow Row, StagedContent Content)>> ReadAsync(
        List<long> ids,
        CancellationToken ct
    ) =>
        await write
            .Db.StagedRows.Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => (r, StagedJson.ReadContent(r.Content)!), ct);

    /// <param name="Creates">It was planned to be created, whatever was chosen since: later rows were compared with
    /// it.</param>
    private sealed record Line(long Id, int RowNumber, bool Creates, IReadOnlyList<ulong> Signs);
}
