using NetworkCrm.Core.FollowUps;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>What a newcomer does first, in this order (advice learn-the-craft).</summary>
public enum FirstStep
{
    People,
    Circles,
    Log,
    Plan,
    FollowUp,
}

/// <summary>
/// A step, and whether the book shows that it was taken: nothing is ticked off by hand, and nothing is stored.
/// </summary>
public readonly record struct FirstStepTaken(FirstStep Step, bool Taken);

/// <summary>Tells from the book which of the first steps were taken. Each looks for one row.</summary>
public static class FirstSteps
{
    /// <summary>Empty once all are taken.</summary>
    public static IReadOnlyList<FirstStepTaken> Read(
        OwnerSqlReader reads,
        ListedPeople listed,
        bool hasContacts,
        bool hasInteractions
    )
    {
        List<FirstStepTaken> steps =
        [
            new(FirstStep.People, hasContacts),
            new(FirstStep.Circles, listed.InCircle.Values.Sum() > 0),
            new(FirstStep.Log, hasInteractions),
            new(FirstStep.Plan, Any(reads, "")),
            new(FirstStep.FollowUp, Any(reads, $" AND State = {(int)FollowUpState.Done}")),
        ];
        return steps.TrueForAll(s => s.Taken) ? [] : steps;
    }

    private static bool Any(OwnerSqlReader reads, string condition) =>
        OwnerSqlReader.Number(reads.Prepare($"SELECT 1 FROM FollowUps WHERE OwnerId = ?1{condition} LIMIT 1")) > 0;
}
