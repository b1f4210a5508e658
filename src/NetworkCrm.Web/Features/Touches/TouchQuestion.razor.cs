using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Touches;

/// <summary>"Did you get in touch?" with one person. Yes logs the contact; Undo asks again.</summary>
public sealed partial class TouchQuestion(
    TouchStore touches,
    InteractionStore interactions,
    TouchBoard board,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<InteractionTexts> texts
)
{
    [Parameter, EditorRequired]
    public WaitingTouch Touch { get; set; } = null!;

    private Task AnswerAsync(bool yes) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            var answered = await touches.AnswerAsync(Touch.Id, yes);
            await board.LoadAsync();
            if (answered is null)
                return;
            undo.Offer(null, texts["TouchLogged", Touch.Person.Name], () => TakeBackAsync(answered));
            await changes.NotifyAsync();
        });

    private async Task TakeBackAsync(AnsweredTouch answered)
    {
        await interactions.TakeBackAsync(answered.Logged, answered.Settled is { } settled ? [settled] : []);
        await touches.AskAgainAsync(answered.Id);
        await board.LoadAsync();
        await changes.NotifyAsync();
    }
}
