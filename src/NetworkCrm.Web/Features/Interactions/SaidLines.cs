namespace NetworkCrm.Web.Features.Interactions;

/// <summary>
/// Lines that a sentence says beside those entered by hand. With each reading the sentence's own are made anew, but for
/// those that were changed by hand: they are the owner's from then on.
/// </summary>
internal static class SaidLines
{
    public static void Take<TLine>(List<TLine> lines, IEnumerable<TLine> said)
        where TLine : class, ISaidLine
    {
        lines.RemoveAll(l => l.Said is { } was && was.Equals(l.Content));
        var at = 0;
        foreach (var line in said)
        {
            if (lines.Exists(l => l.Mark == line.Mark))
                continue;
            // Taken up from a draft: the same line, whose mark was not kept.
            var own = lines.Find(l => l.Mark is null && l.Content.Equals(line.Content));
            if (own is null)
                lines.Insert(at++, own = line);
            (own.Mark, own.Said) = (line.Mark, own.Content);
        }
    }
}
