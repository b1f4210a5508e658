using System.Text;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// Reads delimited records one at a time in bounded memory. A record that is too long, or whose quote is never closed,
/// is a problem of that record alone:
/// reading goes on at the next line. CRLF, LF, lone CR and CR CR LF end a line. Written by hand because a parser that
/// waits for the closing quote holds the rest of the file.
/// </summary>
internal sealed class RecordReader(TextReader reader, char delimiter) : TableRecords
{
    public const int MaxRecord = 200_000,
        MaxCells = 2_000;

    // Looking ahead for a closing quote that never comes is paid again by every such row; past this budget a quote must
    // close on its own line.
    private const long LookAhead = 32_000_000;

    private readonly char[] _buffer = new char[MaxRecord + 65_536];
    private readonly char[] _stops = [delimiter, '\r', '\n'];
    private int _start,
        _end,
        _at;
    private long _wasted;
    private bool _ended,
        _began;

    public override bool Read()
    {
        Cells.Clear();
        Problem = null;
        if (!_began && Peek() == '\uFEFF')
            _start = _at = 1;
        _began = true;
        if (Peek() < 0)
            return false;
        Row++;
        while (Problem is null && ReadCell()) { }
        _start = _at;
        if (Problem is not null)
            Cells.Clear();
        return true;
    }

    /// <summary>Reads one cell; true when another follows in the record.</summary>
    private bool ReadCell()
    {
        if (Cells.Count >= MaxCells)
            return Overflow("too-many-cells");
        var offset = _at - _start;
        while (Peek() == ' ' && delimiter != ' ')
            _at++;
        if (Peek() == '"' && !IsSloppyQuote())
            return ReadQuoted();
        _at = _start + offset;
        return ReadPlain(offset, null);
    }

    private bool ReadPlain(int offset, string? before)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_at, _end - _at).IndexOfAny(_stops);
            if (found >= 0)
            {
                _at += found;
                break;
            }

            _at = _end;
            if (_at - _start >= MaxRecord)
                return Overflow("too-long");
            if (!Fill())
                break;
        }

        if (_at - _start >= MaxRecord)
            return Overflow("too-long");
        var text = _at == _start + offset ? "" : new string(_buffer, _start + offset, _at - _start - offset);
        if (before is null && text.StartsWith("\"\"", StringComparison.Ordinal))
            text = text.Replace("\"\"", "\"", StringComparison.Ordinal);
        Cells.Add(before is null ? text : before + text.TrimEnd(' '));
        return EndCell();
    }

    private bool ReadQuoted()
    {
        var open = _at++ - _start;
        var text = new StringBuilder();
        while (true)
        {
            var from = _at - _start;
            var found = _buffer.AsSpan(_at, _end - _at).IndexOf('"');
            _at = found < 0 ? _end : _at + found;
            text.Append(_buffer, _start + from, _at - _start - from);
            if (_wasted > LookAhead && _buffer.AsSpan(_start + from, _at - _start - from).IndexOfAny('\r', '\n') >= 0)
                return FailUnclosed(open);
            if (_at - _start >= MaxRecord)
                return FailUnclosed(open);
            if (found < 0)
            {
                if (Fill())
                    continue;
                return FailUnclosed(open);
            }

            _at++;
            if (Peek() != '"')
                break;
            text.Append('"');
            _at++;
        }

        return ReadPlain(_at - _start, text.ToString());
    }

    /// <summary>
    /// A cell such as <c>""note""</c> was quoted twice over: it is text with quotes, not an empty cell with text behind
    /// it.
    /// </summary>
    private bool IsSloppyQuote()
    {
        if (PeekAt(1) != '"')
            return false;
        var next = PeekAt(2);
        return next >= 0 && next != '"' && next != delimiter && next is not ('\r' or '\n' or ' ');
    }

    private bool EndCell()
    {
        var c = Peek();
        if (c == delimiter)
        {
            _at++;
            return true;
        }

        EndLine();
        return false;
    }

    private void EndLine()
    {
        if (Peek() == '\r')
        {
            _at++;
            if (Peek() == '\r' && PeekAt(1) == '\n')
                _at++;
        }
        else if (Peek() < 0)
        {
            return;
        }
        else
        {
            _at++;
            return;
        }

        if (Peek() == '\n')
            _at++;
    }

    /// <summary>A record that grew over several lines until it was too large began with a quote out of step.</summary>
    private bool Overflow(string problem) =>
        _buffer.AsSpan(_start, _at - _start).IndexOfAny('\r', '\n') >= 0 ? FailUnclosed(0) : Fail(problem);

    private bool FailUnclosed(int open)
    {
        var line = _buffer.AsSpan(_start + open, _at - _start - open).IndexOfAny('\r', '\n');
        if (line < 0)
            return _at - _start >= MaxRecord ? Fail("too-long") : Fail("unclosed-quote");
        _wasted += _at - _start - open - line;
        _at = _start + open + line;
        Problem = "unclosed-quote";
        EndLine();
        return false;
    }

    /// <summary>Gives the record up and skips to the end of its line without keeping it.</summary>
    private bool Fail(string problem)
    {
        Problem = problem;
        while (true)
        {
            var found = _buffer.AsSpan(_at, _end - _at).IndexOfAny('\r', '\n');
            _at = found < 0 ? _end : _at + found;
            if (found >= 0)
                break;
            _start = _at;
            if (!Fill())
                break;
        }

        _start = _at;
        EndLine();
        return false;
    }

    private int Peek() => _at < _end || Fill() ? _buffer[_at] : -1;

    private int PeekAt(int ahead) => _at + ahead < _end || (Fill() && _at + ahead < _end) ? _buffer[_at + ahead] : -1;

    /// <summary>
    /// Brings in more text behind what is there, moving the record to the front of the buffer; false at the end of the
    /// file.
    /// </summary>
    private bool Fill()
    {
        if (_ended)
            return false;
        if (_start > 0)
        {
            Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
            (_at, _end, _start) = (_at - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length)
            return false;
        var read = reader.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
        return read > 0;
    }
}
