using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Features.Account;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Exporting;

/// <summary>Erases everything of an owner, after their password, and counts what is left.</summary>
public sealed partial class ErasePage(
    EraseStore book,
    PasswordCheck check,
    Saving saving,
    IStringLocalizer<EraseTexts> texts,
    IStringLocalizer<ExportTexts> exportTexts,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private IReadOnlyDictionary<string, int>? counts;
    private string? password;
    private int? erased;
    private int left;

    private string Counted
    {
        get
        {
            var (people, logged) = (counts!.GetValueOrDefault("Contacts"), counts!.GetValueOrDefault("Interactions"));
            return string.Join(
                " · ",
                texts.Plural("People", people),
                texts.Plural("Logged", logged),
                texts.Plural("Rest", counts!.Values.Sum() - people - logged)
            );
        }
    }

    protected override async Task OnInitializedAsync() => counts = await book.CountAsync();

    private Task EraseAsync() => saving.RunAsync(EraseOnceAsync);

    private async Task EraseOnceAsync()
    {
        errors.Clear();
        if (!await check.IsRightAsync(password ?? ""))
        {
            errors.Add("Password", texts["PasswordWrong"]);
            return;
        }

        password = null;
        if (await book.EraseAsync() is not { } rows)
        {
            saving.Problem = texts["Busy"];
            return;
        }

        left = (await book.CountAsync()).Values.Sum();
        erased = rows;
    }
}
