using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Data.Importing;

/// <summary>The planned rows of a batch, written and read in bulk.</summary>
public static class StagedRowWriter
{
    /// <summary>Writes the plan as it is made: neither the file nor the plan is ever held whole.</summary>
    public static ImportCounts Write(CrmWrite write, long batchId, IEnumerable<PlannedRow> rows, CancellationToken ct)
    {
        var counts = new ImportCounts();
        using var command = write.Connection.CreateCommand();
        command.Transaction = write.Transaction;
        command.CommandText = """INSERT INTO StagedRows (OwnerId, BatchId, RowNumber, "Action", Reason, MatchId, Content) VALUES ($owner, $batch, $row, $action, $reason, $match, $content)""";
        command.Parameters.AddWithValue("$owner", write.Db.OwnerId);
        command.Parameters.AddWithValue("$batch", batchId);
        var row = command.Parameters.Add("$row", SqliteType.Integer);
        var action = command.Parameters.Add("$action", SqliteType.Integer);
        var reason = command.Parameters.Add("$reason", SqliteType.Text);
        var match = command.Parameters.Add("$match", SqliteType.Integer);
        var content = command.Parameters.Add("$content", SqliteType.Text);
        command.Prepare();
        foreach (var planned in rows)
        {
            ct.ThrowIfCancellationRequested();
            counts.Add(planned);
            row.Value = planned.RowNumber;
            action.Value = planned.Error is null ? (int)planned.Action : StagedRow.Error;
            reason.Value = planned.Error?.Code ?? planned.Reason.Code();
            match.Value = planned.ExistingContactId is { } id ? id : DBNull.Value;
            content.Value = planned.Contact is null ? "" : StagedJson.Write(new StagedContent(planned.Contact, planned.EarlierRow));
            command.ExecuteNonQuery();
        }

        return counts;
    }

    /// <summary>The next rows of a batch after one, in the order of the file.</summary>
    internal static List<Staged> Next(SqliteCommand select, int after)
    {
        select.Parameters["$after"].Value = after;
        var rows = new List<Staged>(BatchApply.Chunk);
        using var reader = select.ExecuteReader();
        while (reader.Read())
            rows.Add(new Staged(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetInt64(4), reader.GetString(5)));
        return rows;
    }

    internal static SqliteCommand Select(CrmWrite write, long batchId)
    {
        var select = write.Connection.CreateCommand();
        select.Transaction = write.Transaction;
        select.CommandText = """SELECT Id, RowNumber, "Action", Reason, MatchId, Content FROM StagedRows WHERE OwnerId = $owner AND BatchId = $batch AND RowNumber > $after ORDER BY RowNumber LIMIT $chunk""";
        select.Parameters.AddWithValue("$owner", write.Db.OwnerId);
        select.Parameters.AddWithValue("$batch", batchId);
        select.Parameters.AddWithValue("$chunk", BatchApply.Chunk);
        select.Parameters.Add("$after", SqliteType.Integer);
        select.Prepare();
        return select;
    }
}

internal readonly record struct Staged(long Id, int RowNumber, int Action, string Reason, long? MatchId, string Content);
