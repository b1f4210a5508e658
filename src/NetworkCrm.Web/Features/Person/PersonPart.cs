namespace NetworkCrm.Web.Features.Person;

/// <summary>What a person's page folds away.</summary>
public enum PersonPart
{
    Promises,
    FollowUps,
    Tie,
    Ledger,
    Mentions,
    Introductions,
    Known,
    Notes,
    Fields,
    Outcomes,
    Relations,
    Reach,
}
