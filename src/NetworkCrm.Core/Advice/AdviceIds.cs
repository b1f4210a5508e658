namespace NetworkCrm.Core.Advice;

/// <summary>The ids under which rules and plan steps cite the catalogue. Stored with nudges; never rename.</summary>
public static class AdviceIds
{
    public const string FollowUpPromptly = "follow-up-promptly";
    public const string AddValueAfter = "add-value-after";
    public const string ConnectOnlineToo = "connect-online-too";
    public const string GiveBeforeAsk = "give-before-ask";
    public const string NotOnlyWhenNeeded = "not-only-when-needed";
    public const string KeepInTouchRoutinely = "keep-in-touch-routinely";
    public const string WeakTies = "weak-ties";
    public const string WeakTiesNotNumbers = "weak-ties-not-numbers";
    public const string ChaseGently = "chase-gently";
    public const string MindOneSidedTakers = "mind-one-sided-takers";
    public const string HelpNotSell = "help-not-sell";
    public const string MeetInPerson = "meet-in-person";
    public const string RespondWithEmpathy = "respond-with-empathy";
    public const string ReachOutBeforeYouNeed = "reach-out-before-you-need";
}
