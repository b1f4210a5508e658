using System.Text;
using CsCheck;

namespace NetworkCrm.Web.Tests.Features.Contacts;

public sealed class FirstByNameTests
{
    [Fact]
    public void However_they_come_the_first_few_are_those_of_the_whole_sorted() =>
        Gen.Select(Gen.String[Gen.Char["ab é\uE000"], 0, 4].Array[0, 60], Gen.Int[1, 70])
            .Sample(
                (names, count) =>
                {
                    var first = new FirstByName(count);
                    foreach (var (i, name) in names.Index())
                        first.Offer((i * 37) % 101, Encoding.UTF8.GetBytes(name));
                    var sorted = names
                        .Index()
                        .Select(n =>
                            (
                                Id: (long)((n.Index * 37) % 101),
                                Name: Convert.ToHexString(Encoding.UTF8.GetBytes(n.Item))
                            )
                        );
                    Assert.Equal(
                        sorted
                            .OrderBy(n => n.Name, StringComparer.Ordinal)
                            .ThenBy(n => n.Id)
                            .Select(n => n.Id)
                            .Take(count),
                        first.Ids
                    );
                }
            );
}
