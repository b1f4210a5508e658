namespace NetworkCrm.Core.Contacts;

/// <summary>
/// A person (or an organisation) the owner knows: the root of everything that is recorded about them.
/// </summary>
public sealed class Contact
{
    public const int NameMax = 200;
    public const int TextMax = 200;
    public const int CityMax = 100;
    public const int AddressMax = 500;
    public const int NotesMax = 10_000;
    public const int MaxMethodsOfAKind = 20;
    public const int MaxTags = 50;
    public const int MaxCommunities = 20;
    public const int MaxCadenceDays = 3650;
    public const int TrashDays = 30;
    public const int MaxRefused = 50;
    public const int CustomTextMax = 4000;

    private readonly List<ContactMethod> methods = [];
    private readonly List<ContactTag> tags = [];
    private readonly List<ContactWorld> worlds = [];
    private readonly List<CircleChange> circleChanges = [];

    private Contact() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    /// <summary>The identity outside this database (URLs, vCard UID).</summary>
    public Guid Uid { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency: two tabs cannot silently overwrite each other.</summary>
    public int Version { get; private set; }

    public string DisplayName { get; private set; } = "";

    /// <summary><see cref="DisplayName"/> without titles and degrees, folded: the order of lists.</summary>
    public string SortName { get; private set; } = "";

    public string? Given { get; private set; }

    public string? Family { get; private set; }

    public string? Prefix { get; private set; }

    public string? Suffix { get; private set; }

    public string? Nickname { get; private set; }

    public Sapaan Sapaan { get; private set; }

    public string? Language { get; private set; }

    public string? Company { get; private set; }

    public string? Title { get; private set; }

    /// <summary>The industry they work in, as typed.</summary>
    public string? Industry { get; private set; }

    public string? City { get; private set; }

    public string? Address { get; private set; }

    public Circle? Circle { get; private set; }

    public int? CadenceDays { get; private set; }

    public Sphere? Sphere { get; private set; }

    public string? HowMet { get; private set; }

    public DateOnly? MetOn { get; private set; }

    public long? IntroducedById { get; private set; }

    public AnnualDate? Birthday { get; private set; }

    /// <summary>Month × 100 + day of the birthday (0 where only the month is known), so that "the next two weeks" is an
    /// index range.</summary>
    public int? BirthdayKey { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>Notes in confidence are hidden until asked for (advice <c>integrity-in-each-interaction</c>).</summary>
    public bool NotesPrivate { get; private set; }

    /// <summary>Holidays on which a greeting is welcome.</summary>
    public Holidays Celebrates { get; private set; }

    public bool DontNudge { get; private set; }

    /// <summary>Weak-tie marks (advice <c>weak-ties-not-numbers</c>): they remember me.</summary>
    public TieMark RemembersMe { get; private set; }

    /// <summary>They think well of me.</summary>
    public TieMark ThinksWell { get; private set; }

    /// <summary>They would recommend me.</summary>
    public TieMark WouldRecommend { get; private set; }

    /// <summary>They could say what I do (advice <c>remembered-not-just-known</c>).</summary>
    public TieMark KnowsWhatIDo { get; private set; }

    /// <summary>They reach people I do not; unknown leaves it to <see cref="Bridging"/>.</summary>
    public TieMark ReachesOthers { get; private set; }

    /// <summary>
    /// How far their worlds lie from the owner's, 0-1, as of the last write or review of this contact
    /// (<see cref="Core.Nudges.Bridging"/>); null is not known. An input of the rules, so that a rebuild gives the same
    /// bytes.
    /// </summary>
    public double? Bridging { get; private set; }

    /// <summary>Rules that are silent about this contact: see <c>RuleSet</c>.</summary>
    public long Muted { get; private set; }

    /// <summary>How far "not now" and "not useful" lowered each rule: see <c>LoweredRules</c>.</summary>
    public long Lowered { get; private set; }

    public ContactState State { get; private set; }

    public DateTimeOffset? TrashedAt { get; private set; }

    /// <summary>Nudges about this contact are silent before this day.</summary>
    public DateOnly? SnoozedUntil { get; private set; }

    /// <summary>The owner's date when it was added.</summary>
    public DateOnly AddedOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long? ImportBatchId { get; private set; }

    /// <summary>Last contact day, kept with the snapshot so that lists sort by it.</summary>
    public DateOnly? LastContactOn { get; private set; }

    /// <summary>
    /// Typical days between contacts, kept with the snapshot; null with fewer than three contact days.
    /// </summary>
    public int? RhythmDays { get; private set; }

    public IReadOnlyList<ContactMethod> Methods => methods;

    public IReadOnlyList<ContactTag> Tags => tags;

    /// <summary>The worlds they move in: those on the card, and the communities of events where they were met.</summary>
    public IReadOnlyList<ContactWorld> Worlds => worlds;

    /// <summary>
    /// Communities of events that the owner took away from this contact, folded, a line each: no event brings them
    /// back.
    /// </summary>
    public string? RefusedCommunities { get; private set; }

    /// <summary>The moves between circles (advice <c>ties-change</c>).</summary>
    public IReadOnlyList<CircleChange> CircleChanges => circleChanges;

    /// <summary>Everything findable, folded, for the full-text index.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>What the owner's own fields say of it, a line each, for the search.</summary>
    public string? CustomText { get; private set; }

    /// <summary>How it is related to others in the owner's words, a line each, for the search.</summary>
    public string? RelationText { get; private set; }

    /// <param name="uid">Made by the form once, so that a double click adds once.</param>
    /// <param name="today">The owner's today.</param>
    /// <exception cref="ArgumentException">The details have no name.</exception>
    public static Contact Create(long ownerId, Guid uid, ContactDetails details, DateOnly today, DateTimeOffset now)
    {
        var contact = new Contact
        {
            OwnerId = ownerId,
            Uid = uid,
            AddedOn = today,
            CreatedAt = now,
        };
        contact.Edit(details, today, now);
        return contact;
    }

    /// <summary>Replaces everything the owner types.</summary>
    /// <param name="today">The owner's today: a change of circle is kept with its day.</param>
    /// <exception cref="ArgumentException">The details have no name.</exception>
    public void Edit(ContactDetails details, DateOnly today, DateTimeOffset now)
    {
        var clean = ContactCleaning.Clean(details);
        if (Version > 0)
            clean = ContactCleaning.Clean(Derivation.DeriveAnew(Details(), clean));
        if (Version > 0)
            NoteCircle(clean.Circle, today);
        SharedFields.Copy(clean, this);
        BirthdayKey = clean.Birthday is { } b ? (b.Month * 100) + (b.Day ?? 0) : null;
        methods.Clear();
        methods.AddRange(ContactCleaning.Methods(OwnerId, clean));
        tags.Clear();
        tags.AddRange(clean.Tags.Select(name => new ContactTag(OwnerId, name)));
        ShowWorlds(clean);
        UpdateSearchText(clean);
        Touch(now);
    }

    /// <summary>The details as they stand, to edit from.</summary>
    public ContactDetails Details()
    {
        var details = new ContactDetails
        {
            DisplayName = DisplayName,
            Emails = [.. Of(MethodKind.Email).Select(m => m.Value)],
            Phones =
            [
                .. Of(MethodKind.Phone)
                    .Select(m => new PhoneEntry(m.Value, m.Normalized.Length == 0 ? null : m.Normalized)),
            ],
            Links = [.. Of(MethodKind.Link).Select(m => m.Value)],
            Tags = [.. tags.Select(t => t.Name)],
            Communities =
            [
                .. worlds
                    .Where(w =>
                        w.Kind == WorldKind.Community
                        && (w.FromEvent is not null || !tags.Exists(t => t.Name == w.Name))
                    )
                    .Select(w => w.Name),
            ],
        };
        SharedFields.Copy(this, details);
        return details;
    }

    public TieMarks Marks => new(RemembersMe, ThinksWell, WouldRecommend, KnowsWhatIDo, ReachesOthers);

    public void Mark(TieMarks marks, DateTimeOffset now)
    {
        (RemembersMe, ThinksWell, WouldRecommend, KnowsWhatIDo, ReachesOthers) = marks;
        Touch(now);
    }

    /// <summary>Sets how far which rules are lowered about this contact, which is no edit of it.</summary>
    internal void SetLowered(long lowered, DateTimeOffset now) => (Lowered, UpdatedAt) = (lowered, now);

    /// <summary>Sets which rules are silenced about this contact.</summary>
    internal void SetMuted(long muted, DateTimeOffset now) => (Muted, UpdatedAt) = (muted, now);

    /// <summary>Repeats what lists sort by of its snapshot; no edit of the contact.</summary>
    public void ApplySnapshot(DateOnly? lastContactOn, int? rhythmDays) =>
        (LastContactOn, RhythmDays) = (lastContactOn, rhythmDays);

    public void Snooze(DateOnly? until) => SnoozedUntil = until;

    public void Archive(bool archived, DateTimeOffset now)
    {
        State = archived ? ContactState.Archived : ContactState.Listed;
        TrashedAt = null;
        Touch(now);
    }

    /// <summary>Marks that this person has died, or takes that back.</summary>
    public void MarkDeceased(bool deceased, DateTimeOffset now)
    {
        State = deceased ? ContactState.Deceased : ContactState.Listed;
        TrashedAt = null;
        Touch(now);
    }

    public void MoveToTrash(DateTimeOffset now)
    {
        State = ContactState.Trashed;
        TrashedAt = now;
        Touch(now);
    }

    public void Restore(DateTimeOffset now) => Archive(false, now);

    /// <summary>
    /// Takes over what nobody types of another contact that is the same person: known for as long, silent for as long,
    /// and about the same rules.
    /// </summary>
    public void Absorb(Contact other, DateTimeOffset now)
    {
        if (other.SnoozedUntil is { } until && !(SnoozedUntil >= until))
            SnoozedUntil = until;
        (AddedOn, CreatedAt) = (
            other.AddedOn < AddedOn ? other.AddedOn : AddedOn,
            other.CreatedAt < CreatedAt ? other.CreatedAt : CreatedAt
        );
        Muted |= other.Muted;
        Touch(now);
    }

    /// <summary>Notes that their picture is another one.</summary>
    public void ChangePhoto(DateTimeOffset now) => Touch(now);

    public void BelongsToImport(long batchId) => ImportBatchId = batchId;

    private IEnumerable<ContactMethod> Of(MethodKind kind) =>
        methods.Where(m => m.Kind == kind).OrderBy(m => m.Position);

    private void Touch(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }

    /// <summary>
    /// Notes that they move in the community of an event where they were met, unless it was taken away from them by
    /// hand.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool JoinThrough(Guid eventUid, string community, DateTimeOffset now)
    {
        var folded = TextFold.Fold(community);
        if (Refused().Contains(folded))
            return false;
        if (worlds.Find(w => w.Kind == WorldKind.Community && w.Folded == folded) is { } there)
        {
            // A tag may go; that they were met there stays.
            if (there.FromEvent is not null || !tags.Exists(t => t.Folded == folded))
                return false;
            there.ComesFrom(eventUid);
        }
        else if (Details().Communities.Count < MaxCommunities)
            worlds.Add(new ContactWorld(OwnerId, WorldKind.Community, community, eventUid));
        else
            return false;
        UpdateSearchText(Details());
        Touch(now);
        return true;
    }

    /// <summary>
    /// Takes back what <see cref="JoinThrough"/> noted for this event; what is entered by hand, or is a tag as well,
    /// stays.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool LeaveThrough(Guid eventUid, DateTimeOffset now)
    {
        var through = worlds.FindAll(w => w.FromEvent == eventUid);
        if (through.Count == 0)
            return false;
        foreach (var world in through)
        {
            if (tags.Exists(t => t.Folded == world.Folded))
                world.Keep();
            else
                worlds.Remove(world);
        }

        UpdateSearchText(Details());
        Touch(now);
        return true;
    }

    // What stays in the same words keeps its row, and with it the event it is from.
    private void ShowWorlds(ContactDetails clean)
    {
        var shown = ContactWorld.Of(clean);
        Refuse(clean.Communities, shown);
        worlds.RemoveAll(w => !shown.Contains((w.Kind, w.Name)));
        worlds.AddRange(
            shown
                .Where(w => !worlds.Exists(known => known.Kind == w.Kind && known.Name == w.Name))
                .Select(w => new ContactWorld(OwnerId, w.Kind, w.Name))
        );
    }

    private string[] Refused() => RefusedCommunities?.Split('\n') ?? [];

    // What is taken away by hand stays away, until it is entered by hand.
    private void Refuse(IReadOnlyList<string> communities, IReadOnlyList<(WorldKind Kind, string Name)> shown)
    {
        if (RefusedCommunities is null && !worlds.Exists(w => w.FromEvent is not null))
            return;
        var entered = communities.Select(TextFold.Fold).ToHashSet(StringComparer.Ordinal);
        var kept = shown
            .Where(w => w.Kind == WorldKind.Community)
            .Select(w => TextFold.Fold(w.Name))
            .ToHashSet(StringComparer.Ordinal);
        var taken = worlds.FindAll(w => w.FromEvent is not null && !entered.Contains(w.Folded));
        // As a tag it may still be there, but of no event any more.
        foreach (var world in taken)
            world.Keep();
        string[] refused =
        [
            .. Refused()
                .Where(w => !kept.Contains(w))
                .Concat(taken.Select(w => w.Folded))
                .Distinct(StringComparer.Ordinal)
                .TakeLast(MaxRefused),
        ];
        RefusedCommunities = refused.Length == 0 ? null : string.Join('\n', refused);
    }

    /// <summary>Moves it to another circle, and nothing else.</summary>
    public void MoveTo(Circle? circle, DateOnly today, DateTimeOffset now)
    {
        NoteCircle(circle, today);
        Circle = circle;
        Touch(now);
    }

    /// <summary>Undoes a move that is struck from the history.</summary>
    public void MoveBack(Circle? circle, DateTimeOffset now)
    {
        Circle = circle;
        Touch(now);
    }

    /// <summary>Puts it into a part of life, and nothing else.</summary>
    public void PutInto(Sphere? sphere, DateTimeOffset now)
    {
        Sphere = sphere;
        Touch(now);
    }

    /// <summary>Whether it has this tag, however it is written.</summary>
    public bool HasTag(string name) => TextFold.Fold(name) is var folded && tags.Exists(t => t.Folded == folded);

    /// <summary>Whether this community is one of its worlds, by a tag or otherwise.</summary>
    public bool IsOfCommunity(string name) =>
        TextFold.Fold(name) is var folded && worlds.Exists(w => w.Kind == WorldKind.Community && w.Folded == folded);

    /// <summary>Adds one tag, and nothing else. It takes the methods, tags and worlds at hand.</summary>
    /// <param name="before">How many of the tags stay before it; null puts it last.</param>
    /// <returns>False where it has the tag, has as many as it may, or the name says nothing.</returns>
    public bool AddTag(string name, DateTimeOffset now, int? before = null)
    {
        if (ContactCleaning.Line(name, ContactTag.MaxLength) is not { } clean || HasTag(clean) || tags.Count >= MaxTags)
            return false;
        var details = Details();
        // Tags stand in the order of their rows: those after it are written anew.
        string[] after = [.. details.Tags.Skip(before ?? tags.Count)];
        tags.RemoveAll(t => after.Contains(t.Name));
        tags.AddRange(after.Prepend(clean).Select(t => new ContactTag(OwnerId, t)));
        ShowTags(details with { Tags = [.. tags.Select(t => t.Name)] }, now);
        return true;
    }

    /// <summary>Takes one tag away, and nothing else. It takes the methods, tags and worlds at hand.</summary>
    /// <param name="keepsCommunity">Whether they stay in the community of that name all the same.</param>
    /// <returns>The tag as it was written; null where it has none of that name.</returns>
    public string? RemoveTag(string name, DateTimeOffset now, bool keepsCommunity = false)
    {
        var folded = TextFold.Fold(name);
        if (tags.Find(t => t.Folded == folded) is not { } tag)
            return null;
        var details = Details();
        var community = keepsCommunity ? worlds.Find(w => w.Kind == WorldKind.Community && w.Folded == folded) : null;
        tags.Remove(tag);
        ShowTags(
            details with
            {
                Tags = [.. tags.Select(t => t.Name)],
                Communities =
                    community is null || details.Communities.Any(c => TextFold.Fold(c) == folded)
                        ? details.Communities
                        : [.. details.Communities, community.Name],
            },
            now
        );
        return tag.Name;
    }

    private void ShowTags(ContactDetails details, DateTimeOffset now)
    {
        ShowWorlds(details);
        UpdateSearchText(details);
        Touch(now);
    }

    private void NoteCircle(Circle? to, DateOnly today)
    {
        if (to != Circle)
            circleChanges.Add(new CircleChange(OwnerId, today, Circle, to));
    }

    /// <summary>
    /// What the owner's own fields say, so that search finds it. No edit of the contact: a form that is open on it
    /// stays good.
    /// </summary>
    public void Describe(IEnumerable<string> customValues, DateTimeOffset now)
    {
        CustomText = ContactCleaning.Text(string.Join('\n', customValues), CustomTextMax);
        UpdateSearchText(Details());
        UpdatedAt = now;
    }

    /// <summary>
    /// How it is related to others, so that search finds it by these words; no edit of the contact either.
    /// </summary>
    public void Relate(IEnumerable<string> words, DateTimeOffset now)
    {
        RelationText = ContactCleaning.Text(
            string.Join('\n', words.Distinct(StringComparer.OrdinalIgnoreCase)),
            CustomTextMax
        );
        UpdateSearchText(Details());
        UpdatedAt = now;
    }

    /// <summary>
    /// Computes anew what lists and search go by, after a change of how that is done; no edit either, and nothing typed
    /// is touched.
    /// </summary>
    public void FindAnew() => UpdateSearchText(Details());

    private void UpdateSearchText(ContactDetails details)
    {
        SortName = TextFold.Fold(PersonName.Core(details.DisplayName)) is { Length: > 0 } sorted
            ? sorted
            : TextFold.Fold(details.DisplayName);
        SearchText = ContactSearchText.Of(details, CustomText, RelationText);
    }
}
