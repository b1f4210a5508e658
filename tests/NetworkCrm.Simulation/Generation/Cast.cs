namespace NetworkCrm.Simulation.Generation;

/// <summary>Chooses who is in the year, and in which role.</summary>
internal static class Cast
{
    // Role, circle, how many, shortest and longest gap in days that the log shows on average, and since when at least
    // they are in the book.
    private static readonly (Role Role, Circle Circle, int Count, int Low, int High, int Since)[] Parts =
    [
        (Role.Family, Circle.Inner, 2, 3, 6, -2000),
        (Role.Family, Circle.Close, 3, 10, 20, -2000),
        (Role.Family, Circle.Active, 4, 30, 60, -2000),
        (Role.Family, Circle.Wider, 3, 80, 140, -2000),
        (Role.OnScreen, Circle.Inner, 2, 5, 8, -900),
        (Role.OnScreen, Circle.Close, 6, 12, 22, -900),
        (Role.OnScreen, Circle.Active, 2, 30, 45, -900),
        (Role.Ordinary, Circle.Inner, 1, 5, 7, -900),
        (Role.Ordinary, Circle.Close, 2, 12, 24, -900),
        (Role.Ordinary, Circle.Active, 20, 30, 60, -900),
        (Role.Lapsing, Circle.Close, 2, 12, 22, -1000),
        (Role.Lapsing, Circle.Active, 9, 28, 55, -1000),
        (Role.Lapsing, Circle.Wider, 13, 60, 85, -1000),
        (Role.DriftingDown, Circle.Close, 2, 14, 22, -1200),
        (Role.DriftingDown, Circle.Active, 3, 32, 45, -1200),
        (Role.DriftingUp, Circle.Wider, 3, 90, 130, -1200),
        (Role.DriftingUp, Circle.Acquaintance, 2, 180, 220, -1200),
        (Role.Taker, Circle.Active, 3, 35, 55, -900),
        (Role.Taker, Circle.Wider, 6, 80, 120, -900),
        (Role.Benefactor, Circle.Active, 3, 35, 55, -900),
        (Role.Benefactor, Circle.Wider, 6, 80, 120, -900),
        (Role.AskedOnly, Circle.Wider, 6, 80, 130, -1000),
        (Role.AskedOnly, Circle.Acquaintance, 3, 180, 240, -1200),
        (Role.Unresponsive, Circle.Active, 1, 35, 55, -900),
        (Role.Unresponsive, Circle.Wider, 8, 80, 120, -900),
        (Role.StoppedGroupMember, Circle.Active, 5, 28, 28, -600),
        (Role.StoppedGroupMember, Circle.Wider, 10, 42, 42, -600),
        (Role.SlowRhythm, Circle.Wider, 3, 160, 175, -1500),
        (Role.SlowRhythm, Circle.Acquaintance, 6, 170, 185, -1500),
        (Role.ProjectBurst, Circle.Wider, 5, 80, 120, -900),
        (Role.SparselyLogged, Circle.Wider, 5, 60, 80, -900),
        (Role.Bridge, Circle.Wider, 7, 220, 280, -1500),
        (Role.Bridge, Circle.Acquaintance, 6, 260, 340, -1500),
        (Role.BridgeWithoutRegard, Circle.Acquaintance, 4, 260, 340, -1500),
        (Role.RegardWithoutBridge, Circle.Wider, 4, 220, 280, -1500),
        (Role.BridgeInTouch, Circle.Wider, 3, 25, 35, -900),
        (Role.DormantStrong, Circle.Wider, 7, 20, 30, -1500),
        (Role.DormantStrong, Circle.None, 4, 20, 30, -1500),
        (Role.NeverStrong, Circle.Acquaintance, 5, 350, 400, -1500),
        (Role.FellOut, Circle.None, 4, 20, 30, -1500),
        (Role.AddressBookOnly, Circle.None, 14, 0, 0, -60),
        (Role.NewNoFollowUp, Circle.None, 11, 60, 90, 0),
        (Role.NewNothingUseful, Circle.Wider, 9, 60, 90, 0),
        (Role.NewNotOnline, Circle.Wider, 9, 60, 90, 0),
        (Role.NewNothingUsefulNotOnline, Circle.Acquaintance, 3, 60, 90, 0),
        (Role.NewWellKept, Circle.Wider, 10, 50, 80, 0),
        (Role.NewWroteFirst, Circle.Wider, 3, 50, 80, 0),
        (Role.NewOffline, Circle.Acquaintance, 4, 50, 80, 0),
        (Role.NewPitchedTwice, Circle.Acquaintance, 9, 60, 90, 0),
        (Role.NewPitchedOnce, Circle.Acquaintance, 5, 60, 90, 0),
    ];

    public static void Choose(Draft draft, int people)
    {
        var chance = draft.Chance(1);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var parts = chance.Shuffle(Parts.SelectMany(part => Enumerable.Repeat(part, part.Count)));
        // Whoever is left is an ordinary tie of the wider circles; the wider circle itself is kept below its size.
        var room = 140 - parts.Count(part => part.Circle == Circle.Wider);
        for (var i = parts.Count; i < people; i++)
        {
            var wider = room > 0 && chance.Chance(65);
            room -= wider ? 1 : 0;
            parts.Add(
                wider
                    ? (Role.Ordinary, Circle.Wider, 1, 80, 130, -900)
                    : (Role.Ordinary, Circle.Acquaintance, 1, 200, 330, -1500)
            );
        }

        foreach (var (role, circle, _, low, high, since) in parts.Take(people))
            draft.People.Add(Person(draft, chance, names, role, circle, low, high, since));
    }

    private static DraftPerson Person(
        Draft draft,
        Pcg chance,
        HashSet<string> names,
        Role role,
        Circle circle,
        int low,
        int high,
        int since
    )
    {
        var woman = chance.Chance(48);
        var sphere =
            role == Role.Family
                ? Sphere.Family
                : chance.Pick<Sphere>([
                    Sphere.Business,
                    Sphere.Business,
                    Sphere.Business,
                    Sphere.Career,
                    Sphere.Career,
                    Sphere.Community,
                    Sphere.Friends,
                ]);
        if (sphere is Sphere.Friends or Sphere.Community && role is Role.NewPitchedTwice or Role.NewPitchedOnce)
            sphere = Sphere.Business;
        var far = role is Role.Bridge or Role.BridgeWithoutRegard or Role.BridgeInTouch;
        var company = sphere is Sphere.Business or Sphere.Career
            ? $"PT {chance.Pick(Vocabulary.CompanyStems)} {chance.Pick(Vocabulary.CompanyEnds)}"
            : null;
        var (remembers, thinksWell, recommends) = Marks(chance, role, circle);
        var temper = Temper.Of(chance, role, low == 0 ? 0 : chance.Between(low * 10, high * 10) / 10.0);
        return new()
        {
            Id = draft.People.Count + 1,
            Role = role,
            Circle = circle,
            Sphere = sphere,
            Name = Name(chance, names, woman),
            Sapaan = woman
                ? chance.Pick<Sapaan>([Sapaan.Bu, Sapaan.Bu, Sapaan.Mbak, Sapaan.Kak, Sapaan.Ci, Sapaan.None])
                : chance.Pick<Sapaan>([Sapaan.Pak, Sapaan.Pak, Sapaan.Mas, Sapaan.Bang, Sapaan.Koh, Sapaan.None]),
            Company = company,
            Industry = chance.Pick(far ? Vocabulary.FarWorlds : Vocabulary.NearWorlds),
            City = chance.Pick(far ? Vocabulary.FarCities : Vocabulary.NearCities),
            Communities = chance.Chance(45) ? [chance.Pick(Vocabulary.Communities)] : [],
            Birthday = chance.Chance(
                circle >= Circle.Active ? 60
                : role == Role.AddressBookOnly ? 85
                : 25
            )
                ? new DateOnly(chance.Between(1955, 2002), 1, 1).AddDays(chance.Between(0, 364))
                : null,
            Greeting = chance.Chance(
                circle >= Circle.Active ? 75
                : role == Role.AddressBookOnly ? 0
                : 35
            )
                ? chance.Pick<Holiday>([
                    Holiday.Lebaran,
                    Holiday.Lebaran,
                    Holiday.Lebaran,
                    Holiday.Lebaran,
                    Holiday.Natal,
                    Holiday.Natal,
                    Holiday.Imlek,
                    Holiday.Nyepi,
                    Holiday.Waisak,
                    Holiday.NewYear,
                ])
                : null,
            Remembers = remembers,
            ThinksWell = thinksWell,
            Recommends = recommends,
            KnowsWhatIDo = circle >= Circle.Active ? chance.Chance(85) : chance.Chance(30),
            Online = Online(chance, role),
            Imported = role == Role.AddressBookOnly,
            Temper = temper,
            AddedOn = since < 0 ? since - chance.Between(0, 300) : 0,
        };
    }

    private static string Name(Pcg chance, HashSet<string> names, bool woman)
    {
        var given = woman ? Vocabulary.Women : Vocabulary.Men;
        while (true)
        {
            var name = chance.Pick(given);
            if (!chance.Chance(30))
                name += " " + chance.Pick(Vocabulary.Surnames);
            if (names.Add(name))
                return name;
        }
    }

    private static (Mark Remembers, Mark ThinksWell, Mark Recommends) Marks(Pcg chance, Role role, Circle circle) =>
        role switch
        {
            Role.Bridge or Role.BridgeInTouch or Role.RegardWithoutBridge => (
                Mark.Yes,
                Mark.Yes,
                chance.Chance(70) ? Mark.Yes : Mark.Unknown
            ),
            Role.BridgeWithoutRegard => (Mark.No, chance.Chance(50) ? Mark.No : Mark.Unknown, Mark.No),
            Role.DormantStrong => (Mark.Yes, Mark.Yes, chance.Chance(50) ? Mark.Yes : Mark.Unknown),
            Role.FellOut => (Mark.Yes, Mark.No, Mark.No),
            Role.NeverStrong => (Mark.Unknown, Mark.Unknown, Mark.No),
            Role.AddressBookOnly => (Mark.Unknown, Mark.Unknown, Mark.Unknown),
            _ when circle >= Circle.Active => (
                Mark.Yes,
                chance.Chance(80) ? Mark.Yes : Mark.Unknown,
                chance.Chance(50) ? Mark.Yes : Mark.Unknown
            ),
            _ => (
                chance.Chance(25) ? Mark.Yes : Mark.Unknown,
                Mark.Unknown,
                chance.Chance(20) ? Mark.No : Mark.Unknown
            ),
        };

    private static OnlineProfile Online(Pcg chance, Role role) =>
        role switch
        {
            Role.NewNotOnline or Role.NewNothingUsefulNotOnline or Role.AddressBookOnly => OnlineProfile.Unknown,
            Role.NewNoFollowUp or Role.NewWellKept or Role.NewWroteFirst => chance.Chance(50)
                ? OnlineProfile.Known
                : OnlineProfile.Unknown,
            Role.NewOffline => OnlineProfile.None,
            Role.Family => chance.Chance(50) ? OnlineProfile.Unknown : OnlineProfile.Known,
            _ => chance.Chance(8) ? OnlineProfile.None : OnlineProfile.Known,
        };
}
