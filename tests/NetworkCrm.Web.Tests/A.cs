using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Web.Tests;

/// <summary>Makes what a test needs, with everything optional.</summary>
internal static class A
{
    public static ContactDetails Contact(
        string name = "Rina Wulandari",
        string? company = null,
        string? phone = null,
        string? email = null,
        Circle? circle = null,
        int? cadence = null,
        string? notes = null,
        AnnualDate? birthday = null,
        params string[] tags
    ) =>
        new()
        {
            DisplayName = name,
            Company = company,
            Phones = phone is null ? [] : [new PhoneEntry(phone, PhoneNumber.Parse(phone, "ID").E164)],
            Emails = email is null ? [] : [email],
            Circle = circle,
            CadenceDays = cadence,
            Notes = notes,
            Birthday = birthday,
            Tags = tags,
        };

    public static InteractionDetails Interaction(
        long contact,
        DateOnly on,
        Channel channel = Channel.InPerson,
        Initiator by = Initiator.Me,
        string? learned = null,
        Answered answered = Answered.Unknown,
        params ExchangeDirection[] exchanges
    ) =>
        new()
        {
            ContactIds = [contact],
            On = on,
            Channel = channel,
            StartedBy = by,
            Facts = learned is null ? [] : [new FactEntry(FactKind.Other, learned)],
            Answered = answered,
            Exchanges = [.. exchanges.Select(e => new ExchangeEntry(e, ""))],
        };

    public static FollowUpDetails FollowUp(
        DateOnly due,
        FollowUpKind kind = FollowUpKind.Message,
        string what = "Kirim daftar harga",
        Recurrence? recurrence = null
    ) =>
        new()
        {
            Kind = kind,
            What = what,
            DueOn = due,
            Recurrence = recurrence,
        };

    /// <summary>Adds a contact and returns its id.</summary>
    public static async Task<long> PersonAsync(this TestCrm crm, ContactDetails? details = null)
    {
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), details ?? Contact());
        return (await crm.Contacts.PersonAsync(uid)).Id;
    }

    /// <summary>Two promises of theirs, of which they kept the first.</summary>
    public static async Task PromiseKeptAndBrokenAsync(this TestCrm crm, long contact)
    {
        foreach (var what in new[] { "kirim contoh", "telepon balik" })
            await crm.Promises.MakeAsync(Guid.CreateVersion7(), contact, new(PromisedBy.Them, what, crm.Today));
        var open = (await crm.Promises.OfContactAsync(contact)).Open;
        await crm.Promises.KeepAsync(open[0].Id);
        await crm.Promises.BreakAsync(open[1].Id);
    }

    public static Task LogAsync(this TestCrm crm, InteractionDetails details) =>
        crm.Interactions.LogAsync(Guid.CreateVersion7(), details, [], []);
}
