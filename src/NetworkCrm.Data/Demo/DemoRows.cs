using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Demo;

/// <summary>The rows of a demo, each through one prepared statement, with ids given out here.</summary>
internal sealed class DemoRows(SqliteConnection connection, Owner owner) : IDisposable
{
    private const string ContactColumns =
        "Id, OwnerId, Uid, Version, DisplayName, SortName, SearchText, Given, Family, Prefix, Suffix, Nickname, "
        + "Sapaan, Language, Company, Title, City, Address, Circle, CadenceDays, "
        + "Sphere, HowMet, MetOn, IntroducedById, Birthday, BirthdayKey, Notes, DontNudge, RemembersMe, "
        + "ThinksWell, WouldRecommend, KnowsWhatIDo, ReachesOthers, Bridging, Industry, "
        + "NotesPrivate, Celebrates, State, TrashedAt, SnoozedUntil, AddedOn, CreatedAt, "
        + "UpdatedAt, ImportBatchId, LastContactOn, RhythmDays, Muted, Lowered";

    private readonly DemoSpeech speech = new(owner.Language);
    private readonly Statement contact = Insert(connection, "Contacts", ContactColumns);
    private readonly Statement method = Insert(
        connection,
        "ContactMethods",
        "OwnerId, ContactId, Kind, Value, Normalized, Position"
    );
    private readonly Statement world = Insert(connection, "ContactWorlds", "OwnerId, ContactId, Kind, Name, Folded");
    private readonly Statement tag = Insert(connection, "ContactTags", "OwnerId, ContactId, Name, Folded");
    private readonly Statement interaction = Insert(
        connection,
        "Interactions",
        """
        Id, OwnerId, Uid, Version, "On", At, Zone, Channel, CountsAsContact, StartedBy,
        Setting, What, Purpose, Answered, Impression, Pitched, Private, CreatedAt
        """
    );

    private readonly Statement exchange = Insert(
        connection,
        "Exchanges",
        """OwnerId, InteractionId, "On", Direction, What, Kind, Weight, Ask"""
    );
    private readonly Statement participant = Insert(
        connection,
        "Participants",
        """OwnerId, ContactId, InteractionId, "On", Facts"""
    );

    private readonly Statement fact = Insert(
        connection,
        "LearnedFacts",
        """OwnerId, ContactId, InteractionId, "On", Kind, Text"""
    );
    private readonly Statement promise = Insert(
        connection,
        "Promises",
        "OwnerId, Uid, Version, ContactId, By, What, MadeOn, DueOn, State, ClosedOn, CreatedAt"
    );

    private readonly Statement followUp = Insert(
        connection,
        "FollowUps",
        "OwnerId, Uid, Version, ContactId, Kind, What, Purpose, DueOn, DueAt, FirstDueOn, Recurrence, Origin, "
            + "PlanStep, State, ClosedOn, PreviousId, CreatedAt"
    );

    /// <summary>The first id that is free in <paramref name="table"/>.</summary>
    public static long FreeId(SqliteConnection connection, string table)
    {
        using var read = new Statement(connection, $"SELECT coalesce(max(Id), 0) + 1 FROM {table}");
        return read.Step() ? read.Int64(0) : 1;
    }

    public void Add(long id, Contact c, ContactSnapshot snapshot, int? rhythm)
    {
        contact
            .Bind(id)
            .Bind(owner.Id)
            .Bind(c.Uid)
            .Bind((long)c.Version)
            .Bind(c.DisplayName)
            .Bind(c.SortName)
            .Bind(c.SearchText)
            .Bind(c.Given)
            .Bind(c.Family)
            .Bind(c.Prefix)
            .Bind(c.Suffix)
            .Bind(c.Nickname)
            .Bind((long)c.Sapaan)
            .Bind(c.Language)
            .Bind(c.Company)
            .Bind(c.Title)
            .Bind(c.City)
            .Bind(c.Address)
            .Bind((long?)c.Circle)
            .Bind((long?)c.CadenceDays)
            .Bind((long?)c.Sphere)
            .Bind(c.HowMet)
            .Bind(c.MetOn)
            .Bind(c.IntroducedById)
            .Bind(c.Birthday?.ToString())
            .Bind((long?)c.BirthdayKey)
            .Bind(c.Notes)
            .Bind(c.DontNudge)
            .Bind((long)c.RemembersMe)
            .Bind((long)c.ThinksWell)
            .Bind((long)c.WouldRecommend)
            .Bind((long)c.KnowsWhatIDo)
            .Bind((long)c.ReachesOthers)
            .Bind(c.Bridging)
            .Bind(c.Industry)
            .Bind(c.NotesPrivate)
            .Bind((long)c.Celebrates)
            .Bind((long)c.State)
            .Bind(c.TrashedAt?.UtcTicks)
            .Bind(c.SnoozedUntil)
            .Bind(c.AddedOn)
            .Bind(c.CreatedAt)
            .Bind(c.UpdatedAt)
            .Bind(c.ImportBatchId)
            .Bind(snapshot.LastContactOn)
            .Bind((long?)rhythm)
            .Bind(c.Muted)
            .Bind(c.Lowered)
            .Run();
        foreach (var m in c.Methods)
            method
                .Bind(owner.Id)
                .Bind(id)
                .Bind((long)m.Kind)
                .Bind(m.Value)
                .Bind(m.Normalized)
                .Bind((long)m.Position)
                .Run();
        foreach (var w in c.Worlds)
            world.Bind(owner.Id).Bind(id).Bind((long)w.Kind).Bind(w.Name).Bind(w.Folded).Run();
        foreach (var t in c.Tags)
            tag.Bind(owner.Id).Bind(id).Bind(t.Name).Bind(t.Folded).Run();
    }

    public void Add(long id, in DemoInteraction i, DemoDice dice)
    {
        var created = new DateTimeOffset(i.On.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        var at = dice.Chance(0.3)
            ? new TimeOnly(dice.Between(8, 20), dice.Pick([0, 15, 30, 45])).ToString(
                "HH:mm:ss",
                System.Globalization.CultureInfo.InvariantCulture
            )
            : null;
        var setting = i.Channel.IsMeeting()
            ? dice.Pick([Setting.Formal, Setting.Informal, Setting.Informal])
            : Setting.Unknown;
        interaction
            .Bind(id)
            .Bind(owner.Id)
            .Bind(dice.Uid(created))
            .Bind(1L)
            .Bind(i.On)
            .Bind(at)
            .Bind(owner.Zone)
            .Bind((long)i.Channel)
            .Bind(i.Channel.CountsAsContact())
            .Bind((long)i.StartedBy)
            .Bind((long)setting)
            .Bind(dice.Chance(0.35) ? speech.Say(dice.Pick(DemoWords.What)) : null)
            .Bind((string?)null)
            .Bind((long)i.Answered)
            .Bind((long)i.Impression)
            .Bind(i.Pitched)
            .Bind(false)
            .Bind(created)
            .Run();
        if (i.Gave > 0)
            Add(id, i, ExchangeDirection.Gave, dice.Pick(DemoWords.Gave));
        if (i.Received > 0)
            Add(id, i, ExchangeDirection.Received, dice.Pick(DemoWords.Received));
        if (i.Asked > 0)
            Add(
                id,
                i,
                ExchangeDirection.Asked,
                dice.Pick(DemoWords.Asked),
                dice.Pick([AskState.Granted, AskState.Granted, AskState.Declined, AskState.Open])
            );
    }

    public void Add(long contactId, long interactionId, in DemoInteraction i)
    {
        participant.Bind(owner.Id).Bind(contactId).Bind(interactionId).Bind(i.On).Bind(i.Fact().Pack()).Run();
        if (i.Learned == 0)
            return;
        var (kind, text) = DemoWords.Learned[i.Learned - 1];
        fact.Bind(owner.Id)
            .Bind(contactId)
            .Bind(interactionId)
            .Bind(i.On)
            .Bind((long)kind)
            .Bind(speech.Say(text))
            .Run();
    }

    public void Add(Promise p) =>
        promise
            .Bind(owner.Id)
            .Bind(p.Uid)
            .Bind((long)p.Version)
            .Bind(p.ContactId)
            .Bind((long)p.By)
            .Bind(p.What)
            .Bind(p.MadeOn)
            .Bind(p.DueOn)
            .Bind((long)p.State)
            .Bind(p.ClosedOn)
            .Bind(p.CreatedAt)
            .Run();

    public void Add(FollowUp f) =>
        followUp
            .Bind(owner.Id)
            .Bind(f.Uid)
            .Bind((long)f.Version)
            .Bind(f.ContactId)
            .Bind((long)f.Kind)
            .Bind(f.What)
            .Bind(f.Purpose)
            .Bind(f.DueOn)
            .Bind((string?)null)
            .Bind(f.FirstDueOn)
            .Bind(f.Recurrence?.ToString())
            .Bind((long)f.Origin)
            .Bind(f.PlanStep)
            .Bind((long)f.State)
            .Bind(f.ClosedOn)
            .Bind(f.PreviousId)
            .Bind(f.CreatedAt)
            .Run();

    public void Dispose()
    {
        foreach (
            var statement in new[]
            {
                contact,
                method,
                world,
                tag,
                interaction,
                exchange,
                participant,
                fact,
                promise,
                followUp,
            }
        )
            statement.Dispose();
    }

    private static Statement Insert(SqliteConnection connection, string table, string columns) =>
        new(
            connection,
            $"INSERT INTO {table}({columns}) VALUES ({string.Join(", ", columns.Split(',').Select(_ => "?"))})"
        );

    private void Add(
        long interactionId,
        in DemoInteraction i,
        ExchangeDirection direction,
        (ExchangeKind Kind, string What) said,
        AskState? ask = null
    ) =>
        exchange
            .Bind(owner.Id)
            .Bind(interactionId)
            .Bind(i.On)
            .Bind((long)direction)
            .Bind(speech.Say(said.What))
            .Bind((long)said.Kind)
            .Bind((long)i.Weight)
            .Bind((long?)ask)
            .Run();
}
