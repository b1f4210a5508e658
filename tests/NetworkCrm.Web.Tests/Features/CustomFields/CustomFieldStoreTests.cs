using NetworkCrm.Core.CustomFields;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.CustomFields;

public sealed class CustomFieldStoreTests
{
    [Fact]
    public async Task What_a_field_says_is_found_by_search_and_by_filter()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (size, rina) = (await DefineAsync(store, "Ukuran baju", CustomFieldKind.Choice, "S\nM\nL"), await crm.PersonAsync(A.Contact("Rina")));
        await crm.PersonAsync(A.Contact("Bayu"));
        await store.SetAsync(rina, size, "m");
        Assert.Equal("M", Assert.Single((await store.OfContactAsync(rina)).Texts).Value);
        Assert.Equal(["Rina"], await FoundAsync(crm, new PeopleFilter { Field = size }));
        Assert.Equal(["Rina"], await FoundAsync(crm, new PeopleFilter { Field = size, FieldValue = "M" }));
        Assert.Empty(await FoundAsync(crm, new PeopleFilter { Field = size, FieldValue = "L" }));
        var club = await DefineAsync(store, "Klub", CustomFieldKind.Text);
        await store.SetAsync(rina, club, "Jakarta Berlari");
        Assert.Equal(["Rina"], await FoundAsync(crm, new PeopleFilter { Text = "berlari" }));
        Assert.Equal(["Rina"], await FoundAsync(crm, new PeopleFilter { Text = "berlari", Field = size, FieldValue = "M" }));
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
    [InlineData(CustomFieldKind.Number, "-1.500", "-1500")]
    [InlineData(CustomFieldKind.Number, "0.125", "0.125")]
    [InlineData(CustomFieldKind.Number, "1.2.3", null)]
    [InlineData(CustomFieldKind.Date, "2026-02-29", null)]
    [InlineData(CustomFieldKind.Date, "2024-02-29", "2024-02-29")]
    [InlineData(CustomFieldKind.Choice, "XL", null)]
    [InlineData(CustomFieldKind.Link, "javascript:alert(1)", null)]
    [InlineData(CustomFieldKind.Link, "https://contoh.id/rina", "https://contoh.id/rina")]
    [InlineData(CustomFieldKind.Text, "  halo\u0000 dunia ", "halo dunia")]
    public async Task What_is_typed_is_read_by_the_kind_of_the_field_or_refused(CustomFieldKind kind, string typed, string? kept)
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (field, id) = (await DefineAsync(store, "Kolom", kind, "S\nM"), await crm.PersonAsync());
        if (kept is null) await Assert.ThrowsAsync<FormatException>(() => store.SetAsync(id, field, typed));
        else await store.SetAsync(id, field, typed);
        Assert.Equal(kept, (await store.OfContactAsync(id)).Texts.Values.SingleOrDefault());
    }

    [Fact]
    public async Task Filling_a_field_leaves_an_open_form_of_the_contact_good()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (field, id) = (await DefineAsync(store, "Klub", CustomFieldKind.Text), await crm.PersonAsync(A.Contact("Rina")));
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

    private static async Task<Guid> DefineAsync(CustomFieldStore store, string name, CustomFieldKind kind, string? choices = null)
    {
        var uid = Guid.CreateVersion7();
        await store.DefineAsync(uid, name, kind, choices);
        await store.DefineAsync(uid, name, kind, choices);
        return uid;
    }

    private static async Task<IEnumerable<string>> FoundAsync(TestCrm crm, PeopleFilter filter) => (await crm.People.ListAsync(filter, 0, 10)).Rows.Select(r => r.Name);
}
