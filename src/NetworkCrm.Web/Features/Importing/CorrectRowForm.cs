using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
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

    /// <summary>As typed, or as the file has it where it could not be read.</summary>
    public string? Birthday { get; set; }

    /// <summary>The owner's own fields of which the row says something, read or not, by uid.</summary>
    public Dictionary<Guid, string?> Own { get; init; } = [];

    public static CorrectRowForm From(ImportedContact? row)
    {
        if (row is null)
            return new CorrectRowForm();
        var form = Filled(row);
        foreach (var value in row.Own)
            form.Own[value.Field] = value.Text;
        foreach (var cell in row.Unread)
            if (cell is { Field: ContactField.Own, Own: { } uid })
                form.Own[uid] = cell.Text;
        return form;
    }

    private static CorrectRowForm Filled(ImportedContact row) =>
        new()
        {
            Name = row.DisplayName,
            Company = row.Company,
            Title = row.Title,
            Phones = string.Join('\n', row.Phones.Select(p => p.Raw)),
            // What could not be read stands where it belongs, to be mended.
            Emails = string.Join('\n', row.Emails.Concat(Unread(row, ContactField.Email))),
            Birthday = Unread(row, ContactField.Birthday).FirstOrDefault() ?? row.Birthday?.ToString(),
        };

    public RowCorrection Correction() =>
        new(
            Name ?? "",
            Company,
            Title,
            [.. ContactForm.Lines(Phones)],
            [.. ContactForm.Lines(Emails)],
            Birthday ?? "",
            Own
        );

    private static IEnumerable<string> Unread(ImportedContact row, ContactField field) =>
        row.Unread.Where(u => u.Field == field).Select(u => u.Text);
}

public sealed class CorrectRowFormValidator : AbstractValidator<CorrectRowForm>
{
    // Whether there is a number in a line does not depend on the country.
    private const string AnyRegion = "ID";

    /// <param name="texts">The words.</param>
    /// <param name="today">The owner's today.</param>
    /// <param name="fields">The owner's own fields.</param>
    public CorrectRowFormValidator(
        IStringLocalizer<ImportTexts> texts,
        DateOnly today,
        IReadOnlyList<CustomField> fields
    )
    {
        RuleFor(f => f.Birthday).Must(b => RowCorrection.IsBirthday(b, today)).WithMessage(texts["BirthdayWrong"]);
        RuleFor(f => f.Own)
            .Custom(
                (own, context) =>
                {
                    foreach (var field in fields.Where(f => own.ContainsKey(f.Uid) && !Fits(f, own[f.Uid])))
                        context.AddFailure(field.Uid.ToString(), texts["OwnWrong", field.Name]);
                }
            );
        RuleFor(f => f.Name)
            .Must(n => ContactCleaning.Line(n, Contact.NameMax) is not null)
            .WithMessage(texts["NameNeeded"]);
        RuleFor(f => f.Emails)
            .Custom(
                (text, context) =>
                {
                    if (ReachText.Lines(text, AnyRegion).Unread is [var wrong, ..])
                        context.AddFailure(texts["EmailWrong", wrong]);
                }
            );
    }

    private static bool Fits(CustomField field, string? text)
    {
        try
        {
            _ = CustomReading.Read(field, text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
