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

            yield return Plan(contact);
        }
    }

    /// <summary>Plans the next row.</summary>
    public PlannedRow Plan(ImportedContact contact)
    {
        var keys = new RowKeys(contact);
        var planned = Decide(contact, keys);
        if (planned.Action == ImportAction.Create) index.AddRow(contact.RowNumber, keys);
        return planned;
    }

    /// <summary>Lets a row that was planned before, to be created, join the index as it did then.</summary>
    public void Remember(ImportedContact contact) => index.AddRow(contact.RowNumber, new RowKeys(contact));

    /// <summary>What happens for this reason if the user changes nothing.</summary>
    public static ImportAction Default(string reason, ImportedContact contact) => reason switch
    {
        "new" or "shares-phone-with-row" or "shares-email-with-row" or "same-name-as-row" => ImportAction.Create,
        "same-name" => HasOnlyAName(contact) ? ImportAction.Skip : ImportAction.Create,
        _ => ImportAction.Skip,
    };

    private PlannedRow Decide(ImportedContact contact, RowKeys keys)
    {
        var (phones, emails, names) = (Owners(keys.Phones), Owners(keys.Emails), Owners([keys.NameAndCompany]));
        if (phones.Count + emails.Count + names.Count == 0) return Create(contact, ImportReason.New);
        return AgainstContacts(contact, keys, phones, emails, names) ?? AgainstRows(contact, keys, phones, emails, names)
            ?? Create(contact, ImportReason.SameName) with { ExistingContactId = names.Find(o => o > 0) };
    }

    private PlannedRow? AgainstContacts(ImportedContact contact, RowKeys keys, List<long> phones, List<long> emails, List<long> names)
    {
        foreach (var id in phones.Concat(emails).Concat(names))
            if (id > 0 && index.HoldsAll(id, keys))
                return Skip(contact, ImportReason.AlreadyHere) with { ExistingContactId = id };
        if (Best(phones, keys) is { } byPhone) return Propose(contact, ImportReason.SamePhone, byPhone);
        if (Best(emails, keys) is { } byEmail) return Propose(contact, ImportReason.SameEmail, byEmail);
        if (Best(names, keys) is not { } byName) return null;
        if (contact.Company is not null) return Propose(contact, ImportReason.SameNameAndCompany, byName);
        return HasOnlyAName(contact) ? Propose(contact, ImportReason.SameName, byName) : null;
    }

    private static bool HasOnlyAName(ImportedContact contact) => contact.Company is null && contact.Phones.Count == 0 && contact.Emails.Count == 0;

    private PlannedRow? AgainstRows(ImportedContact contact, RowKeys keys, List<long> phones, List<long> emails, List<long> names)
    {
        foreach (var owner in phones.Concat(emails))
            if (owner < 0 && index.Holds(owner, keys.Name))
                return SameAs(contact, owner);
        foreach (var owner in names)
            if (owner < 0 && index.Holds(owner, keys.Fingerprint))
                return SameAs(contact, owner);
        return Noted(contact, phones, ImportReason.SharesPhoneWithRow) ?? Noted(contact, emails, ImportReason.SharesEmailWithRow) ?? Noted(contact, names, ImportReason.SameNameAsRow);
    }

    private List<long> Owners(ReadOnlySpan<ulong> keys)
    {
        Span<long> owners = stackalloc long[DuplicateIndex.MaxOwners];
        var all = new List<long>(0);
        foreach (var key in keys)
            for (int i = 0, count = index.Owners(key, owners); i < count; i++)
                all.Add(owners[i]);
        return all;
    }

    /// <summary>Of several people on one phone, the one with the row's name; null where only rows have it.</summary>
    private long? Best(List<long> owners, RowKeys keys)
    {
        var named = owners.Find(o => o > 0 && index.Holds(o, keys.Name));
        var any = named != 0 ? named : owners.Find(o => o > 0);
        return any == 0 ? null : any;
    }

    private static PlannedRow? Noted(ImportedContact contact, List<long> owners, ImportReason reason) =>
        owners.Find(o => o < 0) is < 0 and var owner ? Create(contact, reason) with { EarlierRow = (int)-owner } : null;

    private static PlannedRow SameAs(ImportedContact contact, long owner) => Skip(contact, ImportReason.SameAsRow) with { Proposal = ImportAction.Merge, EarlierRow = (int)-owner };

    private static PlannedRow Propose(ImportedContact contact, ImportReason reason, long id) => Skip(contact, reason) with { Proposal = ImportAction.Merge, ExistingContactId = id };

    private static PlannedRow Create(ImportedContact contact, ImportReason reason) => new(contact.RowNumber, contact, null, ImportAction.Create, null, reason);

    private static PlannedRow Skip(ImportedContact contact, ImportReason reason) => new(contact.RowNumber, contact, null, ImportAction.Skip, null, reason);
}
