namespace NetworkCrm.Core.Importing;

/// <summary>What is done with a row.</summary>
public enum ImportAction
{
    Create,
    Merge,
    Skip,
}

/// <summary>Why. The text code of a reason is <see cref="ImportReasons.Code"/>.</summary>
public enum ImportReason
{
    New,

    /// <summary>Every value of the row is on the contact already.</summary>
    AlreadyHere,
    SamePhone,
    SameEmail,
    SameNameAndCompany,
    SameName,

    /// <summary>The same page on LinkedIn or another network of people.</summary>
    SameProfile,

    /// <summary>The same page, but the names contradict each other: proposed, and never among many at once.</summary>
    SameProfileOtherName,

    /// <summary>A contact of another name has the phone: a note, no sign of the same person.</summary>
    SharesPhone,
    SharesEmail,

    /// <summary>
    /// An earlier row of the file has the same name and the same phone or e-mail, or is the same throughout.
    /// </summary>
    SameAsRow,
    SharesPhoneWithRow,
    SharesEmailWithRow,
    SameNameAsRow,
    RowError,
}

public static class ImportReasons
{
    /// <summary>The stable code, <c>same-phone</c>; <see cref="ImportMessages"/> has its sentences.</summary>
    public static string Code(this ImportReason reason) =>
        reason switch
        {
            ImportReason.New => "new",
            ImportReason.AlreadyHere => "already-here",
            ImportReason.SamePhone => "same-phone",
            ImportReason.SameEmail => "same-email",
            ImportReason.SameNameAndCompany => "same-name-and-company",
            ImportReason.SameName => "same-name",
            ImportReason.SameProfile => "same-profile",
            ImportReason.SameProfileOtherName => "same-profile-other-name",
            ImportReason.SharesPhone => "shares-phone",
            ImportReason.SharesEmail => "shares-email",
            ImportReason.SameAsRow => "same-as-row",
            ImportReason.SharesPhoneWithRow => "shares-phone-with-row",
            ImportReason.SharesEmailWithRow => "shares-email-with-row",
            ImportReason.SameNameAsRow => "same-name-as-row",
            _ => "row-error",
        };
}

/// <summary>
/// The plan for one row. <paramref name="Action"/> is what happens if the user changes nothing;
/// <paramref name="Proposal"/> is offered beside it and never done unasked.
/// Exactly one of <paramref name="Contact"/> and <paramref name="Error"/> is there.
/// </summary>
public sealed record PlannedRow(
    int RowNumber,
    ImportedContact? Contact,
    RowError? Error,
    ImportAction Action,
    ImportAction? Proposal,
    ImportReason Reason,
    long? ExistingContactId = null,
    int? EarlierRow = null
)
{
    /// <summary>The contact that it would merge into has another company or job: news that a merge reports.</summary>
    public bool HasNewJob { get; init; }
}

/// <summary>Running totals of a plan.</summary>
public sealed class ImportCounts
{
    /// <summary>Rows that hold a contact, whatever is done with it.</summary>
    public int Contacts { get; private set; }
    public int Created { get; private set; }
    public int Merged { get; private set; }
    public int Skipped { get; private set; }
    public int Errors { get; private set; }

    public void Add(PlannedRow row)
    {
        if (row.Error is not null)
        {
            Errors++;
            return;
        }

        Contacts++;
        if (row.Action == ImportAction.Create)
            Created++;
        else if (row.Action == ImportAction.Merge)
            Merged++;
        else
            Skipped++;
    }
}
