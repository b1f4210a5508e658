using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Core.Tests.Sentences;

public sealed class PeopleTests
{
    [Fact]
    public void Of_two_of_one_name_nobody_is_chosen()
    {
        var person = Only("ngopi sama Budi");
        Assert.True(person.IsAmbiguous);
        Assert.Null(person.Person);
        Assert.Equal(["Budi Santoso", "Budi Hartono"], person.Candidates.Select(c => c.FullName));
    }

    [Theory]
    [InlineData("ngopi sama Budi Santoso", "Budi Santoso")]
    [InlineData("ngopi sama budi hartono", "Budi Hartono")]
    [InlineData("ngopi sama Pak Budi", "Budi Santoso")]
    [InlineData("ngopi sama Mas Budi", "Budi Hartono")]
    [InlineData("ngopi sama Budi H.", "Budi Hartono")]
    [InlineData("ngopi sama @Rina", "Rina Kartika")]
    [InlineData("ngopi sama RINA", "Rina Kartika")]
    [InlineData("ngopi sama Kartika", "Rina Kartika")]
    [InlineData("ngopi sama Tata", "Sinta Maharani")]
    [InlineData("ngopi sama Bams", "Bambang Sudarsono")]
    [InlineData("ngopi sama Wayan", "I Wayan Sudira")]
    [InlineData("ngopi sama Nur’aini", "Nur'aini Hasan")]
    [InlineData("ngopi sama nuraini", "Nur'aini Hasan")]
    [InlineData("ngopi sama jose", "José Ramírez")]
    [InlineData("Rina telp", "Rina Kartika")]
    [InlineData("rina telp", "Rina Kartika")]
    [InlineData("lunch with Will", "Will Turner")]
    [InlineData("Will called", "Will Turner")]
    public void Somebody_is_chosen_where_nobody_else_can_be_called_so(string text, string expected) =>
        Assert.Equal(expected, Only(text).Person?.FullName);

    [Theory]
    [InlineData("Bu Hadi telp")]
    [InlineData("ngopi sama Bu Dewi")]
    [InlineData("ngopi sama Sari Wulandari")]
    public void One_who_may_be_another_is_asked_for(string text) => Assert.True(Only(text).IsAmbiguous);

    [Theory]
    [InlineData("ngopi sama Tono", "Tono")]
    [InlineData("ngopi sama Budi Wijaya", "Budi Wijaya")]
    [InlineData("ketemu Pak Sutrisno tadi", "Pak Sutrisno")]
    [InlineData("ngopi sama pak tono", "pak tono")]
    [InlineData("ngopi sama @tono", "tono")]
    [InlineData("ngopi sama Ludwig van Beethoven", "Ludwig")]
    public void Somebody_new_has_no_candidates(string text, string name)
    {
        var person = Only(text);
        Assert.True(person.IsUnknown);
        Assert.Equal(name, person.Name);
    }

    [Theory]
    [InlineData("ngopi sama temen lama")]
    [InlineData("makan di Sari Bundo")]
    [InlineData("ketemu pak dokter")]
    [InlineData("Pak RT datang")]
    [InlineData("beli bunga buat kantor")]
    [InlineData("bunga bank naik")]
    [InlineData("Mark my words")]
    [InlineData("Will send it")]
    [InlineData("ngopi sama PT Maju Jaya")]
    [InlineData("ngopi di Jakarta")]
    [InlineData("dan sama and with")]
    public void Ordinary_words_are_nobody(string text) => Assert.Empty(People(text));

    [Theory]
    [InlineData("ngopi sama Jumat", "Jumat Suprapto")]
    [InlineData("ngopi sama Pak Jumat", "Jumat Suprapto")]
    [InlineData("ngopi dengan Minggu", "Minggu")]
    public void A_name_that_is_a_day_is_somebody_behind_sama(string text, string expected)
    {
        Assert.Equal(expected, Only(text).Person?.FullName);
        Assert.Null(SentenceTable.Read(text).On);
    }

    [Fact]
    public void Elsewhere_it_is_the_day_and_the_person_is_offered()
    {
        var read = SentenceTable.Read("ngopi Jumat");
        Assert.Empty(read.Spans.OfType<PersonSpan>());
        var day = Assert.Single(read.Spans.OfType<DaySpan>());
        Assert.Equal("Jumat Suprapto", Assert.Single(day.People).FullName);
        var chosen = SentenceTable.Context with
        {
            Chosen = new Dictionary<SentenceMark, SentencePerson> { [day.AsPerson] = day.People[0] },
        };
        Assert.Equal(day.People[0], Assert.Single(SentenceParser.Read("ngopi Jumat", chosen).Participants).Person);
    }

    [Fact]
    public void A_day_that_nobody_is_called_by_is_a_day_even_behind_sama()
    {
        var nobody = SentenceTable.Context with { People = new PeopleNameIndex([]) };
        var read = SentenceParser.Read("ngopi sama Jumat", nobody);
        Assert.Empty(read.Spans.OfType<PersonSpan>());
        Assert.NotNull(read.On);
    }

    [Fact]
    public void Whom_the_log_was_opened_from_is_meant_among_several()
    {
        var known = SentenceTable.Context with { Known = [SentenceTable.Who("Budi Hartono")] };
        Assert.Equal(
            "Budi Hartono",
            Assert.Single(SentenceParser.Read("Budi telp", known).Participants).Person?.FullName
        );
    }

    [Fact]
    public void The_book_is_asked_once_and_for_few_words()
    {
        var book = new Counting();
        SentenceParser.Read(
            "Ngopi sama Rina kemarin di Senopati. Dia cari distributor alat medis, anaknya baru masuk SMA. "
                + "Aku janji kirim kontak Pak Hadi Jumat.",
            new SentenceContext(SentenceTable.Today, book)
        );
        Assert.Equal(1, book.Calls);
        Assert.Subset(new HashSet<string> { "rina", "hadi", "hadi jumat", "jumat", "sma", "dia" }, book.Names);
    }

    [Fact]
    public void However_long_a_text_the_book_is_asked_for_two_hundred_names_and_a_few()
    {
        var book = new Counting();
        var text = string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"Nama{(char)('a' + (i % 26))}{i}"));
        SentenceParser.Read(text, new SentenceContext(SentenceTable.Today, book));
        Assert.InRange(book.Names.Count, 1, 204);
    }

    [Fact]
    public void Without_words_that_may_be_names_the_book_is_not_asked()
    {
        var book = new Counting();
        SentenceParser.Read("ngopi kemarin", new SentenceContext(SentenceTable.Today, book));
        Assert.Equal(0, book.Calls);
    }

    [Fact]
    public void Where_the_book_holds_more_of_a_name_than_it_answers_nobody_is_chosen()
    {
        var many = Enumerable
            .Range(0, 50)
            .Select(i => new SentencePerson(Guid.CreateVersion7(), $"Dewi Lestari{i}", null, Sapaan.Bu));
        var one = new SentencePerson(Guid.CreateVersion7(), "Dewi Ayu", null, Sapaan.Mbak);
        var context = new SentenceContext(SentenceTable.Today, new PeopleNameIndex([one, .. many]));
        Assert.Null(Assert.Single(SentenceParser.Read("ngopi sama Mbak Dewi", context).Participants).Person);
    }

    [Fact]
    public void Who_is_named_in_a_promise_did_not_take_part()
    {
        var read = SentenceTable.Read("Ngopi sama Rina. Aku janji kirim kontak Pak Hadi.");
        Assert.Equal(["Rina Kartika"], read.Participants.Select(p => p.Person?.FullName));
        Assert.Equal(["Hadi Wijaya"], Assert.Single(read.Promises).Named.Select(p => p.Person?.FullName));
    }

    private static List<PersonSpan> People(string text) => [.. SentenceTable.Read(text).Spans.OfType<PersonSpan>()];

    private static PersonSpan Only(string text) => Assert.Single(People(text));

    private sealed class Counting : ISentencePeople
    {
        public int Calls { get; private set; }

        public HashSet<string> Names { get; } = [];

        public IReadOnlyDictionary<string, IReadOnlyList<SentencePerson>> Find(IReadOnlyCollection<string> names)
        {
            Calls++;
            Names.UnionWith(names);
            return new Dictionary<string, IReadOnlyList<SentencePerson>>();
        }
    }
}
