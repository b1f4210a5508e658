using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Sentences;

/// <summary>A sentence as it was read.</summary>
/// <param name="Spans">In order, and together the whole text: no word is lost.</param>
public sealed record SentenceReading(string Text, IReadOnlyList<SentenceSpan> Spans)
{
    /// <summary>What was not understood and stays the note.</summary>
    public IEnumerable<PlainSpan> Unread => Spans.OfType<PlainSpan>();

    /// <summary>Everything but what was not understood.</summary>
    public IEnumerable<SentenceSpan> Chips => Spans.Where(s => s.Kind != SentenceKind.Plain);

    /// <summary>The day it took place; null where none was said, and it is today.</summary>
    public DaySpan? On => Spans.OfType<DaySpan>().FirstOrDefault();

    /// <summary>Null where no word says it.</summary>
    public Channel? Channel => Spans.OfType<ChannelSpan>().FirstOrDefault()?.Channel;

    /// <summary>Those with whom it took place, each once; those still to be chosen among them.</summary>
    public IEnumerable<PersonSpan> Participants =>
        Spans
            .OfType<PersonSpan>()
            .Where(p => p.TookPart)
            .DistinctBy(p => (p.Person?.Uid, p.Person is null ? p.Start : 0));

    public IEnumerable<PromiseSpan> Promises => Spans.OfType<PromiseSpan>();

    public IEnumerable<FactSpan> Facts => Spans.OfType<FactSpan>();

    public IEnumerable<ExchangeSpan> Exchanges => Spans.OfType<ExchangeSpan>();

    public IEnumerable<NextStepSpan> NextSteps => Spans.OfType<NextStepSpan>();

    /// <summary>The words of a stretch, as they were typed.</summary>
    public string Words(SentenceSpan span) => Text.Substring(span.Start, span.Length);
}
