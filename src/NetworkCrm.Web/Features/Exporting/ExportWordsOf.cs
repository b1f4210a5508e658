using System.Globalization;
using System.Resources;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Exporting;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Exporting;

/// <summary>The words of an export in its owner's language, for the page as for the command line.</summary>
internal static class ExportWordsOf
{
    private static readonly ResourceManager Texts = new(typeof(ExportTexts));
    private static readonly ResourceManager Interactions = new(typeof(InteractionTexts));

    /// <summary>In the language of the request.</summary>
    public static string NoSuchContact => Texts.GetString("NoSuchContact", CultureInfo.CurrentUICulture)!;

    /// <param name="language"><c>id</c> or <c>en</c>.</param>
    /// <param name="today">The owner's.</param>
    public static ExportWords Of(string language, DateOnly today)
    {
        var culture = CultureInfo.GetCultureInfo(language == "id" ? "id-ID" : "en-GB");
        var readme = string.Format(
            culture,
            Texts.GetString("Readme", culture)!,
            today.ToString("d MMMM yyyy", culture)
        );
        return new ExportWords(language, Channel, readme);

        string Channel(Channel channel) => Interactions.GetString("Channel." + channel, culture) ?? channel.ToString();
    }
}
