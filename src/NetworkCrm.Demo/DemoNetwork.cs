using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Demo;

/// <summary>What a demo added.</summary>
public sealed record DemoResult(int Contacts, int Interactions, int FollowUps, int Nudges);

/// <summary>
/// A synthetic Indonesian network, the same for the same seed on the same day, written in one transaction through
/// prepared statements and in the order of its ids, so that most indexes grow at their end.
/// </summary>
public sealed class DemoNetwork(CrmDatabase database, TimeProvider clock)
{
    public const int MaxContacts = 1_000_000;
    public const int MaxInteractions = 10_000_000;

    // Enough to keep the pages of a large demo in memory until the one commit.
    private const string WideCache = "PRAGMA cache_size=-400000";

    // The connection goes back to the pool and serves others.
    private const string UsualCache = $"PRAGMA cache_size={ConnectionPragmas.CacheSize}";

    /// <summary>
    /// Adds it to a book that has nobody in it, and nothing to any other: what stands behind a button may be pressed
    /// twice.
    /// </summary>
    public Task AddIfEmptyAsync(
        long ownerId,
        int contacts,
        int interactions,
        int seed,
        CancellationToken ct = default
    ) => AddAsync(ownerId, contacts, interactions, seed, onlyIfEmpty: true, ct);

    public Task<DemoResult> AddAsync(
        long ownerId,
        int contacts,
        int interactions,
        int seed,
        CancellationToken ct = default
    ) => AddAsync(ownerId, contacts, interactions, seed, onlyIfEmpty: false, ct);

    private async Task<DemoResult> AddAsync(
        long ownerId,
        int contacts,
        int interactions,
        int seed,
        bool onlyIfEmpty,
        CancellationToken ct
    )
    {
        DemoResult added;
        await using (var write = await database.WriteAsync(ownerId, ct))
        {
            var owner = await write.Db.Owners.SingleAsync(ct);
            if (onlyIfEmpty && await write.Db.Contacts.AnyAsync(ct))
                return new DemoResult(0, 0, 0, 0);
            try
            {
                await write.Db.Database.ExecuteSqlRawAsync(WideCache, ct);
                var (dice, first) = (new DemoDice((ulong)seed), FreeId(write.Connection, "Contacts"));
                var (today, everyday) = (
                    LocalDate.Today(clock, owner.Zone),
                    DemoEveryday.Fits(contacts, interactions) ? DemoEveryday.Interactions : 0
                );
                added = Add(write, owner, contacts, interactions - everyday, dice, ct);
                await new DemoStory(write.Db, owner, first, contacts, dice, today).AddAsync(ct);
                if (everyday > 0)
                    await new DemoEveryday(write.Db, owner, first, contacts, dice, today).AddAsync(ct);
                added = added with
                {
                    Interactions = added.Interactions + everyday,
                    Nudges = await write.Db.Nudges.CountAsync(
                        n => n.ContactId >= first && n.State == RaisedState.Open,
                        ct
                    ),
                };
                // The pooled prior of so many new ties is for the sweep to adopt.
                owner.SweptUntil(clock.GetUtcNow());
                owner.ShowSample(owner.SampleSince ?? today);
                await write.CommitAsync(ct);
            }
            finally
            {
                await write.Db.Database.ExecuteSqlRawAsync(UsualCache, CancellationToken.None);
            }
        }

        using var connection = database.Connect();
        using var checkpoint = new Statement(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        checkpoint.Run();
        database.Optimize();
        return added;
    }

    /// <summary>The first id that is free in <paramref name="table"/>.</summary>
    private static long FreeId(SqliteConnection connection, string table)
    {
        using var read = new Statement(connection, $"SELECT coalesce(max(Id), 0) + 1 FROM {table}");
        return read.Step() ? read.Int64(0) : 1;
    }

    private DemoResult Add(
        WriteScope write,
        Owner owner,
        int contacts,
        int interactions,
        DemoDice dice,
        CancellationToken ct
    )
    {
        var (today, connection) = (LocalDate.Today(clock, owner.Zone), write.Connection);
        var people = new DemoPerson[contacts];
        var speech = new DemoSpeech(owner.Language);
        for (var i = 0; i < contacts; i++)
            people[i] = DemoPeople.Make(dice, speech, i, today);
        var (history, parts) = DemoHistory.Make(dice, [.. people.Select(p => p.MeanGap)], interactions, today);

        using var bulk = new TriggersOff(connection);
        using var rows = new DemoRows(write.Db);
        var (firstContact, firstInteraction) = (FreeId(connection, "Contacts"), FreeId(connection, "Interactions"));
        var nudges = AddPeople(
            rows,
            write.Db,
            owner,
            people,
            history,
            [.. parts.Order()],
            firstContact,
            dice,
            today,
            ct
        );
        var talk = new DemoTalk(owner, dice, today);
        for (var (i, part) = (0, 0); i < history.Length; i++)
        {
            if ((i & 4095) == 0)
                ct.ThrowIfCancellationRequested();
            var together = new List<long>();
            for (; part < parts.Length && parts[part].Interaction == i; part++)
                together.Add(firstContact + parts[part].Contact);
            rows.Add(firstInteraction + i, talk.Tell(history[i], together));
        }

        bulk.Finish(owner.Id);
        DayCounts.Recount(connection, owner.Id);
        AddPromises(rows, owner, speech, contacts, firstContact, dice, today);
        return new DemoResult(
            contacts,
            history.Length,
            AddFollowUps(rows, owner, speech, contacts, firstContact, dice, today),
            nudges
        );
    }

    // Snapshots and nudges come from what is still in memory: the same builder that would read them back.
    private static int AddPeople(
        DemoRows rows,
        CrmDbContext db,
        Owner owner,
        DemoPerson[] people,
        DemoInteraction[] history,
        DemoPart[] parts,
        long firstId,
        DemoDice dice,
        DateOnly today,
        CancellationToken ct
    )
    {
        using var snapshots = new SnapshotWriter(db);
        var settings = owner.Nudging();
        var facts = new List<InteractionFact>();
        var (at, nudges) = (0, 0);
        for (var i = 0; i < people.Length; i++)
        {
            if ((i & 1023) == 0)
                ct.ThrowIfCancellationRequested();
            facts.Clear();
            DateOnly? need = null;
            for (; at < parts.Length && parts[at].Contact == i; at++)
            {
                ref readonly var one = ref history[parts[at].Interaction];
                facts.Add(one.Fact());
                if (one.Learned > 0 && DemoWords.Learned[one.Learned - 1].Kind == FactKind.Need)
                    need = one.On;
            }

            var contact = Person(
                owner,
                people[i],
                facts.Count > 0 ? facts[0].On : today.AddDays(-dice.Below(DemoHistory.Days)),
                dice
            );
            var built = SnapshotBuilder.Build(
                Facts(contact, firstId + i, need),
                System.Runtime.InteropServices.CollectionsMarshal.AsSpan(facts),
                today,
                settings
            );
            contact.ApplySnapshot(built.LastContactOn, SnapshotWriter.Rhythm(built));
            rows.Add(firstId + i, contact);
            snapshots.Add(built);
            foreach (var nudge in NudgeEngine.Evaluate(built, today, settings.Muted))
            {
                snapshots.Raise(nudge, today);
                nudges++;
            }
        }

        return nudges;
    }

    private static Contact Person(Owner owner, DemoPerson person, DateOnly addedOn, DemoDice dice)
    {
        var added = new DateTimeOffset(addedOn.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero);
        var contact = Contact.Create(
            owner.Id,
            dice.Uid(added),
            person.Details with
            {
                MetOn = person.Details.HowMet is null ? null : addedOn,
            },
            addedOn,
            added
        );
        if (person.RemembersMe || person.ThinksWell || person.WouldRecommend)
            contact.Mark(
                new TieMarks(Mark(person.RemembersMe), Mark(person.ThinksWell), Mark(person.WouldRecommend)),
                added
            );
        if (person.Archived)
            contact.Archive(true, added);
        return contact;
    }

    private static TieMark Mark(bool known) => known ? TieMark.Yes : TieMark.Unknown;

    private static ContactFacts Facts(Contact c, long id, DateOnly? openNeedOn) =>
        SnapshotKeeper.Facts(c, openPlanSteps: 0, openNeedOn) with
        {
            ContactId = id,
        };

    // As many open ones as one person keeps, whatever the size of the book: one overdue, some in the days after. The rest
    // are done.
    private static int AddFollowUps(
        DemoRows rows,
        Owner owner,
        DemoSpeech speech,
        int contacts,
        long firstContact,
        DemoDice dice,
        DateOnly today
    )
    {
        if (contacts == 0)
            return 0;
        int[] open = [-1, 1, 1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 30, 45];
        var done = Math.Min(contacts / 5, 2000);
        for (var i = 0; i < open.Length + done; i++)
        {
            var due = today.AddDays(i < open.Length ? open[i] : -dice.Between(1, 700));
            var (kind, what) = dice.Pick(DemoWords.FollowUps);
            var created = new DateTimeOffset(
                (due < today ? due : today).AddDays(-dice.Between(1, 20)).ToDateTime(new TimeOnly(3, 0)),
                TimeSpan.Zero
            );
            var details = new FollowUpDetails
            {
                Kind = kind,
                What = speech.Say(what),
                DueOn = due,
                Purpose = kind == FollowUpKind.Meeting ? speech.Say(dice.Pick(DemoWords.Purposes)) : null,
                Recurrence = i % 6 == 5 && i < open.Length ? new Recurrence(RecurrenceUnit.Monthly) : null,
            };
            var followUp = FollowUp.Plan(
                owner.Id,
                firstContact + dice.Below(contacts),
                dice.Uid(created),
                details,
                FollowUpOrigin.Me,
                created
            );
            if (i >= open.Length)
                followUp.Complete(due, created);
            rows.Add(followUp);
        }

        return open.Length + done;
    }

    // A few of mine due about now, a few of theirs, and enough settled ones to tell who keeps their word.
    private static void AddPromises(
        DemoRows rows,
        Owner owner,
        DemoSpeech speech,
        int contacts,
        long firstContact,
        DemoDice dice,
        DateOnly today
    )
    {
        if (contacts == 0)
            return;
        (PromisedBy By, int Due)[] open =
        [
            (PromisedBy.Me, 0),
            (PromisedBy.Me, 3),
            (PromisedBy.Them, 1),
            (PromisedBy.Them, 9),
        ];
        for (var i = 0; i < open.Length + Math.Min(contacts / 10, 500); i++)
        {
            var (by, days) =
                i < open.Length
                    ? open[i]
                    : (dice.Chance(0.5) ? PromisedBy.Me : PromisedBy.Them, -dice.Between(10, 600));
            var due = today.AddDays(days);
            var made = (due < today ? due : today).AddDays(-dice.Between(2, 14));
            var created = new DateTimeOffset(made.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);
            var promise = Promise.Make(
                owner.Id,
                firstContact + dice.Below(contacts),
                dice.Uid(created),
                new PromiseDetails(by, speech.Say(dice.Pick(DemoWords.Promises)), due),
                made,
                created
            );
            if (i >= open.Length)
                promise.Close(
                    dice.Chance(by == PromisedBy.Me ? 0.85 : 0.65) ? PromiseState.Kept : PromiseState.Broken,
                    due
                );
            rows.Add(promise);
        }
    }
}
