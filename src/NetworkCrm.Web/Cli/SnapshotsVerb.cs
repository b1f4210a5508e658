using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data.Nudging;

namespace NetworkCrm.Web.Cli;

/// <summary><c>snapshots rebuild</c>: what the rules read of each contact, built anew from the history.</summary>
internal static class SnapshotsVerb
{
    public static Command Build()
    {
        var verify = new Option<bool>("--verify")
        {
            Description = "Only compare and report; write nothing. Exits 1 where anything differs.",
        };
        var rebuild = new Command("rebuild", "Build every snapshot anew from the logged history.")
        {
            verify,
            Verbs.Owner,
            Verbs.Json,
        };
        rebuild.SetAction(
            async (parsed, ct) =>
            {
                using var installation = await Installation.OpenAsync(parsed, ct);
                var owner = await installation.OwnerAsync(parsed, ct);
                await using var db = installation.Database.Open(owner);
                var today = LocalDate.Today(TimeProvider.System, (await db.Owners.AsNoTracking().SingleAsync(ct)).Zone);
                var snapshots = new SnapshotRebuild(installation.Database);
                var only = parsed.GetValue(verify);
                var found = only
                    ? await snapshots.VerifyAsync(owner, today, ct)
                    : await snapshots.RunAsync(owner, today, ct);
                await Console.Out.WriteLineAsync(
                    parsed.GetValue(Verbs.Json)
                        ? JsonSerializer.Serialize(found, JsonSerializerOptions.Web)
                        : Say(found, only)
                );
                return only && !found.IsTrue ? ExitCodes.Failed : ExitCodes.Fine;
            }
        );
        return new Command("snapshots", "The state that the rules read, kept per contact.") { rebuild };
    }

    private static string Say(SnapshotCheck found, bool only)
    {
        var pooled =
            found.PooledTrue ? ""
            : only ? " The sum behind the usual rhythm is off."
            : " The sum behind the usual rhythm was set right.";
        return only
            ? $"{found.Contacts} contacts looked at: {found.Different} differ, {found.Missing} have no snapshot.{pooled}"
            : $"{found.Contacts} contacts rebuilt: {found.Different} had differed, {found.Missing} had no snapshot.{pooled}";
    }
}
