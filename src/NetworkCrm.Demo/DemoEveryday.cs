using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Core.Reviews;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Demo;

/// <summary>
/// What chance alone does not bring to a demo: somebody for every rule to speak about, a birthday this week, own
/// fields, moved circles and last week's review. The same few people whatever the size of the book.
/// </summary>
internal sealed class DemoEveryday(
    CrmDbContext db,
    Owner owner,
    long firstContact,
    int contacts,
    DemoDice dice,
    DateOnly today
)
{
    /// <summary>Interactions that it logs; the rest of the history makes room for them.</summary>
    public const int Interactions = 12;

    private const int FewestContacts = 60;

    private readonly DemoSpeech speech = new(owner.Language);

    private readonly HashSet<long> touched = [];

    /// <summary>Whether a demo of this size has room for it.</summary>
    public static bool Fits(int contacts, int interactions) =>
        contacts >= FewestContacts && interactions >= 20 * Interactions;

    /// <summary>The Monday of the week that a demo added on <paramref name="day"/> looks back on.</summary>
    public static DateOnly ReviewedWeek(DateOnly day) => WeeklyReview.MondayOf(day.AddDays(-7));

    public async Task AddAsync(CancellationToken ct)
    {
        Moments();
        Meetings();
        await PeopleAsync(ct);
        await OwnFieldsAsync(ct);
        var monday = ReviewedWeek(today);
        if (!await db.WeeklyReviews.AnyAsync(r => r.WeekOf == monday, ct))
            db.WeeklyReviews.Add(WeeklyReview.Of(owner.Id, monday, speech.Say(DemoWords.OneThing), monday.AddDays(6)));
        await db.SaveChangesAsync(ct);
        // How far their worlds lie is asked of all who are marked.
        touched.UnionWith(
            await db
                .Contacts.Where(c =>
                    c.Id >= firstContact
                    && (c.RemembersMe == TieMark.Yes || c.ThinksWell == TieMark.Yes || c.WouldRecommend == TieMark.Yes)
                )
                .OrderBy(c => c.Id)
                .Select(c => c.Id)
                .Take(200)
                .ToListAsync(ct)
        );
        await SnapshotKeeper.RefreshAsync(db, owner, touched, today, acted: false, ct);
        // They did not all fall quiet today.
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE Nudges SET RaisedOn = RaisedOn - ContactId % 11
            WHERE OwnerId = {owner.Id} AND ContactId >= {firstContact} AND State = {(int)RaisedState.Open}
            """,
            ct
        );
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);

    // Somebody new each time, at the end of the book: nothing else was told of them.
    private long Newcomer(int number) => firstContact + contacts - 1 - number;

    // Asked three times and nothing else; wrote twice to no answer; pitched at both meetings; met ten days ago,
    // thanked, not connected.
    private void Moments()
    {
        foreach (var days in new[] { 80, 45, 12 })
            Log(
                Newcomer(0),
                days,
                Channel.WhatsApp,
                new ExchangeEntry(ExchangeDirection.Asked, speech.Say(DemoWords.Asked[0].What), DemoWords.Asked[0].Kind)
            );
        Log(Newcomer(1), 60, Channel.InPerson);
        foreach (var days in new[] { 20, 6 })
            Log(Newcomer(1), days, Channel.WhatsApp, answered: Answered.No);
        foreach (var days in new[] { 40, 15 })
            Log(Newcomer(2), days, Channel.InPerson, pitched: true);
        Log(Newcomer(3), 10, Channel.Event);
        Log(Newcomer(3), 9, Channel.WhatsApp);
        Log(Newcomer(4), 4, Channel.InPerson);
        Log(Newcomer(5), 200, Channel.Call);
    }

    private void Log(
        long contact,
        int daysAgo,
        Channel channel,
        ExchangeEntry? exchange = null,
        Answered answered = Answered.Unknown,
        bool pitched = false
    )
    {
        var on = today.AddDays(-daysAgo);
        var details = new InteractionDetails
        {
            ContactIds = [contact],
            On = on,
            Channel = channel,
            StartedBy = Initiator.Me,
            Answered = answered,
            Pitched = pitched,
            What = speech.Say(dice.Pick(DemoWords.What)),
            Exchanges = exchange is { } one ? [one] : [],
        };
        InteractionInsert.Run(db, Interaction.Log(owner.Id, dice.Uid(At(on)), details, owner.Zone, today, At(on)));
        touched.Add(contact);
    }

    // Two meetings in the diary of which nothing says what for.
    private void Meetings()
    {
        foreach (var (number, days) in new[] { (5, 2), (6, 5) })
        {
            db.FollowUps.Add(
                FollowUp.Plan(
                    owner.Id,
                    Newcomer(number),
                    dice.Uid(At(today)),
                    new FollowUpDetails
                    {
                        Kind = FollowUpKind.Meeting,
                        What = speech.Say(DemoWords.FollowUps[1].What),
                        DueOn = today.AddDays(days),
                    },
                    FollowUpOrigin.Me,
                    At(today)
                )
            );
            touched.Add(Newcomer(number));
        }
    }

    private async Task PeopleAsync(CancellationToken ct)
    {
        var near = await db
            .WholeContacts.Where(c =>
                c.Id >= firstContact && c.State == ContactState.Listed && c.Circle != null && c.Circle <= Circle.Active
            )
            .OrderBy(c => c.Id)
            .Take(24)
            .ToListAsync(ct);
        foreach (var (at, contact) in near.Index())
        {
            var details = contact.Details();
            // One birthday in two days, one in three; and who made some of them known.
            if (at < 2)
                details = details with { Birthday = Birthday(today.AddDays(2 + at)) };
            if (at % 3 == 0 && near[(at + 5) % near.Count].Id != contact.Id)
                details = details with { IntroducedById = near[(at + 5) % near.Count].Id };
            contact.Edit(details, today, At(today));
            contact.Mark(
                contact.Marks with
                {
                    KnowsWhatIDo = at % 4 == 3 ? TieMark.No : TieMark.Yes,
                    ReachesOthers = at % 5 == 0 ? TieMark.Yes : TieMark.Unknown,
                },
                At(today)
            );
            touched.Add(contact.Id);
        }

        // A few have moved in the last months, most of them one circle.
        foreach (var (at, contact) in near.Skip(6).Take(5).Index())
        {
            var now = contact.Circle;
            contact.MoveTo(at % 2 == 0 ? Circle.Wider : Circle.Close, today.AddDays(-120), At(today.AddDays(-120)));
            contact.MoveTo(now, today.AddDays(-20 - (14 * at)), At(today));
        }
    }

    // 29 February is no birthday for a picture.
    private static AnnualDate Birthday(DateOnly day) =>
        day is { Month: 2, Day: 29 } ? new AnnualDate(2, 28, null) : new AnnualDate(day.Month, day.Day, null);

    private async Task OwnFieldsAsync(CancellationToken ct)
    {
        if (await db.CustomFields.AnyAsync(ct))
            return;
        CustomField[] fields =
        [
            .. DemoWords.OwnFields.Select(
                (f, at) =>
                    CustomField.Define(
                        owner.Id,
                        dice.Uid(At(today)),
                        speech.Say(f.Name),
                        f.Kind,
                        speech.SayIfAny(f.Choices),
                        at
                    )
            ),
        ];
        db.AddRange(fields);
        await db.SaveChangesAsync(ct);
        var people = await db
            .WholeContacts.Where(c => c.Id >= firstContact && c.State == ContactState.Listed && c.Company != null)
            .OrderBy(c => c.Id)
            .Take(30)
            .ToListAsync(ct);
        foreach (var (at, contact) in people.Index())
        {
            List<string> said = [];
            foreach (var field in fields)
            {
                var typed = field.Kind switch
                {
                    CustomFieldKind.Choice => field.Options[at % field.Options.Count],
                    CustomFieldKind.Number => (5 * (1 + dice.Below(40))).ToString(
                        System.Globalization.CultureInfo.InvariantCulture
                    ),
                    CustomFieldKind.Date => today
                        .AddDays(-dice.Between(30, 900))
                        .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    _ => $"KDN-{1000 + dice.Below(9000)}",
                };
                if (dice.Chance(0.3) || CustomReading.Read(field, typed) is not { } reading)
                    continue;
                db.CustomValues.Add(new CustomValue(owner.Id, contact.Id, field.Id, reading));
                said.Add(reading.Text);
            }

            contact.Describe(said, At(today));
        }
    }
}
