using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Nudges;

/// <summary>What a rule is about.</summary>
public enum RuleScope
{
    /// <summary>One contact: <see cref="NudgeEngine"/>.</summary>
    Contact,

    /// <summary>The book as a whole.</summary>
    Book,

    /// <summary>A date that stands fixed; outside the daily budget.</summary>
    Occasion,
}

/// <summary>A rule that an owner can switch off.</summary>
/// <param name="Advice">What it acts on, the first first.</param>
public sealed record RuleAbout(NudgeRule Rule, RuleScope Scope, IReadOnlyList<string> Advice);

/// <summary>
/// Every rule there is: those about one contact, about the book, of dated occasions, each in the order of their numbers.
/// </summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<RuleAbout> All { get; } =
    [
        .. NudgeEngine.Rules.Select(r => new RuleAbout(r.Rule, RuleScope.Contact, r.Advice)),
        .. BookRules.All.Select(r => new RuleAbout(r.Rule, RuleScope.Book, r.Advice)),
        new(NudgeRule.PromiseDue, RuleScope.Occasion, PromiseDue.Advice),
        new(NudgeRule.ThankForMention, RuleScope.Occasion, ThankForMention.Advice),
        new(NudgeRule.EventUndigested, RuleScope.Occasion, EventUndigested.Advice),
        new(NudgeRule.DateThatMatters, RuleScope.Occasion, DateThatMatters.Advice),
    ];

    /// <exception cref="InvalidOperationException">No such rule.</exception>
    public static RuleAbout Of(NudgeRule rule) => All.First(r => r.Rule == rule);
}
