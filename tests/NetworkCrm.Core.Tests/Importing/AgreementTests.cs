using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Tests.Importing;

/// <summary>
/// What we count in calendars and cards is what python-icalendar and python-vobject count in them, on every file that
/// both can read.
/// </summary>
public sealed class AgreementTests
{
    private const string Python = "/usr/bin/python3";

    private const string HowTo =
        "python3-icalendar and python3-vobject are missing: apt-get install python3-icalendar python3-vobject.";

    private static readonly (string Name, string Text)[] Calendars =
    [
        (
            "two.ics",
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260301T020000Z\r\nSUMMARY:Satu\r\n"
                + "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
                + "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20260302\r\n"
                + "SUMMARY:Du\r\n a\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nUID:3\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
        ),
        (
            "series.ics",
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//\nBEGIN:VTIMEZONE\nTZID:Kantor\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
                + "TZOFFSETFROM:+0700\nTZOFFSETTO:+0700\nEND:STANDARD\nEND:VTIMEZONE\n"
                + "BEGIN:VEVENT\nUID:s\nDTSTART;TZID=Kantor:20260301T090000\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID;TZID=Kantor:20260308T090000\nDTSTART;TZID=Kantor:20260309T090000\nEND:VEVENT\n"
                + "END:VCALENDAR\n"
        ),
        ("none.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//\r\nEND:VCALENDAR\r\n"),
    ];

    private static readonly (string Name, string Text)[] Cards =
    [
        (
            "three.vcf",
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Wulandari;Rina;;;\r\nFN:Rina Wulandari\r\nTEL;TYPE=CELL:0812-1111-2222\r\nEND:VCARD\r\n"
                + "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Tan;Eka;;;\r\nFN:Eka Tan\r\n"
                + "TEL;TYPE=CELL:0812\r\nEND:VCARD\r\n"
                + "begin:vcard\r\nversion:4.0\r\nfn:Budi\r\nn:;Budi;;;\r\nnote:satu\r\n  dua\r\nend:vcard\r\n"
        ),
    ];

    private static string Script([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../agreement/count_components.py"));

    private static List<(string File, int? Events, int? Cards)> Counted(IReadOnlyList<string> files)
    {
        var start = new ProcessStartInfo(Python)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Script());
        foreach (var file in files)
            start.ArgumentList.Add(file);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return
        [
            .. output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line =>
                {
                    using var json = JsonDocument.Parse(line);
                    int? Number(string name) =>
                        json.RootElement.GetProperty(name) is { ValueKind: JsonValueKind.Number } n
                            ? n.GetInt32()
                            : null;
                    return (json.RootElement.GetProperty("file").GetString()!, Number("events"), Number("cards"));
                }),
        ];
    }

    private static void NeedPython()
    {
        var has = false;
        if (File.Exists(Python))
        {
            using var process = Process.Start(
                new ProcessStartInfo(Python, ["-c", "import icalendar, vobject"])
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                }
            )!;
            process.WaitForExit();
            has = process.ExitCode == 0;
        }

        if (has)
            return;
        Assert.True(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), HowTo);
        Assert.Skip(HowTo);
    }

    private static string Written((string Name, string Text) file, string folder)
    {
        var path = Path.Combine(folder, file.Name);
        File.WriteAllText(path, file.Text);
        return path;
    }

    private static IEnumerable<string> Corpus(string folder, string ending) =>
        Environment.GetEnvironmentVariable("NETWORKCRM_CORPUS") is { Length: > 0 } corpus
        && Directory.Exists(Path.Combine(corpus, folder))
            ? Directory.EnumerateFiles(Path.Combine(corpus, folder), ending).Order(StringComparer.Ordinal)
            : [];

    [Fact]
    public void As_many_events_are_counted_as_python_icalendar_counts()
    {
        NeedPython();
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            List<string> files = [.. Calendars.Select(c => Written(c, folder)), .. Corpus("ical", "*.ics")];
            var compared = 0;
            foreach (var (file, events, _) in Counted(files))
            {
                if (events is null)
                    continue;
                using var stream = File.OpenRead(file);
                Assert.Equal((file, events), (file, ImportSource.Open(stream).Chat!.Events));
                compared++;
            }

            Assert.True(compared >= Calendars.Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void As_many_cards_are_read_as_python_vobject_reads()
    {
        NeedPython();
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            List<string> files = [.. Cards.Select(c => Written(c, folder)), .. Corpus("vcard", "*.vcf")];
            var compared = 0;
            foreach (var (file, _, cards) in Counted(files))
            {
                if (cards is null or 0)
                    continue;
                using var stream = File.OpenRead(file);
                Assert.Equal((file, cards.Value), (file, ImportSource.Open(stream).Rows().Count()));
                compared++;
            }

            Assert.True(compared >= Cards.Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
