using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.House;

/// <summary>The walls of docs/architecture.md that a compiler does not hold by itself.</summary>
public sealed class WallTests
{
    [Fact]
    public void The_web_room_knows_no_database_engine()
    {
        string[] engines = ["Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "Microsoft.EntityFrameworkCore.Sqlite"];
        Assert.Empty(Named(typeof(OwnerDatabase)).Intersect(engines));
    }

    [Fact]
    public void The_rules_know_no_database_and_no_web()
    {
        var known = Named(typeof(Core.Contacts.Contact));
        Assert.DoesNotContain(
            known,
            n =>
                n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || n.StartsWith("NetworkCrm", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Whoever_is_outside_data_cannot_prepare_a_statement_of_its_own() =>
        Assert.DoesNotContain(
            typeof(CrmDatabase).Assembly.GetExportedTypes().SelectMany(t => t.GetMethods()),
            m =>
                m.Name == "Prepare" || m.ReturnType.Name == "SqliteConnection" && m.DeclaringType == typeof(CrmDatabase)
        );

    private static string[] Named(Type type) =>
        [.. type.Assembly.GetReferencedAssemblies().Select(n => n.Name).OfType<string>()];
}
