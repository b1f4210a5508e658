using System.Text.Json;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Cli;

/// <summary>demo, nudges and snapshots, as typed.</summary>
public sealed class NudgeVerbsTests
{
    [Fact]
    public async Task A_demo_can_be_read_back_and_asked_about_any_day_without_a_trace()
    {
        using var cli = new CliDirectory();
        await cli.AddOwnerAsync();
        var demo = await cli.RunAsync(
            null,
            "demo",
            "--contacts",
            "300",
            "--interactions",
            "2000",
            "--seed",
            "4",
            "--json"
        );
        Assert.Equal((0, ""), (demo.ExitCode, demo.Error));
        Assert.Equal(300, JsonDocument.Parse(demo.Out).RootElement.GetProperty("contacts").GetInt32());

        var now = await cli.RunAsync(null, "nudges", "--json");
        Assert.Equal((0, ""), (now.ExitCode, now.Error));
        var list = JsonDocument.Parse(now.Out).RootElement;
        // What is said about the book as a whole takes one of the five places: a group of the demo has not gathered for
        // long.
        Assert.Equal(4, list.GetProperty("chosen").GetArrayLength());
        Assert.Contains(
            list.GetProperty("book").EnumerateArray(),
            n => n.GetProperty("rule").GetString() == "GatherTheGroup" && n.GetProperty("stops").GetString()!.Length > 0
        );
        var book = list.GetProperty("book").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, book.Count), book.Select(n => n.GetProperty("rank").GetInt32()));
        // The first takes the day's place, and no other.
        Assert.Equal(book.Select((_, i) => i == 0), book.Select(n => n.GetProperty("chosen").GetBoolean()));
        var group = book.First(n => n.GetProperty("rule").GetString() == "GatherTheGroup");
        Assert.Equal("Gather", group.GetProperty("acts")[0].GetString());
        Assert.Contains(
            group.GetProperty("facts").GetProperty("group").GetString()!,
            group.GetProperty("sentence").GetString(),
            StringComparison.Ordinal
        );
        Assert.True(group.GetProperty("facts").GetProperty("members").GetInt32() >= 3);
        Assert.All(
            list.GetProperty("chosen").EnumerateArray().Concat(list.GetProperty("waiting").EnumerateArray()),
            n => Assert.True(n.GetProperty("acts").GetArrayLength() > 0)
        );
        Assert.Equal(
            [1, 2, 3, 4],
            list.GetProperty("chosen").EnumerateArray().Select(n => n.GetProperty("rank").GetInt32())
        );
        var card = list.GetProperty("chosen")[0];
        foreach (var part in new[] { "rule", "key", "adviceId", "sentence", "stops", "name" })
            Assert.NotEqual("", card.GetProperty(part).GetString());
        Assert.True(card.GetProperty("score").GetDouble() >= 0.5);
        Assert.Equal(JsonValueKind.Object, card.GetProperty("facts").ValueKind);
        Assert.DoesNotContain("*", card.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            JsonDocument.Parse(demo.Out).RootElement.GetProperty("nudges").GetInt32(),
            4 + list.GetProperty("waiting").GetArrayLength()
        );

        var later = await cli.RunAsync(null, "nudges", "--on", "2199-01-01", "--json");
        Assert.NotEqual(now.Out, later.Out);
        Assert.Equal(now.Out, (await cli.RunAsync(null, "nudges", "--json")).Out);

        var verified = await cli.RunAsync(null, "snapshots", "rebuild", "--verify");
        Assert.Equal(
            (0, "300 contacts looked at: 0 differ, 0 have no snapshot.\n"),
            (verified.ExitCode, verified.Out.ReplaceLineEndings("\n"))
        );
    }

    [Fact]
    public async Task The_book_speaks_once_a_day_and_what_was_put_aside_today_has_used_the_place()
    {
        using var cli = new CliDirectory();
        await cli.AddOwnerAsync();
        await cli.RunAsync(null, "demo", "--contacts", "300", "--interactions", "2000", "--seed", "4");
        var before = JsonDocument.Parse((await cli.RunAsync(null, "nudges", "--json")).Out).RootElement;
        using (var database = new NetworkCrm.Data.CrmDatabase(Path.Combine(cli.Path, "networkcrm.db")))
            await new NudgeStore(new OwnerDatabase(database, new NamedOwner(1), TimeProvider.System)).PutAsideAsync(
                before.GetProperty("book")[0].GetProperty("key").GetString()!
            );
        var after = JsonDocument.Parse((await cli.RunAsync(null, "nudges", "--json")).Out).RootElement;
        Assert.Equal(before.GetProperty("book").GetArrayLength() - 1, after.GetProperty("book").GetArrayLength());
        Assert.DoesNotContain(after.GetProperty("book").EnumerateArray(), n => n.GetProperty("chosen").GetBoolean());
        Assert.Equal(4, after.GetProperty("chosen").GetArrayLength());
    }

    [Fact]
    public async Task Without_an_owner_each_says_what_to_do()
    {
        using var cli = new CliDirectory();
        foreach (var verb in new[] { new[] { "nudges" }, ["demo"], ["snapshots", "rebuild"] })
        {
            var (exitCode, said, error) = await cli.RunAsync(null, verb);
            Assert.Equal((1, ""), (exitCode, said));
            Assert.Contains("There is no owner yet", error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("demo", "--contacts", "-1")]
    [InlineData("demo", "--contacts", "1000001")]
    [InlineData("demo", "--interactions", "99999999")]
    [InlineData("demo", "--contacts", "many")]
    [InlineData("demo", "--contacts", "0")]
    [InlineData("nudges", "--on", "tomorrow")]
    [InlineData("nudges", "--on", "2026-02-30")]
    [InlineData("snapshots", "rebuild", "--dry")]
    public async Task Wrong_use_is_told_apart_from_failure(params string[] arguments)
    {
        using var cli = new CliDirectory();
        var (exitCode, said, error) = await cli.RunAsync(null, arguments);
        Assert.Equal((2, ""), (exitCode, said));
        Assert.NotEqual("", error);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_exits_1_where_something_is_not_true_and_a_rebuild_mends_it()
    {
        using var cli = new CliDirectory();
        await cli.AddOwnerAsync();
        await cli.RunAsync(null, "demo", "--contacts", "30", "--interactions", "200");
        using (var database = new NetworkCrm.Data.CrmDatabase(Path.Combine(cli.Path, "networkcrm.db")))
        using (var connection = database.Connect())
        using (var spoil = connection.CreateCommand())
        {
            spoil.CommandText =
                "UPDATE Snapshots SET ContactDays = 1 + ContactDays WHERE ContactId % 2 = 0; DELETE FROM Snapshots "
                + "WHERE ContactId = 1; UPDATE PooledTies SET SumMicro = 1";
            spoil.ExecuteNonQuery();
        }

        var verified = await cli.RunAsync(null, "snapshots", "rebuild", "--verify", "--json");
        Assert.Equal(1, verified.ExitCode);
        var found = JsonDocument.Parse(verified.Out).RootElement;
        Assert.Equal(
            (15, 1, false),
            (
                found.GetProperty("different").GetInt32(),
                found.GetProperty("missing").GetInt32(),
                found.GetProperty("pooledTrue").GetBoolean()
            )
        );
        Assert.Equal(0, (await cli.RunAsync(null, "snapshots", "rebuild")).ExitCode);
        Assert.Equal(0, (await cli.RunAsync(null, "snapshots", "rebuild", "--verify")).ExitCode);
    }

    [Fact]
    public async Task With_two_owners_one_must_be_named()
    {
        using var cli = new CliDirectory();
        await cli.AddOwnerAsync();
        await cli.AddOwnerAsync("bagus@example.com");
        Assert.Equal(2, (await cli.RunAsync(null, "nudges")).ExitCode);
        Assert.Equal(0, (await cli.RunAsync(null, "nudges", "--owner", "bagus@example.com")).ExitCode);
        Assert.Equal(1, (await cli.RunAsync(null, "nudges", "--owner", "nobody@example.com")).ExitCode);
    }
}
