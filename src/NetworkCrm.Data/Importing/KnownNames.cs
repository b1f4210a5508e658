using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>Fills <see cref="KnownPeople"/> with one owner's contacts; those in the trash are not there.</summary>
public static class KnownNames
{
    /// <summary>All contacts of the owner of <paramref name="db"/>.</summary>
    public static KnownPeople Load(CrmDbContext db)
    {
        db.Database.OpenConnection();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var people = new KnownPeople();
        using var names = new Statement(
            connection,
            "SELECT DisplayName, Nickname FROM Contacts WHERE OwnerId = ? AND State <> 2"
        );
        names.Bind(db.OwnerId);
        while (names.Step())
            people.Add(names.Text(0), names.IsNull(1) ? null : names.Text(1));
        using var emails = new Statement(
            connection,
            "SELECT c.DisplayName, m.Value FROM ContactMethods m JOIN Contacts c ON c.Id = m.ContactId "
                + "WHERE m.OwnerId = ? AND m.Kind = 1 AND c.State <> 2"
        );
        emails.Bind(db.OwnerId);
        while (emails.Step())
            people.AddEmail(emails.Text(0), emails.Text(1));
        return people;
    }
}
