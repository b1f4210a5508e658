using NetworkCrm.Core.AddressBook;

namespace NetworkCrm.Core.Tests.AddressBook;

public sealed class AppPasswordTests
{
    [Fact]
    public void Each_is_another_and_none_is_kept_as_it_is_typed()
    {
        var made = Enumerable
            .Range(0, 50)
            .Select(_ =>
            {
                var kept = AppPassword.Make(1, Guid.NewGuid(), "Galaxy", DateTimeOffset.UnixEpoch, out var password);
                return (kept.KeyHash, password);
            })
            .ToList();
        Assert.Equal(50, made.Select(m => m.password).Distinct().Count());
        Assert.All(made, m => Assert.Matches("^([a-z2-9]{4}-){4}[a-z2-9]{4}$", m.password));
        Assert.All(made, m => Assert.Equal(64, m.KeyHash.Length));
        Assert.All(made, m => Assert.Equal(m.KeyHash, AppPassword.Hash(m.password)));
    }

    [Fact]
    public void Hyphens_blanks_and_capitals_are_as_one_types_them() =>
        Assert.Equal(AppPassword.Hash("abcd-efgh-jkmn"), AppPassword.Hash(" ABCD efghJKMN"));

    [Fact]
    public void A_password_without_a_name_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            AppPassword.Make(1, Guid.NewGuid(), " ", DateTimeOffset.UnixEpoch, out _)
        );
}
