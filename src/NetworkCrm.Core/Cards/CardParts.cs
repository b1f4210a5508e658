using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Cards;

/// <summary>Says of each line that is left which part of a card it is.</summary>
/// <param name="lines">In order; lines that hold two parts are split.</param>
/// <param name="mailboxes">What stands before the @ of each address, letters and digits alone.</param>
/// <param name="owns">What the company is called in addresses and links.</param>
/// <param name="reached">Whether there is any mail, link or number.</param>
internal sealed class CardParts(List<CardLine> lines, List<string> mailboxes, List<string> owns, bool reached)
{
    private static readonly string[] Between = [" - ", " – ", " — ", ", ", " / "];

    private readonly HashSet<CardLine> _begins = [];

    public CardValue? Name { get; private set; }
    public CardValue? Company { get; private set; }
    public int CompanyScore { get; private set; }
    public CardValue? Title { get; private set; }
    public CardValue? Department { get; private set; }
    public CardValue? Address { get; private set; }
    public CardValue? City { get; private set; }
    public CardValue? Postcode { get; private set; }
    public bool IsLabelled { get; private set; }

    public void Settle()
    {
        TakeLabels();
        SplitJobs();
        TakeAddress();
        TakeName();
        TakeCompany();
        TakeDepartment();
        TakeTitle();
        TakeCity();
    }

    private void TakeLabels()
    {
        foreach (var line in lines)
        {
            if (line.ReadLabel() is not { } kind)
                continue;
            var sure = new CardValue(line.Text, CardCertainty.Sure);
            IsLabelled |= kind != CardLineKind.Place;
            switch (kind)
            {
                case CardLineKind.Name when Name is null:
                    (Name, line.Is) = (sure with { Text = Tidy(line.Text) }, kind);
                    break;
                case CardLineKind.Title when Title is null:
                    (Title, line.Is) = (sure, kind);
                    break;
                case CardLineKind.Company when Company is null:
                    (Company, CompanyScore, line.Is) = (sure, 5, kind);
                    break;
                case CardLineKind.Department when Department is null:
                    (Department, line.Is) = (sure, kind);
                    break;
                case CardLineKind.Address:
                    line.Is = CardLineKind.Address;
                    _begins.Add(line);
                    break;
                case CardLineKind.Place when IsAddress(line.Text):
                    _begins.Add(line);
                    break;
            }
        }
    }

    // "Ahmad Fauzi - Project Manager", "Jane Doe, Director": a name and a job on one line.
    private void SplitJobs()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (!lines[i].IsFree || !CardWords.IsJob(text) || CardWords.BeginsWithJob(text))
                continue;
            foreach (var mark in Between)
            {
                var at = text.LastIndexOf(mark, StringComparison.Ordinal);
                if (
                    at <= 0
                    || CardWords.IsJob(text[..at])
                    || !CardWords.IsJob(text[(at + mark.Length)..])
                    || !IsNamelike(text[..at])
                )
                    continue;
                var (name, job) = CardLine.Split(text[..at], text[(at + mark.Length)..]);
                (lines[i], i) = (name, i + 1);
                lines.Insert(i, job);
                break;
            }
        }
    }

    private void TakeAddress()
    {
        var first = lines.FindIndex(l => l.Is == CardLineKind.Address || (l.IsFree && IsAddress(l.Text)));
        if (first < 0)
            return;
        var last = first;
        while (
            last + 1 < lines.Count
            && lines[last + 1].IsFree
            && !_begins.Contains(lines[last + 1])
            && Continues(lines[last + 1].Text)
        )
            last++;
        var sure = CardCertainty.Guess;
        var parts = new List<string>();
        for (var i = first; i <= last; i++)
        {
            if (lines[i].Is == CardLineKind.Address || CardWords.IsStreet(lines[i].Text))
                sure = CardCertainty.Likely;
            lines[i].Is = CardLineKind.Address;
            parts.Add(WithCode(lines[i].Text).Trim(' ', ',', '.', ';'));
        }

        // A camera reads across: the town may stand below a line of the other column.
        if (
            CardPlaces.Code(string.Join(", ", parts)) is null
            && lines
                .Skip(last + 1)
                .Take(2)
                .FirstOrDefault(l => l.IsFree && !_begins.Contains(l) && CardPlaces.HasCityAndCode(WithCode(l.Text)))
                is { } town
        )
        {
            town.Is = CardLineKind.Address;
            parts.Add(WithCode(town.Text));
        }

        var address = string.Join(", ", parts);
        if (CardPlaces.Code(address) is { } code)
        {
            Postcode = new CardValue(code.Value, CardCertainty.Sure);
            sure = sure == CardCertainty.Guess ? CardCertainty.Likely : CardCertainty.Sure;
        }

        Address = new CardValue(address, sure);
        if (CardPlaces.City(address) is { } city)
            City = new CardValue(city.City, city.Known ? CardCertainty.Sure : CardCertainty.Likely);
    }

    private void TakeName()
    {
        if (Name is not null)
            return;
        CardLine? best = null;
        var most = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsFree || Score(i) is not (> 0 and var score) || score <= most)
                continue;
            (best, most) = (lines[i], score);
        }

        if (best is null)
            return;
        best.Is = CardLineKind.Name;
        Name = new CardValue(
            Tidy(best.Text),
            most >= 7 ? CardCertainty.Sure
                : most >= 4 ? CardCertainty.Likely
                : CardCertainty.Guess
        );
    }

    // 0 for what can be no name.
    private int Score(int at)
    {
        var text = lines[at].Text;
        if (!IsNamelike(text))
            return 0;
        var parsed = PersonName.Parse(text);
        var words = CardWords.Of(PersonName.Core(text));
        var titled = parsed.Prefix is not null || parsed.Suffix is not null;
        var mailed = words.Any(w => w.Length >= 3 && mailboxes.Exists(m => m.Contains(w, StringComparison.Ordinal)));
        var written = text.Where(char.IsLetter).ToList();
        // Without any capital it may be the end of a slogan.
        if (!mailed && !titled && !written.Exists(char.IsUpper))
            return 0;
        var score = (titled ? 4 : 0) + (mailed ? 4 : 0) + (words.Length is >= 2 and <= 4 ? 2 : 0);
        if (IsJobAt(at + 1))
            score += 3;
        else if (IsJobAt(at - 1))
            score++;
        if (Owned(text) >= 3)
            score -= mailed ? 1 : 3;
        if (!reached && !titled && !IsJobAt(at + 1) && !IsJobAt(at - 1))
            return 0;
        return score + (at == 0 ? 1 : 0) - (words.Length == 1 && score < 3 ? 2 : 0);
    }

    private void TakeCompany()
    {
        if (Company is not null)
            return;
        CardLine? best = null;
        foreach (var line in lines.Where(l => l.IsFree))
        {
            var form = CardWords.Company(line.Text);
            if (
                form < 5
                && (
                    CardWords.IsJob(line.Text)
                    || CardWords.IsDepartment(line.Text)
                    || line.Text.Contains('"', StringComparison.Ordinal)
                )
            )
                continue;
            var owned = Owned(line.Text);
            if (
                form < 5
                && (owned == 0 || line.Text.Any(char.IsAsciiDigit))
                && CardWords.Of(line.Text).Any(CardWords.IsProse)
            )
                continue;
            if (form + owned <= CompanyScore)
                continue;
            (best, CompanyScore) = (line, form + owned);
        }

        if (best is null)
            return;
        best.Is = CardLineKind.Company;
        Company = new CardValue(
            best.Text.Trim(' ', ',', '"'),
            CompanyScore >= 5 ? CardCertainty.Sure
                : CompanyScore >= 4 ? CardCertainty.Likely
                : CardCertainty.Guess
        );
    }

    private void TakeDepartment()
    {
        if (Department is not null || lines.Find(l => l.IsFree && CardWords.IsDepartment(l.Text)) is not { } line)
            return;
        line.Is = CardLineKind.Department;
        Department = new CardValue(line.Text, CardCertainty.Likely);
    }

    // Of several jobs the one beside the name, below it rather than above it.
    private void TakeTitle()
    {
        if (Title is not null)
            return;
        var name = lines.FindIndex(l => l.Is == CardLineKind.Name);
        CardLine? best = null;
        var nearest = int.MaxValue;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsFree || !CardWords.IsJob(lines[i].Text))
                continue;
            var far =
                name < 0 ? i
                : i > name ? 2 * (i - name)
                : (2 * (name - i)) + 1;
            if (far < nearest)
                (best, nearest) = (lines[i], far);
        }

        if (best is null)
            return;
        best.Is = CardLineKind.Title;
        Title = new CardValue(
            best.Text,
            name < 0 ? CardCertainty.Guess
                : nearest <= 3 ? CardCertainty.Sure
                : CardCertainty.Likely
        );
    }

    private void TakeCity()
    {
        if (City is not null || lines.Find(l => l.IsFree && CardPlaces.IsCity(l.Text)) is not { } line)
            return;
        line.Is = CardLineKind.Place;
        City = new CardValue(line.Text, CardCertainty.Likely);
    }

    private bool IsJobAt(int at) =>
        at >= 0
        && at < lines.Count
        && (lines[at].Is == CardLineKind.Title || (lines[at].IsFree && CardWords.IsJob(lines[at].Text)));

    private static bool IsAddress(string text) =>
        !CardWords.BeginsWithJob(text)
        && (CardWords.Company(text) < 5 || text.Any(char.IsAsciiDigit))
        && (CardWords.IsStreet(text) || CardPlaces.HasCityAndCode(WithCode(text)));

    // What stands below a street belongs to it while it is a street, a place, or a town with its code.
    private static bool Continues(string text) =>
        IsAddress(text)
        || text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(CardPlaces.IsPlace)
            && !CardWords.BeginsWithJob(text)
            && CardWords.Company(text) < 5;

    // A code of five digits in which a camera saw letters.
    private static string WithCode(string text) => CardNumbers.Mended(text);

    /// <summary>4 where the line is what addresses and links are called after, 3 where it is a part of it, else 0.</summary>
    private int Owned(string text)
    {
        var squashed = CardReader.Squash(text);
        if (squashed.Length < 4)
            return 0;
        if (owns.Contains(squashed))
            return 4;
        if (
            owns.Exists(o =>
                o.Contains(squashed, StringComparison.Ordinal)
                || (o.Length >= 5 && squashed.Contains(o, StringComparison.Ordinal))
            )
        )
            return 3;
        return CardWords.Of(text).Any(w => w.Length >= 5 && owns.Exists(o => o.StartsWith(w, StringComparison.Ordinal)))
            ? 1
            : 0;
    }

    private static bool IsNamelike(string text)
    {
        if (
            text.Length > 80
            || text.Any(c => char.IsDigit(c) || c is '&' or '"' or ':' or '@' or '/' or '!' or '?' or '%')
            || CardWords.IsJob(text)
            || CardWords.Company(text) > 0
            || CardWords.IsStreet(text)
            || CardWords.IsDepartment(text)
            || CardPlaces.IsPlace(text)
        )
            return false;
        var core = PersonName.Core(text);
        var words = core.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 6
            && !core.Contains(',', StringComparison.Ordinal)
            && words.All(w =>
                char.IsLetter(w[0]) && w.All(c => char.IsLetter(c) || c is '.' or '\'' or '’' or '-' or '`')
            )
            && words.Any(w => w.Count(char.IsLetter) > 1)
            && !CardWords.Of(text).Any(CardWords.IsProse);
    }

    // Capitals are how cards are printed, not how names are written.
    private static string Tidy(string name) => NameCase.Suggest(name.Trim(' ', ',', '-')) ?? name.Trim(' ', ',', '-');
}
