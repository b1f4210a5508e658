using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Data.Exporting;

/// <summary>
/// The key of a nudge names people and things by the numbers of the database; in a file it names them by their uids.
/// </summary>
internal static class NudgeKeys
{
    private const string Field = "Field";

    // Says that a uid stands for a number: a rule about the book names a group by its uid in its own right.
    private const char Mark = '@';

    /// <summary>A key as it leaves: <c>GoingQuiet:@018e6e2f-...:2026-05-01</c>.</summary>
    /// <param name="key">As the database has it: <c>GoingQuiet:42:2026-05-01</c>.</param>
    /// <param name="uid">The uid of an entity of a type; null where it is gone.</param>
    /// <returns>Null where something that the key names is gone.</returns>
    public static string? Leaving(string key, Func<Type, long, Guid?> uid) =>
        Replace(
            key,
            (type, name) =>
                long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                    ? uid(type, id) is { } known
                        ? $"{Mark}{known:D}"
                        : null
                    : name
        );

    /// <summary>The way back of <see cref="Leaving"/>.</summary>
    /// <param name="key">As it stands in a file.</param>
    /// <param name="id">The number of an entity of a type; null where there is none.</param>
    /// <returns>Null where something that the key names is not there.</returns>
    public static string? Coming(string key, Func<Type, Guid, long?> id) =>
        Replace(
            key,
            (type, name) =>
                name.StartsWith(Mark)
                    ? Guid.TryParse(name[1..], out var uid) && id(type, uid) is { } known
                        ? known.ToString(CultureInfo.InvariantCulture)
                        : null
                    : name
        );

    private static string? Replace(string key, Func<Type, string, string?> replace)
    {
        var parts = key.Split(':');
        if (parts.Length < 3)
            return key;
        var of = parts[0] switch
        {
            nameof(NudgeRule.PromiseDue) => typeof(Promise),
            nameof(NudgeRule.ThankForMention) => typeof(Mention),
            _ when parts[2].StartsWith(Field, StringComparison.Ordinal) => typeof(CustomField),
            _ => null,
        };
        var prefix = of == typeof(CustomField) ? Field : "";
        if (replace(typeof(Contact), parts[1]) is not { } contact)
            return null;
        parts[1] = contact;
        if (of is not null)
        {
            if (replace(of, parts[2][prefix.Length..]) is not { } thing)
                return null;
            parts[2] = prefix + thing;
        }

        return string.Join(':', parts);
    }

    /// <summary>Whether a property is such a key.</summary>
    public static bool IsKey(IProperty property) =>
        property.Name == nameof(RaisedNudge.Key)
        && (
            property.DeclaringType.ClrType == typeof(RaisedNudge) || property.DeclaringType.ClrType == typeof(PutAside)
        );
}
