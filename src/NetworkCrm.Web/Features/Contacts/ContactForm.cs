using System.Net.Mail;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Contacts;

public sealed class ContactForm
{
    /// <summary>Made once per form, so that a double click adds once. Not of the draft: two tabs may take up the same one.</summary>
    [JsonIgnore]
    public Guid Uid { get; } = Guid.CreateVersion7();

    public string? DisplayName { get; set; }

    /// <summary>Takes over from <paramref name="current"/> what is here as it was in <paramref name="opened"/>: what was not touched follows what was saved elsewhere; what was changed in both places keeps what is here, but for communities, of which it keeps both.</summary>
    public void TakeUntouched(ContactForm opened, ContactForm current)
    {
        foreach (var property in typeof(ContactForm).GetProperties().Where(p => p.CanWrite && p.Name != nameof(Communities)))
            if (Equals(property.GetValue(this), property.GetValue(opened)))
                property.SetValue(this, property.GetValue(current));
        var came = Each(current.Communities).Except(Each(opened.Communities), StringComparer.OrdinalIgnoreCase).Except(Each(Communities), StringComparer.OrdinalIgnoreCase);
        Communities = Communities == opened.Communities ? current.Communities : string.Join(", ", Each(Communities).Concat(came));

        static string[] Each(string? communities) => (communities ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public Sapaan Sapaan { get; set; }

    public string? Prefix { get; set; }

    public string? Given { get; set; }

    public string? Family { get; set; }

    public string? Suffix { get; set; }

    public string? Nickname { get; set; }

    public string? Language { get; set; }

    public string? Company { get; set; }

    public string? Title { get; set; }

    /// <summary>One number a line.</summary>
    public string? Phones { get; set; }

    public string? Emails { get; set; }

    public string? Links { get; set; }

    public string? City { get; set; }

    public string? Address { get; set; }

    public Circle? Circle { get; set; }

    public int? CadenceDays { get; set; }

    public Sphere? Sphere { get; set; }

    /// <summary>Separated by commas.</summary>
    public string? Tags { get; set; }

    public string? HowMet { get; set; }

    public DateOnly? MetOn { get; set; }

    public PersonPick? IntroducedBy { get; set; }

    public int? BirthDay { get; set; }

    public int? BirthMonth { get; set; }

    public int? BirthYear { get; set; }

    public string? Notes { get; set; }

    public bool DontNudge { get; set; }

    public string? Industry { get; set; }

    /// <summary>Separated by commas.</summary>
    public string? Communities { get; set; }

    public bool NotesPrivate { get; set; }

    public Holidays Celebrates { get; set; }

    public static ContactForm From(ContactDetails d, PersonPick? introducedBy) => new()
    {
        DisplayName = d.DisplayName,
        Sapaan = d.Sapaan,
        Prefix = d.Prefix,
        Given = d.Given,
        Family = d.Family,
        Suffix = d.Suffix,
        Nickname = d.Nickname,
        Language = d.Language,
        Company = d.Company,
        Title = d.Title,
        Phones = string.Join('\n', d.Phones.Select(p => p.Raw)),
        Emails = string.Join('\n', d.Emails),
        Links = string.Join('\n', d.Links),
        City = d.City,
        Address = d.Address,
        Circle = d.Circle,
        CadenceDays = d.CadenceDays,
        Sphere = d.Sphere,
        Tags = string.Join(", ", d.Tags),
        HowMet = d.HowMet,
        MetOn = d.MetOn,
        IntroducedBy = introducedBy,
        BirthDay = d.Birthday?.Day,
        BirthMonth = d.Birthday?.Month,
        BirthYear = d.Birthday?.Year,
        Notes = d.Notes,
        DontNudge = d.DontNudge,
        Industry = d.Industry,
        Communities = string.Join(", ", d.Communities),
        NotesPrivate = d.NotesPrivate,
        Celebrates = d.Celebrates,
    };

    public static IEnumerable<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] Commas(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <param name="region">Where numbers without a country code belong.</param>
    public ContactDetails Details(string region)
    {
        var name = PersonName.Parse(DisplayName);
        // The parts are read from the name unless they were typed.
        var typed = !string.IsNullOrWhiteSpace(Prefix + Given + Family + Suffix);
        return new ContactDetails
        {
            DisplayName = DisplayName ?? "",
            Sapaan = Sapaan,
            Prefix = typed ? Prefix : name.Prefix,
            Given = typed ? Given : name.Given,
            Family = typed ? Family : name.Family,
            Suffix = typed ? Suffix : name.Suffix,
            Nickname = Nickname,
            Language = Language,
            Company = Company,
            Title = Title,
            Phones = [.. Lines(Phones).Select(p => PhoneNumber.Parse(p, region)).Select(p => new PhoneEntry(p.Raw, p.E164))],
            Emails = [.. Lines(Emails)],
            Links = [.. Lines(Links)],
            City = City,
            Address = Address,
            Circle = Circle,
            CadenceDays = CadenceDays,
            Sphere = Sphere,
            Tags = [.. Commas(Tags)],
            HowMet = HowMet,
            MetOn = MetOn,
            IntroducedById = IntroducedBy?.Id,
            Birthday = BirthDay is { } day && BirthMonth is { } month ? new AnnualDate(month, day, BirthYear) : null,
            Notes = Notes,
            DontNudge = DontNudge,
            Industry = Industry,
            Communities = [.. Commas(Communities)],
            NotesPrivate = NotesPrivate,
            Celebrates = Celebrates,
        };
    }
}

/// <summary>The form as it was left, before it was saved.</summary>
/// <param name="Version">Of the contact that was opened for a change; 0 of a new one.</param>
public sealed record ContactDraft(ContactForm Form, int Version);

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public ContactFormValidator(IStringLocalizer<ContactTexts> texts, DateOnly today)
    {
        RuleFor(f => f.DisplayName).Must(n => ContactCleaning.Line(n, Contact.NameMax) is not null).WithMessage(texts["NameNeeded"])
            .MaximumLength(Contact.NameMax).WithMessage(texts["TooLong", Contact.NameMax]);
        foreach (var field in new System.Linq.Expressions.Expression<Func<ContactForm, string?>>[] { f => f.Company, f => f.Title, f => f.Nickname, f => f.Given, f => f.Family, f => f.Prefix, f => f.Suffix, f => f.Industry })
            RuleFor(field).MaximumLength(Contact.TextMax).WithMessage(texts["TooLong", Contact.TextMax]);
        RuleFor(f => f.City).MaximumLength(Contact.CityMax).WithMessage(texts["TooLong", Contact.CityMax]);
        RuleFor(f => f.Address).MaximumLength(Contact.AddressMax).WithMessage(texts["TooLong", Contact.AddressMax]);
        RuleFor(f => f.HowMet).MaximumLength(Contact.AddressMax).WithMessage(texts["TooLong", Contact.AddressMax]);
        RuleFor(f => f.Notes).MaximumLength(Contact.NotesMax).WithMessage(texts["TooLong", Contact.NotesMax]);
        RuleFor(f => f.Emails).Custom((text, context) =>
        {
            if (ContactForm.Lines(text).FirstOrDefault(e => !MailAddress.TryCreate(e, out _)) is { } wrong) context.AddFailure(texts["EmailWrong", wrong]);
        });
        RuleFor(f => f.Phones).Custom((text, context) =>
        {
            if (ContactForm.Lines(text).FirstOrDefault(p => TextFold.Digits(p).Length < 5) is { } wrong) context.AddFailure(texts["PhoneWrong", wrong]);
        });
        RuleFor(f => f.CadenceDays).InclusiveBetween(1, Contact.MaxCadenceDays).WithMessage(texts["CadenceWrong", Contact.MaxCadenceDays]);
        RuleFor(f => f.MetOn).Must(d => d is null || d <= today).WithMessage(texts["MetOnFuture"]).Must(d => d is null || d.Value.Year > 1900).WithMessage(texts["MetOnLongAgo"]);
        RuleFor(f => f.BirthDay).Must((f, _) => f is { BirthDay: null, BirthMonth: null, BirthYear: null }
            || (f is { BirthDay: { } d, BirthMonth: { } m } && AnnualDate.IsValid(m, d, f.BirthYear))).WithMessage(texts["BirthdayWrong"]);
    }
}
