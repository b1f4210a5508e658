namespace NetworkCrm.Core.Advice;

/// <summary>All the advice the product rests on.</summary>
public static class AdviceCatalogue
{
    private static readonly Dictionary<string, AdviceItem> ById = new[]
    {
        AdviceOnMeeting.Items,
        AdviceOnTies.Items,
        AdviceOnConduct.Items,
    }
        .SelectMany(items => items)
        .ToDictionary(a => a.Id, StringComparer.Ordinal);

    public static IReadOnlyCollection<AdviceItem> All => ById.Values;

    /// <summary>The advice with this id; null where there is none.</summary>
    public static AdviceItem? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The advice with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static AdviceItem Get(string id) => ById[id];
}
