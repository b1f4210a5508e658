using System.IO.Compression;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using NetworkCrm.Tests;

namespace NetworkCrm.Web.Tests.Cli;

public sealed class VerbTests : IDisposable
{
    private readonly string data = AppProcess.TempDirectory();

    public void Dispose()
    {
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Wrong_use_exits_with_2_and_says_what_is_wrong()
    {
        var (code, output, error) = await AppProcess.RunAsync(null, "serve", "--no-such-option", "--data", data);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("--no-such-option", error, StringComparison.Ordinal);
        Assert.Equal(2, (await AppProcess.RunAsync(null, "serve", "--urls", "nonsense", "--data", data)).Code);
        Assert.Equal(
            2,
            (await AppProcess.RunAsync(null, "serve", "--urls", "http://0.0.0.0:5080", "--data", data)).Code
        );
        var health = await AppProcess.RunAsync(null, "health", "--urls", "nonsense");
        Assert.Equal((2, ""), (health.Code, health.Out));
        Assert.Contains(
            "\"nonsense\"",
            Assert.Single(health.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_blank_or_unwritable_data_directory_is_named()
    {
        var (blank, _, blankError) = await AppProcess.RunAsync(null, "doctor", "--data", "  ");
        Assert.Equal(1, blank);
        Assert.Contains("blank", blankError, StringComparison.Ordinal);
        Directory.CreateDirectory(data);
        var file = Path.Combine(data, "a-file");
        await File.WriteAllTextAsync(file, "");
        var (code, _, error) = await AppProcess.RunAsync(null, "doctor", "--data", Path.Combine(file, "inside"));
        Assert.Equal(1, code);
        Assert.Contains("cannot be used", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_damaged_database_is_left_exactly_as_it_is(bool onlyTheMiddle)
    {
        await AddOwnerAsync();
        var path = Path.Combine(data, "networkcrm.db");
        var bytes = await File.ReadAllBytesAsync(path);
        RandomNumberGenerator.Fill(onlyTheMiddle ? bytes.AsSpan(100, 4000) : bytes);
        await File.WriteAllBytesAsync(path, bytes);
        foreach (var verb in new[] { "serve", "backup" })
        {
            var (code, _, error) = await AppProcess.RunAsync(
                null,
                verb == "backup"
                    ? [verb, Path.Combine(data, "x.zip"), "--data", data]
                    : [verb, "--data", data, "--urls", $"http://localhost:{AppProcess.FreePort()}"]
            );
            Assert.Equal(1, code);
            Assert.Contains(
                "left as it is",
                error.Replace("was left as it is", "left as it is", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }

        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task A_read_only_database_says_so_and_is_not_recreated()
    {
        await AddOwnerAsync();
        var path = Path.Combine(data, "networkcrm.db");
        var before = await File.ReadAllBytesAsync(path);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var (code, _, error) = await AppProcess.RunAsync(
            null,
            "serve",
            "--data",
            data,
            "--urls",
            $"http://localhost:{AppProcess.FreePort()}"
        );
        Assert.Equal(1, code);
        Assert.Contains("read-only", error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(path));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_do()
    {
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        var (code, _, error) = await AppProcess.RunAsync(
            null,
            "serve",
            "--data",
            data,
            "--urls",
            $"http://127.0.0.1:{port}"
        );
        Assert.Equal(1, code);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_takes_one_sentence_and_no_stack_trace()
    {
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        foreach (var name in new[] { "127.0.0.1", "localhost" })
        {
            var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
            var (code, _, error) = await AppProcess.RunAsync(
                null,
                "serve",
                "--data",
                data,
                "--urls",
                $"http://{name}:{port}"
            );
            Assert.Equal(1, code);
            Assert.Contains(
                $"http://127.0.0.1:{port}",
                Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task An_address_of_another_machine_takes_one_sentence_and_no_stack_trace()
    {
        var (code, _, error) = await AppProcess.RunAsync(
            null,
            "serve",
            "--data",
            data,
            "--urls",
            "http://192.0.2.1:5080",
            "--public-url",
            "http://crm.example"
        );
        Assert.Equal(1, code);
        Assert.Contains(
            "--urls",
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_doctor_names_a_schema_that_serve_would_refuse_and_one_that_is_behind()
    {
        await AddOwnerAsync();
        Assert.Equal(0, (await AppProcess.RunAsync(null, "doctor", "--data", data)).Code);
        await ChangeAsync(
            """UPDATE "__EFMigrationsHistory" SET MigrationId = '29990101000000_Later' WHERE MigrationId LIKE '%_Initial'"""
        );
        var (newer, output, error) = await AppProcess.RunAsync(null, "doctor", "--data", data);
        Assert.Equal(1, newer);
        Assert.Contains("29990101000000_Later", output, StringComparison.Ordinal);
        Assert.Contains("newer version", error, StringComparison.Ordinal);
        await ChangeAsync("""DELETE FROM "__EFMigrationsHistory" WHERE MigrationId LIKE '2999%'""");
        var (behind, said, _) = await AppProcess.RunAsync(null, "doctor", "--data", data);
        Assert.Equal(0, behind);
        Assert.Contains("1 steps behind", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_folder_that_others_may_enter_the_database_is_for_its_owner_alone_and_the_doctor_names_the_folder()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode everybody =
            UnixFileMode.UserRead
            | UnixFileMode.UserWrite
            | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead
            | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead
            | UnixFileMode.OtherExecute;
        const UnixFileMode mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(data);
        File.SetUnixFileMode(data, everybody);
        await AddOwnerAsync();
        var path = Path.Combine(data, "networkcrm.db");
        foreach (var file in Directory.EnumerateFiles(data))
            Assert.Equal((file, mine), (file, File.GetUnixFileMode(file)));
        Assert.Equal(everybody, File.GetUnixFileMode(data));
        File.SetUnixFileMode(path, mine | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var (code, output, _) = await AppProcess.RunAsync(null, "doctor", "--data", data);
        Assert.Equal(0, code);
        Assert.Equal(
            [data, path],
            output
                .Split('\n')
                .Where(l => l.StartsWith("open to others", StringComparison.Ordinal))
                .Select(l => l[16..l.IndexOf(": ", StringComparison.Ordinal)])
        );
        // The next start of whatever opens it closes it.
        Assert.Equal(
            1,
            (await AppProcess.RunAsync("kopi susu pagi hari", "user", "add", "--email", "a@b.co", "--data", data)).Code
        );
        Assert.Equal(mine, File.GetUnixFileMode(path));
        File.SetUnixFileMode(data, mine | UnixFileMode.UserExecute);
        Assert.DoesNotContain(
            "open to others",
            (await AppProcess.RunAsync(null, "doctor", "--data", data)).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_backup_is_one_zip_that_serves_again_and_never_overwrites()
    {
        await AddOwnerAsync();
        var zip = Path.Combine(data, "copy.zip");
        Assert.Equal(0, (await AppProcess.RunAsync(null, "backup", zip, "--data", data)).Code);
        var (again, _, error) = await AppProcess.RunAsync(null, "backup", zip, "--data", data);
        Assert.Equal(1, again);
        Assert.Contains("never overwrites", error, StringComparison.Ordinal);
        var restored = Path.Combine(data, "restored");
        await ZipFile.ExtractToDirectoryAsync(zip, restored);
        var (code, output, _) = await AppProcess.RunAsync(null, "doctor", "--data", restored);
        Assert.Equal(0, code);
        Assert.Contains("owners          1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_sweeps_what_a_killed_one_left_and_is_for_its_owner_alone()
    {
        await AddOwnerAsync();
        var folder = Path.Combine(data, "elsewhere");
        Directory.CreateDirectory(folder);
        // A backup under another name was killed here, in whichever of its steps.
        foreach (var left in new[] { "partial", "copy", "copy.partial", "copy.partial-journal" })
            await File.WriteAllTextAsync(Path.Combine(folder, $"old.zip.networkcrm-{left}"), "x");
        await File.WriteAllTextAsync(Path.Combine(folder, "mine.txt"), "x");
        var zip = Path.Combine(folder, "copy.zip");
        Assert.Equal(0, (await AppProcess.RunAsync(null, "backup", zip, "--data", data)).Code);
        Assert.Equal(
            ["copy.zip", "mine.txt"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(data, "backups")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(zip));
    }

    [Fact]
    public async Task A_backup_killed_at_whichever_of_its_moments_leaves_no_backup_and_the_next_one_is_whole()
    {
        await AddOwnerAsync();
        // Each step of a backup of so much lasts long enough to be met.
        await using (
            var book = new SqliteConnection($"Data Source={Path.Combine(data, "networkcrm.db")};Pooling=False")
        )
        {
            await book.OpenAsync();
            await using var grow = book.CreateCommand();
            grow.CommandText = """
                CREATE TABLE Ballast (Bytes BLOB);
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 48) INSERT INTO Ballast
                  SELECT randomblob(1000000) FROM n;
                """;
            await grow.ExecuteNonQueryAsync();
        }

        var folder = Path.Combine(data, "elsewhere");
        Directory.CreateDirectory(folder);
        var zip = Path.Combine(folder, "copy.zip");
        long Size(string end) => new FileInfo(zip + end) is { Exists: true } file ? file.Length : -1;
        (string Name, Func<bool> IsNow)[] moments =
        [
            ("the zip begins", () => Size(".networkcrm-partial") >= 0),
            ("the copy begins", () => Size(".networkcrm-copy.partial") >= 0),
            ("the copy grows", () => Size(".networkcrm-copy.partial") > 1_000_000),
            ("the copy is checked", () => Size(".networkcrm-copy.partial") > 48_000_000),
            ("the copy is whole", () => Size(".networkcrm-copy") > 0),
            ("the zip grows", () => Size(".networkcrm-partial") > 1_000_000),
            ("the zip is nearly whole", () => Size(".networkcrm-partial") > 40_000_000),
        ];
        foreach (var (name, isNow) in moments)
        {
            using var backup = AppProcess.BeginVerb("backup", zip, "--data", data);
            while (!isNow())
                Assert.False(backup.HasEnded, $"The moment was not met: {name}");
            backup.Kill();
            Assert.False(File.Exists(zip), name);
        }

        var (code, _, error) = await AppProcess.RunAsync(null, "backup", zip, "--data", data);
        Assert.True(code == 0, error);
        Assert.Equal(["copy.zip"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
        var restored = Path.Combine(data, "restored");
        await ZipFile.ExtractToDirectoryAsync(zip, restored);
        var (sound, output, _) = await AppProcess.RunAsync(null, "doctor", "--data", restored);
        Assert.Equal(0, sound);
        Assert.Contains("sound", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_to_a_place_that_cannot_be_written_names_the_place_and_leaves_nothing()
    {
        await AddOwnerAsync();
        var (code, _, error) = await AppProcess.RunAsync(
            null,
            "backup",
            Path.Combine(data, "nowhere", "copy.zip"),
            "--data",
            data
        );
        Assert.Equal(1, code);
        Assert.Contains(Path.Combine(data, "nowhere"), error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(data, "backups")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_or_missing_book_beside_the_keys_of_one_is_not_replaced_by_a_new_one(bool isThere)
    {
        await AddOwnerAsync();
        var path = Path.Combine(data, "networkcrm.db");
        await File.WriteAllTextAsync(Path.Combine(data, "keys", "key-1.xml"), "<key/>");
        Array.ForEach(Directory.GetFiles(data, "networkcrm.db*"), File.Delete);
        if (isThere)
            await File.WriteAllBytesAsync(path, []);
        foreach (var verb in new[] { "serve", "doctor" })
        {
            var (code, _, error) = await AppProcess.RunAsync(
                null,
                verb == "serve"
                    ? [verb, "--data", data, "--urls", $"http://localhost:{AppProcess.FreePort()}"]
                    : [verb, "--data", data]
            );
            Assert.Equal(1, code);
            Assert.Contains("Restore it", error, StringComparison.Ordinal);
        }

        Assert.Equal(isThere, File.Exists(path));
        if (isThere)
            Assert.Equal(0, new FileInfo(path).Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_doctor_leaves_nothing_behind_and_changes_nothing(bool isReadOnly)
    {
        await AddOwnerAsync();
        var path = Path.Combine(data, "networkcrm.db");
        if (isReadOnly)
            File.SetAttributes(path, FileAttributes.ReadOnly);
        var before = Listing();
        var (code, output, _) = await AppProcess.RunAsync(null, "doctor", "--data", data);
        // The start of the program refuses a book that is read-only.
        Assert.Equal(isReadOnly ? 1 : 0, code);
        Assert.Contains("owners          1", output, StringComparison.Ordinal);
        Assert.Equal(before, Listing());
        File.SetAttributes(path, FileAttributes.Normal);
        var nowhere = Path.Combine(data, "nowhere");
        Assert.Equal(0, (await AppProcess.RunAsync(null, "doctor", "--data", nowhere)).Code);
        Assert.False(Directory.Exists(nowhere));

        List<string> Listing() =>
            [
                .. Directory
                    .EnumerateFiles(data, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(f => $"{f} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"),
            ];
    }

    [Fact]
    public async Task A_new_password_needs_standard_input_and_a_known_owner()
    {
        await AddOwnerAsync();
        Assert.Equal(
            0,
            (
                await AppProcess.RunAsync(
                    "kata sandi yang baru",
                    "user",
                    "reset-password",
                    "--email",
                    "a@b.co",
                    "--data",
                    data
                )
            ).Code
        );
        Assert.Equal(
            1,
            (
                await AppProcess.RunAsync(
                    "kata sandi yang baru",
                    "user",
                    "reset-password",
                    "--email",
                    "x@b.co",
                    "--data",
                    data
                )
            ).Code
        );
        Assert.Equal(
            2,
            (await AppProcess.RunAsync("pendek", "user", "reset-password", "--email", "a@b.co", "--data", data)).Code
        );
        Assert.Equal(
            1,
            (await AppProcess.RunAsync("kopi susu pagi hari", "user", "add", "--email", "a@b.co", "--data", data)).Code
        );
    }

    [Theory]
    [InlineData("1234567890", "a@b.co", "Dewi", "guess")]
    [InlineData("kopi susu pagi hari", "a@b.co", "De\u202Ewi", "invisible")]
    [InlineData("kopi susu pagi hari", "a b@c.co", "Dewi", "mail")]
    public async Task The_command_line_takes_no_owner_that_the_page_would_refuse(
        string password,
        string email,
        string name,
        string said
    )
    {
        var (code, _, error) = await AppProcess.RunAsync(
            password,
            "user",
            "add",
            "--email",
            email,
            "--name",
            name,
            "--data",
            data
        );
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal(
            2,
            (await AppProcess.RunAsync(new string('x', 300), "user", "add", "--email", "a@b.co", "--data", data)).Code
        );
        Assert.Equal(
            0,
            (
                await AppProcess.RunAsync(
                    "kopi susu pagi hari",
                    "user",
                    "add",
                    "--email",
                    "o'brien@contoh.ie",
                    "--data",
                    data
                )
            ).Code
        );
    }

    private async Task ChangeAsync(string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(data, "networkcrm.db")};Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private async Task AddOwnerAsync() =>
        Assert.Equal(
            0,
            (await AppProcess.RunAsync("kopi susu pagi hari", "user", "add", "--email", "a@b.co", "--data", data)).Code
        );
}
