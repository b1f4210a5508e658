using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// The JSON document of a planned import, written as the rows come, with the totals after the items. At most
/// <see cref="MaxErrors"/> errors are listed; <c>errorsOmitted</c> counts the rest.
/// </summary>
public static class ImportReport
{
    public const int MaxErrors = 10_000;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads <paramref name="rows"/> to the end and returns the totals.</summary>
    public static ImportCounts Write(Stream output, ImportReading reading, IEnumerable<PlannedRow> rows)
    {
        var counts = new ImportCounts();
        var errors = new List<RowError>();
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("format", reading.Format);
        json.WriteString("encoding", reading.Encoding);
        json.WriteString("delimiter", reading.Delimiter?.ToString());
        json.WriteNumber("headerRow", reading.HeaderRow);
        json.WriteStartArray("items");
        foreach (var row in rows)
        {
            counts.Add(row);
            if (row.Contact is not null)
                WriteItem(json, row, row.Contact);
            else if (row.Error is not null && errors.Count < MaxErrors)
                errors.Add(row.Error);
            if (json.BytesPending > 65_536)
                json.Flush();
        }

        json.WriteEndArray();
        if (reading.Chat is { } chat)
            WriteChat(json, chat, reading.Interactions());
        List(json, "ignoredColumns", reading.IgnoredColumns);
        json.WriteNumber("contacts", counts.Contacts);
        json.WriteNumber("created", counts.Created);
        json.WriteNumber("merged", counts.Merged);
        json.WriteNumber("skipped", counts.Skipped);
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteNumber("row", error.Row);
            json.WriteString("code", error.Code);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (counts.Errors > errors.Count)
            json.WriteNumber("errorsOmitted", counts.Errors - errors.Count);
        json.WriteEndObject();
        return counts;
    }

    private static void WriteChat(Utf8JsonWriter json, ChatFacts chat, IEnumerable<ImportedInteraction> interactions)
    {
        json.WriteStartArray("interactions");
        foreach (var interaction in interactions)
        {
            json.WriteStartObject();
            json.WriteString("date", interaction.On.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("time", interaction.At?.ToString("HH:mm", CultureInfo.InvariantCulture));
            json.WriteString("channel", Name(interaction.Channel, chat.Kind));
            json.WriteString(
                "startedBy",
                interaction.StartedBy switch
                {
                    Initiator.Me => "me",
                    Initiator.Them => "them",
                    _ => "unknown",
                }
            );
            List(json, "counterparts", interaction.Counterparts);
            json.WriteNumber("messagesIn", interaction.MessagesIn);
            json.WriteNumber("messagesOut", interaction.MessagesOut);
            json.WriteString("summary", interaction.Text);
            json.WriteEndObject();
            if (json.BytesPending > 65_536)
                json.Flush();
        }

        json.WriteEndArray();
        if (chat.Events is { } events)
            json.WriteNumber("events", events);
        if (chat.Kind is TalkKind.Chat or TalkKind.Messages)
            json.WriteNumber("messages", chat.Messages);
        if (chat.Kind == TalkKind.Book)
            return;
        json.WriteStartObject("chat");
        List(json, "senders", chat.Senders);
        json.WriteString("me", chat.Me);
        json.WriteBoolean("asksMe", chat.AsksMe);
        json.WriteString(
            "dates",
            chat.Dates switch
            {
                DateOrder.DayFirst => "day-first",
                DateOrder.MonthFirst => "month-first",
                _ => "year-first",
            }
        );
        json.WriteBoolean("asksDates", chat.AsksDates);
        json.WriteBoolean("group", chat.IsGroup);
        json.WriteEndObject();
    }

    private static string Name(Channel channel, TalkKind kind) =>
        channel switch
        {
            Channel.InPerson => "in-person",
            Channel.Video => "video",
            Channel.Call => "call",
            Channel.WhatsApp => "whatsapp",
            Channel.Email => "email",
            Channel.Social when kind == TalkKind.Messages => "linkedin",
            Channel.Social => "social",
            Channel.Event => "event",
            Channel.Gift => "gift",
            _ => "other",
        };

    private static void WriteItem(Utf8JsonWriter json, PlannedRow row, ImportedContact contact)
    {
        json.WriteStartObject();
        json.WriteNumber("row", row.RowNumber);
        json.WriteString("name", contact.DisplayName);
        json.WriteString("given", contact.Given);
        json.WriteString("family", contact.Family);
        Some(json, "prefix", contact.Prefix);
        Some(json, "suffix", contact.Suffix);
        Some(json, "sapaan", contact.Sapaan == Sapaan.None ? null : contact.Sapaan.ToString());
        Some(json, "suggestedName", NameCase.Suggest(contact.DisplayName));
        Some(json, "nickname", contact.Nickname);
        json.WriteString("company", contact.Company);
        json.WriteString("title", contact.Title);
        List(json, "emails", contact.Emails);
        json.WriteStartArray("phones");
        foreach (var phone in contact.Phones)
        {
            json.WriteStartObject();
            json.WriteString("raw", phone.Raw);
            json.WriteString("e164", phone.E164);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (contact.Links.Count > 0)
            List(json, "links", contact.Links);
        Some(json, "city", contact.City);
        Some(json, "address", contact.Address);
        json.WriteString("birthday", contact.Birthday?.ToString());
        List(json, "tags", contact.Tags);
        Some(json, "notes", contact.Notes);
        Some(json, "connectedOn", contact.ConnectedOn?.ToString("O", CultureInfo.InvariantCulture));
        Some(json, "metOn", contact.MetOn?.ToString("O", CultureInfo.InvariantCulture));
        Some(json, "howMet", contact.HowMet);
        if (contact.Own.Count > 0)
            Own(json, contact.Own);
        if (contact.IsOrganization)
            json.WriteBoolean("organization", true);
        if (contact.Warnings.Count > 0)
            List(json, "warnings", contact.Warnings);
        json.WriteString("action", Name(row.Action));
        if (row.Proposal is { } proposal)
            json.WriteString("proposal", Name(proposal));
        json.WriteString("reason", row.Reason.Code());
        if (row.HasNewJob)
            json.WriteBoolean("newJob", true);
        if (row.EarlierRow is { } earlier)
            json.WriteNumber("earlierRow", earlier);
        json.WriteEndObject();
    }

    private static void Own(Utf8JsonWriter json, IReadOnlyList<OwnValue> values)
    {
        json.WriteStartObject("own");
        foreach (var value in values)
            json.WriteString(value.Field.ToString(), value.Text);
        json.WriteEndObject();
    }

    private static void Some(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Name(ImportAction action) =>
        action switch
        {
            ImportAction.Create => "create",
            ImportAction.Merge => "merge",
            _ => "skip",
        };
}
