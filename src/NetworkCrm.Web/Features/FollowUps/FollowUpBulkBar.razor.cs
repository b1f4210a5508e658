using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

/// <summary>Acts on all follow-ups that are chosen, each act with one Undo.</summary>
public sealed partial class FollowUpBulkBar(
    FollowUpBulkStore bulk,
    UndoBar undo,
    Changes changes,
    Saving saving,
    IStringLocalizer<FollowUpTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    [Parameter, EditorRequired]
    public IReadOnlySet<long> Chosen { get; set; } = new HashSet<long>();

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Asked for when nothing more is to be chosen.</summary>
    [Parameter]
    public EventCallback OnEnd { get; set; }

    private bool IsIdle => Chosen.Count == 0 || saving.IsRunning;

    private Task DoneAsync() =>
        ActAsync(async chosen =>
        {
            var done = await bulk.DoneAsync(chosen);
            return (texts.Plural("DoneMany", done.Count), () => bulk.ReopenAsync(done, FollowUpState.Done));
        });

    private Task RemoveAsync() =>
        ActAsync(async chosen =>
        {
            var removed = await bulk.RemoveAsync(chosen);
            return (
                texts.Plural("RemovedMany", removed.Count),
                () => bulk.ReopenAsync(removed, FollowUpState.Cancelled)
            );
        });

    private Task MoveAsync(DateOnly until) =>
        ActAsync(async chosen =>
        {
            var before = await bulk.MoveAsync(chosen, until);
            return (
                texts.Plural("MovedMany", before.Count, until.Short(Today)),
                () => bulk.PutBackAsync(before, until)
            );
        });

    private async Task ActAsync(Func<IReadOnlyCollection<long>, Task<(string Said, Func<Task> Back)>> act)
    {
        List<long> chosen = [.. Chosen];
        await saving.RunAsync(async () =>
        {
            var (said, back) = await act(chosen);
            undo.Offer(
                null,
                said,
                async () =>
                {
                    await back();
                    await changes.NotifyAsync();
                }
            );
        });
        if (saving.Problem is not null)
            return;
        await OnEnd.InvokeAsync();
        await changes.NotifyAsync();
    }
}
