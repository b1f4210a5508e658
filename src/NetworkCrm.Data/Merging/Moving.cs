using System.Text.Json;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Data.Merging;

/// <summary>Moves what hangs on one contact to another, and keeps what it did.</summary>
internal sealed class Moving(MergeRows rows, long kept, long other)
{
    private readonly List<KeptRows> gone = [];
    private readonly List<MovedRows> moved = [];

    public IReadOnlyList<KeptRows> Gone => gone;

    public IReadOnlyList<MovedRows> Moved => moved;

    /// <summary>Takes rows away, in full.</summary>
    public void Drop(Type entity, IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0)
            return;
        var list = JsonSerializer.Serialize(ids);
        Drop(entity, rows.Read(entity, $"t.Id IN (SELECT value FROM json_each('{list}'))"));
    }

    /// <summary>Everything, as <see cref="MergeReference.All"/> says.</summary>
    /// <param name="circlesOfOther">Whether the history of circles is the other's from now on.</param>
    public void All(bool circlesOfOther)
    {
        foreach (var reference in MergeReference.All)
            switch (reference.Treatment)
            {
                case MergeTreatment.Move:
                    Move(reference);
                    break;
                case MergeTreatment.MoveOnce:
                    DropLike(reference);
                    Move(reference);
                    break;
                case MergeTreatment.Pair:
                    DropBetween(reference);
                    Move(reference);
                    break;
                case MergeTreatment.Circles when circlesOfOther:
                    Drop(reference.Entity, rows.Read(reference.Entity, "t.ContactId = ?2", kept));
                    Move(reference);
                    break;
                case MergeTreatment.Card:
                case MergeTreatment.Circles:
                case MergeTreatment.Raised:
                    Drop(reference.Entity, rows.Read(reference.Entity, $"t.\"{reference.Column}\" = ?2", other));
                    break;
                default:
                    break;
            }
    }

    /// <summary>Takes away the contact itself, on which nothing hangs any more.</summary>
    /// <exception cref="InvalidOperationException">Something does: it would go with it, and nobody would know.</exception>
    public void End(string contacts)
    {
        var computed = MergeReference
            .All.Where(r => r.Treatment == MergeTreatment.Computed)
            .Select(r => rows.Table(r.Entity))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (table, column) in rows.PointingAt(contacts))
            if (!computed.Contains(table) && rows.Read(table, $"t.\"{column}\" = ?2", other).Count > 0)
                throw new InvalidOperationException($"{table} still hangs on the contact.");
        rows.Delete(contacts, [other]);
    }

    private void Move(MergeReference reference)
    {
        // Taking part is written anew where an interaction is edited: who did is told by the interaction.
        var by = reference.Entity == typeof(Participant) ? nameof(Participant.InteractionId) : "Id";
        var values = rows.Read(reference.Entity, $"t.\"{reference.Column}\" = ?2", other)
            .ConvertAll(r => MergeRows.Number(r, by));
        if (values.Count == 0)
            return;
        var table = rows.Table(reference.Entity);
        rows.Point(table, reference.Column, other, kept, by, values);
        moved.Add(new MovedRows(table, reference.Column, by, values));
    }

    private void DropLike(MergeReference reference)
    {
        var (table, column) = (rows.Table(reference.Entity), reference.Column);
        var like = string.Concat(reference.Like!.Select(l => $" AND k.\"{l}\" IS t.\"{l}\""));
        var alike = $"k.OwnerId = ?1{like}";
        if (reference.Better is { } better)
            Drop(
                reference.Entity,
                rows.Read(
                        table,
                        $"t.\"{column}\" = ?2 AND EXISTS (SELECT 1 FROM \"{table}\" k WHERE k.\"{column}\" = ?3 AND {alike} "
                            + $"AND {better})",
                        // The kept one's goes: read from its side.
                        other,
                        kept
                    )
                    .Select(r => Twin(reference, r))
                    .ToList()
            );
        Drop(
            reference.Entity,
            rows.Read(
                table,
                $"t.\"{column}\" = ?2 AND EXISTS (SELECT 1 FROM \"{table}\" k WHERE k.\"{column}\" = ?3 AND {alike})",
                other,
                kept
            )
        );
    }

    private Dictionary<string, JsonElement> Twin(MergeReference reference, Dictionary<string, JsonElement> row) =>
        rows.Read(reference.Entity, $"t.\"{reference.Column}\" = ?2", kept)
            .First(k =>
                reference.Like!.All(l => k.GetValueOrDefault(l).ToString() == row.GetValueOrDefault(l).ToString())
            );

    private void DropBetween(MergeReference reference)
    {
        var (table, column, end) = (rows.Table(reference.Entity), reference.Column, reference.Other!);
        Drop(reference.Entity, rows.Read(table, $"t.\"{column}\" = ?2 AND t.\"{end}\" = ?3", other, kept));
        if (reference.Like is not { } like)
            return;
        var alike = string.Concat(like.Select(l => $" AND k.\"{l}\" IS t.\"{l}\""));
        Drop(
            reference.Entity,
            rows.Read(
                table,
                $"t.\"{column}\" = ?2 AND EXISTS (SELECT 1 FROM \"{table}\" k WHERE k.OwnerId = ?1{alike} AND "
                    + $"((k.\"{column}\" = ?3 AND k.\"{end}\" = t.\"{end}\") OR "
                    + $"(k.\"{end}\" = ?3 AND k.\"{column}\" = t.\"{end}\")))",
                other,
                kept
            )
        );
    }

    private void Drop(Type entity, List<Dictionary<string, JsonElement>> read)
    {
        if (read.Count == 0)
            return;
        var table = rows.Table(entity);
        gone.Add(new KeptRows(table, read));
        rows.Delete(table, read.Select(r => MergeRows.Number(r, "Id")));
    }
}
