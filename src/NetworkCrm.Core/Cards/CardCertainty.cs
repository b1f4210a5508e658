namespace NetworkCrm.Core.Cards;

/// <summary>How sure it is that a value of a card is what it was taken for.</summary>
public enum CardCertainty
{
    /// <summary>Nothing spoke against it.</summary>
    Guess,

    /// <summary>Something spoke for it: its place, a word in it.</summary>
    Likely,

    /// <summary>Its form leaves no other reading, or a label says so.</summary>
    Sure,
}
