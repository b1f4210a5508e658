using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Advice;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Learn;

/// <summary>All lessons, and which of them were practised.</summary>
public sealed partial class LearnPage(LearnStore learn, Changes changes, IStringLocalizer<LearnTexts> texts)
    : IDisposable
{
    private IReadOnlySet<LessonTask>? done;

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        return LoadAsync();
    }

    private bool IsDone(Lesson lesson) => done!.Contains(lesson.Task);

    private async Task LoadAsync()
    {
        done = await learn.DoneAsync();
        await InvokeAsync(StateHasChanged);
    }
}
