using System.Globalization;
using System.Resources;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>How a note says what a phone has otherwise, in the owner's language.</summary>
internal sealed class CardWords
{
    private static readonly ResourceManager Texts = new(typeof(AddressBookTexts));
    private readonly CultureInfo culture;

    private CardWords(CultureInfo culture) => this.culture = culture;

    public static CardWords Of(string language) =>
        new(CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "id-ID"));

    /// <summary>A line for each of these fields.</summary>
    public IEnumerable<string> Otherwise(IEnumerable<ContactField> fields, CardFields card)
    {
        foreach (var field in fields)
        {
            var said = field switch
            {
                ContactField.FullName => card.Name,
                ContactField.Company => card.Company,
                ContactField.Title => card.Title,
                ContactField.Nickname => card.Nickname,
                ContactField.Address => card.Address,
                ContactField.City => card.City,
                ContactField.Birthday => card.Birthday?.Long(culture),
                _ => null,
            };
            if (said is not null)
                yield return string.Format(culture, Word("OnPhone"), Word("Field." + field), said);
        }
    }

    private string Word(string key) => Texts.GetString(key, culture) ?? key;
}
