using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Core.Nudges;

public sealed partial record NudgeWhy
{
    /// <summary>The same of a dated occasion. It repeats no words of a promise.</summary>
    public static NudgeWhy For(Occasion occasion, string language) =>
        Cited(occasion.Rule, Observed(occasion, language), Judged(occasion, language), language) with
        {
            Ends = occasion.LastDay is { } day
                ?
                [
                    occasion.Stops(language),
                    Wording.IsIndonesian(language)
                        ? $"Dengan sendirinya setelah {Wording.Date(day, language)}."
                        : $"By itself after {Wording.Date(day, language)}.",
                ]
                : [occasion.Stops(language)],
        };

    /// <summary>The same of something about the book as a whole.</summary>
    public static NudgeWhy For(BookNudge nudge, string language) =>
        Cited(nudge.Rule, Observed(nudge.Facts, language), [], language) with
        {
            Ends = [nudge.Stops(language)],
        };

    private static NudgeWhy Cited(NudgeRule rule, IEnumerable<string> facts, IEnumerable<string> model, string language)
    {
        var advice = RuleCatalogue.Of(rule).Advice.Select(AdviceCatalogue.Get).ToList();
        return new NudgeWhy(
            [.. facts],
            [.. model],
            [.. advice.Select(a => a.Text(language))],
            [.. advice.SelectMany(a => a.Sources).Distinct(StringComparer.Ordinal)]
        );
    }

    private static IEnumerable<string> Observed(Occasion occasion, string language)
    {
        var (f, id) = (occasion.Facts, Wording.IsIndonesian(language));
        if (f.MadeOn is { } made)
            yield return $"{(id ? "Dijanjikan" : "Promised")}: {Wording.Date(made, language)}";
        if (f.DueOn is { } due)
            yield return $"{(id ? "Tenggat" : "Due")}: {Wording.Date(due, language)}";
        if (f is { Kept: { } kept, Ended: > 0 and { } ended })
            yield return id
                ? $"Janjinya yang ditepati sejauh ini: {Number(kept)} dari {Number(ended)}"
                : $"Their promises kept so far: {Number(kept)} of {Number(ended)}";
        if (f.On is { } on)
        {
            var around =
                f.Expected is not true ? ""
                : id ? "sekitar "
                : "around ";
            yield return $"{Day(occasion, language)}: {around}{Wording.Date(on, language)}";
        }

        if (f.ToWhom is { } whom)
            yield return $"{(id ? "Kepada" : "To")}: {whom}";
        if (f.ForWhat is { } what)
            yield return $"{(id ? "Untuk" : "For")}: {what}";
        if (f.Circle is { } circle)
            yield return $"{(id ? "Lingkar" : "Circle")}: {CircleName(circle, language)}";
        if (f is { People: { } people, Waiting: { } waiting })
            yield return id
                ? $"Orang yang ditemui: {Number(people)}, belum ditinjau: {Number(waiting)}"
                : $"People met: {Number(people)}, not yet gone through: {Number(waiting)}";
    }

    private static string Day(Occasion occasion, string language) =>
        (occasion.Rule, Wording.IsIndonesian(language)) switch
        {
            (NudgeRule.EventUndigested, true) => "Berlangsung",
            (NudgeRule.EventUndigested, _) => "Took place",
            (NudgeRule.ThankForMention, true) => "Menyebut nama Anda",
            (NudgeRule.ThankForMention, _) => "Named you",
            _ => DateThatMatters.Name(occasion.Facts.Holiday ?? Holidays.None, language),
        };

    private static IEnumerable<string> Judged(Occasion occasion, string language)
    {
        string Days(int days) => Wording.Days(days, language);
        yield return (occasion.Rule, occasion.Facts.By, occasion.Facts.Waiting, Wording.IsIndonesian(language)) switch
        {
            (NudgeRule.PromiseDue, PromisedBy.Me, _, true) =>
                $"Janji Anda ditampilkan mulai {Days(PromiseDue.MineDaysBefore)} sebelum tenggatnya, supaya masih sempat ditepati.",
            (NudgeRule.PromiseDue, PromisedBy.Me, _, _) =>
                $"A promise of yours is shown from {Days(PromiseDue.MineDaysBefore)} before its day, while there is time to keep it.",
            (NudgeRule.PromiseDue, _, _, true) =>
                $"Janjinya baru ditampilkan {Days(PromiseDue.TheirsDaysAfter)} setelah tenggatnya; menagih pada harinya terasa mendesak.",
            (NudgeRule.PromiseDue, _, _, _) =>
                $"A promise of theirs is shown from {Days(PromiseDue.TheirsDaysAfter)} after its day; asking on the "
                    + $"day itself would press.",
            (NudgeRule.ThankForMention, _, _, true) =>
                $"Ditampilkan selama {Days(ThankForMention.ShownForDays)} sejak Anda mendengarnya, selama belum "
                    + $"ditandai sudah berterima kasih.",
            (NudgeRule.ThankForMention, _, _, _) =>
                $"Shown for {Days(ThankForMention.ShownForDays)} after you heard of it, while no thanks are marked.",
            (NudgeRule.EventUndigested, _, > 0, true) =>
                $"Ditampilkan selama {Days(EventUndigested.CardsForDays)} sejak acaranya, selama masih ada kartu yang belum ditinjau.",
            (NudgeRule.EventUndigested, _, > 0, _) =>
                $"Shown for {Days(EventUndigested.CardsForDays)} after the event, while a card is not yet gone through.",
            (NudgeRule.EventUndigested, _, _, true) =>
                $"Acara yang belum mencatat siapa pun hanya ditampilkan selama {Days(EventUndigested.EmptyForDays)}.",
            (NudgeRule.EventUndigested, _, _, _) =>
                $"An event with nobody noted is shown for {Days(EventUndigested.EmptyForDays)} only.",
            (_, _, _, true) =>
                $"Untuk lingkar inti, dekat, dan aktif: dari {Days(DateThatMatters.DaysBefore)} sebelum harinya "
                    + $"sampai {Days(DateThatMatters.DaysAfter)} sesudahnya.",
            _ => $"For the inner, close and active circles: from {Days(DateThatMatters.DaysBefore)} before the day "
                + $"to {Days(DateThatMatters.DaysAfter)} after it.",
        };
        if (occasion.Facts.Expected is true)
            yield return Wording.IsIndonesian(language)
                ? "Harinya dihitung di muka menurut kalender Umm al-Qura; penetapan pemerintah bisa berbeda sehari."
                : "The day is reckoned in advance by the Umm al-Qura calendar; what the government announces may differ by a day.";
    }

    private static IEnumerable<string> Observed(BookFacts f, string language)
    {
        var id = Wording.IsIndonesian(language);
        if (f is { Meetings: { } meetings, FirstOn: { } first, LastOn: { } last })
        {
            yield return id
                ? $"Pertemuan berturut-turut tanpa catatan tentang orangnya: {Number(meetings)}"
                : $"Meetings in a row with nothing noted about anybody: {Number(meetings)}";
            yield return id
                ? $"Dari {Wording.Date(first, language)} sampai {Wording.Date(last, language)}"
                : $"From {Wording.Date(first, language)} to {Wording.Date(last, language)}";
        }

        if (f.ReviewedOn is { } reviewed)
            yield return $"{(id ? "Terakhir ditinjau" : "Last looked through")}: {Wording.Date(reviewed, language)}";
        if (f is { Circle: { } circle, Capacity: { } capacity, People: { } inside })
        {
            yield return id
                ? $"Orang di lingkar {CircleName(circle, language)}: {Number(inside)}"
                : $"People in the {CircleName(circle, language)} circle: {Number(inside)}";
            yield return id
                ? $"Yang bisa dijaga: sekitar {Number(capacity)}"
                : $"Can be kept up: about {Number(capacity)}";
        }
        else if (f.People is { } people)
        {
            yield return $"{(id ? "Orang di lingkar inti sampai luas" : "People in the inner to wider circles")}: {Number(people)}";
        }

        if (f.Members is not { } members)
            yield break;
        yield return f.GatheredOn is { } gathered
            ? $"{(id ? "Terakhir berkumpul" : "Last gathered")}: {Wording.Date(gathered, language)}"
        : id ? "Belum ada acara kumpul yang tercatat"
        : "No gathering is on record";
        if (f.EveryDays is { } every)
            yield return $"{(id ? "Iramanya" : "Its rhythm")}: {Wording.Every(every, language)}";
        yield return id
            ? $"Anggota: {Number(members)}, mulai senyap: {Number(f.Cold ?? 0)}"
            : $"Members: {Number(members)}, gone quiet: {Number(f.Cold ?? 0)}";
    }
}
