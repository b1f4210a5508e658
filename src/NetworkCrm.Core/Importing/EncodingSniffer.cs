using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// Finds the encoding of a text file: byte order mark, UTF-16 by its zero bytes, UTF-8 if the whole file is valid, then
/// a guess from the bytes that are not ASCII.
/// </summary>
internal static class EncodingSniffer
{
    private const int Head = 4096,
        Chunk = 65_536,
        Sample = 262_144;

    /// <summary>The encoding called <paramref name="name"/> (<c>windows-1252</c>, <c>utf-16</c>), or null.</summary>
    public static Encoding? ByName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // Unknown, or switched off in .NET, as UTF-7 is.
            return null;
        }
    }

    public static Encoding Detect(Stream stream)
    {
        var head = new byte[Head];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        return ByMark(head.AsSpan(0, length)) ?? ByZeros(head.AsSpan(0, length)) ?? ByBytes(stream);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    private static Encoding? ByZeros(ReadOnlySpan<byte> head)
    {
        int even = 0,
            odd = 0;
        for (var i = 0; i < head.Length; i++)
            if (head[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
        var half = Math.Max(1, head.Length / 2);
        if (odd > half / 10 && even * 8 < odd)
            return Encoding.Unicode;
        return even > half / 10 && odd * 8 < even ? Encoding.BigEndianUnicode : null;
    }

    private static Encoding ByBytes(Stream stream)
    {
        stream.Position = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        var sample = new MemoryStream();
        try
        {
            var (kept, valid, total) = (0, true, 0);
            while ((total = stream.ReadAtLeast(buffer.AsSpan(kept, Chunk - kept), 1, throwOnEndOfStream: false)) > 0)
            {
                var have = kept + total;
                var whole = WholeCharacters(buffer.AsSpan(0, have));
                var part = buffer.AsSpan(0, whole);
                if (sample.Length < Sample && part.IndexOfAnyExceptInRange((byte)0, (byte)127) >= 0)
                    sample.Write(part);
                if (valid && !Utf8.IsValid(part))
                    valid = false;
                if (!valid && sample.Length >= Sample)
                    break;
                buffer.AsSpan(whole, have - whole).CopyTo(buffer);
                kept = have - whole;
            }

            sample.Write(buffer, 0, kept);
            return valid && kept == 0 ? Encoding.UTF8 : Guess(sample.ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The length without a multi-byte character that the chunk cut in two.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b < 0x80)
                break;
            if (b < 0xC0)
                continue;
            var need =
                b >= 0xF0 ? 4
                : b >= 0xE0 ? 3
                : 2;
            return need > back ? bytes.Length - back : bytes.Length;
        }

        return bytes.Length;
    }

    private static Encoding Guess(byte[] sample)
    {
        // One broken byte in a UTF-8 file is a broken byte, not another encoding.
        int good = 0,
            bad = 0;
        for (var i = 0; i < sample.Length; )
        {
            var status = Rune.DecodeFromUtf8(sample.AsSpan(i), out _, out var used);
            if (status != OperationStatus.Done)
                bad++;
            else if (used > 1)
                good++;
            i += used;
        }

        if (good > bad * 4)
            return Encoding.UTF8;
        return CharsetDetector
                .DetectFromBytes(sample)
                .Details.Select(d => Accept(d, sample))
                .FirstOrDefault(e => e is not null)
            ?? ByName("windows-1252")!;
    }

    /// <summary>
    /// The guesser is unsure of short texts and fond of Macintosh sets that no export of today uses: a two-byte set
    /// must decode without an error, a one-byte set must be a Windows one.
    /// </summary>
    private static Encoding? Accept(DetectionDetail guess, byte[] sample)
    {
        if (guess.EncodingName is null || ByName(guess.EncodingName) is not { } encoding)
            return null;
        if (encoding.CodePage is >= 1250 and <= 1258 or 874)
            return guess.Confidence >= 0.5f ? encoding : null;
        if (encoding.IsSingleByte || encoding is UTF8Encoding or ASCIIEncoding || guess.Confidence < 0.3f)
            return null;
        var high = sample.Count(b => b >= 0x80);
        return high * 5 > sample.Length && !encoding.GetString(sample).Contains('\uFFFD', StringComparison.Ordinal)
            ? encoding
            : null;
    }
}
