namespace NetworkCrm.Core.Contacts;

/// <summary>Whether a contact is in use. Stored as its number; never renumber.</summary>
public enum ContactState
{
    Listed = 0,
    Archived = 1,

    /// <summary>In the trash: restorable for <see cref="Contact.TrashDays"/> days, then erased.</summary>
    Trashed = 2,

    /// <summary>Has died: what was between us stays to be read, and nothing reminds of them any more.</summary>
    Deceased = 3,
}
