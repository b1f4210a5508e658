namespace NetworkCrm.Web.Features.Palette;

/// <summary>The keys of the application, as the sheet says them; <c>app.js</c> listens to them.</summary>
internal static class Shortcuts
{
    /// <summary>By where they work: each is its keys and the name of what it does.</summary>
    public static readonly IReadOnlyList<(string Where, IReadOnlyList<(string Keys, string Does)> Keys)> All =
    [
        (
            "Everywhere",
            [
                ("Ctrl K", "Palette"),
                ("Ctrl Shift L", "Log"),
                ("Ctrl Enter", "Save"),
                ("Esc", "Close"),
                ("U", "Undo"),
                ("?", "Shortcuts"),
            ]
        ),
        (
            "Go",
            [
                ("G T", "Today"),
                ("G P", "People"),
                ("G F", "FollowUps"),
                ("G E", "Events"),
                ("G I", "Insights"),
                ("G L", "Learn"),
                ("G M", "Import"),
                ("G S", "Settings"),
            ]
        ),
        ("List", [("J K", "Move"), ("X", "Done"), ("S", "Tomorrow"), ("L", "LogRow"), ("E", "Open")]),
        ("Sort", [("1 – 5", "Circle"), ("S", "Skip"), ("U", "Undo")]),
        ("Pairs", [("M", "Merge"), ("N", "NotSame")]),
    ];
}
