namespace NetworkCrm.Core.Importing;

/// <summary>
/// Says what each column is read as. Its name is heard first and not believed against what is in it; a column whose
/// name is not known is judged by its content alone, in whatever language the file is. What is sure is so at a glance:
/// e-mails, phones, links; beside one of them words that differ from row to row are names.
/// </summary>
internal static class ColumnJudge
{
    private const int MostColumns = 300;

    /// <param name="headers">The names; shorter than the table where it has no header.</param>
    /// <param name="named">What the names say, each for its column.</param>
    /// <param name="rows">A sample of the rows below the header.</param>
    public static ContactField[] Decide(
        IReadOnlyList<string> headers,
        ContactField[] named,
        IReadOnlyList<IReadOnlyList<string>> rows,
        ImportOptions options
    )
    {
        var count = Math.Min(named.Length, MostColumns);
        var decided = named.ToArray();
        var contents = new ColumnContent[count];
        var useless = new bool[count];
        for (var i = 0; i < count; i++)
        {
            var at = i;
            contents[i] = ColumnContent.Of(rows.Where(r => r.Count > at).Select(r => r[at]), options.Region);
            useless[i] = named[i] == ContactField.Ignore && i < headers.Count && ColumnNames.IsOfNoUse(headers[i]);
            if (contents[i].Filled > 0 && !useless[i])
                decided[i] =
                    named[i] == ContactField.Ignore
                        ? Unnamed(contents[i], options.Today)
                        : Named(named[i], contents[i], options.Today);
        }

        WholeNames(decided, rows);
        PartBirthdays(decided, contents);
        if (!decided.Any(IsOfAName))
            FindName(decided, contents, useless, headers.Count > 0);
        return decided;
    }

    private static ContactField Unnamed(ColumnContent content, DateOnly? today) =>
        content.AreEmails ? ContactField.Email
        : content.AreSurelyPhones ? ContactField.Phone
        : content.AreLinks ? ContactField.Link
        : content.AreReaches && content.HasAnyEmail
            ? content.MoreEmails ? ContactField.Email
                : ContactField.Phone
        : content.AreBirthdays(today) ? ContactField.Birthday
        : ContactField.Ignore;

    private static ContactField Named(ContactField named, ColumnContent content, DateOnly? today)
    {
        switch (named)
        {
            case ContactField.FullName
            or ContactField.GivenName
            or ContactField.FamilyName
            or ContactField.MiddleName
            or ContactField.Nickname:
                if (content.AreEmails)
                    return ContactField.Email;
                if (content.CouldBePhones)
                    return ContactField.Phone;
                if (content.AreLinks)
                    return ContactField.Link;
                return content.AreReaches
                    ? content.MoreEmails
                        ? ContactField.Email
                        : ContactField.Phone
                    : named;
            case ContactField.Phone or ContactField.PhoneLabel:
                if (content.AreEmails)
                    return ContactField.Email;
                if (content.AreLinks)
                    return ContactField.Link;
                if (named == ContactField.PhoneLabel)
                    return content.AreSurelyPhones ? ContactField.Phone : named;
                return content.AreWords ? ContactField.Ignore : named;
            case ContactField.Email:
                if (content.AreEmails || content.HasAnyEmail)
                    return named;
                if (content.CouldBePhones)
                    return ContactField.Phone;
                return content.AreLinks ? ContactField.Link
                    : content.AreWords ? ContactField.Ignore
                    : named;
            case ContactField.Birthday:
                return content.AreWords || content.AreEmails || content.AreLinks ? Unnamed(content, today) : named;
            case ContactField.MetOn:
                return content.AreWords ? ContactField.HowMet
                    : content.AreEmails ? ContactField.Email
                    : named;
            case ContactField.HowMet:
                return content.AreDates ? ContactField.MetOn : Sure(content, named);
            case ContactField.Notes
            or ContactField.YearOfBirth
            or ContactField.MonthOfBirth
            or ContactField.DayOfBirth
            or ContactField.ConnectedOn
            or ContactField.Own:
                return named;
            case ContactField.Link:
                return content.AreEmails ? ContactField.Email
                    : content.AreSurelyPhones ? ContactField.Phone
                    : named;
            default:
                return Sure(content, named);
        }
    }

    private static ContactField Sure(ColumnContent content, ContactField named) =>
        content.AreEmails ? ContactField.Email
        : content.AreSurelyPhones && named != ContactField.PostalCode ? ContactField.Phone
        : content.AreLinks ? ContactField.Link
        : named;

    // "Name" beside "Given Name" is the family's in German and the whole one at Google: the rows tell.
    private static void WholeNames(ContactField[] decided, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var (given, family) = (
            Array.IndexOf(decided, ContactField.GivenName),
            Array.IndexOf(decided, ContactField.FamilyName)
        );
        if (given < 0 || family < 0 || decided.Contains(ContactField.FullName))
            return;
        var both = rows.Where(r => r.Count > Math.Max(given, family))
            .Select(r => (Given: CellText.Clean(r[given]), Name: CellText.Clean(r[family])))
            .Where(n => n.Given.Length > 0 && n.Name.Length > 0)
            .ToList();
        if (
            both.Count > 0
            && both.Count(n => n.Name.StartsWith(n.Given + " ", StringComparison.OrdinalIgnoreCase)) * 10
                >= both.Count * 6
        )
            decided[family] = ContactField.FullName;
    }

    // "День рождения" is the whole birthday where no other column has its month; a "birthday" beside a month of birth
    // is its day alone.
    private static void PartBirthdays(ContactField[] decided, ColumnContent[] contents)
    {
        var (hasMonth, hasDay) = (
            decided.Contains(ContactField.MonthOfBirth),
            decided.Contains(ContactField.DayOfBirth)
        );
        for (var i = 0; i < contents.Length; i++)
        {
            if (decided[i] == ContactField.Birthday && hasMonth && !hasDay && !contents[i].AreDates)
                decided[i] = ContactField.DayOfBirth;
            else if (decided[i] == ContactField.DayOfBirth && !hasMonth && contents[i].AreDates)
                decided[i] = ContactField.Birthday;
        }
    }

    private static bool IsOfAName(ContactField field) =>
        field is ContactField.FullName or ContactField.GivenName or ContactField.FamilyName;

    // Words alone are as likely folders or colours: something else must say that these are people.
    private static void FindName(ContactField[] decided, ColumnContent[] contents, bool[] useless, bool hasHeader)
    {
        if (
            !decided.Any(f =>
                f
                    is not (
                        ContactField.Ignore
                        or ContactField.Notes
                        or ContactField.PhoneLabel
                        or ContactField.Link
                        or ContactField.Tags
                        or ContactField.Prefix
                    )
                && (hasHeader || f is ContactField.Email or ContactField.Phone)
            )
        )
            return;
        var best = -1;
        for (var i = 0; i < contents.Length; i++)
            if (
                decided[i] == ContactField.Ignore
                && !useless[i]
                && contents[i].AreNames
                && (best < 0 || contents[i].WholeNames > contents[best].WholeNames + 0.2)
            )
                best = i;
        if (best < 0)
            return;
        var next = best + 1;
        // Two columns of single words side by side are the two parts of a name.
        var parted =
            hasHeader
            && next < contents.Length
            && contents[best].WholeNames < 0.2
            && decided[next] == ContactField.Ignore
            && !useless[next]
            && contents[next].AreNames
            && contents[next].WholeNames < 0.3;
        decided[best] = parted ? ContactField.GivenName : ContactField.FullName;
        if (parted)
            decided[next] = ContactField.FamilyName;
    }
}
