using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

// What the sentence in the box does to the form: read at every word, turned back by a tap.
public sealed partial class LogInteractionDialog
{
    private string Hint => Person is null ? texts["SentenceHint"] : texts["SentenceHintKnown", Person.Name];

    private Task SayAsync(string? text)
    {
        // An empty box is as it was before.
        form.What = string.IsNullOrEmpty(text) ? null : text;
        errors.Clear();
        return ReadAsync();
    }

    // What was logged before is only corrected: nothing is read out of it again.
    private async Task ReadAsync()
    {
        if (InteractionId is not null)
            return;
        var (mine, text) = (++readings, form.What ?? "");
        var read = await sentences.ReadAsync(text, form.Sentence, ByHand);
        if (mine != readings)
            return; // A later word has asked since.
        var before = (People: form.People.Select(p => p.Id).ToHashSet(), form.On, form.Channel);
        named = read.People;
        SentenceSays.Apply(form, read.Reading, read.People, today);
        if (
            !before.People.SetEquals(form.People.Select(p => p.Id))
            || before.On != form.On
            || before.Channel != form.Channel
        )
            await PreviewAsync();
        else
            await KeepAsync();
    }

    private Task DismissAsync(SentenceSpan span)
    {
        form.Sentence.Dismiss(span.Mark);
        return ReadAsync();
    }

    private Task ChoosePersonAsync((SentenceMark Mark, SentencePerson Person) choice)
    {
        form.Sentence.Choose(choice.Mark, choice.Person);
        return ReadAsync();
    }

    private Task ChooseDayAsync((SentenceMark Mark, DateOnly Day) choice)
    {
        form.Sentence.Choose(choice.Mark, choice.Day);
        return ReadAsync();
    }

    private async Task AddNamedAsync(PersonSpan named)
    {
        if (await contacts.ReadTypedAsync(named.Name) is not { } typed)
            return;
        var uid = await contacts.AddAsync(Guid.CreateVersion7(), typed);
        form.Added.Add(uid);
        form.Sentence.Choose(named.Mark, new SentencePerson(uid, typed.DisplayName));
        await ReadAsync();
    }

    // A line that the sentence says would come back with the next word.
    private void Take<TLine>(List<TLine> lines, TLine line)
        where TLine : ISaidLine
    {
        if (line.Mark is { } mark)
            form.Sentence.Dismiss(mark);
        lines.Remove(line);
    }

    // Somebody who is only mentioned was added on purpose too.
    private bool IsNamed(Guid uid) =>
        form.People.Exists(p => p.Uid == uid)
        || form.Sentence.Reading?.Spans.OfType<PersonSpan>().Any(s => s.Person?.Uid == uid) is true;

    // Whoever is named and not settled would be left out without a word.
    private string? Unsettled =>
        form.Sentence.Reading?.Participants.FirstOrDefault(p => p.Person is null) is { } named
            ? texts[named.IsAmbiguous ? "WhichOne" : "NewOrWords", named.Name].Value
            : null;
}
