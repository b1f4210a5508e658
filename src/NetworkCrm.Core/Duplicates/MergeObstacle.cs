namespace NetworkCrm.Core.Duplicates;

/// <summary>Why two contacts cannot be one: together they have more than one may have, and nothing is dropped.</summary>
public enum MergeObstacle
{
    TooManyPhones,
    TooManyEmails,
    TooManyLinks,
    TooManyTags,
    TooManyCommunities,
    NotesTooLong,
}
