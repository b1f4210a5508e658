using System.Linq.Expressions;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Contacts;

public sealed class ContactForm
{
    /// <summary>
    /// Made once per form, so that a double click adds once. Not of the draft: two tabs may take up the same one.
    /// </summary>
    [JsonIgnore]
    public Guid Uid { get; } = Guid.CreateVersion7();

    public string? DisplayName { get; set; }

    /// <summary>
    /// Takes over from <paramref name="current"/> what is here as it was in <paramref name="opened"/>: what was not
    /// touched follows what was saved elsewhere; what was changed in both places keeps what is here, but for
    /// communities, of which it keeps both.
    /// </summary>
    public void TakeUntouched(ContactForm opened, ContactForm current)
    {
        foreach (
            var property in typeof(ContactForm).GetProperties().Where(p => p.CanWrite && p.Name != nameof(Communities))
        )
            if (Equals(property.GetValue(this), property.GetValue(opened)))
                property.SetValue(this, property.GetValue(current));
        var came = Each(current.Communities)
            .Except(Each(opened.Communities), StringComparer.OrdinalIgnoreCase)
            .Except(Each(Communities), StringComparer.OrdinalIgnoreCase);
        Communities =
            Communities == opened.Communities ? current.Communities : string.Join(", ", Each(Communities).Concat(came));

        static string[] Each(string? communities) =>
            (communities ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
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

    public static ContactForm From(ContactDetails d, PersonPick? introducedBy)
    {
        var form = new ContactForm
        {
            Phones = string.Join('\n', d.Phones.Select(p => p.Raw)),
            Emails = string.Join('\n', d.Emails),
            Links = string.Join('\n', d.Links),
            Tags = string.Join(", ", d.Tags),
            Communities = string.Join(", ", d.Communities),
            IntroducedBy = introducedBy,
            BirthDay = d.Birthday?.Day,
            BirthMonth = d.Birthday?.Month,
            BirthYear = d.Birthday?.Year,
        };
        SharedFields.Copy(d, form);
        return form;
    }

    /// <summary>
    /// The form of address and the parts of the name follow the name, and the name its parts, as they are typed: by the
    /// code that every edit goes through.
    /// </summary>
    /// <param name="was">The form as it was before the last change.</param>
    public void DeriveAnew(ContactForm was)
    {
        if (string.IsNullOrWhiteSpace(DisplayName))
            return;
        var followed = Derivation.DeriveAnew(was.Named(), Named());
        (DisplayName, Sapaan) = (followed.DisplayName, followed.Sapaan);
        // Parts that nobody typed are not shown as typed.
        if (HasParts(was))
            (Prefix, Given, Family, Suffix) = (followed.Prefix, followed.Given, followed.Family, followed.Suffix);
    }

    /// <summary>What <see cref="DeriveAnew"/> needs to know of the form.</summary>
    public ContactForm Copy() => (ContactForm)MemberwiseClone();

    private ContactDetails Named() =>
        new()
        {
            DisplayName = ContactCleaning.Line(DisplayName, Contact.NameMax) ?? "",
            Sapaan = Sapaan,
            Prefix = Blank(Prefix),
            Given = Blank(Given),
            Family = Blank(Family),
            Suffix = Blank(Suffix),
        };

    private static string? Blank(string? text) => ContactCleaning.Line(text, Contact.TextMax);

    private static bool HasParts(ContactForm form) =>
        !string.IsNullOrWhiteSpace(form.Prefix + form.Given + form.Family + form.Suffix);

    public static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] Commas(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <param name="region">Where numbers without a country code belong.</param>
    public ContactDetails Details(string region)
    {
        var name = PersonName.Parse(DisplayName);
        // The parts are read from the name unless they were typed.
        var typed = HasParts(this);
        // An e-mail among the phones is an e-mail all the same, and "Ana <ana@contoh.id>" an address.
        var reach = new[] { Phones, Emails, Links }.SelectMany(text => ReachText.Lines(text, region).Read).ToList();
        var otherLinks = ReachText.Lines(Links, region).Unread;
        var details = new ContactDetails { DisplayName = "" };
        SharedFields.Copy(this, details);
        return details with
        {
            DisplayName = DisplayName ?? "",
            Prefix = typed ? Prefix : name.Prefix,
            Given = typed ? Given : name.Given,
            Family = typed ? Family : name.Family,
            Suffix = typed ? Suffix : name.Suffix,
            Phones = [.. reach.SelectMany(r => r.Phones).Select(p => new PhoneEntry(p.Raw, p.E164))],
            Emails = [.. reach.SelectMany(r => r.Emails)],
            Links = [.. reach.SelectMany(r => r.Links), .. otherLinks],
            Tags = [.. MultiValue.Tags(Tags ?? "")],
            IntroducedById = IntroducedBy?.Id,
            Birthday = BirthMonth is { } month ? new AnnualDate(month, BirthDay, BirthYear) : null,
            Communities = [.. Commas(Communities)],
        };
    }
}

/// <summary>The form as it was left, before it was saved.</summary>
/// <param name="Version">Of the contact that was opened for a change; 0 of a new one.</param>
public sealed record ContactDraft(ContactForm Form, int Version);

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    // Whether there is a number in a line does not depend on the country.
    private const string AnyRegion = "ID";

    public ContactFormValidator(IStringLocalizer<ContactTexts> texts, DateOnly today, DateOnly? metOn = null)
    {
        RuleFor(f => f.DisplayName)
            .Must(n => ContactCleaning.Line(n, Contact.NameMax) is not null)
            .WithMessage(texts["NameNeeded"])
            .MaximumLength(Contact.NameMax)
            .WithMessage(texts["TooLong", Contact.NameMax]);
        foreach (var text in TextField.All.Where(t => t.Name != nameof(ContactForm.DisplayName)))
            RuleFor(Of(text.Name)).MaximumLength(text.Max).WithMessage(texts["TooLong", text.Max]);
        RuleFor(f => f.Emails)
            .Custom(
                (text, context) =>
                {
                    if (ReachText.Lines(text, AnyRegion).Unread is [var wrong, ..])
                        context.AddFailure(texts["EmailWrong", wrong]);
                }
            );
        RuleFor(f => f.Phones)
            .Custom(
                (text, context) =>
                {
                    if (ReachText.Lines(text, AnyRegion).Unread is [var wrong, ..])
                        context.AddFailure(texts["PhoneWrong", wrong]);
                }
            );
        RuleFor(f => f.CadenceDays)
            .InclusiveBetween(1, Contact.MaxCadenceDays)
            .WithMessage(texts["CadenceWrong", Contact.MaxCadenceDays]);
        RuleFor(f => f.MetOn)
            .Must(d => d is null || d <= today || d == metOn)
            .WithMessage(texts["MetOnFuture"])
            .Must(d => d is null || d.Value.Year > 1900)
            .WithMessage(texts["MetOnLongAgo"]);
        RuleFor(f => f.BirthDay)
            .Must(
                (f, _) =>
                    f is { BirthDay: null, BirthMonth: null, BirthYear: null }
                    || (f is { BirthMonth: { } m } && AnnualDate.IsValid(m, f.BirthDay, f.BirthYear))
            )
            .WithMessage(texts["BirthdayWrong"])
            .Must(
                (f, _) =>
                    f is not { BirthMonth: { } m }
                    || !AnnualDate.IsValid(m, f.BirthDay, f.BirthYear)
                    || !new AnnualDate(m, f.BirthDay, f.BirthYear).IsAhead(today)
            )
            .WithMessage(texts["BirthdayAhead"]);
    }

    private static Expression<Func<ContactForm, string?>> Of(string property)
    {
        var form = Expression.Parameter(typeof(ContactForm));
        return Expression.Lambda<Func<ContactForm, string?>>(Expression.Property(form, property), form);
    }
}
