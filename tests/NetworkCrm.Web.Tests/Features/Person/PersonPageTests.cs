using Bunit;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Person;

namespace NetworkCrm.Web.Tests.Features.Person;

public sealed class PersonPageTests
{
    [Fact]
    public async Task Another_owners_person_looks_like_nobody()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina Wulandari"));
        await using var mine = crm.As(crm.Mine);
        await using var theirs = crm.As(crm.Theirs);
        var own = mine.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        own.WaitForAssertion(() => Assert.Equal("Rina Wulandari", own.Find("h1").TextContent));
        var other = theirs.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        other.WaitForAssertion(() =>
            Assert.Contains("Tidak ada apa-apa di sini", other.Markup, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Rina", other.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_half_filled_in_does_not_go_along_to_another_person()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina Wulandari"));
        var bayu = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Bayu Saputra"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, rina));
        await page.AddAsync("known");
        await page.Find("[data-facts] textarea").ChangeAsync(new() { Value = "Mencari gudang" });
        page.Render(p => p.Add(x => x.Uid, bayu));
        page.WaitForAssertion(() => Assert.Equal("Bayu Saputra", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll("form.adding"));
        Assert.DoesNotContain("gudang", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_in_confidence_is_shown_when_asked_for_and_hidden_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina Wulandari"));
        await crm.LogAsync(
            A.Interaction((await crm.Contacts.PersonAsync(uid)).Id, crm.Today, learned: "Akan pindah kerja") with
            {
                Private = true,
            }
        );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        await page.OpenAsync("known");
        Assert.DoesNotContain("pindah kerja", page.Markup, StringComparison.Ordinal);
        // Not "nothing is known": something is, and where it stands is said.
        Assert.Contains("disampaikan secara rahasia", page.Find("[data-brief]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-fact] button").ClickAsync(new());
        Assert.Contains("pindah kerja", page.Find("[data-fact]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-fact] button").ClickAsync(new());
        Assert.DoesNotContain("pindah kerja", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_learned_can_be_noted_in_confidence_on_the_page_itself()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina Wulandari"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        await page.AddAsync("known");
        await page.Find("[data-facts] textarea").ChangeAsync(new() { Value = "Akan pindah kerja" });
        await page.Find("[data-in-confidence]").ChangeAsync(new() { Value = true });
        await page.Find("form.adding").SubmitAsync();
        page.WaitForElement("[data-fact]");
        Assert.DoesNotContain("pindah kerja", page.Markup, StringComparison.Ordinal);
        Assert.True(Assert.Single((await crm.Contacts.PersonAsync(uid)).Facts).Private);
    }

    [Fact]
    public async Task Of_somebody_new_nothing_empty_is_shown_and_what_can_be_added_is_a_word_under_the_plus()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.Equal("Belum ada catatan.", page.Find("[data-tie] p").TextContent));
        Assert.Empty(page.FindAll("[data-fold], [data-brief], .tl"));
        Assert.Equal("Catat", page.Find("[data-log-first]").TextContent);
        await page.Find("[data-plus-more]").ClickAsync(new());
        Assert.Equal(
            [
                "promise",
                "ledger",
                "more",
                "known",
                "follow-up",
                "mention",
                "introduction",
                "relation",
                "outcome",
                "tie",
                "edit",
                "group",
            ],
            page.FindAll("[data-plus] :is(button, a)")
                .Select(w =>
                    w.Attributes.Single(a => a.Name.StartsWith("data-plus-", StringComparison.Ordinal)).Name[10..]
                )
        );
        // Asked for, each has its row, and its form where it has one.
        foreach (
            var (word, row) in new[]
            {
                ("ledger", "ledger"),
                ("known", "known"),
                ("relation", "relations"),
                ("tie", "tie"),
            }
        )
        {
            await page.AddAsync(word);
            Assert.NotNull(page.Find($"[data-fold={row}] .fold-body"));
        }

        Assert.Equal(2, page.FindAll("form.adding").Count);
        Assert.Equal(5, page.FindAll("[data-mark]").Count);
        // Folded again, what is empty goes.
        await page.Find("[data-fold=ledger] .fold-head").ClickAsync(new());
        Assert.Empty(page.FindAll("[data-fold=ledger]"));
    }

    [Fact]
    public async Task What_there_is_stands_in_folded_rows_that_say_what_it_comes_to()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact(phone: "0812-3456-7890", notes: "Suka kopi Gayo"));
        await crm.LogAsync(
            A.Interaction(
                id,
                crm.Today,
                learned: "Mencari gudang",
                exchanges: [ExchangeDirection.Gave, ExchangeDirection.Gave]
            )
        );
        await crm.LogAsync(A.Interaction(id, crm.Today, exchanges: ExchangeDirection.Received));
        await crm.Mentions.HearAsync(Guid.CreateVersion7(), id, new MentionDetails(crm.Today, "panitia", null, null));
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            id,
            new(PromisedBy.Me, "Kirim katalog", crm.Today.AddDays(1))
        );
        await using var context = crm.As(crm.Mine);
        var uid = (await crm.People.PickAsync("rina"))[0].Uid;
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForElement("[data-fold=promises]");
        Assert.Equal(
            [
                ("tie", "Baru"),
                ("promises", "1 terbuka"),
                ("known", "1 hal"),
                ("notes", "Suka kopi Gayo"),
                ("ledger", "Anda 2, mereka 1"),
                ("mentions", "1 kali, belum berterima kasih"),
                ("reach", "0812-3456-7890"),
            ],
            page.FindAll("[data-fold]")
                .Select(f => (f.GetAttribute("data-fold")!, f.QuerySelector(".fold-head span")!.TextContent))
        );
        Assert.Equal("Janji Anda: Kirim katalog · besok", page.Find("[data-promised]").TextContent);
        Assert.Equal("Setahun ini Anda memberi 2 dan menerima 1.", page.Find("[data-year]").TextContent.Trim());
        // Open it stands above the timeline; kept, among what was.
        Assert.NotNull(page.Find("[data-waiting] [data-fold=promises]"));
        await crm.Promises.KeepAsync((await crm.Promises.OfContactAsync(id)).Open[0].Id);
        page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForElement("[data-rows] [data-fold=promises]");
        Assert.Empty(page.FindAll("[data-waiting]"));
    }

    [Fact]
    public async Task Family_is_given_no_stage_and_never_asked_whether_it_would_recommend()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(
            Guid.CreateVersion7(),
            A.Contact(circle: Circle.Wider) with
            {
                Sphere = Sphere.Family,
            }
        );
        await crm.LogAsync(A.Interaction((await crm.Contacts.PersonAsync(uid)).Id, crm.Today));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        await page.OpenAsync("tie");
        Assert.Empty(page.Find("[data-fold=tie] .fold-head span").TextContent);
        Assert.Empty(page.FindAll("[data-mark], [data-stage], [data-think], [data-weak-value]"));
        // What was marked before can be seen, and taken back.
        await crm.Contacts.MarkAsync(uid, new TieMarks(TieMark.Yes, TieMark.Unknown, TieMark.Unknown));
        page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        await page.OpenAsync("tie");
        Assert.Equal("RemembersMe", Assert.Single(page.FindAll("[data-mark]")).GetAttribute("data-mark"));
    }

    [Fact]
    public async Task The_circle_is_changed_where_it_stands()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.Equal("Atur lingkar", page.Find(".chip.circle").TextContent));
        await page.Find(".chip.circle").ClickAsync(new());
        Assert.Equal(6, page.FindAll("[data-circles] button").Count);
        Assert.Equal("Tanpa lingkar", page.Find("[data-circles] [aria-pressed=true]").TextContent);
        await page.Find("[data-circle=Active]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Lingkar aktif", page.Find(".chip.circle").TextContent));
        Assert.Empty(page.FindAll("[data-circles]"));
        Assert.Equal(Circle.Active, (await crm.Contacts.PersonAsync(uid)).Details.Circle);
    }

    [Theory]
    [InlineData(
        "0812-3456-7890",
        "rina@contoh.id",
        "WhatsApp, Telepon, Catat, Lainnya",
        "Tindak lanjut, Ubah, Email, Telegram, Signal, Lihat draf, vCard"
    )]
    [InlineData(null, "rina@contoh.id", "Email, Catat, Tindak lanjut, Lainnya", "Ubah, Lihat draf, vCard")]
    [InlineData(null, null, "Catat, Tindak lanjut, Ubah, Lainnya", "vCard")]
    public async Task Four_acts_are_in_sight_and_the_rest_opens_under_more(
        string? phone,
        string? email,
        string seen,
        string rest
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact(phone: phone, email: email));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() =>
            Assert.Equal(seen, string.Join(", ", page.FindAll(".person-acts > *").Select(a => a.TextContent)))
        );
        Assert.Single(page.FindAll(".person-acts > .p"));
        await page.Find(".hero [data-act=more]").ClickAsync(new());
        Assert.Equal(
            rest + ", Gabungkan dengan …, Arsipkan, Telah meninggal, Pindahkan ke tempat sampah",
            string.Join(", ", page.FindAll("[data-more-acts] > *").Select(a => a.TextContent))
        );
    }

    [Fact]
    public async Task Five_entries_of_the_timeline_are_shown_and_the_others_when_asked_for()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        for (var i = 0; i < 8; i++)
            await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-i)));
        await using var context = crm.As(crm.Mine);
        var uid = (await crm.People.PickAsync("rina"))[0].Uid;
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll(".tl > li").Count));
        Assert.Contains("8", page.Find(".past h2").TextContent, StringComparison.Ordinal);
        await page.Find("[data-more-past]").ClickAsync(new());
        Assert.Equal(8, page.FindAll(".tl > li").Count);
        Assert.Empty(page.FindAll("[data-more-past]"));
    }

    [Fact]
    public async Task Markup_in_any_field_is_shown_as_text()
    {
        const string hostile = "<img src=x onerror=alert(1)>";
        using var crm = await TestCrm.OpenAsync();
        var details = A.Contact(hostile, hostile, notes: hostile, tags: hostile) with
        {
            Title = hostile,
            City = hostile,
            HowMet = hostile,
            Address = hostile,
            Links = ["javascript:alert(1)", hostile],
            Emails = [hostile],
        };
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), details);
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.LogAsync(
            A.Interaction(id, crm.Today, learned: hostile) with
            {
                What = hostile,
                Purpose = hostile,
                Exchanges = [new ExchangeEntry(ExchangeDirection.Asked, hostile, Ask: AskState.Granted)],
            }
        );
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            id,
            new PromiseDetails(PromisedBy.Them, hostile, crm.Today)
        );
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today, what: hostile));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".tl > li")));
        foreach (var row in page.FindAll("[data-fold]").Select(f => f.GetAttribute("data-fold")!).ToList())
            await page.OpenAsync(row);
        Assert.Equal(7, page.FindAll(".fold-body").Count);
        Assert.Empty(page.FindAll("img"));
        Assert.DoesNotContain(
            page.FindAll("a"),
            a => a.GetAttribute("href")?.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) == true
        );
    }
}
