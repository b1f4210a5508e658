using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The state the rules need of one contact, built from the facts by <see cref="SnapshotBuilder"/> and by nothing else.
/// Counts and verdicts hold from <see cref="EvaluatedOn"/> until the day before <see cref="NextReviewOn"/>. Doubles are
/// rounded to 1e-6.
/// </summary>
public sealed class ContactSnapshot
{
    public long OwnerId { get; set; }

    public long ContactId { get; set; }

    /// <summary>The owner's date for which it was built: an input, so that a rebuild gives the same bytes.</summary>
    public DateOnly EvaluatedOn { get; set; }

    public DateOnly AddedOn { get; set; }

    public Circle? Circle { get; set; }

    /// <summary>The owner's own cadence for this contact, in days.</summary>
    public int? CadenceDays { get; set; }

    public Sphere? Sphere { get; set; }

    public bool Silent { get; set; }

    public DateOnly? SnoozedUntil { get; set; }

    public TieMark RemembersMe { get; set; }

    public TieMark ThinksWell { get; set; }

    public TieMark WouldRecommend { get; set; }

    public TieMark KnowsWhatIDo { get; set; }

    public TieMark ReachesOthers { get; set; }

    /// <summary>See <see cref="Nudges.Bridging"/>; null is not known.</summary>
    public double? Bridging { get; set; }

    public int OpenPlanSteps { get; set; }

    /// <summary>Whether a link is known.</summary>
    public bool HasLink { get; set; }

    /// <summary>The day on which the latest need that is still open was learned.</summary>
    public DateOnly? OpenNeedOn { get; set; }

    /// <summary>Rules that are silent about this contact: see <see cref="RuleSet"/>.</summary>
    public long Muted { get; set; }

    /// <summary>
    /// The interval the prior comes from, in days: the own cadence, else the circle's; null where the pooled prior is
    /// in use.
    /// </summary>
    public int? PriorDays { get; set; }

    /// <summary>mu0, the prior in use, in ln days.</summary>
    public double PriorMu0 { get; set; }

    /// <summary>n: distinct contact days.</summary>
    public int ContactDays { get; set; }

    public DateOnly? FirstContactOn { get; set; }

    public DateOnly? LastContactOn { get; set; }

    /// <summary>
    /// The contact day with five after it: how fast the tie goes now, whatever it was before; null below six contact
    /// days.
    /// </summary>
    public DateOnly? SixthLastContactOn { get; set; }

    /// <summary>
    /// Since when it has gone on without a break: the earliest contact day from which on none is more than
    /// <see cref="Rules.CirclesDrifted.BreakDays"/> after the one before; null without a contact day.
    /// </summary>
    public DateOnly? SteadySinceOn { get; set; }

    /// <summary>Median of the gaps between contact days, in days; null below two contact days.</summary>
    public double? MedianGap { get; set; }

    /// <summary>
    /// The longest of the last <see cref="GapStatistics.OfLate"/> gaps, in days; null below two contact days.
    /// </summary>
    public int? MaxGap { get; set; }

    /// <summary>m: weighted mean of the ln gaps; the latest weigh most, half as much eight gaps back.</summary>
    public double GapLogMean { get; set; }

    /// <summary>W: sum of the weights.</summary>
    public double GapWeight { get; set; }

    /// <summary>SS: weighted sum of squares of the ln gaps about their mean.</summary>
    public double GapLogSquares { get; set; }

    /// <summary>
    /// m in whole millionths where n is at least 2: this tie's part in <see cref="PooledPrior.SumMicro"/>.
    /// </summary>
    public long? PooledMicro { get; set; }

    /// <summary>Interactions of any channel that the owner started, answered or not, over all time.</summary>
    public int StartedByMe { get; set; }

    public int StartedByThem { get; set; }

    /// <summary>
    /// What the owner gave within the last <see cref="SnapshotBuilder.ExchangeWindowDays"/> days; likewise received and
    /// asked.
    /// </summary>
    public int Gave { get; set; }

    public int Received { get; set; }

    public int Asked { get; set; }

    /// <summary>The first day on which one of the counted exchanges is too old to count.</summary>
    public DateOnly? ExchangeLeavesOn { get; set; }

    /// <summary>Points given less points asked within those days; small 1, medium 2, large 4.</summary>
    public int Balance { get; set; }

    /// <summary>Over all time.</summary>
    public DateOnly? LastGaveOn { get; set; }

    public DateOnly? LastReceivedOn { get; set; }

    public DateOnly? LastAskOn { get; set; }

    /// <summary>How many of the last three interactions that the owner started there are, 0-3.</summary>
    public int LastStarted { get; set; }

    /// <summary>How many of those three asked for something.</summary>
    public int LastStartedAsks { get; set; }

    /// <summary>The last interaction that the owner started, answered or not.</summary>
    public DateOnly? LastOutgoingOn { get; set; }

    /// <summary>
    /// Days, one after the other and with no contact since the first of them, whose message by the owner was marked
    /// unanswered.
    /// </summary>
    public int UnansweredRun { get; set; }

    /// <summary>The last of them.</summary>
    public DateOnly? LastUnansweredOn { get; set; }

    /// <summary>How the latest of them was sent.</summary>
    public Channel? LastUnansweredBy { get; set; }

    /// <summary>The first logged meeting, or the day typed by hand, whichever is earlier.</summary>
    public DateOnly? FirstMetOn { get; set; }

    /// <summary>Whether anything went out, or any contact was had, after the first meeting.</summary>
    public bool FirstMeetingFollowedUp { get; set; }

    /// <summary>Days with a meeting, where something was pitched at every meeting there has been; else 0.</summary>
    public int PitchedMeetings { get; set; }

    /// <summary>The last meeting, in person, by video or at an event.</summary>
    public DateOnly? LastMeetingOn { get; set; }

    /// <summary>The last meeting in one place.</summary>
    public DateOnly? LastInPersonOn { get; set; }

    /// <summary>Contact days after it; all of them where there was none.</summary>
    public int ContactsSinceInPerson { get; set; }

    /// <summary>Of the last three impressions that were noted, how many were "prospected".</summary>
    public int LastProspected { get; set; }

    /// <summary>How far rules were lowered: see <see cref="LoweredRules"/>.</summary>
    public long Lowered { get; set; }

    /// <summary>The first day for which a meeting is planned without a purpose.</summary>
    public DateOnly? MeetingDueOn { get; set; }

    /// <summary>How often they named the owner, over all time.</summary>
    public int Mentions { get; set; }

    public DateOnly? LastMentionOn { get; set; }

    /// <summary>Days in touch on which nothing was pitched, and not only something was asked.</summary>
    public int SincereDays { get; set; }

    /// <summary>On <see cref="EvaluatedOn"/>; see <see cref="Nudges.Maturity"/>.</summary>
    public TieMaturity Maturity { get; set; }

    /// <summary>The value of <see cref="Nudges.ThinkOfYou"/> on <see cref="EvaluatedOn"/>.</summary>
    public double ThinkOfYou { get; set; }

    /// <summary>
    /// The score of <see cref="Nudges.QuietScore"/> on <see cref="EvaluatedOn"/>; null where none applies or the
    /// contact is silent.
    /// </summary>
    public double? QuietScore { get; set; }

    public bool IsCold { get; set; }

    /// <summary>The first later date on which any verdict or count can change; null is never.</summary>
    public DateOnly? NextReviewOn { get; set; }

    /// <summary>Every property in one canonical form: see <see cref="SnapshotBytes"/>.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[SnapshotBytes.Length];
        SnapshotBytes.WriteTo(bytes, this);
        return bytes;
    }
}
