using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Sample;

/// <summary>
/// Shown as long as made-up people stand in the book. Asks first: what was tried out on them goes with them, and could
/// not be brought back.
/// </summary>
public sealed partial class SampleNotice(
    SampleStore sample,
    Changes changes,
    UndoBar undo,
    Saving saving,
    IStringLocalizer<SampleTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    private bool asking;
    private bool removed;

    private Task RemoveAsync() =>
        saving.RunAsync(async () =>
        {
            await Task.Yield();
            await sample.RemoveAsync();
            (removed, asking) = (true, false);
            undo.Say(texts["Removed"]);
            await changes.NotifyAsync();
        });
}
