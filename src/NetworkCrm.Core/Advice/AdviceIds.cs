namespace NetworkCrm.Core.Advice;

/// <summary>The ids under which rules and plan steps cite the catalogue. Stored with nudges; never rename.</summary>
public static class AdviceIds
{
    public const string FollowUpPromptly = "follow-up-promptly";
    public const string AddValueAfter = "add-value-after";
    public const string ConnectOnlineToo = "connect-online-too";
    public const string ChaseGently = "chase-gently";
    public const string GiveBeforeAsk = "give-before-ask";
    public const string NotOnlyWhenNeeded = "not-only-when-needed";
    public const string KeepInTouchRoutinely = "keep-in-touch-routinely";
    public const string TwoWay = "two-way";
    public const string MindOneSidedTakers = "mind-one-sided-takers";
    public const string HelpNotSell = "help-not-sell";
    public const string BeFeltNotJustPresent = "be-felt-not-just-present";
    public const string Listen = "listen";
    public const string RespondWithEmpathy = "respond-with-empathy";
    public const string HaveAPurpose = "have-a-purpose";
    public const string MeetInPerson = "meet-in-person";
    public const string Patience = "patience";
    public const string WeakTies = "weak-ties";
    public const string WeakTiesNotNumbers = "weak-ties-not-numbers";
    public const string WhoSaysYourName = "who-says-your-name";
    public const string RememberedNotJustKnown = "remembered-not-just-known";
    public const string QualityOverQuantity = "quality-over-quantity";
    public const string KeepPromises = "keep-promises";
    public const string TrustAndTransparency = "trust-and-transparency";
    public const string HonestBusiness = "honest-business";
    public const string FormalAndInformal = "formal-and-informal";
    public const string LearnTheCraft = "learn-the-craft";
    public const string GatherRegularly = "gather-regularly";
    public const string IntegrityInEachInteraction = "integrity-in-each-interaction";
    public const string TellRealOutcomes = "tell-real-outcomes";
    public const string MindTheCostOfEvents = "mind-the-cost-of-events";
    public const string AllSpheres = "all-spheres";
    public const string ReachOutBeforeYouNeed = "reach-out-before-you-need";
    public const string Reflect = "reflect";
    public const string FullAttention = "full-attention";
    public const string BeRealistic = "be-realistic";
    public const string TiesChange = "ties-change";
}
