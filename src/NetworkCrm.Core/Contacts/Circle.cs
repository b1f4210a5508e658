namespace NetworkCrm.Core.Contacts;

/// <summary>How close a contact is, from the innermost out. Stored as its number; never renumber.</summary>
public enum Circle
{
    /// <summary>The few you would call at night (capacity about 5).</summary>
    Inner = 1,

    /// <summary>Close (capacity about 15).</summary>
    Close = 2,

    /// <summary>People you work or share things with now (capacity about 50).</summary>
    Active = 3,

    /// <summary>People you know and want to keep (capacity about 150).</summary>
    Wider = 4,

    /// <summary>Everyone else whose name you keep.</summary>
    Acquaintance = 5,
}
