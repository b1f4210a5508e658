using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

public sealed class MatchTests
{
    private static DuplicateIndex Book(string file)
    {
        var index = new DuplicateIndex();
        foreach (var contact in Csv.Contacts(file))
            index.Add(contact.RowNumber, contact);
        return index;
    }

    [Theory]
    [InlineData("Pak Bambang Sutrisno;PT. Karya;")]
    [InlineData("Bambang Sutrisno, S.E.;Karya, PT;")]
    [InlineData("BAMBANG SUTRISNO;PT Karya;bambang@contoh.id")]
    [InlineData("Dr. H. Bambang Sutrisno;P.T. KARYA Tbk;")]
    [InlineData("Sutrisno, Bambang;Karya (Persero), PT.;b@contoh.id")]
    public void One_person_is_one_however_name_and_company_are_spelled(string row)
    {
        var planned = Assert.Single(
            Csv.Plan(
                $"Nama;Perusahaan;Email\n{row.Replace("Sutrisno, Bambang", "\"Sutrisno, Bambang\"", StringComparison.Ordinal)}\n",
                Book("Nama;Perusahaan\nBambang Sutrisno;PT Karya\n")
            )
        );
        Assert.Equal(
            (2L, ImportReason.SameNameAndCompany, ImportAction.Merge),
            (planned.ExistingContactId, planned.Reason, planned.Proposal)
        );
    }

    [Theory]
    [InlineData("PT. Karya", "Karya, PT")]
    [InlineData("Muster GmbH & Co. KG", "MUSTER")]
    [InlineData("Acme, Inc.", "Acme Ltd")]
    [InlineData("Nowak Sp. z o.o.", "NOWAK")]
    [InlineData("Grupo Sol, S.A. de C.V.", "grupo sol")]
    [InlineData("株式会社山本", "山本")]
    [InlineData("CV. D’Crepes", "CV D'Crepes")]
    [InlineData("Maju Jaya Sdn. Bhd.", "Maju-Jaya")]
    public void Legal_forms_and_their_punctuation_make_no_other_company(string one, string other) =>
        Assert.Equal(CompanyName.Key(one), CompanyName.Key(other));

    [Theory]
    [InlineData("PT", "CV")]
    [InlineData("PT Karya", "PT Karya Baru")]
    public void Other_companies_stay_others(string one, string other) =>
        Assert.NotEqual(CompanyName.Key(one), CompanyName.Key(other));

    [Theory]
    [InlineData("Nur’aini Ma’ruf", "Nuraini Maruf")]
    [InlineData("Nur'aini Ma`ruf", "NURʼAINI MAʻRUF")]
    [InlineData("Fatimah Az-Zahra", "Fatimah Az Zahra")]
    [InlineData("山本 太郎", "山本太郎")]
    [InlineData("Prof. Dr. Budi Santoso, Ph.D.", "budi santoso")]
    public void Names_are_compared_without_their_marks(string one, string other) =>
        Assert.Equal(MatchKeys.Name(one), MatchKeys.Name(other));

    [Fact]
    public void A_profile_is_a_strong_sign_and_tells_of_a_new_job()
    {
        var index = Book(
            "First Name,Last Name,URL,Company,Position\nAna,Putri,https://www.linkedin.com/in/ana-putri,PT Lama,Analyst\n"
        );
        var planned = Assert.Single(
            Csv.Plan(
                "First Name,Last Name,URL,Company,Position\nAna,Putri,http://id.linkedin.com/in/Ana-Putri/?utm=x,PT Baru,Manager\n",
                index
            )
        );
        Assert.Equal(
            (ImportReason.SameProfile, ImportAction.Merge, true),
            (planned.Reason, planned.Proposal, planned.HasNewJob)
        );
    }

    [Theory]
    [InlineData("https://www.linkedin.com/company/contoh")]
    [InlineData("https://contoh.id")]
    [InlineData("https://www.instagram.com/p/abc")]
    [InlineData("not a link")]
    public void A_page_of_no_person_says_nothing_of_whose_it_is(string link) => Assert.Null(ProfileLink.Key(link));

    [Fact]
    public void A_shared_phone_is_a_note_where_the_names_contradict_each_other()
    {
        var planned = Csv.Plan(
            "Nama;Telepon;Email\nHendra Wijaya;021-5550100;hendra@contoh.id\nMaya Lestari;021-5550100;maya@contoh.id\n",
            Book("Nama;Telepon\nRina;021-5550100\n")
        );
        Assert.All(
            planned,
            p =>
                Assert.Equal(
                    (ImportAction.Create, ImportReason.SharesPhone, 2L),
                    (p.Action, p.Reason, p.ExistingContactId)
                )
        );
    }

    [Fact]
    public void So_is_a_shared_mailbox() =>
        Assert.Equal(
            ImportReason.SharesEmail,
            Assert
                .Single(
                    Csv.Plan(
                        "Nama;Email\nMaya Lestari;info@contoh.id\n",
                        Book("Nama;Email\nRina Wati;info@contoh.id\n")
                    )
                )
                .Reason
        );

    [Theory]
    [InlineData("Rina")]
    [InlineData("Ibu Rina Wati Sari")]
    [InlineData("R. Wati")]
    [InlineData("0812-1111-2222")]
    public void A_fuller_or_shorter_name_contradicts_nobody(string name) =>
        Assert.Equal(
            ImportReason.SamePhone,
            Assert
                .Single(
                    Csv.Plan(
                        $"Nama;Telepon;Kota\n{name};0812-1111-2222;Solo\n",
                        Book("Nama;Telepon\nRina Wati;0812-1111-2222\n")
                    )
                )
                .Reason
        );

    [Fact]
    public void Whom_a_form_may_mean_is_told_by_the_same_judgement()
    {
        var plan = new ImportPlan(
            Book("Nama;Perusahaan;Telepon\nBambang Sutrisno;PT Karya;021-5550100\nRina;;0812-1111-2222\n")
        );
        var typed = ImportMerge.AsRow(
            new ContactDetails
            {
                DisplayName = "Pak Bambang Sutrisno",
                Phones = [new PhoneEntry("0812-1111-2222", "+6281211112222")],
            }
        );
        Assert.Equal([(2L, ImportReason.SameName), (3L, ImportReason.SharesPhone)], plan.Alike(typed, 5));
    }
}
