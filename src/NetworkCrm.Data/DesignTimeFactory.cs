using Microsoft.EntityFrameworkCore.Design;

namespace NetworkCrm.Data;

/// <summary>For <c>dotnet ef migrations add</c> only.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CrmDbContext>
{
    public CrmDbContext CreateDbContext(string[] args) => new CrmDatabase("design-time.db").Open(0);
}
