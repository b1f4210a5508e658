using System.Globalization;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Duplicates;

/// <summary>How the fields of a contact are called and what they say, where two are side by side.</summary>
public sealed class MergeWords(
    IStringLocalizer<DuplicateTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts,
    IStringLocalizer<SharedTexts> shared
)
{
    private static readonly LikeSigns[] InOrder =
    [
        LikeSigns.Profile,
        LikeSigns.Phone,
        LikeSigns.Email,
        LikeSigns.Name,
        LikeSigns.PartOfName,
        LikeSigns.Company,
        LikeSigns.Birthday,
        LikeSigns.City,
        LikeSigns.OfficePhone,
        LikeSigns.OfficeEmail,
        LikeSigns.OtherName,
    ];

    /// <summary>Why two may be the same: <c>same phone number, same name</c>.</summary>
    public string Reason(LikeSigns signs)
    {
        var said = string.Join(", ", InOrder.Where(s => signs.HasFlag(s)).Select(s => texts["Sign." + s].Value));
        return said.Length == 0 ? said : char.ToUpper(said[0], CultureInfo.CurrentCulture) + said[1..];
    }

    public string Label(MergeField field) =>
        field switch
        {
            MergeField.Name => contactTexts["DisplayName"],
            MergeField.Title => contactTexts["JobTitle"],
            MergeField.Language => contactTexts["MessageLanguage"],
            MergeField.IntroducedBy => contactTexts["IntroducedBy"],
            MergeField.State => texts["State"],
            MergeField.DontNudge => texts["Reminders"],
            _ => contactTexts[field.ToString()],
        };

    /// <summary>What one side says; the fields in which they differ always say something.</summary>
    public string Value(MergeField field, MergeSide side, string? introducer)
    {
        var d = side.Details;
        return field switch
        {
            MergeField.Name => d.DisplayName,
            MergeField.Nickname => d.Nickname ?? "",
            MergeField.Sapaan => d.Sapaan.ToString(),
            MergeField.Language => d.Language is { } language ? CultureInfo.GetCultureInfo(language).NativeName : "",
            MergeField.Company => d.Company ?? "",
            MergeField.Title => d.Title ?? "",
            MergeField.Industry => d.Industry ?? "",
            MergeField.City => d.City ?? "",
            MergeField.Address => d.Address ?? "",
            MergeField.Birthday => d.Birthday?.Long(CultureInfo.CurrentCulture) ?? "",
            MergeField.Circle => contactTexts["Circle." + d.Circle],
            MergeField.Cadence => d.CadenceDays is { } days ? texts.Plural("EveryDays", days) : "",
            MergeField.Sphere => contactTexts["Sphere." + d.Sphere],
            MergeField.HowMet => d.HowMet ?? "",
            MergeField.MetOn => d.MetOn?.Long() ?? "",
            MergeField.IntroducedBy => introducer ?? texts["Gone"],
            MergeField.DontNudge => texts[d.DontNudge ? "Reminders.Off" : "Reminders.On"],
            MergeField.State => side.State == ContactState.Listed
                ? texts["State.Listed"]
                : contactTexts["State." + side.State],
            MergeField.RemembersMe => Mark(side.Marks.RemembersMe),
            MergeField.ThinksWell => Mark(side.Marks.ThinksWell),
            MergeField.WouldRecommend => Mark(side.Marks.WouldRecommend),
            MergeField.KnowsWhatIDo => Mark(side.Marks.KnowsWhatIDo),
            MergeField.ReachesOthers => Mark(side.Marks.ReachesOthers),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "How is it said?"),
        };
    }

    /// <summary>Where somebody works and lives, and how they are reached.</summary>
    public string AtAGlance(DuplicateCard card, DateOnly today) =>
        string.Join(" · ", Known(card, today).Where(t => !string.IsNullOrEmpty(t)));

    private IEnumerable<string?> Known(DuplicateCard card, DateOnly today) =>
        [
            string.Join(", ", new[] { card.Title, card.Company }.OfType<string>()),
            card.City,
            .. card.Phones.Take(2),
            .. card.Emails.Take(2),
            .. card.Links.Take(1),
            card.Birthday?.Long(CultureInfo.CurrentCulture),
            card.LastContactOn is { } on ? texts["LastContact", shared.Relative(on, today)].Value : null,
        ];

    private string Mark(TieMark mark) => contactTexts["Mark." + mark];
}
