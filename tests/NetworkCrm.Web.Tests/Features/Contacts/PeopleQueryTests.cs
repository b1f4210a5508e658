using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Web.Tests.Features.Contacts;

public sealed class PeopleQueryTests
{
    [Fact]
    public async Task Names_that_begin_with_what_was_typed_come_first_and_the_others_follow_by_name_on_any_page()
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (var name in new[] { "Zul Budi", "Budi Santoso", "Anton Budiman", "Budiarti", "Rina Wulandari" })
            await crm.PersonAsync(A.Contact(name));
        string[] expected = ["Budi Santoso", "Budiarti", "Anton Budiman", "Zul Budi"];
        foreach (var text in new[] { "b", "bu", "budi" })
        {
            var filter = new PeopleFilter { Text = text };
            Assert.Equal((string.Join('|', expected), 4), await NamesAsync(filter, 0, 10));
            Assert.Equal((string.Join('|', expected[..2]), 4), await NamesAsync(filter, 0, 2));
            Assert.Equal((string.Join('|', expected[1..3]), 4), await NamesAsync(filter, 1, 2));
            Assert.Equal((string.Join('|', expected[3..]), 4), await NamesAsync(filter, 3, 5));
        }

        async Task<(string Names, int Total)> NamesAsync(PeopleFilter filter, int offset, int count)
        {
            var part = await crm.People.ListAsync(filter, offset, count);
            return (string.Join('|', part.Rows.Select(r => r.Name)), part.Total);
        }
    }

    [Theory]
    [InlineData("rina")]
    [InlineData("WULAN")]
    [InlineData("wu")]
    [InlineData("r")]
    [InlineData("sumber")]
    [InlineData("berras")] // the middle of a word
    [InlineData("josé")]
    [InlineData("jose")]
    [InlineData("0812-1111")]
    [InlineData("+62 812")]
    [InlineData("rina ra")] // a short word beside a long one
    [InlineData("gadis pantai")] // notes
    [InlineData("ekspor")] // tag
    public async Task Search_finds_by(string text)
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(
            A.Contact(
                "Rina Wulandari José",
                "PT Sumberrasa",
                "0812-1111-2222",
                "rina@contoh.id",
                notes: "Gadis Pantai",
                tags: "Eksportir"
            )
        );
        await crm.PersonAsync(A.Contact("Bambang Sutejo"));
        var found = await crm.People.ListAsync(new PeopleFilter { Text = text }, 0, 10);
        Assert.Equal(["Rina Wulandari José"], found.Rows.Select(r => r.Name));
        Assert.Equal(1, found.Total);
    }

    [Theory]
    [InlineData("gudang")]
    [InlineData("GUDANG di Cikarang")] // a short word beside long ones
    [InlineData("kafe")] // written with an accent
    public async Task Search_finds_whoever_it_was_that_said_so_and_says_what(string text)
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina", "PT Satu"));
        await crm.PersonAsync(A.Contact("Bambang"));
        await crm.LogAsync(A.Interaction(rina, crm.Today.AddDays(-9), learned: "Mencari gudang di Bekasi"));
        await crm.LogAsync(
            A.Interaction(rina, crm.Today.AddDays(-2), learned: "Mencari Gudang di Cikarang untuk kafé-nya")
        );
        var found = await crm.People.ListAsync(new PeopleFilter { Text = text }, 0, 10);
        Assert.Equal(
            [("Rina", "Mencari Gudang di Cikarang untuk kafé-nya")],
            found.Rows.Select(r => (r.Name, r.Learned))
        );
        Assert.Equal(1, found.Total);
        Assert.Equal(
            0,
            (
                await crm.People.ListAsync(
                    new PeopleFilter
                    {
                        Text = text,
                        NoNextStep = true,
                        Circle = Circle.Inner,
                    },
                    0,
                    10
                )
            ).Total
        );
        Assert.Equal(0, (await new PeopleQuery(crm.Theirs).ListAsync(new PeopleFilter { Text = text }, 0, 10)).Total);
        // Who is chosen in a form is chosen by who they are.
        Assert.Empty(await crm.People.PickAsync(text));
    }

    [Theory]
    [InlineData("Ma'ruf")]
    [InlineData("ma\u2019ruf kuliah")]
    [InlineData("MA\u02BCRUF")]
    [InlineData("anaknya ma`ru")]
    [InlineData("Ma\u2018ruf")]
    public async Task What_was_learned_is_found_whichever_apostrophe_was_written_and_whichever_is_typed(string text)
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (
            var (name, apostrophe) in new[] { ("Ayu", '\''), ("Bayu", '\u2019'), ("Citra", '\u02BC'), ("Dodi", '`') }
        )
        {
            var person = await crm.PersonAsync(A.Contact(name));
            await crm.LogAsync(
                A.Interaction(
                    person,
                    crm.Today,
                    learned: $"Sejak lama tinggal di Bandung dan anaknya Ma{apostrophe}ruf kuliah"
                )
            );
        }

        var found = await crm.People.ListAsync(new PeopleFilter { Text = text }, 0, 10);

        Assert.Equal(["Ayu", "Bayu", "Citra", "Dodi"], found.Rows.Select(r => r.Name));
        Assert.All(found.Rows, r => Assert.StartsWith("…", r.Learned, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_long_fact_the_part_that_was_searched_for_is_shown()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.LogAsync(
            A.Interaction(
                await crm.PersonAsync(),
                crm.Today,
                learned: "Anaknya baru masuk kuliah di Bandung, dan ia sedang mencari gudang di Cikarang"
            )
        );
        Assert.Equal(
            "…sedang mencari gudang di Cikarang",
            (await crm.People.ListAsync(new PeopleFilter { Text = "gudang" }, 0, 10)).Rows.Single().Learned
        );
        Assert.StartsWith(
            "Anaknya baru",
            (await crm.People.ListAsync(new PeopleFilter { Text = "gudang kuliah" }, 0, 10)).Rows.Single().Learned,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_said_in_confidence_or_taken_back_finds_nobody_and_a_name_needs_no_fact()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina Gudang"));
        var bayu = await crm.PersonAsync(A.Contact("Bayu"));
        await crm.LogAsync(A.Interaction(rina, crm.Today, learned: "Punya gudang"));
        var log = A.Interaction(bayu, crm.Today, learned: "Mencari gudang");
        await crm.LogAsync(log);
        Assert.Equal([("Rina Gudang", null), ("Bayu", "Mencari gudang")], await FoundAsync());
        var id = (await crm.Interactions.TimelineAsync(bayu, 0, 1)).Entries[0].Id;
        await crm.Interactions.EditAsync(id, 1, log with { Private = true });
        Assert.Equal([("Rina Gudang", null)], await FoundAsync());
        await crm.Interactions.EditAsync(id, 2, log with { Private = false });
        Assert.Equal(2, (await FoundAsync()).Count);
        await crm.Interactions.DeleteAsync(id);
        Assert.Equal([("Rina Gudang", null)], await FoundAsync());

        async Task<List<(string Name, string? Learned)>> FoundAsync() =>
            [
                .. (await crm.People.ListAsync(new PeopleFilter { Text = "gudang" }, 0, 10)).Rows.Select(r =>
                    (r.Name, r.Learned)
                ),
            ];
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\"")]
    [InlineData("NEAR(")]
    [InlineData("a OR b")]
    [InlineData("*")]
    [InlineData("rina* OR \"x")]
    [InlineData("'; DROP TABLE Contacts;--")]
    [InlineData("{0}")]
    [InlineData("   ")]
    public async Task Search_never_takes_text_for_an_operator(string text)
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Bambang"));
        var found = await crm.People.ListAsync(PeopleFilter.Read(text, null, null, null, null, null, null), 0, 10);
        Assert.Equal(string.IsNullOrWhiteSpace(text) ? 1 : 0, found.Total);
    }

    [Fact]
    public async Task Only_those_with_an_open_promise_either_way_also_while_searching()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Ani Baru"));
        foreach (
            var (name, by) in new[]
            {
                ("Budi Baru", PromisedBy.Me),
                ("Citra Baru", PromisedBy.Them),
                ("Dodi Baru", PromisedBy.Me),
            }
        )
            await crm.Promises.MakeAsync(
                Guid.CreateVersion7(),
                await crm.PersonAsync(A.Contact(name)),
                new PromiseDetails(by, "kirim katalog", null)
            );
        await crm.Promises.KeepAsync(
            (await crm.Promises.OfContactAsync((await crm.People.PickAsync("dodi"))[0].Id)).Open[0].Id
        );
        foreach (var text in new[] { null, "baru" })
        {
            var found = await crm.People.ListAsync(
                PeopleFilter.Read(text, null, null, null, "promises", null, null),
                0,
                10
            );
            Assert.Equal(["Budi Baru", "Citra Baru"], found.Rows.Select(r => r.Name));
            Assert.Equal(2, found.Total);
        }

        Assert.Equal("promises", PeopleFilter.Read(null, null, null, null, "promises", null, null).Query()["only"]);
        Assert.Equal(
            0,
            (await new PeopleQuery(crm.Theirs).ListAsync(new PeopleFilter { Promised = true }, 0, 10)).Total
        );
    }

    [Fact]
    public async Task An_edit_is_found_by_its_new_words_and_no_longer_by_the_old()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"));
        await crm.Contacts.EditAsync(uid, 1, A.Contact("Kartika"));
        Assert.Empty(await crm.People.PickAsync("rina"));
        Assert.Single(await crm.People.PickAsync("kart"));
    }

    [Fact]
    public async Task Sorting_by_last_contact_puts_the_latest_first_and_those_without_last()
    {
        using var crm = await TestCrm.OpenAsync();
        var a = await crm.PersonAsync(A.Contact("Ani"));
        await crm.PersonAsync(A.Contact("Budi"));
        var c = await crm.PersonAsync(A.Contact("Citra"));
        await crm.LogAsync(A.Interaction(a, crm.Today.AddDays(-30)));
        await crm.LogAsync(A.Interaction(c, crm.Today.AddDays(-2)));
        var rows = (await crm.People.ListAsync(new PeopleFilter { Sort = PeopleSort.LastContact }, 0, 10)).Rows;
        Assert.Equal(["Citra", "Ani", "Budi"], rows.Select(r => r.Name));
    }

    [Fact]
    public async Task Filters_narrow_and_the_url_brings_them_back()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Ani", circle: Circle.Close, tags: "Rotary"));
        await crm.PersonAsync(A.Contact("Budi", circle: Circle.Wider));
        var filter = new PeopleFilter
        {
            Circle = Circle.Close,
            Tag = "rotary",
            Sort = PeopleSort.Rhythm,
            NoNextStep = true,
        };
        Assert.Equal(["Ani"], (await crm.People.ListAsync(filter, 0, 10)).Rows.Select(r => r.Name));
        var q = filter.Query();
        Assert.Equal(
            filter,
            PeopleFilter.Read(
                q["q"] as string,
                q["circle"] as string,
                q["sphere"] as string,
                q["tag"] as string,
                q["only"] as string,
                q["state"] as string,
                q["sort"] as string
            )
        );
    }

    [Fact]
    public async Task A_letter_leads_to_the_first_name_it_begins_among_those_that_are_shown()
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (
            var (name, circle) in new[]
            {
                ("Anton", Circle.Close),
                ("Émile", Circle.Close),
                ("Budi", Circle.Wider),
                ("Zul", Circle.Close),
            }
        )
            await crm.PersonAsync(A.Contact(name) with { Circle = circle });
        await new ContactStore(crm.Theirs).AddAsync(Guid.CreateVersion7(), A.Contact("Aminah"));

        Assert.Equal([0, 1, 2, 2, 3, 3], await BeforeAsync(new PeopleFilter(), "A", "B", "D", "E", "F", "Z"));
        Assert.Equal([0, 1, 1, 2], await BeforeAsync(new PeopleFilter { Circle = Circle.Close }, "A", "B", "E", "Z"));

        async Task<List<int>> BeforeAsync(PeopleFilter filter, params string[] letters)
        {
            var places = new List<int>();
            foreach (var letter in letters)
                places.Add(await crm.People.BeforeAsync(filter, letter));
            return places;
        }
    }

    [Fact]
    public void The_address_of_a_person_remembers_among_whom_they_were_found()
    {
        var filter = new PeopleFilter
        {
            Text = "toko & co",
            Circle = Circle.Inner,
            Sort = PeopleSort.LastContact,
            Field = Guid.NewGuid(),
            FieldFrom = "10",
        };
        var uid = Guid.NewGuid();

        Assert.Equal($"people/{uid}", new PeopleFilter().Href(uid));
        Assert.StartsWith($"people/{uid}?", filter.Href(uid), StringComparison.Ordinal);
        Assert.Equal(filter, PeopleFilter.Of("http://localhost/" + filter.Href(uid)));
    }

    [Theory]
    [InlineData(null, "Rina|Tono")]
    [InlineData(WorldKind.City, "Rina")]
    [InlineData(WorldKind.Community, "Tono")]
    public async Task A_city_and_a_community_of_one_name_are_told_apart_where_the_link_says_which(
        WorldKind? kind,
        string found
    )
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina") with { City = "Bandung" });
        await crm.PersonAsync(A.Contact("Tono") with { Communities = ["Bandung"] });
        var filter = new PeopleFilter { World = "Bandung", WorldKind = kind };

        Assert.Equal(found, string.Join('|', (await crm.People.ListAsync(filter, 0, 10)).Rows.Select(r => r.Name)));
        Assert.Equal(
            found.Contains("Rina", StringComparison.Ordinal) ? 1 : 0,
            (await crm.People.ListAsync(filter with { Text = "rin" }, 0, 10)).Total
        );
        Assert.Equal(filter, PeopleFilter.Of("http://localhost/" + filter.Href(Guid.NewGuid())));
    }

    [Fact]
    public async Task A_page_far_down_is_the_same_rows_as_the_whole_list()
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (var i in Enumerable.Range(0, 60))
            await crm.PersonAsync(A.Contact($"Orang {i:00}"));
        var part = await crm.People.ListAsync(new PeopleFilter(), 40, 10);
        Assert.Equal(60, part.Total);
        Assert.Equal(Enumerable.Range(40, 10).Select(i => $"Orang {i:00}"), part.Rows.Select(r => r.Name));
    }

    [Theory]
    [InlineData("budii", "Budi Santoso")]
    [InlineData("budi santso", "Budi Santoso")]
    [InlineData("wulandri", "Rina Wulandari")]
    [InlineData("xx", null)]
    [InlineData("zainal", null)]
    public async Task A_slip_of_the_finger_still_leads_to_the_person_but_the_picker_offers_only_what_was_typed(
        string typed,
        string? name
    )
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (var one in new[] { "Budi Santoso", "Rina Wulandari", "Bambang Sutrisno" })
            await crm.PersonAsync(A.Contact(one));
        await new ContactStore(crm.Theirs).AddAsync(Guid.CreateVersion7(), A.Contact("Budi Santosa"));

        Assert.Equal(name is null ? [] : [name], (await crm.People.CloseAsync(typed)).Select(p => p.Name));
        // There Enter takes the first: it must be nobody who was not meant.
        Assert.Empty(await crm.People.PickAsync(typed));
    }
}
