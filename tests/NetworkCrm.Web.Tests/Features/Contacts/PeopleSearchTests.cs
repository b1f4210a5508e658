using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Relations;
using NetworkCrm.Demo;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Relations;

namespace NetworkCrm.Web.Tests.Features.Contacts;

/// <summary>One filter and one order: whatever narrows the list narrows the search to the same people.</summary>
public sealed class PeopleSearchTests
{
    [Fact]
    public async Task Whatever_narrows_and_orders_the_list_does_the_same_to_a_search()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 400, 3000, seed: 1);
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(2, 400, 3000, seed: 1);
        var kinds = 0;
        foreach (var filter in await FiltersAsync(crm))
        foreach (var sort in Enum.GetValues<PeopleSort>())
        {
            var listed = await IdsAsync(crm, filter with { Sort = sort });
            kinds += listed.Count is > 0 and < 400 && sort == PeopleSort.Name ? 1 : 0;
            foreach (var text in new[] { "s", "san", "ra" })
            {
                var all = await IdsAsync(crm, new PeopleFilter { State = filter.State, Text = text });
                var found = await IdsAsync(crm, filter with { Sort = sort, Text = text });
                var expected = listed.Where(all.Contains).ToList();
                var name = (filter with { Sort = sort, Text = text }).Href();
                // By name those come first whose name begins with the text: the order within is another test's.
                if (sort == PeopleSort.Name)
                    Assert.True(expected.Order().SequenceEqual(found.Order()), name);
                else
                    Assert.True(expected.SequenceEqual(found), name);
            }
        }

        Assert.True(kinds > 45, $"Only {kinds} filters show somebody and not everybody.");
    }

    [Fact]
    public async Task Another_owners_search_by_the_same_filter_is_their_own()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, budi) = (await crm.PersonAsync(A.Contact("Rina")), await crm.PersonAsync(A.Contact("Budi")));
        await new RelationStore(crm.Mine).AddAsync(Guid.CreateVersion7(), rina, budi, RelationKind.Family, null);
        var theirs = new PeopleQuery(crm.Theirs);
        var filter = new PeopleFilter { Text = "rin", Relation = RelatedBy.Family };
        Assert.Equal(1, (await crm.People.ListAsync(filter, 0, 9)).Total);
        Assert.Equal(0, (await theirs.ListAsync(filter, 0, 9)).Total);
    }

    private static async Task<List<long>> IdsAsync(TestCrm crm, PeopleFilter filter)
    {
        var part = await crm.People.ListAsync(filter, 0, 1000);
        Assert.Equal(part.Total, part.Rows.Count);
        return [.. part.Rows.Select(r => r.Id)];
    }

    private static async Task<List<PeopleFilter>> FiltersAsync(TestCrm crm)
    {
        await using var db = crm.Database.Open(1);
        var people = await db.Contacts.OrderBy(c => c.Id).Take(40).ToListAsync();
        var relations = new RelationStore(crm.Mine);
        foreach (var kind in Enum.GetValues<RelationKind>())
            await relations.AddAsync(Guid.CreateVersion7(), people[0].Id, people[3 + (int)kind].Id, kind, null);
        var plain = new PeopleFilter();
        var filters = new List<PeopleFilter>
        {
            plain,
            plain with
            {
                Quiet = true,
            },
            plain with
            {
                NoNextStep = true,
            },
            plain with
            {
                Promised = true,
            },
            plain with
            {
                RelatedTo = people[0].Uid,
            },
            plain with
            {
                RelatedTo = people[0].Uid,
                Relation = RelatedBy.Family,
            },
            plain with
            {
                Circle = Circle.Active,
                Quiet = true,
                Tie = TieFilter.InTouch,
            },
        };
        filters.AddRange(Enum.GetValues<ContactState>().Select(s => plain with { State = s }));
        filters.AddRange(Enum.GetValues<Circle>().Select(c => plain with { Circle = c }));
        filters.AddRange(Enum.GetValues<Sphere>().Select(s => plain with { Sphere = s }));
        filters.AddRange(Enum.GetValues<TieFilter>().Select(t => plain with { Tie = t }));
        filters.AddRange(Enum.GetValues<RelatedBy>().Select(r => plain with { Relation = r }));
        foreach (var tag in await db.ContactTags.Select(t => t.Name).Distinct().Take(5).ToListAsync())
            filters.Add(plain with { Tag = tag });
        foreach (var kind in Enum.GetValues<WorldKind>())
            if (await db.ContactWorlds.FirstOrDefaultAsync(w => w.Kind == kind) is { } world)
                filters.AddRange([
                    plain with
                    {
                        World = world.Name,
                    },
                    plain with
                    {
                        World = world.Name,
                        WorldKind = kind,
                    },
                ]);
        foreach (var field in await db.CustomFields.ToListAsync())
        {
            var value = await db.CustomValues.FirstOrDefaultAsync(v => v.FieldId == field.Id);
            filters.AddRange([
                plain with
                {
                    Field = field.Uid,
                },
                plain with
                {
                    Field = field.Uid,
                    FieldValue = value?.Text[..Math.Min(3, value.Text.Length)],
                },
                plain with
                {
                    Field = field.Uid,
                    FieldValue = value?.Text,
                },
                plain with
                {
                    Field = field.Uid,
                    FieldFrom = "3",
                    FieldTo = "9000",
                },
            ]);
        }

        return filters;
    }
}
