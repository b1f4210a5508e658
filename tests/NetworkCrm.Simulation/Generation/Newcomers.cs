namespace NetworkCrm.Simulation.Generation;

/// <summary>What the owner does after meeting somebody for the first time: thank, help, connect, or sell.</summary>
internal static class Newcomers
{
    public static void Meet(Draft draft)
    {
        var chance = draft.Chance(4);
        foreach (var person in draft.People.Where(person => person.IsNew))
            Meet(draft, chance, person);

        foreach (
            var person in draft.People.Where(person =>
                !person.IsNew && person.Role is Role.Ordinary or Role.Family && person.Circle >= Circle.Close
            )
        )
        {
            draft.Truth.BeSilent(Rule.ConnectOnline, person.Subject, "an old friend, seen all the time");
            draft.Truth.BeSilent(Rule.ValueNotAddedYet, person.Subject, "an old friend, not a new acquaintance");
            draft.Truth.BeSilent(
                Rule.FirstFollowUpMissing,
                person.Subject,
                "an old friend; the first meeting is years ago"
            );
        }

        foreach (var person in draft.In(Role.Family).Where(person => person.Circle < Circle.Close))
            draft.Truth.BeSilent(Rule.ConnectOnline, person.Subject, "kin: no profile is needed to find them");
    }

    private static void Meet(Draft draft, Pcg chance, DraftPerson person)
    {
        var (truth, met, role, subject) = (draft.Truth, person.AddedOn, person.Role, person.Subject);
        var first = person.Interactions[0];
        if (role == Role.NewNoFollowUp)
        {
            // Some write themselves, weeks later.
            int? later = chance.Chance(30) ? met + chance.Between(20, 45) : null;
            if (later <= Draft.LastDay)
                draft.Touch(person, later.Value, Channel.WhatsApp, Starter.Them);
            truth.Tolerate(Rule.FirstFollowUpMissing, subject, met, met, "the day itself");
            truth.Speak(
                Rule.FirstFollowUpMissing,
                subject,
                met + 1,
                met + 5,
                (later - 1) ?? (met + 60),
                "met for the first time, and nothing was sent"
            );
            truth.Tolerate(
                Rule.FirstFollowUpMissing,
                subject,
                met + 61,
                Draft.LastDay,
                "very late for a first follow-up"
            );
            truth.Tolerate(Rule.ValueNotAddedYet, subject, met, Draft.LastDay, "not even thanked yet");
            truth.Tolerate(Rule.ConnectOnline, subject, met, Draft.LastDay, "not even thanked yet");
            return;
        }

        var useful = role is not (Role.NewNothingUseful or Role.NewNothingUsefulNotOnline);
        var followedUp = FollowUp(draft, chance, person, met);
        if (useful)
            Help(draft, chance, person, first, met, followedUp);
        else
            NothingUseful(draft, chance, person, met);
        Connect(draft, chance, person, met);
        Pitch(draft, chance, person, first, met);
    }

    private static int FollowUp(Draft draft, Pcg chance, DraftPerson person, int met)
    {
        var truth = draft.Truth;
        if (person.Role == Role.NewWroteFirst)
        {
            draft.Touch(person, met, Channel.WhatsApp, Starter.Them);
            draft.Touch(person, met, Channel.WhatsApp, Starter.Me).Marked = (Answer.Yes, met);
            truth.BeSilent(Rule.FirstFollowUpMissing, person.Subject, "they wrote the same day and the owner answered");
            return met;
        }

        var planned = person.Role is Role.NewWellKept or Role.NewPitchedOnce && chance.Chance(50);
        var day = planned ? met + chance.Between(3, 5) : met + (chance.Chance(50) ? 0 : 1);
        if (planned)
        {
            var id = draft.NewId();
            draft.Entries.Add(new FollowUpPlanned(Draft.Date(met), new(id, person.Id, "thank them", Draft.Date(day))));
            draft.Entries.Add(new FollowUpDone(Draft.Date(day), id, person.Id));
        }

        draft.Touch(person, day, chance.Chance(70) ? Channel.WhatsApp : Channel.Email, Starter.Me).Marked = (
            Answer.Yes,
            day + chance.Between(0, 1)
        );
        truth.BeSilent(
            Rule.FirstFollowUpMissing,
            person.Subject,
            planned ? "the thanks are planned for a day soon, and are sent on it" : "thanked by the next day"
        );
        return day;
    }

    private static void Help(
        Draft draft,
        Pcg chance,
        DraftPerson person,
        DraftInteraction first,
        int met,
        int followedUp
    )
    {
        var truth = draft.Truth;
        if (chance.Chance(40))
        {
            first.With(person, Direction.Gave, ExchangeKind.Information, Weight.Small, chance.Pick(Vocabulary.Favours));
            truth.BeSilent(Rule.ValueNotAddedYet, person.Subject, "helped at the first meeting already");
            return;
        }

        var day = Math.Min(Draft.LastDay, followedUp + chance.Between(1, 9));
        draft
            .Touch(person, day, Channel.WhatsApp, Starter.Me)
            .With(
                person,
                Direction.Gave,
                chance.Pick<ExchangeKind>([ExchangeKind.Information, ExchangeKind.Introduction, ExchangeKind.Help]),
                Weight.Medium,
                chance.Pick(Vocabulary.Favours)
            )
            .Marked = (Answer.Yes, day);
        if (day - met <= 6)
            truth.BeSilent(Rule.ValueNotAddedYet, person.Subject, "something useful was sent within the week");
        else
            truth.Tolerate(Rule.ValueNotAddedYet, person.Subject, met + 7, day, "something useful is about to be sent");
    }

    private static void NothingUseful(Draft draft, Pcg chance, DraftPerson person, int met)
    {
        if (chance.Chance(60) && met + 40 <= Draft.LastDay)
            draft.Touch(person, met + chance.Between(20, 40), Channel.WhatsApp, Starter.Them);
        draft.Truth.Tolerate(Rule.ValueNotAddedYet, person.Subject, met + 4, met + 6, "a few days early");
        draft.Truth.Speak(
            Rule.ValueNotAddedYet,
            person.Subject,
            met + 7,
            met + 24,
            met + 90,
            "met and thanked, but nothing useful was ever sent"
        );
        draft.Truth.Tolerate(Rule.ValueNotAddedYet, person.Subject, met + 91, Draft.LastDay, "late, still true");
    }

    private static void Connect(Draft draft, Pcg chance, DraftPerson person, int met)
    {
        var truth = draft.Truth;
        if (person.Role is Role.NewNotOnline or Role.NewNothingUsefulNotOnline)
        {
            truth.Tolerate(Rule.ConnectOnline, person.Subject, met, met + 1, "a day early");
            truth.Speak(
                Rule.ConnectOnline,
                person.Subject,
                met + 2,
                met + 16,
                met + 90,
                "met and followed up, and nowhere connected"
            );
            truth.Tolerate(Rule.ConnectOnline, person.Subject, met + 91, Draft.LastDay, "late, still true");
        }
        else if (person.Online == OnlineProfile.Known)
        {
            truth.BeSilent(Rule.ConnectOnline, person.Subject, "the profile is known from the first day");
        }
        else if (person.Online == OnlineProfile.None)
        {
            truth.BeSilent(Rule.ConnectOnline, person.Subject, "is not online at all");
        }
        else
        {
            var day = met + chance.Between(0, 1);
            draft.Entries.Add(new OnlineProfileFound(Draft.Date(day), person.Id));
            truth.BeSilent(Rule.ConnectOnline, person.Subject, "connected by the next day");
        }
    }

    private static void Pitch(Draft draft, Pcg chance, DraftPerson person, DraftInteraction first, int met)
    {
        var truth = draft.Truth;
        var second = met + chance.Between(12, 28);
        if (second > Draft.LastDay || person.Role == Role.NewNothingUsefulNotOnline)
            return;
        if (person.Role == Role.NewPitchedTwice)
        {
            first.Pitched = true;
            draft.Touch(person, second, chance.Chance(70) ? Channel.InPerson : Channel.Video, Starter.Me).Pitched =
                true;
            int? third = second + 60 <= Draft.LastDay && chance.Chance(40) ? second + chance.Between(30, 60) : null;
            if (third is { } day)
                draft.Touch(person, day, Channel.InPerson, Starter.Me);
            truth.Speak(
                Rule.AllPitch,
                person.Subject,
                second,
                second + 10,
                (third - 1) ?? Draft.LastDay,
                "the first two meetings were both pitches"
            );
        }
        else if (person.Role == Role.NewPitchedOnce)
        {
            var firstToo = chance.Chance(50);
            first.Pitched = firstToo;
            draft.Touch(person, second, Channel.InPerson, Starter.Both).Pitched = !firstToo;
            if (second + 40 <= Draft.LastDay)
                draft.Touch(person, second + chance.Between(20, 40), Channel.InPerson, Starter.Me).Pitched = !firstToo;
            truth.BeSilent(
                Rule.AllPitch,
                person.Subject,
                firstToo
                    ? "the first was a pitch, the second was not"
                    : "pitched at the second and third meeting; the first was for them"
            );
        }
        else
        {
            draft.Touch(person, second, Channel.InPerson, Starter.Both);
            truth.BeSilent(Rule.AllPitch, person.Subject, "two meetings and no pitch");
        }
    }
}
