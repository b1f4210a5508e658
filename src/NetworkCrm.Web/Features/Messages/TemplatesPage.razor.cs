using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Messages;

/// <summary>The templates of messages, an occasion a row, for the channel and the language that are chosen.</summary>
public sealed partial class TemplatesPage(
    TemplateStore store,
    MessageDrafts drafts,
    IStringLocalizer<TemplateTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    private OwnTemplates? own;
    private CardPerson? person;
    private Channel channel = Channel.WhatsApp;
    private string language = Texts.Language;
    private MessageOccasion? open;

    protected override async Task OnInitializedAsync()
    {
        person =
            await store.SomebodyAsync()
            // Nobody is in the book yet.
            ?? new CardPerson(
                0,
                Guid.Empty,
                texts["SampleName"],
                "Rina",
                null,
                Sapaan.Bu,
                null,
                null,
                texts["Sample.Company"],
                null,
                null,
                null,
                null,
                texts["Sample.Place"],
                texts["Sample.Told"]
            );
        await drafts.ReadAsync();
        await ReadAsync();
    }

    private static string NameOf(string language) => language == "id" ? "Bahasa Indonesia" : "English";

    private async Task ReadAsync() => own = await store.ReadAsync();
}
