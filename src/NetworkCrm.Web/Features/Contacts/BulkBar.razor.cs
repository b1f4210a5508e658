using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>How many are chosen, and what can be done to all of them.</summary>
public sealed partial class BulkBar(
    BulkActs acts,
    Saving saving,
    IStringLocalizer<BulkTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts
)
{
    private static readonly string[] Parts = ["Circle", "Sphere", "Tag"];
    private string? open;
    private string? tag;
    private string? said;

    [Parameter, EditorRequired]
    public IReadOnlyCollection<long> Ids { get; set; } = [];

    /// <summary>How many the list has.</summary>
    [Parameter]
    public int Total { get; set; }

    /// <summary>Whether the list is that of the archive.</summary>
    [Parameter]
    public bool Archived { get; set; }

    /// <summary>The tags that are in use.</summary>
    [Parameter]
    public IReadOnlyList<string> Tags { get; set; } = [];

    [Parameter]
    public EventCallback OnAll { get; set; }

    [Parameter]
    public EventCallback OnNone { get; set; }

    [Parameter]
    public EventCallback OnEnd { get; set; }

    /// <summary>Something was done to all of them.</summary>
    [Parameter]
    public EventCallback<BulkAct> OnDone { get; set; }

    private bool IsIdle => saving.IsRunning || Ids.Count is 0 or > BulkChange.Most;

    private Task RunAsync(BulkAct act) =>
        saving.RunAsync(async () =>
        {
            // As they are now: the list goes on to be read, and chosen in, while they are written.
            long[] ids = [.. Ids];
            (said, _) = await acts.RunAsync(ids, act, undone: _ => InvokeAsync(Forget));
            open = null;
            await OnDone.InvokeAsync(act);
        });

    private Task TagAsync(Func<string, BulkAct> act)
    {
        if (ContactCleaning.Line(tag, ContactTag.MaxLength) is { } name)
            return RunAsync(act(name));
        saving.Problem = texts["TagNeeded"];
        return Task.CompletedTask;
    }

    // What it says is no longer so.
    private void Forget()
    {
        said = null;
        StateHasChanged();
    }
}
