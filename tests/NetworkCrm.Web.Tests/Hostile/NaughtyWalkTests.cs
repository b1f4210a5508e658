using System.Reflection;
using System.Text.Json;
using Bunit;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Core.Relations;
using NetworkCrm.Core.Trash;
using NetworkCrm.Web.Features.Account;
using NetworkCrm.Web.Features.AddressBook;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Introductions;
using NetworkCrm.Web.Features.Ledger;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Features.Messages;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Features.Relations;
using NetworkCrm.Web.Features.Settings;
using NetworkCrm.Web.Features.Trash;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Tests.Features.Importing;

namespace NetworkCrm.Web.Tests.Hostile;

/// <summary>NUL, half characters, turned text and their like, in everything there is to write into.</summary>
public sealed class NaughtyWalkTests
{
    /// <summary>
    /// What is saved of a form that its validator lets through; null where nothing of it reaches the book.
    /// </summary>
    private static readonly Dictionary<Type, Func<TestCrm, IServiceProvider, object, long, Task>?> Saved = new()
    {
        [typeof(ContactForm)] = (crm, _, form, _) =>
            crm.Contacts.AddAsync(Guid.CreateVersion7(), ((ContactForm)form).Details("ID")),
        [typeof(RelationForm)] = async (_, s, form, _) =>
            await s.GetRequiredService<RelationStore>()
                .AddAsync(Guid.CreateVersion7(), 1, 2, RelationKind.Other, ((RelationForm)form).Words),
        [typeof(MentionForm)] = (crm, _, form, id) =>
            crm.Mentions.HearAsync(Guid.CreateVersion7(), id, ((MentionForm)form).Details()),
        [typeof(EventForm)] = (_, s, form, _) =>
            s.GetRequiredService<EventStore>().AddAsync(Guid.CreateVersion7(), ((EventForm)form).Details()),
        [typeof(GroupForm)] = (_, s, form, _) =>
            s.GetRequiredService<GroupStore>().FoundAsync(Guid.CreateVersion7(), ((GroupForm)form).Details()),
        [typeof(GatheredForm)] = async (crm, s, form, id) =>
        {
            var (groups, group) = (s.GetRequiredService<GroupStore>(), Guid.CreateVersion7());
            await groups.FoundAsync(group, new("Sarapan", null, null));
            await groups.GatherAsync(group, Guid.CreateVersion7(), crm.Today, ((GatheredForm)form).What, [id]);
        },
        [typeof(GoalForm)] = (_, s, form, _) =>
            s.GetRequiredService<GoalStore>().SetAsync(Guid.CreateVersion7(), ((GoalForm)form).Details()),
        [typeof(FactsForm)] = (crm, _, form, id) =>
            crm.LogAsync(
                A.Interaction(id, crm.Today) with
                {
                    Facts = [.. ((FactsForm)form).Lines.Select(l => l.Entry([]))],
                }
            ),
        [typeof(LedgerForm)] = (crm, _, form, id) =>
            crm.LogAsync(A.Interaction(id, crm.Today) with { Exchanges = [((LedgerForm)form).Line.Entry()] }),
        [typeof(SettingsForm)] = async (crm, _, form, _) =>
            await crm.Settings.SaveAsync((SettingsForm)form, SettingsForm.From(await crm.Settings.ReadAsync())),
        [typeof(FollowUpForm)] = (crm, _, form, id) =>
            crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, ((FollowUpForm)form).Details()),
        [typeof(IntroductionForm)] = (_, s, form, _) =>
            s.GetRequiredService<IntroductionStore>()
                .MakeAsync(
                    Guid.CreateVersion7(),
                    ((IntroductionForm)form).Details(s.GetRequiredService<IStringLocalizer<IntroductionTexts>>()) with
                    {
                        FirstId = 1,
                        SecondId = 2,
                    }
                ),
        [typeof(CameOfItForm)] = async (crm, s, form, _) =>
        {
            var introductions = s.GetRequiredService<IntroductionStore>();
            await introductions.MakeAsync(
                Guid.CreateVersion7(),
                new IntroductionDetails(1, 2, crm.Today, null, Channel.Call, "Mengenalkan")
            );
            await introductions.TellAsync(
                (await introductions.OfContactAsync(1)).Made[0].Id,
                ((CameOfItForm)form).Text
            );
        },
        [typeof(CorrectRowForm)] = async (crm, _, form, _) =>
        {
            var batch = await crm.UploadAsync("Nama,Email\nRina,rina@contoh.id\n");
            await crm.Plan()
                .CorrectAsync(batch, (await crm.RowsAsync(batch))[0].Id, ((CorrectRowForm)form).Correction());
        },
        [typeof(InteractionForm)] = (crm, _, form, _) =>
            crm.Interactions.LogAsync(
                Guid.CreateVersion7(),
                ((InteractionForm)form).Details(),
                [],
                ((InteractionForm)form).WantedPlan(),
                ((InteractionForm)form).MadePromises()
            ),
        [typeof(FieldForm)] = async (_, s, form, _) =>
        {
            var (fields, field) = (s.GetRequiredService<CustomFieldStore>(), Guid.CreateVersion7());
            await fields.DefineAsync(field, ((FieldForm)form).Name!, CustomFieldKind.Choice, ((FieldForm)form).Choices);
            await fields.DeleteAsync(field);
        },
        [typeof(RenameFieldForm)] = async (_, s, form, _) =>
        {
            var (fields, field) = (s.GetRequiredService<CustomFieldStore>(), Guid.CreateVersion7());
            await fields.DefineAsync(field, "Pilihan", CustomFieldKind.Choice, "lain");
            await fields.RenameAsync(field, ((RenameFieldForm)form).Name!, ((RenameFieldForm)form).Choices);
        },
        [typeof(PromiseForm)] = (crm, _, form, id) =>
            crm.Promises.MakeAsync(Guid.CreateVersion7(), id, ((PromiseForm)form).Details()),
        [typeof(OutcomeForm)] = (_, s, form, id) =>
            s.GetRequiredService<OutcomeStore>()
                .RecordAsync(Guid.CreateVersion7(), ((OutcomeForm)form).Details(), new([id])),
        [typeof(TemplateForm)] = (_, s, form, _) =>
            s.GetRequiredService<TemplateStore>()
                .SaveAsync(new TemplateKey(MessageOccasion.CatchUp, Channel.Email, "id"), ((TemplateForm)form).Text),
        [typeof(SavedViewForm)] = async (_, s, form, _) =>
        {
            var (views, view) = (s.GetRequiredService<SavedViewStore>(), Guid.CreateVersion7());
            await views.KeepAsync(view, ((SavedViewForm)form).Name!, new PeopleFilter());
            await views.ForgetAsync(view);
        },
        [typeof(PhoneForm)] = async (_, s, form, _) =>
        {
            var (phones, phone) = (s.GetRequiredService<PhoneStore>(), Guid.CreateVersion7());
            await phones.AddAsync(phone, ((PhoneForm)form).Name!);
            await phones.RemoveAsync(phone);
        },
        // What an account may be called and how it signs in has tests of its own: Features/Account.
        [typeof(SetupForm)] = null,
        [typeof(SignInForm)] = null,
        [typeof(PasswordForm)] = null,
    };

    public static TheoryData<string> Names => [.. Naughty.Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_written_into_every_field_is_kept_as_it_is_and_what_is_no_text_is_dropped(string name)
    {
        var (typed, kept) = Naughty.Texts[name];
        using var crm = await TestCrm.OpenAsync();
        await new FullBook(crm.Mine, crm.Directory, typed, Guid.CreateVersion7()).WriteAsync();
        await using var db = crm.Database.Open(1);
        using var connection = crm.Database.Connect();
        foreach (var (column, property) in HtmlWalkTests.Columns(db))
        {
            var texts = HtmlWalkTests.Texts(connection, property);
            Assert.Equal((column, null), (column, texts.Find(Naughty.IsUnsafe)));
            // The name of the owner is refused, not mended: it is one of two fields that hold nothing odd at all.
            if (
                !FullBook.Written.Contains(column)
                || (column == "Owner.Name" && AccountProblems.OfName(typed) is not null)
            )
                continue;
            var lines = kept.Replace(' ', '\n');
            Assert.True(
                texts.Exists(t =>
                    t.Contains(kept, StringComparison.Ordinal) || t.Contains(lines, StringComparison.Ordinal)
                ),
                $"{column} has lost it."
            );
        }

        await ReadAsync(crm, typed);
    }

    [Fact]
    public async Task A_hundred_thousand_letters_without_a_blank_are_cut_and_nothing_fails()
    {
        using var crm = await TestCrm.OpenAsync();
        await new FullBook(crm.Mine, crm.Directory, Naughty.Endless, Guid.CreateVersion7()).WriteAsync();
        await using var db = crm.Database.Open(1);
        using var connection = crm.Database.Connect();
        foreach (var (column, property) in HtmlWalkTests.Columns(db).Where(c => FullBook.Written.Contains(c.Name)))
            Assert.All(
                HtmlWalkTests.Texts(connection, property),
                t => Assert.True(t.Length <= Contact.NotesMax, column)
            );
        await ReadAsync(crm, Naughty.Endless);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task What_a_form_lets_through_is_saved_whatever_is_in_its_fields(string name) =>
        FormsAsync(Naughty.Texts[name].Typed);

    [Fact]
    public Task A_form_of_what_cannot_be_seen_is_refused_and_breaks_nothing() => FormsAsync(Naughty.Invisible);

    [Fact]
    public Task A_form_of_a_hundred_thousand_letters_is_refused_or_cut_and_breaks_nothing() =>
        FormsAsync(Naughty.Endless);

    [Fact]
    public void Every_form_with_a_text_in_it_is_walked()
    {
        var forms = typeof(ContactForm)
            .Assembly.GetTypes()
            .Where(t =>
                t is { IsClass: true, IsAbstract: false }
                && t.Name.EndsWith("Form", StringComparison.Ordinal)
                && Invention.Holds(t, (type, _) => type == typeof(string))
            );
        Assert.Equal([], forms.Except(Saved.Keys).Select(t => t.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_draft_of_any_of_it_is_read_back(string name)
    {
        var make = new Invention(Naughty.Texts[name].Typed, 1, Guid.CreateVersion7(), new DateOnly(2026, 3, 10));
        var drafts = typeof(ContactForm)
            .Assembly.GetTypes()
            .Where(t =>
                t is { IsClass: true, IsAbstract: false, IsGenericType: false }
                && t.Name.EndsWith("Draft", StringComparison.Ordinal)
                && !t.Name.Contains('<')
            )
            .ToList();
        Assert.Contains(typeof(InteractionDraft), drafts);
        foreach (var draft in drafts)
            Assert.NotNull(JsonSerializer.Deserialize(JsonSerializer.Serialize(make.Of(draft), draft), draft));
    }

    private static async Task FormsAsync(string text)
    {
        using var crm = await TestCrm.OpenAsync();
        var (first, second) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Bayu Saputra")));
        await using var context = crm.As(crm.Mine);
        var pick = new PersonPick(first, Guid.CreateVersion7(), "Rina Wulandari", null);
        var broken = new List<string>();
        foreach (var (type, save) in Saved)
        {
            var form = Filled(
                type,
                text,
                crm.Today,
                pick,
                new PersonPick(second, Guid.CreateVersion7(), "Bayu Saputra", null)
            );
            if (
                Validator(type, context.Services, crm.Today) is { } validator
                && !(await validator.ValidateAsync(new ValidationContext<object>(form))).IsValid
            )
                continue;
            if (save is null || (Refuses(form) is { } refused && refused))
                continue;
            var thrown = await Record.ExceptionAsync(() => save(crm, context.Services, form, first));
            if (thrown is not null)
                broken.Add($"{type.Name}: {thrown.GetType().Name}: {thrown.Message}");
        }

        Assert.Equal([], broken);

        await using var db = crm.Database.Open(1);
        using var connection = crm.Database.Connect();
        foreach (var (column, property) in HtmlWalkTests.Columns(db))
            Assert.Equal((column, null), (column, HtmlWalkTests.Texts(connection, property).Find(Naughty.IsUnsafe)));
    }

    /// <summary>What the page itself asks of a form that has no validator.</summary>
    private static bool? Refuses(object form) =>
        form switch
        {
            PhoneForm f => !ContactCleaning.SaysAnything(f.Name),
            FieldForm f => ContactCleaning.Line(f.Name, CustomField.NameMax) is null
                || !FieldDefinitions.HasChoices(f.Choices),
            RenameFieldForm f => ContactCleaning.Line(f.Name, CustomField.NameMax) is null
                || !FieldDefinitions.HasChoices(f.Choices),
            SavedViewForm f => !ContactCleaning.SaysAnything(f.Name),
            _ => null,
        };

    /// <summary>
    /// The form with the text in every field that takes one, and the rest as somebody would fill it in.
    /// </summary>
    private static object Filled(Type type, string text, DateOnly today, PersonPick first, PersonPick second)
    {
        var form = type == typeof(LedgerForm) ? LedgerForm.Of(ExchangeDirection.Gave) : Activator.CreateInstance(type)!;
        Write(form, text, today);
        switch (form)
        {
            case LedgerForm ledger:
                Write(ledger.Line, text, today);
                break;
            case FactsForm facts:
                facts.Lines.ForEach(l => Write(l, text, today));
                break;
            case InteractionForm interaction:
                interaction.People.Add(first);
                interaction.Exchanges.Add(new ExchangeLine(new ExchangeEntry(ExchangeDirection.Gave, "")));
                interaction.Promises.Add(new PromiseLine(default, null));
                interaction.Plan.Add(
                    new PlanLine(new ProposedStep("thanks", default, "Terima kasih", today.AddDays(1)))
                );
                var lines = interaction
                    .Facts.Concat<object>(interaction.Exchanges)
                    .Concat(interaction.Promises)
                    .Concat(interaction.Plan);
                foreach (var line in lines)
                    Write(line, text, today);
                break;
            case ContactForm contact:
                (contact.Emails, contact.Phones, contact.Language) = (null, null, null);
                break;
            case EventForm held:
                (held.Cost, held.Hours, held.Community) = (null, null, text.Replace(",", "", StringComparison.Ordinal));
                break;
            case OutcomeForm outcome:
                outcome.Amount = null;
                break;
            case RelationForm relation:
                (relation.Other, relation.Kind) = (second, RelationKind.Other);
                break;
            case FollowUpForm followUp:
                (followUp.Person, followUp.Repeat) = (first, null);
                break;
            case IntroductionForm introduction:
                (introduction.First, introduction.Second) = (first, second);
                break;
            case GatheredForm gathered:
                gathered.Present.Add(first.Id);
                break;
            case CorrectRowForm row:
                row.Birthday = null;
                break;
            case SettingsForm settings:
                (settings.Language, settings.Zone, settings.PhoneRegion, settings.Budget) = (
                    "id",
                    "Asia/Jakarta",
                    "ID",
                    5
                );
                (settings.Cadences, settings.PlanDays) = ([7, 30, 90, 180, 365], [1, 3, 10, 30]);
                break;
        }

        return form;
    }

    private static void Write(object form, string text, DateOnly today)
    {
        foreach (
            var property in form.GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(p => p.SetMethod?.IsPublic == true)
        )
        {
            if (property.PropertyType == typeof(string))
                property.SetValue(form, text);
            else if (property.PropertyType == typeof(DateOnly?) || property.PropertyType == typeof(DateOnly))
                property.SetValue(form, today);
        }
    }

    private static IValidator? Validator(Type form, IServiceProvider services, DateOnly today)
    {
        var type = form
            .Assembly.GetTypes()
            .SingleOrDefault(t => typeof(IValidator<>).MakeGenericType(form).IsAssignableFrom(t) && !t.IsAbstract);
        return type is null
            ? null
            : (IValidator)
                type.GetConstructors()
                    .Single()
                    .Invoke([.. type.GetConstructors().Single().GetParameters().Select(Argument)]);

        object? Argument(ParameterInfo parameter) =>
            parameter.ParameterType switch
            {
                var t when t == typeof(DateOnly) || t == typeof(DateOnly?) => today,
                var t when t == typeof(long) => 1L,
                var t when t == typeof(TemplateKey) => new TemplateKey(MessageOccasion.CatchUp, Channel.Email, "id"),
                var t when t == typeof(IReadOnlyList<CustomField>) => Array.Empty<CustomField>(),
                var t => services.GetRequiredService(t),
            };
    }

    /// <summary>Looked for, listed, and brought back from the trash.</summary>
    private static async Task ReadAsync(TestCrm crm, string text)
    {
        await using var context = crm.As(crm.Mine);
        await crm.People.PickAsync(text);
        await crm.People.CloseAsync(text);
        await crm.People.BeforeAsync(new PeopleFilter { Text = text }, text);
        await crm.People.ListAsync(
            new PeopleFilter
            {
                Text = text,
                Tag = text,
                World = text,
            },
            0,
            10
        );
        var filter = PeopleFilter
            .Read(text, text, text, text, text, text, text)
            .With(text, text, text, text, text, text);
        await crm.People.ListAsync(filter, 0, 10);
        await crm.Contacts.ReadTypedAsync(text);
        await crm.Contacts.IndustryAtAsync(text);
        await crm.Contacts.LookalikesAsync(A.Contact(text, company: text, email: text));
        await crm.TodayStore.LoadAsync();
        var trash = context.Services.GetRequiredService<TrashStore>();
        var thrown = await trash.ListAsync(100);
        Assert.Equal(Enum.GetValues<TrashKind>().Length, thrown.Items.Select(i => i.Kind).Distinct().Count());
        foreach (var item in thrown.Items)
        {
            // An introduction brings back what was logged with it.
            if ((await trash.ListAsync(100)).Items.Any(i => i.Id == item.Id))
                await trash.RestoreAsync(item.Id);
        }
    }
}
