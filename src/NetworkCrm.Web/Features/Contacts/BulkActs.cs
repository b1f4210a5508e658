using System.Globalization;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>
/// What can be done to many people wherever they are chosen: it says what was done and offers to take it back once, from
/// all of them.
/// </summary>
public sealed class BulkActs(
    BulkStore store,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<BulkTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts
)
{
    /// <param name="about">What these people have in common; null where nothing has a name.</param>
    /// <param name="undone">What follows on the page once it was taken back.</param>
    /// <returns>What was done, in words, and what taking it back needs.</returns>
    public async Task<(string Said, BulkDone Done)> RunAsync(
        IReadOnlyCollection<long> contactIds,
        BulkAct act,
        string? about = null,
        Func<BulkDone, Task>? undone = null
    )
    {
        var done = await store.RunAsync(contactIds, act);
        var said = Say(done);
        if (done.Changed == 0)
            undo.Say(said);
        else
            undo.Offer(
                about,
                said,
                async () =>
                {
                    await TakeBackAsync(done);
                    if (undone is not null)
                        await undone(done);
                }
            );
        await changes.NotifyAsync();
        return (said, done);
    }

    /// <returns>What was taken back, in words.</returns>
    public async Task<string> TakeBackAsync(BulkDone done)
    {
        var undone = await store.TakeBackAsync(done);
        await changes.NotifyAsync();
        var said = texts.Plural("TakenBack", undone.TakenBack);
        if (undone.LeftAlone > 0)
            said += " " + texts.Plural("LeftAlone", undone.LeftAlone);
        undo.Say(said);
        return said;
    }

    /// <summary>How many people may be changed at once, in words.</summary>
    public string TooMany => texts["TooMany", BulkChange.Most.ToString("N0", CultureInfo.CurrentCulture)];

    private string Say(BulkDone done)
    {
        var said = done.Act switch
        {
            BulkAct.ToCircle { Circle: { } circle } => texts.Plural(
                "Did.Circle",
                done.Changed,
                contactTexts["Circle." + circle]
            ),
            BulkAct.ToCircle => texts.Plural("Did.NoCircle", done.Changed),
            BulkAct.ToSphere { Sphere: { } sphere } => texts.Plural(
                "Did.Sphere",
                done.Changed,
                contactTexts["Sphere." + sphere]
            ),
            BulkAct.ToSphere => texts.Plural("Did.NoSphere", done.Changed),
            BulkAct.AddTag tag => texts.Plural("Did.AddTag", done.Changed, tag.Name),
            BulkAct.RemoveTag tag => texts.Plural("Did.RemoveTag", done.Changed, tag.Name),
            BulkAct.Archive archive => texts.Plural(archive.Archived ? "Did.Archive" : "Did.Unarchive", done.Changed),
            _ => throw new InvalidOperationException($"No words for {done.Act}."),
        };
        return done.Unchanged == 0 ? said : $"{said} {texts.Plural("Unchanged", done.Unchanged)}";
    }
}
