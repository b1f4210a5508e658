namespace NetworkCrm.Core.Cards;

/// <summary>A value read from a card, as it stands there but for what the eye of a camera got wrong.</summary>
public sealed record CardValue(string Text, CardCertainty Certainty);
