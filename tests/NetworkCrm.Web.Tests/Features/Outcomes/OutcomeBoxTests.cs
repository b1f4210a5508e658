using Bunit;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Features.Outcomes;

namespace NetworkCrm.Web.Tests.Features.Outcomes;

public sealed class OutcomeBoxTests
{
    [Theory]
    [InlineData(Maturity.JudgedAfterDays, "belum ada hasil yang Anda catat dari acara ini")]
    [InlineData(Maturity.JudgedAfterDays - 1, "baru dinilai setelah 90 hari")]
    [InlineData(-1, "belum berlangsung")]
    public async Task An_event_without_outcomes_says_so_once_it_may_be_judged(int daysAgo, string said)
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var box = context.Render<OutcomeBox>(p =>
            p.Add(x => x.Of, new OutcomeOf(EventId: 1)).Add(x => x.Since, crm.Today.AddDays(-daysAgo))
        );
        box.WaitForAssertion(() =>
            Assert.Contains(said, box.Find("[data-zero]").TextContent, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(Maturity.JudgedAfterDays - 1, false, "tidak dinilai")]
    [InlineData(null, false, "tidak dinilai")]
    [InlineData(Maturity.JudgedAfterDays, false, "Sejauh ini belum ada yang tercatat")]
    [InlineData(Maturity.JudgedAfterDays * 9, true, "Tidak semua hubungan untuk urusan bisnis")]
    public async Task A_young_tie_is_never_judged_and_family_not_at_all(int? daysAgo, bool family, string said)
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var box = context.Render<OutcomeBox>(p =>
            p.Add(x => x.Of, new OutcomeOf(ContactId: 1))
                .Add(x => x.Since, daysAgo is { } days ? crm.Today.AddDays(-days) : null)
                .Add(x => x.NeverJudged, family)
        );
        box.WaitForAssertion(() =>
            Assert.Contains(said, box.Find("[data-zero]").TextContent, StringComparison.Ordinal)
        );
    }
}
