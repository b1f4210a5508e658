using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Full-text search over contacts. Three letters or more go to a trigram index, which finds the middle of words and of
/// phone numbers;
/// one or two to a prefix index of the words of names. Triggers keep both in step with whatever writes the contact,
/// bulk import included.
/// The text is folded before it is stored, so neither index needs to fold.
/// </summary>
public static class SearchIndex
{
    /// <summary>What contacts without a rhythm sort by: after all others.</summary>
    public const int NoRhythm = 100_000;

    /// <summary>Where contacts without a circle stand among others: with the acquaintances.</summary>
    public const string CircleOrLast = "coalesce(Circle, 5)";

    public static void ByBirthday(MigrationBuilder migration) =>
        migration.Sql(
            $"CREATE INDEX IX_Contacts_Birthday ON Contacts(OwnerId, BirthdayKey, {CircleOrLast}, State) WHERE BirthdayKey IS NOT NULL"
        );

    /// <summary>
    /// Search over what was learned, a trigram index of its own. It folds by itself: the facts are kept as they were
    /// written. What was said in confidence is in it too, and left out where it is asked, since an interaction can be
    /// put in confidence and out again.
    /// </summary>
    public static void OverFacts(MigrationBuilder migration)
    {
        migration.Sql(
            """
            CREATE VIRTUAL TABLE FactSearch USING fts5(Text, content='LearnedFacts', content_rowid='Id',
              tokenize='trigram remove_diacritics 1')
            """
        );
        migration.Sql("INSERT INTO FactSearch(FactSearch) VALUES ('rebuild')");
        const string forget = "INSERT INTO FactSearch(FactSearch, rowid, Text) VALUES ('delete', old.Id, old.Text);";
        const string learn = "INSERT INTO FactSearch(rowid, Text) VALUES (new.Id, new.Text);";
        migration.Sql($"CREATE TRIGGER LearnedFacts_search_insert AFTER INSERT ON LearnedFacts BEGIN {learn} END");
        migration.Sql($"CREATE TRIGGER LearnedFacts_search_delete AFTER DELETE ON LearnedFacts BEGIN {forget} END");
        migration.Sql(
            $"CREATE TRIGGER LearnedFacts_search_update AFTER UPDATE OF Text ON LearnedFacts WHEN old.Text IS NOT "
                + $"new.Text BEGIN {forget} {learn} END"
        );
    }

    public static void Create(MigrationBuilder migration)
    {
        migration.Sql(
            $"""CREATE INDEX IX_Contacts_Rhythm ON Contacts(OwnerId, State, coalesce(RhythmDays, {NoRhythm}), Id)"""
        );
        migration.Sql(
            """
            CREATE VIRTUAL TABLE ContactSearch USING fts5(SearchText, content='Contacts', content_rowid='Id',
              tokenize='trigram')
            """
        );
        migration.Sql(
            """
            CREATE VIRTUAL TABLE ContactNames USING fts5(SortName, content='Contacts', content_rowid='Id',
              tokenize='unicode61', prefix='1 2', columnsize=0)
            """
        );
        migration.Sql(
            """
            CREATE TRIGGER Contacts_search_insert AFTER INSERT ON Contacts BEGIN
              INSERT INTO ContactSearch(rowid, SearchText) VALUES (new.Id, new.SearchText);
              INSERT INTO ContactNames(rowid, SortName) VALUES (new.Id, new.SortName);
            END
            """
        );
        migration.Sql(
            """
            CREATE TRIGGER Contacts_search_delete AFTER DELETE ON Contacts BEGIN
              INSERT INTO ContactSearch(ContactSearch, rowid, SearchText) VALUES ('delete', old.Id, old.SearchText);
              INSERT INTO ContactNames(ContactNames, rowid, SortName) VALUES ('delete', old.Id, old.SortName);
            END
            """
        );
        migration.Sql(
            """
            CREATE TRIGGER Contacts_search_update AFTER UPDATE OF SearchText, SortName ON Contacts
            WHEN old.SearchText IS NOT new.SearchText OR old.SortName IS NOT new.SortName BEGIN
              INSERT INTO ContactSearch(ContactSearch, rowid, SearchText) VALUES ('delete', old.Id, old.SearchText);
              INSERT INTO ContactSearch(rowid, SearchText) VALUES (new.Id, new.SearchText);
              INSERT INTO ContactNames(ContactNames, rowid, SortName) VALUES ('delete', old.Id, old.SortName);
              INSERT INTO ContactNames(rowid, SortName) VALUES (new.Id, new.SortName);
            END
            """
        );
    }
}
