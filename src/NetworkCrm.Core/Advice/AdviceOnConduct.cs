using static NetworkCrm.Core.Advice.AdviceSources;

namespace NetworkCrm.Core.Advice;

/// <summary>How one behaves: promises, honesty, groups, events and what one learns from them.</summary>
internal static class AdviceOnConduct
{
    public static readonly AdviceItem[] Items =
    [
        new(
            AdviceIds.KeepPromises,
            "Sweet promises that are not kept end bitter.",
            "Janji manis yang tak ditepati berujung pahit.",
            [EmptyPromises],
            [AdvicePlace.Today, AdvicePlace.Person, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.BeRealistic,
            "Be realistic: not every promise made to you will be kept.",
            "Bersikaplah realistis: tidak semua janji kepada Anda akan ditepati.",
            [EmptyPromises],
            [AdvicePlace.Person, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.TrustAndTransparency,
            "Be open about what you offer and what they can expect.",
            "Terbukalah tentang apa yang Anda tawarkan dan apa yang bisa mereka harapkan.",
            [WhatItIs],
            [AdvicePlace.Today, AdvicePlace.Person]
        ),
        new(
            AdviceIds.HonestBusiness,
            "Networking is not recruiting into a scheme.",
            "Networking bukan merekrut orang ke dalam skema piramida.",
            [WhatItIs],
            [AdvicePlace.Learn, AdvicePlace.Person]
        ),
        new(
            AdviceIds.IntegrityInEachInteraction,
            "Keep integrity in every interaction.",
            "Jaga integritas dalam setiap interaksi.",
            [WhatItIs],
            [AdvicePlace.Log, AdvicePlace.Person, AdvicePlace.Settings]
        ),
        new(
            AdviceIds.MindTheCostOfEvents,
            "Events cost time and money.",
            "Acara memakan waktu dan biaya.",
            [EmptyPromises],
            [AdvicePlace.Events, AdvicePlace.Insights]
        ),
        new(
            AdviceIds.TellRealOutcomes,
            "Networking is a tool; judge it by what really came of it.",
            "Networking adalah alat; nilailah dari hasil nyatanya.",
            [EmptyPromises, WhatItIs],
            [AdvicePlace.Insights, AdvicePlace.Events]
        ),
        new(
            AdviceIds.LearnTheCraft,
            "Networking can be learned; newcomers need an introduction to it.",
            "Networking bisa dipelajari; orang baru perlu pembekalan.",
            [WhatItIs],
            [AdvicePlace.Learn]
        ),
        new(
            AdviceIds.GatherRegularly,
            "Meet regularly as a group; give people a place to share.",
            "Adakan pertemuan rutin; sediakan ruang untuk berbagi.",
            [WhatItIs],
            [AdvicePlace.Today, AdvicePlace.People]
        ),
        new(
            AdviceIds.AllSpheres,
            "Networks help in work, community and family alike.",
            "Jejaring berguna dalam kerja, masyarakat, dan keluarga.",
            [Sonora],
            [AdvicePlace.People, AdvicePlace.Person]
        ),
        new(
            AdviceIds.Reflect,
            "Small shifts in how you show up matter more than big strategies.",
            "Perubahan kecil dalam cara hadir lebih berarti daripada strategi besar.",
            [WhatGoesWrong],
            [AdvicePlace.Review]
        ),
    ];
}
