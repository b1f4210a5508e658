namespace NetworkCrm.Core.Importing;

/// <summary>
/// Decides what to do with each row. Nothing is merged unasked, and the same file twice changes nothing:
/// <list type="bullet">
/// <item>a row whose every value is on one contact is skipped, <see cref="ImportReason.AlreadyHere"/>;</item>
/// <item>a row that shares a profile link, or name and company with a contact, and says something new, is skipped, and
/// merging is proposed;</item>
/// <item>so is a row that shares a phone or an e-mail, unless the names contradict each other: then it is created with
/// a note, for two people may share a phone or a mailbox;</item>
/// <item>a row that shares only a name is skipped with that proposal if it has no company, phone or e-mail of its own,
/// else created with a note: the name alone is common;</item>
/// <item>a row with the name and a phone or e-mail of an earlier row, or the same throughout, is skipped,
/// <see cref="ImportReason.SameAsRow"/>, and merging is proposed;</item>
/// <item>a row that shares a phone or e-mail with an earlier row of another name is created with a note: two people may
/// share a phone.</item>
/// </list>
/// </summary>
public sealed class ImportPlan(DuplicateIndex index)
{
    /// <summary>
    /// Plans lazily, in order; each created row joins the index, so one plan serves one pass over one file.
    /// </summary>
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
        if (planned.Action == ImportAction.Create)
            index.AddRow(contact.RowNumber, keys);
        return planned;
    }

    /// <summary>Lets a row that was planned before, to be created, join the index as it did then.</summary>
    public void Remember(ImportedContact contact) => index.AddRow(contact.RowNumber, new RowKeys(contact));

    /// <summary>What happens for this reason if the user changes nothing.</summary>
    public static ImportAction Default(string reason, ImportedContact contact) =>
        reason switch
        {
            "new"
            or "shares-phone"
            or "shares-email"
            or "shares-phone-with-row"
            or "shares-email-with-row"
            or "same-name-as-row" => ImportAction.Create,
            "same-name" => HasOnlyAName(contact) ? ImportAction.Skip : ImportAction.Create,
            _ => ImportAction.Skip,
        };

    /// <summary>
    /// The contacts a row may be, likeliest first, and why; what the form for a new contact shows. At most
    /// <paramref name="most"/>.
    /// </summary>
    public IReadOnlyList<(long ContactId, ImportReason Reason)> Alike(ImportedContact contact, int most)
    {
        var keys = new RowKeys(contact);
        var found = Owners(keys.Links)
            .Select(id => (id, ImportReason.SameProfile))
            .Concat(
                Owners(keys.Phones)
                    .Select(id => (id, index.Contradicts(id, keys) ? ImportReason.SharesPhone : ImportReason.SamePhone))
            )
            .Concat(
                Owners(keys.Emails)
                    .Select(id => (id, index.Contradicts(id, keys) ? ImportReason.SharesEmail : ImportReason.SameEmail))
            )
            .Concat(
                Owners([keys.NameAndCompany])
                    .Select(id =>
                        (id, contact.Company is null ? ImportReason.SameName : ImportReason.SameNameAndCompany)
                    )
            )
            .Concat(Owners([keys.Name]).Select(id => (id, ImportReason.SameName)));
        return
        [
            .. found
                .Where(f => f.id > 0)
                .DistinctBy(f => f.id)
                .OrderBy(f => f.Item2 is ImportReason.SharesPhone or ImportReason.SharesEmail)
                .Take(most),
        ];
    }

    private PlannedRow Decide(ImportedContact contact, RowKeys keys)
    {
        var signs = new Found(
            Owners(keys.Links),
            Owners(keys.Phones),
            Owners(keys.Emails),
            Owners([keys.NameAndCompany]),
            Owners([keys.Name])
        );
        if (signs.IsEmpty)
            return Create(contact, ImportReason.New);
        return AgainstContacts(contact, keys, signs)
            ?? SameRow(contact, keys, signs)
            ?? Shared(contact, signs.Phones, ImportReason.SharesPhone)
            ?? Shared(contact, signs.Emails, ImportReason.SharesEmail)
            ?? Noted(contact, signs.Phones, ImportReason.SharesPhoneWithRow)
            ?? Noted(contact, signs.Emails, ImportReason.SharesEmailWithRow)
            ?? Noted(contact, signs.Names, ImportReason.SameNameAsRow)
            ?? Shared(contact, signs.Namesakes, ImportReason.SameName)
            ?? Create(contact, ImportReason.New);
    }

    private PlannedRow? AgainstContacts(ImportedContact contact, RowKeys keys, Found signs)
    {
        foreach (var id in signs.All)
            if (id > 0 && index.HoldsAll(id, keys))
                return Skip(contact, ImportReason.AlreadyHere) with { ExistingContactId = id };
        if (Best(signs.Links, keys) is { } byLink)
            return Propose(
                contact,
                keys,
                index.Contradicts(byLink, keys) ? ImportReason.SameProfileOtherName : ImportReason.SameProfile,
                byLink
            );
        if (Best(signs.Phones, keys) is { } byPhone && !index.Contradicts(byPhone, keys))
            return Propose(contact, keys, ImportReason.SamePhone, byPhone);
        if (Best(signs.Emails, keys) is { } byEmail && !index.Contradicts(byEmail, keys))
            return Propose(contact, keys, ImportReason.SameEmail, byEmail);
        if (contact.Company is not null && Best(signs.Names, keys) is { } byCompany)
            return Propose(contact, keys, ImportReason.SameNameAndCompany, byCompany);
        return HasOnlyAName(contact) && (Best(signs.Names, keys) ?? Best(signs.Namesakes, keys)) is { } byName
            ? Propose(contact, keys, ImportReason.SameName, byName)
            : null;
    }

    private static bool HasOnlyAName(ImportedContact contact) =>
        contact.Company is null && contact.Phones.Count == 0 && contact.Emails.Count == 0;

    private PlannedRow? SameRow(ImportedContact contact, RowKeys keys, Found signs)
    {
        foreach (var owner in signs.Links.Concat(signs.Phones).Concat(signs.Emails))
            if (owner < 0 && index.Holds(owner, keys.Name))
                return SameAs(contact, owner);
        foreach (var owner in signs.Names)
            if (owner < 0 && index.Holds(owner, keys.Fingerprint))
                return SameAs(contact, owner);
        return null;
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

    /// <summary>
    /// Of several people on one phone, the one with the row's name, else one whose name does not speak against it, else
    /// any; null where only rows have it.
    /// </summary>
    private long? Best(List<long> owners, RowKeys keys)
    {
        var named = owners.Find(o => o > 0 && index.Holds(o, keys.Name));
        if (named == 0)
            named = owners.Find(o => o > 0 && !index.Contradicts(o, keys));
        var any = named != 0 ? named : owners.Find(o => o > 0);
        return any == 0 ? null : any;
    }

    private static PlannedRow? Shared(ImportedContact contact, List<long> owners, ImportReason reason) =>
        owners.Find(o => o > 0) is > 0 and var owner
            ? Create(contact, reason) with
            {
                ExistingContactId = owner,
            }
            : null;

    private static PlannedRow? Noted(ImportedContact contact, List<long> owners, ImportReason reason) =>
        owners.Find(o => o < 0) is < 0 and var owner ? Create(contact, reason) with { EarlierRow = (int)-owner } : null;

    private static PlannedRow SameAs(ImportedContact contact, long owner) =>
        Skip(contact, ImportReason.SameAsRow) with
        {
            Proposal = ImportAction.Merge,
            EarlierRow = (int)-owner,
        };

    private PlannedRow Propose(ImportedContact contact, RowKeys keys, ImportReason reason, long id) =>
        Skip(contact, reason) with
        {
            Proposal = ImportAction.Merge,
            ExistingContactId = id,
            HasNewJob =
                index.HasOther(id, ContactField.Company, keys.Company)
                || index.HasOther(id, ContactField.Title, keys.Title),
        };

    private static PlannedRow Create(ImportedContact contact, ImportReason reason) =>
        new(contact.RowNumber, contact, null, ImportAction.Create, null, reason);

    private static PlannedRow Skip(ImportedContact contact, ImportReason reason) =>
        new(contact.RowNumber, contact, null, ImportAction.Skip, null, reason);

    /// <summary>
    /// Whoever shares each kind of sign with the row: contacts (positive) and earlier rows (negative).
    /// </summary>
    private sealed record Found(
        List<long> Links,
        List<long> Phones,
        List<long> Emails,
        List<long> Names,
        List<long> Namesakes
    )
    {
        public bool IsEmpty => Links.Count + Phones.Count + Emails.Count + Names.Count + Namesakes.Count == 0;

        public IEnumerable<long> All => Links.Concat(Phones).Concat(Emails).Concat(Names).Concat(Namesakes);
    }
}
