using System.IO.Compression;
using System.Text;
using NetworkCrm.Core.Exporting;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Exporting;

/// <summary>What can be taken out.</summary>
public enum ExportFile
{
    /// <summary>Everything below and a text that says what is what.</summary>
    Zip,
    Json,
    Csv,

    /// <summary>vCard 3.0.</summary>
    Vcf,

    /// <summary>vCard 4.0.</summary>
    Vcf4,
    Ics,
}

/// <summary>The words of the owner's language that an export needs.</summary>
/// <param name="Language"><c>id</c> or <c>en</c>.</param>
/// <param name="Readme">What README.txt says.</param>
public sealed record ExportWords(string Language, Func<Channel, string> Channel, string Readme);

/// <summary>
/// One owner's book on its way out, as it was at one moment: nothing is locked by it, and whatever is written meanwhile
/// is in the next. Every file is written as it is read, whatever its size.
/// </summary>
public sealed class BookExport : IDisposable
{
    private static readonly UTF8Encoding Bare = new(false);

    private readonly CrmDatabase database;
    private readonly ExportWords words;
    private readonly DateTimeOffset now;
    private readonly OwnerSqlReader reads;

    public BookExport(CrmDatabase database, long ownerId, ExportWords words, DateTimeOffset now)
    {
        (this.database, this.words, this.now) = (database, words, now);
        reads = database.Read(ownerId);
    }

    public void Dispose() => reads.Dispose();

    /// <param name="to">Left open. Written to without waiting for anything else.</param>
    /// <param name="file">What to write.</param>
    /// <param name="ct">Breaks it off; what is written then is not whole.</param>
    public void Write(Stream to, ExportFile file, CancellationToken ct = default)
    {
        switch (file)
        {
            case ExportFile.Json:
                BookJson.Write(to, reads, database.Model, now, ct);
                break;
            case ExportFile.Csv:
                WriteText(to, new UTF8Encoding(true), writer => Csv(writer, ct));
                break;
            case ExportFile.Vcf:
                WriteText(to, Bare, writer => Cards(writer, VCardVersion.V3, ct));
                break;
            case ExportFile.Vcf4:
                WriteText(to, Bare, writer => Cards(writer, VCardVersion.V4, ct));
                break;
            case ExportFile.Ics:
                WriteText(to, Bare, writer => Calendar(writer, ct));
                break;
            default:
                Zip(to, ct);
                break;
        }
    }

    /// <summary>The card of one contact.</summary>
    /// <returns>The name of whom it is; null where there is none, and then nothing is written.</returns>
    public string? WriteCard(Stream to, Guid uid)
    {
        if (OutgoingContacts.One(reads, uid) is not { } contact)
            return null;
        WriteText(to, Bare, writer => new VCardWriter(writer, VCardVersion.V3, words.Language).Write(contact));
        return contact.Name;
    }

    private void Zip(Stream to, CancellationToken ct)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Entry("README.txt", stream => WriteText(stream, Bare, writer => writer.Write(words.Readme)));
        Entry("everything.json", stream => Write(stream, ExportFile.Json, ct));
        Entry("contacts.csv", stream => Write(stream, ExportFile.Csv, ct));
        Entry("contacts.vcf", stream => Write(stream, ExportFile.Vcf, ct));
        Entry("calendar.ics", stream => Write(stream, ExportFile.Ics, ct));

        void Entry(string name, Action<Stream> write)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = now;
            using var stream = entry.Open();
            write(stream);
        }
    }

    private void Csv(StreamWriter writer, CancellationToken ct)
    {
        var table = new ContactTable(writer, OutgoingContacts.Width(reads));
        foreach (var contact in OutgoingContacts.All(reads))
        {
            ct.ThrowIfCancellationRequested();
            table.Write(contact);
        }
    }

    private void Cards(StreamWriter writer, VCardVersion version, CancellationToken ct)
    {
        var cards = new VCardWriter(writer, version, words.Language);
        foreach (var contact in OutgoingContacts.AllAsCards(reads))
        {
            ct.ThrowIfCancellationRequested();
            cards.Write(contact);
        }
    }

    private void Calendar(StreamWriter writer, CancellationToken ct)
    {
        var calendar = new CalendarWriter(writer, "NetworkCrm");
        foreach (var entry in OutgoingCalendar.All(reads, words.Channel))
        {
            ct.ThrowIfCancellationRequested();
            calendar.Write(entry);
        }

        calendar.End();
    }

    private static void WriteText(Stream to, Encoding encoding, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(to, encoding, 64 * 1024, leaveOpen: true);
        write(writer);
    }
}
