using System.Text;
using System.Text.RegularExpressions;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using Says = NetworkCrm.Core.Cards.CardLabels.Says;

namespace NetworkCrm.Core.Cards;

/// <summary>Takes the phone numbers out of a line, each with what its label says.</summary>
internal static partial class CardNumbers
{
    private const int MostOfOne = 13;

    /// <returns>What is left of the line; empty where that is only labels and marks.</returns>
    public static string Take(string line, string region, List<CardPhone> into)
    {
        var mended = Mended(line);
        var left = new StringBuilder();
        var (at, label) = (0, (Says?)null);
        foreach (Match found in Candidates().Matches(mended))
        {
            if (found.Index < at || IsTimes(found.Value))
                continue;
            var (before, said) = CardLabels.Behind(mended[at..found.Index]);
            // "Telp. 512345 / HP. 0812": a number without a label of its own has that of the one before it.
            var meant = said is null or Says.Nothing && before.Length == 0 ? label ?? said : said;
            var end = found.Index + found.Length;
            if (
                BehindIt().Match(mended, end) is { Success: true } remark
                && CardLabels.Behind(remark.Groups["label"].Value) is { Left: "", Label: { } own }
            )
            {
                meant = (meant ?? Says.Nothing) | own;
                end = remark.Index + remark.Length;
            }

            var numbers = Numbers(found.Value, meant, region).ToList();
            if (numbers.Count == 0)
                continue;
            // Mending changes no length: what is left is as it was written.
            left.Append(line.AsSpan(at, before.Length)).Append(' ');
            foreach (var phone in numbers)
                if (!into.Exists(p => Same(p.Number, phone.Number)))
                    into.Add(
                        mended == line ? phone : phone with { Certainty = Least(phone.Certainty, CardCertainty.Likely) }
                    );
            (at, label) = (end, meant);
        }

        if (at == 0)
            return line;
        left.Append(line.AsSpan(at));
        var rest = CellText.Line(left.ToString()).Trim(' ', ',', ';', '/', '|', '-', '–', ':', '.', '(', ')', '&');
        return CardLabels.IsAll(rest) ? "" : rest;
    }

    /// <summary>
    /// A number that is known to be one: from a code, or typed.
    /// </summary>
    public static CardPhone Of(string raw, CardPhoneRole? role, string region)
    {
        var number = PhoneNumber.Parse(CellText.Cut(CellText.Line(raw), PhoneNumber.MaxLength), region);
        return new CardPhone(
            number,
            role ?? Role(number, Says.Phone),
            number.E164 is null ? CardCertainty.Guess : CardCertainty.Sure
        );
    }

    /// <summary>
    /// O for 0 and l or I for 1 within what is otherwise digits, as a camera reads them; of the same length.
    /// </summary>
    public static string Mended(string line)
    {
        var mended = line.ToCharArray();
        foreach (Match token in Digitlike().Matches(line))
        {
            var letters =
                token.ValueSpan.Count('O')
                + token.ValueSpan.Count('o')
                + token.ValueSpan.Count('l')
                + token.ValueSpan.Count('I');
            if (letters == 0 || !token.ValueSpan.ContainsAnyInRange('0', '9'))
                continue;
            for (var i = token.Index; i < token.Index + token.Length; i++)
                mended[i] = mended[i] switch
                {
                    'O' or 'o' => '0',
                    'l' or 'I' => '1',
                    var same => same,
                };
        }

        return new string(mended);
    }

    private static IEnumerable<CardPhone> Numbers(string text, Says? label, string region)
    {
        string? first = null;
        foreach (var piece in Pieces(text))
        {
            var raw = piece.Trim(' ', '-', '.', '/', '–');
            var digits = TextFold.Digits(raw).Length;
            if (digits < 5)
                continue;
            var number = PhoneNumber.Parse(raw, region);
            // "(0274) 512345 / 512346": the second is in the same town.
            if (number.E164 is null && first is not null && digits < 9 && Town().Match(first) is { Success: true } town)
                number = PhoneNumber.Parse($"{town.Value} {raw}", region);
            var says = label is not (null or Says.Nothing);
            if (
                number.E164 is null
                    ? !(says && digits >= 6) && !(raw[0] is '0' or '+' && digits is >= 9 and <= 15)
                    : !says && !Dials(raw, number.E164)
            )
                continue;
            first ??= raw;
            var certainty =
                number.E164 is null ? CardCertainty.Guess
                : says || raw[0] == '+' || PhoneNumber.IsMobile(number.E164) ? CardCertainty.Sure
                : CardCertainty.Likely;
            yield return new CardPhone(number, Role(number, label ?? Says.Nothing), certainty);
        }
    }

    // A number that no label announces says by its beginning that it is one.
    private static bool Dials(string raw, string e164) =>
        raw[0] is '0' or '+' or '('
        || (e164.StartsWith("+62", StringComparison.Ordinal) && raw.StartsWith("62", StringComparison.Ordinal))
        || e164.StartsWith("+628", StringComparison.Ordinal);

    private static CardPhoneRole Role(PhoneNumber number, Says label)
    {
        if (label.HasFlag(Says.Fax))
            return CardPhoneRole.Fax;
        if (number.E164 is not { } e164)
            return CardPhoneRole.Unknown;
        var indonesian = e164.StartsWith("+62", StringComparison.Ordinal);
        var mobile = PhoneNumber.IsMobile(e164);
        if (label.HasFlag(Says.WhatsApp) && (mobile || (label & (Says.Phone | Says.Office)) == Says.Nothing))
            return CardPhoneRole.WhatsApp;
        if (indonesian)
            return mobile ? CardPhoneRole.Mobile : CardPhoneRole.Office;
        return label.HasFlag(Says.Mobile) ? CardPhoneRole.Mobile
            : label.HasFlag(Says.Office) ? CardPhoneRole.Office
            : mobile ? CardPhoneRole.Mobile
            : CardPhoneRole.Office;
    }

    // Each number of "0812 1000 2000 0857 1000 2000" and "0351 749001 / 0813 3399 8877"; "5551234/35" is one.
    private static IEnumerable<string> Pieces(string text)
    {
        var pieces = new List<string>();
        foreach (var part in text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (pieces.Count > 0 && TextFold.Digits(part).Length < 5)
                pieces[^1] += "/" + part;
            else
                pieces.Add(part);
        return pieces.SelectMany(p =>
            TextFold.Digits(p).Length <= MostOfOne || p.Contains('/', StringComparison.Ordinal) ? [p] : Apart(p)
        );
    }

    private static List<string> Apart(string text)
    {
        var numbers = new List<string>();
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (numbers.Count > 0 && !(token[0] is '0' or '+' or '(' && TextFold.Digits(numbers[^1]).Length >= 9))
                numbers[^1] += " " + token;
            else
                numbers.Add(token);
        return numbers;
    }

    private static bool Same(PhoneNumber a, PhoneNumber b) =>
        a.E164 is not null ? a.E164 == b.E164 : b.E164 is null && TextFold.Digits(a.Raw) == TextFold.Digits(b.Raw);

    private static bool IsTimes(string text) => Times().IsMatch(text);

    private static CardCertainty Least(CardCertainty a, CardCertainty b) => a < b ? a : b;

    [GeneratedRegex(
        @"(?<![\w@#])[+(]{0,2}\d[\d ().\-–/]*\d( *(ext|ekst|pes|pesawat|x)\.? *:? *\d{1,5})?(?![\w@])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Candidates();

    [GeneratedRegex(@"\G *\((?<label>[^)\d]{1,20})\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex BehindIt();

    [GeneratedRegex(
        @"^\d{1,2}[.:]\d{2} *[-–] *\d{1,2}[.:]\d{2}$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Times();

    [GeneratedRegex(
        @"^(\(0\d{2,3}\)|0\d{2,3}(?=[ -]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Town();

    [GeneratedRegex(
        @"(?<![^\s:(])[0-9OolI()+.\-/]{3,}(?![^\s,)])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Digitlike();
}
