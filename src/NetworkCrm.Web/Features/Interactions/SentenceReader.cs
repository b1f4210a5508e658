using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Sentences;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>A sentence that was read, and those it names who are in the book.</summary>
public sealed record ReadSentence(SentenceReading Reading, IReadOnlyList<PersonPick> People);

/// <summary>Reads what is typed about a meeting against the owner's book and day.</summary>
public sealed class SentenceReader(OwnerDatabase crm)
{
    private const int MostEvents = 300;

    /// <param name="text">As typed.</param>
    /// <param name="said">What the owner made of it so far; it learns the day of the first reading.</param>
    /// <param name="known">Whom it is about without being named.</param>
    /// <param name="ct">Cancels the reads.</param>
    public async Task<ReadSentence> ReadAsync(
        string text,
        SaidSentence said,
        IReadOnlyList<PersonPick> known,
        CancellationToken ct = default
    )
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        said.ReadOn = string.IsNullOrWhiteSpace(text) ? null : said.ReadOn ?? owner.Today;
        using var reads = await crm.ReadAsync(ct);
        var reading = SentenceParser.Read(
            text,
            new SentenceContext(said.ReadOn ?? owner.Today, new SentencePeople(reads))
            {
                At = TimeOnly.FromDateTime(LocalDate.Local(crm.Now, owner.Owner.Zone)),
                Known = [.. known.Select(p => new SentencePerson(p.Uid, p.Name))],
                Events = text.Contains('#', StringComparison.Ordinal) ? await EventsAsync(db, ct) : [],
                Dismissed = said.Dismissed,
                Chosen = said.Chosen,
                ChosenDays = said.ChosenDays,
            }
        );
        var named = Named(reading).Distinct().ToList();
        return new ReadSentence(
            reading,
            named.Count == 0
                ? []
                : await db
                    .Contacts.AsNoTracking()
                    .Where(c => named.Contains(c.Uid))
                    .Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company))
                    .ToListAsync(ct)
        );
    }

    private static IEnumerable<Guid> Named(SentenceReading reading) =>
        reading
            .Participants.Concat(reading.Facts.Select(f => f.About).OfType<PersonSpan>())
            .SelectMany(p => p.Person is { } person ? [person] : p.Candidates)
            .Select(p => p.Uid);

    private static async Task<IReadOnlyList<SentenceEvent>> EventsAsync(Data.CrmDbContext db, CancellationToken ct) =>
        await db
            .Events.AsNoTracking()
            .OrderByDescending(e => e.On)
            .Take(MostEvents)
            .Select(e => new SentenceEvent(e.Uid, e.Name, e.On))
            .ToListAsync(ct);
}
