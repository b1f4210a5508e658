using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Person;

/// <summary>Reads in one go what the folded rows of a person's page come to.</summary>
public sealed class PersonStore(OwnerDatabase crm)
{
    public async Task<PersonMore> MoreAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return new PersonMore(
            MentionRows.OfContact(reads, contactId),
            [
                .. IntroductionRows.Made(reads, contactId).Select(i => i.Other),
                .. IntroductionRows.Brought(reads, contactId),
            ],
            [.. RelationRows.OfContact(reads, contactId).Select(r => r.Other)],
            OutcomeRows.Of(reads, new OutcomeOf(ContactId: contactId)).Count,
            GoalRows.OpenOf(reads, contactId) is [var first, ..] ? first : null
        );
    }
}
