namespace NetworkCrm.Core.Cards;

/// <summary>What is left of a line once mail, links and numbers are taken out of it.</summary>
internal sealed class CardLine(string text)
{
    private static readonly (string[] Words, CardLineKind Kind)[] Labels =
    [
        (["nama", "name", "nama lengkap", "full name"], CardLineKind.Name),
        (["jabatan", "title", "position", "posisi", "job title"], CardLineKind.Title),
        (["perusahaan", "company", "instansi", "organisasi", "organization", "pt"], CardLineKind.Company),
        (["bagian", "dept", "department", "departemen", "divisi", "division"], CardLineKind.Department),
        (["alamat", "address", "add", "addr"], CardLineKind.Address),
        (
            [
                "kantor pusat",
                "head office",
                "office",
                "kantor",
                "cabang",
                "branch",
                "branch office",
                "workshop",
                "showroom",
                "pabrik",
                "factory",
            ],
            CardLineKind.Place
        ),
    ];

    /// <summary>As it stands, with its label.</summary>
    public string Whole { get; } = text;

    /// <summary>Without its label.</summary>
    public string Text { get; private set; } = text;

    public CardLineKind Is { get; set; } = CardLineKind.Rest;

    public bool IsFree => Is == CardLineKind.Rest;

    /// <summary>
    /// What the line says by a label and a colon that it is; null where it says nothing. The label of a place only says
    /// that an address begins.
    /// </summary>
    public CardLineKind? ReadLabel()
    {
        var colon = Text.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > 20 || colon == Text.Length - 1)
            return null;
        var label = string.Join(' ', CardWords.Of(Text[..colon]));
        foreach (var (words, kind) in Labels)
            if (Array.IndexOf(words, label) >= 0)
            {
                var value = Text[(colon + 1)..].Trim();
                if (value.Length == 0)
                    return null;
                Text = value;
                return kind;
            }

        return null;
    }

    /// <summary>The first part is this line; what is cut off stands as a line by itself.</summary>
    public static (CardLine First, CardLine Second) Split(string first, string second) =>
        (new CardLine(first), new CardLine(second));
}
