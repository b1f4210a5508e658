using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Settings;

public sealed class SettingsStore(OwnerDatabase crm)
{
    public async Task<Owner> ReadAsync(CancellationToken ct = default) => (await crm.OwnerAsync(ct)).Owner;

    /// <summary>
    /// Lets a rule speak, or keeps it silent about everybody; what it had said is gone, or back, at once.
    /// </summary>
    public async Task SwitchAsync(NudgeRule rule, bool on, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await write.Db.Owners.SingleAsync(ct);
        await RuleSwitch.SetAsync(write, owner, rule, !on, LocalDate.Today(crm.Clock, owner.Zone), ct);
        await write.CommitAsync(ct);
    }

    /// <summary>
    /// Saves what of the settings is not as <paramref name="was"/>: what was changed meanwhile in another tab stays. A
    /// change of cadences rebuilds the snapshots that rest on them, in the same transaction.
    /// </summary>
    public async Task SaveAsync(SettingsForm form, SettingsForm was, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await write.Db.Owners.SingleAsync(ct);
        form.TakeUntouched(was, SettingsForm.From(owner));
        var before = owner.Nudging();
        // In another zone the morning comes at another hour: the sweep looks at once, and finds the next one.
        if (owner.Zone != form.Zone)
            owner.SweptUntil(write.Now);
        owner.Rename(form.Name!);
        owner.SetLocale(form.Language, form.Zone!, form.PhoneRegion!);
        var plan = form.PlanOn
            ? new PlanDays(
                form.PlanDays[0] ?? 0,
                form.PlanDays[1] ?? 0,
                form.PlanDays[2] ?? 0,
                form.PlanDays[3] ?? 0
            ).ToString()
            : "";
        var c = form.Cadences;
        owner.SetCadences(form.Budget ?? 0, c[0] ?? 1, c[1] ?? 1, c[2] ?? 1, c[3] ?? 1, c[4] ?? 1, plan);
        owner.SetQuietTime(form.QuietDays, form.ReviewDay, form.Holidays);
        if (owner.Nudging() != before)
        {
            var resting = await write
                .Db.Contacts.Where(x => x.Circle != null && x.CadenceDays == null)
                .Select(x => x.Id)
                .ToListAsync(ct);
            write.Touch(resting, acted: false);
        }

        await write.CommitAsync(ct);
    }
}
