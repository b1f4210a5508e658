using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Duplicates;

public sealed class LikenessTests
{
    private const string Mobile = "+6281211112222",
        Office = "+62215551234";

    public static TheoryData<string, MatchCard, MatchCard> Alike =>
        new()
        {
            { "a mobile number and no name", Card("0812 1111 2222", phone: Mobile), Card("Rina", phone: Mobile) },
            {
                "a mobile number, one name within the other",
                Card("Rina", phone: Mobile),
                Card("Rina Wulandari", phone: Mobile)
            },
            { "an e-mail", Card("B. Sutrisno", email: "bs@karya.id"), Card("Bambang Sutrisno", email: "BS@karya.id") },
            {
                "a profile under another name",
                Card("Ana Putri", link: "linkedin.com/in/ana"),
                Card("Dewi Sari", link: "https://id.linkedin.com/in/ana/")
            },
            {
                "name and company, with titles",
                Card("Dr. Budi Santoso, S.T.", "PT. Karya"),
                Card("SANTOSO, Budi", "Karya Tbk")
            },
            { "two halves of a card", Card("Budi Santoso", "PT Karya"), Card("Budi Santoso", phone: Mobile) },
            { "a name of one word and its company", Card("Budi", "PT Karya"), Card("Budi", "Karya") },
            { "a name of one word and its birthday", Card("Budi", born: "1980-02-03"), Card("Budi", born: "--02-03") },
            {
                "an office phone and the whole name",
                Card("Budi Santoso", "PT A", Office),
                Card("Budi Santoso", "PT B", Office)
            },
        };

    public static TheoryData<string, MatchCard, MatchCard> Different =>
        new()
        {
            {
                "colleagues on an office phone",
                Card("Rina Wulandari", "PT Karya", Office),
                Card("Budi Santoso", "PT Karya", Office)
            },
            {
                "colleagues on an office mailbox",
                Card("Rina Wulandari", "PT Karya", email: "info@karya.id"),
                Card("Budi Santoso", "PT Karya", email: "info@karya.id")
            },
            { "a couple on one mobile", Card("Rina Wulandari", phone: Mobile), Card("Budi Santoso", phone: Mobile) },
            { "a name of one word alone", Card("Budi"), Card("Budi", phone: Mobile) },
            { "a name of one word and an office phone", Card("Budi", phone: Office), Card("Budi", phone: Office) },
            {
                "a name that is borne by two",
                Card("Budi Santoso", "PT A", Mobile),
                Card("Budi Santoso", "PT B", "+6281333334444")
            },
            {
                "a name and two birthdays",
                Card("Budi Santoso", born: "1980-02-03"),
                Card("Budi Santoso", born: "1991-07-08")
            },
            { "a company alone", Card("Rina Wulandari", "PT Karya"), Card("Budi Santoso", "PT Karya") },
        };

    [Theory]
    [MemberData(nameof(Alike))]
    public void Two_who_may_be_one_are_worth_a_look(string why, MatchCard a, MatchCard b)
    {
        Assert.True(Likeness.Of(a, b).IsWorthALook, $"{why}: {Likeness.Of(a, b)}");
        Assert.Equal(Likeness.Of(a, b), Likeness.Of(b, a));
        Assert.NotEqual(LikeSigns.None, Likeness.Of(a, b).Signs);
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void Two_who_share_too_little_are_not(string why, MatchCard a, MatchCard b)
    {
        Assert.False(Likeness.Of(a, b).IsWorthALook, $"{why}: {Likeness.Of(a, b)}");
        Assert.Equal(Likeness.Of(a, b), Likeness.Of(b, a));
    }

    [Fact]
    public void More_signs_are_likelier()
    {
        var name = Likeness.Of(Card("Budi Santoso"), Card("Budi Santoso")).Score;
        var company = Likeness.Of(Card("Budi Santoso", "PT A"), Card("Budi Santoso", "PT A")).Score;
        var phone = Likeness.Of(Card("Budi Santoso", "PT A", Mobile), Card("Budi Santoso", "PT A", Mobile)).Score;
        Assert.True(name < company && company < phone);
    }

    /// <summary>The book is searched by the judgement that let its contacts in.</summary>
    [Theory]
    [InlineData("Rina", null, Mobile, null, "Rina Wulandari", "PT Karya", Mobile, null)]
    [InlineData("Rina Wulandari", null, Mobile, null, "Budi Santoso", "PT Karya", Mobile, null)]
    [InlineData("Rina Wulandari", null, null, "rina@karya.id", "Rina", null, null, "rina@karya.id")]
    [InlineData("Rina Wulandari", null, null, "rina@karya.id", "Budi Santoso", null, null, "rina@karya.id")]
    [InlineData("Budi", "PT Karya", null, null, "Budi", "Karya", null, null)]
    [InlineData("Dr. Budi Santoso", "PT Karya", null, null, "Santoso, Budi", "Karya", Mobile, null)]
    public void What_an_import_proposes_to_merge_is_proposed_here_too(
        string name,
        string? company,
        string? phone,
        string? email,
        string rowName,
        string? rowCompany,
        string? rowPhone,
        string? rowEmail
    )
    {
        var index = new DuplicateIndex();
        index.AddName(1, name, company);
        if (phone is not null)
            index.Add(1, ContactField.Phone, phone);
        if (email is not null)
            index.Add(1, ContactField.Email, email);
        var planned = new ImportPlan(index).Plan(
            new ImportedContact
            {
                RowNumber = 1,
                DisplayName = rowName,
                Company = rowCompany,
                Phones = rowPhone is null ? [] : [new PhoneNumber(rowPhone, rowPhone)],
                Emails = rowEmail is null ? [] : [rowEmail],
            }
        );
        var likeness = Likeness.Of(Card(name, company, phone, email), Card(rowName, rowCompany, rowPhone, rowEmail));
        Assert.Equal(
            planned.Proposal == ImportAction.Merge || planned.Reason == ImportReason.AlreadyHere,
            likeness.IsWorthALook
        );
    }

    internal static MatchCard Card(
        string name,
        string? company = null,
        string? phone = null,
        string? email = null,
        string? link = null,
        string? born = null,
        long id = 1
    ) =>
        new(
            id,
            name,
            company,
            birthday: AnnualDate.TryParse(born, out var day) ? day : null,
            phones: phone is null ? [] : [phone],
            emails: email is null ? [] : [email],
            links: link is null ? [] : [link]
        );
}
