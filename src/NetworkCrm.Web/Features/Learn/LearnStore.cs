using NetworkCrm.Core.Advice;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Learn;

/// <summary>
/// Which lessons the owner has practised, told from what they recorded: nothing is ticked off by hand, and nothing is
/// stored.
/// </summary>
public sealed class LearnStore(OwnerDatabase crm)
{
    public async Task<IReadOnlySet<LessonTask>> DoneAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return PractisedRows.Done(reads);
    }
}
