using System.Text.Json;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// What a staged row is found by. Picked out of its JSON by hand: a correction looks at every row of the file, and
/// waits for it.
/// </summary>
public static class StagedSigns
{
    /// <param name="json">A <see cref="StagedContent"/> as it is stored, in UTF-8.</param>
    /// <param name="reason">The code of the row's reason.</param>
    /// <returns>The <see cref="RowKeys.Signs"/>, and what happens with the row if nothing is chosen.</returns>
    public static (IReadOnlyList<ulong> Signs, ImportAction Default) Read(ReadOnlySpan<byte> json, string reason)
    {
        var (name, company) = ("", (string?)null);
        List<PhoneNumber>? phones = null;
        List<string>? emails = null;
        List<string>? links = null;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.ValueTextEquals("Contact"u8))
                continue;
            if (reader.ValueTextEquals("DisplayName"u8))
                name = Text(ref reader);
            else if (reader.ValueTextEquals("Company"u8))
                company = Text(ref reader);
            else if (reader.ValueTextEquals("Phones"u8))
                phones = Phones(ref reader);
            else if (reader.ValueTextEquals("Emails"u8))
                emails = Texts(ref reader);
            else if (reader.ValueTextEquals("Links"u8))
                links = Texts(ref reader);
            else
                reader.Skip();
        }

        var contact = new ImportedContact
        {
            RowNumber = 0,
            DisplayName = name,
            Company = company,
            Phones = phones ?? [],
            Emails = emails ?? [],
            Links = links ?? [],
        };
        return (RowKeys.Signs(contact), ImportPlan.Default(reason, contact));
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString() ?? "";
    }

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>(1);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(reader.GetString() ?? "");
        return texts;
    }

    private static List<PhoneNumber> Phones(ref Utf8JsonReader reader)
    {
        var phones = new List<PhoneNumber>(1);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var (raw, e164) = ("", (string?)null);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                if (reader.ValueTextEquals("Raw"u8))
                    raw = Text(ref reader);
                else if (reader.ValueTextEquals("E164"u8))
                    e164 = Text(ref reader);
                else
                    reader.Skip();
            }

            phones.Add(new PhoneNumber(raw, e164));
        }

        return phones;
    }
}
