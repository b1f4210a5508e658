namespace NetworkCrm.Core.Advice;

/// <summary>Promises, events, groups, and being the same person everywhere.</summary>
internal static class LessonsOnConduct
{
    public static readonly Lesson[] Lessons =
    [
        new(
            "promises",
            LessonTask.PromiseKept,
            "people?only=promises",
            [AdviceIds.KeepPromises, AdviceIds.BeRealistic],
            new(
                "Janji kecil yang ditepati",
                """
                "Nanti saya kirim kontaknya, ya." Kalimat semacam ini diucapkan puluhan kali di satu acara, dan kebanyakan
                hilang di perjalanan pulang. Bagi yang mengucapkan, itu basa-basi. Bagi yang menunggu, itu ukuran apakah Anda
                bisa dipegang.

                Berjanjilah lebih sedikit dan lebih kecil, lengkap dengan harinya. Catat saat itu juga. Kalau ternyata tidak
                bisa, beri tahu sebelum harinya lewat; kabar buruk yang datang tepat waktu masih menjaga kepercayaan.

                Terhadap janji orang lain, bersikaplah ramah dan realistis. Janji kerja sama besar setelah satu kali makan
                siang jarang menjadi nyata. Lihat bagaimana ia menepati janji yang kecil, lalu putuskan seberapa jauh rencana
                Anda boleh bersandar padanya. Tidak perlu marah; cukup tahu.
                """,
                "Tepati satu janji Anda, lalu tandai sudah ditepati."
            ),
            new(
                "Small promises, kept",
                """
                "I'll send you his number." Sentences like this are said dozens of times at an event, and most are lost on
                the way home. To the one who said it, it was politeness. To the one who waits, it shows whether you can be
                relied on.

                Promise less, and smaller, and name the day. Note it at once. If it turns out that you cannot, say so
                before the day has passed; bad news in time still keeps trust.

                With the promises of others be kind and realistic. Great joint plans after one lunch seldom come true. See
                how they keep the small ones, and decide from that how far your own plans may lean on them. There is no
                need to be angry. It is enough to know.
                """,
                "Keep one of your promises and mark it kept."
            )
        ),
        new(
            "events",
            LessonTask.EventDebriefed,
            "events",
            [AdviceIds.MindTheCostOfEvents, AdviceIds.TellRealOutcomes],
            new(
                "Harga sebuah acara",
                """
                Tiket hanyalah sebagian dari harganya. Hitung juga macet, makan siang, setengah hari kerja, dan malam yang
                tidak Anda habiskan bersama keluarga. Acara bisa sangat layak, asalkan sesuatu dikerjakan sesudahnya.

                Nilai sebuah acara tidak lahir di ruangannya, tetapi dalam dua hari setelahnya. Ambil tumpukan kartu itu dan
                tinjau satu per satu selagi wajahnya masih teringat: siapa ini, apa yang ia cari, apa yang saya janjikan.
                Sepuluh menit cukup. Kartu yang tidak berarti boleh dilewati.

                Beberapa bulan kemudian, tanyakan dengan jujur apa yang menjadi nyata: klien, mitra, bantuan, atau tidak ada.
                Nol pun sebuah jawaban. Networking adalah alat, bukan jaminan; alat yang tidak bekerja di satu tempat boleh
                dibawa ke tempat lain.
                """,
                "Tinjau satu kartu dari acara terakhir Anda."
            ),
            new(
                "What an event costs",
                """
                The ticket is only part of the price. Add the traffic, the lunch, half a day of work, and the evening you
                did not spend at home. An event can well be worth it, provided that something is done afterwards.

                Its value is not made in the room but in the two days that follow. Take the pile of cards and go through
                it one by one while you still see the faces: who is this, what are they looking for, what did I promise?
                Ten minutes will do. A card that means nothing may be skipped.

                A few months on, ask honestly what became of it: a client, a partner, some help, or nothing. Zero is an
                answer too. Networking is a tool and no guarantee, and a tool that does not work in one place may be taken
                to another.
                """,
                "Go through one card of your last event."
            )
        ),
        new(
            "community",
            LessonTask.GatheringPlanned,
            "events",
            [AdviceIds.GatherRegularly, AdviceIds.FormalAndInformal, AdviceIds.LearnTheCraft],
            new(
                "Kumpulkan orang",
                """
                Seminar dan warung kopi sama pentingnya. Di acara formal orang saling mengenal; di obrolan santai mereka mulai
                percaya. Kalau semua pertemuan Anda bernama acara, tambahkan meja kecil dengan gorengan.

                Menjadi tuan rumah juga lebih ringan daripada menyapa dua puluh orang satu per satu. Satu pertemuan rutin,
                sarapan tiap bulan atau kopdar selepas kerja, membuat banyak hubungan tetap hidup sekaligus. Orang datang
                karena tahu ada tempat untuk berbagi kabar, pelanggan, dan pelajaran dari kegagalan.

                Sambutlah yang baru. Tidak ada yang lahir pandai bergaul; cara memperkenalkan diri, bertanya, dan berterima
                kasih bisa dipelajari, dan lebih mudah bila ada yang menemani. Kenalkan orang baru kepada dua orang, dan
                pertemuan berikutnya ia datang sendiri.
                """,
                "Tambahkan satu pertemuan sebagai acara, dengan suasana \"Santai\"."
            ),
            new(
                "Bring people together",
                """
                The seminar and the coffee stall count alike. At formal events people get to know each other; over small
                talk they begin to trust. If all your meetings have a programme, add a small table with something to eat.

                To be the host is also easier than to write to twenty people one by one. One regular gathering, a monthly
                breakfast or an hour after work, keeps many ties alive at once. People come because there is a place to
                share news, customers, and what they learned when things went wrong.

                Welcome those who are new. Nobody is born good at this; how to introduce oneself, ask and give thanks can
                be learned, and it is easier in company. Introduce a newcomer to two people, and next time they will come
                by themselves.
                """,
                "Add a gathering as an event, with the setting \"Informal\"."
            )
        ),
        new(
            "integrity",
            LessonTask.SphereGiven,
            "people",
            [
                AdviceIds.IntegrityInEachInteraction,
                AdviceIds.TrustAndTransparency,
                AdviceIds.HonestBusiness,
                AdviceIds.AllSpheres,
                AdviceIds.Reflect,
            ],
            new(
                "Satu wajah di mana-mana",
                """
                Kepercayaan lama dibangun dan cepat hilang. Katakan terus terang apa yang Anda tawarkan dan apa yang boleh
                diharapkan. Kalau penghasilan sebuah usaha terutama datang dari merekrut orang baru, bukan dari barang yang
                dipakai orang, itu skema, bukan networking; jangan bawa kenalan Anda ke sana. Yang diceritakan kepada Anda
                dengan percaya, simpanlah.

                Jejaring bukan hanya urusan bisnis. Tetangga, pengurus masjid atau gereja, teman sekolah, dan keluarga saling
                menolong juga, dan tidak perlu dinilai dari hasilnya. Kadang Anda yang dititipi, kadang Anda yang menitip.

                Luangkan lima menit tiap minggu: kepada siapa saya memberi, siapa yang saya dengarkan, janji mana yang tertunda?
                Lalu ubah satu hal kecil. Cara hadir yang berubah sedikit lebih berarti daripada strategi besar.
                """,
                "Buka satu teman, keluarga, atau orang komunitas Anda, lalu isi bidang hidupnya."
            ),
            new(
                "One face everywhere",
                """
                Trust takes long to build and is quickly gone. Say openly what you offer and what may be expected of it.
                If the money in a business comes from recruiting people rather than from something people use, it is a
                scheme and not networking; do not lead your friends into it. And what was told to you in confidence, keep.

                A network is not for business alone. Neighbours, people of the mosque or the church, school friends and
                family help each other too, and need not be judged by what it yields. Sometimes the favour is yours to do,
                sometimes to ask.

                Take five minutes a week: to whom did I give, whom did I hear out, which promise is late? Then change one
                small thing. A slightly different way of showing up does more than a great strategy.
                """,
                "Open a friend, a relative or somebody of your community and fill in their sphere of life."
            )
        ),
    ];
}
