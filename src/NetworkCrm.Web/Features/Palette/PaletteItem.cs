namespace NetworkCrm.Web.Features.Palette;

/// <summary>One row of the command palette: a person, a screen, something to do, or the words themselves.</summary>
/// <param name="Key">Names the row among the others, for the page and its tests.</param>
/// <param name="Label">What the row says.</param>
/// <param name="Icon">The icon before it; null for a person, who has their letters.</param>
/// <param name="Href">Where it leads; null where something is done.</param>
public sealed record PaletteItem(string Key, string Label, string? Icon = null, string? Href = null)
{
    /// <summary>What else is said of it, smaller.</summary>
    public string? Note { get; init; }

    /// <summary>What it does, where it leads nowhere.</summary>
    public Func<Task>? Do { get; init; }

    /// <summary>Whom it stands for: Shift+Enter logs with them.</summary>
    public PersonPick? Person { get; init; }
}

/// <summary>Rows of one kind under their heading.</summary>
public sealed record PaletteGroup(string Title, IReadOnlyList<PaletteItem> Items);
