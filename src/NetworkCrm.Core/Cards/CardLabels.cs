using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Cards;

/// <summary>The words beside a number, an address of mail or a link that say what it is.</summary>
internal static class CardLabels
{
    /// <summary>What the words before a number say of it; several may hold at once.</summary>
    [Flags]
    public enum Says
    {
        Nothing = 0,
        Phone = 1,
        Mobile = 2,
        WhatsApp = 4,
        Office = 8,
        Fax = 16,
        Other = 32,
    }

    private static readonly Dictionary<string, Says> Words = new(StringComparer.Ordinal)
    {
        ["hp"] = Says.Mobile,
        ["handphone"] = Says.Mobile,
        ["ponsel"] = Says.Mobile,
        ["seluler"] = Says.Mobile,
        ["mobile"] = Says.Mobile,
        ["mobil"] = Says.Mobile,
        ["handy"] = Says.Mobile,
        ["mob"] = Says.Mobile,
        ["cell"] = Says.Mobile,
        ["cellular"] = Says.Mobile,
        ["cellphone"] = Says.Mobile,
        ["m"] = Says.Mobile,
        ["c"] = Says.Mobile,
        ["h"] = Says.Mobile,
        ["sms"] = Says.Mobile,
        ["wa"] = Says.WhatsApp,
        ["w/a"] = Says.WhatsApp,
        ["whatsapp"] = Says.WhatsApp,
        ["telp"] = Says.Phone,
        ["tlp"] = Says.Phone,
        ["telpon"] = Says.Phone,
        ["telepon"] = Says.Phone,
        ["telephone"] = Says.Phone,
        ["telefon"] = Says.Phone,
        ["tel"] = Says.Phone,
        ["phone"] = Says.Phone,
        ["ph"] = Says.Phone,
        ["p"] = Says.Phone,
        ["t"] = Says.Phone,
        ["call"] = Says.Phone,
        ["hub"] = Says.Phone,
        ["hubungi"] = Says.Phone,
        ["kontak"] = Says.Phone,
        ["contact"] = Says.Phone,
        ["rumah"] = Says.Phone,
        ["home"] = Says.Phone,
        ["no"] = Says.Nothing,
        ["nomor"] = Says.Nothing,
        ["number"] = Says.Nothing,
        ["office"] = Says.Office,
        ["kantor"] = Says.Office,
        ["o"] = Says.Office,
        ["d"] = Says.Office,
        ["did"] = Says.Office,
        ["direct"] = Says.Office,
        ["hunting"] = Says.Office,
        ["fax"] = Says.Fax,
        ["faks"] = Says.Fax,
        ["faksimili"] = Says.Fax,
        ["facsimile"] = Says.Fax,
        ["f"] = Says.Fax,
        ["email"] = Says.Other,
        ["e-mail"] = Says.Other,
        ["mail"] = Says.Other,
        ["surel"] = Says.Other,
        ["e"] = Says.Other,
        ["web"] = Says.Other,
        ["website"] = Says.Other,
        ["site"] = Says.Other,
        ["situs"] = Says.Other,
        ["url"] = Says.Other,
        ["w"] = Says.Other,
        ["linkedin"] = Says.Other,
        ["instagram"] = Says.Other,
        ["ig"] = Says.Other,
        ["telegram"] = Says.Other,
        ["facebook"] = Says.Other,
        ["tiktok"] = Says.Other,
    };

    /// <summary>
    /// Parts a text that stands before a number into what is none of its label, and what the label says; null where
    /// there is none.
    /// </summary>
    public static (string Left, Says? Label) Behind(string text)
    {
        var left = text.TrimEnd();
        Says? label = null;
        while (left.Length > 0)
        {
            var space = left.LastIndexOf(' ');
            if (Of(left[(space + 1)..]) is not { } said)
                break;
            label = (label ?? Says.Nothing) | said;
            left = left[..Math.Max(space, 0)].TrimEnd();
        }

        return (left, label == Says.Nothing && !HasLetter(text) ? null : label);
    }

    /// <summary>Whether the text is nothing but labels and marks.</summary>
    public static bool IsAll(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(t => Of(t) is not null);

    /// <summary>Whether the text is the label of a number, which must be on the next line then.</summary>
    public static bool IsOfNumber(string text) =>
        Behind(text) is { Left: "", Label: { } label } && label != Says.Nothing && !label.HasFlag(Says.Other);

    private static bool HasLetter(string text) => text.Any(char.IsLetter);

    // "Telp/WA:", "H/P.", "(WA)", "Phone/Fax:"; a mark alone is part of a label that says nothing.
    private static Says? Of(string token)
    {
        if (!token.Any(char.IsLetterOrDigit))
            return Says.Nothing;
        var folded = TextFold.Fold(token).Trim('.', ':', '(', ')', '[', ']', ',', ';', '-', '=');
        if (Words.TryGetValue(folded, out var whole))
            return whole;
        var says = Says.Nothing;
        var parts = folded.Split(['/', '&', '.', ':', ',', '+'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            return null;
        foreach (var part in parts)
            if (Words.TryGetValue(part, out var one))
                says |= one;
            else
                return null;
        return says;
    }
}
