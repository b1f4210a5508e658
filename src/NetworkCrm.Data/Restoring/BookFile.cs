using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NetworkCrm.Data.Exporting;

namespace NetworkCrm.Data.Restoring;

/// <summary>
/// Reads everything.json, bare or in the zip that it left in, one row at a time: of whatever size, no more than the
/// longest row is in memory.
/// </summary>
internal sealed class BookFile : IDisposable
{
    // The content of what is in the trash is the longest.
    private const int LongestRow = 32 << 20;
    private const string EntryName = "everything.json";

    // JSON of names and dates packs to a tenth; what unpacks to far more is no export.
    private const long MostRatio = 200,
        FreeBytes = 16 << 20;

    private readonly ZipArchive? zip;
    private readonly Stream stream;
    private readonly long most;
    private long total;
    private byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private bool isBegun;
    private bool isEnd;
    private JsonReaderState state;
    private string? section;
    private int row;
    private JsonDocument? current;

    private BookFile(Stream stream, ZipArchive? zip, long most = long.MaxValue) =>
        (this.stream, this.zip, this.most) = (stream, zip, most);

    /// <summary>Whether a file begins as one of these do; a cheap look.</summary>
    /// <param name="stream">Seekable; left at its beginning.</param>
    public static bool Recognises(Stream stream)
    {
        try
        {
            using var file = Open(stream);
            file.ReadHeader();
            return true;
        }
        catch (BookFileException e)
        {
            return e.Fault == BookFileFault.Newer;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    /// <param name="stream">Seekable; left open.</param>
    /// <exception cref="BookFileException">It is neither JSON nor a zip that holds such a file.</exception>
    public static BookFile Open(Stream stream)
    {
        stream.Position = 0;
        var first = stream.ReadByte();
        stream.Position = 0;
        if (first != 'P')
            return new BookFile(stream, null);
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var entry = archive.GetEntry(EntryName) ?? throw new BookFileException(BookFileFault.NotABook);
            var file = new BookFile(entry.Open(), archive, FreeBytes + (MostRatio * entry.CompressedLength));
            archive = null;
            return file;
        }
        catch (InvalidDataException e)
        {
            throw new BookFileException(BookFileFault.NotABook, inner: e);
        }
        finally
        {
            archive?.Dispose();
        }
    }

    /// <summary>When it was exported, once the header is read.</summary>
    public DateTimeOffset? ExportedAt { get; private set; }

    /// <summary>The settings that stand before the lists.</summary>
    public JsonElement? Owner { get; private set; }

    /// <summary>The list that <see cref="Row"/> is of.</summary>
    public string Section => section ?? "";

    /// <summary>Valid until the next one is read.</summary>
    public JsonElement Row => current!.RootElement;

    /// <summary>Where the row stands in the file: <c>contacts[12]</c>, counted from 1.</summary>
    public string Where => string.Create(CultureInfo.InvariantCulture, $"{Section}[{row}]");

    /// <summary>Reads what stands before the lists.</summary>
    /// <exception cref="BookFileException">It is no export, or one of a newer version.</exception>
    public void ReadHeader()
    {
        try
        {
            if (Token() != JsonTokenType.StartObject || Name() != "format" || Value().GetString() != "networkcrm")
                throw new BookFileException(BookFileFault.NotABook);
            if (Name() != "schema" || !Value().TryGetInt32(out var schema))
                throw new BookFileException(BookFileFault.NotABook);
            if (schema > BookSchema.Version)
                throw new BookFileException(BookFileFault.Newer);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new BookFileException(BookFileFault.NotABook, inner: e);
        }
    }

    /// <summary>Steps to the next row of whichever list.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="BookFileException">It ends too early, or is no JSON from here on.</exception>
    public bool Next()
    {
        try
        {
            while (true)
            {
                if (section is not null)
                {
                    if (Element())
                    {
                        row++;
                        return true;
                    }

                    section = null;
                }

                if (Name() is not { } name)
                    return false;
                if (name == BookSchema.Owner.Name)
                    Owner = Value().Clone();
                else if (name == "exportedAt")
                    ExportedAt = Value().TryGetDateTimeOffset(out var at) ? at : null;
                else if (Token() == JsonTokenType.StartArray)
                    (section, row) = (name, 0);
                else
                    throw new BookFileException(BookFileFault.Broken, name);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or InvalidDataException)
        {
            var line = (e as JsonException)?.LineNumber;
            throw new BookFileException(
                BookFileFault.Broken,
                section is not null ? Where
                    : line is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at + 1}")
                    : "",
                inner: e
            );
        }
    }

    public void Dispose()
    {
        current?.Dispose();
        if (zip is null)
            return;
        stream.Dispose();
        zip.Dispose();
    }

    private JsonTokenType Token()
    {
        while (true)
        {
            var reader = Reader();
            if (!reader.Read())
            {
                More();
                continue;
            }

            Passed(ref reader);
            return reader.TokenType;
        }
    }

    // Null at the end of the document.
    private string? Name()
    {
        while (true)
        {
            var reader = Reader();
            if (!reader.Read())
            {
                More();
                continue;
            }

            Passed(ref reader);
            return reader.TokenType switch
            {
                JsonTokenType.PropertyName => reader.GetString(),
                JsonTokenType.EndObject => null,
                _ => throw new JsonException(),
            };
        }
    }

    private JsonElement Value() => Element() ? Row : throw new JsonException();

    // False where the list ends.
    private bool Element()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    Passed(ref reader);
                    return false;
                }

                if (JsonDocument.TryParseValue(ref reader, out var document))
                {
                    current?.Dispose();
                    current = document;
                    Passed(ref reader);
                    return true;
                }
            }

            More();
        }
    }

    private Utf8JsonReader Reader() => new(buffer.AsSpan(from, to - from), isEnd, state);

    private void Passed(ref Utf8JsonReader reader)
    {
        from += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    // What is not read yet moves to the front; where that is all there is room for, the room is doubled.
    private void More()
    {
        if (isEnd)
            throw new JsonException();
        var left = to - from;
        if (left > LongestRow)
            throw new JsonException();
        var room = left > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        buffer.AsSpan(from, left).CopyTo(room);
        var isStart = !isBegun;
        isBegun = true;
        (buffer, from, to) = (room, 0, left);
        var read = stream.ReadAtLeast(buffer.AsSpan(to), 1, throwOnEndOfStream: false);
        isEnd = read == 0;
        if ((total += read) > most)
            throw new JsonException();
        to += read;
        // A byte order mark is no JSON.
        if (isStart && buffer.AsSpan(0, to).StartsWith("\uFEFF"u8))
            from = 3;
    }
}
