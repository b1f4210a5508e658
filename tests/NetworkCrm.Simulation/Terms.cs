namespace NetworkCrm.Simulation;

/// <summary>How close a person is; <see cref="None"/> for a name that was never placed.</summary>
public enum Circle
{
    None,
    Acquaintance,
    Wider,
    Active,
    Close,
    Inner,
}

/// <summary>The part of life a person belongs to.</summary>
public enum Sphere
{
    Business,
    Career,
    Community,
    Friends,
    Family,
}

/// <summary>An Indonesian form of address.</summary>
public enum Sapaan
{
    None,
    Pak,
    Bu,
    Mas,
    Mbak,
    Kak,
    Bang,
    Koh,
    Ci,
}

/// <summary>A holiday on which a greeting is welcome.</summary>
public enum Holiday
{
    Lebaran,
    Natal,
    Imlek,
    Nyepi,
    Waisak,
    NewYear,
}

/// <summary>What the owner knows about one of the three marks of a tie.</summary>
public enum Mark
{
    Unknown,
    Yes,
    No,
}

/// <summary>Whether an online profile is known; <see cref="None"/> says that the person is not online at all.</summary>
public enum OnlineProfile
{
    Unknown,
    Known,
    None,
}

/// <summary>How an interaction took place.</summary>
public enum Channel
{
    InPerson,
    Video,
    Call,
    WhatsApp,
    Email,
    Social,
    Event,
    Gift,
    Other,
}

/// <summary>Who began an interaction.</summary>
public enum Starter
{
    Me,
    Them,
    Both,
}

/// <summary>The manner of an interaction or an event.</summary>
public enum Setting
{
    Formal,
    Informal,
}

/// <summary>How the people left, as the owner noted it.</summary>
public enum Impression
{
    NotNoted,
    Valued,
    Neutral,
    Prospected,
}

/// <summary>What kind of thing the owner learned.</summary>
public enum FactKind
{
    Family,
    Work,
    Interest,
    Need,
    Goal,
}

/// <summary>
/// The direction of an exchange, seen from the owner: <see cref="Offered"/> is an offer of the owner's.
/// </summary>
public enum Direction
{
    Gave,
    Received,
    Asked,
    Offered,
}

/// <summary>What was exchanged.</summary>
public enum ExchangeKind
{
    Introduction,
    Information,
    Help,
    Referral,
    Gift,
    Business,
    Feedback,
    Time,
}

/// <summary>How much an exchange weighs.</summary>
public enum Weight
{
    Small,
    Medium,
    Large,
}

/// <summary>What became of an ask.</summary>
public enum AskState
{
    Open,
    Granted,
    Declined,
}

/// <summary>Whether an outgoing message was answered.</summary>
public enum Answer
{
    Unknown,
    Yes,
    No,
}

/// <summary>Whose promise it is.</summary>
public enum Promiser
{
    Me,
    Them,
}

/// <summary>How a promise ended.</summary>
public enum PromiseEnd
{
    Kept,
    Broken,
    Released,
}

/// <summary>What came of a tie.</summary>
public enum OutcomeKind
{
    Client,
    Job,
    Partner,
    Help,
    Nothing,
}
