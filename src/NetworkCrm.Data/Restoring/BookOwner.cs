using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Exporting;

namespace NetworkCrm.Data.Restoring;

/// <summary>The settings in a file, held to the same limits as the page of the settings.</summary>
internal static class BookOwner
{
    /// <exception cref="BookFileException">A setting that cannot be.</exception>
    public static Owner Read(JsonElement json, long ownerId, IModel model)
    {
        var name = BookSchema.Owner.Name;
        var entity = BookSchema.Of(model, BookSchema.Owner);
        var read = Owner.Create(ownerId, "", "id", "Asia/Jakarta", DateTimeOffset.UnixEpoch);
        foreach (var field in BookSchema.Fields(model, BookSchema.Owner))
        {
            if (!json.TryGetProperty(field.Name, out var value))
            {
                if (field.Property.IsNullable)
                    entity.FindProperty(field.Property.Name)!.PropertyInfo!.SetValue(read, null);
                continue;
            }

            try
            {
                field.Property.PropertyInfo!.SetValue(read, BookValue.Reader(field.Property)(value));
            }
            catch (Exception e)
                when (e is FormatException or InvalidOperationException or OverflowException or JsonException)
            {
                throw new BookFileException(BookFileFault.BadRow, name, field.Name, e);
            }
        }

        if (Wrong(read) is { } wrong)
            throw new BookFileException(BookFileFault.BadRow, name, wrong);
        return read;
    }

    /// <summary>Takes them over.</summary>
    public static void Apply(Owner owner, JsonElement json, IModel model)
    {
        var from = Read(json, owner.Id, model);
        foreach (var field in BookSchema.Fields(model, BookSchema.Owner))
            field.Property.PropertyInfo!.SetValue(owner, field.Property.PropertyInfo.GetValue(from));
    }

    private static string? Wrong(Owner owner) =>
        string.IsNullOrWhiteSpace(owner.Name) || owner.Name.Length > 100 ? "name"
        : owner.Language is not ("id" or "en") ? "language"
        : !TimeZoneInfo.TryFindSystemTimeZoneById(owner.Zone, out _) ? "zone"
        : owner.PhoneRegion is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? "phoneRegion"
        : owner.DailyBudget > Owner.MaxDailyBudget ? "dailyBudget"
        : Cadences(owner).Any(d => d is < NudgeSettings.MinCadenceDays or > NudgeSettings.MaxCadenceDays) ? "cadences"
        : owner.PlanDays.Length > 0 && !PlanDays.TryParse(owner.PlanDays, out _) ? "planDays"
        : owner.QuietDays > 0b111_1111 ? "quietDays"
        : null;

    private static int[] Cadences(Owner owner) =>
        [owner.InnerDays, owner.CloseDays, owner.ActiveDays, owner.WiderDays, owner.AcquaintanceDays];
}
