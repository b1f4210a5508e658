using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Reviews;

/// <summary>
/// Once a quarter: who has come closer, who has drifted, who should move (advice <c>ties-change</c>).
/// </summary>
public sealed partial class CirclesPage(
    CircleReviewStore circles,
    ContactStore contacts,
    NudgeStore nudges,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<ReviewTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private CirclesView? view;
    private bool busy;

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        return LoadAsync();
    }

    private string Says(DriftRow row)
    {
        if (row.Drift == Drift.Closer)
            return texts[
                "Closer",
                S.Plural("Days", row.SpanDays ?? 0),
                S.Relative(row.LastContactOn, view!.Today),
                S.Plural("Days", row.CadenceDays)
            ];
        // Silence says it, or else a pace that has grown slow.
        return view!.Today.DayNumber - row.LastContactOn.DayNumber >= CirclesDrifted.FurtherTimes * row.CadenceDays
            ? texts["FurtherSilent", S.Relative(row.LastContactOn, view.Today), S.Plural("Days", row.CadenceDays)]
            : texts["FurtherSlow", S.Plural("Days", row.PaceDays), S.Plural("Days", row.CadenceDays)];
    }

    private Task MoveAsync(DriftRow row) =>
        StepAsync(
            row,
            async () =>
            {
                await contacts.SetCircleAsync(row.Uid, row.Suggested);
                Offer(
                    texts["Moved", row.Name, contactTexts["Circle." + row.Suggested]],
                    () => contacts.SetCircleAsync(row.Uid, row.Circle)
                );
            }
        );

    private Task StayAsync(DriftRow row) =>
        StepAsync(
            row,
            async () =>
            {
                var key = CircleReviewStore.StayKey(row.Id, row.Circle, view!.Today);
                await nudges.PutAsideAsync(key);
                Offer(texts["Stays", row.Name, contactTexts["Circle." + row.Circle]], () => nudges.TakeBackAsync(key));
            }
        );

    private async Task FinishAsync()
    {
        var before = await circles.FinishAsync(view!.Today);
        Offer(texts["CirclesFinished"], () => circles.FinishAsync(before));
        await LoadAsync();
    }

    // A second tap that was made for a card already gone must not act again.
    private async Task StepAsync(DriftRow row, Func<Task> step)
    {
        if (busy || !view!.Drifted.Contains(row))
            return;
        busy = true;
        try
        {
            await step();
        }
        catch (GoneException)
        {
            // Deleted in another tab meanwhile: the list that is read anew says so.
        }
        finally
        {
            busy = false;
        }

        await LoadAsync();
    }

    private void Offer(string message, Func<Task> back) =>
        undo.Offer(
            null,
            message,
            async () =>
            {
                await back();
                await LoadAsync();
            }
        );

    private async Task LoadAsync()
    {
        view = await circles.LoadAsync();
        await InvokeAsync(StateHasChanged);
    }
}
