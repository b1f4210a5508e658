using System.Reflection;
using System.Text;
using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Data.Importing;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Shared;
using NetworkCrm.Web.Tests.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Contacts;

/// <summary>
/// Every field of a contact, found by reflection, through all that a field goes through: one that is forgotten somewhere
/// fails there by its name.
/// </summary>
public sealed class ContactFieldTests
{
    private static readonly PropertyInfo[] All = typeof(ContactDetails).GetProperties();

    // In which column a file says it, and how: as the samples below, so that a merge has nothing to add but what lacks.
    private static readonly Dictionary<string, (string Header, string Cell)> InFiles = new()
    {
        [nameof(ContactDetails.DisplayName)] = ("Name", "Rina Wulandari"),
        [nameof(ContactDetails.Given)] = ("Given Name", "Rina"),
        [nameof(ContactDetails.Family)] = ("Family Name", "Wulandari"),
        [nameof(ContactDetails.Prefix)] = ("Name Prefix", "Dr."),
        [nameof(ContactDetails.Suffix)] = ("Name Suffix", "M.Sc."),
        [nameof(ContactDetails.Nickname)] = ("Nickname", "Wulan"),
        [nameof(ContactDetails.Company)] = ("Company", "PT Laut"),
        [nameof(ContactDetails.Title)] = ("Job Title", "Manajer"),
        [nameof(ContactDetails.City)] = ("City", "Bogor"),
        [nameof(ContactDetails.Address)] = ("Address", "Jalan Melati 1"),
        [nameof(ContactDetails.Emails)] = ("E-mail", "rina@contoh.id"),
        [nameof(ContactDetails.Phones)] = ("Phone", "0812-1111-2222"),
        [nameof(ContactDetails.Links)] = ("Website", "https://contoh.id/rina"),
        [nameof(ContactDetails.Tags)] = ("Tags", "Alumni"),
        [nameof(ContactDetails.HowMet)] = ("How We Met", "Pameran kopi"),
        [nameof(ContactDetails.MetOn)] = ("Met On", "2024-05-17"),
        [nameof(ContactDetails.Birthday)] = ("Birthday", "1980-12-01"),
        [nameof(ContactDetails.Notes)] = ("Notes", "Suka kopi"),
    };

    // What the owner alone can say: no column of a file holds it.
    private static readonly string[] InNoFile =
    [
        nameof(ContactDetails.Language),
        nameof(ContactDetails.Circle),
        nameof(ContactDetails.CadenceDays),
        nameof(ContactDetails.Sphere),
        nameof(ContactDetails.IntroducedById),
        nameof(ContactDetails.DontNudge),
        nameof(ContactDetails.Industry),
        nameof(ContactDetails.Communities),
        nameof(ContactDetails.NotesPrivate),
        nameof(ContactDetails.Celebrates),
        // Read from the titles in the name.
        nameof(ContactDetails.Sapaan),
    ];

    public static TheoryData<string> Fields => [.. All.Select(p => p.Name)];

    public static TheoryData<string> Texts => [.. TextField.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task It_is_kept_by_an_edit_by_the_form_and_by_an_edit_of_something_else(string field)
    {
        using var crm = await TestCrm.OpenAsync();
        var introducer = await crm.PersonAsync(A.Contact("Hadi"));
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var before = await crm.Contacts.PersonAsync(uid);
        var wanted = With(before.Details, field, Sample(Property(field), introducer));

        await crm.Contacts.EditAsync(uid, before.Version, wanted);
        var edited = await crm.Contacts.PersonAsync(uid);
        AssertSame(wanted, edited.Details, field);

        var form = ContactForm.From(edited.Details, edited.IntroducedBy);
        AssertSame(wanted, form.Details("ID"), field);

        form.Nickname ??= "Wulan";
        await crm.Contacts.EditAsync(uid, edited.Version, form.Details("ID"));
        AssertSame(wanted, (await crm.Contacts.PersonAsync(uid)).Details, field);
    }

    [Fact]
    public async Task All_of_them_are_in_the_dialog()
    {
        using var crm = await TestCrm.OpenAsync();
        var introducer = await crm.PersonAsync(A.Contact("Hadi Perantara"));
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), Full(introducer));
        await using var context = crm.As(crm.Mine);
        var dialogs = context.Render<MudDialogProvider>();
        var person = await crm.Contacts.PersonAsync(uid);
        await dialogs.InvokeAsync(() =>
            EditContactDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), person)
        );
        dialogs.WaitForElement("#name");
        foreach (var text in TextField.All)
            Assert.True(
                dialogs.Markup.Contains(text.Get(person.Details)!, StringComparison.Ordinal),
                $"{text.Name} is not in the dialog."
            );
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_found_by_search_and_cut_to_its_length_where_it_is_typed_and_where_it_is_kept(string field)
    {
        var text = TextField.All.Single(t => t.Name == field);
        var details = With(A.Contact(), field, "Zamrud Khatulistiwa");
        Assert.Contains("zamrud khatulistiwa", ContactSearchText.Of(details), StringComparison.Ordinal);
        Assert.Equal(
            text.Max,
            text.Get(ContactCleaning.Clean(With(details, field, new string('x', text.Max + 1))))!.Length
        );
    }

    [Fact]
    public async Task All_of_them_are_in_a_backup()
    {
        using var crm = await TestCrm.OpenAsync();
        var introducer = await crm.PersonAsync(A.Contact("Hadi"));
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), Full(introducer));
        var copy = Path.Combine(crm.Directory.Root, "copy.db");
        DatabaseBackup.Write(crm.Database, copy);
        using var restored = new CrmDatabase(copy);
        var there = await new ContactStore(new OwnerDatabase(restored, new NamedOwner(1), crm.Clock)).PersonAsync(uid);
        foreach (var property in All)
            AssertSame(Full(introducer), there.Details, property.Name);
    }

    [Fact]
    public async Task An_import_reads_them_a_merge_fills_them_and_undo_gives_them_back()
    {
        Assert.Equal(
            All.Select(p => p.Name).Order(StringComparer.Ordinal),
            InFiles.Keys.Concat(InNoFile).Order(StringComparer.Ordinal)
        );
        var file = $"{Line(f => f.Header)}\n{Line(f => f.Cell)}\n";
        using var other = await TestCrm.OpenAsync();
        await other.ImportAsync(file);
        var imported = Assert.Single(await other.AllAsync()).Details();
        foreach (var field in InFiles.Keys)
            Assert.True(!IsEmpty(imported, field), $"{field} was not imported.");
        Assert.Equal(InFiles[nameof(ContactDetails.City)].Cell, imported.City);

        using var crm = await TestCrm.OpenAsync();
        var introducer = await crm.PersonAsync(A.Contact("Hadi"));
        await crm.ImportAsync("Name,E-mail\nRina Wulandari,rina@contoh.id\n");
        var bare = await crm.NamedAsync("Rina Wulandari");
        var mine = bare.Details() with { Given = null, Family = null };
        foreach (var field in InNoFile)
            mine = With(mine, field, Sample(Property(field), introducer));
        await crm.Contacts.EditAsync(bare.Uid, bare.Version, mine);
        var before = (await crm.Contacts.PersonAsync(bare.Uid)).Details;

        var batch = await crm.UploadAsync(file);
        await crm.ChooseAsync(batch, 2, ImportAction.Merge);
        await crm.Imports().ApplyAsync(batch);
        var merged = (await crm.Contacts.PersonAsync(bare.Uid)).Details;
        foreach (var property in All)
            AssertSame(InFiles.ContainsKey(property.Name) ? imported : before, merged, property.Name);

        await crm.Imports().UndoAsync(batch);
        var undone = (await crm.Contacts.PersonAsync(bare.Uid)).Details;
        foreach (var property in All)
            AssertSame(before, undone, property.Name);
    }

    [Fact]
    public async Task What_a_file_says_anew_is_offered_and_what_it_says_again_is_not()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact(email: "rina@contoh.id"));
        // The parts of a name that is here already say nothing anew, nor does what the two are told to be one by.
        foreach (var (field, (header, cell)) in InFiles)
            if (
                field
                is not (
                    nameof(ContactDetails.DisplayName)
                    or nameof(ContactDetails.Given)
                    or nameof(ContactDetails.Family)
                    or nameof(ContactDetails.Prefix)
                    or nameof(ContactDetails.Emails)
                )
            )
                Assert.Equal((field, ImportReason.SameEmail), (field, await ReasonAsync($",{header}", $",{cell}")));
        Assert.Equal(ImportReason.AlreadyHere, await ReasonAsync("", ""));
        await crm.ImportAsync($"{Line(f => f.Header)}\n{Line(f => f.Cell).Replace("rina@", "lain@")}\n");
        var again = await crm.UploadAsync($"{Line(f => f.Header)}\n{Line(f => f.Cell).Replace("rina@", "lain@")}\n");
        Assert.Equal(ImportReason.AlreadyHere.Code(), Assert.Single(await crm.RowsAsync(again)).Reason);

        async Task<ImportReason> ReasonAsync(string header, string cell)
        {
            await using var db = await crm.Mine.OpenAsync();
            var file = Encoding.UTF8.GetBytes($"Name,E-mail{header}\nRina Wulandari,rina@contoh.id{cell}\n");
            return Assert
                .Single(new ImportPlan(KnownContacts.Load(db)).Plan(ImportSource.Open(new MemoryStream(file)).Rows()))
                .Reason;
        }
    }

    private static string Line(Func<(string Header, string Cell), string> of) =>
        string.Join(',', InFiles.Values.Select(of));

    private static PropertyInfo Property(string field) => typeof(ContactDetails).GetProperty(field)!;

    private static ContactDetails Full(long introducer) =>
        All.Aggregate(A.Contact(), (details, p) => With(details, p.Name, Sample(p, introducer)));

    private static ContactDetails With(ContactDetails details, string field, object? value)
    {
        var changed = details with { };
        Property(field).SetValue(changed, value);
        return changed;
    }

    private static bool IsEmpty(ContactDetails details, string field) =>
        Json(details, field) is "null" or "[]" or "0" or "false";

    private static void AssertSame(ContactDetails wanted, ContactDetails found, string field) =>
        Assert.Equal((field, Json(wanted, field)), (field, Json(found, field)));

    private static string Json(ContactDetails details, string field) =>
        JsonSerializer.Serialize(Property(field).GetValue(details));

    private static object Sample(PropertyInfo property, long introducer) =>
        InFiles.GetValueOrDefault(property.Name) is { Cell: { } cell } && property.PropertyType == typeof(string)
            ? cell
            : property.Name switch
            {
                nameof(ContactDetails.Language) => "en",
                nameof(ContactDetails.Emails) => new[] { "rina@contoh.id" },
                nameof(ContactDetails.Links) => new[] { "https://contoh.id/rina" },
                _ => property.PropertyType switch
                {
                    var t when t == typeof(string) => "Contoh " + property.Name,
                    var t when t == typeof(bool) => true,
                    var t when t == typeof(int?) => 45,
                    var t when t == typeof(long?) => introducer,
                    var t when t == typeof(DateOnly?) => new DateOnly(2024, 5, 17),
                    var t when t == typeof(AnnualDate?) => new AnnualDate(12, 1, 1980),
                    var t when t == typeof(Sapaan) => Sapaan.Bu,
                    var t when t == typeof(Circle?) => Circle.Close,
                    var t when t == typeof(Sphere?) => Sphere.Friends,
                    var t when t == typeof(Holidays) => Holidays.Lebaran,
                    var t when t == typeof(IReadOnlyList<string>) => new[] { "Contoh " + property.Name },
                    var t when t == typeof(IReadOnlyList<PhoneEntry>) => new[]
                    {
                        new PhoneEntry("0812-1111-2222", "+6281211112222"),
                    },
                    var t => throw new NotSupportedException($"{property.Name} needs a sample of {t.Name} here."),
                },
            };
}
