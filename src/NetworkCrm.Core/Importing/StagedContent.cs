using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>What a staged row says: its contact, and the earlier row of the file it may be the same as.</summary>
public sealed record StagedContent(ImportedContact Contact, int? EarlierRow = null);

/// <summary>What a contact was before a merge, and which of the owner's own fields the merge filled.</summary>
/// <param name="Card">Whether it gave the contact lines of a card, of which there were none.</param>
public sealed record StagedBefore(ContactDetails Details, IReadOnlyList<Guid>? Own, bool Card = false);

/// <summary>The JSON of the staging table: rows, and details before a merge.</summary>
public static class StagedJson
{
    private static readonly StagedJsonContext Context = new(
        new JsonSerializerOptions
        {
            // The text is searched as it stands, and never shown as markup.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            IgnoreReadOnlyProperties = true,
            Converters = { new AnnualDateText() },
        }
    );

    public static string Write(StagedContent content) => JsonSerializer.Serialize(content, Context.StagedContent);

    /// <summary>Null for a row without content: an error, or one whose contact was made.</summary>
    public static StagedContent? ReadContent(string json) =>
        json.Length == 0 ? null : JsonSerializer.Deserialize(json, Context.StagedContent);

    /// <param name="before">The contact before a merge.</param>
    /// <param name="own">The fields of the owner's own that the merge filled, by uid.</param>
    /// <param name="card">Whether it gave the contact lines of a card.</param>
    public static string Write(ContactDetails before, IReadOnlyList<Guid>? own = null, bool card = false) =>
        JsonSerializer.Serialize(
            new StagedBefore(before, own is { Count: > 0 } ? own : null, card),
            Context.StagedBefore
        );

    /// <summary>What a merge began with, as this version or an older one wrote it.</summary>
    public static StagedBefore ReadBefore(string json) =>
        json.StartsWith("{\"Details\"", StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(json, Context.StagedBefore) ?? throw new JsonException("No details.")
            : new StagedBefore(
                JsonSerializer.Deserialize(json, Context.ContactDetails) ?? throw new JsonException("No details."),
                null
            );

    private sealed class AnnualDateText : JsonConverter<AnnualDate>
    {
        public override AnnualDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            AnnualDate.TryParse(reader.GetString(), out var date)
                ? date
                : throw new JsonException("Not an annual date.");

        public override void Write(Utf8JsonWriter writer, AnnualDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

[JsonSerializable(typeof(StagedContent))]
[JsonSerializable(typeof(StagedBefore))]
[JsonSerializable(typeof(ContactDetails))]
internal sealed partial class StagedJsonContext : JsonSerializerContext;
