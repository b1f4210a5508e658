using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.AddressBook;

namespace NetworkCrm.Web.Tests.Features.AddressBook;

public sealed class CardStoreTests
{
    private static readonly CardCondition Any = new(null, false);

    [Fact]
    public async Task What_a_phone_does_not_know_is_never_sent_and_never_lost()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = await StoreAsync(crm);
        var uid = await AddAsync(
            crm,
            new ContactDetails
            {
                DisplayName = "Rina Wijaya",
                Circle = Circle.Close,
                HowMet = "Pameran kopi",
                Industry = "Kopi",
                Notes = "Sedang cari investor",
                NotesPrivate = true,
                Communities = ["Hipmi"],
                Celebrates = Holidays.Lebaran,
                Sphere = Sphere.Business,
                CadenceDays = 30,
                Birthday = new AnnualDate(5, null),
            }
        );
        await crm.Contacts.MarkAsync(uid, new TieMarks(TieMark.Yes, TieMark.Yes, TieMark.No, TieMark.Yes, TieMark.No));
        var before = await crm.Contacts.PersonAsync(uid);
        var (name, text) = await CardAsync(store);
        foreach (var secret in new[] { "investor", "Pameran", "Kopi", "Hipmi", "Close", "Lebaran" })
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        await store.PutAsync(
            name,
            text.Replace("END:VCARD", "TITLE:Direktur\r\nEND:VCARD", StringComparison.Ordinal),
            Any,
            default
        );
        var after = await crm.Contacts.PersonAsync(uid);
        Assert.Equal("Direktur", after.Details.Title);
        var same = after.Details with
        {
            Title = before.Details.Title,
            Emails = before.Details.Emails,
            Phones = before.Details.Phones,
            Links = before.Details.Links,
            Tags = before.Details.Tags,
            Communities = before.Details.Communities,
        };
        Assert.Equal(before.Details, same);
        Assert.Equal(["Hipmi"], after.Details.Communities);
        Assert.Equal(before.Marks, after.Marks);
    }

    [Fact]
    public async Task A_phone_that_has_the_same_people_already_doubles_nobody()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = await StoreAsync(crm);
        var uid = await AddAsync(crm, Person("Rina Wijaya", "+6281211112222") with { Title = "Manajer" });
        var (old, _) = await CardAsync(store);
        await store.PutAsync(
            "phone-1.vcf",
            DavHost.Card(
                "phone-1",
                "Rina Wijaya",
                "TEL:0812 1111 2222",
                "TITLE:Direktur",
                "EMAIL:rina@contoh.id",
                "X-FOO:1"
            ),
            Any,
            default
        );
        var person = await crm.Contacts.PersonAsync(uid);
        Assert.Equal(1, await CountAsync(crm));
        Assert.Equal(["rina@contoh.id"], person.Details.Emails);
        // What was here stays, and what the phone says otherwise is not lost either.
        Assert.Equal("Manajer", person.Details.Title);
        Assert.Contains("Direktur", person.Details.Notes, StringComparison.Ordinal);
        var names = await store.ReadAsync(b => b.All().Select(c => c.Name).ToList(), default);
        Assert.Equal(["phone-1.vcf"], names);
        Assert.NotEqual(old, names[0]);
    }

    [Fact]
    public async Task Two_people_who_share_a_phone_stay_two_and_two_cards_of_a_phone_stay_two_cards()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = await StoreAsync(crm);
        await AddAsync(crm, Person("Budi Santoso", "+6281211112222"));
        await store.PutAsync("a.vcf", DavHost.Card("a", "Siti Aminah", "TEL:+6281211112222"), Any, default);
        await store.PutAsync("b.vcf", DavHost.Card("b", "Joko Susilo", "TEL:+6281233334444"), Any, default);
        await store.PutAsync("c.vcf", DavHost.Card("c", "Joko Susilo", "TEL:+6281233334444"), Any, default);
        Assert.Equal(4, await CountAsync(crm));
        Assert.Equal(4, await store.ReadAsync(b => b.All().Count, default));
    }

    [Fact]
    public async Task A_card_deleted_on_the_phone_goes_to_the_trash_and_comes_back_from_there()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = await StoreAsync(crm);
        var uid = await AddAsync(crm, Person("Rina", "+6281211112222"));
        var (name, text) = await CardAsync(store);
        Assert.Equal(CardOutcome.Deleted, (await store.DeleteAsync(name, Any, default)).Outcome);
        Assert.Equal(ContactState.Trashed, (await crm.Contacts.PersonAsync(uid)).State);
        Assert.Empty(await store.ReadAsync(b => b.All(), default));
        // Written again under its old name, as a phone does whose card won.
        Assert.Equal(CardOutcome.Created, (await store.PutAsync(name, text, Any, default)).Outcome);
        Assert.Equal(ContactState.Listed, (await crm.Contacts.PersonAsync(uid)).State);
        Assert.Equal(1, await CountAsync(crm));
    }

    [Fact]
    public async Task More_than_twenty_deletions_at_once_wait_for_the_owner_who_may_keep_them_all()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = await StoreAsync(crm);
        var phones = new PhoneStore(crm.Mine);
        for (var i = 0; i < 30; i++)
            await AddAsync(crm, Person($"Orang {i:00}", $"+62812000000{i:00}"));
        await DeleteAllAsync(store);
        Assert.Empty(await store.ReadAsync(b => b.All(), default));
        Assert.Equal(10, await CountAsync(crm));
        var held = (await phones.HeldAsync())!;
        Assert.Equal(("Galaxy", 10, 20), (held.Phone, held.Waiting, held.InTrash));
        Assert.Equal(5, held.Names.Count);
        await phones.KeepHeldAsync();
        Assert.Equal(30, await CountAsync(crm));
        Assert.Null(await phones.HeldAsync());
        Assert.Equal(30, await store.ReadAsync(b => b.All().Count, default));
    }

    [Fact]
    public async Task The_owner_may_delete_whoever_waits_and_on_another_day_twenty_more_go_unasked()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = await StoreAsync(crm);
        var phones = new PhoneStore(crm.Mine);
        for (var i = 0; i < 25; i++)
            await AddAsync(crm, Person($"Orang {i:00}", $"+62812000000{i:00}"));
        await DeleteAllAsync(store);
        Assert.Equal(5, await phones.DeleteHeldAsync());
        Assert.Equal(0, await CountAsync(crm));
        Assert.Null(await phones.HeldAsync());
        await AddAsync(crm, Person("Baru", "+6281299990000"));
        await DeleteAllAsync(store);
        Assert.Equal(0, await CountAsync(crm));
    }

    [Fact]
    public async Task Only_those_of_the_chosen_circles_and_tags_are_on_the_phone_and_whoever_it_added()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = await StoreAsync(crm);
        var phones = new PhoneStore(crm.Mine);
        await AddAsync(crm, Person("Dekat", "+6281200000001") with { Circle = Circle.Close });
        await AddAsync(crm, Person("Jauh", "+6281200000002") with { Circle = Circle.Acquaintance });
        await AddAsync(crm, Person("Kadin", "+6281200000003") with { Tags = ["Kadin"] });
        await AddAsync(crm, Person("Lain", "+6281200000004"));
        await store.PutAsync("p.vcf", DavHost.Card("p", "Dari Ponsel"), Any, default);
        await phones.ChooseAsync(
            new PhoneScope(new HashSet<Circle> { Circle.Close }, false, new HashSet<string> { "kadin" })
        );
        Assert.Equal(["Dari Ponsel", "Dekat", "Kadin"], await NamesAsync(store));
        await phones.ChooseAsync(new PhoneScope(new HashSet<Circle>(), WithoutCircle: true, new HashSet<string>()));
        Assert.Equal(["Dari Ponsel", "Kadin", "Lain"], await NamesAsync(store));
        await phones.ChooseAsync(new PhoneScope(new HashSet<Circle>(), false, new HashSet<string>()));
        Assert.Equal(5, (await NamesAsync(store)).Count);
    }

    [Fact]
    public async Task A_photo_survives_a_phone_that_sends_it_back_and_one_that_knows_none()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = await StoreAsync(crm);
        var jpeg = Convert.ToBase64String(Picture());
        await store.PutAsync("a.vcf", DavHost.Card("a", "Rina", $"PHOTO;ENCODING=b;TYPE=JPEG:{jpeg}"), Any, default);
        var (_, with) = await CardAsync(store);
        Assert.Contains("PHOTO;ENCODING=b;TYPE=JPEG:", with, StringComparison.Ordinal);
        var tag = await TagAsync(crm);
        await store.PutAsync("a.vcf", with, Any, default);
        Assert.Equal(tag, await TagAsync(crm));
        await store.PutAsync("a.vcf", DavHost.Card("a", "Rina Baru"), Any, default);
        Assert.Equal(tag, await TagAsync(crm));
        await store.PutAsync("a.vcf", DavHost.Card("a", "Rina Baru", "PHOTO;ENCODING=b;TYPE=JPEG:AAAA"), Any, default);
        Assert.Equal(tag, await TagAsync(crm));
    }

    [Fact]
    public async Task With_the_last_phone_all_that_was_noted_for_phones_goes_and_the_contacts_stay()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = await StoreAsync(crm);
        await AddAsync(crm, Person("Rina", "+6281211112222"));
        await CardAsync(store);
        var phones = new PhoneStore(crm.Mine);
        await phones.RemoveAsync((await phones.ListAsync())[0].Uid);
        await using var db = crm.Database.Open(1);
        Assert.Equal(
            (0, 0, 1),
            (await db.SyncCards.CountAsync(), await db.SyncBooks.CountAsync(), await db.Contacts.CountAsync())
        );
    }

    private static byte[] Picture()
    {
        using var bitmap = new SkiaSharp.SKBitmap(300, 300);
        using var data = bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }

    private static ContactDetails Person(string name, string phone) =>
        new() { DisplayName = name, Phones = [new PhoneEntry(phone, phone)] };

    private static async Task<CardStore> StoreAsync(TestCrm crm)
    {
        await new PhoneStore(crm.Mine).AddAsync(Guid.NewGuid(), "Galaxy");
        await using var db = crm.Database.Open(1);
        return new CardStore(crm.Mine, await db.AppPasswords.Select(p => p.Id).SingleAsync());
    }

    private static async Task<Guid> AddAsync(TestCrm crm, ContactDetails details) =>
        await crm.Contacts.AddAsync(Guid.NewGuid(), details);

    private static Task<(string Name, string Text)> CardAsync(CardStore store) =>
        store.ReadAsync(b => b.Read(b.All()).Select(c => (c.Card.Name, c.Text)).Single(), default);

    private static async Task<IReadOnlyList<string>> NamesAsync(CardStore store) =>
        await store.ReadAsync(
            b =>
                b.Read(b.All())
                    .Select(c => ContactCard.Read(c.Text, CardStore.LongestCard).Fields("ID").Name!)
                    .Order(StringComparer.Ordinal)
                    .ToList(),
            default
        );

    private static async Task DeleteAllAsync(CardStore store)
    {
        foreach (var name in await store.ReadAsync(b => b.All().Select(c => c.Name).ToList(), default))
            await store.DeleteAsync(name, Any, default);
    }

    private static async Task<int> CountAsync(TestCrm crm)
    {
        await using var db = crm.Database.Open(1);
        return await db.Contacts.CountAsync(c => c.State == ContactState.Listed);
    }

    private static async Task<string> TagAsync(TestCrm crm)
    {
        await using var db = crm.Database.Open(1);
        return await db.ContactPhotos.Select(p => p.Tag).SingleAsync();
    }
}
