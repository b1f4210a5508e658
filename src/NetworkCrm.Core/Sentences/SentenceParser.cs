namespace NetworkCrm.Core.Sentences;

/// <summary>
/// Reads what the owner typed about a meeting, in Indonesian, English or both: who, when, over which channel, what was
/// promised, learned, given and planned. By fixed rules and word lists (<c>docs/sentence.md</c>): the same text in the
/// same context is always read the same.
/// </summary>
public static class SentenceParser
{
    /// <summary>Reads a text. Never throws for what is in it.</summary>
    public static SentenceReading Read(string text, SentenceContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentence = new Sentence(text, context);
        var spans = new SpanBuilder(sentence);
        var reader = new ClauseReader(sentence) { HasSomebody = context.Known.Count > 0 };
        foreach (var segment in Segments.Of(sentence))
        {
            reader.HasSomebody |= spans.HasPeople || sentence.People(segment.From, segment.End).Any();
            var rest = segment;
            while (rest.From < rest.End)
            {
                var clause = reader.Read(rest);
                var end = clause?.End ?? rest.End;
                if (clause is not null)
                    spans.Add(rest with { End = end }, clause);
                else
                    spans.Tell(rest.From, rest.End, deniedFrom: reader.DeniedFrom);
                rest = new Segment(end, rest.End, GoesOn: true);
            }
        }

        return new SentenceReading(text, spans.Build());
    }
}
