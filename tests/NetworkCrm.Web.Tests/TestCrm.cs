using Microsoft.Extensions.Time.Testing;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data;
using NetworkCrm.Data.Accounts;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Ledger;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Features.Settings;
using NetworkCrm.Web.Features.Today;
using NetworkCrm.Web.Features.Touches;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests;

/// <summary>
/// A real SQLite file of its own with two owners in it, and the stores as the first of them sees them.
/// </summary>
public sealed class TestCrm : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero); // 09.00 in Jakarta

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private TestCrm(DataDirectory directory)
    {
        Directory = directory;
        Database = new CrmDatabase(directory.Database);
        Mine = new OwnerDatabase(Database, new NamedOwner(1), Clock);
        Theirs = new OwnerDatabase(Database, new NamedOwner(2), Clock);
    }

    public DataDirectory Directory { get; }

    public CrmDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(Start);

    public OwnerDatabase Mine { get; }

    public OwnerDatabase Theirs { get; }

    public DateOnly Today => LocalDate.Today(Clock, "Asia/Jakarta");

    public ContactStore Contacts => new(Mine);

    public PeopleQuery People => new(Mine);

    public InteractionStore Interactions => new(Mine);

    public TouchStore Touches => new(Mine);

    public FollowUpStore FollowUps => new(Mine);

    public PromiseStore Promises => new(Mine);

    public LedgerStore Ledger => new(Mine);

    public MentionStore Mentions => new(Mine);

    public NudgeStore Nudges => new(Mine);

    public TodayStore TodayStore => new(Mine);

    public SettingsStore Settings => new(Mine);

    public static async Task<TestCrm> OpenAsync()
    {
        var directory = DataDirectory.Open(
            Path.Combine(Path.GetTempPath(), "networkcrm-tests", Guid.NewGuid().ToString("N"))
        );
        File.Copy(await Template.Value, directory.Database);
        return new TestCrm(directory);
    }

    public void Dispose()
    {
        Database.Dispose();
        System.IO.Directory.Delete(Directory.Root, recursive: true);
    }

    // Migrating takes half a second; every test starts from a copy of one migrated file.
    private static async Task<string> MakeTemplateAsync()
    {
        var directory = DataDirectory.Open(
            Path.Combine(Path.GetTempPath(), "networkcrm-tests", "template-" + Guid.NewGuid().ToString("N"))
        );
        using (var database = new CrmDatabase(directory.Database))
        {
            await DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System);
            await using var write = await database.WriteAsync(0);
            foreach (var (id, name) in new[] { (1L, "Dewi Lestari"), (2L, "Bagus Prakoso") })
            {
                write.Db.Users.Add(
                    new Account
                    {
                        Id = id,
                        UserName = $"{id}@example.com",
                        NormalizedUserName = $"{id}@EXAMPLE.COM",
                        Email = $"{id}@example.com",
                        NormalizedEmail = $"{id}@EXAMPLE.COM",
                        SecurityStamp = "s",
                    }
                );
                write.Db.Owners.Add(Owner.Create(id, name, "id", "Asia/Jakarta", Start));
            }

            await write.CommitAsync();
        }

        return directory.Database;
    }
}
