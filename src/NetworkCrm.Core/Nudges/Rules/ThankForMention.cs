namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>Somebody named the owner and was not thanked yet (advice <c>who-says-your-name</c>, S2).</summary>
public static class ThankForMention
{
    /// <summary>A mention asks for its thanks this many days; later thanks would puzzle more than please. A judgement of ours.</summary>
    public const int ShownForDays = 30;

    /// <summary>Mentions are shown that were heard no earlier than this day.</summary>
    public static DateOnly From(DateOnly today) => today.Plus(-ShownForDays);
}
