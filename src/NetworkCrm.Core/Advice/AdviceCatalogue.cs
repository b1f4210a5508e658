namespace NetworkCrm.Core.Advice;

/// <summary>The advice that has a behaviour in this version, and only that.</summary>
public static class AdviceCatalogue
{
    private const string EmptyPromises = "Bisnis Networking: Apakah Hanya Janji Kosong?";
    private const string WhatGoesWrong = "Mungkin Ini yang Salah dari Cara Networking Anda";
    private const string FiveMistakes = "Gagal Networking? Hindari 5 Kesalahan Umum Ini";
    private const string Sonora = "Sonora.ID, Hingdranata Nikolay: networking dan \"ada maunya\"";

    private static readonly Dictionary<string, AdviceItem> ById = new[]
    {
        new AdviceItem(
            AdviceIds.FollowUpPromptly,
            "Thank people soon after you meet; a first meeting without a follow-up is soon forgotten.",
            "Ucapkan terima kasih segera setelah bertemu; pertemuan tanpa tindak lanjut cepat terlupakan.",
            [FiveMistakes]),
        new AdviceItem(
            AdviceIds.AddValueAfter,
            "Send something useful to them: an article, an opening, an introduction.",
            "Kirim sesuatu yang berguna bagi mereka: artikel, peluang, atau perkenalan.",
            [FiveMistakes]),
        new AdviceItem(
            AdviceIds.ConnectOnlineToo,
            "Connect where they are active, and stay active there.",
            "Terhubung di tempat mereka aktif, dan tetaplah hadir di sana.",
            [FiveMistakes]),
        new AdviceItem(
            AdviceIds.GiveBeforeAsk,
            "Give before you ask.",
            "Memberi dulu, baru meminta.",
            [FiveMistakes, WhatGoesWrong]),
        new AdviceItem(
            AdviceIds.NotOnlyWhenNeeded,
            "If you show up only when you need something, it is not networking.",
            "Kalau muncul hanya saat butuh, itu bukan networking, itu \"ada maunya\".",
            [Sonora]),
        new AdviceItem(
            AdviceIds.KeepInTouchRoutinely,
            "A network is built slowly and kept by routine.",
            "Jaringan dibangun pelan dan dijaga dengan rutin.",
            [Sonora]),
        new AdviceItem(
            AdviceIds.WeakTies,
            "Chances come from people not so close who reach other worlds.",
            "Peluang sering datang dari kenalan tak terlalu dekat yang punya akses ke dunia lain.",
            [WhatGoesWrong]),
        new AdviceItem(
            AdviceIds.WeakTiesNotNumbers,
            "A weak tie counts only if they remember you, like you and would recommend you.",
            "Kenalan jauh hanya berarti bila mereka ingat, terkesan baik, dan nyaman merekomendasikan Anda.",
            [WhatGoesWrong]),
        new AdviceItem(
            AdviceIds.ChaseGently,
            "Count the follow-ups that nobody answered; change the approach rather than repeat it.",
            "Hitung tindak lanjut yang tak dijawab; ubah pendekatan, jangan sekadar mengulang.",
            [EmptyPromises]),
        new AdviceItem(
            AdviceIds.MindOneSidedTakers,
            "Some people only take; notice it and protect your time.",
            "Ada yang hanya mengambil; sadari, dan lindungi waktu Anda.",
            [EmptyPromises]),
        new AdviceItem(
            AdviceIds.HelpNotSell,
            "Ask \"how can I help?\" before \"what can I sell?\".",
            "Tanyakan \"apa yang bisa saya bantu?\" sebelum \"apa yang bisa saya jual?\".",
            [WhatGoesWrong]),
        new AdviceItem(
            AdviceIds.MeetInPerson,
            "Do not live on screens alone; meet now and then.",
            "Jangan hanya lewat layar; sesekali bertemulah langsung.",
            [FiveMistakes]),
        new AdviceItem(
            AdviceIds.RespondWithEmpathy,
            "Respond to what they said.",
            "Tanggapi apa yang mereka sampaikan dengan empati.",
            [FiveMistakes]),
        new AdviceItem(
            AdviceIds.ReachOutBeforeYouNeed,
            "Do not withdraw until you need someone.",
            "Jangan menyendiri lalu muncul saat butuh.",
            [Sonora]),
    }.ToDictionary(a => a.Id, StringComparer.Ordinal);

    public static IReadOnlyCollection<AdviceItem> All => ById.Values;

    /// <summary>The advice with this id; null where there is none.</summary>
    public static AdviceItem? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The advice with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static AdviceItem Get(string id) => ById[id];
}
