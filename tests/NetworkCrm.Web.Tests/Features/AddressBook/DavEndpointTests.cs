using System.Net;
using static NetworkCrm.Web.Tests.Features.AddressBook.DavRequests;

namespace NetworkCrm.Web.Tests.Features.AddressBook;

public sealed class DavEndpointTests
{
    [Fact]
    public async Task A_phone_finds_the_address_book_from_the_well_known_address_alone()
    {
        await using var host = await DavHost.StartAsync();
        using var stranger = host.Phone(null);
        using var moved = await stranger.SendAsync("PROPFIND", "/.well-known/carddav");
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/dav/"),
            (moved.StatusCode, moved.Headers.Location!.ToString())
        );
        using var phone = host.Phone();
        var principal = await FindAsync("/dav/", "current-user-principal", D);
        var home = await FindAsync(principal, "addressbook-home-set", C);
        var books = await phone
            .SendAsync(
                "PROPFIND",
                home,
                "<propfind xmlns='DAV:'><prop><resourcetype/></prop></propfind>",
                ("Depth", "1")
            )
            .XmlAsync();
        var book = books.Elements(D + "response").Single(r => r.Descendants(C + "addressbook").Any());
        Assert.Equal(DavHost.Book, book.Element(D + "href")!.Value);

        async Task<string> FindAsync(string path, string property, System.Xml.Linq.XNamespace of) =>
            (
                await phone
                    .SendAsync(
                        "PROPFIND",
                        path,
                        $"<propfind xmlns='DAV:'><prop><x:{property} xmlns:x='{of}'/></prop></propfind>",
                        ("Depth", "0")
                    )
                    .XmlAsync()
            )
                .Descendants(of + property)
                .Single()
                .Element(D + "href")!
                .Value;
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    [InlineData("REPORT")]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nobody_is_let_in_without_an_app_password(string method)
    {
        await using var host = await DavHost.StartAsync();
        var uid = await host.AddAsync("Rina");
        foreach (
            var (password, email) in new (string?, string)[]
            {
                (null, DavHost.Email),
                ("salah", DavHost.Email),
                (host.Password, "bagus@example.com"),
            }
        )
        {
            using var phone = host.Phone(password, email);
            using var answer = await phone.SendAsync(method, $"{DavHost.Book}{uid}.vcf", "x");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Contains("Basic", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal("Rina", (await host.Contacts.PersonAsync(uid)).Details.DisplayName);
    }

    [Fact]
    public async Task A_password_that_is_taken_back_opens_nothing_any_more()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        Assert.NotEmpty((await phone.SyncAsync()).Token);
        await host.Phones.RemoveAsync((await host.Phones.ListAsync())[0].Uid);
        using var answer = await phone.SendAsync("PROPFIND", "/dav/");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Guessing_is_slowed_down_and_whoever_knows_is_not()
    {
        await using var host = await DavHost.StartAsync();
        using var wrong = host.Phone("aaaa-aaaa-aaaa-aaaa-aaaa");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 22; i++)
            statuses.Add((await wrong.SendAsync("PROPFIND", "/dav/")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        using var phone = host.Phone();
        Assert.NotEmpty((await phone.SyncAsync()).Token);
    }

    [Fact]
    public async Task A_password_in_the_clear_from_elsewhere_is_refused_with_a_sentence()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        using var answer = await phone.SendAsync("PROPFIND", "/dav/", null, ("Host", "crm.example.com"));
        Assert.NotEqual(HttpStatusCode.MultiStatus, answer.StatusCode);
    }

    [Fact]
    public async Task A_card_is_read_with_its_etag_and_not_again_while_it_is_the_same()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        var uid = await host.AddAsync("Rina Wijaya", "+6281211112222");
        var (_, cards) = await phone.SyncAsync();
        var path = $"{DavHost.Book}{uid}.vcf";
        using var answer = await phone.SendAsync("GET", path);
        Assert.Equal(cards[$"{uid}.vcf"], answer.Headers.ETag!.ToString());
        Assert.Equal("text/vcard", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("FN:Rina Wijaya", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var same = await phone.SendAsync("GET", path, null, ("If-None-Match", answer.Headers.ETag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var head = await phone.SendAsync("HEAD", path);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        using var missing = await phone.SendAsync("GET", DavHost.Book + "nobody.vcf");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.DoesNotContain("<html", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_is_told_and_nothing_else()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        var (rina, budi) = (await host.AddAsync("Rina"), await host.AddAsync("Budi"));
        var (token, all) = await phone.SyncAsync();
        Assert.Equal(2, all.Count);
        Assert.Empty((await phone.SyncAsync(token)).Cards);
        await host.Contacts.EditAsync(
            rina,
            1,
            (await host.Contacts.PersonAsync(rina)).Details with
            {
                Company = "PT Baru",
            }
        );
        await host.Contacts.TrashAsync(budi);
        var added = await host.AddAsync("Sari");
        var (next, changed) = await phone.SyncAsync(token);
        Assert.Equal(new[] { $"{budi}.vcf", $"{rina}.vcf", $"{added}.vcf" }.Order(), changed.Keys.Order());
        Assert.Null(changed[$"{budi}.vcf"]);
        Assert.NotEqual(all[$"{rina}.vcf"], changed[$"{rina}.vcf"]);
        Assert.Empty((await phone.SyncAsync(next)).Cards);
        await host.Contacts.RestoreAsync(budi);
        Assert.Equal([$"{budi}.vcf"], (await phone.SyncAsync(next)).Cards.Keys);
    }

    [Theory]
    [InlineData("urn:networkcrm:sync:other:5")]
    [InlineData("http://example.com/sync/5")]
    [InlineData("x")]
    public async Task A_token_that_is_not_known_is_refused_so_that_the_phone_reads_anew(string token)
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        using var answer = await phone.SendAsync(
            "REPORT",
            DavHost.Book,
            $"<sync-collection xmlns='DAV:'><sync-token>{token}</sync-token><sync-level>1</sync-level><prop/></sync-collection>"
        );
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("valid-sync-token", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_asked_for_by_name_come_with_what_they_say_and_the_missing_are_named()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        var uid = await host.AddAsync("Rina");
        await phone.SyncAsync();
        var xml = await phone
            .SendAsync(
                "REPORT",
                DavHost.Book,
                $"""
                <C:addressbook-multiget xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav">
                <D:prop><D:getetag/><C:address-data/></D:prop>
                <D:href>{DavHost.Book}{uid}.vcf</D:href><D:href>{DavHost.Book}none.vcf</D:href><D:href>/etc/passwd</D:href>
                </C:addressbook-multiget>
                """
            )
            .XmlAsync();
        var answers = xml.Elements(D + "response").ToDictionary(r => r.Element(D + "href")!.Value);
        Assert.Equal(3, answers.Count);
        Assert.StartsWith(
            "BEGIN:VCARD\r\n",
            answers[$"{DavHost.Book}{uid}.vcf"]
                .Descendants(C + "address-data")
                .Single()
                .Value.ReplaceLineEndings("\r\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "404",
            answers[DavHost.Book + "none.vcf"].Element(D + "status")!.Value,
            StringComparison.Ordinal
        );
        Assert.Contains("404", answers["/etc/passwd"].Element(D + "status")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<C:prop-filter name='FN'><C:text-match>rina</C:text-match></C:prop-filter>", "Rina Wijaya")]
    [InlineData(
        "<C:prop-filter name='FN'><C:text-match match-type='starts-with'>bud</C:text-match></C:prop-filter>",
        "Budi"
    )]
    [InlineData("<C:prop-filter name='EMAIL'><C:is-not-defined/></C:prop-filter>", "Budi")]
    [InlineData("<C:prop-filter name='EMAIL'/>", "Rina Wijaya")]
    [InlineData(
        "<C:prop-filter name='FN'><C:text-match negate-condition='yes'>rina</C:text-match></C:prop-filter>",
        "Budi"
    )]
    [InlineData(
        "<C:prop-filter name='TEL'><C:param-filter name='TYPE'><C:text-match>cell</C:text-match></C:param-filter></C:prop-filter>",
        "Rina Wijaya"
    )]
    public async Task A_query_finds_whom_it_asks_for(string filter, string found)
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        await host.AddAsync("Rina Wijaya", "+6281211112222", "rina@contoh.id");
        await host.AddAsync("Budi");
        var xml = await phone
            .SendAsync(
                "REPORT",
                DavHost.Book,
                $"""
                <C:addressbook-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav">
                <D:prop><C:address-data/></D:prop><C:filter>{filter}</C:filter></C:addressbook-query>
                """,
                ("Depth", "1")
            )
            .XmlAsync();
        Assert.Contains($"FN:{found}", xml.Descendants(C + "address-data").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_written_only_over_what_the_phone_has_seen()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        using var made = await phone.PutAsync("a.vcf", DavHost.Card("u1", "Sari", "X-FOO:1"), ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var twice = await phone.PutAsync("a.vcf", DavHost.Card("u1", "Sari"), ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, twice.StatusCode);
        var etag = (await phone.SyncAsync()).Cards["a.vcf"]!;
        using var changed = await phone.PutAsync(
            "a.vcf",
            DavHost.Card("u1", "Sari Dewi", "X-FOO:2"),
            ("If-Match", etag)
        );
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        using var stale = await phone.PutAsync("a.vcf", DavHost.Card("u1", "Sari Lama"), ("If-Match", etag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var gone = await phone.PutAsync("b.vcf", DavHost.Card("u2", "Joko"), ("If-Match", "\"x\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, gone.StatusCode);
        using var card = await phone.SendAsync("GET", DavHost.Book + "a.vcf");
        var text = await card.Content.ReadAsStringAsync();
        Assert.Contains("FN:Sari Dewi\r\n", text, StringComparison.Ordinal);
        Assert.Contains("X-FOO:2\r\n", text, StringComparison.Ordinal);
        Assert.Contains("UID:u1\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_changed_here_since_is_not_overwritten_by_a_phone_that_has_not_asked()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        var uid = await host.AddAsync("Rina");
        var etag = (await phone.SyncAsync()).Cards[$"{uid}.vcf"]!;
        await host.Contacts.EditAsync(
            uid,
            1,
            (await host.Contacts.PersonAsync(uid)).Details with
            {
                Company = "PT Baru",
            }
        );
        using var put = await phone.PutAsync(
            $"{uid}.vcf",
            DavHost.Card($"urn:uuid:{uid}", "Rina Lama"),
            ("If-Match", etag)
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, put.StatusCode);
        using var delete = await phone.SendAsync("DELETE", $"{DavHost.Book}{uid}.vcf", null, ("If-Match", etag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, delete.StatusCode);
        Assert.Equal("PT Baru", (await host.Contacts.PersonAsync(uid)).Details.Company);
    }

    [Fact]
    public async Task A_card_that_is_kept_word_for_word_is_answered_with_its_etag_and_another_is_not()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        using var same = await phone.PutAsync(
            "a.vcf",
            DavHost.Card("u1", "Sari", "TEL;TYPE=CELL:+62 812-1111-3333", "X-FOO:1")
        );
        Assert.Equal((await phone.SyncAsync()).Cards["a.vcf"], same.Headers.ETag?.ToString());
        Assert.NotNull(same.Headers.ETag);
        await host.AddAsync("Joko", "+6281299998888");
        using var other = await phone.PutAsync(
            "b.vcf",
            DavHost.Card("u2", "Joko", "TEL:+6281299998888", "TITLE:Direktur")
        );
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a card")]
    [InlineData("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:x\r\nEND:VCARD\r\n")]
    [InlineData("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tim\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nEND:VCARD\r\n")]
    public async Task What_is_no_card_of_anybody_is_refused_with_the_reason_and_nothing_is_kept(string card)
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        using var answer = await phone.PutAsync("a.vcf", card);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("valid-address-data", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await phone.SyncAsync()).Cards);
    }

    [Theory]
    [InlineData("PROPFIND", "<propfind xmlns='DAV:'>")]
    [InlineData("PROPFIND", "{}")]
    [InlineData("PROPFIND", "<x/>")]
    [InlineData(
        "PROPFIND",
        "<!DOCTYPE p [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><propfind xmlns='DAV:'><prop>&a;</prop></propfind>"
    )]
    [InlineData("REPORT", "<!DOCTYPE p [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x>")]
    [InlineData("REPORT", "")]
    [InlineData("REPORT", "<unknown xmlns='DAV:'/>")]
    [InlineData("REPORT", "<C:addressbook-query xmlns:C='urn:ietf:params:xml:ns:carddav'/>")]
    [InlineData("PROPPATCH", "<<")]
    public async Task A_body_that_is_broken_is_answered_with_a_reason_and_never_as_a_fault_of_ours(
        string method,
        string body
    )
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        using var answer = await phone.SendAsync(method, DavHost.Book, body, ("Depth", "0"));
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Xml_nested_without_end_and_bodies_without_end_are_refused()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        var deep = string.Concat(Enumerable.Repeat("<a>", 50_000));
        using var nested = await phone.SendAsync("PROPFIND", DavHost.Book, deep);
        Assert.Equal(HttpStatusCode.BadRequest, nested.StatusCode);
        var long_ = DavHost.Card("u", "A", "NOTE:" + new string('x', 11_000_000));
        using var large = await phone.PutAsync("a.vcf", long_);
        Assert.Equal(HttpStatusCode.Forbidden, large.StatusCode);
        Assert.Contains("max-resource-size", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MKCOL", "/dav/books/other/", HttpStatusCode.NotFound)]
    [InlineData("MOVE", "/dav/books/contacts/a.vcf", HttpStatusCode.MethodNotAllowed)]
    [InlineData("LOCK", "/dav/books/contacts/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/dav/books/contacts/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PROPFIND", "/dav/nowhere", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/dav/books/contacts/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/dav/books/contacts/none.vcf", HttpStatusCode.NotFound)]
    [InlineData("GET", "/dav/books/contacts/a%2Fb.vcf", HttpStatusCode.NotFound)]
    public async Task What_is_not_done_here_is_said_so(string method, string path, HttpStatusCode status)
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        using var answer = await phone.SendAsync(method, path);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_whole_tree_at_once_is_refused_and_no_property_is_a_phones_to_set()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        using var answer = await phone.SendAsync("PROPFIND", "/dav/", null, ("Depth", "infinity"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("propfind-finite-depth", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var patch = await phone
            .SendAsync(
                "PROPPATCH",
                DavHost.Book,
                "<propertyupdate xmlns='DAV:'><set><prop><displayname>x</displayname></prop></set></propertyupdate>"
            )
            .XmlAsync();
        Assert.Contains("403", patch.Descendants(D + "status").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_about_somebody_elses_card_is_that_there_is_none()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        using (var put = await phone.PutAsync("a.vcf", DavHost.Card("u1", "Sari")))
            Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        var theirs = new NetworkCrm.Web.Features.AddressBook.PhoneStore(
            new NetworkCrm.Web.Shared.OwnerDatabase(host.Database, new NetworkCrm.Web.Shared.NamedOwner(2), host.Clock)
        );
        var password = (await theirs.AddAsync(Guid.NewGuid(), "Bagus"))!;
        using var other = host.Phone(password, "bagus@example.com");
        Assert.Empty((await other.SyncAsync()).Cards);
        foreach (var method in new[] { "GET", "DELETE", "PROPFIND" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(method, DavHost.Book + "a.vcf")).StatusCode);
        using var mine = await other.PutAsync("a.vcf", DavHost.Card("u1", "Lain"), ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.Created, mine.StatusCode);
        using var card = await phone.SendAsync("GET", DavHost.Book + "a.vcf");
        Assert.Contains("FN:Sari", await card.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_a_phone_chose_is_kept_whatever_it_is_made_of()
    {
        await using var host = await DavHost.StartAsync();
        using var phone = host.Phone();
        const string name = "%C3%A9%20%25%26%3Cx%3E.vcf";
        using var put = await phone.PutAsync(name, DavHost.Card("u1", "Sari"));
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        var listed = (await phone.SyncAsync()).Cards.Keys.Single();
        using var get = await phone.SendAsync("GET", DavHost.Book + listed);
        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        using var gone = await phone.SendAsync("DELETE", DavHost.Book + listed);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }
}
