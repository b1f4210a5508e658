using System.Globalization;
using System.Reflection;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MudBlazor;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Features.Person;
using NetworkCrm.Web.Features.Relations;
using NetworkCrm.Web.Features.Restoring;
using NetworkCrm.Web.Features.Touches;
using NetworkCrm.Web.Layout;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Hostile;

/// <summary>
/// Every component that takes an id, by itself or inside of something, gets those of another owner: their book is full
/// and the reader's is empty, so that every id from 1 on is theirs.
/// </summary>
public sealed class ComponentIdTests
{
    /// <summary>What stands in the other's book and nowhere else.</summary>
    private const string Secret = "Rahasiawati";

    private static readonly Guid Theirs = Guid.CreateVersion7();

    /// <summary>Components whose number is no id of the book's.</summary>
    private static readonly Type[] Others = [typeof(Routes)];

    public static TheoryData<string> Taking => [.. Components().Select(t => t.FullName!)];

    /// <summary>Those that read the book by an id alone, so that their owner has to see something in them.</summary>
    public static TheoryData<string> Reading =>
        [
            .. new[]
            {
                typeof(PersonPage),
                typeof(EventPage),
                typeof(GroupPage),
                typeof(GroupChips),
                typeof(MentionBox),
                typeof(RelationBox),
                typeof(LogInteractionDialog),
            }.Select(t => t.FullName!),
        ];

    [Fact]
    public void Every_component_that_takes_an_id_is_given_another_owners()
    {
        var taking = Components().ToList();
        Assert.Contains(typeof(PersonPage), taking);
        Assert.Contains(typeof(LogInteractionDialog), taking);
        Assert.Contains(typeof(ReachLinks), taking);
        Assert.DoesNotContain(typeof(Empty), taking);
    }

    [Theory]
    [MemberData(nameof(Taking))]
    public async Task Another_owners_id_in_a_component_shows_nothing_of_theirs_and_changes_nothing(string name)
    {
        using var crm = await BookOfTheOtherAsync();
        var before = Rows(crm, 2);
        await using (var context = Context(crm, crm.Mine))
        {
            try
            {
                var shown = Shown(context, crm, name);
                Assert.DoesNotContain(Secret, shown.Markup, StringComparison.Ordinal);
                await PressAsync(shown);
                Assert.DoesNotContain(Secret, shown.Markup, StringComparison.Ordinal);
            }
            catch (GoneException)
            {
                // Inside of a page that shows no such thing, so that it is never drawn.
            }
        }

        Assert.Equal(before, Rows(crm, 2));
        Assert.DoesNotContain(Secret, Rows(crm, 1), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task The_owner_of_the_id_sees_it_in_the_same_component(string name)
    {
        using var crm = await BookOfTheOtherAsync();
        await using var context = Context(crm, crm.Theirs);
        var shown = Shown(context, crm, name);
        shown.WaitForAssertion(() => Assert.Contains(Secret, shown.Markup, StringComparison.Ordinal));
    }

    private static async Task<TestCrm> BookOfTheOtherAsync()
    {
        var crm = await TestCrm.OpenAsync();
        await new FullBook(crm.Theirs, crm.Directory, Secret, Theirs).WriteAsync();
        await new OwnerSweep(crm.Database, crm.Clock).RunAsync(2);
        return crm;
    }

    private static BunitContext Context(TestCrm crm, OwnerDatabase owner)
    {
        var context = crm.As(owner);
        context.Services.AddImporting();
        context.Services.AddRestoring();
        context.Services.AddSingleton(crm.Directory).AddSingleton<IHostApplicationLifetime, Lifetime>();
        return context;
    }

    private static IEnumerable<Type> Components() =>
        typeof(OwnerDatabase)
            .Assembly.GetTypes()
            .Where(t =>
                t is { IsAbstract: false, IsGenericTypeDefinition: false }
                && typeof(IComponent).IsAssignableFrom(t)
                && !Others.Contains(t)
            )
            .Where(t =>
                Parameters(t)
                    .Any(p =>
                        Invention.Holds(p.PropertyType, (type, _) => type == typeof(long) || type == typeof(Guid))
                    )
            );

    private static IEnumerable<PropertyInfo> Parameters(Type component) =>
        component
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.GetCustomAttribute<ParameterAttribute>() is not null);

    private static IRenderedComponent<IComponent> Shown(BunitContext context, TestCrm crm, string name)
    {
        var type = typeof(OwnerDatabase).Assembly.GetType(name)!;
        var made = new Invention("tulisan", 1, Theirs, crm.Today, context.Services);
        var given = Parameters(type)
            .Select(p => (p.Name, Value: made.Of(p.PropertyType)))
            .Where(p => p.Value is not null)
            .ToList();
        context.Render<MudPopoverProvider>();
        if (
            !type.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Any(p => p.PropertyType == typeof(IMudDialogInstance))
        )
        {
            return context.Render(builder =>
            {
                builder.OpenComponent(0, type);
                foreach (var (parameter, value) in given)
                    builder.AddComponentParameter(1, parameter, value);
                builder.CloseComponent();
            });
        }

        var parameters = new DialogParameters();
        foreach (var (parameter, value) in given)
            parameters.Add(parameter, value);
        var dialogs = context.Render<MudDialogProvider>();
        dialogs
            .InvokeAsync(() => context.Services.GetRequiredService<IDialogService>().ShowAsync(type, null, parameters))
            .GetAwaiter()
            .GetResult();
        return (IRenderedComponent<IComponent>)dialogs;
    }

    /// <summary>Presses everything there is to press, each thing once; that somebody is gone is an answer.</summary>
    private static async Task PressAsync(IRenderedComponent<IComponent> shown)
    {
        for (var i = 0; i < Math.Min(Pressable(shown).Count, 60); i++)
        {
            try
            {
                await Pressable(shown)[i].ClickAsync(new());
            }
            catch (Exception e) when (e is GoneException or MissingEventHandlerException or ArgumentOutOfRangeException)
            {
                continue;
            }
            catch (InvalidOperationException e) when (e.Message.Contains("same key", StringComparison.Ordinal))
            {
                // Everything that was made up here has one uid, and a list draws no two of one.
                return;
            }
        }
    }

    private static IReadOnlyList<IElement> Pressable(IRenderedComponent<IComponent> shown) => shown.FindAll("button");

    /// <summary>All that is an owner's, row by row.</summary>
    private static string Rows(TestCrm crm, long owner)
    {
        using var connection = crm.Database.Connect();
        using var names = connection.CreateCommand();
        names.CommandText =
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'OwnerId' "
            + "WHERE m.type = 'table' ORDER BY 1";
        using var name = names.ExecuteReader();
        var rows = new System.Text.StringBuilder();
        while (name.Read())
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{name.GetString(0)}\" WHERE OwnerId = {owner} ORDER BY 1";
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                var values = Enumerable
                    .Range(0, row.FieldCount)
                    .Select(row.GetValue)
                    .Select(v =>
                        v is byte[] bytes
                            ? Convert.ToHexString(bytes)
                            : Convert.ToString(v, CultureInfo.InvariantCulture)
                    );
                rows.Append(name.GetString(0)).Append(' ').AppendJoin('|', values).Append('\n');
            }
        }

        return rows.ToString();
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() { }
    }
}
