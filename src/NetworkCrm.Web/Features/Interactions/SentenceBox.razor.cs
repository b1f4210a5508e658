using System.Globalization;
using Microsoft.AspNetCore.Components;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Sentences;
using NetworkCrm.Core.Sentences.Days;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>The box of a sentence with its chips.</summary>
public sealed partial class SentenceBox
{
    private const int MostCandidates = Core.Sentences.ISentencePeople.Most;
    private ElementReference box;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public string? Text { get; set; }

    /// <summary>Null where the text is not read: that of an interaction which was logged before.</summary>
    [Parameter]
    public SentenceReading? Reading { get; set; }

    /// <summary>Those whom the reading names, to tell two of one name apart.</summary>
    [Parameter]
    public IReadOnlyList<PersonPick> People { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public FieldError? Error { get; set; }

    [Parameter]
    public EventCallback<string?> OnText { get; set; }

    /// <summary>The chip is to be words again.</summary>
    [Parameter]
    public EventCallback<SentenceSpan> OnDismiss { get; set; }

    [Parameter]
    public EventCallback<(SentenceMark Mark, SentencePerson Person)> OnChoose { get; set; }

    [Parameter]
    public EventCallback<(SentenceMark Mark, DateOnly Day)> OnChooseDay { get; set; }

    /// <summary>Whoever is named is to be added to the book.</summary>
    [Parameter]
    public EventCallback<PersonSpan> OnAddNew { get; set; }

    // A reading is of the text as it was then: what was typed since waits for the next one.
    private IReadOnlyList<SentenceSpan> Spans => Reading?.Text == Text ? Reading?.Spans ?? [] : [];

    private IEnumerable<SentenceSpan> Chips => Spans.Where(s => s.Kind != SentenceKind.Plain);

    private string Who(SentencePerson person) =>
        People.FirstOrDefault(p => p.Uid == person.Uid)?.Company is { } company
            ? $"{person.FullName}, {company}"
            : person.FullName;

    public ValueTask FocusAsync() => box.FocusAsync();

    private string Words(SentenceSpan span) => Reading!.Words(span);

    // Not one blank more than was typed, or the marks would not lie behind their words.
    private RenderFragment Marks =>
        builder =>
        {
            foreach (var span in Spans)
            {
                if (span.Kind == SentenceKind.Plain)
                {
                    builder.AddContent(0, Words(span));
                    continue;
                }

                builder.OpenElement(1, "mark");
                builder.AddAttribute(2, "class", Colour(span));
                builder.AddContent(3, Words(span));
                builder.CloseElement();
            }
        };

    private RenderFragment Undo(SentenceSpan span, string? said) =>
        builder =>
        {
            builder.OpenElement(0, "button");
            builder.SetKey(span.Mark);
            builder.AddAttribute(1, "type", "button");
            builder.AddAttribute(2, "class", $"chip {Colour(span)}");
            builder.AddAttribute(3, "data-chip", span.Kind.ToString());
            builder.AddAttribute(4, "aria-label", texts["NotThis", said ?? Words(span)].Value);
            builder.AddAttribute(5, "title", texts["NotThisHint"].Value);
            builder.AddAttribute(6, "onclick", EventCallback.Factory.Create(this, () => OnDismiss.InvokeAsync(span)));
            builder.AddContent(7, said);
            builder.OpenComponent<Icon>(8);
            builder.AddAttribute(9, nameof(Icon.Name), "x");
            builder.AddAttribute(10, nameof(Icon.Small), true);
            builder.CloseComponent();
            builder.CloseElement();
        };

    private string Said(SentenceSpan span) =>
        span switch
        {
            PersonSpan { Person: { } person } => SapaanText.Address(person.Sapaan, person.FullName),
            DaySpan { Day: { IsOneDay: false } day } => $"{day.First.Short(Today)} – {day.Last.Short(Today)}",
            DaySpan { Day: var day } => Day(day),
            ChannelSpan { Channel: var channel } => texts["Channel." + channel],
            EventSpan { Event: { } held } => $"#{held.Name}",
            PromiseSpan promise => Due(
                $"{texts[promise.By == PromisedBy.Me ? "IPromised" : "TheyPromised"]}: {promise.What}",
                promise.Due
            ),
            FactSpan { Fact: FactKind.Other } fact => fact.What,
            FactSpan fact => $"{texts["Fact." + fact.Fact]}: {fact.What}",
            ExchangeSpan exchange => $"{texts[exchange.Direction.ToString()]}: {exchange.What}",
            NextStepSpan step => Due($"{texts["NextStep"]}: {step.What}", step.On ?? new DayRange(Today.AddDays(7))),
            _ => Words(span),
        };

    private string Due(string what, DayRange? day) => day is { } due ? $"{what} · {Day(due)}" : what;

    private string Day(DayRange day) =>
        Math.Abs(day.On.DayNumber - Today.DayNumber) <= 1
            ? S.Relative(day.On, Today)
            : day.On.ToString("ddd d MMM", CultureInfo.CurrentCulture);

    private static string Colour(SentenceSpan span) =>
        span switch
        {
            PersonSpan => "circle",
            ChannelSpan or EventSpan => "circle",
            PromiseSpan => "promise",
            FactSpan => "weak",
            ExchangeSpan { Direction: ExchangeDirection.Asked } => "ask",
            ExchangeSpan => "give",
            NextStepSpan => "quiet",
            _ => "day",
        };
}
