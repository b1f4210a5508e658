using Bunit;
using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Learn;
using NetworkCrm.Web.Features.Person;
using NetworkCrm.Web.Features.Today;

namespace NetworkCrm.Web.Tests.Advice;

/// <summary>What a person's page does about the advice, told as stories.</summary>
public sealed class PersonStories
{
    [Fact]
    [AdviceStory(AdviceIds.TwoWay)]
    public async Task I_always_write_first_and_the_page_says_so_and_the_other_way_round()
    {
        using var crm = await TestCrm.OpenAsync();
        var (mine, theirs) = (await crm.PersonAsync(A.Contact("Bayu")), await crm.PersonAsync(A.Contact("Sari")));
        for (var i = 0; i < 6; i++)
        {
            await crm.LogAsync(A.Interaction(mine, crm.Today.AddDays(-i), Channel.Call));
            await crm.LogAsync(A.Interaction(theirs, crm.Today.AddDays(-i), Channel.Call, Initiator.Them));
        }

        Assert.Equal("Hampir selalu Anda yang memulai.", await TextAsync(crm, "bayu", "[data-sided]", "tie"));
        Assert.Equal("Hampir selalu mereka yang memulai.", await TextAsync(crm, "sari", "[data-sided]", "tie"));
    }

    [Fact]
    [AdviceStory(AdviceIds.BeFeltNotJustPresent)]
    public async Task How_she_left_the_last_times_stands_on_her_page_in_order()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina"));
        foreach (
            var (days, left) in new[] { (30, Impression.Prospected), (20, Impression.Neutral), (5, Impression.Valued) }
        )
            await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-days)) with { Impression = left });
        Assert.EndsWith(
            "merasa diprospek, biasa saja, dihargai",
            await TextAsync(crm, "rina", "[data-impressions]", "tie"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [AdviceStory(AdviceIds.Patience)]
    public async Task Two_coffees_are_a_new_tie_and_nobody_asks_what_it_brought()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina"));
        foreach (var days in new[] { 20, 10 })
            await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-days)));
        Assert.EndsWith("Baru", await TextAsync(crm, "rina", "[data-stage]", "tie"), StringComparison.Ordinal);
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-1)));
        Assert.EndsWith("Bertumbuh", await TextAsync(crm, "rina", "[data-stage]", "tie"), StringComparison.Ordinal);
    }

    [Fact]
    [AdviceStory(AdviceIds.RememberedNotJustKnown)]
    [AdviceStory(AdviceIds.WhoSaysYourName)]
    public async Task Somebody_who_named_me_and_knows_what_I_do_would_think_of_me()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina"));
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-3), Channel.WhatsApp, Initiator.Unknown));
        Assert.EndsWith("Mungkin", await TextAsync(crm, "rina", "[data-think]", "tie"), StringComparison.Ordinal);
        await crm.Mentions.HearAsync(
            Guid.CreateVersion7(),
            id,
            new MentionDetails(crm.Today, "panitia", "pembicara", null)
        );
        await crm.Contacts.MarkAsync(
            (await crm.People.PickAsync("rina"))[0].Uid,
            new TieMarks(TieMark.Yes, TieMark.Unknown, TieMark.Unknown, TieMark.Yes)
        );
        Assert.EndsWith(
            "Kemungkinan besar",
            await TextAsync(crm, "rina", "[data-think]", "tie"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [AdviceStory(AdviceIds.IntegrityInEachInteraction)]
    public async Task What_was_said_in_confidence_is_shown_only_when_I_ask()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina", notes: "sedang proses cerai") with { NotesPrivate = true });
        await crm.LogAsync(A.Interaction(id, crm.Today) with { What = "cerita soal utangnya", Private = true });
        await using var context = crm.As(crm.Mine);
        var page = await PageAsync(crm, context, "rina");
        Assert.DoesNotContain("cerai", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("utangnya", page.Markup, StringComparison.Ordinal);
        await page.OpenAsync("notes");
        page.FindAll("button").Single(b => b.TextContent == "Tampilkan" && b.Closest("li") is null).Click();
        Assert.Contains("cerai", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("utangnya", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [AdviceStory(AdviceIds.FullAttention)]
    [AdviceStory(AdviceIds.RespondWithEmpathy)]
    public async Task Before_I_meet_him_I_read_what_he_told_me_last_and_put_the_phone_away()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.LogAsync(
            A.Interaction(
                await crm.PersonAsync(A.Contact("Bayu")),
                crm.Today.AddDays(-9),
                learned: "ibunya sedang dirawat"
            )
        );
        var brief = await TextAsync(crm, "bayu", "[data-brief]");
        Assert.Contains("ibunya sedang dirawat", brief, StringComparison.Ordinal);
        Assert.Contains("lalu simpan ponsel", brief, StringComparison.Ordinal);
    }

    [Fact]
    [AdviceStory(AdviceIds.FormalAndInformal)]
    public async Task The_seminar_and_the_coffee_both_stand_in_the_timeline_as_what_they_were()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina"));
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-2), Channel.Event) with { Setting = Setting.Formal });
        await crm.LogAsync(A.Interaction(id, crm.Today) with { Setting = Setting.Informal });
        var timeline = await TextAsync(crm, "rina", ".tl");
        Assert.Contains("formal", timeline, StringComparison.Ordinal);
        Assert.Contains("santai", timeline, StringComparison.Ordinal);
    }

    [Fact]
    [AdviceStory(AdviceIds.AllSpheres)]
    public async Task A_favour_asked_for_my_sister_is_titip_and_family_is_never_judged_as_a_taker()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina", circle: Circle.Active) with { Sphere = Sphere.Family });
        for (var i = 1; i <= 4; i++)
            await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-i), exchanges: ExchangeDirection.Gave));
        await crm.LogAsync(
            A.Interaction(id, crm.Today) with
            {
                Exchanges = [new ExchangeEntry(ExchangeDirection.Asked, "oleh-oleh", ForWhom: "adik saya")],
            }
        );
        Assert.Contains("titipan adik saya", await TextAsync(crm, "rina", ".tl"), StringComparison.Ordinal);
        await using var db = crm.Database.Open(1);
        Assert.DoesNotContain(db.Nudges.Select(n => n.Rule).ToList(), r => r == NudgeRule.OneSidedTaker);
        Assert.Equal(1, (await crm.People.ListAsync(new PeopleFilter { Sphere = Sphere.Family }, 0, 5)).Total);
    }

    [Fact]
    [AdviceStory(AdviceIds.KeepPromises)]
    [AdviceStory(AdviceIds.BeRealistic)]
    public async Task He_broke_one_promise_of_two_and_his_rate_stands_beside_the_next()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Bayu"));
        for (var i = 0; i < 2; i++)
            await crm.Promises.MakeAsync(
                Guid.CreateVersion7(),
                id,
                new PromiseDetails(PromisedBy.Them, "kirim data", crm.Today)
            );
        var open = (await crm.Promises.OfContactAsync(id)).Open;
        await crm.Promises.KeepAsync(open[0].Id);
        await crm.Promises.BreakAsync(open[1].Id);

        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            id,
            new PromiseDetails(PromisedBy.Them, "kenalkan ke direktur", crm.Today.AddDays(3))
        );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<FollowUpsPage>();
        page.WaitForAssertion(() =>
            Assert.Equal(
                "menepati 1 dari 2 sejauh ini",
                page.Find("[data-lane=their-promises] [data-kept-rate]").TextContent
            )
        );
    }

    [Fact]
    [AdviceStory(AdviceIds.LearnTheCraft)]
    public async Task A_newcomer_is_shown_the_first_step_the_next_one_after_it_and_where_the_lessons_are()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() =>
            Assert.Equal("Circles", page.Find("[data-first-steps] [aria-current=step]").GetAttribute("data-step"))
        );
        Assert.Equal("true", page.Find("[data-step=People]").GetAttribute("data-taken"));
        Assert.NotNull(page.Find("[data-first-steps] a[href=learn]"));
    }

    [Fact]
    [AdviceStory(AdviceIds.HonestBusiness)]
    public async Task A_newcomer_finds_a_lesson_on_honest_business_with_one_thing_to_do()
    {
        using var crm = await TestCrm.OpenAsync();
        var lesson = Lessons.All.Single(l => l.Advice.Contains(AdviceIds.HonestBusiness));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<LessonPage>(p => p.Add(x => x.Id, lesson.Id));
        page.WaitForAssertion(() => Assert.Contains(lesson.Text("id").Title, page.Markup, StringComparison.Ordinal));
        Assert.Equal("false", page.Find("[data-task]").GetAttribute("data-done"));
        Assert.Contains(lesson.Text("id").ToDo, page.Find("[data-task]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [AdviceStory(AdviceIds.TrustAndTransparency)]
    public async Task Every_nudge_says_why_and_from_which_facts()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina", circle: Circle.Close));
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-60), Channel.Call));
        foreach (var card in (await crm.TodayStore.LoadAsync()).Nudges)
        {
            var why = NudgeWhy.For(card.Rule, card.AdviceId, card.Facts, "id");
            Assert.All([why.Facts, why.Model, why.Advice, why.Sources], Assert.NotEmpty);
        }

        Assert.NotEmpty((await crm.TodayStore.LoadAsync()).Nudges);
    }

    private static async Task<string> TextAsync(TestCrm crm, string name, string selector, string? row = null)
    {
        await using var context = crm.As(crm.Mine);
        var page = await PageAsync(crm, context, name);
        if (row is not null)
            await page.OpenAsync(row);
        return page.Find(selector).TextContent.Trim();
    }

    private static async Task<IRenderedComponent<PersonPage>> PageAsync(TestCrm crm, BunitContext context, string name)
    {
        var uid = (await crm.People.PickAsync(name))[0].Uid;
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".tl")));
        return page;
    }
}
