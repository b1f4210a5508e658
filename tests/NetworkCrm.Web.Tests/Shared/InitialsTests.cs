using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Shared;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Rina Wulandari", "RW")]
    [InlineData("Suhartono", "S")]
    [InlineData("Dr. Ir. H. Bambang Wijaya, S.T., M.M.", "BW")]
    [InlineData("Pak Hadi Prasetyo", "HP")]
    [InlineData("PT Sinar Jaya", "SJ")]
    [InlineData("田中", "田")]
    [InlineData("😀 Budi", "B")]
    [InlineData("", "?")]
    public void Initials_leave_titles_and_degrees_aside(string name, string initials) =>
        Assert.Equal(initials, Initials.Of(name));
}
