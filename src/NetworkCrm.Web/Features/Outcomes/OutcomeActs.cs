using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Outcomes;

/// <summary>Deleting an outcome, wherever it is shown: it says so and offers to take it back.</summary>
public sealed class OutcomeActs(
    OutcomeStore outcomes,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<OutcomeTexts> texts
)
{
    public Task DeleteAsync(OutcomeRow row) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            var deleted = await outcomes.DeleteAsync(row.Id);
            undo.Offer(
                row.Details.What,
                texts["Deleted"],
                async () =>
                {
                    await outcomes.RestoreAsync(deleted);
                    await changes.NotifyAsync();
                }
            );
            await changes.NotifyAsync();
        });
}
