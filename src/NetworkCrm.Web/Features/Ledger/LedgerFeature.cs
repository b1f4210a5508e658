namespace NetworkCrm.Web.Features.Ledger;

internal static class LedgerFeature
{
    public static void AddLedger(this IServiceCollection services) => services.AddScoped<LedgerStore>();
}
