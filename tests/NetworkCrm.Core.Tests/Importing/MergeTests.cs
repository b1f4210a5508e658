using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class MergeTests
{
    private const string Header = "Nama;Perusahaan;Jabatan;Telepon;Surel;Tanggal Lahir;Label;Catatan;Tanggal Bertemu\n";

    private static readonly ContactDetails Budi = new()
    {
        DisplayName = "Budi Santoso",
        Given = "Budi",
        Family = "Santoso",
        Company = "CV Lama",
        Emails = ["budi@lama.id"],
        Phones = [new PhoneEntry("0812-1111-2222", "+6281211112222")],
        Birthday = new AnnualDate(8, 17),
        Tags = ["Kuliah"],
    };

    private static ImportedContact Row(string cells) => Csv.One(Header + cells);

    [Fact]
    public void Both_cards_notes_are_kept_once_and_what_has_no_room_is_said()
    {
        var row = Row("Budi Santoso;;;;;;;Kartu kedua;");
        var merged = ImportMerge.Into(Budi with { Notes = "Teman kuliah" }, row, imported: false)!;
        Assert.Equal("Teman kuliah\nKartu kedua", merged.Notes);
        Assert.Null(ImportMerge.Into(merged, row, imported: false));
        Assert.Empty(ImportMerge.Kept(Budi with { Notes = "Teman kuliah" }, row, imported: false));
        var full = Budi with { Notes = new string('a', Contact.NotesMax) };
        Assert.Null(ImportMerge.Into(full, row, imported: false));
        Assert.Equal([ContactField.Notes], ImportMerge.Kept(full, row, imported: false));
    }

    [Fact]
    public void A_merge_adds_what_was_not_there_and_keeps_what_was()
    {
        var merged = ImportMerge.Into(
            Budi,
            Row(
                "Budi Santoso;PT Baru;Direktur;+62 812 1111 2222, 0813-1111-2222;BUDI@LAMA.ID;17/8/1980;kuliah, baru;Suka kopi;"
            ),
            imported: false
        )!;
        Assert.Equal(
            ("CV Lama", "Direktur", "Suka kopi", 1980),
            (merged.Company, merged.Title, merged.Notes, merged.Birthday!.Value.Year)
        );
        Assert.Equal(["budi@lama.id"], merged.Emails);
        Assert.Equal(["Kuliah", "baru"], merged.Tags);
        Assert.Equal(["0812-1111-2222", "0813-1111-2222"], merged.Phones.Select(p => p.Raw));
    }

    [Fact]
    public void A_row_that_says_nothing_new_merges_into_nothing() =>
        Assert.Null(
            ImportMerge.Into(Budi, Row("budi santoso;PT Baru;;081211112222;budi@lama.id;;kuliah;;"), imported: false)
        );

    [Fact]
    public void Another_birthday_does_not_replace_the_one_that_is_known() =>
        Assert.Null(ImportMerge.Into(Budi, Row("Budi Santoso;;;;;18/8/1980;;;"), imported: false));

    [Fact]
    public void What_the_row_says_otherwise_is_kept_and_named()
    {
        Assert.Equal(
            [ContactField.Company, ContactField.Birthday],
            ImportMerge.Kept(
                Budi,
                Row("Budi Santoso;PT Baru;Direktur;0813-1111-2222;;18/8/1980;baru;Suka kopi;"),
                imported: false
            )
        );
        Assert.Empty(ImportMerge.Kept(Budi, Row("BUDI SANTOSO;cv lama;;081211112222;;17/8/1980;;;"), imported: false));
        Assert.Equal(
            [ContactField.MetOn],
            ImportMerge.Kept(
                Budi,
                Row("Budi Santoso;;;;;;;;") with
                {
                    MetOn = new DateOnly(2025, 3, 1),
                },
                imported: false
            )
        );
        Assert.Empty(
            ImportMerge.Kept(
                Budi,
                Row("Budi Santoso;;;;;;;;") with
                {
                    MetOn = new DateOnly(2025, 3, 1),
                },
                imported: true
            )
        );
        Assert.Equal(
            "Not taken over, kept as it was: company, birthday.",
            ImportMessages.Text(ImportMessages.Kept([ContactField.Company, ContactField.Birthday]), "en")
        );
    }

    [Fact]
    public void The_parts_of_another_name_are_not_taken_over()
    {
        var merged = ImportMerge.Into(
            Budi with
            {
                DisplayName = "Pak Bud",
                Given = null,
                Family = null,
            },
            Row("Budi Santoso;;Direktur;081211112222;;;;;"),
            imported: false
        )!;
        Assert.Equal(("Pak Bud", (string?)null, (string?)null), (merged.DisplayName, merged.Given, merged.Family));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_day_of_meeting_counts_only_for_those_who_came_from_a_file(bool imported)
    {
        var merged = ImportMerge.Into(Budi, Row("Budi Santoso;;Direktur;081211112222;;;;;2026-03-01"), imported)!;
        Assert.Equal(imported ? new DateOnly(2026, 3, 1) : null, merged.MetOn);
    }

    [Fact]
    public void A_staged_row_comes_back_from_its_JSON_as_it_was()
    {
        var row = Row(
            "\"Dr. Budi \"\"B\"\" Santoso, S.T.\";PT 北京 <b>;;0812-1111-2222;a@b.id;--08-17;satu, dua;\"baris\ndua\";"
        );
        var content = StagedJson.ReadContent(StagedJson.Write(new StagedContent(row, 7)))!;
        Assert.Equal(7, content.EarlierRow);
        Assert.Equivalent(row, content.Contact, strict: true);
        Assert.Equivalent(Budi, StagedJson.ReadBefore(StagedJson.Write(Budi)).Details, strict: true);
    }

    [Fact]
    public void More_tags_than_twenty_are_kept()
    {
        var details = ContactCleaning.Clean(Budi with { Tags = [.. Enumerable.Range(0, 60).Select(i => $"tag {i}")] });
        Assert.Equal(Contact.MaxTags, details.Tags.Count);
    }
}
