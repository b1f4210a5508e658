using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Person;
using NetworkCrm.Web.Tests.Data;
using NetworkCrm.Web.Tests.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Events;

/// <summary>Whoever is met at an event moves in its community, until the owner says otherwise.</summary>
public sealed class EventCommunityTests
{
    [Fact]
    public async Task Whoever_is_met_gets_the_community_as_a_world_that_is_found_and_says_where_it_is_from()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (Store(crm), await PersonAsync(crm, "Rina"));
        await PersonAsync(crm, "Ani");
        var uid = await HoldAsync(crm, "HIPMI", "Malam HIPMI");
        await store.MeetAsync(uid, rina.Id);
        var view = await crm.Contacts.PersonAsync(rina.Uid);
        Assert.Equal(["HIPMI"], view.Details.Communities);
        Assert.Equal([new EventCommunity("HIPMI", uid, "Malam HIPMI")], view.FromEvents);
        foreach (
            var filter in new[]
            {
                new PeopleFilter { World = "hipmi" },
                new PeopleFilter { Text = "hipmi" },
            }
        )
            Assert.Equal(["Rina"], (await crm.People.ListAsync(filter, 0, 10)).Rows.Select(r => r.Name));
        await store.ForgetAsync(uid, rina.Id);
        Assert.Empty(await CommunitiesAsync(crm, rina.Uid));
        Assert.Equal(0, (await crm.People.ListAsync(new PeopleFilter { Text = "hipmi" }, 0, 10)).Total);
        WorldCountsTests.AssertTrue(crm);
    }

    [Fact]
    public async Task One_that_was_taken_away_by_hand_never_comes_back_by_itself()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (Store(crm), await PersonAsync(crm, "Rina"));
        var uid = await HoldAsync(crm, "HIPMI");
        await store.MeetAsync(uid, rina.Id);
        await EnterAsync(crm, rina.Uid);
        Assert.Empty(await CommunitiesAsync(crm, rina.Uid));

        foreach (
            var act in new Func<Task>[]
            {
                () => ChangeAsync(store, uid, e => e with { Place = "Hotel Mulia" }),
                () => ChangeAsync(store, uid, e => e with { Community = null }),
                () => ChangeAsync(store, uid, e => e with { Community = "Hipmi" }),
                () => store.ForgetAsync(uid, rina.Id),
                () => store.MeetAsync(uid, rina.Id),
                async () => await store.MeetAsync(await HoldAsync(crm, "HIPMI"), rina.Id),
                async () => await store.RestoreAsync(await store.DeleteAsync(uid)),
                () => EnterAsync(crm, rina.Uid),
                async () => await store.MeetAsync(await HoldAsync(crm, "hipmi"), rina.Id),
            }
        )
        {
            await act();
            Assert.Empty(await CommunitiesAsync(crm, rina.Uid));
        }

        // Another community is another matter, and what is entered by hand is the owner's word.
        await ChangeAsync(store, uid, e => e with { Community = "Tangan Di Atas" });
        Assert.Equal(["Tangan Di Atas"], await CommunitiesAsync(crm, rina.Uid));
        await EnterAsync(crm, rina.Uid, "Tangan Di Atas", "HIPMI");
        Assert.Equal(
            ["Tangan Di Atas"],
            (await crm.Contacts.PersonAsync(rina.Uid)).FromEvents.Select(e => e.Community)
        );
        await store.DeleteAsync(uid);
        Assert.Equal(["HIPMI"], await CommunitiesAsync(crm, rina.Uid));
        WorldCountsTests.AssertTrue(crm);
    }

    [Fact]
    public async Task Those_met_follow_when_the_event_turns_out_to_be_of_another_community_or_is_deleted_and_brought_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, ani) = (Store(crm), await PersonAsync(crm, "Rina"), await PersonAsync(crm, "Ani"));
        var uid = await HoldAsync(crm, null);
        foreach (var id in new[] { rina.Id, ani.Id })
            await store.MeetAsync(uid, id);
        foreach (var community in new[] { "HIPMI", "Tangan Di Atas", "tangan di atas" })
        {
            await ChangeAsync(store, uid, e => e with { Community = community });
            foreach (var person in new[] { rina, ani })
                Assert.Equal([community], await CommunitiesAsync(crm, person.Uid));
            WorldCountsTests.AssertTrue(crm);
        }

        var deleted = await store.DeleteAsync(uid);
        Assert.Empty(await CommunitiesAsync(crm, rina.Uid));
        await store.RestoreAsync(deleted);
        await store.RestoreAsync(deleted);
        Assert.Equal("tangan di atas", (await store.FindAsync(uid)).Details.Community);
        Assert.Equal(
            [new EventCommunity("tangan di atas", uid, "Makan malam")],
            (await crm.Contacts.PersonAsync(rina.Uid)).FromEvents
        );
        WorldCountsTests.AssertTrue(crm);
    }

    [Fact]
    public async Task What_is_entered_a_tag_or_known_from_another_event_too_is_not_taken_with_the_event()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, entered, tagged, twice) = (
            Store(crm),
            await PersonAsync(crm, "Rina"),
            await PersonAsync(crm, "Ani"),
            await PersonAsync(crm, "Budi")
        );
        await EnterAsync(crm, entered.Uid, "HIPMI");
        var (first, second) = (await HoldAsync(crm, "HIPMI"), await HoldAsync(crm, "hipmi", "Sarapan"));
        foreach (var id in new[] { entered.Id, tagged.Id, twice.Id })
            await store.MeetAsync(first, id);
        await store.MeetAsync(second, twice.Id);
        var view = await crm.Contacts.PersonAsync(tagged.Uid);
        await crm.Contacts.EditAsync(tagged.Uid, view.Version, view.Details with { Tags = ["HIPMI"] });

        await store.DeleteAsync(first);

        Assert.Equal(["HIPMI"], await CommunitiesAsync(crm, entered.Uid));
        Assert.Equal(
            [new EventCommunity("hipmi", second, "Sarapan")],
            (await crm.Contacts.PersonAsync(twice.Uid)).FromEvents
        );
        Assert.Equal(3, (await crm.People.ListAsync(new PeopleFilter { World = "HIPMI" }, 0, 10)).Total);
        Assert.Empty((await crm.Contacts.PersonAsync(tagged.Uid)).FromEvents);
        WorldCountsTests.AssertTrue(crm);
    }

    [Fact]
    public async Task How_far_somebodys_worlds_lie_follows_and_a_rebuild_agrees()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (Store(crm), await PersonAsync(crm, "Rina"));
        await PersonAsync(crm, "Ani");
        await crm.Contacts.MarkAsync(
            rina.Uid,
            new TieMarks(TieMark.Yes, TieMark.Yes, TieMark.Unknown, TieMark.Unknown, TieMark.Unknown)
        );
        Assert.Null((await crm.Contacts.PersonAsync(rina.Uid)).Bridging);
        var uid = await HoldAsync(crm, "HIPMI");
        await store.MeetAsync(uid, rina.Id);
        Assert.Equal(1, (await crm.Contacts.PersonAsync(rina.Uid)).Bridging);
        Assert.True((await new SnapshotRebuild(crm.Database).VerifyAsync(1, crm.Today)).IsTrue);
        await store.DeleteAsync(uid);
        Assert.Null((await crm.Contacts.PersonAsync(rina.Uid)).Bridging);
        Assert.True((await new SnapshotRebuild(crm.Database).VerifyAsync(1, crm.Today)).IsTrue);
    }

    [Fact]
    public async Task A_merge_from_a_file_and_its_undo_leave_the_community_and_where_it_is_from()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid) = (Store(crm), await HoldAsync(crm, "HIPMI"));
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina", phone: "081211112222"));
        await store.MeetAsync(uid, (await crm.Contacts.PersonAsync(rina)).Id);
        var batch = await crm.UploadAsync("Nama;Telepon;Kota\nRina;081211112222;Solo\nOrang Baru;081233334444;Solo\n");
        await crm.Plan().MergeAllAsync(batch);
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal("Solo", (await crm.Contacts.PersonAsync(rina)).Details.City);
        Assert.Equal(["HIPMI"], (await crm.Contacts.PersonAsync(rina)).FromEvents.Select(e => e.Community));
        WorldCountsTests.AssertTrue(crm);
        await crm.Imports().UndoAsync(batch);
        Assert.Null((await crm.Contacts.PersonAsync(rina)).Details.City);
        Assert.Equal(["HIPMI"], (await crm.Contacts.PersonAsync(rina)).FromEvents.Select(e => e.Community));
        WorldCountsTests.AssertTrue(crm);
    }

    [Fact]
    public async Task Communities_to_choose_from_are_those_of_people_and_of_events_each_once_and_only_the_owners()
    {
        using var crm = await TestCrm.OpenAsync();
        foreach (var name in new[] { "Rina", "Ani" })
            await EnterAsync(crm, (await PersonAsync(crm, name)).Uid, "Tangan Di Atas");
        await PersonAsync(crm, "Budi", "kopi", "a,b");
        foreach (var community in new[] { "HIPMI", "TANGAN DI ATAS" })
            await HoldAsync(crm, community);
        Assert.Equal(["Tangan Di Atas", "kopi", "HIPMI"], await Store(crm).CommunitiesAsync());
        Assert.Empty(await new EventStore(crm.Theirs).CommunitiesAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => HoldAsync(crm, "HIPMI, TDA"));
    }

    [Fact]
    public async Task The_dialog_offers_what_is_known_refuses_a_comma_and_the_person_page_leads_back_to_the_event()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (Store(crm), await PersonAsync(crm, "Rina", "kopi"));
        var uid = await HoldAsync(crm, null);
        await store.MeetAsync(uid, rina.Id);
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        var held = await store.FindAsync(uid);
        await dialogs.InvokeAsync(() =>
            EventDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), held)
        );
        dialogs.WaitForAssertion(() =>
            Assert.Equal(["kopi"], dialogs.FindAll("#known-communities option").Select(o => o.GetAttribute("value")!))
        );
        await dialogs.Find("#event-community").ChangeAsync(new ChangeEventArgs { Value = "HIPMI, TDA" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() =>
            Assert.Equal("Satu komunitas saja, tanpa koma.", dialogs.Find(".error").TextContent)
        );
        await dialogs.Find("#event-community").ChangeAsync(new ChangeEventArgs { Value = "HIPMI" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        await dialogs.WaitForAssertionAsync(() => Assert.Empty(dialogs.FindAll("#event-community")));
        var person = await crm.Contacts.PersonAsync(rina.Uid);
        var facts = context.Render<PersonFacts>(p => p.Add(x => x.Person, person));
        var link = facts.Find("[data-from-event]");
        Assert.Equal(($"events/{uid}", "dari Makan malam"), (link.GetAttribute("href"), link.TextContent));
        // A label without an element of its own is broken by a long value beside it.
        Assert.All(facts.FindAll(".row"), r => Assert.Equal("SPAN", r.FirstElementChild!.TagName));
        await dialogs.InvokeAsync(() =>
            EditContactDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), person)
        );
        dialogs.WaitForAssertion(() =>
            Assert.Contains(
                "Dari acara: HIPMI. Yang Anda hapus di sini tidak akan kembali.",
                dialogs.Markup,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task A_form_that_was_open_meanwhile_does_not_take_the_community_away_unasked()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (Store(crm), await PersonAsync(crm, "Rina"));
        var open = await crm.Contacts.PersonAsync(rina.Uid);
        await store.MeetAsync(await HoldAsync(crm, "HIPMI"), rina.Id);
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            EditContactDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), open)
        );
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll("[data-save]")));
        await dialogs.Find("[data-save]").ClickAsync(new());
        // It says that the person was changed elsewhere, and saving once more is the owner's word about what they saw.
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll("[role=alert]")));
        Assert.Equal("HIPMI", dialogs.Find("#communities").GetAttribute("value"));
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("#communities")));
        Assert.Equal(["HIPMI"], await CommunitiesAsync(crm, rina.Uid));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tag_of_the_same_name_that_goes_again_leaves_the_community_and_the_owner_may_still_take_it_away(
        bool tagFirst
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (Store(crm), await PersonAsync(crm, "Rina", tagFirst ? ["HIPMI"] : []));
        var uid = await HoldAsync(crm, "HIPMI");
        await store.MeetAsync(uid, rina.Id);
        await TagAsync("HIPMI");
        await TagAsync();
        Assert.Equal(["HIPMI"], await CommunitiesAsync(crm, rina.Uid));
        await TagAsync("HIPMI");
        await EnterAsync(crm, rina.Uid);
        await TagAsync();
        await store.MeetAsync(await HoldAsync(crm, "HIPMI"), rina.Id);
        Assert.Empty(await CommunitiesAsync(crm, rina.Uid));
        WorldCountsTests.AssertTrue(crm);

        async Task TagAsync(params string[] tags)
        {
            var view = await crm.Contacts.PersonAsync(rina.Uid);
            await crm.Contacts.EditAsync(rina.Uid, view.Version, view.Details with { Tags = tags });
        }
    }

    private static EventStore Store(TestCrm crm) => new(crm.Mine);

    private static async Task<(Guid Uid, long Id)> PersonAsync(TestCrm crm, string name, params string[] tags)
    {
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact(name, tags: tags));
        return (uid, (await crm.Contacts.PersonAsync(uid)).Id);
    }

    private static async Task<Guid> HoldAsync(TestCrm crm, string? community, string name = "Makan malam")
    {
        var uid = Guid.CreateVersion7();
        await Store(crm)
            .AddAsync(
                uid,
                new EventDetails
                {
                    Name = name,
                    On = crm.Today,
                    Community = community,
                }
            );
        return uid;
    }

    private static async Task ChangeAsync(EventStore store, Guid uid, Func<EventDetails, EventDetails> change)
    {
        var view = await store.FindAsync(uid);
        await store.EditAsync(uid, view.Version, change(view.Details));
    }

    /// <summary>Enters these communities on the card by hand, and no others.</summary>
    private static async Task EnterAsync(TestCrm crm, Guid uid, params string[] communities)
    {
        var view = await crm.Contacts.PersonAsync(uid);
        await crm.Contacts.EditAsync(uid, view.Version, view.Details with { Communities = communities });
    }

    private static async Task<IReadOnlyList<string>> CommunitiesAsync(TestCrm crm, Guid uid) =>
        (await crm.Contacts.PersonAsync(uid)).Details.Communities;
}
