using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// What is stored derived from typed text so that it can be found: folded tags, worlds and values, the keys of links,
/// the names that lists are sorted by and the text that is searched.
/// A version that derives it otherwise computes it anew, once. Phones are not among it: they were read by the settings
/// of their day.
/// </summary>
public static class DerivedText
{
    /// <summary>
    /// To be raised whenever <see cref="TextFold"/>, <see cref="ContactSearchText"/>, <see cref="PersonName.Core"/> or
    /// <see cref="ProfileLink"/> give something else.
    /// </summary>
    public const int Version = 1;

    private const int Lot = 500;

    /// <summary>Whether the file holds contacts as an older version derived them.</summary>
    public static bool IsOld(CrmDatabase database)
    {
        using var connection = database.Connect();
        using var version = new Statement(connection, "PRAGMA user_version");
        return version.Step() && version.Int32(0) < Version;
    }

    /// <summary>Computes all of it anew; safe to be cut off and run again.</summary>
    public static async Task RefreshAsync(CrmDatabase database, CancellationToken ct)
    {
        var owners = new List<long>();
        using (var connection = database.Connect())
        {
            connection.CreateFunction<string?, string?>(
                "fold",
                text => text is null ? null : TextFold.Fold(text),
                isDeterministic: true
            );
            connection.CreateFunction<string?, string?>(
                "link_key",
                text => text is null ? null : ContactMethod.NormalLink(text),
                isDeterministic: true
            );
            foreach (
                var sql in new[]
                {
                    "UPDATE ContactTags SET Folded = fold(Name) WHERE Folded <> fold(Name)",
                    "UPDATE ContactWorlds SET Folded = fold(Name) WHERE Folded <> fold(Name)",
                    "UPDATE CustomValues SET Folded = fold(Text) WHERE Folded <> fold(Text)",
                    "UPDATE ContactMethods SET Normalized = link_key(Value) WHERE Kind = 3 AND Normalized <> link_key(Value)",
                }
            )
            {
                using var update = new Statement(connection, sql);
                update.Run();
            }

            using var all = new Statement(connection, "SELECT Id FROM Owners");
            while (all.Step())
                owners.Add(all.Int64(0));
        }

        foreach (var owner in owners)
            await RefreshAsync(database, owner, ct);
        using var end = database.Connect();
        using var mark = new Statement(
            end,
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}")
        );
        mark.Run();
    }

    private static async Task RefreshAsync(CrmDatabase database, long owner, CancellationToken ct)
    {
        for (long after = 0; ; )
        {
            await using var db = database.Open(owner);
            var contacts = await db.WholeContacts.Where(c => c.Id > after).OrderBy(c => c.Id).Take(Lot).ToListAsync(ct);
            if (contacts.Count == 0)
                return;
            foreach (var contact in contacts)
                contact.FindAnew();
            await db.SaveChangesAsync(ct);
            after = contacts[^1].Id;
        }
    }
}
