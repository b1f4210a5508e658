using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Introductions;
using NetworkCrm.Web.Features.Insights;

namespace NetworkCrm.Web.Tests.Features.Insights;

public sealed class NetworkTests
{
    [Fact]
    public async Task Closer_circles_stand_further_in_and_introductions_are_lines()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina", circle: Circle.Inner) with { City = "Solo" });
        var bayu = await crm.PersonAsync(
            A.Contact("Bayu", circle: Circle.Wider) with
            {
                City = "solo",
                IntroducedById = rina,
            }
        );
        var sri = await crm.PersonAsync(A.Contact("Sri"));
        await using (var write = await crm.Mine.WriteAsync())
        {
            write.Db.Introductions.Add(
                Introduction.Make(1, Guid.CreateVersion7(), bayu, sri, crm.Today, null, null, crm.Today, crm.Mine.Now)
            );
            await write.CommitAsync();
        }

        var view = await new NetworkStore(crm.Mine).LoadAsync(WorldKind.City);
        var at = view.Dots.Index().ToDictionary(d => d.Item.Person.Name, d => d.Index);
        Assert.Equal(
            [new NetworkLine(at["Rina"], at["Bayu"], false), new NetworkLine(at["Bayu"], at["Sri"], true)],
            view.Lines
        );
        Assert.Equal(["Solo", null], view.Sectors.Select(s => s.Name));
        Assert.Equal(
            ["Rina", "Bayu", "Sri"],
            view.Dots.OrderBy(d => Math.Sqrt((d.X * d.X) + (d.Y * d.Y))).Select(d => d.Person.Name)
        );
        Assert.Equal(3, view.All);
    }

    [Fact]
    public void Two_thousand_people_each_have_a_place_of_their_own_within_the_picture()
    {
        var people = Enumerable
            .Range(0, NetworkRows.Most)
            .Select(i => new NetworkPerson(
                i,
                Guid.NewGuid(),
                $"Orang {i}",
                i % 6 == 0 ? null : (Circle)(i % 6),
                i % 3 == 0 ? null : World($"Kota {i % 11}")
            ))
            .ToList();
        var (_, dots, sectors, rings) = NetworkLayout.Place(people);
        Assert.Equal(people.Count, dots.Select(d => (d.X, d.Y)).Distinct().Count());
        Assert.All(dots, d => Assert.InRange(Math.Sqrt((d.X * d.X) + (d.Y * d.Y)), 0.05, 1));
        Assert.Equal(NetworkLayout.MostSectors + 2, sectors.Count);
        Assert.Equal(5, rings.Count);
        Assert.Equal(people.Count, sectors.Sum(s => s.People));
        Assert.Equal(2 * Math.PI, sectors[^1].To, 6);
    }

    [Fact]
    public void Nobody_makes_an_empty_picture() => Assert.Empty(NetworkLayout.Place([], rest: 3).Dots);

    [Theory]
    [InlineData(0, 7, 4, 30, 240)]
    [InlineData(1, 4, 0, 0, 10)]
    [InlineData(2, 4, 0, 0, 10)]
    public void Worlds_that_are_not_among_the_largest_have_a_picture_of_their_own(
        int rest,
        int named,
        int others,
        int unnoted,
        int people
    )
    {
        // Eleven worlds, of 40 people down to 1, and 30 whose world is not noted.
        int[] sizes = [40, 40, 40, 30, 20, 20, 10, 4, 3, 2, 1];
        var all = sizes
            .SelectMany((size, world) => Enumerable.Repeat(World($"Kota {world:00}"), size))
            .Concat(Enumerable.Repeat<NetworkWorld?>(null, 30))
            .Select((world, i) => new NetworkPerson(i, Guid.NewGuid(), $"Orang {i}", Circle.Wider, world))
            .ToList();
        var places = NetworkLayout.Place(all, rest);
        Assert.Equal(named, places.Sectors.Count(s => s.Name is not null));
        Assert.Equal(others, places.Sectors.SingleOrDefault(s => s.Worlds > 1)?.Worlds ?? 0);
        Assert.Equal(unnoted, places.Sectors.SingleOrDefault(s => s.Worlds == 0)?.People ?? 0);
        Assert.Equal(people, places.Dots.Count);
        Assert.All(
            places.Dots,
            d =>
                Assert.Equal(
                    d.Person.World?.Name ?? "none",
                    places.Sectors[d.Sector] is { Worlds: > 1 }
                        ? d.Person.World!.Name
                        : places.Sectors[d.Sector].Name ?? "none"
                )
        );
    }

    [Fact]
    public void One_world_too_many_is_named_rather_than_called_another()
    {
        var people = Enumerable
            .Range(0, NetworkLayout.MostSectors + 1)
            .Select(i => new NetworkPerson(i, Guid.NewGuid(), $"Orang {i}", null, World($"Kota {i}")))
            .ToList();
        Assert.All(NetworkLayout.Place(people).Sectors, s => Assert.NotNull(s.Name));
    }

    private static NetworkWorld? World(string name) => new(name.ToLowerInvariant(), name);
}
