using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Duplicates;

/// <summary>How one <see cref="MergeField"/> is told apart, and taken from the other side.</summary>
/// <param name="Of">The value; null where there is none.</param>
/// <param name="Key">The form in which two values are the same.</param>
/// <param name="Take">The first with this field of the second.</param>
internal sealed record MergeRule(
    MergeField Field,
    Func<MergeSide, object?> Of,
    Func<object, object> Key,
    Func<MergeSide, MergeSide, MergeSide> Take
)
{
    public static IReadOnlyList<MergeRule> All { get; } =
    [
        new(MergeField.Name, s => s.Details.DisplayName, k => k, TakeName),
        Text(MergeField.Nickname, d => d.Nickname, (d, v) => d with { Nickname = v }),
        Value<Sapaan>(
            MergeField.Sapaan,
            d => d.Sapaan == Sapaan.None ? null : d.Sapaan,
            (d, v) => d with { Sapaan = v ?? default }
        ),
        Text(MergeField.Language, d => d.Language, (d, v) => d with { Language = v }),
        new(
            MergeField.Company,
            s => s.Details.Company,
            v => CompanyName.Key((string)v) is { Length: > 0 } key ? key : TextFold.Fold((string)v),
            (a, b) => a with { Details = a.Details with { Company = b.Details.Company } }
        ),
        Text(MergeField.Title, d => d.Title, (d, v) => d with { Title = v }),
        Text(MergeField.Industry, d => d.Industry, (d, v) => d with { Industry = v }),
        Text(MergeField.City, d => d.City, (d, v) => d with { City = v }),
        Text(MergeField.Address, d => d.Address, (d, v) => d with { Address = v }),
        Value(MergeField.Birthday, d => d.Birthday, (d, v) => d with { Birthday = v }),
        Value(MergeField.Circle, d => d.Circle, (d, v) => d with { Circle = v }),
        Value(MergeField.Cadence, d => d.CadenceDays, (d, v) => d with { CadenceDays = v }),
        Value(MergeField.Sphere, d => d.Sphere, (d, v) => d with { Sphere = v }),
        Text(MergeField.HowMet, d => d.HowMet, (d, v) => d with { HowMet = v }),
        Value(MergeField.MetOn, d => d.MetOn, (d, v) => d with { MetOn = v }),
        Value(MergeField.IntroducedBy, d => d.IntroducedById, (d, v) => d with { IntroducedById = v }),
        Value<bool>(MergeField.DontNudge, d => d.DontNudge, (d, v) => d with { DontNudge = v == true }),
        new(MergeField.State, s => s.State, k => k, (a, b) => a with { State = b.State }),
        Mark(MergeField.RemembersMe, m => m.RemembersMe, (m, v) => m with { RemembersMe = v }),
        Mark(MergeField.ThinksWell, m => m.ThinksWell, (m, v) => m with { ThinksWell = v }),
        Mark(MergeField.WouldRecommend, m => m.WouldRecommend, (m, v) => m with { WouldRecommend = v }),
        Mark(MergeField.KnowsWhatIDo, m => m.KnowsWhatIDo, (m, v) => m with { KnowsWhatIDo = v }),
        Mark(MergeField.ReachesOthers, m => m.ReachesOthers, (m, v) => m with { ReachesOthers = v }),
    ];

    /// <summary>Whether both say something, and not the same.</summary>
    public bool Conflicts(MergeSide kept, MergeSide other) =>
        Of(kept) is { } one && Of(other) is { } two && !Key(one).Equals(Key(two)) && Fuller(one, two) is null;

    /// <summary>Whether the other's stays: it fills a gap, says the same in full, or was chosen.</summary>
    public bool TakesOther(MergeSide kept, MergeSide other, bool chosen) =>
        Of(other) is { } two
        && (
            Of(kept) is not { } one
            || (chosen && Conflicts(kept, other))
            || (Fuller(one, two) is { } fuller && fuller.Equals(two))
        );

    // A birthday with its year says all that one without it says.
    private static AnnualDate? Fuller(object one, object two) =>
        one is AnnualDate a && two is AnnualDate b && a.Month == b.Month
            ? Covers(a, b)
                ? a
                : Covers(b, a)
                    ? b
                    : null
            : null;

    private static bool Covers(AnnualDate full, AnnualDate part) =>
        (part.Day is null || part.Day == full.Day) && (part.Year is null || part.Year == full.Year);

    private static MergeSide TakeName(MergeSide a, MergeSide b) =>
        a with
        {
            Details = a.Details with
            {
                DisplayName = b.Details.DisplayName,
                Given = b.Details.Given,
                Family = b.Details.Family,
                Prefix = b.Details.Prefix,
                Suffix = b.Details.Suffix,
            },
        };

    private static MergeRule Text(
        MergeField field,
        Func<ContactDetails, string?> of,
        Func<ContactDetails, string?, ContactDetails> with
    ) =>
        new(
            field,
            s => of(s.Details),
            v => TextFold.Fold((string)v),
            (a, b) => a with { Details = with(a.Details, of(b.Details)) }
        );

    private static MergeRule Value<T>(
        MergeField field,
        Func<ContactDetails, T?> of,
        Func<ContactDetails, T?, ContactDetails> with
    )
        where T : struct =>
        new(field, s => of(s.Details), v => v, (a, b) => a with { Details = with(a.Details, of(b.Details)) });

    private static MergeRule Mark(
        MergeField field,
        Func<TieMarks, TieMark> of,
        Func<TieMarks, TieMark, TieMarks> with
    ) =>
        new(
            field,
            s => of(s.Marks) == TieMark.Unknown ? null : of(s.Marks),
            v => v,
            (a, b) => a with { Marks = with(a.Marks, of(b.Marks)) }
        );
}
