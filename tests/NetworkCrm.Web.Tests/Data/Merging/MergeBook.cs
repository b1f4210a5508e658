using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Relations;
using NetworkCrm.Data.Exporting;
using NetworkCrm.Data.Merging;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Duplicates;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Introductions;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Features.Relations;

namespace NetworkCrm.Web.Tests.Data.Merging;

/// <summary>Books of a few people on whom all kinds of things hang, and what a merge does to them.</summary>
internal static class MergeBook
{
    public static MergeStore Merges(this TestCrm crm) => new(crm.Mine);

    public static DuplicateStore Duplicates(this TestCrm crm) => new(crm.Mine);

    public static async Task<Guid> UidAsync(this TestCrm crm, long id)
    {
        await using var db = crm.Database.Open(1);
        return (await db.Contacts.SingleAsync(c => c.Id == id)).Uid;
    }

    public static async Task MergeAsync(
        this TestCrm crm,
        Guid kept,
        Guid other,
        IReadOnlySet<MergeField>? fromOther = null,
        IReadOnlySet<Guid>? own = null
    )
    {
        var view = await crm.Merges().ReadAsync(kept, other);
        await crm.Merges()
            .MergeAsync(
                new MergeOrder(
                    kept,
                    view.Kept.Version,
                    other,
                    view.Other.Version,
                    fromOther ?? new HashSet<MergeField>(),
                    own ?? new HashSet<Guid>()
                )
            );
    }

    public static async Task<(Guid Kept, Guid Other)> MergeAsync(this TestCrm crm, long kept, long other)
    {
        var (one, two) = (await crm.UidAsync(kept), await crm.UidAsync(other));
        await crm.MergeAsync(one, two);
        return (one, two);
    }

    /// <summary>Everything that leaves, as text.</summary>
    public static string Export(this TestCrm crm)
    {
        using var to = new MemoryStream();
        using var export = new BookExport(crm.Database, 1, new ExportWords("id", c => c.ToString(), ""), TestCrm.Start);
        export.Write(to, ExportFile.Json);
        return Encoding.UTF8.GetString(to.ToArray()).Replace("},", "},\n", StringComparison.Ordinal);
    }

    public static async Task<bool> IsJudgedAsync(this TestCrm crm) =>
        (await new SnapshotRebuild(crm.Database).VerifyAsync(1, crm.Today)).IsTrue;

    /// <summary>People with names that few share, and a random lot of everything that can hang on them.</summary>
    public static async Task<List<long>> RandomAsync(this TestCrm crm, int seed)
    {
        var random = new Random(seed);
        T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        bool Maybe() => random.Next(2) == 0;
        string? Or(string text) => Maybe() ? text + random.Next(3) : null;
        Guid New() => Guid.CreateVersion7(crm.Clock.GetUtcNow());
        var people = new List<long>();
        for (var i = 0; i < 6; i++)
            people.Add(
                await crm.PersonAsync(
                    new ContactDetails
                    {
                        DisplayName = $"Orang {(char)('A' + i)}",
                        Company = Or("PT "),
                        Title = Or("Manajer "),
                        City = Or("Kota "),
                        Notes = Or("Catatan "),
                        Nickname = Or("Panggilan "),
                        Industry = Or("Bidang "),
                        NotesPrivate = Maybe(),
                        Circle = Maybe() ? Any(Enum.GetValues<Circle>()) : null,
                        MetOn = Maybe() ? crm.Today.AddDays(-random.Next(400)) : null,
                        Birthday = Maybe() ? new AnnualDate(1 + random.Next(12), 1 + random.Next(28), null) : null,
                        IntroducedById = i > 0 && Maybe() ? Any(people) : null,
                        Phones = [.. Some(3).Select(n => new PhoneEntry($"0812 1111 000{n}", $"+62812111100{n}"))],
                        Emails = [.. Some(3).Select(n => $"e{n}@contoh.id")],
                        Links = [.. Some(2).Select(n => $"linkedin.com/in/orang{n}")],
                        Tags = [.. Some(3).Select(n => $"tag{n}")],
                        Communities = [.. Some(2).Select(n => $"Komunitas {n}")],
                    }
                )
            );
        var (fields, events, groups, goals) = (
            new CustomFieldStore(crm.Mine),
            new EventStore(crm.Mine),
            new GroupStore(crm.Mine),
            new GoalStore(crm.Mine)
        );
        var (field, happening, group, goal) = (New(), New(), New(), New());
        await fields.DefineAsync(field, "Kolom", CustomFieldKind.Text, null);
        await events.AddAsync(
            happening,
            new EventDetails
            {
                Name = "Pameran",
                On = crm.Today.AddDays(-1),
                Community = "Kadin",
            }
        );
        await groups.FoundAsync(group, new GroupDetails("Sarapan", null, 30));
        await goals.SetAsync(goal, new GoalDetails("Cari distributor", GoalKind.FindPartner, null));
        foreach (var person in people)
        {
            if (Maybe())
                await fields.SetAsync(person, field, "nilai " + random.Next(2));
            if (Maybe())
                await events.MeetAsync(happening, person);
            if (Maybe())
                await groups.JoinAsync(group, person);
            if (Maybe())
                await goals.LinkContactAsync(goal, person);
            if (Maybe())
                await crm.Contacts.SetCircleAsync(await crm.UidAsync(person), Any(Enum.GetValues<Circle>()));
            if (Maybe())
                await crm.Contacts.MarkAsync(
                    await crm.UidAsync(person),
                    new TieMarks(Any(Enum.GetValues<TieMark>()), TieMark.Yes, Any(Enum.GetValues<TieMark>()))
                );
            if (Maybe())
                await crm.FollowUps.PlanAsync(New(), person, A.FollowUp(crm.Today.AddDays(random.Next(-5, 9))));
            if (Maybe())
                await crm.Promises.MakeAsync(New(), person, new PromiseDetails(PromisedBy.Them, "janji", crm.Today));
            if (Maybe())
                await crm.Mentions.HearAsync(New(), person, new MentionDetails(crm.Today, "PT X", "katering", null));
            if (Maybe())
                await crm.Touches.TapAsync(await crm.UidAsync(person), Channel.WhatsApp, null);
        }

        for (var i = 0; i < 25; i++)
            await crm.LogAsync(
                A.Interaction(
                    Any(people),
                    crm.Today.AddDays(-random.Next(300)),
                    learned: Or("fakta "),
                    by: Any(Enum.GetValues<Initiator>())
                ) with
                {
                    ContactIds = [.. people.Where(_ => random.Next(3) == 0).DefaultIfEmpty(people[0])],
                    What = Or("ngobrol "),
                }
            );
        var (relations, introductions, outcomes) = (
            new RelationStore(crm.Mine),
            new IntroductionStore(crm.Mine),
            new OutcomeStore(crm.Mine)
        );
        for (var i = 0; i < 8; i++)
        {
            var pair = people.OrderBy(_ => random.Next()).Take(2).ToList();
            switch (random.Next(4))
            {
                case 0:
                    await relations.AddAsync(New(), pair[0], pair[1], Any(Enum.GetValues<RelationKind>()), Or("kata "));
                    break;
                case 1:
                    await introductions.MakeAsync(
                        New(),
                        new IntroductionDetails(pair[0], pair[1], crm.Today, null, Channel.WhatsApp, "kenalan")
                    );
                    break;
                case 2:
                    await outcomes.RecordAsync(
                        New(),
                        new OutcomeDetails(OutcomeKind.Client, "pesanan", crm.Today, 5),
                        new OutcomeSources(pair)
                    );
                    break;
                default:
                    await crm.Duplicates().KeepApartAsync(pair[0], pair[1]);
                    break;
            }
        }

        return people;

        IEnumerable<int> Some(int most) => Enumerable.Range(0, most).Where(_ => Maybe());
    }
}
