using System.Text;

namespace NetworkCrm.Core.Importing;

/// <summary>The beginning of a file, for telling kinds of files apart.</summary>
public sealed class FileHead
{
    private const int Length = 4096;

    private FileHead(byte[] bytes, ZipNames? zip) =>
        (Bytes, Text, Zip) = (bytes, Decode(bytes).TrimStart('\uFEFF').TrimStart(), zip);

    /// <summary>The first 4096 bytes, or all there are.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>
    /// The same as text without what is blank before it: by its byte order mark, else as UTF-8, so that ASCII words are
    /// right and others may not be.
    /// </summary>
    public string Text { get; }

    /// <summary>What is in it, where it is a zip; else null.</summary>
    internal ZipNames? Zip { get; }

    /// <summary>Reads from the start of <paramref name="stream"/>, which must be seekable.</summary>
    public static FileHead Of(Stream stream)
    {
        var bytes = new byte[Length];
        stream.Position = 0;
        var length = stream.ReadAtLeast(bytes, Length, throwOnEndOfStream: false);
        return new FileHead(bytes[..length], ZipFile.Names(stream));
    }

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
