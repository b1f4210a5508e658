namespace NetworkCrm.Core.Sentences;

/// <summary>Whether words may be a name, by how they are written and by what stands beside them.</summary>
internal sealed class NameSigns(Sentence sentence)
{
    private const int LongestWord = 40;

    /// <summary>The token of the name behind "Pak" or "Bpk."; the same token where there is none.</summary>
    public int AddressEnd(int at)
    {
        if (!NamePlaces.Address.Contains(sentence.Key(at)) || sentence.Tokens[at].Sign == '@')
            return at;
        var next = at + 1;
        if (next < sentence.Tokens.Count && sentence.Tokens[next].Mark == '.')
            next++;
        return sentence.Key(next).Length > 0 && !NamePlaces.Roles.Contains(sentence.Key(next)) ? next : at;
    }

    /// <summary>Whether it is worth asking the book for the word.</summary>
    public bool MayBegin(int at)
    {
        var token = sentence.Tokens[at];
        if (token.Name.Length is < 2 or > LongestWord || token.Sign == '#' || !char.IsLetter(token.Name[0]))
            return false;
        if (token.Sign == '@' || IsAddressed(at))
            return true;
        if (
            AddressEnd(at) > at
            || NamePlaces.Nobody.Contains(token.Key)
            || NamePlaces.Places.Contains(sentence.Key(at - 1))
        )
            return false;
        if (CommonWords.All.Contains(token.Key))
            return token.IsCapital && MayStillBe(at);
        if (token.IsCapital)
            return true;
        if (LearnedWords.Owned(token.Key) is not null)
            return false;
        return NamePlaces.Weak.Contains(sentence.Key(at - 1)) || IsSubject(at);
    }

    /// <summary>Whether the word may be a further one of a name of the book.</summary>
    public bool MayGoOn(int at)
    {
        if (at >= sentence.Tokens.Count)
            return false;
        var token = sentence.Tokens[at];
        return token.IsWord
            && token.Sign == '\0'
            && !NamePlaces.Address.Contains(token.Key)
            && token.Name.Length is > 0 and <= LongestWord
            && (token.IsCapital || sentence.DayAt(at) is null && !CommonWords.All.Contains(token.Key));
    }

    public bool IsDayOrWord(int at) => sentence.DayAt(at) is not null || CommonWords.All.Contains(sentence.Key(at));

    /// <summary>Whether a word that is a day or an ordinary one stands where it can only be somebody.</summary>
    /// <param name="at">The form of address before the name, or the name.</param>
    /// <param name="before">Who was named last.</param>
    public bool IsSomebody(int at, int name, FoundPerson? before)
    {
        if (at < name || sentence.Tokens[at].Sign == '@' || NamePlaces.With.Contains(sentence.Key(at - 1)))
            return true;
        if (sentence.DayAt(name) is not null || !sentence.Tokens[name].IsCapital)
            return false;
        if (NamePlaces.Weak.Contains(sentence.Key(at - 1)) || IsListed(at, before))
            return true;
        // "Will called" is Will, "Will send" is not.
        IReadOnlySet<string> verbs = CommonWords.English.Contains(sentence.Key(name))
            ? NamePlaces.Finite
            : CommonWords.Verbs;
        var next = sentence.Key(name + 1);
        return verbs.Contains(next) || next.Length > 4 && next.EndsWith("ed", StringComparison.Ordinal);
    }

    /// <summary>Whether a name that the book does not know is somebody new.</summary>
    public bool MayBeNew(int at, int name, FoundPerson? before)
    {
        if (sentence.Tokens[at].Sign == '@')
            return true;
        if (IsDayOrWord(name))
            return false;
        if (at < name)
            return !NamePlaces.Nobody.Contains(sentence.Key(name));
        return sentence.Tokens[name].IsCapital
            && (NamePlaces.Strong.Contains(sentence.Key(at - 1)) || IsListed(at, before));
    }

    /// <summary>Whether one more word in capitals belongs to the name: not one that says something of its own.</summary>
    public bool GoesOn(int name, int end) =>
        end < sentence.Tokens.Count
        && sentence.Tokens[end] is { IsCapital: true, Sign: '\0' }
        && sentence.Tokens[name].IsCapital
        && !IsDayOrWord(end)
        && !NamePlaces.Nobody.Contains(sentence.Key(end))
        && !NamePlaces.Address.Contains(sentence.Key(end));

    // "Will Turner", "with May": an ordinary word in capitals is asked for only where it may be somebody after all.
    private bool MayStillBe(int at) =>
        CommonWords.English.Contains(sentence.Key(at))
        || sentence.Key(at) == "bunga"
        || NamePlaces.Weak.Contains(sentence.Key(at - 1))
        || MayGoOn(at + 1) && sentence.Tokens[at + 1].IsCapital;

    // "rina telp tadi": in small letters a name begins a sentence only where a verb or a day follows.
    private bool IsSubject(int at) =>
        (at == 0 || !sentence.Tokens[at - 1].IsWord || sentence.DayAt(at - 1) is not null)
        && (
            CommonWords.Verbs.Contains(sentence.Key(at + 1))
            || Subjects.Pronouns.Count(sentence.Tokens, at + 1, sentence.Tokens.Count) > 0
            || sentence.DayAt(at + 1) is not null
            || sentence.Key(at + 1) is "dan" or "sama"
        );

    // "Rina, Tono dan Wati": whoever stands in a list with people is one.
    private bool IsListed(int at, FoundPerson? before)
    {
        if (before is null)
            return false;
        var isAnd = sentence.Key(at - 1) is "dan" or "and";
        if (before.End == at - 1)
            return isAnd
                || sentence.Tokens[at - 1].Mark == ',' && (IsComma(at + 1) || sentence.Key(at + 1) is "dan" or "and");
        return isAnd && before.End == at - 2 && IsComma(at - 2);
    }

    private bool IsComma(int at) => at < sentence.Tokens.Count && sentence.Tokens[at].Mark == ',';

    private bool IsAddressed(int at)
    {
        if (at == 0 || NamePlaces.Roles.Contains(sentence.Key(at)))
            return false;
        return NamePlaces.Address.Contains(sentence.Key(at - 1))
            || sentence.Tokens[at - 1].Mark == '.' && NamePlaces.Address.Contains(sentence.Key(at - 2));
    }
}
