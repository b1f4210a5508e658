using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Messages;

public sealed class TemplateForm
{
    public string? Subject { get; set; }

    public string? Body { get; set; }

    public WrittenText Text => new(Body ?? "", Subject);

    public static TemplateForm From(WrittenText text) => new() { Body = text.Body, Subject = text.Subject };
}

/// <summary>What the owner has to mend is said beside the field, with what is allowed there.</summary>
public sealed class TemplateFormValidator : AbstractValidator<TemplateForm>
{
    private readonly IStringLocalizer<TemplateTexts> texts;
    private readonly TemplateKey key;

    public TemplateFormValidator(IStringLocalizer<TemplateTexts> texts, TemplateKey key)
    {
        (this.texts, this.key) = (texts, key);
        RuleFor(f => f.Body)
            .Custom((body, context) => Say(body, MessageTemplate.BodyMax, "BodyNeeded", context.AddFailure));
        if (key.Channel == Channel.Email)
            RuleFor(f => f.Subject)
                .Custom(
                    (subject, context) => Say(subject, MessageTemplate.SubjectMax, "SubjectNeeded", context.AddFailure)
                );
    }

    private void Say(string? text, int longest, string needed, Action<string> refuse)
    {
        var allowed = MessageOccasions.Allowed(key.Occasion);
        if (MessageTemplate.Problems(text, allowed, longest) is not [var problem, ..])
            return;
        var there = string.Join(", ", allowed.Select(p => PlaceholderNames.Written(p, key.Language)));
        refuse(
            problem.Fault switch
            {
                TemplateFault.Empty => texts[needed],
                TemplateFault.TooLong => texts["TooLong", longest],
                TemplateFault.LoneBrace => texts["LoneBrace", there],
                _ => texts["UnknownPlaceholder", problem.What ?? "", there],
            }
        );
    }
}
