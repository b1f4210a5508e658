using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// Whom the lists of the day may name: neither the archived nor the dead, nor whoever the owner asked silence about.
/// One condition for rows and counts alike.
/// </summary>
public static class Silence
{
    /// <summary>Of a contact <c>c</c>.</summary>
    public static readonly string NotOf = $"c.State = {(int)ContactState.Listed} AND c.DontNudge = 0";
}
