using System.Buffers.Binary;

namespace NetworkCrm.Core.Nudges;

public sealed partial class ContactSnapshot
{
    /// <summary>Length of <see cref="ToBytes"/>.</summary>
    public const int ByteLength =
        (2 * 8)
        + (2 * 4)
        + (2 * 5)
        + 1
        + 5
        + 3
        + 4
        + 5
        + 8
        + 4
        + (2 * 5)
        + 9
        + 5
        + (3 * 8)
        + 9
        + (2 * 4)
        + (3 * 4)
        + (2 * 5)
        + (2 * 4)
        + (2 * 5)
        + 1
        + 9
        + 1
        + 5
        + 5
        + 1
        + 5
        + 8
        + 4
        + (2 * 5)
        + 4
        + 5
        + 4
        + (2 * 5)
        + (2 * 4)
        + (3 * 3)
        + (2 * 4)
        + 9
        + 8
        + 5
        + 4
        + 5
        + 4
        + 4
        + 8
        + (2 * 5)
        + 5;

    /// <summary>Every property in one canonical form, to compare a stored snapshot with a rebuilt one.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[ByteLength];
        WriteTo(bytes);
        return bytes;
    }

    /// <summary>Writes <see cref="ByteLength"/> bytes; the rest of <paramref name="target"/> is left alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is too short.</exception>
    public void WriteTo(Span<byte> target)
    {
        var w = new Writer(target);
        w.Put(OwnerId);
        w.Put(ContactId);
        w.Put(EvaluatedOn.DayNumber);
        w.Put(AddedOn.DayNumber);
        w.Put((int?)Circle);
        w.Put(CadenceDays);
        w.Put(Silent);
        w.Put(SnoozedUntil);
        w.Put((int)RemembersMe);
        w.Put((int)ThinksWell);
        w.Put((int)WouldRecommend);
        w.Put(OpenPlanSteps);
        w.Put(PriorDays);
        w.Put(PriorMu0);
        w.Put(ContactDays);
        w.Put(FirstContactOn);
        w.Put(LastContactOn);
        w.Put(MedianGap);
        w.Put(MaxGap);
        w.Put(GapLogMean);
        w.Put(GapWeight);
        w.Put(GapLogSquares);
        w.Put(PooledMicro);
        w.Put(StartedByMe);
        w.Put(StartedByThem);
        w.Put(Gave);
        w.Put(Received);
        w.Put(Asked);
        w.Put(ExchangeLeavesOn);
        w.Put(LastAskOn);
        w.Put(LastStarted);
        w.Put(LastStartedAsks);
        w.Put(LastOutgoingOn);
        w.Put(FirstMetOn);
        w.Put(FirstMeetingFollowedUp);
        w.Put(QuietScore);
        w.Put(IsCold);
        w.Put((int?)Sphere);
        w.Put(HasLink);
        w.Put(OpenNeedOn);
        w.Put(Muted);
        w.Put(Balance);
        w.Put(LastGaveOn);
        w.Put(LastReceivedOn);
        w.Put(UnansweredRun);
        w.Put(LastUnansweredOn);
        w.Put(PitchedMeetings);
        w.Put(LastMeetingOn);
        w.Put(LastInPersonOn);
        w.Put(ContactsSinceInPerson);
        w.Put(LastProspected);
        w.Put((int)KnowsWhatIDo);
        w.Put((int)ReachesOthers);
        w.Put(Bridging);
        w.Put(Lowered);
        w.Put(MeetingDueOn);
        w.Put(Mentions);
        w.Put(LastMentionOn);
        w.Put(SincereDays);
        w.Put((int)Maturity);
        w.Put(ThinkOfYou);
        w.Put(SixthLastContactOn);
        w.Put(SteadySinceOn);
        w.Put((int?)LastUnansweredBy);
        w.Put(NextReviewOn);
    }

    // Little-endian; what may be missing is led by a byte, 1 where it is there and 0 (with zeros after it) where not.
    private ref struct Writer(Span<byte> target)
    {
        private Span<byte> rest = target;

        public void Put(bool value)
        {
            rest[0] = value ? (byte)1 : (byte)0;
            rest = rest[1..];
        }

        public void Put(int value)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, value);
            rest = rest[4..];
        }

        public void Put(long value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(rest, value);
            rest = rest[8..];
        }

        public void Put(double value) => Put(BitConverter.DoubleToInt64Bits(value));

        public void Put(int? value)
        {
            Put(value.HasValue);
            Put(value.GetValueOrDefault());
        }

        public void Put(long? value)
        {
            Put(value.HasValue);
            Put(value.GetValueOrDefault());
        }

        public void Put(double? value)
        {
            Put(value.HasValue);
            Put(value.GetValueOrDefault());
        }

        public void Put(DateOnly? value) => Put(value?.DayNumber);
    }
}
