using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Owners;

/// <summary>
/// Whose book this is: the settings every rule and page reads. Shares its id with the account that signs in.
/// </summary>
public sealed class Owner
{
    public const int MaxDailyBudget = 50;
    private const int MaxChatNames = 10;
    public const string DefaultPlanDays = "1,3,10,30";

    private Owner() { }

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary><c>id</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "id";

    /// <summary>IANA zone, <c>Asia/Jakarta</c>: what "today" means.</summary>
    public string Zone { get; private set; } = "Asia/Jakarta";

    /// <summary>ISO 3166 region that numbers without a country code belong to.</summary>
    public string PhoneRegion { get; private set; } = "ID";

    /// <summary>Nudges shown a day; the rest wait.</summary>
    public int DailyBudget { get; private set; } = 5;

    /// <summary>Cadences in days per circle, inner to acquaintance.</summary>
    public int InnerDays { get; private set; } = 7;

    public int CloseDays { get; private set; } = 30;

    public int ActiveDays { get; private set; } = 90;

    public int WiderDays { get; private set; } = 180;

    public int AcquaintanceDays { get; private set; } = 365;

    /// <summary>Days of the follow-up plan after a first meeting, <c>1,3,10,30</c>; empty switches it off.</summary>
    public string PlanDays { get; private set; } = DefaultPlanDays;

    /// <summary>Local time of the morning sweep.</summary>
    public TimeOnly SweepAt { get; private set; } = new(7, 0);

    /// <summary>When the next sweep is due; the worker claims owners by it.</summary>
    public DateTimeOffset NextSweepAt { get; private set; }

    /// <summary>
    /// The pooled prior in use (ln days), frozen until the sweep adopts another; see docs/going-cold.md.
    /// </summary>
    public double? PooledMu0 { get; private set; }

    /// <summary>Rules that are switched off for everybody: see <see cref="RuleSet"/>.</summary>
    public long Muted { get; private set; }

    /// <summary>Hints that are switched off.</summary>
    public Hint HiddenHints { get; private set; }

    /// <summary>Days of the week on which no nudge is shown: bit n stands for <see cref="DayOfWeek"/> n.</summary>
    public int QuietDays { get; private set; }

    /// <summary>The day of the weekly review; null switches its reminder off.</summary>
    public DayOfWeek? ReviewDay { get; private set; } = DayOfWeek.Friday;

    /// <summary>Holidays that Today reminds of.</summary>
    public Holidays Holidays { get; private set; } = Holidays.All;

    /// <summary>When the circles were last looked through (advice <c>ties-change</c>).</summary>
    public DateOnly? CirclesReviewedOn { get; private set; }

    /// <summary>Since when made-up people stand in the book to look around with; null where there are none.</summary>
    public DateOnly? SampleSince { get; private set; }

    /// <summary>What the owner is called in exported chats, a name a line, as they said when one was read.</summary>
    public string ChatNames { get; private set; } = "";

    public static Owner Create(long id, string name, string language, string zone, DateTimeOffset now) =>
        new()
        {
            Id = id,
            Name = name.Trim(),
            Language = language is "en" ? "en" : "id",
            Zone = zone,
            PhoneRegion = RegionOf(zone),
            NextSweepAt = now,
        };

    public void Rename(string name) => Name = name.Trim();

    public void SetLocale(string language, string zone, string phoneRegion) =>
        (Language, Zone, PhoneRegion) = (language is "en" ? "en" : "id", zone, phoneRegion);

    public void SetCadences(
        int dailyBudget,
        int inner,
        int close,
        int active,
        int wider,
        int acquaintance,
        string planDays
    )
    {
        DailyBudget = Math.Clamp(dailyBudget, 0, MaxDailyBudget);
        (InnerDays, CloseDays, ActiveDays, WiderDays, AcquaintanceDays) = (inner, close, active, wider, acquaintance);
        PlanDays = planDays;
    }

    /// <summary>When nudges rest, when the week is looked back on, and which holidays count.</summary>
    public void SetQuietTime(int quietDays, DayOfWeek? reviewDay, Holidays holidays) =>
        (QuietDays, ReviewDay, Holidays) = (quietDays & 0b111_1111, reviewDay, holidays & Holidays.All);

    public bool IsQuiet(DayOfWeek day) => (QuietDays & (1 << (int)day)) != 0;

    public void ReviewedCircles(DateOnly? on) => CirclesReviewedOn = on;

    /// <summary>What the nudge rules need of these settings.</summary>
    public NudgeSettings Nudging() =>
        new()
        {
            InnerDays = InnerDays,
            CloseDays = CloseDays,
            ActiveDays = ActiveDays,
            WiderDays = WiderDays,
            AcquaintanceDays = AcquaintanceDays,
            PooledMu0 = PooledMu0,
            Muted = Muted,
        };

    /// <summary>The days of the follow-up plan; none where it is switched off.</summary>
    public PlanDays Plan() => FollowUps.PlanDays.TryParse(PlanDays, out var days) ? days : default;

    /// <summary>The owner is called so in a chat; the latest names are kept.</summary>
    public void IsCalled(string name)
    {
        if (name.Length is > 0 and <= 100)
            ChatNames = string.Join('\n', NamesInChats().Where(n => n != name).Prepend(name).Take(MaxChatNames));
    }

    /// <summary>The names of <see cref="ChatNames"/>.</summary>
    public IReadOnlyList<string> NamesInChats() => ChatNames.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void SweptUntil(DateTimeOffset next) => NextSweepAt = next;

    /// <summary>
    /// Switches a rule off for everybody, or on again. The open nudges are not touched: whoever calls this sees to
    /// them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public void Mute(NudgeRule rule, bool muted) => Muted = RuleSet.With(Muted, rule, muted);

    public void Hide(Hint hint, bool hidden) => HiddenHints = hidden ? HiddenHints | hint : HiddenHints & ~hint;

    public void ShowSample(DateOnly? since) => SampleSince = since;

    public void AdoptPrior(double mu0) => PooledMu0 = mu0;

    // The first users are Indonesian; anywhere else the owner chooses in Settings.
    private static string RegionOf(string zone) =>
        zone switch
        {
            "Asia/Singapore" => "SG",
            "Asia/Kuala_Lumpur" => "MY",
            "Australia/Sydney" or "Australia/Melbourne" or "Australia/Perth" => "AU",
            "Europe/Amsterdam" => "NL",
            "Europe/Berlin" => "DE",
            "Europe/London" => "GB",
            "America/New_York" or "America/Los_Angeles" or "America/Chicago" => "US",
            "Asia/Tokyo" => "JP",
            _ => "ID",
        };
}
