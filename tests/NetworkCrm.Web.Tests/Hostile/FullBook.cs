using System.Text;
using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Relations;
using NetworkCrm.Core.Reviews;
using NetworkCrm.Data.Merging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Account;
using NetworkCrm.Web.Features.AddressBook;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Duplicates;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Introductions;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Features.Messages;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Features.Relations;
using NetworkCrm.Web.Features.Reviews;
using NetworkCrm.Web.Features.Settings;
using NetworkCrm.Web.Features.Touches;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Hostile;

/// <summary>
/// A book in which one text is written into everything there is to write into, through the stores. The first of
/// everything has the same uid.
/// </summary>
internal sealed class FullBook(OwnerDatabase crm, DataDirectory files, string text, Guid uid)
{
    private readonly InteractionStore interactions = new(crm);
    private readonly ImportStore imports = new(crm, new ImportFiles(files));
    private DateOnly today;
    private long first;
    private long second;

    /// <summary>Every column that holds words of the owner's, as entity and property.</summary>
    public static readonly IReadOnlyList<string> Written =
    [
        "AppPassword.Name",
        "Contact.DisplayName",
        "Contact.Given",
        "Contact.Family",
        "Contact.Prefix",
        "Contact.Suffix",
        "Contact.Nickname",
        "Contact.Company",
        "Contact.Title",
        "Contact.City",
        "Contact.Address",
        "Contact.HowMet",
        "Contact.Notes",
        "Contact.Industry",
        "ContactMethod.Value",
        "ContactTag.Name",
        "ContactWorld.Name",
        "CustomField.Name",
        "CustomField.Choices",
        "CustomValue.Text",
        "NetworkEvent.Name",
        "NetworkEvent.Place",
        "NetworkEvent.Purpose",
        "NetworkEvent.Community",
        "FollowUp.What",
        "FollowUp.Purpose",
        "Goal.What",
        "Goal.Worlds",
        "Group.Name",
        "Group.About",
        "ImportBatch.FileName",
        "Exchange.What",
        "Exchange.ForWhom",
        "Interaction.What",
        "Interaction.Purpose",
        "LearnedFact.Text",
        "Introduction.ForWhat",
        "Introduction.CameOfIt",
        "Mention.ToWhom",
        "Mention.ForWhat",
        "Mention.CameOfIt",
        "Outcome.What",
        "OwnTemplate.Body",
        "OwnTemplate.Subject",
        "Owner.Name",
        "Promise.What",
        "Relation.Words",
        "SavedView.Name",
        "WeeklyReview.OneThing",
        "TrashItem.Title",
        "TrashItem.About",
    ];

    /// <summary>
    /// Every other column of text: what the application makes of those words, or says in words of its own.
    /// </summary>
    public static readonly IReadOnlyList<string> Made =
    [
        "AppPassword.KeyHash",
        "SyncBook.Epoch",
        "SyncBook.Tags",
        "SyncCard.Name",
        "ContactPhoto.Tag",
        // Of cards that phones wrote; shown nowhere, and only ever written to cards again.
        "KeptCard.Lines",
        "Contact.CustomText",
        "Contact.RelationText",
        "Contact.SearchText",
        "Contact.SortName",
        "Contact.RefusedCommunities",
        "Contact.Language",
        "ContactMethod.Normalized",
        "ContactTag.Folded",
        "ContactWorld.Folded",
        "SavedView.Query",
        "CustomValue.Folded",
        "FollowUp.PlanStep",
        "OwnTemplate.Language",
        "ImportBatch.Format",
        "StagedRow.Before",
        "StagedRow.Content",
        "StagedRow.Outcome",
        "StagedRow.Reason",
        // Read from a chat and shown nowhere: the text is shown as that of the interaction it becomes.
        "StagedInteraction.Before",
        "StagedInteraction.Exchanges",
        "StagedInteraction.Others",
        "StagedInteraction.Talk",
        "StagedInteraction.Text",
        "Owner.ChatNames",
        "Interaction.Zone",
        "PutAside.Key",
        "RaisedNudge.Facts",
        "RaisedNudge.Key",
        "Owner.Language",
        "Owner.PhoneRegion",
        "Owner.PlanDays",
        "Owner.Zone",
        "TrashItem.Content",
        "Session.KeyHash",
        "Account.ConcurrencyStamp",
        "Account.Email",
        "Account.NormalizedEmail",
        "Account.NormalizedUserName",
        "Account.PasswordHash",
        "Account.PhoneNumber",
        "Account.SecurityStamp",
        "Account.UserName",
        "IdentityUserClaim.ClaimType",
        "IdentityUserClaim.ClaimValue",
        "IdentityUserLogin.LoginProvider",
        "IdentityUserLogin.ProviderKey",
        "IdentityUserLogin.ProviderDisplayName",
        "IdentityUserToken.LoginProvider",
        "IdentityUserToken.Name",
        "IdentityUserToken.Value",
    ];

    /// <summary>Of the first of everything.</summary>
    public Guid Uid => uid;

    /// <summary>Somebody who is like the first.</summary>
    public Guid Second { get; } = New();

    /// <summary>The import that waits to be applied.</summary>
    public Guid Planned { get; private set; }

    /// <summary>An export that was brought back and waits to be restored.</summary>
    public Guid Exported { get; private set; }

    /// <summary>The import that was applied.</summary>
    public Guid Applied { get; private set; }

    public async Task WriteAsync()
    {
        today = (await crm.OwnerAsync()).Today;
        await SettingsAsync();
        await PeopleAsync();
        await DoneAsync();
        await AheadAsync();
        await EventAsync();
        await TogetherAsync();
        await ImportedAsync();
        await ThrownAwayAsync();
        await TemplatesAsync();
        await PhoneAsync();
        await new ReviewStore(crm).SaveAsync(WeeklyReview.MondayOf(today).AddDays(-7), text, null);
        await new ReviewStore(crm).SaveAsync(WeeklyReview.MondayOf(today).AddDays(-14), text, null);
    }

    private static Guid New() => Guid.CreateVersion7();

    private async Task SettingsAsync()
    {
        var settings = new SettingsStore(crm);
        var was = SettingsForm.From(await settings.ReadAsync());
        var form = SettingsForm.From(await settings.ReadAsync());
        form.Name = text;
        // What the page refuses does not come so far.
        if (AccountProblems.OfName(text) is null)
            await settings.SaveAsync(form, was);
    }

    // What the page refuses does not come so far; what it takes is filled whatever stands in it.
    private async Task TemplatesAsync()
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        foreach (var occasion in MessageOccasions.All)
        foreach (var channel in MessageTexts.Channels)
        foreach (var language in MessageTexts.Languages)
            await new TemplateStore(crm).SaveAsync(
                new TemplateKey(occasion, channel, language),
                new WrittenText($"x {text} {{nama}} {{cerita}}", text)
            );
    }

    // What the page refuses does not come so far.
    private async Task PhoneAsync()
    {
        if (!ContactCleaning.SaysAnything(text))
            return;
        var phones = new PhoneStore(crm);
        await phones.AddAsync(New(), text);
        await phones.ChooseAsync(new PhoneScope(new HashSet<Circle>(), false, new HashSet<string> { text }));
        var written = new CardStore(crm, password: 1);
        var line = text.ReplaceLineEndings("\\n");
        var card = $"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{line}\r\nORG:{line}\r\nX-HOBBY:{line}\r\nEND:VCARD\r\n";
        await written.PutAsync("ponsel.vcf", card, new CardCondition(null, MustBeNew: false), default);
    }

    private async Task PeopleAsync()
    {
        var (contacts, fields) = (new ContactStore(crm), new CustomFieldStore(crm));
        first = (await contacts.PersonAsync(await contacts.AddAsync(uid, Person()))).Id;
        second = (await contacts.PersonAsync(await contacts.AddAsync(Second, Person()))).Id;
        await contacts.AddAsync(New(), Person() with { IntroducedById = first, NotesPrivate = true, Circle = null });
        await fields.DefineAsync(uid, text, CustomFieldKind.Text, null);
        await fields.SetAsync(first, uid, text);
        var choice = New();
        await fields.DefineAsync(choice, "Pilihan", CustomFieldKind.Choice, text + "\nlain");
        await fields.SetAsync(second, choice, (await fields.AllAsync()).Single(f => f.Uid == choice).Options[0]);
        var link = New();
        await fields.DefineAsync(link, "Tautan", CustomFieldKind.Link, null);
        await Assert.ThrowsAsync<FormatException>(() =>
            fields.SetAsync(first, link, "javascript://contoh.id/%0Awindow.hacked=1")
        );
        await fields.SetAsync(first, link, "https://contoh.id/?<script>window.hacked=1</script>");
    }

    private ContactDetails Plain() => new() { DisplayName = text, Company = text };

    private ContactDetails Person() =>
        new()
        {
            DisplayName = text,
            Given = text,
            Family = text,
            Prefix = text,
            Suffix = text,
            Nickname = text,
            Company = text,
            Title = text,
            City = text,
            Address = text,
            Emails = [text, "ana@contoh.id"],
            Phones = [new PhoneEntry(text, null), new PhoneEntry("0812 1111 2222", "+6281211112222")],
            Links =
            [
                text,
                "javascript:window.hacked=1",
                "javascript://contoh.id/%0Awindow.hacked=1",
                "data:text/html,<script>window.hacked=1</script>",
            ],
            Tags = [text],
            Circle = Circle.Inner,
            HowMet = text,
            MetOn = today.AddDays(-400),
            Birthday = new AnnualDate(today.Month, Math.Min(today.Day, 28), null),
            Notes = text,
            Industry = text,
            Communities = [text],
            Celebrates = Holidays.All,
        };

    private async Task DoneAsync()
    {
        // An introduction is logged under its own uid, so that the first interaction of it is that one.
        foreach (
            var (logged, ago, started) in new[]
            {
                (New(), 60, Initiator.Me),
                (New(), 90, Initiator.Them),
                (New(), 3, Initiator.Me),
            }
        )
        {
            var details = new InteractionDetails
            {
                ContactIds = [first, second],
                On = today.AddDays(-ago),
                Channel = Channel.InPerson,
                StartedBy = started,
                What = text,
                Purpose = text,
                Facts = [new FactEntry(FactKind.Other, text), new FactEntry(FactKind.Other, text, first)],
                Exchanges =
                [
                    new ExchangeEntry(ExchangeDirection.Gave, text, ForWhom: text),
                    new ExchangeEntry(ExchangeDirection.Received, text),
                    new ExchangeEntry(ExchangeDirection.Asked, text, Ask: AskState.Open, ForWhom: text),
                    new ExchangeEntry(ExchangeDirection.Offered, text),
                ],
            };
            await interactions.LogAsync(
                logged,
                details,
                [],
                [],
                [new PromiseDetails(PromisedBy.Them, text, today.AddDays(1 - ago))]
            );
        }

        var mentions = new MentionStore(crm);
        await mentions.HearAsync(uid, first, new MentionDetails(today.AddDays(-2), text, text, text));
        await mentions.HearAsync(New(), second, new MentionDetails(today.AddDays(-20), text, text, null));
        var introductions = new IntroductionStore(crm);
        await introductions.MakeAsync(
            uid,
            new IntroductionDetails(first, second, today.AddDays(-40), text, Channel.WhatsApp, text)
        );
        await introductions.TellAsync((await introductions.OfContactAsync(first)).Made[0].Id, text);
        await introductions.MakeAsync(
            New(),
            new IntroductionDetails(second, first, today.AddDays(-40), text, Channel.WhatsApp, text)
        );
        await new RelationStore(crm).AddAsync(uid, first, second, RelationKind.Other, text);
        // Asked after a tap that left for another app.
        await new TouchStore(crm).TapAsync(uid, Channel.WhatsApp, null);
    }

    private async Task AheadAsync()
    {
        var (followUps, promises) = (new FollowUpStore(crm), new PromiseStore(crm));
        foreach (var (uid, due) in new[] { (uid, 0), (New(), -4), (New(), 3) })
        {
            await followUps.PlanAsync(
                uid,
                first,
                new FollowUpDetails
                {
                    Kind = FollowUpKind.Message,
                    What = text,
                    Purpose = text,
                    DueOn = today.AddDays(due),
                }
            );
            await promises.MakeAsync(
                uid,
                first,
                new PromiseDetails(due < 0 ? PromisedBy.Them : PromisedBy.Me, text, today.AddDays(due))
            );
        }

        var done = New();
        await promises.MakeAsync(done, second, new PromiseDetails(PromisedBy.Me, text, today));
        await promises.KeepAsync((await promises.OfContactAsync(second)).Open[0].Id);
    }

    private async Task EventAsync()
    {
        var events = new EventStore(crm);
        await events.AddAsync(uid, Held());
        foreach (var id in new[] { first, second })
            await events.MeetAsync(uid, id);
        var step = new ProposedStep("", FollowUpKind.Message, text, today.AddDays(7));
        var (fact, promise) = (new FactEntry(FactKind.Other, text), new PromiseDetails(PromisedBy.Me, text, null));
        await events.DebriefAsync(
            uid,
            second,
            new Debrief(New(), [fact], [promise], default, false, Circle.Close, [step], step)
        );
    }

    private EventDetails Held() =>
        new()
        {
            Name = text,
            On = today.AddDays(-1),
            Place = text,
            Purpose = text,
            Community = text.Replace(",", "", StringComparison.Ordinal),
            Cost = 1000,
            Hours = 2,
        };

    private async Task TogetherAsync()
    {
        var (groups, goals, outcomes) = (new GroupStore(crm), new GoalStore(crm), new OutcomeStore(crm));
        await groups.FoundAsync(uid, new GroupDetails(text, text, 7));
        foreach (var id in new[] { first, second })
            await groups.JoinAsync(uid, id);
        await groups.GatherAsync(uid, New(), today.AddDays(-30), text, [first, second]);
        await goals.SetAsync(uid, new GoalDetails(text, GoalKind.FindPartner, text));
        await goals.LinkContactAsync(uid, first);
        await new SavedViewStore(crm).KeepAsync(
            uid,
            text,
            PeopleFilter.OfQuery($"q={Uri.EscapeDataString(text[..Math.Min(text.Length, 100)])}")
        );
        await outcomes.RecordAsync(
            uid,
            new OutcomeDetails(OutcomeKind.Client, text, today, 5),
            new OutcomeSources([first])
        );
    }

    private async Task ImportedAsync()
    {
        Exported = await UploadAsync(Export());
        // A file with bytes of a terminal in it is refused as a whole, as no text; UTF-8 has no half characters.
        var cell =
            "\""
            + string.Concat(SafeText.Of(text).Where(c => c is not ('\u001B' or '\u0007')))
                .Replace("\"", "\"\"", StringComparison.Ordinal)
            + "\"";
        Applied = await UploadAsync($"Nama,Perusahaan,Catatan,Email\n{cell},{cell},{cell},{cell}\n");
        await imports.ApplyAsync(Applied);
        Planned = await UploadAsync(
            $"Nama,Perusahaan,Catatan,Email,Kolom lain\n{cell},{cell},{cell},{cell},{cell}\nRina,{cell},{cell},{cell},{cell}\n"
        );
        var plan = new PlanStore(crm);
        var row = (await plan.RowsAsync(Planned, RowFilter.All, 0, 10)).Rows[^1];
        await plan.CorrectAsync(Planned, row.Id, new RowCorrection(text, text, text, [text], [text]));
    }

    // An export as a hand may have changed it.
    private string Export() =>
        $$"""{"format":"networkcrm","schema":1,{{JsonSerializer.Serialize("x" + text)}}:[],"contacts":[]}""";

    private async Task<Guid> UploadAsync(string csv) =>
        (
            await imports.ReceiveAsync(
                async file =>
                {
                    await file.WriteAsync(new UTF8Encoding(false).GetBytes(csv));
                    await file.FlushAsync();
                },
                text
            )
        ).Uid;

    /// <summary>One of everything that can be deleted, and a person.</summary>
    private async Task ThrownAwayAsync()
    {
        var away = New();
        await interactions.LogAsync(away, A.Interaction(first, today.AddDays(-5)) with { What = text }, [], []);
        var timeline = await interactions.TimelineAsync(first, 0, 50);
        await interactions.DeleteAsync(timeline.Entries.First(e => e.What is not null && e.On == today.AddDays(-5)).Id);
        var followUps = new FollowUpStore(crm);
        await followUps.PlanAsync(away, second, A.FollowUp(today, what: text));
        await followUps.RemoveAsync((await followUps.OfContactAsync(second))[^1].Id);
        var promises = new PromiseStore(crm);
        await promises.MakeAsync(away, second, new PromiseDetails(PromisedBy.Me, text, null));
        await promises.RemoveAsync((await promises.OfContactAsync(second)).Open[0].Id);
        var mentions = new MentionStore(crm);
        await mentions.HearAsync(away, second, new MentionDetails(today, text, text, text));
        await mentions.TakeBackAsync(away);
        var introductions = new IntroductionStore(crm);
        await introductions.MakeAsync(
            away,
            new IntroductionDetails(first, second, today, text, Channel.WhatsApp, text)
        );
        await introductions.TakeBackAsync(away);
        var relations = new RelationStore(crm);
        await relations.AddAsync(away, first, second, RelationKind.Family, text);
        await relations.RemoveAsync(
            (await relations.OfContactAsync(first)).Single(r => r.Kind == RelationKind.Family).Id
        );
        var events = new EventStore(crm);
        await events.AddAsync(away, Held());
        await events.DeleteAsync(away);
        var groups = new GroupStore(crm);
        await groups.FoundAsync(away, new GroupDetails(text, text, 7));
        await groups.DeleteAsync(away);
        var goals = new GoalStore(crm);
        await goals.SetAsync(away, new GoalDetails(text, GoalKind.Learn, text));
        await goals.DeleteAsync(away);
        var outcomes = new OutcomeStore(crm);
        await outcomes.RecordAsync(
            away,
            new OutcomeDetails(OutcomeKind.Job, text, today, null),
            new OutcomeSources([second])
        );
        await outcomes.DeleteAsync((await outcomes.AllAsync(OutcomeKind.Job, 10)).Outcomes[0].Id);
        var fields = new CustomFieldStore(crm);
        await fields.DefineAsync(away, "2 " + text, CustomFieldKind.Text, null);
        await fields.SetAsync(first, away, text);
        await fields.DeleteAsync(away);
        var contacts = new ContactStore(crm);
        var (one, two) = (await contacts.AddAsync(New(), Plain()), await contacts.AddAsync(New(), Plain()));
        var merges = new MergeStore(crm);
        var both = await merges.ReadAsync(one, two);
        await merges.MergeAsync(
            new MergeOrder(
                one,
                both.Kept.Version,
                two,
                both.Other.Version,
                new HashSet<MergeField>(),
                new HashSet<Guid>()
            )
        );
        await contacts.TrashAsync(await contacts.AddAsync(away, Person()));
    }
}
