using Microsoft.EntityFrameworkCore.Design;

namespace NetworkCrm.Data;

/// <summary>For <c>dotnet ef migrations add</c> only.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CrmDb>
{
    public CrmDb CreateDbContext(string[] args) => new CrmDatabase("design-time.db").Open(0);
}
