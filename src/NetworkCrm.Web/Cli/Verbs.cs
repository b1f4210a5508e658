using System.CommandLine;

namespace NetworkCrm.Web.Cli;

/// <summary>The command line: one executable, one verb per thing it can do; <c>serve</c> when none is named.</summary>
internal static class Verbs
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "The data directory (else NETWORKCRM_DATA, else the platform's folder for application data).",
        Recursive = true,
    };

    public static readonly Option<string?> Owner = new("--owner")
    {
        Description = "The owner's e-mail address; may be left out while there is only one owner.",
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document on stdout and nothing else there.",
    };

    public static RootCommand Root()
    {
        var serve = ServeVerb.Build();
        var root = new RootCommand("NetworkCrm: a personal relationship CRM that tells you who is going quiet.")
        {
            Data,
            serve,
            UserVerb.Build(),
            ImportVerb.Build(),
            ExportVerb.Build(),
            BackupVerb.Build(),
            DoctorVerb.Build(),
            HealthVerb.Build(),
            NudgesVerb.Build(),
            SnapshotsVerb.Build(),
            DemoVerb.Build(),
        };
        root.Options.OfType<VersionOption>().Single().Action = new ProgramVersion.Print();
        // `serve` is what happens when no verb is named, with the same options.
        foreach (var option in serve.Options)
            root.Add(option);
        root.Action = serve.Action;
        return root;
    }
}
