using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;
using QRCoder;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>Which phones keep their address book in step with this one, and how one is added.</summary>
public sealed partial class PhonePage(
    PhoneStore store,
    OwnerDatabase crm,
    NavigationManager navigation,
    Saving saving,
    IStringLocalizer<AddressBookTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private PhoneForm form = new();
    private FormDraft<PhoneForm>? draft;
    private Guid uid = Guid.CreateVersion7();
    private IReadOnlyList<PhoneRow> phones = [];
    private IReadOnlyList<(string Folded, string Name)> tags = [];
    private PhoneScope scope = new(new HashSet<Circle>(), false, new HashSet<string>());
    private DateOnly today;
    private string email = "";
    private string? made;
    private string? madeFor;
    private string? opened;
    private Guid? asked;
    private bool showsScope;

    private string Address => navigation.ToAbsoluteUri("dav/").AbsoluteUri;

    /// <summary>Whether a password may travel to this address.</summary>
    private bool IsReachable =>
        new Uri(navigation.BaseUri) is var uri && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback);

    private string Qr
    {
        get
        {
            using var code = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
            using var png = new PngByteQRCode(code);
            return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(4));
        }
    }

    private string ScopeInShort
    {
        get
        {
            if (scope.IsEveryone)
                return texts["Everyone"];
            var chosen = Enum.GetValues<Circle>()
                .Where(scope.Circles.Contains)
                .Select(c => contactTexts["Circle." + c].Value)
                .Concat(scope.WithoutCircle ? [texts["WithoutCircle"].Value] : [])
                .Concat(tags.Where(t => scope.Tags.Contains(t.Folded)).Select(t => t.Name));
            return string.Join(", ", chosen);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        today = (await crm.OwnerAsync()).Today;
        email = await store.EmailAsync();
        (phones, tags, scope) = (await store.ListAsync(), await store.TagsAsync(), await store.ScopeAsync());
    }

    private static string Pressed(bool on) => on ? "true" : "false";

    // DAVx5 opens with the account filled in.
    private string DavxLink(string password)
    {
        var address = new Uri(Address);
        var scheme = address.Scheme == Uri.UriSchemeHttps ? "carddavs" : "carddav";
        return $"{scheme}://{Uri.EscapeDataString(email)}:{password}@{address.Authority}{address.AbsolutePath}";
    }

    private Task AddAsync() => saving.RunAsync(AddOnceAsync);

    private async Task AddOnceAsync()
    {
        errors.Clear();
        if (!ContactCleaning.SaysAnything(form.Name))
        {
            errors.Add("Name", texts["NameNeeded"]);
            return;
        }

        try
        {
            made = await store.AddAsync(uid, form.Name!);
        }
        catch (TooManyPhonesException)
        {
            saving.Problem = texts["TooMany", AppPassword.Most];
            return;
        }

        madeFor = form.Name;
        await draft!.EndAsync();
        (uid, form) = (Guid.CreateVersion7(), new PhoneForm());
        phones = await store.ListAsync();
    }

    private Task RemoveAsync(PhoneRow phone) =>
        saving.RunAsync(async () =>
        {
            await store.RemoveAsync(phone.Uid);
            (asked, phones) = (null, await store.ListAsync());
            if (madeFor == phone.Name)
                made = null;
        });

    private Task ToggleAsync(Circle circle) => ChooseAsync(scope with { Circles = With(scope.Circles, circle) });

    private Task ToggleAsync(string tag) => ChooseAsync(scope with { Tags = With(scope.Tags, tag) });

    private Task ToggleWithoutAsync() => ChooseAsync(scope with { WithoutCircle = !scope.WithoutCircle });

    private Task ChooseAsync(PhoneScope chosen) =>
        saving.RunAsync(async () =>
        {
            await store.ChooseAsync(chosen);
            scope = chosen;
        });

    private static HashSet<T> With<T>(IReadOnlySet<T> set, T one)
    {
        var changed = set.ToHashSet();
        if (!changed.Remove(one))
            changed.Add(one);
        return changed;
    }
}
