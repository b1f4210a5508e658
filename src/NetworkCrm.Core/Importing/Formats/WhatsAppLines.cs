namespace NetworkCrm.Core.Importing.Formats;

/// <summary>The lines of a text in bounded memory: of one that is longer, the beginning.</summary>
internal sealed class WhatsAppLines(TextReader reader)
{
    /// <summary>Longer than any message that can be sent.</summary>
    public const int MaxLength = 70_000;

    private readonly char[] _buffer = new char[32_768];
    private char[] _line = new char[1_024];
    private int _at;
    private int _have;
    private bool _skipsFeed;

    /// <summary>The number of the line that was read last, the first is 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end; null after the last.</summary>
    public ReadOnlyMemory<char>? Next()
    {
        var length = 0;
        var any = false;
        while (true)
        {
            if (_at == _have && !Fill())
            {
                // Not by a conditional expression: its null would become an empty line.
                if (!any)
                    return null;
                Number++;
                return _line.AsMemory(0, length);
            }

            if (_skipsFeed)
            {
                _skipsFeed = false;
                if (_buffer[_at] == '\n')
                {
                    _at++;
                    continue;
                }
            }

            any = true;
            var rest = _buffer.AsSpan(_at, _have - _at);
            var end = rest.IndexOfAny('\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            length = Append(length, part);
            _at += part.Length;
            if (end < 0)
                continue;
            _skipsFeed = _buffer[_at++] == '\r';
            Number++;
            return _line.AsMemory(0, length);
        }
    }

    private bool Fill()
    {
        (_at, _have) = (0, reader.ReadBlock(_buffer, 0, _buffer.Length));
        return _have > 0;
    }

    private int Append(int length, ReadOnlySpan<char> part)
    {
        part = part[..Math.Min(part.Length, MaxLength - length)];
        if (length + part.Length > _line.Length)
            Array.Resize(ref _line, Math.Min(MaxLength, Math.Max(length + part.Length, _line.Length * 2)));
        part.CopyTo(_line.AsSpan(length));
        return length + part.Length;
    }
}
