using NetworkCrm.Core.CustomFields;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.CustomFields;

namespace NetworkCrm.Web.Tests.Features.CustomFields;

public sealed class CustomFieldStoreTests
{
    [Fact]
    public async Task A_field_brought_back_beside_another_of_its_name_is_told_apart()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var deleted = await store.DeleteAsync(await DefineAsync(store, "Klub", CustomFieldKind.Text));
        await DefineAsync(store, "klub", CustomFieldKind.Text);
        await store.RestoreAsync(deleted);
        Assert.Equal(
            ["klub", "Klub (2)"],
            (await store.AllAsync()).OrderByDescending(f => f.Name.Length == 4).Select(f => f.Name)
        );
    }

    [Fact]
    public async Task What_a_field_says_is_found_by_search_and_by_filter()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (size, rina) = (
            await DefineAsync(store, "Ukuran baju", CustomFieldKind.Choice, "S\nM\nL"),
            await crm.PersonAsync(A.Contact("Rina"))
        );
        await crm.PersonAsync(A.Contact("Bayu"));
        await store.SetAsync(rina, size, "m");
        Assert.Equal("M", Assert.Single((await store.OfContactAsync(rina)).Texts).Value);
        Assert.Equal(["Rina"], await FoundAsync(crm, new PeopleFilter { Field = size }));
        Assert.Equal(["Rina"], await FoundAsync(crm, new PeopleFilter { Field = size, FieldValue = "M" }));
        Assert.Empty(await FoundAsync(crm, new PeopleFilter { Field = size, FieldValue = "L" }));
        var club = await DefineAsync(store, "Klub", CustomFieldKind.Text);
        await store.SetAsync(rina, club, "Jakarta Berlari");
        Assert.Equal(["Rina"], await FoundAsync(crm, new PeopleFilter { Text = "berlari" }));
        Assert.Equal(
            ["Rina"],
            await FoundAsync(
                crm,
                new PeopleFilter
                {
                    Text = "berlari",
                    Field = size,
                    FieldValue = "M",
                }
            )
        );
        // Two letters are too few for the middle of words, and enough for what a field or a tag says in just these.
        await store.SetAsync(rina, club, "XL");
        await crm.PersonAsync(A.Contact("Sari", tags: "IT"));
        await new ContactStore(crm.Theirs).AddAsync(Guid.CreateVersion7(), A.Contact("Tono", tags: "IT"));
        Assert.Equal(["Rina"], await FoundAsync(crm, new PeopleFilter { Text = "xl" }));
        Assert.Equal(["Sari"], await FoundAsync(crm, new PeopleFilter { Text = "it" }));
        await store.SetAsync(rina, club, "Jakarta Berlari");
        // An edit of the contact keeps what the fields say findable.
        var view = await crm.Contacts.PersonAsync((await crm.People.PickAsync("rina"))[0].Uid);
        await crm.Contacts.EditAsync(view.Uid, view.Version, view.Details with { Company = "PT Maju" });
        Assert.Equal(["Rina"], await FoundAsync(crm, new PeopleFilter { Text = "berlari" }));
        await store.SetAsync(rina, club, "");
        Assert.Empty(await FoundAsync(crm, new PeopleFilter { Text = "berlari" }));
    }

    [Theory]
    [InlineData(CustomFieldKind.Number, "12,5", "12.5")]
    [InlineData(CustomFieldKind.Number, "1e9", null)]
    [InlineData(CustomFieldKind.Number, "NaN", null)]
    [InlineData(CustomFieldKind.Number, "3173012345678901", "3173012345678901")]
    [InlineData(CustomFieldKind.Number, "1.500.000", "1500000")]
    [InlineData(CustomFieldKind.Number, "1.250,5", "1250.5")]
    [InlineData(CustomFieldKind.Number, "-1,250,000.75", "-1250000.75")]
    [InlineData(CustomFieldKind.Number, "-1.500", "-1500")]
    [InlineData(CustomFieldKind.Number, "0.125", "0.125")]
    [InlineData(CustomFieldKind.Number, "1.2.3", null)]
    [InlineData(CustomFieldKind.Date, "2026-02-29", null)]
    [InlineData(CustomFieldKind.Date, "2024-02-29", "2024-02-29")]
    [InlineData(CustomFieldKind.Choice, "XL", null)]
    [InlineData(CustomFieldKind.Link, "javascript:alert(1)", null)]
    [InlineData(CustomFieldKind.Link, "https://contoh.id/rina", "https://contoh.id/rina")]
    [InlineData(CustomFieldKind.Text, "  halo\u0000 dunia ", "halo dunia")]
    public async Task What_is_typed_is_read_by_the_kind_of_the_field_or_refused(
        CustomFieldKind kind,
        string typed,
        string? kept
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (field, id) = (await DefineAsync(store, "Kolom", kind, "S\nM"), await crm.PersonAsync());
        if (kept is null)
            await Assert.ThrowsAsync<FormatException>(() => store.SetAsync(id, field, typed));
        else
            await store.SetAsync(id, field, typed);
        Assert.Equal(kept, (await store.OfContactAsync(id)).Texts.Values.SingleOrDefault());
    }

    [Fact]
    public async Task Filling_a_field_leaves_an_open_form_of_the_contact_good()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (field, id) = (
            await DefineAsync(store, "Klub", CustomFieldKind.Text),
            await crm.PersonAsync(A.Contact("Rina"))
        );
        var view = await crm.Contacts.PersonAsync((await crm.People.PickAsync("rina"))[0].Uid);
        await store.SetAsync(id, field, "Golf");
        await crm.Contacts.EditAsync(view.Uid, view.Version, view.Details with { Company = "PT Maju" });
        Assert.Single(await FoundAsync(crm, new PeopleFilter { Text = "golf" }));
    }

    [Fact]
    public async Task Undo_brings_a_field_back_with_all_it_held()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (field, id) = (await DefineAsync(store, "Klub", CustomFieldKind.Text), await crm.PersonAsync());
        await store.SetAsync(id, field, "Golf Senayan");
        var deleted = await store.DeleteAsync(field);
        Assert.Empty(await FoundAsync(crm, new PeopleFilter { Text = "senayan" }));
        await store.RestoreAsync(deleted);
        await store.RestoreAsync(deleted);
        Assert.Equal("Golf Senayan", Assert.Single((await store.OfContactAsync(id)).Texts).Value);
        Assert.Single(await FoundAsync(crm, new PeopleFilter { Text = "senayan" }));
    }

    [Theory]
    [InlineData(CustomFieldKind.Number, "9,5", "1.500", "-3")]
    [InlineData(CustomFieldKind.Date, "2026-02-09", "2026-10-01", "2025-12-31")]
    public async Task Numbers_and_dates_are_found_from_and_to_by_what_they_are_worth_and_not_by_how_they_are_written(
        CustomFieldKind kind,
        string middle,
        string highest,
        string lowest
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var field = await DefineAsync(store, "Kolom", kind);
        foreach (
            var (name, typed) in new[] { ("A kopi", lowest), ("B kopi", middle), ("C kopi", highest), ("D kopi", null) }
        )
            await store.SetAsync(await crm.PersonAsync(A.Contact(name)), field, typed);
        foreach (var text in new[] { null, "kopi" })
        {
            Assert.Equal("A|B|C", await RangeAsync(null, null));
            Assert.Equal("B|C", await RangeAsync(middle, null));
            Assert.Equal("A|B", await RangeAsync(null, middle));
            Assert.Equal("B", await RangeAsync(middle, middle));
            Assert.Equal("", await RangeAsync(highest, middle));
            Assert.Equal("A|B|C", await RangeAsync("sembarang", "{0}"));

            async Task<string> RangeAsync(string? from, string? to) =>
                string.Join(
                    '|',
                    (
                        await FoundAsync(
                            crm,
                            new PeopleFilter { Text = text }.With(null, field.ToString(), null, from, to)
                        )
                    ).Select(n => n[..1])
                );
        }

        // A range of another owner's field is nobody's.
        await new ContactStore(crm.Theirs).AddAsync(Guid.CreateVersion7(), A.Contact("E kopi"));
        Assert.Equal(
            0,
            (
                await new PeopleQuery(crm.Theirs).ListAsync(
                    new PeopleFilter { Field = field, FieldFrom = lowest },
                    0,
                    10
                )
            ).Total
        );
    }

    [Fact]
    public async Task A_part_of_a_text_is_enough_and_a_choice_is_meant_whole()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (club, size, rina) = (
            await DefineAsync(store, "Klub", CustomFieldKind.Text),
            await DefineAsync(store, "Ukuran", CustomFieldKind.Choice, "L\nXL"),
            await crm.PersonAsync(A.Contact("Rina"))
        );
        await store.SetAsync(rina, club, "Jakarta Berlari");
        await store.SetAsync(rina, size, "XL");
        foreach (var text in new[] { null, "rin" })
        {
            Assert.Single(
                await FoundAsync(
                    crm,
                    new PeopleFilter
                    {
                        Text = text,
                        Field = club,
                        FieldValue = "BERLARI",
                    }
                )
            );
            Assert.Empty(
                await FoundAsync(
                    crm,
                    new PeopleFilter
                    {
                        Text = text,
                        Field = club,
                        FieldValue = "Bersepeda",
                    }
                )
            );
            Assert.Single(
                await FoundAsync(
                    crm,
                    new PeopleFilter
                    {
                        Text = text,
                        Field = size,
                        FieldValue = "xl",
                    }
                )
            );
            Assert.Empty(
                await FoundAsync(
                    crm,
                    new PeopleFilter
                    {
                        Text = text,
                        Field = size,
                        FieldValue = "L",
                    }
                )
            );
        }
    }

    [Fact]
    public async Task A_field_is_renamed_and_its_options_change_but_one_that_is_chosen_for_somebody_stays()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (size, rina) = (
            await DefineAsync(store, "Ukuran", CustomFieldKind.Choice, "s\nm"),
            await crm.PersonAsync(A.Contact("Rina"))
        );
        await store.SetAsync(rina, size, "m");
        await store.RenameAsync(size, "Ukuran baju", "M\nL");
        var field = Assert.Single(await store.AllAsync());
        Assert.Equal(("Ukuran baju", "M|L"), (field.Name, string.Join('|', field.Options)));
        Assert.Equal("M", Assert.Single((await store.OfContactAsync(rina)).Texts).Value);
        Assert.Single(await FoundAsync(crm, new PeopleFilter { Field = size, FieldValue = "M" }));
        var refused = await Assert.ThrowsAsync<ChoiceInUseException>(() => store.RenameAsync(size, "Kaus", "L\nXL"));
        Assert.Equal(("M", 1), (refused.Choice, refused.People));
        Assert.Equal("Ukuran baju", Assert.Single(await store.AllAsync()).Name);
        await store.SetAsync(rina, size, "L");
        await store.RenameAsync(size, "Kaus", "L\nXL");
        Assert.Equal("L|XL", string.Join('|', Assert.Single(await store.AllAsync()).Options));
    }

    [Fact]
    public async Task Another_owner_can_neither_fill_rename_nor_remove_a_field_and_sees_none()
    {
        using var crm = await TestCrm.OpenAsync();
        var (mine, theirs) = (new CustomFieldStore(crm.Mine), new CustomFieldStore(crm.Theirs));
        var (field, id) = (await DefineAsync(mine, "Klub", CustomFieldKind.Text), await crm.PersonAsync());
        var own = await DefineAsync(theirs, "Punya mereka", CustomFieldKind.Text);
        await Assert.ThrowsAsync<GoneException>(() => theirs.SetAsync(id, field, "x"));
        await Assert.ThrowsAsync<GoneException>(() => theirs.SetAsync(id, own, "x"));
        await Assert.ThrowsAsync<GoneException>(() => theirs.RenameAsync(field, "x", null));
        await Assert.ThrowsAsync<GoneException>(() => theirs.DeleteAsync(field));
        Assert.Equal(["Punya mereka"], (await theirs.AllAsync()).Select(f => f.Name));
    }

    private static async Task<Guid> DefineAsync(
        CustomFieldStore store,
        string name,
        CustomFieldKind kind,
        string? choices = null
    )
    {
        var uid = Guid.CreateVersion7();
        await store.DefineAsync(uid, name, kind, choices);
        await store.DefineAsync(uid, name, kind, choices);
        return uid;
    }

    private static async Task<IEnumerable<string>> FoundAsync(TestCrm crm, PeopleFilter filter) =>
        (await crm.People.ListAsync(filter, 0, 10)).Rows.Select(r => r.Name);
}
