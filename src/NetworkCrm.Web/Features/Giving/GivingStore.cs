using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Giving;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Giving;

/// <summary>Somebody who may be able to help with a need.</summary>
/// <param name="Theirs">How they kept what they promised so far.</param>
public sealed record Helper(PersonPick Person, string Words, KeptRate Theirs = default);

/// <summary>A way to give: a need of theirs, and who may help with it.</summary>
public sealed record WayToGive(string Need, IReadOnlyList<Helper> Helpers);

/// <summary>
/// What could be given to somebody first: their open needs, and who else in the book may help, or a hello. What was said
/// in confidence is not repeated to anybody.
/// </summary>
public sealed class GivingStore(OwnerDatabase crm)
{
    /// <summary>Plans a hello that wants nothing, tomorrow.</summary>
    /// <exception cref="GoneException">The contact is not the owner's.</exception>
    public async Task PlanHelloAsync(Guid uid, long contactId, string what, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var hello = new FollowUpDetails
        {
            Kind = FollowUpKind.Message,
            What = what,
            DueOn = write.Today.AddDays(1),
        };
        if (await FollowUpLog.PlanAsync(write, uid, contactId, hello, FollowUpOrigin.Me, ct))
            await write.CommitAsync(ct);
    }

    /// <summary>Undo of <see cref="PlanHelloAsync"/>.</summary>
    public async Task TakeBackHelloAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await FollowUpLog.TakeBackAsync(write, uid, ct))
            await write.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<WayToGive>> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var needs = HelpRows.Needs(reads, contactId);
        if (needs.Count == 0)
            return [];
        var offers = HelpRows.Offered(reads, contactId);
        foreach (var word in needs.SelectMany(HelpMatching.Words).Distinct(StringComparer.Ordinal))
            offers.AddRange(HelpRows.ByWhatTheyDo(reads, contactId, word));
        var rates = PromiseRows.TheirRates(reads, [.. offers.Select(o => o.ContactId)]);
        var found = HelpMatching.Find(
            needs,
            [
                .. offers.Select(o =>
                    rates.TryGetValue(o.ContactId, out var rate) ? o with { Kept = (double)rate.Kept / rate.Ended } : o
                ),
            ]
        );
        var people = HelpRows.People(reads, [.. found.SelectMany(m => m.Helpers).Select(h => h.ContactId).Distinct()]);
        return
        [
            .. found.Select(m => new WayToGive(
                m.Need,
                [
                    .. m
                        .Helpers.Where(h => people.ContainsKey(h.ContactId))
                        .Select(h => new Helper(people[h.ContactId], h.Words, rates.GetValueOrDefault(h.ContactId))),
                ]
            )),
        ];
    }
}
