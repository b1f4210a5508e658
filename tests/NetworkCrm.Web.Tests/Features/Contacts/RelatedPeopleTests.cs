using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Relations;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Relations;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.Contacts;

/// <summary>Finding people through whom they know: by the filter, and behind a search for a name.</summary>
public sealed class RelatedPeopleTests
{
    [Fact]
    public async Task A_kind_of_relation_finds_both_ends_of_it_and_nobody_else()
    {
        using var crm = await TestCrm.OpenAsync();
        await FamilyAsync(crm);
        Assert.Equal("Hadi|Rina", await NamesAsync(crm.Mine, new PeopleFilter { Relation = RelatedBy.Family }));
        Assert.Equal("Ani|Rina", await NamesAsync(crm.Mine, new PeopleFilter { Relation = RelatedBy.Colleague }));
        Assert.Equal("", await NamesAsync(crm.Mine, new PeopleFilter { Relation = RelatedBy.Business }));
        Assert.Equal("Tono", await NamesAsync(crm.Mine, new PeopleFilter { Relation = RelatedBy.IntroducedBy }));
        Assert.Equal("Ani|Hadi|Rina|Tono", await NamesAsync(crm.Mine, new PeopleFilter { Relation = RelatedBy.Any }));
    }

    [Fact]
    public async Task Those_related_to_one_person_are_found_from_either_side_by_kind_and_while_searching()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, hadi) = await FamilyAsync(crm);
        foreach (var text in new[] { null, "kopi" })
        {
            Assert.Equal(
                "Ani|Hadi|Tono",
                await NamesAsync(crm.Mine, new PeopleFilter { Text = text, RelatedTo = rina })
            );
            Assert.Equal("Rina", await NamesAsync(crm.Mine, new PeopleFilter { Text = text, RelatedTo = hadi }));
            Assert.Equal(
                "Hadi",
                await NamesAsync(
                    crm.Mine,
                    new PeopleFilter
                    {
                        Text = text,
                        RelatedTo = rina,
                        Relation = RelatedBy.Family,
                    }
                )
            );
            Assert.Equal(
                "Tono",
                await NamesAsync(
                    crm.Mine,
                    new PeopleFilter
                    {
                        Text = text,
                        RelatedTo = rina,
                        Relation = RelatedBy.IntroducedBy,
                    }
                )
            );
            Assert.Equal(
                "Hadi|Rina",
                await NamesAsync(crm.Mine, new PeopleFilter { Text = text, Relation = RelatedBy.Family })
            );
        }

        Assert.Equal("Tono", await NamesAsync(crm.Mine, new PeopleFilter { Text = "ton", RelatedTo = rina }));
        Assert.Equal("", await NamesAsync(crm.Mine, new PeopleFilter { Text = "lain", RelatedTo = rina }));
    }

    [Fact]
    public async Task A_relation_to_somebody_in_the_trash_is_none()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, hadi) = await FamilyAsync(crm);
        await crm.Contacts.TrashAsync(hadi);
        Assert.Equal("", await NamesAsync(crm.Mine, new PeopleFilter { Relation = RelatedBy.Family }));
        // Who introduced them as well.
        await crm.Contacts.TrashAsync(rina);
        Assert.Equal("", await NamesAsync(crm.Mine, new PeopleFilter { Relation = RelatedBy.IntroducedBy }));
        Assert.Equal("", await NamesAsync(crm.Mine, new PeopleFilter { Relation = RelatedBy.Any }));
    }

    [Fact]
    public async Task Another_owners_person_leads_to_nobody_and_their_relations_are_not_seen()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, _) = await FamilyAsync(crm);
        await new ContactStore(crm.Theirs).AddAsync(Guid.CreateVersion7(), A.Contact("Orang lain"));
        foreach (var text in new[] { null, "orang" })
        {
            Assert.Equal("", await NamesAsync(crm.Theirs, new PeopleFilter { Text = text, RelatedTo = rina }));
            Assert.Equal(
                "",
                await NamesAsync(
                    crm.Theirs,
                    new PeopleFilter
                    {
                        Text = text,
                        RelatedTo = rina,
                        Relation = RelatedBy.Family,
                    }
                )
            );
            Assert.Equal("", await NamesAsync(crm.Theirs, new PeopleFilter { Text = text, Relation = RelatedBy.Any }));
        }

        // Not even where the hits of one owner come into the hands of the other.
        var filter = new PeopleFilter { Text = "rina" };
        Assert.Null(await new PeopleQuery(crm.Theirs).RelatedAsync(filter, await crm.People.ListAsync(filter, 0, 10)));
    }

    [Theory]
    [InlineData("rina", "Rina", 3)]
    [InlineData("RIN", "Rina", 3)]
    [InlineData("ri", null, 0)] // too short to mean anybody
    [InlineData("kopi", null, 0)] // what they do, not who they are
    [InlineData("budi", null, 0)] // two of them
    [InlineData("budi santoso", "Budi Santoso", 1)]
    [InlineData("lain", null, 0)] // nobody is related to them
    public async Task A_name_that_was_typed_leads_to_those_related_to_the_one_who_was_meant(
        string typed,
        string? name,
        int count
    )
    {
        using var crm = await TestCrm.OpenAsync();
        await FamilyAsync(crm);
        var (santoso, hartono) = (
            await crm.PersonAsync(A.Contact("Budi Santoso")),
            await crm.PersonAsync(A.Contact("Budi Hartono"))
        );
        await new RelationStore(crm.Mine).AddAsync(Guid.CreateVersion7(), santoso, hartono, RelationKind.Friend, null);
        var filter = new PeopleFilter { Text = typed };
        var related = await crm.People.RelatedAsync(filter, await crm.People.ListAsync(filter, 0, 10));
        Assert.Equal((name, count), (related?.Name, related?.Count ?? 0));
    }

    [Fact]
    public async Task The_line_below_the_hits_opens_those_related_and_a_chip_takes_them_away_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, _) = await FamilyAsync(crm);
        await using var context = crm.As(crm.Mine);
        var navigation = context.Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("people?q=rina");
        var page = context.Render<PeoplePage>();
        page.WaitForAssertion(() =>
            Assert.Equal("3 orang terkait dengan Rina", page.Find("[data-related-people]").TextContent)
        );
        navigation.NavigateTo(page.Find("[data-related-people]").GetAttribute("href")!);
        page.WaitForAssertion(() =>
            Assert.Equal(["Ani", "Hadi", "Tono"], page.FindAll(".list .grow b").Select(b => b.TextContent))
        );
        Assert.Empty(page.FindAll("[data-related-people]"));
        Assert.StartsWith("Terkait dengan Rina", page.Find("[data-related]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-relation-kind]").ChangeAsync(new ChangeEventArgs { Value = nameof(RelatedBy.Family) });
        Assert.EndsWith($"related={rina}&relation=family", navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(["Hadi"], page.FindAll(".list .grow b").Select(b => b.TextContent)));
        await page.Find("[data-related]").ClickAsync(new());
        Assert.EndsWith("people?relation=family", navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() =>
            Assert.Equal(["Hadi", "Rina"], page.FindAll(".list .grow b").Select(b => b.TextContent))
        );
    }

    [Fact]
    public async Task Whom_they_are_related_to_is_picked_by_name_and_stands_in_the_address()
    {
        using var crm = await TestCrm.OpenAsync();
        var (_, hadi) = await FamilyAsync(crm);
        await using var context = crm.As(crm.Mine);
        var navigation = context.Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("people");
        var page = context.Render<PeoplePage>();
        Assert.Empty(page.FindAll(".picker"));
        await page.Find("[data-relation-kind]").ChangeAsync(new ChangeEventArgs { Value = nameof(RelatedBy.Any) });
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".picker input")));
        await page.Find(".picker input").InputAsync(new ChangeEventArgs { Value = "hadi" });
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".picker li")));
        await page.Find(".picker li").MouseDownAsync(new());
        Assert.Contains($"related={hadi}", navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(["Rina"], page.FindAll(".list .grow b").Select(b => b.TextContent)));
        Assert.Empty(page.FindAll(".picker"));
    }

    [Fact]
    public async Task The_box_of_relations_leads_to_all_of_them()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, _) = await FamilyAsync(crm);
        var alone = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Sendiri"));
        await using var context = crm.As(crm.Mine);
        foreach (var (uid, href) in new[] { (rina, $"people?related={rina}"), (alone, null) })
        {
            var id = (await crm.Contacts.PersonAsync(uid)).Id;
            var box = context.Render<RelationBox>(p => p.Add(x => x.ContactId, id).Add(x => x.ContactUid, uid));
            Assert.Equal(href, box.FindAll("[data-all-related]").SingleOrDefault()?.GetAttribute("href"));
        }
    }

    /// <summary>Rina is of Hadi's family, Ani's colleague, and introduced Tono; "Lain" knows nobody.</summary>
    private static async Task<(Guid Rina, Guid Hadi)> FamilyAsync(TestCrm crm)
    {
        var (rina, hadi) = (
            await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina", tags: "kopi")),
            await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Hadi", tags: "kopi"))
        );
        var (rinaId, hadiId) = ((await crm.Contacts.PersonAsync(rina)).Id, (await crm.Contacts.PersonAsync(hadi)).Id);
        var ani = await crm.PersonAsync(A.Contact("Ani", tags: "kopi"));
        await crm.PersonAsync(A.Contact("Tono", tags: "kopi") with { IntroducedById = rinaId });
        await crm.PersonAsync(A.Contact("Lain", tags: "kopi"));
        var relations = new RelationStore(crm.Mine);
        await relations.AddAsync(Guid.CreateVersion7(), hadiId, rinaId, RelationKind.Family, "sepupu");
        await relations.AddAsync(Guid.CreateVersion7(), rinaId, ani, RelationKind.Colleague, null);
        return (rina, hadi);
    }

    private static async Task<string> NamesAsync(OwnerDatabase crm, PeopleFilter filter)
    {
        var part = await new PeopleQuery(crm).ListAsync(filter, 0, 10);
        Assert.Equal(part.Rows.Count, part.Total);
        return string.Join('|', part.Rows.Select(r => r.Name));
    }
}
