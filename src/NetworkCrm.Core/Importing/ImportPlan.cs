namespace NetworkCrm.Core.Importing;

/// <summary>
/// Decides what to do with each row. Nothing is merged unasked, and the same file twice changes nothing:
/// <list type="bullet">
/// <item>a row whose every value is on one contact is skipped, <see cref="ImportReason.AlreadyHere"/>;</item>
/// <item>a row that shares a phone, an e-mail, or name and company with a contact, and says something new, is skipped, and merging is proposed;</item>
/// <item>a row that shares only a name, neither side with a company, is skipped with that proposal if it has no phone or e-mail of its own, else created: the name alone is common;</item>
/// <item>a row with the name and a phone or e-mail of an earlier row, or the same throughout, is skipped, <see cref="ImportReason.SameAsRow"/>, and merging is proposed;</item>
/// <item>a row that shares a phone or e-mail with an earlier row of another name is created with a note: two people may share a phone.</item>
/// </list>
/// </summary>
public sealed class ImportPlan(DuplicateIndex index)
{
    /// <summary>Plans lazily, in order; each created row joins the index, so one plan serves one pass over one file.</summary>
    public IEnumerable<PlannedRow> Plan(IEnumerable<ImportRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Contact is not { } contact)
            {
                yield return new PlannedRow(row.Row, null, row.Error, ImportAction.Skip, null, ImportReason.RowError);
                continue;
            }

            var planned = AgainstContacts(contact) ?? AgainstRows(contact) ?? Create(contact, SameNameHere(contact) is { } id ? ImportReason.SameName : ImportReason.New, SameNameHere(contact));
            if (planned.Action == ImportAction.Create) index.AddRow(contact);
            yield return planned;
        }
    }

    private PlannedRow? AgainstContacts(ImportedContact contact)
    {
        long? phone = null, email = null, name = null;
        foreach (var id in index.ByPhone(contact).Where(o => o > 0))
        {
            if (index.HoldsAll(id, contact)) return Skip(contact, ImportReason.AlreadyHere, id, null);
            phone = Better(phone, id, contact);
        }

        foreach (var id in index.ByEmail(contact).Where(o => o > 0))
        {
            if (index.HoldsAll(id, contact)) return Skip(contact, ImportReason.AlreadyHere, id, null);
            email = Better(email, id, contact);
        }

        foreach (var id in index.ByName(contact).Where(o => o > 0))
        {
            if (index.HoldsAll(id, contact)) return Skip(contact, ImportReason.AlreadyHere, id, null);
            name ??= id;
        }

        if (phone is not null) return Skip(contact, ImportReason.SamePhone, phone, ImportAction.Merge);
        if (email is not null) return Skip(contact, ImportReason.SameEmail, email, ImportAction.Merge);
        if (name is null) return null;
        if (contact.Company is not null) return Skip(contact, ImportReason.SameNameAndCompany, name, ImportAction.Merge);
        return contact.Phones.Count == 0 && contact.Emails.Count == 0 ? Skip(contact, ImportReason.SameName, name, ImportAction.Merge) : null;
    }

    private PlannedRow? AgainstRows(ImportedContact contact)
    {
        PlannedRow? shared = null;
        foreach (var (owner, reason) in index.ByPhone(contact).Select(o => (o, ImportReason.SharesPhoneWithRow)).Concat(index.ByEmail(contact).Select(o => (o, ImportReason.SharesEmailWithRow))))
        {
            if (owner > 0) continue;
            if (index.Holds(owner, ContactField.FullName, contact.DisplayName)) return SameAs(contact, owner);
            shared ??= Create(contact, reason, null) with { EarlierRow = (int)-owner };
        }

        foreach (var owner in index.ByName(contact))
        {
            if (owner > 0) continue;
            if (index.IsSameRow(owner, contact)) return SameAs(contact, owner);
            shared ??= Create(contact, ImportReason.SameNameAsRow, null) with { EarlierRow = (int)-owner };
        }

        return shared;
    }

    private long? SameNameHere(ImportedContact contact) => index.ByName(contact).Where(o => o > 0).Select(o => (long?)o).FirstOrDefault();

    /// <summary>Of several people on one phone, the one with the row's name.</summary>
    private long? Better(long? have, long id, ImportedContact contact) =>
        have is null || (!index.Holds(have.Value, ContactField.FullName, contact.DisplayName) && index.Holds(id, ContactField.FullName, contact.DisplayName)) ? id : have;

    private static PlannedRow SameAs(ImportedContact contact, long owner) => Skip(contact, ImportReason.SameAsRow, null, ImportAction.Merge) with { EarlierRow = (int)-owner };

    private static PlannedRow Create(ImportedContact contact, ImportReason reason, long? existing) => new(contact.RowNumber, contact, null, ImportAction.Create, null, reason, existing);

    private static PlannedRow Skip(ImportedContact contact, ImportReason reason, long? existing, ImportAction? proposal) => new(contact.RowNumber, contact, null, ImportAction.Skip, proposal, reason, existing);
}
