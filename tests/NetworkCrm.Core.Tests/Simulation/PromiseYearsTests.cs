using NetworkCrm.Core.Nudges;
using NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>A promise is a date and not a guess: of twelve simulated years not one may be missed.</summary>
public sealed class PromiseYearsTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(101, 12)];

    [Fact]
    public void Every_promise_is_named_in_time_and_by_its_own_key()
    {
        var (labels, missed) = (0, new List<string>());
        foreach (var seed in Seeds)
        {
            var year = Years.Of(seed);
            var promises = year.Truth.Labels.Where(l => l.Rule == Rule.PromiseDue && !l.MayWait).ToList();
            var open = promises.ToDictionary(
                l => $"{NudgeRule.PromiseDue}:{l.Subject.PersonId}:{l.ItemId}",
                StringComparer.Ordinal
            );
            labels += open.Count;
            var book = new BookReplay(year);
            for (var day = Year.Start; day <= Year.End; day = day.AddDays(1))
                foreach (var (_, _, key) in book.Live(day, _ => null).ToList())
                    if (open.TryGetValue(key, out var label) && label.NotBefore <= day && day <= label.DueBy)
                        open.Remove(key);
            missed.AddRange(open.Keys.Select(key => $"{seed}: {key}"));
        }

        Assert.InRange(labels, Seeds.Length * 10, int.MaxValue);
        Assert.Empty(missed);
    }
}
