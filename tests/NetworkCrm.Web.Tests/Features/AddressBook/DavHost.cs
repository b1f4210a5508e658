using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.AddressBook;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.AddressBook;

/// <summary>The application with an owner, and a phone that syncs with it.</summary>
internal sealed class DavHost : IAsyncDisposable
{
    public const string Email = "dewi@example.com";
    public const string Book = "/dav/books/contacts/";

    private readonly AppHost host;

    private DavHost(AppHost host)
    {
        this.host = host;
        Crm = new OwnerDatabase(Database, new NamedOwner(1), host.Clock);
    }

    public Uri Address => host.Address;

    public CrmDatabase Database => host.Services.GetRequiredService<CrmDatabase>();

    public OffsetClock Clock => host.Clock;

    public OwnerDatabase Crm { get; }

    public PhoneStore Phones => new(Crm);

    public ContactStore Contacts => new(Crm);

    public string Password { get; private set; } = "";

    public static async Task<DavHost> StartAsync()
    {
        var started = new DavHost(await AppHost.StartAsync());
        foreach (var (id, email) in new[] { (1L, Email), (2L, "bagus@example.com") })
        {
            await using var write = await started.Database.WriteAsync(0);
            write.Db.Users.Add(
                new NetworkCrm.Data.Accounts.Account
                {
                    Id = id,
                    UserName = email,
                    NormalizedUserName = email.ToUpperInvariant(),
                    Email = email,
                    NormalizedEmail = email.ToUpperInvariant(),
                    SecurityStamp = "s",
                }
            );
            write.Db.Owners.Add(Owner.Create(id, email, "id", "Asia/Jakarta", started.Clock.GetUtcNow()));
            await write.CommitAsync();
        }

        started.Password = (await started.Phones.AddAsync(Guid.NewGuid(), "Galaxy"))!;
        return started;
    }

    /// <summary>A phone, by its password; null for one that does not sign in.</summary>
    public HttpClient Phone(string? password, string email = Email)
    {
        var client = host.Client(cookies: false);
        if (password is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:{password}"))
            );
        return client;
    }

    public HttpClient Phone() => Phone(Password);

    public async Task<Guid> AddAsync(string name, string? phone = null, string? email = null)
    {
        var uid = Guid.NewGuid();
        await Contacts.AddAsync(
            uid,
            new Core.Contacts.ContactDetails
            {
                DisplayName = name,
                Phones = phone is null ? [] : [new Core.Contacts.PhoneEntry(phone, phone)],
                Emails = email is null ? [] : [email],
            }
        );
        return uid;
    }

    public static string Card(string uid, string name, params string[] lines) =>
        string.Join(
            "\r\n",
            ["BEGIN:VCARD", "VERSION:3.0", $"UID:{uid}", $"FN:{name}", $"N:;{name};;;", .. lines, "END:VCARD", ""]
        );

    public async ValueTask DisposeAsync() => await host.DisposeAsync();
}

/// <summary>Requests as a phone makes them.</summary>
internal static class DavRequests
{
    public static readonly XNamespace D = "DAV:";
    public static readonly XNamespace C = "urn:ietf:params:xml:ns:carddav";

    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient phone,
        string method,
        string path,
        string? body = null,
        params (string Name, string Value)[] headers
    )
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(
                body,
                Encoding.UTF8,
                method == "PUT" ? "text/vcard" : "application/xml"
            );
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return phone.SendAsync(request);
    }

    /// <summary>The answer, for each address its properties or the status that stands for them.</summary>
    public static async Task<XElement> XmlAsync(this Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        return XElement.Parse(await answer.Content.ReadAsStringAsync());
    }

    public static async Task<(string Token, Dictionary<string, string?> Cards)> SyncAsync(
        this HttpClient phone,
        string token = ""
    )
    {
        var xml = await phone
            .SendAsync(
                "REPORT",
                DavHost.Book,
                $"""
                <sync-collection xmlns="DAV:"><sync-token>{token}</sync-token><sync-level>1</sync-level>
                <prop><getetag/></prop></sync-collection>
                """
            )
            .XmlAsync();
        return (
            xml.Element(D + "sync-token")!.Value,
            xml.Elements(D + "response")
                .ToDictionary(
                    r => r.Element(D + "href")!.Value[DavHost.Book.Length..],
                    r => r.Descendants(D + "getetag").SingleOrDefault()?.Value
                )
        );
    }

    public static Task<HttpResponseMessage> PutAsync(
        this HttpClient phone,
        string name,
        string card,
        params (string Name, string Value)[] headers
    ) => phone.SendAsync("PUT", DavHost.Book + name, card, headers);
}
