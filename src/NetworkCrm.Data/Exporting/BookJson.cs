using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Exporting;

/// <summary>Everything of one owner as one JSON document: see <see cref="BookSchema"/> and docs/export.md.</summary>
internal static class BookJson
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Format = new()
    {
        // A file and no page: names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
    };

    public static void Write(Stream to, OwnerSqlReader reads, IModel model, DateTimeOffset now, CancellationToken ct)
    {
        using var json = new Utf8JsonWriter(to, Format);
        json.WriteStartObject();
        json.WriteString("format", "networkcrm");
        json.WriteNumber("schema", BookSchema.Version);
        json.WriteString("exportedAt", now.UtcDateTime);
        json.WritePropertyName(BookSchema.Owner.Name);
        var owner = new BookRowsOf(reads, model, BookSchema.Owner);
        owner.Begin();
        owner.Next(json);
        foreach (var section in BookSchema.Sections)
        {
            json.WriteStartArray(section.Name);
            var rows = new BookRowsOf(reads, model, section);
            rows.Begin();
            while (rows.Next(json))
            {
                if (json.BytesPending < FlushAt)
                    continue;
                ct.ThrowIfCancellationRequested();
                json.Flush();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
