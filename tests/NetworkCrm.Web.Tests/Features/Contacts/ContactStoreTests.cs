using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Web.Tests.Features.Contacts;

public sealed class ContactStoreTests
{
    [Fact]
    public async Task A_circle_that_is_taken_back_on_the_same_day_was_no_move()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina", circle: Circle.Wider));
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.Contacts.SetCircleAsync(uid, Circle.Inner);
        await crm.Contacts.SetCircleAsync(uid, Circle.Wider);
        Assert.Equal(Circle.Wider, (await crm.Contacts.PersonAsync(uid)).Details.Circle);
        Assert.Empty(await crm.Contacts.CircleMovesAsync(id));
        await crm.Contacts.SetCircleAsync(uid, Circle.Close);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        await crm.Contacts.SetCircleAsync(uid, Circle.Wider);
        Assert.Equal(2, (await crm.Contacts.CircleMovesAsync(id)).Count);
    }

    [Fact]
    public async Task A_contact_comes_back_as_it_was_typed()
    {
        using var crm = await TestCrm.OpenAsync();
        var details = A.Contact(
            "Slamet",
            "PT Sumber Rasa",
            "0812-1111-2222",
            "slamet@contoh.id",
            Circle.Active,
            45,
            "Suka kopi\nAnak dua",
            new AnnualDate(2, 29),
            "eksportir",
            "Surabaya"
        );
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), details);
        var person = await crm.Contacts.PersonAsync(uid);
        Assert.Equivalent(details, person.Details);
        Assert.Equal(crm.Today, person.AddedOn);
    }

    [Fact]
    public async Task A_double_click_adds_one_contact()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = Guid.CreateVersion7();
        await Task.WhenAll(crm.Contacts.AddAsync(uid, A.Contact()), crm.Contacts.AddAsync(uid, A.Contact()));
        Assert.Equal(1, (await crm.People.ListAsync(new PeopleFilter(), 0, 10)).Total);
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_told_instead_of_overwriting()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var version = (await crm.Contacts.PersonAsync(uid)).Version;
        await crm.Contacts.EditAsync(uid, version, A.Contact("Rina W."));
        var told = await Assert.ThrowsAsync<ChangedElsewhereException>(() =>
            crm.Contacts.EditAsync(uid, version, A.Contact("Rina Lain"))
        );
        Assert.Equal("Rina W.", (await crm.Contacts.PersonAsync(uid)).Details.DisplayName);
        await crm.Contacts.EditAsync(uid, told.Version, A.Contact("Rina Lain"));
        Assert.Equal("Rina Lain", (await crm.Contacts.PersonAsync(uid)).Details.DisplayName);
    }

    [Fact]
    public async Task Another_owners_contact_is_gone_in_every_read_and_write()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var theirs = new ContactStore(crm.Theirs);
        await Assert.ThrowsAsync<GoneException>(() => theirs.PersonAsync(uid));
        await Assert.ThrowsAsync<GoneException>(() => theirs.EditAsync(uid, 1, A.Contact("X")));
        await Assert.ThrowsAsync<GoneException>(() =>
            theirs.MarkAsync(uid, new TieMarks(TieMark.Yes, TieMark.Yes, TieMark.Yes))
        );
        await Assert.ThrowsAsync<GoneException>(() => theirs.LowerAsync(uid, Core.Nudges.NudgeRule.GoingQuiet, 1));
        await Assert.ThrowsAsync<GoneException>(() => theirs.ArchiveAsync(uid, true));
        await Assert.ThrowsAsync<GoneException>(() => theirs.TrashAsync(uid));
        await Assert.ThrowsAsync<GoneException>(() => theirs.RestoreAsync(uid));
        await Assert.ThrowsAsync<GoneException>(() => theirs.SnoozeAsync(uid, crm.Today.AddDays(3)));
        Assert.Null(await new PeopleQuery(crm.Theirs).FindAsync(uid));
        Assert.Empty(await new PeopleQuery(crm.Theirs).PickAsync("Rina"));
        Assert.Equal(0, (await new PeopleQuery(crm.Theirs).ListAsync(new PeopleFilter { Text = "Rina" }, 0, 10)).Total);
        Assert.Empty(await theirs.LookalikesAsync(A.Contact()));
        Assert.Equal(1, (await crm.Contacts.PersonAsync(uid)).Version);
    }

    [Theory]
    [InlineData("rina wulandari", true)]
    [InlineData("Dr. Rina Wulandari, S.E., M.M.", true)]
    [InlineData("Rina Wulandari 😀", true)]
    [InlineData("Rina", false)]
    [InlineData("Wulandari Rina", false)]
    [InlineData("Rina Wulandari Putri", false)]
    [InlineData("\" OR rina", false)]
    public async Task Who_has_the_same_name_is_found_whatever_titles_or_faces_stand_around_it(string name, bool found)
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Hj. Rina Wulandari, S.Kom."));
        await new ContactStore(crm.Theirs).AddAsync(Guid.CreateVersion7(), A.Contact());

        var alike = await crm.Contacts.LookalikesAsync(new ContactDetails { DisplayName = name });

        Assert.Equal(found ? ["Hj. Rina Wulandari, S.Kom."] : [], alike.Select(a => a.Person.Name));
    }

    [Theory]
    [InlineData("Ma'ruf Amin")]
    [InlineData("M.Yusuf")]
    [InlineData("Abdul-Rahman Saleh")]
    [InlineData("C++")]
    [InlineData("王小明")]
    public async Task Who_has_the_very_same_name_is_found_whatever_it_is_made_of(string name)
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact(name));
        Assert.Single(await crm.Contacts.LookalikesAsync(new ContactDetails { DisplayName = name }));
    }

    [Fact]
    public async Task Another_owners_contact_cannot_be_named_as_introducer()
    {
        using var crm = await TestCrm.OpenAsync();
        var mine = await crm.PersonAsync();
        var uid = await new ContactStore(crm.Theirs).AddAsync(
            Guid.CreateVersion7(),
            A.Contact("Tamu") with
            {
                IntroducedById = mine,
            }
        );
        Assert.Null((await new ContactStore(crm.Theirs).PersonAsync(uid)).IntroducedBy);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_row_that_points_across_owners()
    {
        using var crm = await TestCrm.OpenAsync();
        var mine = await crm.PersonAsync();
        await using var db = crm.Database.Open(2);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() =>
            db.Database.ExecuteSqlAsync(
                $"INSERT INTO ContactTags (OwnerId, ContactId, Name, Folded) VALUES (2, {mine}, 'x', 'x')"
            )
        );
    }

    [Fact]
    public async Task Trash_hides_a_contact_and_restore_brings_it_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await crm.Contacts.TrashAsync(uid);
        Assert.Equal(0, (await crm.People.ListAsync(new PeopleFilter(), 0, 10)).Total);
        Assert.Equal(1, (await crm.People.ListAsync(new PeopleFilter { State = ContactState.Trashed }, 0, 10)).Total);
        Assert.Empty(await crm.People.PickAsync("rina"));
        await crm.Contacts.RestoreAsync(uid);
        Assert.Equal(1, (await crm.People.ListAsync(new PeopleFilter(), 0, 10)).Total);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Robert'); DROP TABLE Contacts;--")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("田中さん 😀 é")]
    public async Task Hostile_text_is_kept_as_text(string name)
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact(name, notes: name));
        Assert.Equal(name, (await crm.Contacts.PersonAsync(uid)).Details.DisplayName);
    }

    [Fact]
    public async Task Control_characters_lone_surrogates_and_bidi_overrides_are_dropped()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Ri\0na\u202E \uD800Wati\r\n"));
        Assert.Equal("Rina Wati", (await crm.Contacts.PersonAsync(uid)).Details.DisplayName);
    }

    [Fact]
    public async Task Two_quick_marks_both_count_and_neither_they_nor_a_lowered_rule_make_an_open_form_stale()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        await Task.WhenAll(
            crm.Contacts.MarkAsync(uid, m => m with { RemembersMe = TieMark.Yes }),
            crm.Contacts.MarkAsync(uid, m => m with { ThinksWell = TieMark.No })
        );
        var view = await crm.Contacts.PersonAsync(uid);
        Assert.Equal(new TieMarks(TieMark.Yes, TieMark.No, TieMark.Unknown), view.Marks);
        await crm.Contacts.LowerAsync(uid, Core.Nudges.NudgeRule.GoingQuiet, 2);
        await crm.Contacts.MuteAsync(uid, Core.Nudges.NudgeRule.ScreenOnly, true);
        await crm.Contacts.EditAsync(uid, view.Version, view.Details with { City = "Solo" });
    }
}
