using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Core.Sentences;

/// <summary>What kind of thing a clause says.</summary>
internal abstract record ClauseMeaning
{
    /// <summary>Whether a day in it may lie ahead and is when it is due.</summary>
    public virtual bool IsPlan => false;

    /// <summary>Whether its words are kept with the days in them.</summary>
    public virtual bool KeepsDays => false;
}

internal sealed record PromiseMeaning(PromisedBy By) : ClauseMeaning
{
    public override bool IsPlan => true;
}

internal sealed record NextStepMeaning(FollowUpKind Step) : ClauseMeaning
{
    public override bool IsPlan => true;
}

internal sealed record ExchangeMeaning(ExchangeDirection Direction) : ClauseMeaning;

internal sealed record FactMeaning(FactKind Kind, FoundPerson? About) : ClauseMeaning
{
    public override bool KeepsDays => true;
}

/// <summary>A clause that was understood.</summary>
/// <param name="From">Its first token.</param>
/// <param name="What">The token with which its words begin.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Apart">Somebody named in it who stands outside its words: <c>asked Kevin for</c>.</param>
internal sealed record Clause(int From, int What, int End, ClauseMeaning Meaning, FoundPerson? Apart = null);
