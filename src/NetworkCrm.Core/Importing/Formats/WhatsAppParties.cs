using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Who of a chat is the owner, whom it is with, and whether it is a group's.</summary>
internal sealed class WhatsAppParties
{
    /// <summary>The sender who is the owner, by index; -1 where none is.</summary>
    public int Me { get; }

    /// <summary>Nothing says who the owner is, and <see cref="Me"/> is a guess.</summary>
    public bool Asks { get; }

    public bool IsGroup { get; }

    /// <summary>What the group is called, or, of two, the other one, whether they wrote or not.</summary>
    public string? CalledAfter { get; }

    /// <summary>The other senders, by index.</summary>
    public IReadOnlyList<int> Others { get; }

    public WhatsAppParties(WhatsAppScan scan, ImportOptions options)
    {
        var names = scan.Senders.ConvertAll(s => s.Name);
        var hint = WhatsAppName.Of(options.FileName) ?? scan.Title ?? scan.NoticeUnder;
        // The group's notices stand under its own name.
        IsGroup =
            scan.IsGroup
            || names.Count > 2
            || (
                names.Count == 2
                && scan.NoticeUnder is { } under
                && !names.Exists(n => WhatsAppScan.IsSame(n, under))
                && !names.Exists(n => WhatsAppScan.IsSame(n, hint))
            );
        var me = Chosen(names, options) ?? Found(scan, names, options) ?? (IsGroup ? null : ByOther(scan, names, hint));
        Asks = me is null;
        // Of two that nothing tells apart, one must be: the first, until the owner says so.
        Me = me ?? (names.Count == 2 && !IsGroup ? 0 : -1);
        Others = [.. Enumerable.Range(0, names.Count).Where(i => i != Me)];
        IsGroup |= Others.Count > 1;
        CalledAfter = IsGroup
            ? scan.GroupName ?? Unless(WhatsAppName.Of(options.FileName) ?? scan.Title) ?? Unless(scan.NoticeUnder)
            : hint;

        string? Unless(string? name) => names.Exists(n => WhatsAppScan.IsSame(n, name)) ? null : name;
    }

    private static int? Chosen(List<string> names, ImportOptions options) =>
        options.Me is not { } me ? null
        : me == ChatFacts.Nobody ? -1
        : names.FindIndex(n => n == me) is >= 0 and var exact ? exact
        : names.FindIndex(n => WhatsAppScan.IsSame(n, me)) is >= 0 and var same ? same
        : null;

    // What holds in groups as well.
    private static int? Found(WhatsAppScan scan, List<string> names, ImportOptions options)
    {
        if (names.FindIndex(WhatsAppWords.IsMe) is >= 0 and var said)
            return said;
        if (scan.Deleter >= 0)
            return scan.Deleter;
        var known = names
            .Select((n, i) => (n, i))
            .Where(x => options.MyNames?.Any(m => WhatsAppScan.IsSame(m, x.n)) ?? false)
            .ToList();
        return known.Count == 1 ? known[0].i : null;
    }

    private static int? ByOther(WhatsAppScan scan, List<string> names, string? hint)
    {
        var other = names.FindIndex(n => WhatsAppScan.IsSame(n, hint) || IsSameNumber(n, hint));
        if (names.Count == 1)
            return hint is null ? null
                : other == 0 ? -1
                : 0;
        if (other >= 0)
            return 1 - other;
        var unsaved = scan.Senders.ConvertAll(s => s.IsUnsaved);
        return unsaved[0] != unsaved[1] ? (unsaved[0] ? 1 : 0) : null;
    }

    private static bool IsSameNumber(string name, string? hint) =>
        TextFold.Digits(name) is { Length: > 6 } digits && digits == TextFold.Digits(hint);
}
