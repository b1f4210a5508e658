using System.Text;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Giving;

/// <summary>Somebody who may be able to help, and why it looks so.</summary>
/// <param name="Words">What they offer, or what they do, in the words on record.</param>
/// <param name="Offered">Whether they said it themselves; else it is read from what they do.</param>
/// <param name="Kept">The share of their promises that they kept, 0-1; a half where none has ended.</param>
public sealed record PossibleHelp(long ContactId, string Words, bool Offered, double Kept = 0.5);

/// <summary>A need, and who may be able to help with it; best first.</summary>
public sealed record HelpMatch(string Need, IReadOnlyList<PossibleHelp> Helpers);

/// <summary>
/// Matches what one contact needs with what others offer or do (advice <c>give-before-ask</c>: an introduction is a
/// gift to two). Plain words in common, folded; it proposes and never claims to understand.
/// </summary>
public static class HelpMatching
{
    /// <summary>Shorter words say too little.</summary>
    public const int ShortestWord = 4;

    public const int MostHelpers = 3;

    // Words that stand in every need, in both languages.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "yang",
        "untuk",
        "dengan",
        "sedang",
        "cari",
        "mencari",
        "butuh",
        "membutuhkan",
        "perlu",
        "ingin",
        "mau",
        "orang",
        "bisa",
        "dari",
        "pada",
        "atau",
        "agar",
        "akan",
        "lagi",
        "baru",
        "bantu",
        "bantuan",
        "tempat",
        "looking",
        "need",
        "needs",
        "with",
        "from",
        "that",
        "some",
        "someone",
        "help",
        "find",
        "want",
        "wants",
        "their",
        "they",
        "have",
        "about",
        "into",
        "more",
        "good",
    };

    /// <summary>The words of a text that can match, folded, each once.</summary>
    public static IReadOnlyCollection<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var c in TextFold.Fold(text) + ' ')
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }

            if (word.Length >= ShortestWord && !Common.Contains(word.ToString()))
                words.Add(word.ToString());
            word.Clear();
        }

        return words;
    }

    /// <summary>
    /// Who may help with each need, of equal matches the one who keeps their word first (advice <c>be-realistic</c>);
    /// needs that nobody answers are left in with none, since the owner may know somebody.
    /// </summary>
    /// <param name="needs">The open needs of one contact, newest first.</param>
    /// <param name="offers">What others offer and do; anybody may come more than once.</param>
    public static IReadOnlyList<HelpMatch> Find(IReadOnlyList<string> needs, IReadOnlyList<PossibleHelp> offers)
    {
        var read = offers.Select(o => (Offer: o, Words: Words(o.Words))).ToList();
        return
        [
            .. needs.Select(need =>
            {
                var wanted = Words(need);
                var helpers = read.Select(o => (o.Offer, Shared: o.Words.Count(w => wanted.Any(n => Alike(w, n)))))
                    .Where(o => o.Shared > 0)
                    .OrderByDescending(o => o.Shared)
                    .ThenByDescending(o => o.Offer.Offered)
                    .ThenByDescending(o => o.Offer.Kept)
                    .ThenBy(o => o.Offer.ContactId)
                    .Select(o => o.Offer)
                    .DistinctBy(o => o.ContactId)
                    .Take(MostHelpers)
                    .ToList();
                return new HelpMatch(need, helpers);
            }),
        ];
    }

    // "gudang" and "pergudangan", "distributor" and "distribution": one within the other, or the same long beginning.
    private static bool Alike(string a, string b)
    {
        if (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))
            return true;
        var shorter = Math.Min(a.Length, b.Length);
        var same = 0;
        while (same < shorter && a[same] == b[same])
            same++;
        return same >= 7;
    }
}
