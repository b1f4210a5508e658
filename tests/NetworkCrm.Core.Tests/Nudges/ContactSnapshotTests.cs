using CsCheck;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class ContactSnapshotTests
{
    [Fact]
    public void Equal_facts_give_equal_bytes() =>
        Gen.Select(Histories.Contact, Histories.History, Gen.Int[0, 1100])
            .Sample(
                (contact, history, on) =>
                    Assert.Equal(
                        Tie.Snapshot(on, contact, history).ToBytes(),
                        Tie.Snapshot(on, contact, [.. history]).ToBytes()
                    )
            );

    [Fact]
    public void Adding_and_taking_away_an_interaction_leaves_no_trace() =>
        Gen.Select(Histories.History, Histories.Interaction)
            .Sample(
                (history, extra) =>
                {
                    var more = history.Append(extra).OrderBy(i => i.On).ToList();
                    more.Remove(extra);
                    Assert.Equal(
                        Tie.Snapshot(950, Tie.Contact(), history).ToBytes(),
                        Tie.Snapshot(950, Tie.Contact(), [.. more]).ToBytes()
                    );
                }
            );

    [Fact]
    public void Every_property_shows_in_the_bytes()
    {
        foreach (var property in typeof(ContactSnapshot).GetProperties())
        {
            var s = new ContactSnapshot();
            var plain = s.ToBytes();
            object value = (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
            {
                var t when t == typeof(long) => 7L,
                var t when t == typeof(int) => 7,
                var t when t == typeof(bool) => true,
                var t when t == typeof(double) => 0.5,
                var t when t == typeof(DateOnly) => Tie.Start,
                var t when t == typeof(TieMark) => TieMark.No,
                var t when t == typeof(TieMaturity) => TieMaturity.Trusted,
                var t when t == typeof(Circle) => Circle.Wider,
                var t when t == typeof(Sphere) => Sphere.Career,
                var t when t == typeof(Channel) => Channel.Email,
                var t => throw new InvalidOperationException($"{property.Name} has a type the bytes do not know: {t}"),
            };
            property.SetValue(s, value);
            Assert.False(plain.AsSpan().SequenceEqual(s.ToBytes()), property.Name);
        }
    }

    [Fact]
    public void A_missing_count_is_not_a_zero() =>
        Assert.NotEqual(new ContactSnapshot().ToBytes(), new ContactSnapshot { MaxGap = 0 }.ToBytes());

    [Fact]
    public void The_length_is_exact()
    {
        Assert.Equal(SnapshotBytes.Length, new ContactSnapshot().ToBytes().Length);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SnapshotBytes.WriteTo(new byte[SnapshotBytes.Length - 1], new ContactSnapshot())
        );
        var last = new ContactSnapshot { NextReviewOn = DateOnly.MaxValue };
        SnapshotBytes.WriteTo(new byte[SnapshotBytes.Length], last);
        Assert.NotEqual(0, last.ToBytes()[^2]);
    }
}
