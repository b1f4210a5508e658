using System.Buffers.Binary;
using System.Globalization;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// The log (<c>-wal</c>) that a process which was killed left beside the database. SQLite reads it as far as its
/// checksums hold. That is right where it is whole and where its end is missing. But where more had been carried into
/// the database than is left in the log, old pages of the log would lie over newer ones of the database, and nobody
/// would be told. The index of the log (<c>-shm</c>), which outlives a kill, says how long the log was and how much had
/// been carried over.
/// </summary>
internal static class LeftLog
{
    /// <summary>The byte of the index that every process holds a lock on while it has the database open.</summary>
    private const int InUse = 128;

    /// <summary>Called before anything of this process opens the database.</summary>
    /// <returns>What whoever started the program must be told; null where nothing is missing.</returns>
    /// <exception cref="DatabaseUnusableException">What is left does not hold together. Nothing was
    /// changed.</exception>
    public static string? Settle(string path, TimeProvider clock)
    {
        var (log, index) = (path + "-wal", path + "-shm");
        // Elsewhere it cannot be told whether somebody has the database open, and it stays as SQLite reads it.
        if (!OperatingSystem.IsLinux() || !File.Exists(path))
            return null;
        if (!File.Exists(index) && new FileInfo(log) is not { Exists: true, Length: > 0 })
            return null;
        using var alone = TakeAlone(index);
        // Whoever has it open knows how long its log is.
        if (File.Exists(index) && alone is null)
            return null;
        var (salt, whole) = File.Exists(log) ? LogFile.Read(log) : (null, 0);
        if (
            alone is null
            || IndexFile.Read(alone) is not { } was
            || (salt is not null && !salt.AsSpan().SequenceEqual(was.Salt))
        )
        {
            // After a power cut, or where only some of the files were copied.
            RefuseWhereDamaged(path);
            return null;
        }

        if (whole >= was.Frames)
            return null;
        if (whole < was.Begun && was.Begun == was.Carried)
            return PutAside(log, lost: was.Carried < was.Frames, clock);
        // Some of what is missing may have been on its way into the database.
        if (whole < was.Begun)
            RefuseWhereDamaged(path);
        return $"{log} was damaged or cut short: the last changes to the database are lost.";
    }

    // The database alone is what it was when the log was last carried over, whole: the remains of the log would only
    // take it back.
    private static string PutAside(string log, bool lost, TimeProvider clock)
    {
        var aside =
            $"{log}.damaged-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmssfff", CultureInfo.InvariantCulture)}";
        if (File.Exists(log))
            File.Move(log, aside);
        var rest = lost ? " The last changes, which came after that, are lost." : "";
        return $"{log} was damaged or cut short and was put aside as {aside}. What it had brought into the database is there.{rest}";
    }

    // A copy, since closing the last connection would carry the log over.
    private static void RefuseWhereDamaged(string path)
    {
        var folder = Directory.CreateTempSubdirectory("networkcrm-start-").FullName;
        try
        {
            var copy = Path.Combine(folder, "networkcrm.db");
            File.Copy(path, copy);
            if (File.Exists(path + "-wal"))
                File.Copy(path + "-wal", copy + "-wal");
            foreach (var file in Directory.EnumerateFiles(folder))
                new FileInfo(file).IsReadOnly = false;
            string? problem;
            try
            {
                problem = DatabaseBackup.Verify(copy);
            }
            catch (Microsoft.Data.Sqlite.SqliteException e) when (e.SqliteErrorCode is 11 or 26)
            {
                problem = e.Message;
            }

            if (problem is not null)
            {
                throw new DatabaseUnusableException(
                    $"The database {path} is damaged together with the log beside it. Both were left as they are. "
                        + "Restore a copy from the backups folder beside it, or from your own backup."
                );
            }
        }
        catch (IOException)
        {
            // No room for a copy: the whole file is read for damage soon after the start.
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static FileStream? TakeAlone(string index)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(index))
            return null;
        FileStream? file = null;
        try
        {
            file = new FileStream(index, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            file.Lock(InUse, 1);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            return null;
        }
    }

    /// <summary>How SQLite's index of the log ends (https://sqlite.org/walformat.html).</summary>
    /// <param name="Salt">Of which log it is.</param>
    /// <param name="Frames">How many pages the log held, of changes that were acknowledged.</param>
    /// <param name="Carried">How many of them had been carried into the database.</param>
    /// <param name="Begun">How many of them a checkpoint may have begun to carry.</param>
    private sealed record IndexFile(byte[] Salt, uint Frames, uint Carried, uint Begun)
    {
        private const int Header = 48;

        public static IndexFile? Read(FileStream file)
        {
            var bytes = new byte[136];
            if (file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
                return null;
            // It is written twice: where the two differ, or it was never begun, it says nothing.
            if (bytes[12] == 0 || !bytes.AsSpan(0, Header).SequenceEqual(bytes.AsSpan(Header, Header)))
                return null;
            return new IndexFile(bytes[32..40], At(16), At(96), At(128));

            uint At(int place) => BitConverter.ToUInt32(bytes, place);
        }
    }

    /// <summary>SQLite's log (https://sqlite.org/fileformat2.html#walformat).</summary>
    private static class LogFile
    {
        private const int Header = 32,
            FrameHeader = 24;

        /// <returns>Which log it is, null where its first bytes do not say; how many pages, up to the end of a change,
        /// are whole.</returns>
        public static (byte[]? Salt, uint Whole) Read(string path)
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                1 << 16
            );
            var header = new byte[Header];
            if (file.ReadAtLeast(header, Header, throwOnEndOfStream: false) < Header)
                return (null, 0);
            var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
            if ((magic & ~1u) != 0x377F0682)
                return (null, 0);
            var sum = new Sum((magic & 1) == 1);
            sum.Add(header.AsSpan(0, 24));
            if (!sum.Is(header.AsSpan(24)))
                return (null, 0);
            var salt = header[16..24];
            var size = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8));
            if (size is < 512 or > 65536)
                return (null, 0);
            var frame = new byte[FrameHeader + size];
            uint whole = 0;
            for (uint n = 1; file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length; n++)
            {
                sum.Add(frame.AsSpan(0, 8));
                sum.Add(frame.AsSpan(FrameHeader));
                if (!frame.AsSpan(8, 8).SequenceEqual(salt) || !sum.Is(frame.AsSpan(16, 8)))
                    break;
                // The last page of a change says how many pages the database has after it.
                if (BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) != 0)
                    whole = n;
            }

            return (salt, whole);
        }
    }

    // Runs on from page to page, so that a page holds only where all before it do.
    private sealed class Sum(bool bigEndian)
    {
        private uint first,
            second;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            for (var i = 0; i < bytes.Length; i += 8)
            {
                first += Word(bytes[i..]) + second;
                second += Word(bytes[(i + 4)..]) + first;
            }
        }

        public bool Is(ReadOnlySpan<byte> bytes) =>
            BinaryPrimitives.ReadUInt32BigEndian(bytes) == first
            && BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]) == second;

        private uint Word(ReadOnlySpan<byte> bytes) =>
            bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
