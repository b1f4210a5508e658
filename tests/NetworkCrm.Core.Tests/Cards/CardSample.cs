using NetworkCrm.Core.Cards;

namespace NetworkCrm.Core.Tests.Cards;

/// <summary>The text of a card, and what a person reads from it: "field: value", in no order.</summary>
internal sealed record CardSample(string Name, string Text, IReadOnlyList<string> Fields)
{
    private static readonly string[] Roles = ["phone", "wa", "mobile", "office", "fax"];

    /// <summary>Whether a person sees a card in it at all.</summary>
    public bool IsCard => !Fields.Contains("none");

    /// <summary>All samples of a file beside this one.</summary>
    public static IReadOnlyList<CardSample> Of(string file)
    {
        using var stream = typeof(CardSample).Assembly.GetManifestResourceStream(
            $"NetworkCrm.Core.Tests.Cards.{file}"
        )!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Split("\n== ")
                .Skip(1)
                .Select(block =>
                {
                    var head = block.IndexOf('\n', StringComparison.Ordinal);
                    var mark = block.IndexOf("\n=>\n", StringComparison.Ordinal);
                    return new CardSample(
                        block[..head],
                        block[(head + 1)..mark],
                        block[(mark + 4)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    );
                }),
        ];
    }

    /// <summary>What was read, as the samples write it.</summary>
    public static IReadOnlyList<string> FieldsOf(CardText card)
    {
        if (!card.IsCard)
            return ["none"];
        var fields = new List<string>();
        void Add(string field, CardValue? value)
        {
            if (value is not null)
                fields.Add($"{field}: {value.Text}");
        }

        Add("name", card.Name);
        Add("company", card.Company);
        Add("title", card.Title);
        Add("dept", card.Department);
        foreach (var phone in card.Phones)
            fields.Add($"phone: {Roles[(int)phone.Role]} {phone.Number.E164 ?? phone.Number.Raw}");
        foreach (var email in card.Emails)
            Add("email", email);
        foreach (var link in card.Links)
            Add("link", link);
        Add("address", card.Address);
        Add("city", card.City);
        Add("post", card.Postcode);
        return fields;
    }
}
