using static NetworkCrm.Core.Advice.AdviceSources;

namespace NetworkCrm.Core.Advice;

/// <summary>How a relationship is kept, how it grows and how it changes.</summary>
internal static class AdviceOnTies
{
    public static readonly AdviceItem[] Items =
    [
        new(
            AdviceIds.KeepInTouchRoutinely,
            "A network is built slowly and kept by routine.",
            "Jejaring dibangun pelan dan dijaga dengan rutin.",
            [Sonora],
            [AdvicePlace.Today, AdvicePlace.Person]
        ),
        new(
            AdviceIds.NotOnlyWhenNeeded,
            "If you show up only when you need something, it is not networking.",
            "Kalau muncul hanya saat butuh, itu bukan networking, itu \"ada maunya\".",
            [Sonora],
            [AdvicePlace.Today, AdvicePlace.Log]
        ),
        new(
            AdviceIds.ReachOutBeforeYouNeed,
            "Do not withdraw until you need someone.",
            "Jangan menyendiri lalu muncul saat butuh.",
            [Sonora],
            [AdvicePlace.Today]
        ),
        new(
            AdviceIds.MeetInPerson,
            "Do not live on screens alone; meet now and then.",
            "Jangan hanya lewat layar; sesekali bertemulah langsung.",
            [FiveMistakes],
            [AdvicePlace.Today, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.TwoWay,
            "A relationship is kept up by both sides.",
            "Hubungan dijaga oleh kedua pihak.",
            [Sonora, EmptyPromises],
            [AdvicePlace.Person, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.MindOneSidedTakers,
            "Some people only take; notice it and protect your time.",
            "Ada yang hanya mengambil; sadari, dan lindungi waktu Anda.",
            [EmptyPromises],
            [AdvicePlace.Today, AdvicePlace.Person]
        ),
        new(
            AdviceIds.Patience,
            "Healthy business ties rarely pay at once.",
            "Relasi bisnis yang sehat jarang langsung menghasilkan.",
            [WhatGoesWrong],
            [AdvicePlace.Person, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.WeakTies,
            "Chances come from people not so close who reach other worlds.",
            "Peluang sering datang dari kenalan tak terlalu dekat yang punya akses ke dunia lain.",
            [WhatGoesWrong],
            [AdvicePlace.Today, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.WeakTiesNotNumbers,
            "A weak tie counts only if they remember you, like you and would recommend you.",
            "Kenalan jauh hanya berarti bila mereka ingat, terkesan baik, dan nyaman merekomendasikan Anda.",
            [WhatGoesWrong],
            [AdvicePlace.Person, AdvicePlace.Today]
        ),
        new(
            AdviceIds.WhoSaysYourName,
            "Your network is who mentions you when you are not in the room.",
            "Networking adalah siapa yang menyebut nama Anda saat Anda tidak di ruangan itu.",
            [WhatGoesWrong],
            [AdvicePlace.Person, AdvicePlace.Today, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.RememberedNotJustKnown,
            "Being known is not being remembered.",
            "Dikenal tidak sama dengan diingat.",
            [WhatGoesWrong],
            [AdvicePlace.Person, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.QualityOverQuantity,
            "A few good relationships beat thousands of names.",
            "Sedikit relasi berkualitas lebih baik daripada ribuan kontak tanpa arti.",
            [EmptyPromises, WhatGoesWrong],
            [AdvicePlace.People, AdvicePlace.Today, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.TiesChange,
            "Even good relationships change direction.",
            "Hubungan yang baik pun bisa berubah arah.",
            [EmptyPromises],
            [AdvicePlace.Review, AdvicePlace.Person]
        ),
    ];
}
