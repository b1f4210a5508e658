using System.Reflection;
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

    [Fact]
    public void Stores_never_call_stores()
    {
        var stores = Web.GetTypes()
            .Where(t =>
                t is { IsNested: false, Namespace: not null } && t.Name.EndsWith("Store", StringComparison.Ordinal)
            )
            .ToHashSet();
        // What is sought is found, in a method that waits as in one that does not.
        Assert.Contains(typeof(InteractionLog), TypeUse.Of(stores.Single(s => s.Name == "InteractionStore")));
        Assert.Empty(
            from store in stores
            from called in TypeUse.Of(store)
            where called != store && stores.Contains(called)
            select $"{store.Name} -> {called.Name}"
        );
    }

    [Fact]
    public void What_features_share_knows_no_feature() =>
        Assert.Empty(
            from type in Web.GetTypes()
            where type is { IsNested: false, Namespace: "NetworkCrm.Web.Shared" }
            from used in TypeUse.Of(type)
            where Feature(used) is not null
            select $"{type.Name} -> {used.FullName}"
        );

    [Fact]
    public void No_two_features_know_each_other() => AssertNone(Circles(Web, Feature));

    [Fact]
    public void No_two_parts_of_the_core_know_each_other() =>
        AssertNone(Circles(typeof(Core.Contacts.Contact).Assembly, t => Part(t, "NetworkCrm.Core.")));

    private static Assembly Web => typeof(OwnerDatabase).Assembly;

    private static string? Feature(Type type) => Part(type, "NetworkCrm.Web.Features.");

    /// <summary>The word after <paramref name="root"/> in the namespace of a type; null where it lies elsewhere.</summary>
    private static string? Part(Type type, string root) =>
        type.Namespace?.StartsWith(root, StringComparison.Ordinal) == true
            ? type.Namespace[root.Length..].Split('.')[0]
            : null;

    // A failure names them all.
    private static void AssertNone(IEnumerable<string> found)
    {
        var all = string.Join("\n", found);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Circles(Assembly assembly, Func<Type, string?> part)
    {
        var uses = (
            from type in assembly.GetTypes()
            where !type.IsNested && part(type) is not null
            from used in TypeUse.Of(type)
            where part(used) is not null && part(used) != part(type)
            select (User: part(type)!, Used: part(used)!, Why: $"{type.Name} uses {used.Name}")
        ).ToLookup(u => (u.User, u.Used), u => u.Why);
        Assert.NotEmpty(uses);
        return from pair in uses
            let back = (pair.Key.Used, pair.Key.User)
            where string.CompareOrdinal(pair.Key.User, pair.Key.Used) < 0 && uses.Contains(back)
            select $"{string.Join(", ", pair.Distinct())}; back: {string.Join(", ", uses[back].Distinct())}";
    }

    private static string[] Named(Type type) =>
        [.. type.Assembly.GetReferencedAssemblies().Select(n => n.Name).OfType<string>()];
}
