using System.Text;

namespace NetworkCrm.Core.Tests.Importing;

/// <summary>
/// A file made up as it is read; the part whose text is null is <paramref name="fill"/> times the letter a.
/// </summary>
internal sealed class GeneratedStream(int parts, Func<int, string?> part, int fill = 0) : Stream
{
    private byte[] _current = [];
    private int _at,
        _next,
        _left;
    private long _position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => long.MaxValue;

    public override long Position
    {
        get => _position;
        set
        {
            Assert.Equal(0, value);
            (_position, _current, _at, _next, _left) = (0, [], 0, 0, 0);
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_left == 0 && _at == _current.Length)
        {
            if (_next == parts)
                return 0;
            if (part(_next++) is { } text)
                (_current, _at) = (Encoding.UTF8.GetBytes(text), 0);
            else
                _left = fill;
        }

        var read = Math.Min(count, _left > 0 ? _left : _current.Length - _at);
        if (_left > 0)
        {
            buffer.AsSpan(offset, read).Fill((byte)'a');
            _left -= read;
        }
        else
        {
            _current.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
            _at += read;
        }

        _position += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
