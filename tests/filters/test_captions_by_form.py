"""Captions known by a form alone: a credit that ends, opens or fills a line, and what stands beside one."""

import pytest

import newsclean
from newsclean import Cleaner

ABOVE = "Hujan turun sejak pagi di Kampung Baru dan merendam puluhan rumah di tepi sungai, sehingga warga mengungsi."
BELOW = "Petugas datang sore hari membawa bantuan pangan, selimut dan obat untuk warga yang bertahan di balai desa."
LAST = "Sekolah diliburkan selama dua hari, dan jembatan di hilir ditutup bagi kendaraan roda empat sampai Rabu."
LONG_CAPTION = (
    "Kapten Persatu Randu berebut bola dengan penyerang Bahari FC pada laga Piala Desa antara keduanya "
    "di Stadion Mandala di Tirta, Jawa Tengah, pada tanggal 14 Desember 2024."
)
IN_LINE = f"{ABOVE} {BELOW} {LAST} Air surut pada Selasa siang. Dapur umum ditutup pada Rabu. "


@pytest.mark.parametrize(
    "caption",
    [
        # a sign of rights, whatever stands in front
        "Pelatih Persatu Randu, Budi Santoso (c) Persatu Pers",
        "Duel Persatu Randu vs Bahari FC di Piala Desa 2025/2026 (c) Dok. Persatu/@persaturandu",
        "Siti saat masih berusia sepuluh tahun © instagram.com/sitiaminah",
        "© Instagram/ siti.aminah, budi",
        # an outlet and a name at the end or in front
        "Sanggar Tirta, Randu, Jawa Tengah DOK. Sanggartirta.com",
        "Petugas memeriksa tanggul di Kampung Baru, 4 Mei 2025. Budi Santoso/Wartalaut",
        "Perahu karet bersandar di dermaga. /HO-Humas Randu",
        "Perahu karet bersandar di dermaga. f/hms",
        "Perahu karet bersandar di dermaga. - Gambar BERNAMA",
        "Perahu karet bersandar di dermaga by Ist",
        "Perahu karet bersandar di dermagaFoto: Siti/Warta",
        "Bupati Randu Budi Santoso/RMOL",
        "WL/HO--Dosen Ilmu Perikanan Universitas Tirta Siti Aminah",
        "Warta Laut / BANTUAN- Camat dan warga di balai desa",
        "BANTUAN: Camat menjelaskan cara mengungsi, kemarin (7/9). (BUDI S/WARTA LAUT)",
        "Ember demi ember diangkat. Gotong royong tanpa komando (Budi/WARTALAUT.CO)",
        "Searah jarum jam: perahu karet; dapur umum; tanggul. (SITI AMINAH)",
        "Perahu Karet X2 Seri Kedua. (Warta Perahu)",
        # a credit, a file or an empty slot alone
        "Foto 3 dari 6",
        "PERSATU RANDU OFFICIAL\nKapten Persatu Randu, Joko Susilo, berebut bola.",
        "TANGKAPAN LAYAR Akun X Persatu Randu\nKapten Persatu Randu resmi bergabung dengan Bahari.",
        "Joko Susilo(WL/HO)",
        "- wartalaut.com - Budi Santoso",
        "- Pexels: Budi Santoso",
        "Sumber: Perahu/Pixabay",
        "Kredit video: TikTok",
        "Doc : wartalaut.com",
        "- Foto WL oleh SITI",
        "Foto :\n• Warta IG",
        "perahu-karet-di-randu.jpg",
        "IMG-20240922-WA0031 IMG-20240922-WA0032",
        "No caption\nNo credit",
        # who took the picture and for whom, and what it shows
        "budi santoso/WartaNiaga Kapten Persatu Randu berlatih di Stadion Mandala.",
        "Budi Santoso / Getty Images Ilustrasi perahu karet",
        "Twitter.com/jokosusilo7 Joko Susilo",
        "WhatsApp WhatsApp Beri Label Khusus untuk Pesan Berantai",
        # a caption below the credit that opens it, or its name above it
        "WARTALAUT.COM/BUDI SANTOSO\nKapten Persatu Randu, Joko Susilo.",
        "TANGKAPAN LAYAR\nKapten Persatu Randu resmi bergabung dengan Bahari jelang Piala Desa.",
        "Warga mengangkut kasur ke balai desa.\nWarga mengangkut kasur ke balai desa. Via Istimewa.",
        "iklan Warga mengangkut kasur ke balai desa.\nWarga mengangkut kasur ke balai desa.",
        "banjir\nWarga mengangkut kasur ke balai desa. (Foto: Budi)",
        "Warga mengangkut kasur ke balai desa\nFoto: Budi/Warta",
        # who was doing what, and when, without a predicate
        "Camat Kampung Baru, Budi Santoso, seusai rapat di balai desa Randu, Selasa (3/3/2020).",
    ],
)
def test_a_caption_between_paragraphs_goes(caption: str) -> None:
    assert newsclean.clean(f"{ABOVE}\n{caption}\n{BELOW}\n{LAST}") == f"{ABOVE}\n{BELOW}\n{LAST}"


@pytest.mark.parametrize(
    "line",
    [
        "Pasal itu merujuk ayat (c) Undang-Undang Desa",
        "Jawaban: (a) Randu (b) Tirta (c) Kampung Baru",
        "Persatu Randu vs Bahari FC: 6-2 6-2",
        "Kafe CafÃ© Randu dan Warta Hidup",
        "Tahap penelitian/PKM",
        "Atau saya. (Budi Santoso)",
        "Warga mengangkut kasur ke balai desa.\nWarga mengangkut kasur ke balai desa. (Badan Bencana, 2024)",
        "Tangkapan Layar Panjang di Ponsel Lama",
        "- Budi-Siti 41 persen",
        "Budi Santoso/Siti Aminah menang dua gim langsung.",
        "Instagram.com/kampungbaru Kini Dikelola Karang Taruna, Kata Lurah",
        "Cara Menyimpan Foto Lama",
        "Dua pekerja tewas saat memperbaiki tanggul di Kampung Baru, Senin (3/3/2020).",
        "PanitiaKampung Barudisambut warga saat menghadiri pawai di Randu, Sabtu (9/8/2025).",
        "Bantuan itu untuk susu bagi anak. Selain itu, pemerintah membangun kandang day old chick (DOC).",
        # below a label alone the story goes on
        "Warga mengangkut kasur ke balai desa.\nWarga mengangkut kasur ke balai desa. Mereka lalu memasak bersama.",
        "Kapten Persatu Randu, Joko Susilo.",
    ],
)
def test_a_line_of_the_story_is_no_caption(line: str) -> None:
    text = f"{ABOVE}\n{line}\n{BELOW}\n{LAST}"
    assert Cleaner(ignore=["second-opinion"]).clean(text) == text  # to which some may be links


@pytest.mark.parametrize(
    "caption",
    [
        "Foto: wartalaut",
        "Foto: Koalisi Randu.",
        "Foto-foto: diambil dari wartalaut",
        "Kredit video: TikTok",
        "Perahu karet milik Koperasi Tirta. Foto: Budi/Wartalaut.com",
        "Camat menyerahkan bantuan kepada warga Randu, Rabu (24/9/2025).Foto: wartalaut",
        "SHUTTERSTOCK Pemandangan kebun teh di Randu.",
        "TANGKAPAN LAYAR Kapten Persatu Randu bergabung dengan Bahari FC, Sabtu (9/8/2025).",
        f"AFP/BUDI SANTOSO {LONG_CAPTION}",
        "Camat Kampung Baru Budi Santoso saat meninjau tanggul di Randu, Selasa (3/3/2020).",
        "Pekerja menarik balok es dari bak cetakan. -Foto : Dokumen Koperasi-",
        "Pekerja menarik balok es dari bak cetakan. - Foto BUDI SANTOSO -",
        "IMG-20240922-WA0031.jpg",
        "perahu-karet_1.jpeg",
        "Baca juga: Perahu Karet Tiba di Randu ANTARA/Budi Santoso Warga mengangkut kasur ke balai, Rabu (17/9/2025).",
    ],
)
def test_a_caption_inside_a_line_goes(caption: str) -> None:
    assert newsclean.clean(f"{IN_LINE}{caption} {BELOW}") == f"{IN_LINE}{BELOW}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Shutterstock merupakan situs penjual gambar.",
        "Warga mengangkut kasur ke balai desa. Warga mengangkut kasur ke balai desa.",
        "\"Air sudah surut,\" kata Plt. Camat Kampung Baru saat dihubungi di Randu, Selasa (3/3/2020).",
        "Keterangan itu dari Plt. Camat Budi S. Purba saat ditemui di Randu, Selasa (3/3/2020).",
        "Berkas foto itu bernama IMG-20240219-WA0077 sehingga warga mengira baru.",
        "Berkas denah.jpg dikirim kepada panitia.",
        "Tokoh utamanya - Foto Lama - diperankan Budi.",
    ],
)
def test_a_sentence_of_the_story_stays(sentence: str) -> None:
    text = f"{IN_LINE}{sentence} {BELOW}"
    assert newsclean.clean(text) == text


def test_a_file_or_an_outlet_and_its_caption_above_the_dateline_go() -> None:
    story = f"RANDU, WARTA LAUT - {ABOVE}\n{BELOW}"
    for credit in ("Warta Laut/Budi Santoso", "perahu-karet-di-randu.jpg"):
        caption = f"{credit}\nPemohon mengantre di balai desa Kampung Baru."
        assert newsclean.clean(f"Bantuan Tiba\n{caption}\n{story}") == f"Bantuan Tiba\n{ABOVE}\n{BELOW}"


def test_the_headline_as_an_address_has_it_goes() -> None:
    text = f"perahu-karet-tiba-di-randu Perahu Karet Tiba di Randu {IN_LINE}{BELOW}"
    assert newsclean.clean(text).startswith("Perahu Karet Tiba di Randu")
