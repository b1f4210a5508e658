using System.IO.Compression;
using System.Text.Json;

namespace NetworkCrm.Web.Tests.Cli;

public sealed class ExportVerbTests : IDisposable
{
    private readonly CliDirectory crm = new();
    private readonly string folder = Directory.CreateTempSubdirectory("networkcrm-export-").FullName;

    public void Dispose()
    {
        crm.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_format_is_a_file_and_nothing_is_replaced_unasked()
    {
        await crm.AddOwnerAsync();
        var people = In("people.csv");
        await File.WriteAllTextAsync(people, "Name,Phone\r\nRina,0812 1111 2222\r\n");
        Assert.Equal(0, (await crm.RunAsync(null, "import", people)).ExitCode);

        var zip = In("all.zip");
        var (code, said, error) = await crm.RunAsync(null, "export", "--to", zip, "--json");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(new FileInfo(zip).Length, JsonDocument.Parse(said).RootElement.GetProperty("bytes").GetInt64());
        using (var archive = ZipFile.OpenRead(zip))
            Assert.Equal(5, archive.Entries.Count);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(zip));

        foreach (var format in new[] { "csv", "vcf", "vcf4", "json" })
        {
            Assert.Equal(0, (await crm.RunAsync(null, "export", "--format", format, "--to", In(format))).ExitCode);
            Assert.Contains("Rina", await File.ReadAllTextAsync(In(format)), StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(In("csv"), "mine");
        (code, _, error) = await crm.RunAsync(null, "export", "--format", "csv", "--to", In("csv"));
        Assert.Equal(1, code);
        Assert.Contains("--force", error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(In("csv")));
        Assert.Equal(0, (await crm.RunAsync(null, "export", "--format", "csv", "--to", In("csv"), "--force")).ExitCode);
        Assert.Contains("Rina", await File.ReadAllTextAsync(In("csv")), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder), f => f.Contains("partial", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipe_gets_the_file_and_nothing_else()
    {
        await crm.AddOwnerAsync();
        var (code, said, error) = await crm.RunAsync(null, "export", "--format", "ics", "--to", "-");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", said, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_use_is_named()
    {
        Assert.Equal(2, (await crm.RunAsync(null, "export")).ExitCode);
        var (code, _, error) = await crm.RunAsync(null, "export", "--format", "xls", "--to", In("x"));
        Assert.Equal(2, code);
        Assert.Contains("vcf4", error, StringComparison.Ordinal);
        Assert.Equal(2, (await crm.RunAsync(null, "export", "--to", "-", "--json")).ExitCode);
        (code, _, error) = await crm.RunAsync(null, "export", "--to", In("none/here.zip"));
        Assert.Equal(1, code);
        Assert.Contains("There is no folder", error, StringComparison.Ordinal);
        (code, _, error) = await crm.RunAsync(null, "export", "--to", folder);
        Assert.Equal(1, code);
        Assert.Contains("is a folder", error, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(folder, name);
}
