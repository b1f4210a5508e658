using CsCheck;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class NextReviewTests
{
    private const int LookAhead = 700;

    [Fact]
    public void Nothing_changes_before_the_next_review()
    {
        Gen.Select(
                Histories.Contact,
                Gen.OneOf(Histories.History, Histories.Steady),
                Histories.Settings,
                Gen.Int[0, 1100]
            )
            .Sample(
                (contact, history, settings, on) =>
                {
                    var s = SnapshotBuilder.Build(contact, history, Tie.Day(on), settings);
                    var verdict = Verdict(s, Tie.Day(on));
                    var end = Math.Min(s.NextReviewOn?.DayNumber ?? int.MaxValue, Tie.Day(on + LookAhead).DayNumber);
                    Assert.True(end > Tie.Day(on).DayNumber);
                    for (var day = on + 1; Tie.Day(day).DayNumber < end; day++)
                    {
                        Assert.Equal(
                            verdict,
                            Verdict(SnapshotBuilder.Build(contact, history, Tie.Day(day), settings), Tie.Day(day))
                        );
                        Assert.Equal(verdict.Keys, Keys(s, Tie.Day(day)));
                    }
                },
                iter: 2000
            );
    }

    [Fact]
    public void Something_changes_on_the_day_of_review_itself()
    {
        Gen.Select(Histories.Contact, Gen.OneOf(Histories.History, Histories.Steady), Gen.Int[0, 1100])
            .Sample(
                (contact, history, on) =>
                {
                    var loud = contact with { Silent = false, SnoozedUntil = null, Muted = 0 };
                    var s = SnapshotBuilder.Build(loud, history, Tie.Day(on), new NudgeSettings());
                    if (s.NextReviewOn is not { } review || history.Any(i => i.On == review))
                        return;
                    Assert.NotEqual(
                        Verdict(s, Tie.Day(on)),
                        Verdict(SnapshotBuilder.Build(loud, history, review, new NudgeSettings()), review)
                    );
                },
                iter: 5000
            );
    }

    [Fact]
    public void From_its_typical_silence_on_the_risk_never_falls()
    {
        Gen.Select(Gen.Int[1, 900].Array[2, 20], Gen.Double[1, 7])
            .Sample(
                (gaps, mu0) =>
                {
                    var days = new List<int> { 0 };
                    foreach (var gap in gaps)
                        days.Add(days[^1] + gap);
                    var s = SnapshotBuilder.Build(
                        Tie.Contact(),
                        Tie.Calls([.. days]),
                        Tie.Day(days[^1]),
                        new NudgeSettings { PooledMu0 = mu0 }
                    );
                    var rhythm = TieRhythm.Of(s);
                    var (from, last) = ((int)Math.Ceiling(rhythm.Typical), 0.0);
                    for (var e = from; e < from + 1500; e++)
                    {
                        var risk = Math.Round(rhythm.Risk(e), 6);
                        Assert.True(risk >= last, $"falls at {e}");
                        last = risk;
                    }
                },
                iter: 1000
            );
    }

    private static (
        string Keys,
        bool Cold,
        int Gave,
        int Received,
        int Asked,
        int Balance,
        TieMaturity Maturity,
        double ThinkOfYou
    ) Verdict(ContactSnapshot s, DateOnly day) =>
        (Keys(s, day), s.IsCold, s.Gave, s.Received, s.Asked, s.Balance, s.Maturity, s.ThinkOfYou);

    private static string Keys(ContactSnapshot s, DateOnly day) =>
        string.Join(' ', NudgeEngine.Evaluate(s, day).Select(n => n.Key));
}
