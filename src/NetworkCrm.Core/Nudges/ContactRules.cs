using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges;

/// <summary>What the owner says about the rules for one contact.</summary>
public static class ContactRules
{
    /// <summary>
    /// Lowers a rule about this contact, which is no edit of it, to a level, 0 to <see cref="LoweredRules.Lowest"/>; 0
    /// takes it back.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public static void Lower(this Contact contact, NudgeRule rule, int level, DateTimeOffset now) =>
        contact.SetLowered(LoweredRules.With(contact.Lowered, rule, level), now);

    /// <summary>Silences a rule about this contact, or lets it speak again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public static void Mute(this Contact contact, NudgeRule rule, bool muted, DateTimeOffset now) =>
        contact.SetMuted(RuleSet.With(contact.Muted, rule, muted), now);
}
