using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using NetworkCrm.Tests;
using NetworkCrm.Web.Cli;

namespace NetworkCrm.Web.Tests.Cli;

public sealed partial class DoctorTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "NetworkCrm.Web.dll");
    private readonly string data = AppProcess.TempDirectory();

    public void Dispose()
    {
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task The_version_is_printed_plainly_and_stands_in_one_place()
    {
        var (code, output, _) = await AppProcess.RunAsync(null, "--version");
        Assert.Equal(0, code);
        Assert.Matches(PlainVersion(), output);
        Assert.StartsWith($"NetworkCrm {SetVersion()}", output, StringComparison.Ordinal);
        Assert.StartsWith(
            $"version         NetworkCrm {SetVersion()}",
            (await DoctorAsync()).Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("0.1.0+f57692f1234567890abcdef", "NetworkCrm 0.1.0 (commit f57692f)")]
    [InlineData("0.2.0-rc.1+ab", "NetworkCrm 0.2.0-rc.1 (commit ab)")]
    [InlineData("0.1.0", "NetworkCrm 0.1.0")]
    [InlineData("0.1.0+", "NetworkCrm 0.1.0")]
    public void Source_without_history_has_a_version_and_no_commit(string stamped, string plain) =>
        Assert.Equal(plain, ProgramVersion.Read(stamped).ToString());

    [Fact]
    public async Task Free_space_is_told_and_less_than_a_copy_of_the_book_is_too_little()
    {
        Assert.Matches(FreeSpace(), (await DoctorAsync()).Out);
        Assert.False(DiskCheck.IsShort(DiskCheck.Spare + 1_000_000, 1_000_000));
        Assert.True(DiskCheck.IsShort(DiskCheck.Spare + 999_999, 1_000_000));
    }

    [Fact]
    public async Task A_young_book_needs_no_backup_and_an_old_one_without_is_told_to_make_one()
    {
        await AddPeopleAsync(daysAgo: 29);
        var (young, said, _) = await DoctorAsync();
        Assert.Equal(0, young);
        Assert.Contains("last backup     none", said, StringComparison.Ordinal);
        await AgeAsync(daysAgo: 32);
        var (old, _, error) = await DoctorAsync();
        Assert.Equal(1, old);
        Assert.Contains("never backed up", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_counts_for_thirty_days()
    {
        await AddPeopleAsync(daysAgo: 400);
        var zip = Path.Combine(data, "copy.zip");
        Assert.Equal(0, (await AppProcess.RunAsync(null, "backup", zip, "--data", data)).Code);
        var (fresh, said, _) = await DoctorAsync();
        Assert.Equal(0, fresh);
        Assert.Contains($"last backup     0 days ago, to {zip}", said, StringComparison.Ordinal);
        var note = Path.Combine(data, "last-backup.txt");
        await File.WriteAllTextAsync(note, $"{TimeProvider.System.GetUtcNow().AddDays(-40):O}\n{zip}\n");
        var (stale, _, error) = await DoctorAsync();
        Assert.Equal(1, stale);
        Assert.Contains("The last backup is 40 days old", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_need_answer_where_nobody_said_that_the_server_listens()
    {
        var port = AppProcess.FreePort();
        Assert.Equal(0, (await DoctorAsync()).Code);
        var (code, _, error) = await DoctorAsync("--urls", $"http://localhost:{port}");
        Assert.Equal(1, code);
        Assert.Contains($"No NetworkCrm is ready at http://localhost:{port}", error, StringComparison.Ordinal);
        Assert.Equal(1, (await AppProcess.RunAsync(null, "health", "--urls", $"http://localhost:{port}")).Code);
    }

    [Fact]
    public async Task A_server_that_runs_is_found_where_it_listens_and_nothing_is_left_behind()
    {
        var port = AppProcess.FreePort();
        using var app = await AppProcess.ServeAsync(data, port);
        var before = Directory.EnumerateFileSystemEntries(data).Order(StringComparer.Ordinal).ToList();
        // Whoever listens everywhere is asked on this machine.
        var (code, output, error) = await DoctorAsync(
            "--urls",
            $"http://*:{port}",
            "--public-url",
            $"http://localhost:{port}"
        );
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"server          ready at http://localhost:{port}", output, StringComparison.Ordinal);
        Assert.Contains($"public address  ready at http://localhost:{port}", output, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(data).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await AppProcess.RunAsync(null, "health", "--urls", $"http://localhost:{port}")).Code);
    }

    [Fact]
    public async Task Where_no_hosts_file_says_what_localhost_is_the_server_is_found_all_the_same()
    {
        if (SmallDisk.Reason is { } reason)
            Assert.Skip(reason);
        var port = AppProcess.FreePort();
        using var app = await AppProcess.ServeAsync(data, port);
        var without = new AppPlace(
            Program,
            Within: ["unshare", "-Urm", "sh", "-c", "mount --bind /dev/null /etc/hosts && exec \"$@\"", "sh"]
        );
        foreach (var host in new[] { "localhost", "0.0.0.0", "[::]", "*" })
            Assert.Equal((host, 0, "ready", ""), await HealthAsync(host));

        async Task<(string Host, int Code, string Out, string Error)> HealthAsync(string host)
        {
            var (code, output, error) = await AppProcess.RunAtAsync(
                without,
                "health",
                "--urls",
                $"http://{host}:{port}"
            );
            return (host, code, output.Trim(), error);
        }
    }

    [Fact]
    public async Task A_public_address_that_leads_elsewhere_or_nowhere_or_turns_people_away_is_told()
    {
        var (port, otherPort, nowhere) = (AppProcess.FreePort(), AppProcess.FreePort(), AppProcess.FreePort());
        // Its proxy would have to say that people came by https, and none does here.
        var https = new AppPlace(
            Program,
            "",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["NETWORKCRM_PUBLIC_URL"] = $"https://localhost:{port}",
            }
        );
        using var app = await AppProcess.ServeAsync(data, port, https);
        using var other = await AppProcess.ServeAsync(Path.Combine(data, "other"), otherPort);
        foreach (
            var (address, sentence) in new[]
            {
                ($"http://localhost:{otherPort}", "leads to another NetworkCrm"),
                ($"http://localhost:{nowhere}", "does not lead to NetworkCrm"),
                ($"http://localhost:{port}", "X-Forwarded-Proto"),
            }
        )
        {
            var (code, _, error) = await DoctorAsync("--urls", $"http://localhost:{port}", "--public-url", address);
            Assert.Equal(1, code);
            Assert.Contains(sentence, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_program_on_the_port_is_not_taken_for_ours()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener);
        var (code, output, _) = await DoctorAsync(
            "--urls",
            $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"
        );
        Assert.Equal(1, code);
        Assert.Contains("it is no NetworkCrm", output, StringComparison.Ordinal);
        await answering;
    }

    [Fact]
    public async Task The_styles_and_scripts_the_account_and_the_time_zones_are_told()
    {
        Directory.CreateDirectory(data);
        var (code, output, _) = await DoctorAsync();
        Assert.Equal(0, code);
        Assert.Matches(AllStyles(), output);
        Assert.Contains("may write       yes", output, StringComparison.Ordinal);
        Assert.Contains("languages       Indonesia", output, StringComparison.Ordinal);
        Assert.Contains("time zones      there", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data));
    }

    [Fact]
    public void A_style_that_is_missing_or_empty_is_named()
    {
        Directory.CreateDirectory(data);
        using var files = new PhysicalFileProvider(data);
        Assert.Null(ProgramCheck.Missing(data, files, out _));
        File.WriteAllText(
            Path.Combine(data, "NetworkCrm.Web.staticwebassets.endpoints.json"),
            """{"Endpoints":[{"AssetFile":"app.css"},{"AssetFile":"app.css"},{"AssetFile":"app.js"},{"AssetFile":"line.js"}]}"""
        );
        File.WriteAllText(Path.Combine(data, "app.css"), "x");
        File.WriteAllText(Path.Combine(data, "line.js"), "");
        Assert.Equal(["app.js", "line.js"], ProgramCheck.Missing(data, files, out var named));
        Assert.Equal(3, named);
    }

    [Fact]
    public async Task A_system_without_time_zones_is_told()
    {
        // Windows keeps its zones where no variable reaches.
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(data);
        var bare = new AppPlace(
            Program,
            "",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["TZDIR"] = data }
        );
        var (code, _, error) = await AppProcess.RunAtAsync(bare, "doctor", "--data", data);
        Assert.Equal(1, code);
        Assert.Contains("tzdata", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_this_account_may_not_write_is_told()
    {
        // /proc takes no files, not even from root, whom no mode keeps out.
        if (!OperatingSystem.IsLinux())
            return;
        Directory.CreateDirectory(data);
        Directory.CreateSymbolicLink(Path.Combine(data, "keys"), "/proc");
        var (code, _, error) = await DoctorAsync();
        Assert.Equal(1, code);
        Assert.Contains($"may not write in {Path.Combine(data, "keys")}", error, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(data, "keys"));
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nready"u8.ToArray());
    }

    [GeneratedRegex(
        @"\ANetworkCrm \d+\.\d+\.\d+\S*( \(commit [0-9a-f]{7}\))?\r?\n\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PlainVersion();

    [GeneratedRegex(@"free space      \d+[.,]\d GB", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FreeSpace();

    [GeneratedRegex(
        @"styles, scripts \d+ files, all there",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AllStyles();

    // The one place: Directory.Build.props above the tests.
    private static string SetVersion()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, "Directory.Build.props") is var props && File.Exists(props))
                return XDocument.Load(props).Descendants("Version").Single().Value;
        throw new FileNotFoundException("Directory.Build.props is not above the tests.");
    }

    private Task<(int Code, string Out, string Error)> DoctorAsync(params string[] more) =>
        AppProcess.RunAsync(null, ["doctor", "--data", data, .. more]);

    private async Task AddPeopleAsync(int daysAgo)
    {
        Assert.Equal(
            0,
            (await AppProcess.RunAsync("kopi susu pagi hari", "user", "add", "--email", "a@b.co", "--data", data)).Code
        );
        Assert.Equal(
            0,
            (await AppProcess.RunAsync(null, "demo", "--contacts", "3", "--interactions", "3", "--data", data)).Code
        );
        await AgeAsync(daysAgo);
    }

    private async Task AgeAsync(int daysAgo)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(data, "networkcrm.db")};Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Contacts SET CreatedAt = $at";
        command.Parameters.AddWithValue("$at", TimeProvider.System.GetUtcNow().AddDays(-daysAgo).UtcTicks);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}
