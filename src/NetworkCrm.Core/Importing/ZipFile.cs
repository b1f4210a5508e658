using System.IO.Compression;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// Looks into a zip and reads one file of it. Nothing is ever unpacked to disk, so a name in it leads nowhere; what is
/// unpacked is limited in itself and against what it was packed from.
/// </summary>
internal static class ZipFile
{
    private const int MostEntries = 20_000,
        MostRatio = 200,
        EndLength = 22,
        LongestComment = 65_535;

    private const long MostBytes = 1L << 30,
        FreeBytes = 16L << 20;

    /// <summary>What is in it; null where it is no zip.</summary>
    public static ZipNames? Names(Stream stream)
    {
        Span<byte> start = stackalloc byte[4];
        stream.Position = 0;
        var have = stream.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        if (have < 4 || start[0] != 'P' || start[1] != 'K' || !(start[2..] is [3, 4] or [5, 6]))
            return null;
        // Counted before the list is read: a hundred thousand entries are no chat and no book.
        if (Count(stream) is not { } count)
            return new ZipNames([], "zip-damaged");
        if (count > MostEntries)
            return new ZipNames([], "zip-too-many");
        try
        {
            using var zip = Open(stream);
            return new ZipNames(
                [.. zip.Entries.Select(e => e.FullName).Where(n => n.Length > 0 && !n.EndsWith('/'))],
                zip.Entries.Any(e => e.IsEncrypted) ? "zip-encrypted" : null
            );
        }
        catch (InvalidDataException)
        {
            return new ZipNames([], "zip-damaged");
        }
    }

    /// <summary>The file called <paramref name="name"/> in it.</summary>
    /// <exception cref="NotATableException">It is damaged, locked, or far larger than it may be; also while it is
    /// read.</exception>
    public static Stream Open(Stream stream, string name)
    {
        try
        {
            var zip = Open(stream);
            var entry = zip.GetEntry(name) ?? throw new NotATableException("zip-damaged");
            if (entry.IsEncrypted)
                throw new NotATableException("zip-encrypted");
            return new Limited(
                zip,
                entry.Open(),
                Math.Max(FreeBytes, Math.Min(MostBytes, entry.CompressedLength * MostRatio))
            );
        }
        catch (InvalidDataException)
        {
            throw new NotATableException("zip-damaged");
        }
    }

    private static ZipArchive Open(Stream stream)
    {
        stream.Position = 0;
        return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
    }

    // The record at the end of every zip says how many entries there are.
    private static int? Count(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, EndLength + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return at < 0 || at + EndLength > tail.Length ? null : BitConverter.ToUInt16(tail, at + 10);
    }

    /// <summary>Stops where more comes out than may: a few kilobytes can be packed from gigabytes.</summary>
    private sealed class Limited(ZipArchive zip, Stream inner, long most) : Stream
    {
        private long _read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            try
            {
                var read = inner.Read(buffer);
                if ((_read += read) > most)
                    throw new NotATableException("zip-bomb");
                return read;
            }
            catch (InvalidDataException)
            {
                throw new NotATableException("zip-damaged");
            }
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
                zip.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

/// <summary>The files of a zip by name, and the code of what stands against reading any of them.</summary>
internal sealed record ZipNames(IReadOnlyList<string> Names, string? Problem);
