using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Features.Settings;
using NetworkCrm.Web.Features.Today;

namespace NetworkCrm.Web.Tests.Features.Today;

public sealed class TodayStoreTests
{
    [Fact]
    public async Task The_budget_caps_the_day_and_what_was_settled_uses_its_place()
    {
        using var crm = await TestCrm.OpenAsync();
        await WithoutBookRulesAsync(crm);
        for (var i = 0; i < 3; i++)
            await GoQuietAsync(crm, $"Orang {i}");
        for (var i = 3; i < 5; i++)
            await crm.LogAsync(A.Interaction(await crm.PersonAsync(A.Contact($"Orang {i}")), crm.Today.AddDays(-5)));
        for (var i = 5; i < 7; i++)
            await crm.LogAsync(
                A.Interaction(
                    await crm.PersonAsync(A.Contact($"Orang {i}")),
                    crm.Today.AddDays(-5),
                    Channel.Call,
                    exchanges: ExchangeDirection.Asked
                )
            );
        var view = await crm.TodayStore.LoadAsync();
        Assert.Equal((5, 2), (view.Nudges.Count, view.WaitingNudges));
        await crm.LogAsync(A.Interaction(view.Nudges[0].Person.Id, crm.Today, Channel.Call));
        await crm.Nudges.DismissAsync(view.Nudges[1].Id);
        var later = await crm.TodayStore.LoadAsync();
        Assert.Equal((3, 2), (later.Nudges.Count, later.WaitingNudges));
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(5, (await crm.TodayStore.LoadAsync()).Nudges.Count);
    }

    [Fact]
    public async Task What_stood_on_the_list_of_a_day_rests_a_week_and_stays_within_reach()
    {
        using var crm = await TestCrm.OpenAsync();
        await WithoutBookRulesAsync(crm);
        for (var i = 0; i < 3; i++)
            await GoQuietAsync(crm, $"Orang {i}");
        var shown = (await crm.TodayStore.LoadAsync()).Nudges;
        Assert.Equal(3, shown.Count);
        await crm.Nudges.ShownAsync([.. shown.Take(2).Select(n => n.Id)]);
        // For the rest of the day they stay.
        Assert.Equal(3, (await crm.TodayStore.LoadAsync()).Nudges.Count);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        var next = await crm.TodayStore.LoadAsync();
        Assert.Equal((shown[2].Id, 2), (Assert.Single(next.Nudges).Id, next.WaitingNudges));
        Assert.Equal(2, (await crm.Nudges.WaitingAsync([shown[2].Id])).Count);
        crm.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Single((await crm.TodayStore.LoadAsync()).Nudges);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(3, (await crm.TodayStore.LoadAsync()).Nudges.Count);
    }

    [Fact]
    public async Task A_few_old_ties_a_month_are_revived_and_the_others_wait()
    {
        using var crm = await TestCrm.OpenAsync();
        await WithoutBookRulesAsync(crm);
        for (var i = 0; i < 6; i++)
        {
            var old = await crm.PersonAsync(A.Contact($"Teman {i}"));
            for (var day = 0; day < 14; day++)
                await crm.LogAsync(A.Interaction(old, crm.Today.AddDays(-1000 + (20 * day)), Channel.Call));
        }

        var revived = new HashSet<long>();
        for (var day = 0; day < 30; day++, crm.Clock.Advance(TimeSpan.FromDays(1)))
        {
            var shown = (await crm.TodayStore.LoadAsync())
                .Nudges.Where(n => n.Rule == NudgeRule.DormantRevival)
                .ToList();
            revived.UnionWith(shown.Select(n => n.Person.Id));
            await crm.Nudges.ShownAsync([.. shown.Select(n => n.Id)]);
        }

        Assert.Equal(DailyList.MostRevivals, revived.Count);
    }

    [Fact]
    public async Task Another_rule_is_found_behind_a_crowd_of_one()
    {
        using var crm = await TestCrm.OpenAsync();
        await WithoutBookRulesAsync(crm);
        for (var i = 0; i < 60; i++)
            await GoQuietAsync(crm, $"Orang {i}");
        await crm.LogAsync(
            A.Interaction(
                await crm.PersonAsync(A.Contact("Sari")),
                crm.Today.AddDays(-5),
                Channel.Call,
                exchanges: ExchangeDirection.Asked
            )
        );
        var rules = (await crm.TodayStore.LoadAsync()).Nudges.Select(n => n.Rule).ToList();
        Assert.Equal(5, rules.Count);
        Assert.Single(rules, NudgeRule.GiveBeforeAsk);
    }

    [Fact]
    public async Task A_person_is_shown_once_a_day()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await GoQuietAsync(crm, "Rina");
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-20), Channel.Call, exchanges: ExchangeDirection.Asked));
        // The log settled what had been said about her: enough for today, and two rules have but one word tomorrow.
        Assert.Empty((await crm.TodayStore.LoadAsync()).Nudges);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single((await crm.TodayStore.LoadAsync()).Nudges);
    }

    [Theory]
    [InlineData("2015-12-05", true, 7, true)]
    [InlineData("2015-12-05", true, 3, false)]
    [InlineData("2015-12-05", false, 7, false)]
    [InlineData("2026-12-05", false, 7, true)]
    [InlineData("2026-11-28", false, 0, true)]
    [InlineData("2026-11-27", false, 0, false)]
    public async Task A_date_in_a_field_of_the_owners_own_reminds_when_it_is_asked_to(
        string day,
        bool everyYear,
        int daysBefore,
        bool reminds
    )
    {
        using var crm = await TestCrm.OpenAsync();
        crm.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 3, 0, 0, TimeSpan.Zero));
        var budi = await crm.PersonAsync(A.Contact("Budi"));
        var fields = new CustomFieldStore(crm.Mine);
        var uid = Guid.CreateVersion7();
        await fields.DefineAsync(uid, "Hari pernikahan", CustomFieldKind.Date, null);
        await fields.SetAsync(budi, uid, day);
        Assert.Empty((await crm.TodayStore.LoadAsync()).DatesNow);
        await fields.RemindAsync(uid, daysBefore, everyYear);
        var dates = (await crm.TodayStore.LoadAsync()).DatesNow;
        Assert.Equal(reminds ? ["Hari pernikahan"] : [], dates.Select(d => d.Row.Named));
        if (!reminds)
            return;
        Assert.Equal("Budi", TodayList.Of(await crm.TodayStore.LoadAsync()).Shown.Single().Person.Name);
        await crm.Contacts.MarkDeceasedAsync(await UidAsync(crm, budi), true);
        Assert.Empty((await crm.TodayStore.LoadAsync()).DatesNow);
    }

    [Fact]
    public async Task Of_many_dates_of_every_year_the_nearest_come_first_whatever_their_years()
    {
        using var crm = await TestCrm.OpenAsync();
        crm.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 3, 0, 0, TimeSpan.Zero));
        var fields = new CustomFieldStore(crm.Mine);
        var uid = Guid.CreateVersion7();
        await fields.DefineAsync(uid, "Hari pernikahan", CustomFieldKind.Date, null);
        await fields.RemindAsync(uid, 30, everyYear: true);
        for (var i = 0; i < DateRows.Shown + 5; i++)
            await fields.SetAsync(await crm.PersonAsync(A.Contact($"Lama {i}")), uid, "1990-12-20");
        await fields.SetAsync(await crm.PersonAsync(A.Contact("Baru")), uid, "2024-11-30");
        var view = await crm.TodayStore.LoadAsync();
        Assert.Equal("Baru", view.DatesNow[0].Person.Name);
        Assert.True(view.MoreDates);
        using var reads = await crm.Mine.ReadAsync();
        var plan = reads.Prepare(
            "EXPLAIN QUERY PLAN SELECT v.ContactId FROM json_each('[\"11-30\"]') day CROSS JOIN CustomValues v "
                + "ON v.OwnerId = ?1 AND v.FieldId = 1 AND v.Sortable IS NOT NULL AND substr(v.Text, 6) = day.value"
        );
        var steps = new List<string>();
        while (plan.Step())
            steps.Add(plan.Text(3));
        Assert.Contains(steps, s => s.Contains("IX_CustomValues_DayOfYear", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fields_of_another_owner_remind_nobody_else_and_only_dates_remind()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = Guid.CreateVersion7();
        await new CustomFieldStore(crm.Mine).DefineAsync(uid, "Klub", CustomFieldKind.Text, null);
        await Assert.ThrowsAsync<ArgumentException>(() => new CustomFieldStore(crm.Mine).RemindAsync(uid, 1, true));
        await Assert.ThrowsAsync<GoneException>(() => new CustomFieldStore(crm.Theirs).RemindAsync(uid, 1, true));
    }

    [Fact]
    public async Task Who_is_done_gives_their_place_to_nobody()
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (var name in new[] { "Rina", "Budi", "Ani", "Citra", "Dewi", "Eko", "Fajar" })
            await GoQuietAsync(crm, name);
        var due = await crm.PersonAsync(A.Contact("Gita"));
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), due, A.FollowUp(crm.Today));
        var before = TodayList.Of(await crm.TodayStore.LoadAsync()).Shown;
        Assert.Equal("Gita", before[0].Person.Name);
        await crm.FollowUps.DoneAsync((await crm.FollowUps.OfContactAsync(due)).Single().Id);
        var after = TodayList.Of(await crm.TodayStore.LoadAsync()).Shown;
        Assert.Equal(before.Skip(1).Select(p => p.Person.Id), after.Select(p => p.Person.Id));
    }

    [Fact]
    public async Task A_birthday_of_which_only_the_month_is_known_is_asked_for_when_the_month_begins()
    {
        using var crm = await TestCrm.OpenAsync();
        crm.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 3, 0, 0, TimeSpan.Zero));
        await crm.PersonAsync(A.Contact("Budi", birthday: new AnnualDate(12, null), circle: Circle.Close));
        var view = await crm.TodayStore.LoadAsync();
        var date = Assert.Single(view.DatesNow);
        Assert.True(date.Row.IsMonthOnly);
        Assert.Empty(view.Birthdays.First);
        Assert.Contains("DateSoon", TodayList.Of(view).Shown.SelectMany(p => p.Reasons).Select(r => r.Kind.ToString()));
        crm.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 10, 3, 0, 0, TimeSpan.Zero));
        Assert.Empty((await crm.TodayStore.LoadAsync()).DatesNow);
    }

    [Fact]
    public async Task Birthdays_of_the_next_two_weeks_come_in_order_across_the_new_year_and_on_leap_days()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Ani", circle: Circle.Close, birthday: new AnnualDate(1, 3)));
        await crm.PersonAsync(A.Contact("Budi", circle: Circle.Close, birthday: new AnnualDate(12, 28, 1980)));
        await crm.PersonAsync(A.Contact("Citra", circle: Circle.Close, birthday: new AnnualDate(2, 29)));
        crm.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 24, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal(["Budi", "Ani"], (await crm.TodayStore.LoadAsync()).Birthdays.First.Select(b => b.Person.Name));
        crm.Clock.SetUtcNow(new DateTimeOffset(2027, 2, 20, 3, 0, 0, TimeSpan.Zero));
        var leap = Assert.Single((await crm.TodayStore.LoadAsync()).Birthdays.First);
        Assert.Equal(new DateOnly(2027, 2, 28), leap.On);
    }

    [Fact]
    public async Task Another_owners_day_is_empty()
    {
        using var crm = await TestCrm.OpenAsync();
        await GoQuietAsync(crm, "Rina");
        var theirs = await new TodayStore(crm.Theirs).LoadAsync();
        Assert.False(theirs.HasContacts);
        Assert.Empty(theirs.Nudges);
    }

    private static async Task<long> GoQuietAsync(TestCrm crm, string name)
    {
        var id = await crm.PersonAsync(A.Contact(name, circle: Circle.Inner));
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-30), Channel.Call));
        return id;
    }

    [Theory]
    [InlineData(Circle.Active, true)]
    [InlineData(Circle.Acquaintance, false)]
    public async Task Circles_are_worth_a_look_where_there_are_people_in_them_and_acquaintances_are_no_circle(
        Circle circle,
        bool named
    )
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 12; i++)
            await crm.PersonAsync(A.Contact($"Orang {i}", circle: circle));
        crm.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal(named ? NudgeRule.CirclesDrifted : null, (await crm.TodayStore.LoadAsync()).Book?.Rule);
    }

    [Fact]
    public async Task The_place_of_a_weak_tie_is_not_for_somebody_who_has_a_better_nudge()
    {
        using var crm = await TestCrm.OpenAsync();
        var people = new List<long>();
        for (var i = 0; i < 10; i++)
            people.Add(await crm.PersonAsync(A.Contact($"Orang {i}")));
        using (var connection = crm.Database.Connect())
        {
            // The tenth has a nudge too far down its list to be shown, and is the better weak tie; the ninth is a weak
            // tie alone.
            for (var i = 0; i < 8; i++)
                Raise(people[i], NudgeRule.GoingQuiet, 0.9 - (i / 100.0));
            Raise(people[9], NudgeRule.GoingQuiet, 0.8);
            Raise(people[9], NudgeRule.WeakTieWorthAHello, 0.7);
            Raise(people[8], NudgeRule.WeakTieWorthAHello, 0.6);

            void Raise(long contact, NudgeRule rule, double score)
            {
                using var raise = new Statement(
                    connection,
                    "INSERT INTO Nudges(OwnerId, ContactId, Rule, Key, Facts, Score, State, RaisedOn, Lowered) "
                        + "VALUES (1, ?, ?, ?, '{}', ?, ?, ?, 0)"
                );
                raise
                    .Bind(contact)
                    .Bind((long)rule)
                    .Bind($"{rule}:{contact}")
                    .Bind(score)
                    .Bind((long)RaisedState.Open)
                    .Bind(crm.Today)
                    .Run();
            }
        }

        Assert.Equal(
            people[8],
            (await crm.TodayStore.LoadAsync()).Nudges.Single(n => n.Rule == NudgeRule.WeakTieWorthAHello).Person.Id
        );
    }

    [Fact]
    public async Task What_is_said_about_the_book_takes_one_place_of_the_day_until_it_is_put_aside()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 6; i++)
            await crm.PersonAsync(A.Contact($"Orang {i}", circle: Circle.Inner));
        for (var i = 6; i < 12; i++)
            await crm.LogAsync(
                A.Interaction(
                    await crm.PersonAsync(A.Contact($"Orang {i}")),
                    crm.Today.AddDays(-5),
                    Channel.Call,
                    exchanges: ExchangeDirection.Asked
                )
            );
        var learned = A.Interaction(await crm.PersonAsync(A.Contact("Sari")), crm.Today, learned: "anaknya masuk ITB");
        await crm.LogAsync(learned);
        var view = await crm.TodayStore.LoadAsync();
        Assert.Equal((NudgeRule.CircleOverCapacity, 4), (view.Book?.Rule, view.Nudges.Count));
        await crm.Nudges.PutAsideAsync(view.Book!.Key);
        await crm.Nudges.PutAsideAsync(view.Book.Key);
        // The book has had its word today, and the list does not refill.
        var without = await crm.TodayStore.LoadAsync();
        Assert.Equal((null, 4), (without.Book, without.Nudges.Count));
        await crm.Nudges.TakeBackAsync(view.Book.Key);
        Assert.NotNull((await crm.TodayStore.LoadAsync()).Book);
        Assert.Null((await new TodayStore(crm.Theirs).LoadAsync()).Book);
    }

    [Fact]
    public async Task On_a_quiet_day_promises_and_follow_ups_show_and_nudges_rest()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await GoQuietAsync(crm, "Rina");
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today));
        Assert.Single((await crm.TodayStore.LoadAsync()).Nudges);
        var form = SettingsForm.From(await crm.Settings.ReadAsync());
        form.QuietDays = 1 << (int)crm.Today.DayOfWeek;
        await crm.Settings.SaveAsync(form, SettingsForm.From(await crm.Settings.ReadAsync()));
        var view = await crm.TodayStore.LoadAsync();
        Assert.Equal((0, 0, 1), (view.Nudges.Count, view.WaitingNudges, view.Due.Total));
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single((await crm.TodayStore.LoadAsync()).Nudges);
    }

    [Fact]
    public async Task A_birthday_and_a_holiday_of_those_near_are_shown_from_three_days_before_until_done()
    {
        using var crm = await TestCrm.OpenAsync();
        // 10 March 2026: Nyepi is on the 19th, Lebaran on the 21st.
        await crm.PersonAsync(A.Contact("Made", circle: Circle.Close) with { Celebrates = Holidays.Nyepi });
        await crm.PersonAsync(A.Contact("Kenalan jauh", circle: Circle.Wider) with { Celebrates = Holidays.Nyepi });
        await crm.PersonAsync(A.Contact("Rina", circle: Circle.Active, birthday: new AnnualDate(3, 12)));
        Assert.Equal(["Rina"], (await crm.TodayStore.LoadAsync()).DatesNow.Select(d => d.Person.Name));
        crm.Clock.Advance(TimeSpan.FromDays(6));
        var made = Assert.Single((await crm.TodayStore.LoadAsync()).DatesNow);
        Assert.Equal(
            ("Made", Holidays.Nyepi, new DateOnly(2026, 3, 19)),
            (made.Person.Name, made.Row.Holiday, made.Row.On)
        );
        await crm.Nudges.PutAsideAsync(made.Row.Key);
        Assert.Empty((await crm.TodayStore.LoadAsync()).DatesNow);
        await crm.Nudges.TakeBackAsync(made.Row.Key);
        await crm.Settings.SwitchAsync(NudgeRule.DateThatMatters, on: false);
        Assert.Empty((await crm.TodayStore.LoadAsync()).DatesNow);
    }

    [Fact]
    public async Task Somebody_put_aside_is_not_named_again_within_the_week_for_the_same_reason_though_the_facts_are_new()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(
            A.Contact("Rina", circle: Circle.Close) with
            {
                Links = ["https://linkedin.com/in/rina"],
            }
        );
        for (var i = 0; i < 3; i++)
            await crm.LogAsync(
                A.Interaction(id, crm.Today.AddDays(-3 + i), exchanges: ExchangeDirection.Gave) with
                {
                    StartedBy = Initiator.Me,
                }
            );
        // What was logged today has used up its place.
        crm.Clock.Advance(TimeSpan.FromDays(1));
        var taker = Assert.Single((await crm.TodayStore.LoadAsync()).Nudges, n => n.Rule == NudgeRule.OneSidedTaker);
        await crm.Nudges.DismissAsync(taker.Id);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        await crm.LogAsync(
            A.Interaction(id, crm.Today, exchanges: ExchangeDirection.Gave) with
            {
                StartedBy = Initiator.Me,
            }
        );
        var view = await crm.TodayStore.LoadAsync();
        Assert.DoesNotContain(view.Nudges, n => n.Rule == NudgeRule.OneSidedTaker);
        Assert.Equal(1, view.WaitingNudges);
        crm.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Contains((await crm.TodayStore.LoadAsync()).Nudges, n => n.Rule == NudgeRule.OneSidedTaker);
    }

    [Fact]
    public async Task Not_now_and_not_useful_lower_a_rule_for_the_person_and_Undo_gives_it_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await GoQuietAsync(crm, "Rina");
        var nudge = Assert.Single((await crm.TodayStore.LoadAsync()).Nudges);
        await crm.Nudges.DismissAsync(nudge.Id);
        await crm.Nudges.DismissAsync(nudge.Id);
        Assert.Equal(1, await LevelAsync(crm, id, nudge.Rule));
        await crm.Nudges.ReopenAsync(nudge.Id);
        Assert.Equal(0, await LevelAsync(crm, id, nudge.Rule));
        await crm.Nudges.NotUsefulAsync(nudge.Id);
        Assert.Equal(2, await LevelAsync(crm, id, nudge.Rule));
        await Assert.ThrowsAsync<GoneException>(() => new NudgeStore(crm.Theirs).NotUsefulAsync(nudge.Id));
        // The next time the rule speaks about her, it weighs less.
        var before = (await crm.Contacts.PersonAsync(nudge.Person.Uid)).Snapshot.QuietScore;
        await crm.LogAsync(A.Interaction(id, crm.Today, Channel.Call));
        crm.Clock.Advance(TimeSpan.FromDays(200));
        await new OwnerSweep(crm.Database, crm.Clock).RunAsync(1);
        await using var db = crm.Database.Open(1);
        var raised = await db
            .Nudges.Where(n => n.ContactId == id && n.State == RaisedState.Open && n.Rule == nudge.Rule)
            .SingleAsync();
        var snapshot = await db.Snapshots.SingleAsync(s => s.ContactId == id);
        Assert.Equal(snapshot.QuietScore!.Value - (2 * LoweredRules.Step), raised.Score, 6);
        Assert.NotNull(before);
    }

    [Fact]
    public async Task What_was_said_in_confidence_stands_on_no_card_and_in_nobody_elses_dialog()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, bayu) = (await GoQuietAsync(crm, "Rina"), await crm.PersonAsync(A.Contact("Bayu")));
        await crm.LogAsync(A.Interaction(rina, crm.Today.AddDays(-40), learned: "anaknya masuk ITB"));
        await crm.LogAsync(
            A.Interaction(rina, crm.Today.AddDays(-30)) with
            {
                Private = true,
                Facts = [new FactEntry(FactKind.Need, "butuh pengacara perceraian")],
            }
        );
        await crm.LogAsync(
            A.Interaction(bayu, crm.Today) with
            {
                Private = true,
                Facts = [new FactEntry(FactKind.Offer, "pengacara perceraian")],
            }
        );
        var card = (await crm.TodayStore.LoadAsync()).Nudges.First(n => n.Person.Id == rina);
        Assert.Equal("anaknya masuk ITB", card.LastLearned);
        Assert.Empty(await new Web.Features.Giving.GivingStore(crm.Mine).OfContactAsync(rina));
        var view = await crm.Contacts.PersonAsync(card.Person.Uid);
        Assert.Equal(["anaknya masuk ITB"], view.ToldLast.Select(f => f.Text));
        Assert.True(view.Facts[0].Private);
    }

    [Fact]
    public async Task A_date_or_a_mention_of_somebody_switched_off_is_silent_for_them_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        var uids = new List<Guid>();
        foreach (var name in new[] { "Rina", "Sari" })
        {
            uids.Add(
                await crm.Contacts.AddAsync(
                    Guid.CreateVersion7(),
                    A.Contact(name, circle: Circle.Close, birthday: new AnnualDate(3, 11))
                )
            );
            await crm.Mentions.HearAsync(
                Guid.CreateVersion7(),
                (await crm.Contacts.PersonAsync(uids[^1])).Id,
                new Core.Mentions.MentionDetails(crm.Today, null, null, null)
            );
        }

        foreach (var rule in new[] { NudgeRule.DateThatMatters, NudgeRule.ThankForMention })
            await crm.Contacts.MuteAsync(uids[0], rule, true);
        var view = await crm.TodayStore.LoadAsync();
        Assert.Equal(["Sari"], view.DatesNow.Select(d => d.Person.Name));
        Assert.Equal(["Sari"], view.Mentions.Select(m => m.Person.Name));
    }

    private static async Task<int> LevelAsync(TestCrm crm, long id, NudgeRule rule)
    {
        await using var db = crm.Database.Open(1);
        return LoweredRules.Of((await db.Contacts.SingleAsync(c => c.Id == id)).Lowered, rule);
    }

    private static async Task WithoutBookRulesAsync(TestCrm crm)
    {
        foreach (var rule in BookRules.All)
            await crm.Settings.SwitchAsync(rule.Rule, on: false);
    }

    private static async Task<Guid> UidAsync(TestCrm crm, long id)
    {
        await using var db = crm.Database.Open(1);
        return (await db.Contacts.SingleAsync(c => c.Id == id)).Uid;
    }
}
