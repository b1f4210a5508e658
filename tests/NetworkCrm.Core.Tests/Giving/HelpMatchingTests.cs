using NetworkCrm.Core.Giving;

namespace NetworkCrm.Core.Tests.Giving;

public sealed class HelpMatchingTests
{
    [Fact]
    public void What_one_needs_another_offers()
    {
        var found = HelpMatching.Find(
            ["Cari gudang di Cikarang"],
            [
                new(1, "Sewa pergudangan Cikarang dan Karawang", true),
                new(2, "Katering kantor", true),
                new(3, "Direktur · PT Gudang Jaya", false),
            ]
        );

        Assert.Equal([1L, 3L], Assert.Single(found).Helpers.Select(h => h.ContactId));
    }

    [Fact]
    public void Words_that_stand_in_every_need_match_nobody() =>
        Assert.Empty(
            Assert
                .Single(
                    HelpMatching.Find(
                        ["Sedang mencari orang yang bisa bantu"],
                        [new(1, "Bisa bantu orang yang sedang mencari rumah", true)]
                    )
                )
                .Helpers
        );

    [Fact]
    public void A_word_in_the_other_language_with_the_same_beginning_is_alike() =>
        Assert.Single(
            Assert
                .Single(
                    HelpMatching.Find(
                        ["Looking for distribution in Surabaya"],
                        [new(1, "Distributor alat kesehatan", true)]
                    )
                )
                .Helpers
        );

    [Fact]
    public void A_need_that_nobody_answers_is_still_told() =>
        Assert.Equal("Beasiswa", Assert.Single(HelpMatching.Find(["Beasiswa"], [])).Need);

    [Fact]
    public void Nobody_is_named_twice_and_at_most_three_are() =>
        Assert.Equal(
            [1L, 2L, 3L],
            HelpMatching
                .Find(
                    ["pengacara"],
                    [.. new long[] { 1, 1, 2, 3, 4, 5 }.Select(id => new PossibleHelp(id, "Pengacara", true))]
                )[0]
                .Helpers.Select(h => h.ContactId)
        );
}
