using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Tests.Contacts;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Slamet", null, "Slamet", null, null)]
    [InlineData("Suharto, S.H.", null, "Suharto", null, "S.H.")]
    [InlineData("Budi, S.T., M.M.", null, "Budi", null, "S.T., M.M.")]
    [InlineData(
        "Dr. Ir. H. Bambang Wijaya, S.T., M.M., M.T., IPU.",
        "Dr. Ir. H.",
        "Bambang",
        "Wijaya",
        "S.T., M.M., M.T., IPU."
    )]
    [InlineData("NANA HERYANTO S.T., M.M.S.I", null, "NANA", "HERYANTO", "S.T., M.M.S.I")]
    [InlineData(
        "Dr. Ir. Danu Utama, S.T., M.M., CPM (Asia), CSCM",
        "Dr. Ir.",
        "Danu",
        "Utama",
        "S.T., M.M., CPM (Asia), CSCM"
    )]
    [InlineData("H. Darmaji, A. Md., S.H.", "H.", "Darmaji", null, "A. Md., S.H.")]
    [InlineData("H. Darmaji A. Md.", "H.", "Darmaji", null, "A. Md.")]
    [InlineData("Bapak H. AKBP Prasetyo, S.H.", "Bapak H. AKBP", "Prasetyo", null, "S.H.")]
    [InlineData("drg. Hj. Ratna Lestari, M.Kes", "drg. Hj.", "Ratna", "Lestari", "M.Kes")]
    [InlineData("dr. Sari", "dr.", "Sari", null, null)]
    [InlineData("Drs.Suyono", "Drs.", "Suyono", null, null)]
    [InlineData("Ibu Ani Yudha", "Ibu", "Ani", "Yudha", null)]
    [InlineData("Budi Santoso MM", null, "Budi", "Santoso", "MM")]
    [InlineData("I Putu Gede Wibisono", null, "I Putu Gede Wibisono", null, null)]
    [InlineData("Ahmad bin Salman", null, "Ahmad", "bin Salman", null)]
    [InlineData("Wijaya, Bambang", null, "Bambang", "Wijaya", null)]
    [InlineData("SANTOSO, BUDI", null, "BUDI", "SANTOSO", null)]
    [InlineData("Smith, John, Jr.", null, "John", "Smith", "Jr.")]
    [InlineData("Sarah ✨", null, "Sarah", null, null)]
    [InlineData("Keluarga Wijaya", null, "Keluarga Wijaya", null, null)]
    [InlineData("Dr.", null, "Dr.", null, null)]
    public void A_written_name_is_split_and_shown_as_written(
        string written,
        string? prefix,
        string? given,
        string? family,
        string? suffix
    )
    {
        var name = PersonName.Parse(written);
        Assert.Equal((prefix, given, family, suffix), (name.Prefix, name.Given, name.Family, name.Suffix));
        Assert.Equal(written, name.Display);
        Assert.False(name.LooksLikeOrganization);
    }

    [Theory]
    [InlineData("PT Sinar Jaya Abadi (Persero) Tbk")]
    [InlineData("PT. Maju Mundur")]
    [InlineData("PT.Maju Mundur")]
    [InlineData("CV. Maju Jaya")]
    [InlineData("UD Sumber Rejeki")]
    [InlineData("Sinar Jaya Abadi, PT")]
    [InlineData("Koperasi Warga")]
    [InlineData("Yayasan Harapan")]
    [InlineData("Toko Makmur")]
    [InlineData("Nestwise, Inc.")]
    public void A_company_is_no_person(string written)
    {
        var name = PersonName.Parse(written);
        Assert.True(name.LooksLikeOrganization);
        Assert.Null(name.Given);
        Assert.Equal(written, name.Display);
    }

    [Fact]
    public void Blanks_around_and_inside_are_single() =>
        Assert.Equal("Budi Santoso", PersonName.Parse("  Budi \t Santoso\n").Display);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(",")]
    [InlineData(",,,")]
    [InlineData("\uD800 \uDC00")]
    [InlineData(". . .")]
    [InlineData("✨")]
    public void Nothing_throws(string? written) => Assert.NotNull(PersonName.Parse(written));

    [Fact]
    public void A_megabyte_of_name_is_split_in_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        PersonName.Parse(string.Concat(Enumerable.Repeat("aaaa!", 200_000)));
        Assert.True(watch.ElapsedMilliseconds < 10_000);
    }
}
