namespace NetworkCrm.Simulation.Generation;

/// <summary>Groups that meet every few weeks, and some that stop.</summary>
internal static class Groups
{
    private static readonly string[] Names =
    [
        "Arisan RT",
        "Klub Sepeda",
        "Alumni SMA",
        "Pengusaha Muda",
        "Kelas Menulis",
        "Paduan Suara",
        "Komunitas Kopi",
        "Forum Ekspor",
        "Temu Pembaca",
        "Relawan Pasar",
        "Kelompok Tani",
        "Diskusi Jumat",
    ];

    public static void Gather(Draft draft)
    {
        var chance = draft.Chance(9);
        var names = new Queue<string>(Names);
        foreach (
            var members in draft.In(Role.StoppedGroupMember).OrderBy(person => person.Circle == Circle.Wider).Chunk(5)
        )
            Stop(draft, chance, names.Dequeue(), members);

        var active = chance.Shuffle(draft.In(Role.Ordinary).Where(person => person.Circle == Circle.Active));
        var wider = chance.Shuffle(draft.In(Role.Ordinary).Where(person => person.Circle == Circle.Wider));
        var mixed = draft.In(Role.Taker, Role.Benefactor).ToList();
        var leavers = new Queue<DraftPerson>(
            chance.Shuffle(draft.In(Role.Lapsing).Where(person => person.Circle == Circle.Active))
        );
        for (var n = 0; n < 9; n++)
        {
            var from =
                n < 4 ? active
                : n < 6 ? mixed
                : wider;
            // Of the active circle nobody is in two groups.
            var members = (n < 4 ? from.Skip(n * 5) : chance.Shuffle(from)).Take(chance.Between(4, 5)).ToList();
            if (n is 1 or 3)
                members.Add(leavers.Dequeue());
            Go(draft, chance, names.Dequeue(), members, n < 4 ? chance.Between(6, 9) : chance.Between(11, 14));
        }
    }

    private static Group Form(Draft draft, string name, IEnumerable<DraftPerson> members, int weeks)
    {
        var group = new Group(draft.NewId(), name, [.. members.Select(person => person.Id)], weeks);
        draft.Entries.Add(new GroupFormed(Draft.Date(-500), group));
        return group;
    }

    private static void Hold(Draft draft, Pcg chance, Group group, IEnumerable<DraftPerson> members, int from, int to)
    {
        for (var day = from; day <= to; day += (group.EveryWeeks * 7) + chance.Between(-3, 3))
        {
            var present = members.Where(person => !(person.LapsedOn < day) && chance.Chance(90)).ToList();
            foreach (var person in present)
                draft.MakeRoom(person, day, faceToFace: true);
            if (present.Count > 0)
                draft.Together(present, day, Channel.InPerson, Starter.Both, groupId: group.Id);
        }
    }

    private static void Stop(Draft draft, Pcg chance, string name, DraftPerson[] members)
    {
        var weeks = (int)members[0].Median / 7;
        var group = Form(draft, name, members, weeks);
        var stop = chance.Between(40, 150);
        Hold(draft, chance, group, members, -450 + chance.Between(0, 20), stop);
        // The last evening everybody came to.
        var last = stop + 1;
        draft.Together(members, last, Channel.InPerson, Starter.Both, groupId: group.Id);
        int? again = chance.Chance(35) ? last + (weeks * 35) + chance.Between(20, 40) : null;
        if (again <= Draft.LastDay)
            Hold(draft, chance, group, members, again.Value, Draft.LastDay);
        else
            again = null;

        var every = weeks * 7;
        var subject = Subject.Group(group.Id);
        draft.Truth.Speak(
            Rule.GatherTheGroup,
            subject,
            last + (every * 5 / 4),
            last + (every * 2) + 14,
            (again - 1) ?? Draft.LastDay,
            $"{name} met every {weeks} weeks and stopped; its {members.Length} members went quiet together"
        );
        if (again is { } day)
            draft.Truth.Tolerate(Rule.GatherTheGroup, subject, day, day + every, "only just begun again");
        foreach (var person in members)
        {
            draft.Truth.Tolerate(
                Rule.GoingQuiet,
                person.Subject,
                last + every,
                Draft.LastDay,
                "quiet because the group is; one gathering would do for all"
            );
            draft.Truth.Tolerate(
                Rule.CirclesDrifted,
                person.Subject,
                last + every,
                Draft.LastDay,
                "quiet because the group is"
            );
            draft.Truth.Tolerate(
                Rule.ScreenOnly,
                person.Subject,
                last + every,
                Draft.LastDay,
                "quiet because the group is"
            );
        }
    }

    private static void Go(Draft draft, Pcg chance, string name, List<DraftPerson> members, int weeks)
    {
        var group = Form(draft, name, members, weeks);
        Hold(draft, chance, group, members, -450 + chance.Between(0, 20), Draft.Foreseen);
        draft.Truth.BeSilent(
            Rule.GatherTheGroup,
            Subject.Group(group.Id),
            members.Exists(person => person.LapsedOn is not null)
                ? "one member left; the others meet as ever"
                : "meets as ever"
        );
        foreach (var person in members.Where(person => person.Circle < Circle.Active))
            draft.Truth.Tolerate(
                Rule.CirclesDrifted,
                person.Subject,
                0,
                Draft.LastDay,
                "seen at gatherings more often than alone"
            );
    }
}
