using System.Globalization;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>How the lines of a chat begin; the same throughout a file.</summary>
/// <param name="End">What stands after date and time: <c>]</c>, <c>-</c> or <c>:</c>.</param>
/// <param name="TimeFirst">The time stands before the date.</param>
/// <param name="Divider">What divides the numbers of the date.</param>
internal readonly record struct WhatsAppShape(char End, bool TimeFirst, char Divider);

/// <summary>The three numbers of a date as they stand, before it is known which is which.</summary>
/// <param name="Era">R for Reiwa, M for the years of the Republic of China, else NUL: the first number is a year of
/// it.</param>
internal readonly record struct WhatsAppDay(int First, int Second, int Third, char Era);

/// <summary>
/// Date and time at the beginning of a line of an exported chat, in every layout that WhatsApp writes: the layout
/// follows the language and the region of the phone, not of the chat.
/// </summary>
/// <param name="HasHalves">The time has a mark of the half of the day.</param>
/// <param name="TextAt">Where in the line the rest begins.</param>
internal readonly record struct WhatsAppStamp(
    WhatsAppDay Day,
    TimeOnly At,
    bool HasHalves,
    WhatsAppShape Shape,
    int TextAt
)
{
    private const int Longest = 80;

    // Before the time: "klo 21.25", "at 9:30". Longest first where one begins another.
    private static readonly string[] Befores = ["klo", "kl.", "kl", "kello", "at", "pukul", "um", "alle", "à", "в"];

    private static readonly string[] Mornings =
    [
        "a. m.",
        "a.m.",
        "am",
        "a.",
        "上午",
        "凌晨",
        "早上",
        "午前",
        "오전",
        "ص",
        "ق.ظ",
        "π.μ.",
        "πμ",
        "öö",
        "sa",
        "de.",
        "fm",
        "vm.",
        "pg",
        "पूर्वाह्न",
        "পূর্বাহ্ণ",
    ];

    private static readonly string[] Afternoons =
    [
        "p. m.",
        "p.m.",
        "pm",
        "p.",
        "下午",
        "晚上",
        "中午",
        "午後",
        "오후",
        "م",
        "ب.ظ",
        "μ.μ.",
        "μμ",
        "ös",
        "ch",
        "du.",
        "em",
        "nm.",
        "ptg",
        "अपराह्न",
        "অপরাহ্ণ",
    ];

    /// <summary>Whether the line begins with a stamp, and which.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out WhatsAppStamp stamp)
    {
        stamp = default;
        if (!MayBegin(line))
            return false;
        Span<char> text = stackalloc char[Longest];
        Span<int> from = stackalloc int[Longest + 1];
        var length = Normal(line, text, from);
        var head = new Head(text[..length]);
        if (!head.Read(out var day, out var at, out var halves, out var shape))
            return false;
        stamp = new WhatsAppStamp(day, at, halves, shape, head.At < length ? from[head.At] : from[length]);
        return true;
    }

    // Most lines that are no beginning are told by their first character.
    private static bool MayBegin(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (c == '[' || c is 'R' or '令' or '民' || char.IsDigit(c))
                return true;
            else if (!IsMark(c) && !char.IsWhiteSpace(c))
                return false;
        return false;
    }

    /// <summary>Marks of direction and of the beginning of a file, which are not seen.</summary>
    public static bool IsMark(char c) =>
        c
            is '\u200E'
                or '\u200F'
                or '\u061C'
                or '\uFEFF'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');

    // Without marks, with the digits of any script as ASCII and every blank a space.
    private static int Normal(ReadOnlySpan<char> line, Span<char> text, Span<int> from)
    {
        var length = 0;
        var at = 0;
        for (; at < line.Length && length < Longest; at++)
        {
            var c = line[at];
            if (IsMark(c))
                continue;
            from[length] = at;
            text[length++] =
                char.IsWhiteSpace(c) ? ' '
                : !char.IsAscii(c) && CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit
                    ? (char)('0' + digit)
                : c;
        }

        from[length] = at;
        return length;
    }

    /// <summary>Reads one stamp from left to right.</summary>
    private ref struct Head(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;

        public int At { get; private set; }

        public bool Read(out WhatsAppDay day, out TimeOnly at, out bool halves, out WhatsAppShape shape)
        {
            Blanks();
            var bracket = Take('[');
            Blanks();
            var start = At;
            var timeFirst = false;
            char divider;
            if (!(Date(out day, out divider) && Between() && Time(out at, out halves)))
            {
                At = start;
                timeFirst = true;
                if (!(bracket && Time(out at, out halves) && Between() && Date(out day, out divider)))
                {
                    (day, at, halves, shape) = (default, default, false, default);
                    return false;
                }
            }

            shape = default;
            Blanks();
            var end = At < _text.Length ? _text[At] : '\0';
            if (bracket ? end != ']' : end is not ('-' or '–' or '—' or ':'))
                return false;
            At++;
            if (!bracket && (At >= _text.Length || _text[At] != ' '))
                return false;
            Blanks();
            shape = new WhatsAppShape(end is '–' or '—' ? '-' : end, timeFirst, divider);
            return true;
        }

        private bool Date(out WhatsAppDay day, out char divider)
        {
            (day, divider) = (default, '\0');
            var era = Era();
            if (!Number(4, out var first) || !Divider(out divider) || !Number(2, out var second))
                return false;
            if (!Divider(out var again) || !IsPair(divider, again) || !Number(4, out var third))
                return false;
            if (divider == '年')
                Take('日');
            else if (divider == '.' && At + 1 < _text.Length && _text[At] == '.')
                At++;
            day = new WhatsAppDay(first, second, third, era);
            return true;
        }

        private char Era()
        {
            if (!IsLetter())
                return '\0';
            if (Word("令和") || Word("R"))
                return 'R';
            return Word("民國") || Word("民国") ? 'M' : '\0';
        }

        private static bool IsPair(char one, char other) => one == other || (one == '年' && other == '月');

        private bool Divider(out char divider)
        {
            var start = At;
            Blanks();
            divider = At < _text.Length ? _text[At] : '\0';
            if (divider is not ('/' or '.' or '-' or '年' or '月'))
            {
                At = start;
                return false;
            }

            At++;
            Blanks();
            return true;
        }

        private bool Number(int most, out int number)
        {
            var start = At;
            number = 0;
            while (At < _text.Length && At - start < most && char.IsAsciiDigit(_text[At]))
                number = number * 10 + (_text[At++] - '0');
            return At > start && (At == _text.Length || !char.IsAsciiDigit(_text[At]));
        }

        private bool Between()
        {
            var start = At;
            Blanks();
            if (At < _text.Length && _text[At] is ',' or '،' or '、')
                At++;
            Blanks();
            foreach (var before in IsLetter() ? Befores : [])
                if (Word(before))
                {
                    Blanks();
                    break;
                }

            return At > start;
        }

        private bool Time(out TimeOnly at, out bool halves)
        {
            at = default;
            var half = Half();
            Blanks();
            var seconds = 0;
            if (!Number(2, out var hour) || !Colon(out var colon) || !Number(2, out var minute))
            {
                halves = false;
                return false;
            }

            if (At < _text.Length && _text[At] == colon && At + 1 < _text.Length && char.IsAsciiDigit(_text[At + 1]))
            {
                At++;
                if (!Number(2, out seconds))
                {
                    halves = false;
                    return false;
                }
            }

            var start = At;
            Blanks();
            if (half == 0 && (half = Half()) == 0)
                At = start;
            halves = half != 0;
            if (halves && hour is > 0 and <= 12)
                hour = hour % 12 + (half == 2 ? 12 : 0);
            if (hour == 24)
                hour = 0;
            if (hour > 23 || minute > 59 || seconds > 59)
                return false;
            at = new TimeOnly(hour, minute, seconds);
            return true;
        }

        private bool Colon(out char colon)
        {
            colon = At < _text.Length ? _text[At] : '\0';
            if (colon is not (':' or '.' or 'h'))
                return false;
            At++;
            Blanks();
            return true;
        }

        // 1 before noon, 2 after it, 0 where nothing says so.
        private int Half()
        {
            if (!IsLetter())
                return 0;
            foreach (var mark in Mornings)
                if (Word(mark))
                    return 1;
            foreach (var mark in Afternoons)
                if (Word(mark))
                    return 2;
            return 0;
        }

        private bool Word(string word)
        {
            if (!_text[At..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return false;
            var end = At + word.Length;
            // "a" of "am" is no word of its own; digits may follow at once, as in 下午3:04.
            if (end < _text.Length && char.IsLetter(_text[end]) && char.IsLetter(word[^1]))
                return false;
            At = end;
            return true;
        }

        private bool IsLetter() => At < _text.Length && char.IsLetter(_text[At]);

        private bool Take(char c)
        {
            if (At >= _text.Length || _text[At] != c)
                return false;
            At++;
            return true;
        }

        private void Blanks()
        {
            while (At < _text.Length && _text[At] == ' ')
                At++;
        }
    }
}
