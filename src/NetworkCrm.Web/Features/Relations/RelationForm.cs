using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Relations;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Relations;

public sealed class RelationForm
{
    /// <summary>Made once per form, so that a double click saves once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public PersonPick? Other { get; set; }

    public RelationKind? Kind { get; set; }

    public string? Words { get; set; }
}

public sealed class RelationFormValidator : AbstractValidator<RelationForm>
{
    public RelationFormValidator(IStringLocalizer<RelationTexts> texts, long contactId)
    {
        RuleFor(f => f.Other).Must(o => o is not null && o.Id != contactId).WithMessage(texts["PersonNeeded"]);
        RuleFor(f => f.Kind).NotNull().WithMessage(texts["KindNeeded"]);
        RuleFor(f => f.Words).MaximumLength(Relation.WordsMax).WithMessage(texts["TooLong", Relation.WordsMax]);
    }
}
