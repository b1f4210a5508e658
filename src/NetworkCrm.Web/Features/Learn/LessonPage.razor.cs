using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Advice;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Learn;

/// <summary>One lesson: its text, the one thing to do, and where it comes from.</summary>
public sealed partial class LessonPage(
    LearnStore learn,
    Changes changes,
    IDialogService dialogs,
    IStringLocalizer<LearnTexts> texts
) : IDisposable
{
    private Lesson? lesson;
    private bool done;
    private int at;

    [Parameter]
    public string Id { get; set; } = "";

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnParametersSetAsync()
    {
        lesson = Lessons.Find(Id);
        at = lesson is null ? -1 : Lessons.All.Index().First(l => l.Item == lesson).Index;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        done = lesson is not null && (await learn.DoneAsync()).Contains(lesson.Task);
        await InvokeAsync(StateHasChanged);
    }
}
