using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Interactions;

namespace NetworkCrm.Web.Features.Ledger;

/// <summary>What was learned about one person, added on their page.</summary>
public sealed class FactsForm
{
    /// <summary>Made once per form, so that a double click notes once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public List<FactLine> Lines { get; init; } = [new()];

    public bool InConfidence { get; set; }
}

/// <summary>One thing given, received, asked or offered, added on a person's page.</summary>
public sealed class LedgerForm
{
    /// <summary>Made once per form, so that a double click notes once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public required ExchangeLine Line { get; init; }

    public static LedgerForm Of(ExchangeDirection direction) =>
        new() { Line = new ExchangeLine(new ExchangeEntry(direction, ""), isNew: true) };
}
