using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Tests;
using NetworkCrm.Web.Cli;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed class ImportVerbTests : IDisposable
{
    private readonly string data = AppProcess.TempDirectory();
    private readonly string files = Directory.CreateTempSubdirectory("networkcrm-import").FullName;

    public void Dispose()
    {
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
        Directory.Delete(files, recursive: true);
    }

    [Fact]
    public async Task A_dry_run_needs_no_owner_and_opens_no_data_directory()
    {
        var (code, output, error) = await AppProcess.RunAsync(
            null,
            "import",
            Write("Nama;Telepon\nBudi;0812-1111-2222\n;0813\n"),
            "--dry-run",
            "--json",
            "--data",
            data
        );
        var said = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            (0, "", "csv", "utf-8", ";", 1, 1),
            (
                code,
                error,
                said.GetProperty("format").GetString(),
                said.GetProperty("encoding").GetString(),
                said.GetProperty("delimiter").GetString(),
                said.GetProperty("contacts").GetInt32(),
                said.GetProperty("errors").GetArrayLength()
            )
        );
        Assert.Equal(
            "+6281211112222",
            said.GetProperty("items")[0].GetProperty("phones")[0].GetProperty("e164").GetString()
        );
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task What_cannot_be_read_fails_with_one_sentence_and_wrong_use_is_told_apart()
    {
        var pdf = Write("%PDF-1.7 x");
        var (code, output, error) = await AppProcess.RunAsync(null, "import", pdf, "--dry-run", "--json");
        Assert.Equal(
            (1, "pdf-file"),
            (code, JsonDocument.Parse(output).RootElement.GetProperty("error").GetProperty("code").GetString())
        );
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(1, (await AppProcess.RunAsync(null, "import", Path.Combine(files, "none.csv"), "--dry-run")).Code);
        Assert.Equal(1, (await AppProcess.RunAsync(null, "import", files, "--dry-run")).Code);
        Assert.Equal(2, (await AppProcess.RunAsync(null, "import", pdf, "--dry-run", "--as", "parchment")).Code);
        Assert.Equal(2, (await AppProcess.RunAsync(null, "import", pdf, "--dry-run", "--encoding", "martian")).Code);
        Assert.Equal(2, (await AppProcess.RunAsync(null, "import", pdf, "--dry-run", "--delimiter", ";;")).Code);
    }

    [Fact]
    public async Task With_an_owner_new_contacts_are_added_and_nothing_is_merged_unasked()
    {
        await AppProcess.RunAsync("kopi susu pagi hari", "user", "add", "--email", "dewi@contoh.id", "--data", data);
        var file = Write("Nama;Telepon;Perusahaan\nBudi;0812-1111-2222;\nBudi;0812-1111-2222;PT Baru\n");
        var first = await AppProcess.RunAsync(null, "import", file, "--json", "--data", data);
        var said = JsonDocument.Parse(first.Out).RootElement;
        Assert.Equal(
            (0, 1, 0, 1),
            (
                first.Code,
                said.GetProperty("created").GetInt32(),
                said.GetProperty("merged").GetInt32(),
                said.GetProperty("skipped").GetInt32()
            )
        );
        var dry = await AppProcess.RunAsync(
            null,
            "import",
            file,
            "--dry-run",
            "--json",
            "--owner",
            "dewi@contoh.id",
            "--data",
            data
        );
        Assert.Equal((0, 0), (dry.Code, JsonDocument.Parse(dry.Out).RootElement.GetProperty("created").GetInt32()));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_kill_in_the_middle_of_an_import_leaves_nothing_of_it()
    {
        await AppProcess.RunAsync("kopi susu pagi hari", "user", "add", "--email", "dewi@contoh.id", "--data", data);
        var file = Write(ImportTestCrm.Many(40_000));
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var arg in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "NetworkCrm.Web.dll"),
                "import",
                file,
                "--data",
                data,
            }
        )
            start.ArgumentList.Add(arg);
        using (var import = Process.Start(start)!)
        {
            // The plan is committed first; then the log grows again with what is being added.
            var log = new FileInfo(Path.Combine(data, "networkcrm.db-wal"));
            while (!import.HasExited && await StagedAsync() < 40_000)
                await Task.Delay(20);
            var planned = Length(log);
            while (!import.HasExited && Length(log) <= planned + 1_000_000)
                await Task.Delay(5);
            Assert.False(import.HasExited, "It was over before it could be killed.");
            import.Kill(entireProcessTree: true);
            await import.WaitForExitAsync();
        }

        Assert.Equal(0, (await AppProcess.RunAsync(null, "doctor", "--data", data)).Code);
        // Whatever is started next takes back what is half done, before it shows anything.
        await AppProcess.RunAsync(null, "nudges", "--data", data);
        Assert.Equal(0, await CountAsync());
        Assert.Equal(0, (await AppProcess.RunAsync(null, "import", file, "--data", data)).Code);
        Assert.Equal(40_000, await CountAsync());
    }

    [Fact]
    public void No_real_file_crashes_the_verb()
    {
        var folder = Environment.GetEnvironmentVariable("NETWORKCRM_CORPUS");
        if (!Directory.Exists(folder))
            Assert.Skip("NETWORKCRM_CORPUS names no folder.");
        var all = new[] { "csv-contacts", "csv-malformed", "hostile", "indonesia", "linkedin" }
            .SelectMany(d => Directory.EnumerateFiles(Path.Combine(folder!, d)))
            .ToList();
        Assert.NotEmpty(all);
        foreach (var path in all)
        {
            using var file = ImportVerb.Open(path);
            using var output = new MemoryStream();
            try
            {
                ImportVerb.Report(ImportSource.Open(file), new DuplicateIndex(), output);
            }
            catch (NotATableException)
            {
                continue;
            }

            output.Position = 0;
            Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(output).RootElement.GetProperty("items").ValueKind);
        }
    }

    private static long Length(FileInfo file)
    {
        file.Refresh();
        return file.Exists ? file.Length : 0;
    }

    private string Write(string text)
    {
        var path = Path.Combine(files, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private async Task<int> CountAsync()
    {
        using var database = new CrmDatabase(Path.Combine(data, "networkcrm.db"));
        await using var db = database.Open(1);
        return await db.Contacts.CountAsync();
    }

    private async Task<int> StagedAsync()
    {
        using var database = new CrmDatabase(Path.Combine(data, "networkcrm.db"));
        await using var db = database.Open(1);
        return await db.StagedRows.CountAsync();
    }
}
