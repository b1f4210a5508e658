using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Messages;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Messages;

/// <summary>The owner's own templates, kept in the place of ours.</summary>
public sealed class TemplateStore(OwnerDatabase crm)
{
    public async Task<OwnTemplates> ReadAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return TemplateRows.Read(reads);
    }

    /// <summary>Somebody of the book to show a template with; null where there is nobody yet.</summary>
    public async Task<CardPerson?> SomebodyAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return TemplateRows.Somebody(reads) is { } id ? PeopleCards.Load(reads, [id]).Person(id) : null;
    }

    /// <summary>Puts a text in the place of ours; null, or a text that is ours word for word, puts ours back.</summary>
    /// <exception cref="ArgumentException">It says nothing, or there are no templates of its kind.</exception>
    public async Task SaveAsync(TemplateKey key, WrittenText? text, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var kept = await write.Db.OwnTemplates.SingleOrDefaultAsync(
            t => t.Occasion == key.Occasion && t.Channel == key.Channel && t.Language == key.Language,
            ct
        );
        var made = text is null ? null : OwnTemplate.Of(write.Owner.Id, key.Occasion, key.Channel, key.Language, text);
        if (made is null || made.Text == MessageTexts.Ours(key.Occasion, key.Channel, key.Language))
        {
            if (kept is not null)
                write.Db.OwnTemplates.Remove(kept);
        }
        else if (kept is null)
        {
            write.Db.OwnTemplates.Add(made);
        }
        else
        {
            kept.Change(text!);
        }

        await write.CommitAsync(ct);
    }
}
