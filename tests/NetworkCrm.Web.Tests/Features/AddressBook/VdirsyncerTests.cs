using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Web.Tests.Features.AddressBook;

/// <summary>
/// A program of others as the judge: vdirsyncer keeps a folder of cards in step with the address book, khard reads that
/// folder, and python-vobject each card in it. <c>tests/run.sh</c> installs them where it can.
/// </summary>
public sealed class VdirsyncerTests
{
    [Fact]
    public async Task A_thousand_cards_are_kept_in_step_both_ways_and_a_second_time_nothing_is_sent()
    {
        Judge.SkipWithout("vdirsyncer");
        await using var host = await DavHost.StartAsync();
        for (var i = 0; i < 500; i++)
            await host.AddAsync($"Orang {i:000}", string.Create(CultureInfo.InvariantCulture, $"+628120000{i:0000}"));
        using var folder = new SyncedFolder(host);
        for (var i = 0; i < 500; i++)
            folder.Write(
                $"p{i}",
                DavHost.Card($"p{i}", $"Kawan {i:000}", $"TEL;TYPE=CELL:+628130000{i:0000}", "X-FOO:bar")
            );
        await folder.SyncAsync();
        Assert.Equal(1000, folder.Cards.Length);
        Assert.Equal(1000, await PeopleAsync(host));
        var second = await folder.SyncAsync();
        Assert.DoesNotContain("opying", second, StringComparison.Ordinal);
        Assert.DoesNotContain("eleting", second, StringComparison.Ordinal);
        Assert.Equal(1000, folder.Cards.Length);
        Assert.Equal(1000, await PeopleAsync(host));

        Judge.SkipWithout("khard");
        var listed = await Judge.RunAsync("khard", "-c", folder.Khard(), "list", "--parsable");
        Assert.Equal(1000, listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var warnings = await Judge.PythonAsync(
            """
            import sys, glob, vobject
            for path in glob.glob(sys.argv[1] + '/*.vcf'):
                card = vobject.readOne(open(path, encoding='utf-8', newline='').read())
                card.validate(raiseException=True)
                assert card.fn.value, path
            """,
            folder.Path
        );
        Assert.Equal("", warnings.Trim());
    }

    [Fact]
    public async Task Changes_on_both_sides_arrive_and_of_a_conflict_the_side_wins_that_was_told_to()
    {
        Judge.SkipWithout("vdirsyncer");
        await using var host = await DavHost.StartAsync();
        var (rina, budi, sari) = (
            await host.AddAsync("Rina"),
            await host.AddAsync("Budi"),
            await host.AddAsync("Sari")
        );
        using var folder = new SyncedFolder(host);
        await folder.SyncAsync();
        // One here, one there, one deleted there, one added there.
        await EditAsync(host, rina, d => d with { Company = "PT Sini" });
        folder.Change(
            "FN:Budi",
            text => text.Replace("END:VCARD", "TITLE:Direktur\r\nX-KU:1\r\nEND:VCARD", StringComparison.Ordinal)
        );
        folder.Delete("FN:Sari");
        folder.Write("baru", DavHost.Card("baru", "Joko", "EMAIL:joko@contoh.id"));
        await folder.SyncAsync();
        Assert.Contains("ORG:PT Sini", folder.Card("FN:Rina"), StringComparison.Ordinal);
        Assert.Equal("Direktur", (await host.Contacts.PersonAsync(budi)).Details.Title);
        Assert.Equal(ContactState.Trashed, (await host.Contacts.PersonAsync(sari)).State);
        Assert.Equal(3, await PeopleAsync(host));
        Assert.DoesNotContain("opying", await folder.SyncAsync(), StringComparison.Ordinal);

        foreach (var winner in new[] { "b wins", "a wins" })
        {
            await EditAsync(host, budi, d => d with { Company = $"Dari sini, {winner}" });
            folder.Change("FN:Budi", text => With(text, "ORG", $"Dari sana\\, {winner}"));
            await folder.SyncAsync(winner);
            var expected = winner == "b wins" ? "Dari sini, b wins" : "Dari sana, a wins";
            Assert.Equal(expected, (await host.Contacts.PersonAsync(budi)).Details.Company);
            Assert.Contains(
                $"ORG:{expected.Replace(",", "\\,", StringComparison.Ordinal)}",
                folder.Card("FN:Budi"),
                StringComparison.Ordinal
            );
            // What neither side knows of the other's is still on the card.
            Assert.Contains("X-KU:1", folder.Card("FN:Budi"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("opying", await folder.SyncAsync(), StringComparison.Ordinal);
    }

    private static string With(string card, string name, string value) =>
        string.Join(
            "\r\n",
            card.ReplaceLineEndings("\n")
                .Split('\n')
                .Where(l => !l.StartsWith(name + ":", StringComparison.Ordinal))
                .SelectMany(l => l == "END:VCARD" ? [$"{name}:{value}", l] : new[] { l })
        );

    private static async Task EditAsync(DavHost host, Guid uid, Func<ContactDetails, ContactDetails> edit)
    {
        var person = await host.Contacts.PersonAsync(uid);
        await host.Contacts.EditAsync(uid, person.Version, edit(person.Details));
    }

    private static async Task<int> PeopleAsync(DavHost host)
    {
        await using var db = host.Database.Open(1);
        return db.Contacts.Count(c => c.State == ContactState.Listed);
    }

    /// <summary>A folder of cards and the settings that keep it in step.</summary>
    private sealed class SyncedFolder : IDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("networkcrm-vdir-");
        private readonly DavHost host;

        public SyncedFolder(DavHost host)
        {
            this.host = host;
            Directory.CreateDirectory(Path);
        }

        public string Path => System.IO.Path.Combine(root.FullName, "cards", "contacts");

        public string[] Cards => Directory.GetFiles(Path, "*.vcf");

        public void Write(string name, string card) =>
            File.WriteAllText(System.IO.Path.Combine(Path, name + ".vcf"), card);

        public string Card(string line) => File.ReadAllText(Find(line));

        public void Change(string line, Func<string, string> change)
        {
            var path = Find(line);
            File.WriteAllText(path, change(File.ReadAllText(path)));
        }

        public void Delete(string line) => File.Delete(Find(line));

        /// <returns>What it printed.</returns>
        public async Task<string> SyncAsync(string wins = "b wins")
        {
            var settings = System.IO.Path.Combine(root.FullName, "config");
            await File.WriteAllTextAsync(
                settings,
                $"""
                [general]
                status_path = "{System.IO.Path.Combine(root.FullName, "status")}"
                [pair contacts]
                a = "local"
                b = "remote"
                collections = ["contacts"]
                conflict_resolution = "{wins}"
                [storage local]
                type = "filesystem"
                path = "{System.IO.Path.Combine(root.FullName, "cards")}"
                fileext = ".vcf"
                [storage remote]
                type = "carddav"
                url = "{host.Address}"
                username = "{DavHost.Email}"
                password = "{host.Password}"
                """
            );
            await Judge.RunAsync("vdirsyncer", "-c", settings, "discover");
            return await Judge.RunAsync("vdirsyncer", "-c", settings, "sync");
        }

        public string Khard()
        {
            var settings = System.IO.Path.Combine(root.FullName, "khard.conf");
            File.WriteAllText(settings, $"[addressbooks]\n[[contacts]]\npath = {Path}\n");
            return settings;
        }

        public void Dispose() => root.Delete(recursive: true);

        private string Find(string line) =>
            Cards.Single(c => File.ReadAllText(c).ReplaceLineEndings("\n").Split('\n').Contains(line));
    }
}
