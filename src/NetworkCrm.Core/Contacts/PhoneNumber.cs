using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// A phone number as it was written, and its E.164 form (<c>+6281211112222</c>) where one could be told. Two spellings
/// of one number have one E.164 form;
/// null means that no dialable number could be read (too short, local without area code, digits lost by a spreadsheet).
/// </summary>
public sealed partial record PhoneNumber(string Raw, string? E164)
{
    /// <summary>Longer texts are no phone number and are cut by the importer.</summary>
    public const int MaxLength = 64;

    private static readonly SearchValues<char> Dialled = SearchValues.Create(
        "0123456789+ -.()\u00A0\u2010\u2011\u2012\u2013\u202A\u202C\u200E\u200F"
    );

    /// <summary>
    /// A spreadsheet rounded the number to something like <c>6.28E+11</c>: the missing digits are nowhere in the file.
    /// </summary>
    public bool LostDigits => E164 is null && Raw.Length <= MaxLength && Scientific().IsMatch(Raw);

    private static readonly string[] NoPhones =
    [
        "fax",
        "faks",
        "faksimil",
        "telecopie",
        "pager",
        "penyeranta",
        "telex",
        "факс",
    ];

    /// <summary>
    /// Whether <paramref name="label"/>, or the remark behind a number, says that nobody answers there: a fax, a pager.
    /// </summary>
    public static bool IsNoPhone(string? label)
    {
        if (string.IsNullOrEmpty(label) || !label.AsSpan().ContainsAnyExcept(Dialled))
            return false;
        var folded = TextFold.Fold(label);
        return Array.Exists(NoPhones, word => folded.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether a number in E.164 is, or may be, a mobile telephone: messages go there rather than to a landline.
    /// </summary>
    public static bool IsMobile(string e164)
    {
        if (e164.StartsWith("+628", StringComparison.Ordinal))
            return true;
        if (e164.StartsWith("+62", StringComparison.Ordinal))
            return false;
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            return util.GetNumberType(util.Parse(e164, null))
                is PhoneNumberType.MOBILE
                    or PhoneNumberType.FIXED_LINE_OR_MOBILE;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    /// <summary>
    /// Of several phones the one that gets messages: the first mobile without a remark (<c>0813... (Suami)</c> is
    /// somebody else's), else the first mobile, else the first that can be dialled; null where none can.
    /// </summary>
    /// <param name="phones">In the order of the card.</param>
    public static string? ForMessages(IReadOnlyList<PhoneEntry> phones)
    {
        var dialled = phones.Where(p => !string.IsNullOrEmpty(p.E164)).ToList();
        if (dialled.Count <= 1)
            return dialled.Count == 0 ? null : dialled[0].E164;
        var mobile = dialled.FindAll(p => IsMobile(p.E164!));
        var own = mobile.Find(p => !p.Raw.Any(char.IsLetter));
        return own.E164 ?? (mobile.Count > 0 ? mobile[0].E164 : dialled[0].E164);
    }

    /// <summary>
    /// Reads <paramref name="raw"/>; numbers without a country code belong to <paramref name="defaultRegion"/> (two
    /// letters, <c>ID</c>). Never throws.
    /// </summary>
    public static PhoneNumber Parse(string raw, string defaultRegion)
    {
        var text = raw.Trim();
        return new PhoneNumber(
            text,
            text.Length is 0 or > MaxLength || IsNoPhone(text) ? null : ToE164(text, defaultRegion)
        );
    }

    private static string? ToE164(string text, string region)
    {
        var bare = Unwrap(text);
        if (bare.AsSpan().IndexOfAny('E', 'e') > 0 && Scientific().Match(bare) is { Success: true } match)
        {
            if (ExactDigits(match) is not { } digits)
                return null;
            bare = digits;
        }

        if (
            bare.EndsWith(".0", StringComparison.Ordinal)
            && bare.AsSpan(0, bare.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0
        )
            bare = bare[..^2];
        if (Compact(bare) is not { } compact)
        {
            // "0812-1111-2222 a.n. Budi", "021-5551234/35": the number comes first, the rest is remark.
            var remark = bare.AsSpan().IndexOfAnyExcept(Dialled);
            // Before the library reads it: to that "(Suami)" is the digits 78264, as on the keys of a telephone.
            return (
                    remark > 0 && TextFold.Digits(bare[..remark]).Length >= 8
                        ? ToE164(bare[..remark].Trim(' ', '('), region)
                        : null
                ) ?? Library(bare, region);
        }

        if (compact.StartsWith("00", StringComparison.Ordinal) && compact.Length > 9 && compact[2] != '0')
            compact = "+" + compact[2..];
        if (compact.StartsWith("+620", StringComparison.Ordinal))
            compact = "+62" + compact[4..];
        var indonesian = string.Equals(region, "ID", StringComparison.OrdinalIgnoreCase);
        if (indonesian && compact.StartsWith("62", StringComparison.Ordinal) && compact.Length >= 10)
            compact = "+62" + compact[2..].TrimStart('0');
        var national =
            compact.StartsWith("+62", StringComparison.Ordinal) ? compact.AsSpan(3)
            : indonesian && compact.StartsWith('0') ? compact.AsSpan(1)
            : indonesian && compact.StartsWith('8') ? compact.AsSpan(0)
            : [];
        if (national.Length is >= 9 and <= 12 && national[0] == '8')
            return string.Concat("+62", national);
        return Library(compact, region);
    }

    // Mobile numbers of Indonesia never come here: the library takes microseconds, an import has a hundred thousand.
    private static string? Library(string text, string region)
    {
        if (TextFold.Digits(SafeText.Normal(text, NormalizationForm.FormKC)).Length < 5)
            return null;
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var number = util.Parse(text, region.ToUpperInvariant());
            var good = text.StartsWith('+')
                ? util.IsPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
                : util.IsValidNumber(number);
            return good ? util.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>
    /// Digits with an optional leading plus, or null where the text holds anything but digits and the usual separators.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string? Compact(string text)
    {
        Span<char> kept = stackalloc char[MaxLength];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || (c == '+' && length == 0))
                kept[length++] = c;
            else if (char.IsDigit(c))
                kept[length++] = (char)('0' + (int)char.GetNumericValue(c));
            else if (!Dialled.Contains(c))
                return null;
        }

        return length == 0 ? null : kept[..length].ToString();
    }

    private static string Unwrap(string text)
    {
        if (text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"') && text.Length > 3)
            text = text[2..^1];
        text = text.TrimStart('\'').Trim();
        return text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }

    /// <summary>The whole number, where the mantissa still has every digit.</summary>
    private static string? ExactDigits(Match match)
    {
        var fraction = match.Groups["rest"].Value;
        return
            int.TryParse(
                match.Groups["exponent"].Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var exponent
            )
            && exponent == fraction.Length
            && exponent >= 8
            ? match.Groups["lead"].Value + fraction
            : null;
    }

    [GeneratedRegex(
        @"^\s*[='""]*(?<lead>\d)([.,](?<rest>\d{1,15}))?[Ee]\+?(?<exponent>\d{1,2})""?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Scientific();
}
