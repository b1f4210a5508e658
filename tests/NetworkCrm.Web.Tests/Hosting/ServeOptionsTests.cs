using System.Net;
using NetworkCrm.Web.Cli;
using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Tests.Hosting;

public sealed class ServeOptionsTests
{
    [Theory]
    [InlineData("https://example.com/crm")]
    [InlineData("https://example.com/crm/")]
    [InlineData("http://example.com/?a=b")]
    public void A_public_address_below_a_path_is_refused_with_what_to_do_instead(string address)
    {
        var refused = Assert.Throws<VerbException>(() => ServeOptions.Read(null, address, []));
        Assert.Contains("://crm.example.com", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.WrongUse, refused.ExitCode);
    }

    [Fact]
    public void A_public_address_may_end_in_a_slash() =>
        Assert.Equal("https://crm.example/", ServeOptions.Read(null, "https://crm.example/", []).PublicUrl!.ToString());

    [Theory]
    [InlineData("10.0.0.2", "10.0.0.2", true)]
    [InlineData("10.0.0.2", "10.0.0.3", false)]
    [InlineData("10.0.0.2", "::ffff:10.0.0.2", true)]
    [InlineData("172.16.0.0/12", "172.31.255.1", true)]
    [InlineData("172.16.0.0/12", "172.32.0.1", false)]
    [InlineData("10.0.0.5/24", "10.0.0.200", true)]
    [InlineData("0.0.0.0/0", "203.0.113.9", true)]
    [InlineData("fd00::/8", "fd12::1", true)]
    [InlineData("fd00::/8", "fe80::1", false)]
    [InlineData("10.0.0.2, 192.168.1.0/24", "192.168.1.7", true)]
    [InlineData("", "127.0.0.1", true)]
    [InlineData("", "::1", true)]
    [InlineData("", "10.0.0.2", false)]
    public void A_proxy_is_known_by_its_address_or_its_subnet_and_this_machine_always(
        string named,
        string from,
        bool known
    ) => Assert.Equal(known, new KnownProxies([named]).Include(IPAddress.Parse(from)));

    [Fact]
    public void A_proxy_is_known_by_its_name_and_one_that_is_not_there_yet_stops_nothing()
    {
        Assert.True(new KnownProxies(["localhost"]).Include(IPAddress.Loopback));
        Assert.False(new KnownProxies(["caddy.invalid"]).Include(IPAddress.Parse("10.0.0.2")));
    }

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/x")]
    [InlineData("not a name")]
    [InlineData("https://proxy.example")]
    public void What_is_no_proxy_is_refused_with_how_to_write_one(string named) =>
        Assert.Contains(
            "name an address",
            Assert.Throws<VerbException>(() => new KnownProxies([named])).Message,
            StringComparison.Ordinal
        );
}
