using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Data.Restoring;

/// <summary>A field of a row as its entity has it: the way back of what the export writes.</summary>
internal static class BookValue
{
    /// <summary>Longer than any text that the program takes; a file may have been made by anybody.</summary>
    public const int LongestText = 100_000;

    private const int LargestPicture = 500_000;

    // Days of a rhythm, places in a list, steps of a plan: nothing counted is negative, or anywhere near this.
    private const long LargestCount = 1_000_000_000;

    /// <summary>How a property is read.</summary>
    /// <returns>A function that throws <see cref="FormatException"/> for what the property cannot be.</returns>
    public static Func<JsonElement, object> Reader(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
            return type.IsDefined(typeof(FlagsAttribute), false) ? json => Flags(json, type) : json => Name(json, type);
        if (type == typeof(long) && property.Name == "Muted")
            return json =>
                json.EnumerateArray().Aggregate(0L, (muted, rule) => RuleSet.With(muted, Rule(Text(rule)), true));
        if (type == typeof(long) && property.Name == "Lowered")
            return json =>
                json.EnumerateObject()
                    .Aggregate(
                        0L,
                        (all, rule) => LoweredRules.With(all, Rule(rule.Name), checked((int)Count(rule.Value)))
                    );
        return type switch
        {
            _ when type == typeof(string) => Text,
            _ when type == typeof(bool) => json => json.GetBoolean(),
            _ when type == typeof(int) => json => checked((int)Count(json)),
            _ when type == typeof(long) => json => Count(json),
            _ when type == typeof(double) => json => json.GetDouble(),
            _ when type == typeof(decimal) => json => json.GetDecimal(),
            _ when type == typeof(Guid) => json => json.GetGuid(),
            _ when type == typeof(DateOnly) => json =>
                DateOnly.ParseExact(Text(json), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ when type == typeof(TimeOnly) => json =>
                TimeOnly.ParseExact(Text(json), "HH:mm", CultureInfo.InvariantCulture),
            _ when type == typeof(byte[]) => Jpeg,
            _ when type == typeof(DateTimeOffset) => json => json.GetDateTimeOffset().ToUniversalTime(),
            _ when type == typeof(AnnualDate) => json =>
                AnnualDate.TryParse(Text(json), out var date) ? date : throw new FormatException(),
            _ when type == typeof(Recurrence) => json =>
                Recurrence.TryParse(Text(json), out var recurrence) ? recurrence : throw new FormatException(),
            _ => throw new NotSupportedException($"How is {property} read?"),
        };
    }

    // The one kind of bytes there is: what is no picture would be sent to a browser as one.
    private static byte[] Jpeg(JsonElement json) =>
        json.GetBytesFromBase64() is { Length: > 3 and <= LargestPicture } bytes && bytes is [0xFF, 0xD8, 0xFF, ..]
            ? bytes
            : throw new FormatException();

    private static string Text(JsonElement json) =>
        json.GetString() is { Length: <= LongestText } text ? text : throw new FormatException();

    private static long Count(JsonElement json) =>
        json.GetInt64() is >= 0 and <= LargestCount and var count ? count : throw new FormatException();

    private static object Name(JsonElement json, Type type) =>
        Enum.TryParse(type, Text(json), out var value) && Enum.IsDefined(type, value)
            ? value
            : throw new FormatException();

    private static object Flags(JsonElement json, Type type) =>
        Enum.ToObject(
            type,
            json.EnumerateArray()
                .Select(one => Convert.ToInt64(Name(one, type), CultureInfo.InvariantCulture))
                .Aggregate(0L, (all, one) => all | one)
        );

    private static NudgeRule Rule(string name) =>
        Enum.TryParse<NudgeRule>(name, out var rule) && Enum.IsDefined(rule) ? rule : throw new FormatException();
}
