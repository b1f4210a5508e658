using System.Globalization;
using System.Text.Json;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>A part of a program's JSON; asked for what is not there, or is something else, it is empty.</summary>
internal readonly struct JsonThing(JsonElement? json)
{
    private readonly JsonElement? _json = json;

    public bool IsEmpty => _json is not { ValueKind: JsonValueKind.Object };

    public string Uid => this["uuid"];

    /// <summary>What it says of itself.</summary>
    public JsonThing Properties => Child("properties");

    /// <summary>The text of a property on one line or several; empty where there is none.</summary>
    public string this[string name] =>
        Property(name) switch
        {
            { ValueKind: JsonValueKind.String } text => CellText.Clean(text.GetString() ?? ""),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { ValueKind: JsonValueKind.True } => "yes",
            _ => "",
        };

    public bool Is(string name) =>
        Property(name) is { } value
        && (
            value.ValueKind == JsonValueKind.True
            || (value.ValueKind == JsonValueKind.String && value.GetString() is "yes" or "true" or "1")
            || (value.ValueKind == JsonValueKind.Number && value.GetRawText() == "1")
        );

    public JsonThing Child(string name) =>
        new(Property(name) is { ValueKind: JsonValueKind.Object } child ? child : null);

    /// <summary>The day of a property. Whole days are written as midnight in UTC, so that nothing is moved.</summary>
    public DateOnly? Day(string name)
    {
        var text = this[name];
        return
            text.Length >= 10
            && DateOnly.TryParseExact(
                text[..10],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? day
            : null;
    }

    /// <summary>The texts of a list.</summary>
    public IEnumerable<string> Texts(string name) =>
        Items(name).Where(i => i.ValueKind == JsonValueKind.String).Select(i => CellText.Clean(i.GetString() ?? ""));

    /// <summary>The things of a list.</summary>
    public IEnumerable<JsonThing> Things(string name) =>
        Items(name).Where(i => i.ValueKind == JsonValueKind.Object).Select(i => new JsonThing(i));

    /// <summary>
    /// What it holds, by kind: <c>data: [{type, values: [...]}]</c>. A kind may be written <c>life_event</c> or
    /// <c>life-event</c>, and come more than once.
    /// </summary>
    public ILookup<string, JsonThing> Held() =>
        Things("data")
            .SelectMany(d => d.Things("values").Select(v => (Kind: KindOf(d), Thing: v)))
            .ToLookup(d => d.Kind, d => d.Thing, StringComparer.Ordinal);

    /// <summary>The uids that it holds of things that stand elsewhere, by kind.</summary>
    public ILookup<string, string> Named() =>
        Things("data")
            .SelectMany(d => d.Texts("values").Select(v => (Kind: KindOf(d), Uid: v)))
            .ToLookup(d => d.Kind, d => d.Uid, StringComparer.Ordinal);

    private static string KindOf(JsonThing data) => data["type"].Replace('-', '_').ToLowerInvariant();

    private JsonElement? Property(string name) =>
        _json is { ValueKind: JsonValueKind.Object } thing && thing.TryGetProperty(name, out var value) ? value : null;

    private List<JsonElement> Items(string name) =>
        Property(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
}
