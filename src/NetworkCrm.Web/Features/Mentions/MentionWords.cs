using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Mentions;

internal static class MentionWords
{
    /// <summary>"Named you to Pak Hadi for the packaging job."</summary>
    public static string Sentence(this IStringLocalizer<MentionTexts> texts, MentionDetails mention) =>
        (mention.ToWhom, mention.ForWhat) switch
        {
            ({ } whom, { } what) => texts["NamedToFor", whom, what],
            ({ } whom, null) => texts["NamedTo", whom],
            (null, { } what) => texts["NamedFor", what],
            _ => texts["Named"],
        };
}
