using System.Text;
using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class MonicaTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    private static object Values(string type, params object[] values) =>
        new
        {
            count = values.Length,
            type,
            values,
        };

    private static object Thing(string uuid, object properties, params object[] data) =>
        new
        {
            uuid,
            created_at = "2024-01-06T03:05:00.000000Z",
            properties,
            data,
        };

    private static MemoryStream Export(params object[] data) =>
        new(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    version = "1.0-preview.1",
                    app_version = "4.1.2",
                    export_date = "2024-03-02T00:37:00.000000Z",
                    account = new
                    {
                        uuid = "acc",
                        data,
                        properties = new { journal_entries = new[] { new { uuid = "j1" } } },
                        instance = new
                        {
                            genders = new[]
                            {
                                new { uuid = "g-f", properties = new { name = "Perempuan", type = "F" } },
                            },
                            contact_field_types = new object[]
                            {
                                new
                                {
                                    uuid = "t-mail",
                                    properties = new
                                    {
                                        name = "Email",
                                        protocol = "mailto:",
                                        type = "email",
                                    },
                                },
                                new
                                {
                                    uuid = "t-tel",
                                    properties = new
                                    {
                                        name = "Phone",
                                        protocol = "tel:",
                                        type = "phone",
                                    },
                                },
                                new
                                {
                                    uuid = "t-wa",
                                    properties = new { name = "WhatsApp", protocol = "https://wa.me/" },
                                },
                                new
                                {
                                    uuid = "t-fb",
                                    properties = new { name = "Facebook", protocol = "https://facebook.com/" },
                                },
                                new { uuid = "t-steam", properties = new { name = "Steam" } },
                            },
                        },
                    },
                }
            )
        );

    private static ImportReading Open(params object[] data) =>
        ImportSource.Open(Export(data), new ImportOptions(Today: Today));

    private static ImportReading Whole() =>
        Open(
            Values("user", Thing("u", new { me_contact = "me" })),
            Values(
                "contact",
                Thing("me", new { first_name = "Budi" }),
                Thing(
                    "rina",
                    new
                    {
                        first_name = "Rina",
                        middle_name = "Ayu",
                        last_name = "Wulandari",
                        nickname = "Rin",
                        company = "PT Maju",
                        job = "Manajer",
                        description = "Suka hiking",
                        tags = new[] { "alumni" },
                        gender = "g-f",
                        food_preferences = "vegetarian",
                        birthdate = new { date = "1985-05-12T00:00:00.000000Z", is_year_unknown = true },
                        first_met_date = new { date = "2020-02-03T00:00:00.000000Z" },
                        first_met_where = "Bandung",
                        first_met_through = "eka",
                    },
                    Values(
                        "contact_field",
                        Thing("f1", new { data = "rina@contoh.id", type = "t-mail" }),
                        Thing("f2", new { data = "0812-1111-2222", type = "t-tel" }),
                        Thing("f3", new { data = "rinaw", type = "t-fb" }),
                        Thing("f4", new { data = "rinasteam", type = "t-steam" })
                    ),
                    Values(
                        "address",
                        Thing(
                            "a1",
                            new
                            {
                                street = "Jl. Mawar 1",
                                city = "Bandung",
                                country = "ID",
                            }
                        )
                    ),
                    Values("note", Thing("n1", new { body = "Anaknya dua" })),
                    Values("pet", Thing("p1", new { name = "Milo", category = "kucing" })),
                    Values(
                        "reminder",
                        Thing(
                            "r1",
                            new
                            {
                                title = "Telepon",
                                initial_date = "2024-05-01T00:00:00Z",
                                frequency_type = "year",
                                frequency_number = 1,
                            }
                        )
                    ),
                    Values("task", Thing("k1", new { title = "Kirim foto", completed = false })),
                    Values(
                        "gift",
                        Thing(
                            "h1",
                            new
                            {
                                name = "Buku",
                                status = "offered",
                                date = "2024-01-15T00:00:00Z",
                            }
                        ),
                        Thing(
                            "h2",
                            new
                            {
                                name = "Kopi",
                                status = "received",
                                date = "2024-01-16T00:00:00Z",
                            }
                        ),
                        Thing("h3", new { name = "Syal", status = "idea" })
                    ),
                    Values(
                        "debt",
                        Thing(
                            "d1",
                            new
                            {
                                in_debt = "no",
                                status = "inprogress",
                                amount = 50000,
                                currency = new { iso = "IDR" },
                                reason = "makan",
                            }
                        ),
                        Thing(
                            "d2",
                            new
                            {
                                in_debt = "yes",
                                status = "complete",
                                amount = 10,
                                reason = "parkir",
                            }
                        )
                    ),
                    Values(
                        "call",
                        Thing(
                            "c1",
                            new
                            {
                                called_at = "2024-02-09T00:03:00.000000Z",
                                content = "Kabar baik",
                                contact_called = true,
                            }
                        )
                    ),
                    Values(
                        "conversation",
                        Thing(
                            "v1",
                            new { happened_at = "2024-02-10T00:00:00Z", contact_field_type = "t-wa" },
                            Values(
                                "message",
                                Thing("m1", new { content = "Halo", written_by_me = true }),
                                Thing("m2", new { content = "Hai", written_by_me = false })
                            )
                        )
                    ),
                    Values("activity", "act1", "act1"),
                    Values("photo", "ph1"),
                    Values("hologram", Thing("x", new { }))
                ),
                Thing(
                    "eka",
                    new
                    {
                        first_name = "Eka",
                        last_name = "Tan",
                        is_dead = true,
                        deceased_date = new { date = "2023-01-02T00:00:00Z" },
                        birthdate = new { date = "1950-01-01T00:00:00Z", is_age_based = true },
                    },
                    Values("activity", "act1", "act-gone")
                ),
                Thing("anak", new { first_name = "Anak", is_partial = true })
            ),
            Values(
                "relationship",
                Thing(
                    "l1",
                    new
                    {
                        type = "child",
                        contact_is = "anak",
                        of_contact = "rina",
                    }
                ),
                Thing(
                    "l2",
                    new
                    {
                        type = "best_friend",
                        contact_is = "eka",
                        of_contact = "rina",
                    }
                )
            ),
            Values(
                "activity",
                Thing(
                    "act1",
                    new
                    {
                        summary = "Makan malam",
                        description = "Enak",
                        happened_at = "2024-02-20T00:00:00.000000Z",
                    }
                )
            ),
            Values("photo", Thing("ph1", new { }))
        );

    [Fact]
    public void People_come_over_with_all_that_was_noted_of_them()
    {
        var reading = Whole();
        Assert.Equal("monica", reading.Format);
        var people = reading.Rows().Select(r => r.Contact!).ToList();
        Assert.Equal(["Rina Ayu Wulandari", "Eka Tan"], people.Select(p => p.DisplayName));
        var rina = people[0];
        Assert.Equal(
            ("Rin", "PT Maju", "Manajer", "Bandung", new DateOnly(2020, 2, 3)),
            (rina.Nickname, rina.Company, rina.Title, rina.City, rina.MetOn!.Value)
        );
        Assert.Equal("Bandung · Through Eka Tan", rina.HowMet);
        Assert.Equal(new AnnualDate(5, 12), rina.Birthday);
        Assert.Equal(["rina@contoh.id"], rina.Emails);
        Assert.Equal("+6281211112222", Assert.Single(rina.Phones).E164);
        Assert.Equal(["https://facebook.com/rinaw"], rina.Links);
        Assert.Equal(["alumni"], rina.Tags);
        foreach (
            var line in new[]
            {
                "Suka hiking",
                "6 January 2024: Anaknya dua",
                "Steam: rinasteam",
                "Gender: Perempuan",
                "Food: vegetarian",
                "Pet: Milo · kucing",
                "Child: Anak",
                "Best friend: Eka Tan",
                "Reminder: Telepon (2024-05-01, 1 year)",
                "To do: Kirim foto",
                "Gift idea: Syal",
                "6 January 2024: Lent to me · parkir · 10: settled",
            }
        )
            Assert.Contains(line, rina.Notes!.Split('\n'));
        Assert.Equal("Born about: 1950\nPassed away on 2 January 2023", people[1].Notes);
    }

    [Fact]
    public void What_happened_comes_over_once_with_everybody_and_gifts_and_debts_stand_in_the_ledger()
    {
        var happened = Whole().Interactions().ToList();
        Assert.Equal(
            [Channel.Other, Channel.Gift, Channel.Gift, Channel.Call, Channel.WhatsApp, Channel.InPerson],
            happened.Select(h => h.Channel)
        );
        Assert.Equal(
            [
                (ExchangeDirection.Gave, "Lent by me · makan · 50000 IDR"),
                (ExchangeDirection.Gave, "Buku"),
                (ExchangeDirection.Received, "Kopi"),
            ],
            happened.SelectMany(h => h.Exchanges).Select(e => (e.Direction, e.What))
        );
        Assert.Equal((Initiator.Them, "Kabar baik"), (happened[3].StartedBy, happened[3].Text));
        Assert.Equal(
            (1, 1, "Me: Halo\nThey: Hai"),
            (happened[4].MessagesIn, happened[4].MessagesOut, happened[4].Text)
        );
        Assert.Equal(["Rina Ayu Wulandari", "Eka Tan"], happened[5].Counterparts);
        Assert.Equal(("Makan malam · Enak", new DateOnly(2024, 2, 20)), (happened[5].Text, happened[5].On));
    }

    [Fact]
    public void What_stays_behind_is_named_and_counted() =>
        Assert.Equal(
            [
                "activities that the file only names (1)",
                "hologram (1)",
                "journal entries (1)",
                "photos (1)",
                "that somebody has passed away: it stands in the notes (1)",
                "your own card (1)",
            ],
            Whole().IgnoredColumns
        );

    [Fact]
    public void A_file_cut_off_or_of_another_program_is_refused_with_a_sentence()
    {
        var whole = Encoding.UTF8.GetString(Export().ToArray());
        string Refused(string text) =>
            Assert
                .Throws<NotATableException>(() => ImportSource.Open(new MemoryStream(Encoding.UTF8.GetBytes(text))))
                .Code;
        Assert.Equal("json-damaged", Refused(whole[..^20]));
        Assert.Equal("json-file", Refused("{\"version\":1,\"contacts\":[]}"));
        Assert.Equal("no-monica", Refused("{\"app_version\":\"4\",\"export_date\":\"x\",\"account\":7}"));
    }
}
