namespace NetworkCrm.Core.Advice;

/// <summary>Keeping in touch, the people one circle out, and being remembered.</summary>
internal static class LessonsOnTies
{
    public static readonly Lesson[] Lessons =
    [
        new(
            "keep-in-touch",
            LessonTask.MetInPerson,
            null,
            [
                AdviceIds.KeepInTouchRoutinely,
                AdviceIds.ReachOutBeforeYouNeed,
                AdviceIds.MeetInPerson,
                AdviceIds.Patience,
            ],
            new(
                "Sedikit tetapi rutin",
                """
                Jejaring tidak dibangun dalam satu malam. Ia tumbuh seperti kebun: disiram sedikit, tetapi rutin. Sapaan
                pendek setiap dua bulan menjaga lebih banyak daripada makan malam mewah lima tahun sekali.

                Waktu terbaik untuk menyapa adalah ketika Anda tidak butuh apa-apa. Kabari bahwa Anda teringat padanya,
                ucapkan selamat, tanyakan urusan yang dulu ia ceritakan. Orang yang menghilang lalu kembali membawa
                permintaan membuat semua kabar lamanya terasa palsu.

                Layar memudahkan, tetapi tidak menggantikan. Sesekali duduklah bersama, walau hanya dua puluh menit sambil
                ngopi; di sana Anda mendengar yang tak pernah diketik. Dan bersabarlah. Orang jarang merekomendasikan Anda
                setelah satu kali bertemu. Mereka melakukannya setelah beberapa perjumpaan kecil yang tulus.
                """,
                "Ajak satu orang bertemu langsung, lalu catat pertemuannya."
            ),
            new(
                "Little and often",
                """
                A network is not built in a night. It grows as a garden does: watered a little, and regularly. A short
                hello every other month keeps more alive than a grand dinner every five years.

                The best moment to write is when you need nothing. Say that you thought of them, congratulate, ask after
                the thing they told you about. Somebody who disappears and comes back with a request makes all the old
                kind words look false.

                Screens make it easy but do not replace it. Sit down together now and then, if only for twenty minutes
                over coffee; there you hear what nobody ever types. And be patient. People seldom recommend you after one
                meeting. They do so after several small ones that were sincere.
                """,
                "Meet somebody in person and log it."
            )
        ),
        new(
            "weak-ties",
            LessonTask.WeakTieMarked,
            "people?circle=Wider",
            [AdviceIds.WeakTies, AdviceIds.WeakTiesNotNumbers],
            new(
                "Orang di lingkar luar",
                """
                Teman dekat Anda mengenal orang yang sama dan mendengar kabar yang sama dengan Anda. Karena itu kejutan yang
                baik, proyek baru, lowongan, calon mitra, sering datang dari kenalan yang jarang Anda temui tetapi hidup di
                dunia lain.

                Ini bukan anjuran menimbun nomor. Kenalan jauh berarti bila tiga hal terpenuhi: ia ingat Anda, kesannya baik,
                dan ia nyaman menyebut nama Anda kepada orang lain. Tanpa itu, ia hanya angka di daftar kontak.

                Maka pilih beberapa saja, dari bidang yang tidak Anda kenal: dosen, perawat, eksportir, pengurus koperasi.
                Rawat dengan sentuhan ringan, satu sapaan dalam beberapa bulan, sebuah artikel, ucapan selamat. Jangan biarkan
                seluruh tenaga Anda habis di lingkaran yang itu-itu saja.
                """,
                "Pilih satu kenalan di lingkar luas dan tandai di halamannya: mengingat saya, terkesan baik, atau "
                    + "mau merekomendasikan saya."
            ),
            new(
                "The people one circle out",
                """
                Your close friends know the people you know and hear the news you hear. That is why good surprises, a new
                project, a job, a partner, so often come from somebody you rarely see, who lives in another world.

                This is no advice to hoard numbers. A distant tie is worth something when three things hold: they remember
                you, they think well of you, and they would be at ease to say your name to others. Without that it is only
                a line in a list.

                So choose a few, from fields that are not yours: a lecturer, a nurse, an exporter, someone who runs a
                cooperative. Keep them with a light hand: a hello every few months, an article, a word of congratulation.
                Do not spend all your strength on the same small circle.
                """,
                "Choose an acquaintance of the wider circle and mark on their page: remembers me, thinks well of me, or would recommend me."
            )
        ),
        new(
            "your-name",
            LessonTask.MentionNoted,
            "people",
            [AdviceIds.WhoSaysYourName, AdviceIds.RememberedNotJustKnown],
            new(
                "Siapa yang menyebut nama Anda?",
                """
                Nama Anda mungkin tersimpan di ratusan ponsel. Pertanyaannya lebih sempit: saat ada proyek dan Anda tidak
                berada di ruangan, siapa yang akan berkata, "Saya kenal orang yang tepat"? Mereka itulah jejaring Anda.

                Dikenal belum tentu diingat. Orang mengingat Anda bila mereka tahu dengan jelas apa yang Anda kerjakan, merasa
                aman merekomendasikan Anda, dan pernah berbicara dengan Anda belum lama ini. Coba tanyakan kepada seorang
                teman, "Menurutmu saya ini kerja apa?" Jawabannya sering mengejutkan.

                Setiap kali tahu ada yang menyebut nama Anda, catat: siapa, kepada siapa, untuk apa. Lalu ucapkan terima
                kasih, juga kalau tidak jadi apa-apa. Orang yang tahu bahwa usahanya dihargai akan menyebut Anda lagi.
                """,
                "Ingat satu orang yang pernah menyebut nama Anda, buka halamannya, dan catat."
            ),
            new(
                "Who says your name?",
                """
                Your name may be stored in hundreds of phones. The question is narrower: when there is a job to give and
                you are not in the room, who will say "I know the right person"? Those people are your network.

                To be known is not yet to be remembered. People think of you when they know plainly what you do, feel
                safe to recommend you, and have spoken with you not too long ago. Ask a friend one day, "What would you
                say I do?" The answer is often a surprise.

                Each time you hear that somebody named you, note it: who, to whom, and what for. Then thank them, even
                when nothing came of it. People who know that their word was welcome will say it again.
                """,
                "Think of one person who has named you, open their page and note it."
            )
        ),
        new(
            "circles",
            LessonTask.CirclesGiven,
            "sort",
            [AdviceIds.QualityOverQuantity, AdviceIds.TiesChange, AdviceIds.TwoWay, AdviceIds.MindOneSidedTakers],
            new(
                "Lima, lima belas, lima puluh",
                """
                Tidak ada yang sanggup merawat seribu hubungan. Beberapa yang sungguh dijaga lebih berharga daripada daftar
                panjang tanpa arti. Karena itu ada lingkar: sekitar lima orang inti, lima belas yang dekat, lima puluh yang
                aktif, seratus lima puluh yang ingin Anda pertahankan, dan kenalan selebihnya.

                Lingkar bukan nilai bagi orangnya, melainkan kejujuran tentang waktu Anda. Perhatikan juga arahnya: hubungan
                yang sehat dijaga dua pihak. Kalau Anda selalu yang menyapa dan selalu yang memberi, tidak perlu marah;
                pindahkan ia ke lingkar yang lebih luar dan simpan tenaga bagi yang membalas.

                Tinjau kembali sesekali. Ada yang mendekat, ada yang menjauh, dan itu wajar. Hubungan yang baik pun bisa
                berubah arah.
                """,
                "Masukkan lima orang ke lingkarnya."
            ),
            new(
                "Five, fifteen, fifty",
                """
                Nobody can tend a thousand relationships. A few that are truly kept are worth more than a long list
                without meaning. Hence the circles: about five people at the core, fifteen who are close, fifty you are
                active with, a hundred and fifty you want to keep, and acquaintances beyond.

                A circle is no mark for the person. It is honesty about your time. Look at the direction too: a healthy
                tie is kept by both sides. If it is always you who writes and always you who gives, there is no need for
                anger; move them one circle out, and keep your strength for those who answer.

                Look again from time to time. Some have come closer, others have drifted, and that is as it should be.
                Even good ties change.
                """,
                "Put five people into their circle."
            )
        ),
    ];
}
