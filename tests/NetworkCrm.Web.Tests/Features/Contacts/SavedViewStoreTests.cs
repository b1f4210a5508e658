using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Web.Tests.Features.Contacts;

public sealed class SavedViewStoreTests
{
    private static readonly PeopleFilter Quiet = new()
    {
        Text = "kadin & co",
        Circle = Circle.Close,
        Tag = "ekspor",
        Quiet = true,
        Sort = PeopleSort.LastContact,
    };

    [Fact]
    public async Task A_view_shows_what_it_was_kept_of_its_order_and_its_text_included()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new SavedViewStore(crm.Mine);
        var uid = Guid.CreateVersion7();
        await store.KeepAsync(uid, "  Dekat yang senyap ", Quiet);
        // The second click of a double click.
        await store.KeepAsync(uid, "lagi", Quiet);
        var view = Assert.Single(await store.ListAsync());
        Assert.Equal(new SavedViewRow(uid, "Dekat yang senyap", Quiet), view);
    }

    [Fact]
    public async Task It_is_renamed_and_forgotten_and_comes_back_as_it_was()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new SavedViewStore(crm.Mine);
        var uid = Guid.CreateVersion7();
        await store.KeepAsync(uid, "Senyap", Quiet);
        await store.RenameAsync(uid, "Dekat");
        var view = Assert.Single(await store.ListAsync());
        Assert.Equal("Dekat", view.Name);
        await store.ForgetAsync(uid);
        Assert.Empty(await store.ListAsync());
        await Assert.ThrowsAsync<GoneException>(() => store.RenameAsync(uid, "x"));
        await store.KeepAsync(view.Uid, view.Name, view.Filter);
        Assert.Equal(view, Assert.Single(await store.ListAsync()));
    }

    [Fact]
    public async Task What_a_later_version_wrote_into_it_is_passed_over()
    {
        using var crm = await TestCrm.OpenAsync();
        await using (var write = await crm.Mine.WriteAsync())
        {
            write.Db.SavedViews.Add(
                SavedView.Keep(
                    1,
                    Guid.CreateVersion7(),
                    "Lama",
                    "circle=close&mood=happy&sort=shoe-size&only=9",
                    write.Now
                )
            );
            await write.CommitAsync();
        }

        var view = Assert.Single(await new SavedViewStore(crm.Mine).ListAsync());
        Assert.Equal(new PeopleFilter { Circle = Circle.Close }, view.Filter);
    }

    [Fact]
    public async Task Without_a_name_too_long_or_one_too_many_it_is_refused()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new SavedViewStore(crm.Mine);
        await Assert.ThrowsAsync<ArgumentException>(() => store.KeepAsync(Guid.CreateVersion7(), " \u200B", Quiet));
        var longer = new PeopleFilter { Tag = new string('é', SavedView.QueryMax) };
        Assert.False(SavedViewStore.CanKeep(longer));
        await Assert.ThrowsAsync<ArgumentException>(() => store.KeepAsync(Guid.CreateVersion7(), "Panjang", longer));
        Assert.Empty(await store.ListAsync());
        for (var i = 0; i < SavedView.Most; i++)
            await store.KeepAsync(Guid.CreateVersion7(), $"Tampilan {i}", Quiet);
        await Assert.ThrowsAsync<TooManyViewsException>(() => store.KeepAsync(Guid.CreateVersion7(), "Lagi", Quiet));
        Assert.Equal(SavedView.Most, (await store.ListAsync()).Count);
    }

    [Fact]
    public async Task Another_owners_view_is_gone()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = Guid.CreateVersion7();
        await new SavedViewStore(crm.Mine).KeepAsync(uid, "Senyap", Quiet);
        var theirs = new SavedViewStore(crm.Theirs);
        Assert.Empty(await theirs.ListAsync());
        await Assert.ThrowsAsync<GoneException>(() => theirs.RenameAsync(uid, "x"));
        await Assert.ThrowsAsync<GoneException>(() => theirs.ForgetAsync(uid));
        await using var db = await crm.Mine.OpenAsync();
        Assert.Equal("Senyap", (await db.SavedViews.SingleAsync()).Name);
    }
}
