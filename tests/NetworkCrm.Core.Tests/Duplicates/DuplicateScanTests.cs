using NetworkCrm.Core.Duplicates;

namespace NetworkCrm.Core.Tests.Duplicates;

public sealed class DuplicateScanTests
{
    [Fact]
    public void Those_alone_who_share_a_sign_are_compared()
    {
        var scan = new DuplicateScan();
        scan.AddName(1, "Budi Santoso", "PT A");
        scan.AddName(2, "Santoso, Budi", null);
        scan.AddName(3, "Rina", null);
        scan.AddPhone(3, "+6281211112222");
        scan.AddPhone(4, "+6281211112222");
        scan.AddEmail(5, "Ana@contoh.id");
        scan.AddEmail(6, "ana@contoh.id");
        scan.AddLink(7, "https://www.linkedin.com/in/ana");
        scan.AddLink(8, "linkedin.com/in/ana/");
        scan.AddLink(9, "https://karya.id");
        scan.AddLink(10, "https://karya.id");
        Assert.Equal([(1, 2), (3, 4), (5, 6), (7, 8)], scan.Candidates());
    }

    [Fact]
    public void Whoever_shares_several_signs_is_compared_once()
    {
        var scan = new DuplicateScan();
        foreach (var id in new[] { 1, 2 })
        {
            scan.AddName(id, "Budi Santoso", "PT A");
            scan.AddPhone(id, "+6281211112222");
            scan.AddEmail(id, "b@a.id");
        }

        Assert.Equal([(1, 2)], scan.Candidates());
    }

    [Fact]
    public void Five_hundred_of_one_name_in_one_company_are_a_few_comparisons()
    {
        var scan = new DuplicateScan();
        for (var id = 1; id <= 500; id++)
            scan.AddName(id, "Budi", "PT Karya");
        Assert.Equal(DuplicateScan.MostOfAKey * (DuplicateScan.MostOfAKey - 1) / 2, scan.Candidates().Count);
    }

    [Fact]
    public void A_name_that_many_bear_says_nothing_by_itself()
    {
        var scan = new DuplicateScan();
        for (var id = 1; id <= DuplicateScan.MostOfAKey; id++)
            scan.AddName(id, "Budi Santoso", $"PT {id}");
        Assert.NotEmpty(scan.Candidates());
        scan.AddName(9, "Budi Santoso", "PT 1");
        Assert.Equal([(1, 9)], scan.Candidates());
    }

    [Fact]
    public void A_contact_named_by_its_number_is_found_by_it_alone()
    {
        var scan = new DuplicateScan();
        scan.AddName(1, "08121111", null);
        scan.AddName(2, "08121111", null);
        Assert.Empty(scan.Candidates());
    }

    [Fact]
    public void Ten_cards_of_one_person_are_nine_proposals_the_likeliest_first()
    {
        var pairs =
            from a in Enumerable.Range(1, 10)
            from b in Enumerable.Range(1, 10)
            where a < b
            select new DuplicatePair(a, b, new Likeness(40 + a, LikeSigns.Name));
        var proposals = DuplicateScan.Proposals([
            .. pairs,
            new DuplicatePair(20, 21, new Likeness(99, LikeSigns.Email)),
        ]);
        Assert.Equal(10, proposals.Count);
        Assert.Equal(20, proposals[0].FirstId);
        Assert.Equal(proposals.OrderByDescending(p => p.Likeness.Score), proposals);
    }

    [Fact]
    public void It_ends_when_nobody_waits_for_it()
    {
        var scan = new DuplicateScan();
        scan.AddName(1, "Budi", null);
        Assert.Throws<OperationCanceledException>(() => scan.Candidates(new CancellationToken(true)));
    }
}
