using System.Globalization;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>How dates are written into notes.</summary>
internal static class DateWords
{
    /// <param name="language"><c>id</c>; any other is English.</param>
    public static CultureInfo Of(string language) => CultureInfo.GetCultureInfo(language == "id" ? "id-ID" : "en-GB");

    public static string Long(DateOnly day, string language) => day.ToString("d MMMM yyyy", Of(language));
}
