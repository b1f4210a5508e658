using System.Text;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class OtherBooksTests
{
    private static ImportReading Open(string text, string language = "en") =>
        ImportSource.Open(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            new ImportOptions(Today: new DateOnly(2026, 11, 30), Language: language)
        );

    private const string Meerkat = """
        === CONTACTS ===
        ID,Firstname,Lastname,Nickname,Gender,Email,Birthday,How We Met,Food Preference,Work Information,Circles,Created At,Sepatu
        1,Rina,Wulandari,Rin,female,rina@contoh.id,--05-12,Di kampus,vegetarian,Dokter,"Keluarga, Alumni",2024-01-01,38
        2,Eka,Tan,,,,,,,,,2024-01-01,

        === RELATIONSHIPS ===
        ID,Contact ID,Contact Name,Name,Type,Gender,Birthday,Related Contact ID,Related Contact Name,Created At,Updated At
        1,1,Rina Wulandari,Sari,child,female,2015-03-04,,,2024-01-01,2024-01-01
        2,1,Rina Wulandari,,friend,,,2,Eka Tan,2024-01-01,2024-01-01

        === ACTIVITIES ===
        ID,Title,Description,Location,Date,Contact Names,Created At,Updated At
        7,Makan,"Enak, lama",Bandung,2024-02-20,"Rina Wulandari, Eka Tan",2024-01-01,2024-01-01
        8,Sendiri,,,2024-02-21,,2024-01-01,2024-01-01

        """;

    [Fact]
    public void Meerkats_tables_in_one_file_are_people_with_notes_and_what_happened()
    {
        var reading = Open(Meerkat);
        Assert.Equal("meerkat", reading.Format);
        var rows = reading.Rows().ToList();
        Assert.Equal([3, 4], rows.Select(r => r.Row));
        var rina = rows[0].Contact!;
        Assert.Equal(("Rina Wulandari", "Rin", "Di kampus"), (rina.DisplayName, rina.Nickname, rina.HowMet));
        Assert.Equal(new AnnualDate(5, 12), rina.Birthday);
        Assert.Equal(["Keluarga", "Alumni"], rina.Tags);
        Assert.Equal(
            [
                "Gender: female",
                "Food Preference: vegetarian",
                "Work Information: Dokter",
                "Sepatu: 38",
                "child: Sari · female · 2015-03-04",
                "friend: Eka Tan",
            ],
            rina.Notes!.Split('\n')
        );
        var activity = Assert.Single(reading.Interactions());
        Assert.Equal((new DateOnly(2024, 2, 20), "Makan · Enak, lama · Bandung"), (activity.On, activity.Text));
        Assert.Equal(["Rina Wulandari", "Eka Tan"], activity.Counterparts);
        Assert.Equal(["activities without a day or a person (1)"], reading.IgnoredColumns);
        Assert.Equal(["kegiatan tanpa tanggal atau orang (1)"], Open(Meerkat, "id").IgnoredColumns);
    }

    [Fact]
    public void Nametags_export_is_people_with_notes_their_last_contact_and_the_journal_that_names_them()
    {
        var reading = Open(
            """
            {"version":"1.2","exportDate":"2026-05-01T00:00:00.000Z",
             "user":{"email":"b@contoh.id","accountCreated":"2025-01-01T00:00:00.000Z"},
             "groups":[],"people":[
              {"id":"p1","name":"Rina","surname":"Wulandari","nickname":"Rin","organization":"PT Maju","jobTitle":"Manajer","photo":"x.jpg",
               "notes":"Suka kopi","lastContact":"2026-04-01T00:00:00.000Z","groups":["Alumni"],
               "importantDates":[{"title":"Birthday","date":"1985-05-12T00:00:00.000Z"},
                 {"title":"Wisuda","date":"2007-08-01T00:00:00.000Z"}],
               "phoneNumbers":[{"type":"mobile","number":"0812-1111-2222"}],"emails":[{"type":"home","email":"rina@contoh.id"}],
               "addresses":[{"streetLine1":"Jl. Mawar 1","locality":"Bandung","country":"ID"}],
               "urls":[{"type":"blog","url":"https://rina.contoh.id"}],"imHandles":[{"protocol":"signal","handle":"rin.01"}],
               "locations":[{"latitude":1,"longitude":2}],"customFields":[{"key":"Sepatu","value":"38"}],
               "relationshipToUser":{"label":"Friend"},
               "relationships":[{"relatedPersonName":"Eka Tan","relationshipType":{"label":"Sibling"}}]},
              {"id":"p2","name":"Eka","surname":"Tan"}],
             "journalEntries":[{"id":"j1","title":"Reuni","date":"2026-03-01T00:00:00.000Z","body":"Ramai","peopleIds":["p1","p2"]},
                               {"id":"j2","title":"Sepi","date":"2026-03-02T00:00:00.000Z","body":"","peopleIds":[]}]}
            """
        );
        Assert.Equal("nametag", reading.Format);
        var rina = reading.Rows().First().Contact!;
        Assert.Equal(
            ("Rina Wulandari", "PT Maju", "Manajer", "Bandung"),
            (rina.DisplayName, rina.Company, rina.Title, rina.City)
        );
        Assert.Equal(new AnnualDate(5, 12, 1985), rina.Birthday);
        Assert.Equal(["https://rina.contoh.id"], rina.Links);
        Assert.Equal(
            [
                "signal: rin.01",
                "1 August 2007: Wisuda",
                "Suka kopi",
                "Relationship: Friend",
                "Sibling: Eka Tan",
                "Sepatu: 38",
            ],
            rina.Notes!.Split('\n')
        );
        Assert.Equal(
            [("Reuni · Ramai", 2, false), ("Last contact", 1, true)],
            reading.Interactions().Select(i => (i.Text!, i.Counterparts.Count, i.CountsAsContact))
        );
        Assert.Equal(["journal entries (1)", "photos (1)", "places on the map (1)"], reading.IgnoredColumns);
    }
}
