namespace NetworkCrm.Web.Cli;

/// <summary>What the doctor found: a line each on stdout, and the sentences about what must be done.</summary>
internal sealed class Findings(TextWriter output)
{
    private readonly List<string> duties = [];

    public IReadOnlyList<string> Duties => duties;

    public Task SayAsync(string label, string text) => output.WriteLineAsync($"{label, -15} {text}");

    /// <summary>Something must be done: the verb fails with this sentence once everything was looked at.</summary>
    public void Must(string sentence) => duties.Add(sentence);

    /// <exception cref="VerbException">Something must be done.</exception>
    public void End()
    {
        if (duties.Count > 0)
            throw new VerbException(string.Join(Environment.NewLine, duties));
    }
}
