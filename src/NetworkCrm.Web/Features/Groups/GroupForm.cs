using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Groups;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Groups;

public sealed class GroupForm
{
    /// <summary>The rhythms that most groups have, by name and in days; null is none.</summary>
    public static readonly IReadOnlyList<(string Name, int? Days)> Rhythms =
    [
        ("Weekly", 7),
        ("Monthly", 30),
        ("Quarterly", 91),
        ("None", null),
    ];

    /// <summary>Made once per form, so that a double click saves once.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    public string? About { get; set; }

    public int? EveryDays { get; set; }

    public static GroupForm From(GroupDetails g) =>
        new()
        {
            Name = g.Name,
            About = g.About,
            EveryDays = g.EveryDays,
        };

    public GroupDetails Details() => new(Name!, About, EveryDays);
}

public sealed class GroupFormValidator : AbstractValidator<GroupForm>
{
    public GroupFormValidator(IStringLocalizer<GroupTexts> texts)
    {
        RuleFor(f => f.Name)
            .Must(ContactCleaning.SaysAnything)
            .WithMessage(texts["NameNeeded"])
            .MaximumLength(Group.NameMax)
            .WithMessage(texts["TooLong", Group.NameMax]);
        RuleFor(f => f.About).MaximumLength(Group.AboutMax).WithMessage(texts["TooLong", Group.AboutMax]);
        RuleFor(f => f.EveryDays)
            .InclusiveBetween(1, Group.MaxEveryDays)
            .WithMessage(texts["RhythmRange", Group.MaxEveryDays]);
    }
}
