namespace NetworkCrm.Core.Cards;

/// <summary>What a line of a card is taken for.</summary>
internal enum CardLineKind
{
    Rest,
    Name,
    Company,
    Title,
    Department,
    Address,
    Place,
}
