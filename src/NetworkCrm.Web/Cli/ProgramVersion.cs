using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace NetworkCrm.Web.Cli;

/// <summary>
/// Which NetworkCrm this is: the version is set once, in <c>Directory.Build.props</c>, and stamped on the program.
/// </summary>
/// <param name="Number">As in the changelog: 0.1.0.</param>
/// <param name="Commit">The first seven letters of the commit it was built from; null where the source had no
/// history.</param>
internal sealed record ProgramVersion(string Number, string? Commit)
{
    private const int CommitLetters = 7;

    public static ProgramVersion Current { get; } =
        Read(
            typeof(ProgramVersion)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion
                ?? ""
        );

    /// <param name="stamped">As the compiler stamps it: the version, and behind a plus the whole commit.</param>
    public static ProgramVersion Read(string stamped)
    {
        var parts = stamped.Split('+', 2);
        var commit = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
        return new ProgramVersion(parts[0], commit?[..Math.Min(CommitLetters, commit.Length)]);
    }

    public override string ToString() => $"NetworkCrm {Number}{(Commit is null ? "" : $" (commit {Commit})")}";

    /// <summary>What <c>--version</c> does.</summary>
    public sealed class Print : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override int Invoke(ParseResult parseResult)
        {
            Console.Out.WriteLine(Current);
            return ExitCodes.Fine;
        }
    }
}
