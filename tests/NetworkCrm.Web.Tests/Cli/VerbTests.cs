using System.IO.Compression;
using System.Net.Sockets;
using System.Security.Cryptography;
using NetworkCrm.Tests;

namespace NetworkCrm.Web.Tests.Cli;

public sealed class VerbTests : IDisposable
{
    private readonly string data = AppProcess.TempDirectory();

    public void Dispose()
    {
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Wrong_use_exits_with_2_and_says_what_is_wrong()
    {
        var (code, output, error) = await AppProcess.RunAsync(null, "serve", "--no-such-option", "--data", data);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("--no-such-option", error, StringComparison.Ordinal);
        Assert.Equal(2, (await AppProcess.RunAsync(null, "serve", "--urls", "nonsense", "--data", data)).Code);
        Assert.Equal(2, (await AppProcess.RunAsync(null, "serve", "--urls", "http://0.0.0.0:5080", "--data", data)).Code);
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
            var (code, _, error) = await AppProcess.RunAsync(null, verb == "backup" ? [verb, Path.Combine(data, "x.zip"), "--data", data] : [verb, "--data", data, "--urls", $"http://localhost:{AppProcess.FreePort()}"]);
            Assert.Equal(1, code);
            Assert.Contains("left as it is", error.Replace("was left as it is", "left as it is", StringComparison.Ordinal), StringComparison.Ordinal);
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
        var (code, _, error) = await AppProcess.RunAsync(null, "serve", "--data", data, "--urls", $"http://localhost:{AppProcess.FreePort()}");
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
        var (code, _, error) = await AppProcess.RunAsync(null, "serve", "--data", data, "--urls", $"http://127.0.0.1:{port}");
        Assert.Equal(1, code);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
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
    public async Task A_new_password_needs_standard_input_and_a_known_owner()
    {
        await AddOwnerAsync();
        Assert.Equal(0, (await AppProcess.RunAsync("kata sandi yang baru", "user", "reset-password", "--email", "a@b.co", "--data", data)).Code);
        Assert.Equal(1, (await AppProcess.RunAsync("kata sandi yang baru", "user", "reset-password", "--email", "x@b.co", "--data", data)).Code);
        Assert.Equal(2, (await AppProcess.RunAsync("pendek", "user", "reset-password", "--email", "a@b.co", "--data", data)).Code);
        Assert.Equal(1, (await AppProcess.RunAsync("kopi susu pagi hari", "user", "add", "--email", "a@b.co", "--data", data)).Code);
    }

    private async Task AddOwnerAsync() => Assert.Equal(0, (await AppProcess.RunAsync("kopi susu pagi hari", "user", "add", "--email", "a@b.co", "--data", data)).Code);
}
