using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Duplicates;

namespace NetworkCrm.Core.Tests.Duplicates;

public sealed class MergeSidesTests
{
    /// <summary>Fields of which there may be many, or that have a rule of their own.</summary>
    private static readonly string[] PutTogether =
    [
        nameof(ContactDetails.Given),
        nameof(ContactDetails.Family),
        nameof(ContactDetails.Prefix),
        nameof(ContactDetails.Suffix),
        nameof(ContactDetails.Phones),
        nameof(ContactDetails.Emails),
        nameof(ContactDetails.Links),
        nameof(ContactDetails.Tags),
        nameof(ContactDetails.Communities),
        nameof(ContactDetails.Notes),
        nameof(ContactDetails.NotesPrivate),
        nameof(ContactDetails.Celebrates),
    ];

    private static readonly ContactDetails Full = new()
    {
        DisplayName = "Budi Santoso",
        Given = "Budi",
        Family = "Santoso",
        Prefix = "Dr.",
        Suffix = "S.T.",
        Nickname = "Bud",
        Sapaan = Sapaan.Pak,
        Language = "id",
        Company = "PT Karya",
        Title = "Manajer",
        City = "Bandung",
        Address = "Jl. Braga 1",
        Emails = ["b@a.id"],
        Phones = [new PhoneEntry("0812 1111 2222", "+6281211112222")],
        Links = ["linkedin.com/in/budi"],
        Tags = ["ekspor"],
        Circle = Circle.Close,
        CadenceDays = 30,
        Sphere = Sphere.Business,
        HowMet = "Pameran",
        MetOn = new DateOnly(2020, 1, 2),
        IntroducedById = 77,
        Birthday = new AnnualDate(2, 3, 1980),
        Notes = "Suka kopi.",
        DontNudge = true,
        Industry = "Tekstil",
        Communities = ["Rotary"],
        NotesPrivate = true,
        Celebrates = Holidays.All,
    };

    [Fact]
    public void Whatever_the_kept_one_lacks_the_other_fills_field_by_field()
    {
        var merged = Sides(new ContactDetails { DisplayName = "Budi Santoso" }, Full).Merge(NoChoice).Details;
        foreach (var property in typeof(ContactDetails).GetProperties())
            if (property.Name != nameof(ContactDetails.DontNudge))
                Assert.Equal(property.GetValue(Full), property.GetValue(merged));
    }

    /// <summary>A field that is added must be merged: this goes red until somebody says how.</summary>
    [Fact]
    public void Every_field_of_a_contact_is_chosen_from_or_put_together()
    {
        var chosen = new List<string>();
        foreach (var property in typeof(ContactDetails).GetProperties().Where(p => !PutTogether.Contains(p.Name)))
        {
            var changed = Full with { };
            property.SetValue(changed, Another(property.GetValue(Full)!));
            var sides = Sides(Full, changed);
            var field = Assert.Single(sides.Conflicts);
            chosen.Add(field.ToString());
            Assert.Equal(property.GetValue(Full), property.GetValue(sides.Merge(NoChoice).Details));
            Assert.Equal(
                property.GetValue(changed),
                property.GetValue(sides.Merge(new HashSet<MergeField> { field }).Details)
            );
        }

        Assert.Equal(chosen.Distinct(), chosen);
        Assert.Equal(
            Enum.GetNames<MergeField>().Order(),
            chosen
                .Concat(["State", "RemembersMe", "ThinksWell", "WouldRecommend", "KnowsWhatIDo", "ReachesOthers"])
                .Order()
        );
    }

    [Fact]
    public void What_there_may_be_many_of_is_put_together_once()
    {
        var merged = Sides(
                Full,
                Full with
                {
                    Phones = [new PhoneEntry("+62 812-1111-2222", "+6281211112222"), new PhoneEntry("021", null)],
                    Emails = ["B@A.ID", "c@a.id"],
                    Links = ["https://www.linkedin.com/in/budi/", "karya.id"],
                    Tags = ["Ekspor", "kopi"],
                    Communities = ["rotary", "HIPMI"],
                    Notes = "Anaknya dua.",
                }
            )
            .Merge(NoChoice)
            .Details;
        Assert.Equal(["0812 1111 2222", "021"], merged.Phones.Select(p => p.Raw));
        Assert.Equal(["b@a.id", "c@a.id"], merged.Emails);
        Assert.Equal(["linkedin.com/in/budi", "karya.id"], merged.Links);
        Assert.Equal(["ekspor", "kopi"], merged.Tags);
        Assert.Equal(["Rotary", "HIPMI"], merged.Communities);
        Assert.Equal("Suka kopi.\nAnaknya dua.", merged.Notes);
    }

    [Fact]
    public void What_was_said_in_confidence_of_either_stays_in_confidence()
    {
        var open = Full with { NotesPrivate = false };
        Assert.True(Sides(open, Full).Merge(NoChoice).Details.NotesPrivate);
        Assert.False(Sides(open, open).Merge(NoChoice).Details.NotesPrivate);
    }

    [Fact]
    public void A_birthday_with_its_year_is_no_conflict_with_one_without()
    {
        var sides = Sides(Full with { Birthday = new AnnualDate(2, 3) }, Full);
        Assert.Empty(sides.Conflicts);
        Assert.Equal(Full.Birthday, sides.Merge(NoChoice).Details.Birthday);
        Assert.Equal([MergeField.Birthday], Sides(Full with { Birthday = new AnnualDate(2, 4) }, Full).Conflicts);
    }

    [Fact]
    public void Companies_written_otherwise_are_no_conflict()
    {
        Assert.Empty(Sides(Full with { Company = "Karya, PT." }, Full).Conflicts);
    }

    [Fact]
    public void Nobody_is_introduced_by_themselves()
    {
        var sides = new MergeSides(
            1,
            Side(Full with { IntroducedById = 2 }),
            2,
            Side(Full with { IntroducedById = 1 })
        );
        Assert.Empty(sides.Conflicts);
        Assert.Null(sides.Merge(NoChoice).Details.IntroducedById);
    }

    [Fact]
    public void Marks_and_states_that_differ_are_asked_and_unknown_ones_are_filled()
    {
        var kept = new MergeSide(Full, ContactState.Listed, new TieMarks(TieMark.Yes, TieMark.Unknown, TieMark.No));
        var other = new MergeSide(Full, ContactState.Archived, new TieMarks(TieMark.No, TieMark.Yes, TieMark.No));
        var sides = new MergeSides(1, kept, 2, other);
        Assert.Equal([MergeField.State, MergeField.RemembersMe], sides.Conflicts);
        var merged = sides.Merge(NoChoice);
        Assert.Equal(
            (ContactState.Listed, TieMark.Yes, TieMark.Yes),
            (merged.State, merged.Marks.RemembersMe, merged.Marks.ThinksWell)
        );
        var chosen = sides.Merge(new HashSet<MergeField> { MergeField.State, MergeField.RemembersMe });
        Assert.Equal((ContactState.Archived, TieMark.No), (chosen.State, chosen.Marks.RemembersMe));
    }

    public static TheoryData<MergeObstacle, ContactDetails> TooMuch =>
        new()
        {
            {
                MergeObstacle.TooManyPhones,
                Full with
                {
                    Phones = [.. Many(20).Select(n => new PhoneEntry($"0813{n:00000}", null))],
                }
            },
            { MergeObstacle.TooManyEmails, Full with { Emails = [.. Many(20).Select(n => $"x{n}@a.id")] } },
            { MergeObstacle.TooManyLinks, Full with { Links = [.. Many(20).Select(n => $"x{n}.id")] } },
            { MergeObstacle.TooManyTags, Full with { Tags = [.. Many(50).Select(n => $"x{n}")] } },
            { MergeObstacle.TooManyCommunities, Full with { Communities = [.. Many(20).Select(n => $"x{n}")] } },
            { MergeObstacle.NotesTooLong, Full with { Notes = new string('x', Contact.NotesMax) } },
        };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void Nothing_is_dropped_where_together_it_is_too_much(MergeObstacle obstacle, ContactDetails other)
    {
        Assert.Equal(obstacle, Sides(Full, other).Obstacle);
        Assert.Null(Sides(Full, Full).Obstacle);
    }

    private static HashSet<MergeField> NoChoice => [];

    private static IEnumerable<int> Many(int count) => Enumerable.Range(1, count);

    private static MergeSides Sides(ContactDetails kept, ContactDetails other) => new(1, Side(kept), 2, Side(other));

    private static MergeSide Side(ContactDetails details) => new(details, ContactState.Listed, default);

    private static object Another(object value) =>
        value switch
        {
            "id" => "en",
            string text => text + " lain",
            bool flag => !flag,
            int number => number + 1,
            long number => number + 1,
            DateOnly day => day.AddDays(1),
            AnnualDate day => new AnnualDate(day.Month + 1, day.Day, day.Year),
            Sapaan => Sapaan.Bu,
            Circle => Circle.Wider,
            Sphere => Sphere.Family,
            _ => throw new NotSupportedException($"Another {value.GetType().Name}?"),
        };
}
