using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>What a sentence says goes into the form it was written in; what the owner entered by hand stays.</summary>
internal static class SentenceSays
{
    /// <param name="form">The form.</param>
    /// <param name="reading">Its sentence, read.</param>
    /// <param name="people">Of those it names, whoever is in the book.</param>
    /// <param name="today">The owner's date: an interaction cannot lie ahead of it.</param>
    public static void Apply(
        InteractionForm form,
        SentenceReading reading,
        IReadOnlyList<PersonPick> people,
        DateOnly today
    )
    {
        var said = form.Sentence;
        said.Reading = reading;
        People(form, [.. people.Where(p => reading.Participants.Any(n => n.Person?.Uid == p.Uid))]);
        Day(form, reading.On?.Day.On ?? reading.Spans.OfType<EventSpan>().FirstOrDefault()?.Event?.On, today);
        Channel(
            form,
            reading.Channel ?? (reading.Spans.OfType<EventSpan>().Any() ? Core.Interactions.Channel.Event : null)
        );
        SaidLines.Take(
            form.Facts,
            // Of somebody who did not take part nothing can be learned here: it stays words.
            reading
                .Facts.Where(f => f.About is null || TookPart(form, f.About) is not null)
                .Select(f => new FactLine(
                    f.Fact,
                    Short(f.What, LearnedFact.TextMax),
                    f.About is { } about ? TookPart(form, about) : null
                )
                {
                    Mark = f.Mark,
                })
        );
        SaidLines.Take(
            form.Exchanges,
            reading.Exchanges.Select(e => new ExchangeLine(
                new ExchangeEntry(e.Direction, Short(e.What, Interaction.WhatMax), e.Exchange)
            )
            {
                Mark = e.Mark,
            })
        );
        SaidLines.Take(
            form.Promises,
            reading.Promises.Select(p => new PromiseLine(p.By, p.Due?.On)
            {
                What = Short(p.What, Promise.WhatMax),
                Mark = p.Mark,
            })
        );
        SaidLines.Take(
            form.Next,
            reading.NextSteps.Select(n => new NextLine(n.Step, n.On?.On)
            {
                What = Short(n.What, Core.FollowUps.FollowUp.WhatMax),
                Mark = n.Mark,
            })
        );
        if (form.Facts.Count == 0)
            form.Facts.Add(new FactLine());
    }

    private static long? TookPart(InteractionForm form, PersonSpan named) =>
        named.Person is { } person ? form.People.Find(p => p.Uid == person.Uid)?.Id : null;

    private static void People(InteractionForm form, IReadOnlyList<PersonPick> named)
    {
        var said = form.Sentence.People;
        form.People.RemoveAll(p => said.Contains(p.Id) && named.All(n => n.Id != p.Id));
        said.RemoveWhere(id => named.All(n => n.Id != id));
        foreach (var person in named.Where(n => form.People.All(p => p.Id != n.Id)))
        {
            form.People.Add(person);
            said.Add(person.Id);
        }
    }

    private static void Day(InteractionForm form, DateOnly? day, DateOnly today)
    {
        if (form.Sentence.DayByHand)
            return;
        if (day is { } on && on <= today)
            (form.On, form.Sentence.SaysDay) = (on, true);
        else if (form.Sentence.SaysDay)
            (form.On, form.Sentence.SaysDay) = (today, false);
    }

    private static void Channel(InteractionForm form, Channel? channel)
    {
        if (form.Sentence.ChannelByHand)
            return;
        if (channel is { } by)
            (form.Channel, form.Sentence.SaysChannel) = (by, true);
        else if (form.Sentence.SaysChannel)
            (form.Channel, form.Sentence.SaysChannel) = (Core.Interactions.Channel.InPerson, false);
    }

    // Never half of a pair.
    private static string Short(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
