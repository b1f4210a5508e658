namespace NetworkCrm.Core.Importing;

/// <summary>The sentences behind the codes of errors, warnings and reasons, in English and Indonesian.</summary>
public static class ImportMessages
{
    private const string KeptPrefix = "kept-values:",
        JobPrefix = "new-job:";

    /// <summary>
    /// The sentence for <paramref name="code"/>; English for any language but <c>id</c>; the code itself where it is
    /// unknown.
    /// </summary>
    public static string Text(string code, string language) =>
        (
            code.StartsWith(JobPrefix, StringComparison.Ordinal) ? JobSentence(code[JobPrefix.Length..])
            : code.StartsWith(KeptPrefix, StringComparison.Ordinal) ? KeptSentence(code[KeptPrefix.Length..].Split(','))
            : Find(code)
        )
            is not { } pair
            ? code
        : language.StartsWith("id", StringComparison.OrdinalIgnoreCase) ? pair.Indonesian
        : pair.English;

    /// <summary>
    /// The code of a merge that kept what the contact has in <paramref name="fields"/>, though the row says otherwise.
    /// </summary>
    public static string Kept(IReadOnlyList<ContactField> fields) => KeptPrefix + string.Join(',', fields);

    /// <summary>
    /// The code of a merge that tells of another job than the contact has, and of what was kept otherwise.
    /// </summary>
    public static string NewJob(string job, IReadOnlyList<ContactField> kept) =>
        $"{JobPrefix}{job}\n{Kept([.. kept.Where(f => f is not (ContactField.Company or ContactField.Title))])}";

    private static (string English, string Indonesian)? JobSentence(string said)
    {
        var parts = said.Split('\n');
        var rest =
            parts.Length > 1 && parts[1].Length > KeptPrefix.Length
                ? KeptSentence(parts[1][KeptPrefix.Length..].Split(','))
                : null;
        return (
            $"The file tells of another job: {parts[0]}. The one here was kept. {rest?.English}".TrimEnd(),
            $"Menurut berkas pekerjaannya kini lain: {parts[0]}. Yang di sini tetap. {rest?.Indonesian}".TrimEnd()
        );
    }

    private static (string English, string Indonesian)? KeptSentence(string[] fields)
    {
        var words = fields.Select(Word).ToList();
        return (
            $"Not taken over, kept as it was: {string.Join(", ", words.Select(w => w.English))}.",
            $"Tidak diambil, tetap seperti semula: {string.Join(", ", words.Select(w => w.Indonesian))}."
        );
    }

    private static (string English, string Indonesian) Word(string field) =>
        field switch
        {
            nameof(ContactField.FullName) => ("name", "nama"),
            nameof(ContactField.Nickname) => ("nickname", "nama panggilan"),
            nameof(ContactField.Company) => ("company", "perusahaan"),
            nameof(ContactField.Title) => ("job title", "jabatan"),
            nameof(ContactField.City) => ("city", "kota"),
            nameof(ContactField.Address) => ("address", "alamat"),
            nameof(ContactField.HowMet) => ("how you met", "cara berkenalan"),
            nameof(ContactField.Birthday) => ("birthday", "tanggal lahir"),
            nameof(ContactField.MetOn) => ("day of the first meeting", "hari pertemuan pertama"),
            nameof(ContactField.Notes) => ("notes", "catatan"),
            _ => (field, field),
        };

    private static (string English, string Indonesian)? Find(string code) =>
        code switch
        {
            "no-name" => (
                "Nothing in this row names a contact.",
                "Tidak ada isi baris ini yang dapat menjadi nama kontak."
            ),
            "no-columns" => (
                "No column looks like a name, company, e-mail or phone; choose the columns by hand.",
                "Tidak ada kolom yang tampak seperti nama, perusahaan, email, atau telepon; pilih kolomnya sendiri."
            ),
            "unclosed-quote" => (
                "A quotation mark in this row is never closed.",
                "Tanda kutip di baris ini tidak pernah ditutup."
            ),
            "too-long" => (
                "This row is too long or has a value that was cut to fit.",
                "Baris ini terlalu panjang atau ada isian yang dipotong."
            ),
            "too-many-cells" => ("This row has too many cells.", "Baris ini memiliki terlalu banyak sel."),
            "bad-email" => (
                "The e-mail address could not be read and was left out.",
                "Alamat email tidak terbaca dan tidak diambil."
            ),
            "bad-date" => (
                "A date could not be read and was left out.",
                "Ada tanggal yang tidak terbaca dan tidak diambil."
            ),
            "birthday-ahead" => (
                "The birthday lies in the future and was not taken; correct it here.",
                "Tanggal lahirnya di masa depan dan tidak diambil; perbaiki di sini."
            ),
            "bad-own-value" => (
                "A value does not fit its field and was not taken; correct it here.",
                "Ada isian yang tidak cocok dengan kolomnya dan tidak diambil; perbaiki di sini."
            ),
            "fax-to-notes" => (
                "A fax or pager number is no phone to call; it is kept in the notes.",
                "Nomor faks atau pager bukan nomor telepon; disimpan di catatan."
            ),
            "named-by-phone" => (
                "The row has no name; the phone number stands in for it.",
                "Baris ini tanpa nama; nomor telepon dipakai sebagai nama."
            ),
            "phone-unread" => (
                "The phone number cannot be dialled; kept as written.",
                "Nomor telepon tidak bisa dihubungi; disimpan apa adanya."
            ),
            "phone-lost-digits" => (
                "A spreadsheet rounded the phone number; its last digits are lost.",
                "Nomor telepon dibulatkan oleh program lembar kerja; angka terakhirnya hilang."
            ),
            "named-by-email" => (
                "The row has no name; the e-mail address stands in for it.",
                "Baris ini tanpa nama; alamat email dipakai sebagai nama."
            ),
            "more-cells-than-columns" => (
                "This row has more cells than the header; the rest was left out.",
                "Sel baris ini lebih banyak daripada judul kolom; sisanya tidak diambil."
            ),
            "empty-file" => ("The file is empty.", "Berkas ini kosong."),
            "pdf-file" => (
                "This is a PDF document; this version reads CSV and vCard files.",
                "Ini dokumen PDF; versi ini membaca berkas CSV dan vCard."
            ),
            "zip-file" => (
                "This ZIP archive holds nothing that can be brought in; unpack it and choose one file of it.",
                "Tidak ada isi arsip ZIP ini yang bisa diimpor; buka dulu, lalu pilih satu berkasnya."
            ),
            "excel-file" => (
                "This is an old Excel workbook, or one with a password; save it as .xlsx without a password, or as CSV.",
                "Ini buku kerja Excel lama, atau dikunci kata sandi; simpan sebagai .xlsx tanpa kata sandi, atau CSV."
            ),
            "sheet-too-wide" => (
                "A cell of the sheet lies far outside its table; copy the table into a new sheet and save that.",
                "Ada sel jauh di luar tabel di lembar ini; salin tabelnya ke lembar baru lalu simpan."
            ),
            "no-workbook" => ("This is no Excel workbook.", "Ini bukan buku kerja Excel."),
            "sheet-damaged" => (
                "The workbook is damaged or cut off; save it again in the program that made it.",
                "Buku kerja ini rusak atau terpotong; simpan lagi dari program pembuatnya."
            ),
            "image-file" => (
                "This is a picture or a video; this version reads CSV and vCard files.",
                "Ini gambar atau video; versi ini membaca berkas CSV dan vCard."
            ),
            "document-file" => (
                "This is a text document; this version reads CSV and vCard files.",
                "Ini dokumen teks; versi ini membaca berkas CSV dan vCard."
            ),
            "binary-file" => (
                "This is not a text file; this version reads CSV and vCard files.",
                "Ini bukan berkas teks; versi ini membaca berkas CSV dan vCard."
            ),
            "vcard-damaged" => (
                "There is no vCard in this file, or only damaged ones; nothing was read.",
                "Tidak ada vCard di berkas ini, atau semuanya rusak; tidak ada yang dibaca."
            ),
            "key-value-text" => (
                "These are lines of \"word: text\", not a table; put each contact into one row below a header.",
                "Ini baris \"kata: isi\", bukan tabel; tulis tiap kontak dalam satu baris di bawah judul kolom."
            ),
            "nothing-usable" => (
                "No row of this table gives a contact; nothing was imported.",
                "Tidak satu pun baris tabel ini menjadi kontak; tidak ada yang diimpor."
            ),
            "calendar-file" => (
                "This is a calendar file, not a table; read it as a calendar.",
                "Ini berkas kalender, bukan tabel; bacalah sebagai kalender."
            ),
            "no-monica" => (
                "This is no export of Monica: there is no account in it.",
                "Ini bukan ekspor Monica: tidak ada akun di dalamnya."
            ),
            "no-meerkat" => (
                "There is no table of contacts in this export of Meerkat.",
                "Tidak ada tabel kontak di ekspor Meerkat ini."
            ),
            "json-damaged" => (
                "This JSON file is damaged or cut off; export it again.",
                "Berkas JSON ini rusak atau terpotong; ekspor lagi."
            ),
            "no-calendar" => ("There is no calendar in this file.", "Tidak ada kalender di berkas ini."),
            "markup-file" => (
                "This is a web page or XML file; this version reads CSV and vCard files.",
                "Ini halaman web atau berkas XML; versi ini membaca berkas CSV dan vCard."
            ),
            "json-file" => (
                "This is a JSON file; this version reads CSV and vCard files.",
                "Ini berkas JSON; versi ini membaca berkas CSV dan vCard."
            ),
            "chat-file" => (
                "This is an exported chat, not a table; read it as a WhatsApp chat.",
                "Ini ekspor obrolan, bukan tabel; bacalah sebagai obrolan WhatsApp."
            ),
            "no-chat" => (
                "This is no chat that WhatsApp exported: no line begins with a date and a time.",
                "Ini bukan ekspor obrolan WhatsApp: tidak ada baris yang diawali tanggal dan jam."
            ),
            "chat-empty" => (
                "Nobody wrote anything in this chat; it holds only notices of WhatsApp.",
                "Tidak ada yang menulis di obrolan ini; isinya hanya pemberitahuan WhatsApp."
            ),
            "chat-no-dates" => (
                "No date in this chat can be read as a day that has passed; say whether day or month comes first.",
                "Tidak ada tanggal di obrolan ini yang terbaca sebagai hari yang sudah lewat; pilih hari atau bulan yang lebih dulu."
            ),
            "chat-bad-date" => (
                "The day in this line does not exist; its messages were left out.",
                "Tanggal di baris ini tidak ada; pesannya tidak diambil."
            ),
            "chat-with-nobody" => (
                "Nothing in this chat says whom it is with; keep the file name that WhatsApp gave it.",
                "Tidak ada yang menyebut dengan siapa obrolan ini; biarkan nama berkas dari WhatsApp."
            ),
            "no-linkedin" => (
                "Nothing of LinkedIn's is in this file: no connections, messages, invitations or recommendations.",
                "Tidak ada data LinkedIn di berkas ini: koneksi, pesan, undangan, atau rekomendasi."
            ),
            "message-bad-date" => (
                "The date of this message cannot be read; it was left out.",
                "Tanggal pesan ini tidak terbaca; pesannya tidak diambil."
            ),
            "zip-encrypted" => (
                "This ZIP archive is locked with a password; unpack it first.",
                "Arsip ZIP ini dikunci kata sandi; buka dulu isinya."
            ),
            "zip-too-many" => (
                "This ZIP archive holds too many files to be read.",
                "Arsip ZIP ini berisi terlalu banyak berkas untuk dibaca."
            ),
            "zip-bomb" => (
                "What this ZIP archive holds is far larger than it may be; it was not read.",
                "Isi arsip ZIP ini jauh lebih besar daripada yang diizinkan; tidak dibaca."
            ),
            "zip-damaged" => (
                "This ZIP archive is damaged or cut off; fetch it again.",
                "Arsip ZIP ini rusak atau terpotong; ambil lagi berkasnya."
            ),
            "no-table" => (
                "This is not a table: no separator divides its lines into columns.",
                "Ini bukan tabel: tidak ada pemisah yang membagi barisnya menjadi kolom."
            ),
            "new" => ("New.", "Baru."),
            "already-here" => ("Everything in this row is already here.", "Semua isi baris ini sudah ada."),
            "same-phone" => (
                "Someone here has the same phone number.",
                "Sudah ada kontak dengan nomor telepon yang sama."
            ),
            "same-email" => (
                "Someone here has the same e-mail address.",
                "Sudah ada kontak dengan alamat email yang sama."
            ),
            "same-name-and-company" => (
                "Someone here has the same name and company.",
                "Sudah ada kontak dengan nama dan perusahaan yang sama."
            ),
            "same-name" => ("Someone here has the same name.", "Sudah ada kontak dengan nama yang sama."),
            "same-profile" => (
                "Someone here has the same profile link.",
                "Sudah ada kontak dengan tautan profil yang sama."
            ),
            "same-profile-other-name" => (
                "Someone here with another name has the same profile link.",
                "Kontak dengan nama lain memiliki tautan profil yang sama."
            ),
            "shares-phone" => (
                "Someone here with another name has the same phone number.",
                "Kontak dengan nama lain memiliki nomor telepon yang sama."
            ),
            "shares-email" => (
                "Someone here with another name has the same e-mail address.",
                "Kontak dengan nama lain memiliki alamat email yang sama."
            ),
            "same-as-row" => (
                "An earlier row of this file is the same contact.",
                "Baris sebelumnya di berkas ini adalah kontak yang sama."
            ),
            "shares-phone-with-row" => (
                "An earlier row with another name has the same phone number.",
                "Baris sebelumnya dengan nama lain memiliki nomor telepon yang sama."
            ),
            "shares-email-with-row" => (
                "An earlier row with another name has the same e-mail address.",
                "Baris sebelumnya dengan nama lain memiliki alamat email yang sama."
            ),
            "same-name-as-row" => ("An earlier row has the same name.", "Baris sebelumnya memiliki nama yang sama."),
            "match-gone" => (
                "The contact it was to be merged into is no longer here.",
                "Kontak yang akan digabungi sudah tidak ada."
            ),
            "kept-edited" => ("Changed since the import.", "Diubah sejak impor."),
            "kept-logged" => ("Has interactions logged since the import.", "Punya catatan pertemuan sejak impor."),
            "kept-planned" => ("Has follow-ups planned.", "Punya tindak lanjut yang direncanakan."),
            "kept-touched" => (
                "A message or call to them waits for your answer.",
                "Ada pesan atau panggilan yang menunggu jawaban Anda."
            ),
            "kept-introducer" => ("Introduced someone else to you.", "Memperkenalkan orang lain kepada Anda."),
            "kept-recorded" => (
                "Is in a group, a goal, a promise or something else you noted.",
                "Ada di grup, tujuan, janji, atau hal lain yang Anda catat."
            ),
            "kept-trashed" => ("In the trash.", "Ada di tempat sampah."),
            "row-error" => ("The row could not be read.", "Baris ini tidak dapat dibaca."),
            _ => null,
        };
}
