using System.Text.Json.Serialization;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>One line of "gave / received / asked / offered" in the form.</summary>
public sealed class ExchangeLine : ISaidLine
{
    public ExchangeLine(ExchangeEntry entry, bool isNew = false)
    {
        (Direction, What, Kind, Weight, Ask, ForWhom) = (
            entry.Direction,
            entry.What,
            entry.Kind,
            entry.Weight,
            entry.Ask ?? AskState.Open,
            entry.ForWhom
        );
        IsNew = isNew;
    }

    /// <summary>As read back from a draft.</summary>
    [JsonConstructor]
    public ExchangeLine(ExchangeDirection direction) => (Direction, What) = (direction, "");

    /// <summary>Asked for just now, so it takes the focus.</summary>
    [JsonIgnore]
    public bool IsNew { get; }

    public ExchangeDirection Direction { get; }

    public string What { get; set; }

    public ExchangeKind Kind { get; set; }

    public ExchangeWeight Weight { get; set; }

    public AskState Ask { get; set; }

    public string? ForWhom { get; set; }

    [JsonIgnore]
    public SentenceMark? Mark { get; set; }

    [JsonIgnore]
    public object Content => (Direction, What, Kind, Weight, Ask, ForWhom);

    [JsonIgnore]
    public object? Said { get; set; }

    public ExchangeEntry Entry() =>
        new(Direction, What, Kind, Weight, Direction == ExchangeDirection.Asked ? Ask : null, ForWhom);
}
