namespace NetworkCrm.Web.Features.Cards;

/// <summary>The pile as it is kept in the tab: the words, not the pictures.</summary>
public sealed class CardsDraft
{
    public List<PiledCard> Cards { get; set; } = [];

    /// <summary>What is in the box for text.</summary>
    public string? Pasted { get; set; }
}
