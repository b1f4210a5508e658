using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges;

/// <summary>Shown where an ask is logged or planned.</summary>
/// <param name="Gave">Counts of the last 365 days, likewise <paramref name="Received"/> and <paramref name="Asked"/>; the ask at hand is not among them.</param>
/// <param name="LastContactDays">Days since the last contact; null where none was logged.</param>
/// <param name="Cold">Whether the tie has gone cold, so that the ask would come out of nowhere.</param>
/// <param name="LastThreeWereAsks">Whether the last three times the owner got in touch first were all to ask.</param>
/// <param name="Balance">Points given less points asked: small 1, medium 2, large 4.</param>
public sealed record GiveAskWarning(int Gave, int Received, int Asked, DateOnly? LastContactOn, int? LastContactDays, bool Cold, bool LastThreeWereAsks, int Balance)
{
    public string AdviceId => Cold || LastThreeWereAsks ? AdviceIds.NotOnlyWhenNeeded : AdviceIds.GiveBeforeAsk;
}
