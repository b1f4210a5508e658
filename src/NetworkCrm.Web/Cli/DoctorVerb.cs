using System.CommandLine;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// <c>doctor</c>: looks at the installation as it runs, changes nothing, says what it found and what must be done.
/// </summary>
internal static class DoctorVerb
{
    public static Command Build()
    {
        const string Does =
            "Check the program, the data, the disk, the last backup and whether the server answers; changes nothing.";
        var command = new Command("doctor", Does) { ServeVerb.Urls, ServeVerb.PublicUrl };
        command.SetAction(
            async (parsed, ct) =>
            {
                var options = ServeVerb.OptionsOf(parsed);
                var directory = DataDirectory.Look(Installation.Named(parsed));
                var findings = new Findings(Console.Out);
                await findings.SayAsync("version", ProgramVersion.Current.ToString());
                await findings.SayAsync("data directory", directory.Root);
                await findings.SayAsync(
                    "SQLite",
                    $"{BookInspection.EngineVersion} (at least {DatabaseUpgrade.OldestSqlite} needed)"
                );
                foreach (var path in directory.OpenToOthers())
                    await findings.SayAsync(
                        "open to others",
                        $"{path}: other accounts of this machine may read or write it; chmod go-rwx closes it"
                    );
                await ProgramCheck.RunAsync(findings);
                await FolderCheck.RunAsync(findings, directory);
                await DiskCheck.RunAsync(findings, directory);
                await BookCheck.RunAsync(findings, directory, TimeProvider.System);
                using var asking = new Asking();
                await new ServerCheck(asking, findings).RunAsync(options, ServeVerb.AreUrlsNamed(parsed), ct);
                findings.End();
                return ExitCodes.Fine;
            }
        );
        return command;
    }
}
