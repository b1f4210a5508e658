using System.Globalization;
using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Features.Settings;
using NetworkCrm.Web.Features.Today;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Cli;

/// <summary>What stands outside the budget, as <c>nudges</c> tells it.</summary>
public sealed class OccasionVerbTests
{
    [Fact]
    public async Task The_dated_reasons_are_told_with_their_facts_and_what_would_silence_them_and_are_those_of_Today()
    {
        using var cli = new CliDirectory();
        await cli.AddOwnerAsync();
        using var database = new CrmDatabase(Path.Combine(cli.Path, "networkcrm.db"));
        var crm = new OwnerDatabase(database, new NamedOwner(1), TimeProvider.System);
        var today = await new PromiseStore(crm).TodayAsync();
        await FillAsync(crm, today);

        var view = await new TodayStore(crm).LoadAsync(allDates: true);
        var told = await OccasionsAsync(cli);
        Assert.Equal(
            ["PromiseDue", "PromiseDue", "ThankForMention", "DateThatMatters", "EventUndigested"],
            told.Select(o => o.GetProperty("rule").GetString())
        );
        Assert.Equal(
            (1, 1, 1, 1, 1),
            (
                view.Owed.Total,
                view.OverdueOfOthers.Total,
                view.Mentions.Count,
                view.DatesNow.Count,
                view.Undigested.Count
            )
        );
        Assert.Equal([1, 2, 3, 4, 5], told.Select(o => o.GetProperty("rank").GetInt32()));
        Assert.Equal(
            [
                "keep-promises",
                "keep-promises",
                "who-says-your-name",
                "keep-in-touch-routinely",
                "mind-the-cost-of-events",
            ],
            told.Select(o => o.GetProperty("adviceId").GetString())
        );
        Assert.All(
            told,
            o => Assert.StartsWith("Hilang begitu", o.GetProperty("stops").GetString(), StringComparison.Ordinal)
        );
        Assert.Equal(5, told.Select(o => o.GetProperty("key").GetString()).Distinct().Count());
        Assert.Equal(
            $"Anda berjanji: kirim katalog. Tenggatnya {Wording.Date(today.AddDays(2), "id")}, 2 hari lagi.",
            told[0].GetProperty("sentence").GetString()
        );
        Assert.Contains(
            "Berjanji kepada Anda: kenalkan ke Hadi.",
            told[1].GetProperty("sentence").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ("Them", 0),
            (
                told[1].GetProperty("facts").GetProperty("by").GetString(),
                told[1].GetProperty("facts").GetProperty("ended").GetInt32()
            )
        );
        Assert.Equal(
            ["KeepPromise", "Remind", "Thank", "Greet", "AddCards"],
            told.Select(o => o.GetProperty("acts")[0].GetString())
        );
        Assert.Contains(
            "Menyebut nama Anda kepada Pak Hadi",
            told[2].GetProperty("sentence").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            today.AddDays(29).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            told[2].GetProperty("until").GetString()
        );
        Assert.Equal(
            $"Ulang tahun pada {Wording.Date(today, "id")}, hari ini.",
            told[3].GetProperty("sentence").GetString()
        );
        Assert.Equal(
            ("Makan malam Kadin", $"Berlangsung pada {Wording.Date(today, "id")}; belum ada orang yang dicatat."),
            (told[4].GetProperty("name").GetString(), told[4].GetProperty("sentence").GetString())
        );

        var plain = (await cli.RunAsync(null, "nudges")).Out;
        Assert.All(
            told,
            o =>
                Assert.Contains(
                    $"{o.GetProperty("name").GetString()}  [{o.GetProperty("key").GetString()}, {o.GetProperty("adviceId").GetString()}]",
                    plain,
                    StringComparison.Ordinal
                )
        );
        Assert.All(told, o => Assert.Contains(o.GetProperty("stops").GetString()!, plain, StringComparison.Ordinal));

        // What is said to silence it does.
        var promises = new PromiseStore(crm);
        await promises.KeepAsync(view.Owed.First[0].Id);
        await promises.MoveAsync(view.OverdueOfOthers.First[0].Id, today.AddDays(1));
        await new MentionStore(crm).ThankAsync(view.Mentions[0].Row.Id);
        await new NudgeStore(crm).PutAsideAsync(view.DatesNow[0].Row.Key);
        await new EventStore(crm).DeleteAsync(view.Undigested[0].Uid);
        Assert.Empty(await OccasionsAsync(cli));
    }

    [Fact]
    public async Task On_another_day_other_dates_are_told_and_a_rule_that_is_switched_off_is_silent()
    {
        using var cli = new CliDirectory();
        await cli.AddOwnerAsync();
        using var database = new CrmDatabase(Path.Combine(cli.Path, "networkcrm.db"));
        var crm = new OwnerDatabase(database, new NamedOwner(1), TimeProvider.System);
        var today = await new PromiseStore(crm).TodayAsync();
        await FillAsync(crm, today);
        var later = await OccasionsAsync(
            cli,
            "--on",
            today.AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        Assert.Equal(["PromiseDue", "PromiseDue"], later.Select(o => o.GetProperty("rule").GetString()));
        Assert.EndsWith("38 hari lalu.", later[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        await new SettingsStore(crm).SwitchAsync(NudgeRule.PromiseDue, on: false);
        Assert.DoesNotContain(await OccasionsAsync(cli), o => o.GetProperty("rule").GetString() == "PromiseDue");
    }

    [Fact]
    public async Task What_was_put_aside_on_Today_is_not_told_either()
    {
        using var cli = new CliDirectory();
        await cli.AddOwnerAsync();
        using var database = new CrmDatabase(Path.Combine(cli.Path, "networkcrm.db"));
        var crm = new OwnerDatabase(database, new NamedOwner(1), TimeProvider.System);
        await FillAsync(crm, await new PromiseStore(crm).TodayAsync());
        var told = await OccasionsAsync(cli);
        foreach (var one in told.Skip(2))
            await new NudgeStore(crm).PutAsideAsync(one.GetProperty("key").GetString()!);
        Assert.Equal(
            ["PromiseDue", "PromiseDue"],
            (await OccasionsAsync(cli)).Select(o => o.GetProperty("rule").GetString())
        );
        var view = await new TodayStore(crm).LoadAsync();
        Assert.Equal((0, 0, 0), (view.Mentions.Count, view.DatesNow.Count, view.Undigested.Count));
    }

    private static async Task FillAsync(OwnerDatabase crm, DateOnly today)
    {
        var uid = await new ContactStore(crm).AddAsync(
            Guid.CreateVersion7(),
            A.Contact(circle: Circle.Close, birthday: new AnnualDate(today.Month, today.Day))
        );
        var rina = (await new ContactStore(crm).PersonAsync(uid)).Id;
        var promises = new PromiseStore(crm);
        await promises.MakeAsync(
            Guid.CreateVersion7(),
            rina,
            new PromiseDetails(PromisedBy.Me, "kirim katalog", today.AddDays(2))
        );
        await promises.MakeAsync(
            Guid.CreateVersion7(),
            rina,
            new PromiseDetails(PromisedBy.Them, "kenalkan ke Hadi", today.AddDays(-3))
        );
        await new MentionStore(crm).HearAsync(
            Guid.CreateVersion7(),
            rina,
            new MentionDetails(today.AddDays(-1), "Pak Hadi", null, null)
        );
        await new EventStore(crm).AddAsync(
            Guid.CreateVersion7(),
            new Core.Events.EventDetails { Name = "Makan malam Kadin", On = today }
        );
    }

    private static async Task<IReadOnlyList<JsonElement>> OccasionsAsync(CliDirectory cli, params string[] more)
    {
        var run = await cli.RunAsync(null, ["nudges", "--json", .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("occasions").EnumerateArray()];
    }
}
