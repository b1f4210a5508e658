using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Sentences;

/// <summary>A word that says over which channel.</summary>
/// <param name="IsVague">Says only that there was contact: a word that names the channel goes before it
/// (<c>meeting via zoom</c>).</param>
/// <param name="IsVerb">Something one can mean to do: with a day ahead it is a next step.</param>
internal readonly record struct ChannelWord(Channel Channel, bool IsVague = false, bool IsVerb = true)
{
    public FollowUpKind Step => Channel.IsMeeting() ? FollowUpKind.Meeting : FollowUpKind.Message;
}

/// <summary>Over which channel, by the words for it.</summary>
internal static class ChannelWords
{
    public static readonly Phrases<ChannelWord> All = new(
        (
            new(Channel.InPerson),
            "ngopi|ngopi2|kopi darat|kopdar|makan siang|makan malam|makan pagi|sarapan|lunch|dinner|breakfast|"
                + "brunch|coffee|coffee chat|grab coffee|grab lunch|grab dinner|drinks|beers|nongkrong|hangout|hang out|"
                + "main golf|golf|golfing|main badminton|main futsal|main padel|main tenis|"
                + "main bola|main basket|main catur|badminton|padel|futsal|gowes|hiking|"
                + "lari bareng|renang bareng|mancing bareng|bukber|buka bersama|ngeteh|ngebir|nonton|jogging bareng"
        ),
        (
            new(Channel.InPerson, IsVague: true),
            "ketemu|jumpa|berjumpa|meet|met|meet up|met up|met with|meet with|meeting|rapat|meetings|saw|visited|visit|"
                + "kunjungan|berkunjung|mengunjungi|mampir|datang|main ke|ngobrol|ngobrol2|ngobrol-ngobrol|bincang|"
                + "bumped into|ran into|caught up|catch up|catch-up|makan bareng|makan sama|papasan|silaturahmi|"
                + "sowan|jenguk|menjenguk|besuk|nengok|menengok|takziah|melayat"
        ),
        (
            new(Channel.Video),
            "zoom|zooming|gmeet|google meet|meet online|teams|ms teams|video call|videocall|vidcall|vid call|vc|facetime|"
                + "webex|skype|ngezoom|nge-zoom|zoom call|call zoom"
        ),
        (
            new(Channel.Call),
            "telepon|nelepon|teleponan|ditelepon|call|called|calling|phone call|phone|phoned|rang|ngecall|nge-call|callan|"
                + "telpan"
        ),
        (
            new(Channel.WhatsApp),
            "whatsapp|wa|wa-an|waan|nge-wa|ngewa|di-wa|chatting|chattingan|chatan|chat-chatan|text|texted|texting|sms|"
                + "whatsapped|messaged"
        ),
        // "A great chat over lunch" was no message.
        (new(Channel.WhatsApp, IsVague: true), "chat"),
        (
            new(Channel.Email),
            "email|e-mail|emailed|imel|email-emailan|emailan|mail|mailed|e-mailed|ngemail|nge-email|surel"
        ),
        (
            new(Channel.Social),
            "dm|dm-an|dman|nge-dm|ngedm|dmed|instagram|ig|linkedin|facebook|fb|twitter|tiktok|threads|telegram"
        ),
        (
            new(Channel.Event, IsVerb: false),
            "seminar|workshop|konferensi|conference|kondangan|nikahan|resepsi|arisan|reuni|pameran|expo|meetup|webinar|"
                + "gathering|acara|pesta|pengajian|wedding|trade show|networking event|panel|syukuran|reunion"
        )
    );

    private static readonly HashSet<string> Topics =
    [
        "buat",
        "untuk",
        "for",
        "soal",
        "tentang",
        "about",
        "re",
        "mengenai",
        "undangan",
    ];

    /// <summary>The word for a channel at <paramref name="at"/>. To eat is contact only where it is with somebody.</summary>
    public static (int Count, ChannelWord Value) Match(IReadOnlyList<Token> tokens, int at, int end)
    {
        // "nanya soal meeting" and "catering buat nikahan" only speak of it.
        if (at > 0 && Topics.Contains(tokens[at - 1].Key))
            return default;
        var (count, value) = All.Match(tokens, at, end);
        return count == 2 && tokens[at].Key == "makan" && value.IsVague ? (1, value) : (count, value);
    }
}
