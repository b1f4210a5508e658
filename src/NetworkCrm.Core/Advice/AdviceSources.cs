namespace NetworkCrm.Core.Advice;

/// <summary>The articles the advice comes from, by their titles as printed.</summary>
internal static class AdviceSources
{
    public const string EmptyPromises = "Bisnis Networking: Apakah Hanya Janji Kosong?";
    public const string WhatItIs = "Pengertian Bisnis Networking";
    public const string WhatGoesWrong = "Mungkin Ini yang Salah dari Cara Networking Anda";
    public const string FiveMistakes = "Gagal Networking? Hindari 5 Kesalahan Umum Ini";
    public const string Sonora = "Sonora.ID, Hingdranata Nikolay: networking dan \"ada maunya\"";
}
