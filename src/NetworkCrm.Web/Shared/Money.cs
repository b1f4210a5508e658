using System.Globalization;

namespace NetworkCrm.Web.Shared;

/// <summary>Sums as they are read: Rp 350.000 in Indonesian; elsewhere the money is the owner's to know.</summary>
internal static class Money
{
    // The sign stays with its number.
    private const string Rupiah = "Rp\u00a0";

    public static string Say(double amount)
    {
        var number = amount.ToString("N0", CultureInfo.CurrentCulture);
        return Texts.Language == "id" ? Rupiah + number : number;
    }
}
