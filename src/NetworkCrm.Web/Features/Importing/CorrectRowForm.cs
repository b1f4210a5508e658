using System.Net.Mail;
using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Importing;

public sealed class CorrectRowForm
{
    public string? Name { get; set; }

    public string? Company { get; set; }

    public string? Title { get; set; }

    /// <summary>One number a line.</summary>
    public string? Phones { get; set; }

    public string? Emails { get; set; }

    public static CorrectRowForm From(ImportedContact? row) => row is null ? new CorrectRowForm() : new CorrectRowForm
    {
        Name = row.DisplayName,
        Company = row.Company,
        Title = row.Title,
        Phones = string.Join('\n', row.Phones.Select(p => p.Raw)),
        Emails = string.Join('\n', row.Emails),
    };

    public RowCorrection Correction() => new(Name ?? "", Company, Title, [.. ContactForm.Lines(Phones)], [.. ContactForm.Lines(Emails)]);
}

public sealed class CorrectRowFormValidator : AbstractValidator<CorrectRowForm>
{
    public CorrectRowFormValidator(IStringLocalizer<ImportTexts> texts)
    {
        RuleFor(f => f.Name).Must(n => ContactCleaning.Line(n, Contact.NameMax) is not null).WithMessage(texts["NameNeeded"]);
        RuleFor(f => f.Emails).Custom((text, context) =>
        {
            if (ContactForm.Lines(text).FirstOrDefault(e => !MailAddress.TryCreate(e, out _)) is { } wrong) context.AddFailure(texts["EmailWrong", wrong]);
        });
    }
}
