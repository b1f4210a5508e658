namespace NetworkCrm.Core.Advice;

/// <summary>Following up, giving, listening, and knowing what one came for.</summary>
internal static class LessonsOnMeeting
{
    public static readonly Lesson[] Lessons =
    [
        new(
            "follow-up",
            LessonTask.FollowUpDone,
            "follow-ups",
            [AdviceIds.FollowUpPromptly, AdviceIds.AddValueAfter, AdviceIds.ConnectOnlineToo, AdviceIds.ChaseGently],
            new(
                "Sehari sesudah bertemu",
                """
                Kebanyakan perkenalan berhenti di tempat ia dimulai: dua kartu nama di dua laci. Jarang karena niat buruk.
                Tidak ada yang menyapa lebih dulu, lalu seminggu kemudian wajahnya pun kabur. Siapa yang menulis selagi
                obrolan masih hangat, diingat hanya karena itu.

                Besoknya, ucapkan terima kasih dalam dua kalimat, dengan menyebut satu hal yang ia ceritakan. Beberapa hari
                kemudian, terhubunglah di tempat ia memang aktif, entah LinkedIn atau WhatsApp, dan tetaplah hadir di sana.
                Kalau Anda menemukan sesuatu yang berguna baginya, sebuah artikel, peluang, atau kenalan, kirimkan. Kalau
                tidak ada, tidak perlu dipaksakan.

                Kalau dua pesan tak dijawab, jangan kirim pesan yang sama untuk ketiga kalinya. Coba menelepon, titip salam
                lewat teman, atau beri jeda. Diam sering kali hanya berarti ia sedang sibuk.
                """,
                "Selesaikan satu tindak lanjut, lalu tandai selesai."
            ),
            new(
                "The day after",
                """
                Most first meetings end where they began: two cards in two drawers. It is rarely ill will. Nobody wrote,
                and a week later the face has faded. Whoever writes while the talk is still warm is remembered for that
                alone.

                Say thank you the next day, in two sentences that name one thing they told you. A few days later connect
                where they really are, be it LinkedIn or WhatsApp, and stay present there. When you come across something
                they can use, an article, an opening, a person, send it. When there is nothing, send nothing.

                If two messages go unanswered, do not send the same one a third time. Try a call, send your regards
                through a friend, or let it rest for a while. Silence often means no more than a busy week.
                """,
                "Do one follow-up and mark it done."
            )
        ),
        new(
            "give-first",
            LessonTask.GaveSomething,
            null,
            [AdviceIds.GiveBeforeAsk, AdviceIds.HelpNotSell, AdviceIds.NotOnlyWhenNeeded],
            new(
                "Memberi lebih dulu",
                """
                Dalam beberapa menit orang sudah merasa apakah Anda datang untuk mengenalnya atau memanfaatkannya. Begitu
                merasa diincar, ia tetap sopan tetapi menjauh. Terlalu cepat menjual justru menutup pintu yang ingin Anda
                buka.

                Balik pertanyaannya. Sebelum memikirkan apa yang bisa dijual, tanyakan apa yang bisa dibantu. Tidak harus
                besar: nama pemasok yang baik, satu pesan kepada teman, pendapat jujur, sepuluh menit waktu Anda. Berikan
                yang ringan bagi Anda dan berarti bagi mereka, tanpa menunggu balasan.

                Meminta itu wajar; teman yang tak pernah meminta pun terasa jauh. Hanya saja, jangan sampai semua kabar
                terakhir dari Anda berisi permintaan. Dan saat memang perlu, mulailah dengan menanyakan kabarnya. Orang yang
                muncul hanya saat butuh akan dikenal sebagai orang yang ada maunya.
                """,
                "Bantu satu orang minggu ini, lalu catat dengan baris \"Saya memberi\"."
            ),
            new(
                "Give first",
                """
                Within minutes people feel whether you came to meet them or to use them. Once they sense that they are
                being hunted they stay polite and step back. Selling too early closes the very doors you wanted opened.

                Turn the question round. Before you wonder what you could sell, ask what you could help with. It need not
                be large: the name of a good supplier, a word to a friend, an honest opinion, ten minutes of your time.
                Give what is light for you and matters to them, and do not wait for a return.

                Asking is natural; a friend who never asks feels distant too. Only do not let all they have heard from you
                lately be requests, and when you do need something, begin with how they are. Somebody who turns up only
                when in need is soon known for it.
                """,
                "Help one person this week and log it with a line \"I gave\"."
            )
        ),
        new(
            "listen",
            LessonTask.LearnedSomething,
            null,
            [AdviceIds.Listen, AdviceIds.RespondWithEmpathy, AdviceIds.FullAttention, AdviceIds.BeFeltNotJustPresent],
            new(
                "Dengarkan sepenuhnya",
                """
                Setelah sebuah acara, orang jarang ingat isi presentasi Anda. Yang mereka ingat adalah perasaannya: dihargai,
                atau sekadar diprospek. Perasaan itu lahir dari cara Anda mendengarkan.

                Simpan ponsel sebelum duduk. Ajukan pertanyaan yang tidak bisa dijawab dengan ya atau tidak: sedang
                mengerjakan apa, apa yang paling sulit tahun ini, bagaimana dulu memulainya. Lalu diam sebentar. Tanggapi apa
                yang ia sampaikan, juga yang tersirat; kalau ayahnya sakit, itulah pokok pembicaraannya, bukan proposal Anda.

                Sesudahnya, bukan di tengah obrolan, catat satu dua hal yang Anda pelajari. Dengan begitu, pertemuan berikut
                dimulai dari cerita mereka, bukan dari nol. Menanyakan kabar anaknya yang baru masuk sekolah lebih berarti
                daripada brosur yang bagus.
                """,
                "Catat pertemuan terakhir Anda dan isi apa yang Anda pelajari tentang orangnya."
            ),
            new(
                "Listen with all of you",
                """
                After an event few people remember your pitch. They remember how it felt: as somebody valued, or as
                somebody to sell to. That feeling comes from how you listen.

                Put the phone away before you sit down. Ask what cannot be answered with yes or no: what they are working
                on, what was hardest this year, how they started. Then be quiet for a moment. Answer what they said, and
                what lay behind it; if their father is ill, that is the subject now and not your proposal.

                Afterwards, never in the middle of the talk, note one or two things you learned. The next meeting then
                begins with their story and not at zero. To ask after the child who has just started school does more
                than the finest brochure.
                """,
                "Log your last meeting and fill in what you learned about the person."
            )
        ),
        new(
            "purpose",
            LessonTask.PurposeWritten,
            "events",
            [AdviceIds.HaveAPurpose],
            new(
                "Tahu untuk apa Anda datang",
                """
                Orang yang datang tanpa tujuan biasanya pulang dengan setumpuk kartu dan kaki pegal. Ia berbicara dengan siapa
                saja yang kebetulan berdiri di sebelahnya, lalu bingung apa gunanya.

                Sebelum berangkat, selesaikan kalimat ini: "Malam ini saya ingin ..." Mengenal dua orang dari logistik.
                Memahami bagaimana orang memulai ekspor. Menyapa kembali teman lama. Tujuan kecil sudah cukup, dan menambah
                teman adalah tujuan yang sah. Siapkan pertanyaan yang cocok: kalau Anda mencari kerja, tanyakan bagaimana
                mereka sampai di posisi sekarang.

                Setelah itu, pegang tujuan dengan longgar. Kalau obrolan berbelok ke masa kecil di Solo, ikutilah. Hubungan
                yang baik jarang tumbuh menurut agenda, dan tujuan Anda bisa menunggu sampai pertemuan berikutnya.
                """,
                "Buka satu acara, atau tambahkan yang akan datang, lalu tulis maksudnya."
            ),
            new(
                "Know what you came for",
                """
                Whoever arrives without a purpose tends to go home with a stack of cards and tired feet. They talked to
                whoever happened to stand beside them, and now wonder what it was good for.

                Before you set out, finish this sentence: "Tonight I would like to ..." Meet two people from logistics.
                Understand how one starts to export. Say hello to an old friend again. A small purpose is enough, and to
                make friends is a purpose too. Bring a question that fits: if you look for work, ask how they came to
                theirs.

                Then hold it loosely. When the talk turns to a childhood in Solo, go along. Good relationships rarely
                grow by an agenda, and what you came for can wait for another day.
                """,
                "Open an event, or add the next one, and write down what you go for."
            )
        ),
    ];
}
