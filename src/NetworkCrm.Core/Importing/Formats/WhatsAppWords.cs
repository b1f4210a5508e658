using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// What the program itself writes into a chat, in the languages in which it was seen: to be told from what people say.
/// </summary>
internal static partial class WhatsAppWords
{
    // Of the notice that a chat is encrypted: iOS writes it under the name of whom the chat is with.
    private static readonly SearchValues<string> Encrypted = Any([
        "end-to-end",
        "end to end",
        "ende-zu-ende",
        "extremo a extremo",
        "bout en bout",
        "ponto a ponto",
        "ponta a ponta",
        "ponta-a-ponta",
        "сквозн",
        "наскрізн",
        "koncov",
        "uçtan uca",
        "端到端",
        "端对端",
        "端對端",
        "エンドツーエンド",
        "종단간",
        "종단 간",
        "туташ",
        "تمام بين الطرفين",
        "päästä päähän",
        "végpontok",
    ]);

    // Of other notices that iOS writes under a name, behind a mark that nobody types.
    private static readonly SearchValues<string> Notices = Any([
        " created ",
        " added ",
        " removed ",
        " left",
        " joined ",
        " changed ",
        "security code",
        "disappearing messages",
        "business account",
        "membuat grup",
        "membuat panggilan grup",
        "menambahkan",
        "mengeluarkan",
        "telah keluar",
        " keluar",
        "bergabung",
        "mengubah",
        "mengganti",
        "kode keamanan",
        "pesan sementara",
        "akun bisnis",
        "hat die gruppe",
        "hinzugefügt",
        "sicherheitsnummer",
        "creó el grupo",
        "criou o grupo",
        "a créé le groupe",
        "ha creato il gruppo",
    ]);

    private static readonly SearchValues<string> Groups = Any([
        "created group",
        "created this group",
        "membuat grup",
        "membuat grup ini",
        "hat die gruppe",
        "creó el grupo",
        "criou o grupo",
        "a créé le groupe",
        "ha creato il gruppo",
        "heeft de groep",
        "создал",
        "grubu oluşturdu",
    ]);

    private static readonly SearchValues<string> DeletedByMe = Any([
        "you deleted this message",
        "anda menghapus pesan ini",
        "anda telah menghapus pesan ini",
        "kamu menghapus pesan ini",
        "du hast diese nachricht gelöscht",
        "eliminaste este mensaje",
        "vous avez supprimé ce message",
        "hai eliminato questo messaggio",
        "você apagou esta mensagem",
        "apagou esta mensagem",
        "вы удалили",
        "ви видалили",
        "tuto zprávu jste smazal",
        "smazali jste",
        "bu mesajı sildiniz",
    ]);

    private static readonly SearchValues<string> Deleted = Any([
        "this message was deleted",
        "pesan ini telah dihapus",
        "pesan ini dihapus",
        "diese nachricht wurde gelöscht",
        "este mensaje fue eliminado",
        "se eliminó este mensaje",
        "ce message a été supprimé",
        "questo messaggio è stato eliminato",
        "esta mensagem foi apagada",
        "данное сообщение удалено",
        "сообщение удалено",
        "повідомлення видалено",
        "tato zpráva byla smazána",
    ]);

    /// <summary>What the owner is called in the few exports that do not give their name.</summary>
    public static bool IsMe(string sender) => sender is "You" or "Anda" or "Kamu" or "Saya";

    /// <summary>The notice of encryption.</summary>
    /// <param name="text">What stands behind the name.</param>
    /// <param name="atTop">Among the first lines, where it stands without a mark as well.</param>
    public static bool IsEncryption(ReadOnlySpan<char> text, bool atTop) =>
        text.Length > 30 && (atTop || IsMarked(text)) && text[..Math.Min(text.Length, 400)].ContainsAny(Encrypted);

    /// <summary>Another notice under somebody's name.</summary>
    public static bool IsNotice(ReadOnlySpan<char> text) =>
        IsMarked(text)
        && text.Length < 300
        && !text.Contains("http", StringComparison.OrdinalIgnoreCase)
        && !IsMedia(text)
        && text.ContainsAny(Notices);

    /// <summary>A line without a sender that only a group has.</summary>
    public static bool IsOfGroup(ReadOnlySpan<char> text) => text.Length < 400 && text.ContainsAny(Groups);

    /// <summary>What the group is called, where the notice that it was made says so.</summary>
    public static string? GroupName(string text) =>
        GroupQuoted().Match(text) is { Success: true } match ? match.Groups["name"].Value.Trim() : null;

    /// <summary>
    /// Only who deleted a message reads that they did: whoever stands before it is the owner.
    /// </summary>
    public static bool IsDeletedByMe(ReadOnlySpan<char> text) => text.Length < 80 && text.ContainsAny(DeletedByMe);

    /// <summary>Whether it says something that can be kept: no picture, no voice, nothing that was taken back.</summary>
    public static bool SaysSomething(ReadOnlySpan<char> text) =>
        !IsMedia(text) && !(text.Length < 80 && (text.ContainsAny(Deleted) || text.ContainsAny(DeletedByMe)));

    /// <summary>As it was typed: without marks, and without the word that it was edited.</summary>
    public static string Plain(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\u061C', '\uFEFF') < 0)
            return text.Trim().ToString();
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!WhatsAppStamp.IsMark(c))
                plain.Append(c);
        var said = plain.ToString().Trim();
        return Edited().Match(said) is { Success: true, Index: > 0 } edited ? said[..edited.Index].TrimEnd() : said;
    }

    private static bool IsMarked(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '\u200E' or '\u200F';

    // <Media omitted>, ‎image omitted, Report.pdf • ‎2 pages ‎document omitted, IMG-1.jpg (file attached), in any
    // language: between brackets, or behind a mark and short.
    private static bool IsMedia(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.Length is 0 or > 300)
            return false;
        var first = text;
        while (first.Length > 0 && WhatsAppStamp.IsMark(first[0]))
            first = first[1..];
        if (first.Length > 2 && first[0] == '<' && first[^1] == '>' && first[1..].IndexOf('<') < 0)
            return true;
        var last = text.LastIndexOfAny('\u200E', '\u200F');
        if (last >= 0 && last < text.Length - 1)
        {
            var rest = text[(last + 1)..];
            if (rest[0] == '<')
                return false;
            if (
                rest.Length <= 60
                && !rest.Contains("http", StringComparison.OrdinalIgnoreCase)
                && !rest.ContainsAny(Notices)
            )
                return true;
        }

        return first.Length < 200 && Attached().IsMatch(first);
    }

    private static SearchValues<string> Any(string[] words) =>
        SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"(group|grup|gruppe|grupo|groupe|gruppo|groep)\s+[""“«„](?<name>[^""”»“]{1,100})[""”»“]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex GroupQuoted();

    [GeneratedRegex(
        @"\s*<[^<>]*(edited|diedit|bearbeitet|editado|modifié|modificato|editada|изменено|düzenlendi)[^<>]*>$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Edited();

    [GeneratedRegex(
        @"^[^\s/\\]{1,120}\.[A-Za-z0-9]{2,5} \([^()]{3,40}\)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Attached();
}
