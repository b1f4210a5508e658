using System.Reflection;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.House;

/// <summary>The walls of docs/architecture.md that a compiler does not hold by itself.</summary>
public sealed class WallTests
{
    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    // ECMA-335: III.3.19, III.4.2 and III.4.21 the instructions, II.22 the tables.
    private const byte Call = 0x28;
    private const byte CallVirtual = 0x6F;
    private const byte NewObject = 0x73;
    private const int MethodTable = 0x06;
    private const int ReferenceTable = 0x0A;
    private const int SpecificationTable = 0x2B;

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
        var stores = typeof(OwnerDatabase)
            .Assembly.GetTypes()
            .Where(t =>
                t is { IsNested: false, Namespace: not null } && t.Name.EndsWith("Store", StringComparison.Ordinal)
            )
            .ToHashSet();
        // What is sought is found, in a method that waits as in one that does not.
        Assert.Contains(typeof(InteractionLog), CalledBy(stores.Single(s => s.Name == "InteractionStore")));
        var calls =
            from store in stores
            from called in CalledBy(store).Distinct()
            where called != store && stores.Contains(called)
            select $"{store.Name} -> {called.Name}";
        Assert.Empty(calls);
    }

    /// <summary>The types whose members the code of <paramref name="type"/> calls, its lambdas and iterators too.</summary>
    private static IEnumerable<Type> CalledBy(Type type) =>
        type.GetNestedTypes(All)
            .SelectMany(CalledBy)
            .Concat(type.GetFields(All).Select(f => f.FieldType))
            .Concat(
                type.GetMethods(All)
                    .Cast<MethodBase>()
                    .Concat(type.GetConstructors(All))
                    .Where(m => m.GetMethodBody() is not null)
                    .SelectMany(Calls)
            );

    // Every four bytes of the code that name a method, whatever the instruction: a number that happens to name one is
    // rare, and would be seen.
    private static IEnumerable<Type> Calls(MethodBase method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var at = 0; at + 5 <= code.Length; at++)
        {
            if (code[at] is not (Call or CallVirtual or NewObject))
                continue;
            var token = BitConverter.ToInt32(code, at + 1);
            if (token >> 24 is not (MethodTable or ReferenceTable or SpecificationTable))
                continue;
            Type? called = null;
            try
            {
                called = method
                    .Module.ResolveMethod(token, method.DeclaringType!.GetGenericArguments(), ArgumentsOf(method))
                    ?.DeclaringType;
            }
            catch (ArgumentException)
            {
                // No method: a number.
            }

            if (called is not null)
                yield return called;
        }
    }

    private static Type[]? ArgumentsOf(MethodBase method) =>
        method.IsGenericMethod ? method.GetGenericArguments() : null;

    private static string[] Named(Type type) =>
        [.. type.Assembly.GetReferencedAssemblies().Select(n => n.Name).OfType<string>()];
}
