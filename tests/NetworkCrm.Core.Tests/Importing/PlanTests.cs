using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class PlanTests
{
    private const string File =
        "nama;telepon;email;perusahaan;jabatan;tanggal lahir;catatan\n"
        + "Dr. Budi Santoso, S.T.;0812-1111-2222;budi@contoh.id;PT Maju;Direktur;1980-12-01;Suka kopi\n"
        + "Siti;0813-1111-2222;;;;--05-04;\nKeluarga Wijaya;;;;;;\n;;;CV Jaya;;;\nAni;0812-1111-2222;;;;;\n;;x@y.id;;;;\n";

    private static DuplicateIndex Applied(string file)
    {
        var index = new DuplicateIndex();
        var id = 100L;
        foreach (var row in Csv.Plan(file).Where(r => r.Action == ImportAction.Create))
            index.Add(id++, row.Contact!);
        return index;
    }

    private static DuplicateIndex Knowing(string row) => Applied("nama;telepon;email;perusahaan;jabatan\n" + row);

    private static PlannedRow One(string row, DuplicateIndex index) =>
        Assert.Single(Csv.Plan("nama;telepon;email;perusahaan;jabatan\n" + row, index));

    [Fact]
    public void The_same_file_twice_changes_nothing()
    {
        Assert.All(Csv.Plan(File), row => Assert.Equal(ImportAction.Create, row.Action));
        Assert.All(
            Csv.Plan(File, Applied(File)),
            row =>
                Assert.Equal(
                    (ImportAction.Skip, null, ImportReason.AlreadyHere),
                    (row.Action, row.Proposal, row.Reason)
                )
        );
    }

    [Theory]
    [InlineData("Budi S.;+62 812 1111 2222;;;", ImportReason.SamePhone)]
    [InlineData("Budi S.;;BUDI@contoh.id;;", ImportReason.SameEmail)]
    [InlineData("BUDI SANTOSO;;;PT maju;CEO", ImportReason.SameNameAndCompany)]
    public void A_match_with_something_new_is_proposed_and_never_merged_unasked(string row, ImportReason reason)
    {
        var planned = One(row, Knowing("Budi Santoso;0812-1111-2222;budi@contoh.id;PT Maju;\n"));
        Assert.Equal(
            (ImportAction.Skip, ImportAction.Merge, reason, 100L),
            (planned.Action, planned.Proposal, planned.Reason, planned.ExistingContactId)
        );
    }

    [Fact]
    public void Titles_and_accents_do_not_make_another_person() =>
        Assert.Equal(
            ImportReason.SameNameAndCompany,
            One("Jose Garcia;;;Acme;CEO", Knowing("Dr. José García, M.M.;;;ACME;\n")).Reason
        );

    [Fact]
    public void A_common_name_with_another_phone_is_another_person()
    {
        var planned = One("Siti;0813-1111-2222;;;", Knowing("Siti;0812-1111-2222;;;\n"));
        Assert.Equal(
            (ImportAction.Create, ImportReason.SameName, 100L),
            (planned.Action, planned.Reason, planned.ExistingContactId)
        );
        Assert.Equal(ImportReason.SameName, One("Siti;;;;Guru", Knowing("Siti;0812-1111-2222;;;\n")).Reason);
    }

    [Fact]
    public void Of_two_people_on_one_phone_the_one_with_the_name_is_meant()
    {
        var index = Knowing("Budi;0812-1111-2222;;;\nAni;0812-1111-2222;;;\n");
        Assert.Equal(101, One("Ani;0812-1111-2222;;;Guru", index).ExistingContactId);
        Assert.Equal(ImportReason.AlreadyHere, One("Ani;0812-1111-2222;;;", index).Reason);
    }

    [Fact]
    public void Inside_a_file_the_same_person_is_skipped_and_a_shared_phone_is_noted()
    {
        var rows = Csv.Plan(
            "nama;telepon;email\nBudi;0812-1111-2222;\nBudi;+62 812 1111 2222;b@c.id\nAni;0812 1111 "
                + "2222;\nTono;;\nTono;;\nTono;;t@c.id\nCici;;T@c.id\n"
        );
        Assert.Equal(
            [
                ImportReason.New,
                ImportReason.SameAsRow,
                ImportReason.SharesPhoneWithRow,
                ImportReason.New,
                ImportReason.SameAsRow,
                ImportReason.SameNameAsRow,
                ImportReason.SharesEmailWithRow,
            ],
            rows.Select(r => r.Reason)
        );
        Assert.Equal([null, 2, 2, null, 5, 5, 7], rows.Select(r => r.EarlierRow));
        Assert.Equal((ImportAction.Skip, ImportAction.Merge), (rows[1].Action, rows[1].Proposal));
        Assert.Equal(ImportAction.Create, rows[2].Action);
    }

    [Fact]
    public void A_birthday_without_its_year_is_known_where_the_full_one_is()
    {
        var index = Applied("nama;tanggal lahir\nBudi;1980-12-01\n");
        Assert.Equal(
            ImportReason.AlreadyHere,
            Assert.Single(Csv.Plan("nama;tanggal lahir\nBudi;--12-01\n", index)).Reason
        );
    }

    [Fact]
    public void Stored_contacts_may_be_added_value_by_value()
    {
        var index = new DuplicateIndex();
        index.AddName(7, "Budi", null);
        index.Add(7, ContactField.Phone, "+6281211112222");
        Assert.Equal(
            (ImportReason.AlreadyHere, 7L),
            (One("Budi;0812-1111-2222;;;", index).Reason, One("Budi;0812-1111-2222;;;", index).ExistingContactId)
        );
    }

    [Fact]
    public void Errors_are_counted_apart()
    {
        var counts = new ImportCounts();
        foreach (var row in Csv.Plan("nama;telepon;kota\nBudi;0812-1111-2222;\n;;Solo\nBudi;0812-1111-2222;\n"))
            counts.Add(row);
        Assert.Equal((2, 1, 0, 1, 1), (counts.Contacts, counts.Created, counts.Merged, counts.Skipped, counts.Errors));
    }

    [Fact]
    public void A_hundred_thousand_people_on_one_switchboard_take_no_quadratic_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var file =
            "nama;telepon\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Orang {i} X;021-5551234\n"));
        Assert.Equal(100_000, Csv.Plan(file).Count(r => r.Action == ImportAction.Create));
        // A bound that only quadratic time breaks, on however busy a machine.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3));
    }
}
