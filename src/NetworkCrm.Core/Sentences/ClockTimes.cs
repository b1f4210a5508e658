namespace NetworkCrm.Core.Sentences;

/// <summary>Times of day by the clock: <c>jam 9</c>, <c>pukul 10.30</c>, <c>jam 3 sore</c>, <c>at 3pm</c>. They stay words.</summary>
internal static class ClockTimes
{
    private static readonly HashSet<string> Leads = ["jam", "pukul", "pkl", "at"];
    private static readonly HashSet<string> Parts =
    [
        "pagi",
        "siang",
        "sore",
        "malam",
        "am",
        "pm",
        "wib",
        "wita",
        "wit",
    ];

    /// <returns>How many words tell a time at <paramref name="at"/>; 0 for none.</returns>
    public static int Count(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (at + 1 >= end || !Leads.Contains(tokens[at].Key) || !char.IsAsciiDigit(tokens[at + 1].Key.FirstOrDefault()))
            return 0;
        return at + 2 < end && Parts.Contains(tokens[at + 2].Key) ? 3 : 2;
    }
}
