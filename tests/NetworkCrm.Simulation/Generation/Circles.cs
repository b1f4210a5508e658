namespace NetworkCrm.Simulation.Generation;

/// <summary>
/// Moves between circles, and circles that grow too large. The cast fills the inner, the close and the active circle
/// exactly.
/// </summary>
internal static class Circles
{
    public static void Move(Draft draft)
    {
        var chance = draft.Chance(14);
        var moves = new List<(int Day, DraftPerson Person, Circle From, Circle To)>();
        foreach (var circle in chance.Shuffle([Circle.Inner, Circle.Close, Circle.Active]).Take(chance.Between(2, 3)))
        {
            var below = circle - 1;
            var candidates = chance.Shuffle(
                draft
                    .In(Role.Ordinary)
                    .Where(person => person.Circle == below && moves.TrueForAll(move => move.Person != person))
            );
            var day = chance.Between(20, 200);
            int? back = chance.Chance(60) ? day + chance.Between(60, 120) : null;
            foreach (var person in candidates.Take(circle == Circle.Inner ? 2 : 3))
            {
                moves.Add((day, person, below, circle));
                draft.Truth.Tolerate(
                    Rule.CirclesDrifted,
                    person.Subject,
                    0,
                    Draft.LastDay,
                    "the owner is moving them about"
                );
                draft.Truth.Tolerate(
                    Rule.GoingQuiet,
                    person.Subject,
                    day,
                    Draft.LastDay,
                    "in a circle nearer than the rhythm"
                );
                draft.Truth.Tolerate(
                    Rule.ScreenOnly,
                    person.Subject,
                    day,
                    Draft.LastDay,
                    "in a circle nearer than the rhythm"
                );
                if (back is { } again)
                    moves.Add((again, person, circle, below));
                day += chance.Between(0, 12);
            }
        }

        // Two people are moved inward for good, without anything being too large.
        foreach (var person in draft.In(Role.Ordinary).Where(person => person.Circle == Circle.Acquaintance).Take(2))
            moves.Add((chance.Between(20, 340), person, Circle.Acquaintance, Circle.Wider));
        foreach (var (day, person, from, to) in moves)
            draft.Entries.Add(new CircleChanged(Draft.Date(day), person.Id, from, to));
        Judge(draft, moves);
    }

    private static void Judge(Draft draft, List<(int Day, DraftPerson Person, Circle From, Circle To)> moves)
    {
        foreach (
            var (circle, size) in new[]
            {
                (Circle.Inner, 5),
                (Circle.Close, 15),
                (Circle.Active, 50),
                (Circle.Wider, 150),
                (Circle.Acquaintance, int.MaxValue),
            }
        )
        {
            int Members(int day) =>
                draft.People.Count(person => person.Circle == circle && person.AddedOn <= day)
                + moves.Count(move => move.To == circle && move.Day <= day)
                - moves.Count(move => move.From == circle && move.Day <= day);

            for (var day = 0; day <= Draft.LastDay; day++)
            {
                if (Members(day) <= size)
                    continue;
                var first = day;
                while (day < Draft.LastDay && Members(day + 1) > size)
                    day++;
                draft.Truth.Speak(
                    Rule.CircleOverCapacity,
                    Subject.Of(circle),
                    first,
                    first + 7,
                    day,
                    $"the {circle} circle holds more than {size}"
                );
            }

            for (var quarter = 0; quarter < 4; quarter++)
                draft.Truth.BeSilent(
                    Rule.CircleOverCapacity,
                    Subject.Of(circle),
                    circle == Circle.Acquaintance ? "acquaintances have no limit" : "full at most, not over",
                    quarter * 91,
                    (quarter * 91) + 90
                );
        }
    }
}
