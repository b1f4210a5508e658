using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Core.Tests.Sentences;

public sealed class PeopleNameIndexTests
{
    private static readonly SentencePerson Ratna = new(Guid.CreateVersion7(), "Ratna Dewi");
    private static readonly SentencePerson Dewi = new(Guid.CreateVersion7(), "Dewi Lestari");
    private static readonly SentencePerson Doctor = new(Guid.CreateVersion7(), "dr. Ahmad Fauzi, Sp.PD", "Uzi");
    private static readonly PeopleNameIndex Index = new([Ratna, Dewi, Doctor]);

    [Theory]
    [InlineData("ahmad")]
    [InlineData("fauzi")]
    [InlineData("uzi")]
    [InlineData("ahmad fauzi")]
    [InlineData("fauzi ahmad")]
    public void Every_word_of_a_name_and_of_a_nickname_leads_to_its_bearer(string name) =>
        Assert.Equal([Doctor], Index.Find([name])[name]);

    [Theory]
    [InlineData("dr")]
    [InlineData("ahm")]
    [InlineData("ahmad lestari")]
    [InlineData("")]
    public void Titles_beginnings_and_words_of_two_people_lead_to_nobody(string name) =>
        Assert.Empty(Index.Find([name]));

    [Fact]
    public void Whose_name_begins_so_comes_first() => Assert.Equal([Dewi, Ratna], Index.Find(["dewi"])["dewi"]);

    [Fact]
    public void An_answer_holds_twenty()
    {
        var many = new PeopleNameIndex(
            Enumerable.Range(0, 100).Select(i => new SentencePerson(Guid.CreateVersion7(), $"Budi {i}"))
        );
        Assert.Equal(ISentencePeople.Most, many.Find(["budi"])["budi"].Count);
    }
}
