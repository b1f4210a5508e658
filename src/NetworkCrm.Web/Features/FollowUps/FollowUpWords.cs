using NetworkCrm.Core.FollowUps;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

internal static class FollowUpWords
{
    extension(FollowUpCard card)
    {
        /// <summary>What to do, in the language of the page.</summary>
        public string What => FollowUpPlan.Said(card.PlanStep, card.Details.What, Texts.Language);
    }
}
