namespace NetworkCrm.Simulation;

/// <summary>Who a person is to the owner; behaviour follows from it.</summary>
public enum Role
{
    /// <summary>An ordinary tie: its own rhythm, favours both ways.</summary>
    Ordinary,

    /// <summary>Kin: never weighed.</summary>
    Family,

    /// <summary>A tie that truly lapses on a hidden day of the year.</summary>
    Lapsing,

    /// <summary>A steady tie of two meetings a year.</summary>
    SlowRhythm,

    /// <summary>A tie with one busy project of three weeks in it.</summary>
    ProjectBurst,

    /// <summary>Has come much closer than their circle says.</summary>
    DriftingUp,

    /// <summary>Has moved much further than their circle says, without lapsing.</summary>
    DriftingDown,

    /// <summary>Seen often, logged seldom.</summary>
    SparselyLogged,

    /// <summary>Stops answering.</summary>
    Unresponsive,

    /// <summary>Takes, never gives, and the owner carries the tie.</summary>
    Taker,

    /// <summary>A generous person the owner owes much.</summary>
    Benefactor,

    /// <summary>The owner turns up only with asks.</summary>
    AskedOnly,

    /// <summary>Important, and seen on a screen alone.</summary>
    OnScreen,

    /// <summary>Seen at the gatherings of a group that stops meeting.</summary>
    StoppedGroupMember,

    /// <summary>A weak tie who remembers and likes the owner, in a world the owner lacks.</summary>
    Bridge,

    /// <summary>In a world the owner lacks, but does not remember or like the owner.</summary>
    BridgeWithoutRegard,

    /// <summary>A weak tie who likes the owner, in the owner's own world.</summary>
    RegardWithoutBridge,

    /// <summary>A bridge whom the owner already keeps warm.</summary>
    BridgeInTouch,

    /// <summary>An old strong tie, silent for a year or more.</summary>
    DormantStrong,

    /// <summary>An old acquaintance who never was more.</summary>
    NeverStrong,

    /// <summary>An old strong tie that ended badly.</summary>
    FellOut,

    /// <summary>A name from an address book.</summary>
    AddressBookOnly,

    /// <summary>Met this year; the owner never followed up.</summary>
    NewNoFollowUp,

    /// <summary>Met this year and thanked; nothing useful was ever sent.</summary>
    NewNothingUseful,

    /// <summary>Met this year and followed up; never connected online.</summary>
    NewNotOnline,

    /// <summary>Met this year and thanked; nothing useful and no connection followed.</summary>
    NewNothingUsefulNotOnline,

    /// <summary>Met this year, thanked, helped and connected.</summary>
    NewWellKept,

    /// <summary>Met this year; they wrote before the owner could.</summary>
    NewWroteFirst,

    /// <summary>Met this year; not online at all, otherwise well kept.</summary>
    NewOffline,

    /// <summary>Met this year; both first meetings were pitches.</summary>
    NewPitchedTwice,

    /// <summary>Met this year; one of the first two meetings was a pitch.</summary>
    NewPitchedOnce,
}
