using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class HeaderTests
{
    private static IEnumerable<string> Names(string file) =>
        Csv.Rows(file).Select(r => r.Contact?.DisplayName ?? r.Error!.Code);

    [Theory]
    [InlineData(
        "Name,Email,Phone\nAna Putri,ana@contoh.id,081211112222\nName,Email,Phone,Notes\nBudi Hartono,budi@contoh.id,081233334444,teman\n"
    )]
    [InlineData(
        "Name,Email,Phone\nAna Putri,ana@contoh.id,081211112222\nname,email,phone\nBudi Hartono,budi@contoh.id,081233334444\n"
    )]
    [InlineData(
        "Name;Email;Phone\nAna Putri;ana@contoh.id;081211112222\nNAME;EMAIL\nBudi Hartono;budi@contoh.id;081233334444\n"
    )]
    [InlineData("Nama;Email\nAna Putri;ana@contoh.id\nEmail;Nama\nbudi@contoh.id;Budi Hartono\n")]
    [InlineData(
        "Nama\tHP\nAna Putri\t081211112222\nNama\tHP\tPerusahaan\tJabatan\nBudi Hartono\t081233334444\tPT Contoh\tDirektur\n"
    )]
    public void A_second_header_is_neither_a_person_nor_swallows_one(string file) =>
        Assert.Equal(["Ana Putri", "Budi Hartono"], Names(file));

    [Fact]
    public void What_the_wider_header_names_is_taken_below_it()
    {
        var rows = Csv.Contacts(
            "Name,Email\nAna Putri,ana@contoh.id\nName,Email,Notes\nBudi Hartono,budi@contoh.id,teman\n"
        );
        Assert.Equal([null, "teman"], rows.Select(r => r.Notes));
        Assert.All(rows, r => Assert.Empty(r.Warnings));
    }

    [Fact]
    public void The_columns_of_a_second_header_are_read_by_its_own_order() =>
        Assert.Equal(
            ["ana@contoh.id", "budi@contoh.id"],
            Csv.Contacts("Nama;Email\nAna Putri;ana@contoh.id\nEmail;Nama\nbudi@contoh.id;Budi Hartono\n")
                .Select(c => c.Emails[0])
        );

    [Theory]
    [InlineData("Name,Title\nAna Putri,Manager\nBudi Hartono,Title\n")]
    [InlineData("Nama;HP;Tag\nAna Putri;081211112222;HP\nBudi Hartono;081233334444;Tag\n")]
    [InlineData("Name,Company,Notes\nAna Putri,Company,Notes\nBudi Hartono,PT Contoh,Notes\n")]
    public void A_cell_that_equals_its_own_header_is_data(string file) =>
        Assert.Equal(["Ana Putri", "Budi Hartono"], Names(file));

    [Fact]
    public void No_tag_is_lost_that_is_called_as_a_column_is() =>
        Assert.Equal(
            ["HP", "Tag"],
            Csv.Contacts("Nama;HP;Tag\nAna Putri;081211112222;HP\nBudi Hartono;081233334444;Tag\n")
                .Select(c => Assert.Single(c.Tags))
        );

    [Theory]
    [InlineData("Nama: Ana Putri\nTelepon: 0812-1111-2222\nEmail: ana@contoh.id\nAlamat: Jl. Contoh 1, Jakarta\n")]
    [InlineData(
        "Name: Ana Putri\nCompany: PT Contoh, Jakarta\nEmail: ana@contoh.id\n\nName: Budi\nCompany: PT Lain\nEmail: b@contoh.id\n"
    )]
    [InlineData("Nama;Ana Putri\nTelepon;0812-1111-2222\nEmail;ana@contoh.id\n")]
    [InlineData("Vorname\tAna\nNachname\tPutri\nE-Mail\tana@contoh.id\n")]
    public void Lines_of_a_word_and_a_text_are_refused_as_such(string text) =>
        Assert.Equal("key-value-text", Assert.Throws<NotATableException>(() => Csv.Open(text)).Code);

    [Fact]
    public void Sayings_above_a_table_are_no_people_and_hide_none() =>
        Assert.Equal(
            ["Ana Putri", "Budi Hartono"],
            Names(
                "Acara: Temu Alumni, Jakarta\nCatatan: daftar tamu, 2026\nNama,Email\nAna "
                    + "Putri,ana@contoh.id\nBudi Hartono,budi@contoh.id\n"
            )
        );
}
