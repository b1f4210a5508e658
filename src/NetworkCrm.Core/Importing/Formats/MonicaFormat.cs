using System.Text.Json;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Everything that Monica (version 4) exports of an account, as JSON.</summary>
internal sealed class MonicaFormat : IContactFormat
{
    public const string Id = "monica";

    public IReadOnlyList<FormatName> Names { get; } = [new(Id, "Monica")];

    public bool Recognises(FileHead head) =>
        head.Text.StartsWith('{')
        && head.Text.Contains("\"app_version\"", StringComparison.Ordinal)
        && head.Text.Contains("\"export_date\"", StringComparison.Ordinal)
        && head.Text.Contains("\"account\"", StringComparison.Ordinal);

    public ImportReading Read(Stream stream, ImportOptions options)
    {
        stream.Position = 0;
        try
        {
            using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 64 });
            var account = new JsonThing(json.RootElement).Child("account");
            return account.IsEmpty ? throw new NotATableException("no-monica") : MonicaBook.Read(account, options);
        }
        catch (JsonException)
        {
            throw new NotATableException("json-damaged");
        }
    }
}
