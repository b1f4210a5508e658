using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Messages;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Messages;

/// <summary>One template: its text, what can be put in, and how somebody would get it.</summary>
public sealed partial class TemplateEdit(
    TemplateStore store,
    MessageDrafts drafts,
    Saving saving,
    UndoBar undo,
    IStringLocalizer<TemplateTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private readonly string id = "template-" + Guid.NewGuid().ToString("N");
    private TemplateForm form = new();
    private FormDraft<TemplateForm>? draft;

    [Parameter, EditorRequired]
    public TemplateKey Key { get; set; } = null!;

    /// <summary>As it is kept: the owner's, or ours.</summary>
    [Parameter, EditorRequired]
    public WrittenText Text { get; set; } = null!;

    /// <summary>Whom it is shown with.</summary>
    [Parameter, EditorRequired]
    public CardPerson Person { get; set; } = null!;

    /// <summary>Another text is kept now.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    private WrittenText Ours => MessageTexts.Ours(Key.Occasion, Key.Channel, Key.Language);

    private string Name => MessageTexts.NameOf(Key.Occasion, Texts.Language);

    private WrittenText Preview => MessageDrafts.Filled(form.Text, drafts.Values(About, Person, Key.Language));

    // What an occasion brings with it besides the person.
    private MessageAbout About =>
        new(Key.Occasion)
        {
            Promise = texts["Sample.Promise"],
            ToWhom = texts["Sample.ToWhom"],
            Group = texts["Sample.Group"],
            On = new DateOnly(2027, 4, 3),
            Where = texts["Sample.Where"],
        };

    protected override void OnInitialized() => form = TemplateForm.From(Text);

    private async Task SaveAsync()
    {
        if (!errors.Take(await new TemplateFormValidator(texts, Key).ValidateAsync(form)))
            return;
        await saving.RunAsync(async () =>
        {
            await PutAsync(Key, form.Text);
            await draft!.RestartAsync();
            undo.Say(texts["Saved", Name]);
        });
    }

    private Task ToOursAsync() =>
        saving.RunAsync(async () =>
        {
            // What stood in the box and was not kept comes back into it.
            var (key, was, written) = (Key, Text, form.Text);
            await PutAsync(key, null);
            await draft!.RestartAsync();
            undo.Offer(null, texts["BackSnack", Name], () => BackAsync(key, was, written));
        });

    private async Task BackAsync(TemplateKey key, WrittenText was, WrittenText written)
    {
        await PutAsync(key, was);
        form = TemplateForm.From(written);
        await InvokeAsync(StateHasChanged);
    }

    private async Task PutAsync(TemplateKey key, WrittenText? text)
    {
        await store.SaveAsync(key, text);
        drafts.Forget();
        form = TemplateForm.From(text ?? MessageTexts.Ours(key.Occasion, key.Channel, key.Language));
        errors.Clear();
        await InvokeAsync(OnSaved.InvokeAsync);
    }
}
