using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.Settings;

namespace NetworkCrm.Web.Tests.Nudging;

/// <summary>Does anything an owner can do, chosen by four numbers, through the real stores.</summary>
internal sealed class RandomLife(TestCrm crm)
{
    private readonly List<(Guid Uid, long Id)> people = [];
    private readonly List<DeletedInteraction> deleted = [];

    public async Task ActAsync(int what, int a, int b, int c)
    {
        if (people.Count == 0 || what < 8)
            await AddAsync(a, b);
        else if (what < 48)
            await LogAsync(a, b, c);
        else if (what < 60)
            await CorrectAsync(a, b, c);
        else if (what < 66 && deleted.Count > 0)
            await RestoreAsync(a);
        else if (what < 80)
            await ChangeAsync(a, b, c);
        else if (what < 83)
            await FollowUpAsync(a, b);
        else if (what < 85)
            await ActOnNeedAsync(a);
        else if (what < 88)
            await SettingsAsync(a);
        else
            await TimePassesAsync(b, c);
    }

    private (Guid Uid, long Id) Person(int a) => people[a % people.Count];

    private async Task AddAsync(int a, int b)
    {
        var details = A.Contact(
            $"Orang {people.Count}",
            circle: Circle(a),
            cadence: b % 4 == 0 ? 1 + (b % 90) : null
        ) with
        {
            MetOn = b % 3 == 0 ? crm.Today.AddDays(-b % 40) : null,
            Links = b % 2 == 0 ? ["https://example.com/rina"] : [],
            Sphere = a % 7 == 0 ? Sphere.Family : null,
        };
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), details);
        people.Add((uid, (await crm.Contacts.PersonAsync(uid)).Id));
    }

    private Task LogAsync(int a, int b, int c) => crm.LogAsync(Details(a, b, c));

    private InteractionDetails Details(int a, int b, int c)
    {
        var exchanges = new List<ExchangeDirection>();
        for (var e = 1; e <= 3; e++)
            if (c / (7 * e) % 3 == 0)
                exchanges.Add((ExchangeDirection)e);
        var with = c % 5 == 0 ? new[] { Person(a).Id, Person(a + 1).Id } : [Person(a).Id];
        var facts = new List<FactEntry>();
        if (a % 3 == 0)
            facts.Add(new FactEntry(FactKind.Need, $"gudang {a % 4}"));
        if (b % 4 == 0)
            facts.Add(new FactEntry((FactKind)(b % 7), "anak SMA"));
        return A.Interaction(
            with[0],
            crm.Today.AddDays(-(b % 500)),
            (Channel)(1 + (c % 9)),
            (Initiator)(c % 3),
            answered: (Answered)(b % 3),
            exchanges: [.. exchanges]
        ) with
        {
            ContactIds = with,
            CountsAsContact = c % 11 == 0 ? c % 2 == 0 : null,
            Facts = facts,
            Pitched = (a + b) % 3 == 0,
            Impression = (Impression)((a + c) % 4),
            Exchanges =
            [
                .. exchanges.Select((e, i) => new ExchangeEntry(e, "", Weight: (ExchangeWeight)(1 + ((a + i) % 3)))),
            ],
        };
    }

    private async Task CorrectAsync(int a, int b, int c)
    {
        var (entries, total) = await crm.Interactions.TimelineAsync(Person(a).Id, b % 4, 1);
        if (total == 0 || entries.Count == 0)
            return;
        if (c % 2 == 0)
            deleted.Add(await crm.Interactions.DeleteAsync(entries[0].Id));
        else
            await crm.Interactions.EditAsync(
                entries[0].Id,
                (await crm.Interactions.FindAsync(entries[0].Id)).Version,
                Details(c, b, a)
            );
    }

    private async Task RestoreAsync(int a)
    {
        var one = deleted[a % deleted.Count];
        deleted.Remove(one);
        await crm.Interactions.RestoreAsync(one);
    }

    private async Task ChangeAsync(int a, int b, int c)
    {
        var uid = Person(a).Uid;
        var view = await crm.Contacts.PersonAsync(uid);
        var details = view.Details;
        switch (b % 14)
        {
            case 0:
                await crm.Contacts.EditAsync(uid, view.Version, details with { Circle = Circle(c) });
                break;
            case 1:
                await crm.Contacts.EditAsync(uid, view.Version, details with { CadenceDays = c % 3 == 0 ? null : c });
                break;
            case 2:
                await crm.Contacts.EditAsync(
                    uid,
                    view.Version,
                    details with
                    {
                        DontNudge = c % 2 == 0,
                        MetOn = c % 3 == 0 ? null : crm.Today.AddDays(-(c % 50)),
                    }
                );
                break;
            case 3:
                await crm.Contacts.MarkAsync(
                    uid,
                    new TieMarks(
                        (TieMark)(c % 3),
                        (TieMark)(c / 3 % 3),
                        (TieMark)(c / 9 % 3),
                        (TieMark)(c / 27 % 3),
                        (TieMark)(c / 81 % 3)
                    )
                );
                break;
            case 4:
                await crm.Contacts.ArchiveAsync(uid, c % 2 == 0);
                break;
            case 5:
                await crm.Contacts.TrashAsync(uid);
                break;
            case 6:
                await crm.Contacts.RestoreAsync(uid);
                break;
            case 7:
                await crm.Contacts.EditAsync(
                    uid,
                    view.Version,
                    details with
                    {
                        Links = details.Links.Count == 0 ? ["https://example.com/b"] : [],
                    }
                );
                break;
            case 8:
                await MuteAsync(uid, (NudgeRule)(1 + (c % Enum.GetValues<NudgeRule>().Length)), c % 2 == 0);
                break;
            case 9:
                await SwitchAsync((NudgeRule)(1 + (c % Enum.GetValues<NudgeRule>().Length)), c % 3 == 0);
                break;
            case 10:
                await crm.Contacts.EditAsync(
                    uid,
                    view.Version,
                    details with
                    {
                        City = c % 3 == 0 ? null : $"Kota {c % 4}",
                        Industry = c % 2 == 0 ? "logistik" : null,
                        Tags = [$"tag {c % 3}"],
                    }
                );
                break;
            case 11:
                await crm.Contacts.LowerAsync(uid, NudgeEngine.Rules[c % NudgeEngine.Rules.Count].Rule, c % 4);
                break;
            case 12:
                await crm.Mentions.HearAsync(
                    Guid.CreateVersion7(),
                    view.Id,
                    new MentionDetails(crm.Today.AddDays(-(c % 900)), null, null, null)
                );
                break;
            case 13:
                await crm.FollowUps.PlanAsync(
                    Guid.CreateVersion7(),
                    view.Id,
                    new FollowUpDetails
                    {
                        Kind = FollowUpKind.Meeting,
                        What = "ngopi",
                        DueOn = crm.Today.AddDays(c % 40),
                        Purpose = c % 3 == 0 ? "kabar" : null,
                    }
                );
                break;
            default:
                await crm.Contacts.SnoozeAsync(uid, c % 4 == 0 ? null : crm.Today.AddDays(c % 60));
                break;
        }
    }

    private async Task FollowUpAsync(int a, int b)
    {
        var plan = new[]
        {
            new ProposedStep("thanks", FollowUpKind.Message, "Terima kasih", crm.Today.AddDays(b % 10)),
        };
        await crm.Interactions.LogAsync(Guid.CreateVersion7(), A.Interaction(Person(a).Id, crm.Today), [], plan);
    }

    private async Task ActOnNeedAsync(int a)
    {
        await using var write = await crm.Database.WriteAsync(1);
        var id = Person(a).Id;
        var need = await write
            .Db.Set<LearnedFact>()
            .Where(f => f.ContactId == id && f.Kind == FactKind.Need)
            .OrderByDescending(f => f.On)
            .FirstOrDefaultAsync();
        need?.Act(need.ActedOn is null ? crm.Today : null);
        await SnapshotKeeper.RefreshAsync(write.Db, await write.Db.Owners.SingleAsync(), [id], crm.Today);
        await write.CommitAsync();
    }

    private async Task MuteAsync(Guid uid, NudgeRule rule, bool muted)
    {
        await using var write = await crm.Database.WriteAsync(1);
        var contact = await write.Db.Contacts.SingleAsync(c => c.Uid == uid);
        contact.Mute(rule, muted, crm.Clock.GetUtcNow());
        await SnapshotKeeper.RefreshAsync(write.Db, await write.Db.Owners.SingleAsync(), [contact.Id], crm.Today);
        await write.CommitAsync();
    }

    private async Task SwitchAsync(NudgeRule rule, bool muted)
    {
        await using var write = await crm.Database.WriteAsync(1);
        await RuleSwitch.SetAsync(write, await write.Db.Owners.SingleAsync(), rule, muted, crm.Today);
        await write.CommitAsync();
    }

    private async Task SettingsAsync(int a)
    {
        var form = SettingsForm.From(await crm.Settings.ReadAsync());
        form.Cadences[a % 5] = 1 + (a % 200);
        await crm.Settings.SaveAsync(form, SettingsForm.From(await crm.Settings.ReadAsync()));
    }

    private async Task TimePassesAsync(int b, int c)
    {
        crm.Clock.Advance(TimeSpan.FromDays(1 + (b % 20)));
        if (c % 3 == 0)
            return;
        await crm.Sweep().RunAsync(1);
        // Whoever was in the trash for a month is gone now, and what was logged with them cannot come back.
        await using var db = crm.Database.Open(1);
        var left = db.Contacts.Select(p => p.Id).ToHashSet();
        people.RemoveAll(p => !left.Contains(p.Id));
        deleted.RemoveAll(d => !d.Details.ContactIds.All(left.Contains));
    }

    private static Circle? Circle(int a) => a % 6 == 0 ? null : (Circle)(a % 6);
}
