using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Goals;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Goals;

/// <summary>
/// Before a meeting: open questions that fit the open goal somebody is linked to, else general ones (advice
/// <c>have-a-purpose</c>).
/// </summary>
public sealed partial class BriefQuestions(GoalStore goals, IStringLocalizer<GoalTexts> texts)
{
    private GoalDetails? goal;

    [Parameter, EditorRequired]
    public long ContactId { get; set; }

    protected override async Task OnParametersSetAsync() =>
        goal = (await goals.OpenOfContactAsync(ContactId)) is [var first, ..] ? first : null;
}
