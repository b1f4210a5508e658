using static NetworkCrm.Core.Advice.AdviceSources;

namespace NetworkCrm.Core.Advice;

/// <summary>What to do when people meet, just before and just after.</summary>
internal static class AdviceOnMeeting
{
    public static readonly AdviceItem[] Items =
    [
        new(
            AdviceIds.FollowUpPromptly,
            "Thank people soon after you meet; a first meeting without a follow-up is soon forgotten.",
            "Ucapkan terima kasih segera setelah bertemu; pertemuan tanpa tindak lanjut cepat terlupakan.",
            [FiveMistakes],
            [AdvicePlace.FollowUps, AdvicePlace.Today, AdvicePlace.Log]
        ),
        new(
            AdviceIds.AddValueAfter,
            "Send something useful to them: an article, an opening, an introduction.",
            "Kirim sesuatu yang berguna bagi mereka: artikel, peluang, atau perkenalan.",
            [FiveMistakes],
            [AdvicePlace.FollowUps, AdvicePlace.Today]
        ),
        new(
            AdviceIds.ConnectOnlineToo,
            "Connect where they are active, and stay active there.",
            "Terhubung di tempat mereka aktif, dan tetaplah hadir di sana.",
            [FiveMistakes],
            [AdvicePlace.FollowUps, AdvicePlace.Today]
        ),
        new(
            AdviceIds.ChaseGently,
            "Count the follow-ups that nobody answered; change the approach rather than repeat it.",
            "Hitung tindak lanjut yang tak dijawab; ubah pendekatan, jangan sekadar mengulang.",
            [EmptyPromises],
            [AdvicePlace.Today, AdvicePlace.FollowUps, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.GiveBeforeAsk,
            "Give before you ask.",
            "Memberi dulu, baru meminta.",
            [FiveMistakes, WhatGoesWrong],
            [AdvicePlace.Log, AdvicePlace.Today, AdvicePlace.Person]
        ),
        new(
            AdviceIds.HelpNotSell,
            "Ask \"how can I help?\" before \"what can I sell?\".",
            "Tanyakan \"apa yang bisa saya bantu?\" sebelum \"apa yang bisa saya jual?\".",
            [WhatGoesWrong],
            [AdvicePlace.Today, AdvicePlace.Log, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.BeFeltNotJustPresent,
            "What people feel after meeting you matters more than that you were there.",
            "Yang dirasakan orang setelah bertemu Anda lebih penting daripada sekadar hadir.",
            [WhatGoesWrong],
            [AdvicePlace.Log, AdvicePlace.Person]
        ),
        new(
            AdviceIds.Listen,
            "Listen more than you talk; ask open questions.",
            "Dengarkan lebih banyak daripada bicara; ajukan pertanyaan terbuka.",
            [FiveMistakes, WhatGoesWrong],
            [AdvicePlace.Log, AdvicePlace.Today, AdvicePlace.Person]
        ),
        new(
            AdviceIds.RespondWithEmpathy,
            "Respond to what they told you, and to what it means to them.",
            "Tanggapi apa yang mereka sampaikan dengan empati.",
            [FiveMistakes],
            [AdvicePlace.Person, AdvicePlace.Today]
        ),
        new(
            AdviceIds.FullAttention,
            "Give people your whole attention; put the phone away.",
            "Beri perhatian penuh; simpan ponsel Anda.",
            [FiveMistakes],
            [AdvicePlace.Person, AdvicePlace.Log]
        ),
        new(
            AdviceIds.HaveAPurpose,
            "Know what you want from a conversation; let it go if the talk goes elsewhere.",
            "Punya maksud yang jelas dalam setiap percakapan, tapi jangan memaksakannya.",
            [FiveMistakes],
            [AdvicePlace.Log, AdvicePlace.Events, AdvicePlace.Person, AdvicePlace.Today]
        ),
        new(
            AdviceIds.FormalAndInformal,
            "Both the seminar and the coffee count.",
            "Acara formal dan obrolan santai sama pentingnya.",
            [WhatItIs],
            [AdvicePlace.Log, AdvicePlace.Events, AdvicePlace.Insights]
        ),
    ];
}
