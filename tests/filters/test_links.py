"""Links to other articles by their form, and what of the story looks like them."""

from __future__ import annotations

import pytest

from newsclean import Cleaner, clean

STORY = "Hujan deras merendam sawah dan dusun di Kecamatan Randu sejak Senin malam, kata Camat Randu."
MORE = "Warga membersihkan lumpur bersama petugas sampai sore, dan dapur umum dibuka di balai desa."
PLAYERS = "Pelatih Budi Waskito tetap tegar dan tidak mau menyebut nama pemain pilihan yang cedera."

GOES = {
    "a bracket with another verb": ["(KLIK: Perahu Penyeberangan Waru Kembali Beroperasi)"],
    "READ without a colon": ["READ  Stadion Waru Hulu Ganti Rumput Bulan Depan"],
    "Read Next behind the letters of a font button": ["Aa Read Next : Jadwal Pekan Kelima Liga Randu"],
    "an address in place of the title": ["Baca juga : https://kabarrandu.example/2019/01/pasar-lama-segera-ditata/"],
    "a title that opens with a quotation": ['BACA: "Kami Tak Pernah Lari" - Ketua Regu Randu Jelaskan Punca'],
    "titles above their label": [
        "- Embung Waru Mulai Terisi Setelah Tiga Bulan Kering",
        "- Harga Pupuk Eceran di Pasar Randu Naik Lagi",
        "Baca Juga",
    ],
    "the rest of a bracket": ["Kiper Randu Selalu Bawa Sial Saat Persatu Menjamu Waru FC)"],
    "titles in a pair that say something": [
        "Hasil Sidang Panitia Putuskan Denda Persatu Randu Lima Juta Rupiah, Ini Rinciannya",
        "Kapten Persatu Randu Ungkap Kunci Kemenangan Beruntun di Kandang Sendiri Musim Ini",
    ],
    "headlines behind bullets": [
        "• Warga Randu Minta Jembatan Gantung Diperbaiki",
        "• Bupati Waru Janji Bangun Dapur Umum Baru",
    ],
}

STAYS = {
    "a bracket that explains": "Alat itu dipakai perlahan (klik: bunyi kecil ketika kunci terpasang) oleh para siswa.",
    "a list that the story announces": "Tuntutan warga:\n- Perbaikan Jalan Desa Randu\n- Pembangunan Dapur Umum Baru",
    "a subhead": "Dapur Umum Dibuka di Balai Desa",
    "a line that ends with an ellipsis": "Kami menunggu sampai malam, tetapi tidak ada yang datang...",
    "two lines of a table": "Desa Randu Lor: 112 Kepala Keluarga\nDesa Randu Kidul: 98 Kepala Keluarga",
}


@pytest.mark.parametrize("lines", GOES.values(), ids=GOES)
def test_links_go_from_between_two_paragraphs(lines: list[str]) -> None:
    assert clean("\n\n".join([STORY, *lines, MORE])) == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_looks_like_links_stays(text: str) -> None:
    article = f"{STORY}\n\n{text}\n\n{MORE}"
    assert clean(article) == article


def test_of_two_titles_above_a_paragraph_the_subhead_stays() -> None:
    link = "Kapten Persatu Randu Ungkap Kunci Kemenangan Beruntun, Bukan Soal Taktik"
    subhead = "Budi Waskito: Tetap Tegar, Pemain Pilihan Saya"
    assert clean(f"{STORY}\n{MORE}\n{link}\n{subhead}\n{PLAYERS}") == f"{STORY}\n{MORE}\n{subhead}\n{PLAYERS}"


def test_a_schedule_of_the_story_is_no_forecast_of_another_article() -> None:
    schedule = "Jadwal Persatu Randu vs Waru FC, Selasa 18 November 2025 di Stadion Randu Pukul 20.00 WIB"
    article = f"{STORY}\n{PLAYERS}\n{schedule}"
    assert clean(article) == article


@pytest.mark.parametrize(
    "title",
    [
        "KAI Waru: 2,9 Juta Tiket Kereta Terjual selama Libur Panjang & Tahun Baru",
        "Arus Balik, Tol Lintas Randu Diskon 10 Persen Sampai 3 Januari",
    ],
)
def test_a_title_in_the_frame_of_its_link_needs_no_verb(title: str) -> None:
    before = " ".join(3 * [STORY, MORE])
    after = "Sedangkan dua komoditas lain yang bakal disetop pengirimannya adalah jagung dan gula pasir."
    assert clean(f"{before}{title}  {after}") == f"{before} {after}"


@pytest.mark.parametrize(
    "text",
    [
        "Kecamatan Randu Lor, Randu Kidul, Waru Wetan, Waru Kulon, Kota Waru",
        "Namun, Produsen Bisa Saja Memproses Bulu Dengan Cara Diputihkan Dahulu",
    ],
)
def test_names_and_sentences_in_capitals_stay_in_a_frame(text: str) -> None:
    article = f"{STORY} {MORE}{text}  Petugas mencatat nama mereka satu per satu di posko."
    assert "".join(text.split()) in "".join(clean(article).split())


def test_teasers_go_with_their_titles() -> None:
    pairs = [
        "Kuota Pendakian Gunung Waru Ditambah Jadi Dua Ratus Orang",
        "Petugas menambah kuota setelah jalur timur selesai diperbaiki ...",
        "Kebakaran Sabana di Pos Tiga Padam Setelah Hujan",
        "Hujan dua jam membantu relawan memadamkan sisa api ...",
    ]
    assert clean("\n".join([STORY, MORE, *pairs])) == f"{STORY}\n{MORE}"


def test_titles_to_which_their_channel_is_glued_go() -> None:
    titles = ["- RanduBupati Lantik 40 Kepala Sekolah", "- OLAHRAGAPersatu Menang Tipis di Kandang"]
    assert clean("\n".join([STORY, MORE, *titles])) == f"{STORY}\n{MORE}"


def test_dates_and_lone_bullets_between_the_titles_of_a_column_go_with_them() -> None:
    dated = ["Artikel Terkait", "Nasional", "14 hari lalu", "Posyandu Terapung Datangi Tiga Pulau Terluar"]
    bullets = ["You may also like", "-", "Taman Baca di Lereng Bukit Dibuka Kembali"]
    assert clean("\n".join([STORY, MORE, *dated])) == f"{STORY}\n{MORE}"
    assert clean("\n".join([STORY, MORE, *bullets])) == f"{STORY}\n{MORE}"


def test_the_gap_behind_a_label_without_a_colon_ends_its_title() -> None:
    text = f"{STORY} Baca Juga  Sekolah Waru Buka Kelas Hidroponik  Petani cukup mengganti baterai sebulan sekali."
    assert clean(text) == f"{STORY} Petani cukup mengganti baterai sebulan sekali."


def test_the_title_of_a_video_that_left_a_gap_goes() -> None:
    text = f"{STORY}||Geger Banjir Randu, Perayaan Panen Raya Waru Batal: \n          {MORE}"
    assert "Geger" not in clean(text) and MORE in clean(text)


def test_a_title_that_promises_something_does_not_end_before_it() -> None:
    text = f"{STORY} Baca juga:1,7 Juta Ton Beras Menumpuk, Semuanya Berkutu? Ini Kata Mentan {MORE}"
    assert "Kata Mentan" not in clean(text) and MORE in clean(text)


def test_the_headline_twice_in_one_line_goes() -> None:
    title = "Kapan Sebaiknya Memeriksakan Telinga?"
    assert clean(f"{title}\n{title}{title}\n{STORY}\n{MORE}") == f"{title}\n{STORY}\n{MORE}"


@pytest.mark.parametrize(
    "link",
    [
        "Baca:Jalan Lingkar Timur Gelap, Warga Pasang Obor",
        "Bacaan Lainnya",
        "- Got Buntu di Randurejo Dikeruk Warga - Upah Petugas Kebersihan Waru Naik Baca Juga",
    ],
)
def test_links_go_from_between_two_sentences(link: str) -> None:
    assert clean(f"{STORY} {link} Menurut dia, lumpur itu diangkut dengan gerobak.") == (
        f"{STORY} Menurut dia, lumpur itu diangkut dengan gerobak."
    )


def test_the_titles_of_a_column_at_the_end_of_one_line_go() -> None:
    column = "Terkini - Mengapa Warga Enggan Pindah dari Bantaran? - Komunitas Waru: Belajar di Bawah Jembatan"
    story = " ".join(2 * [STORY, MORE])
    assert clean(f"{story} {column}") == story


def test_the_number_of_a_section_ends_a_title() -> None:
    section = "#2. Kumpulan Waru Bersara Seketika Vokalisnya sakit."
    text = f"{STORY} BACA: Album Akhir Randu Dirakam Dalam Satu Malam {section}"
    assert "#2. Kumpulan Waru Bersara" in clean(text)


def test_an_invitation_to_read_what_a_roundup_sums_up_goes() -> None:
    assert clean(f"{STORY}\n{MORE} Baca artikelnya di sini.\n{PLAYERS}") == f"{STORY}\n{MORE}\n{PLAYERS}"


TITLE = "Warga Randu Gotong Royong Perbaiki Jembatan Gantung"


@pytest.mark.parametrize(
    "head",
    [
        f"Beranda / DAERAH / {TITLE} | DAERAH {TITLE} 12 Mei 2024 | 08:30 WIB",
        f"{TITLE} Bagikan berita {TITLE} Jumat, 2 Mei 2025",
    ],
)
def test_copies_of_the_title_in_the_head_of_one_line_go(head: str) -> None:
    cleaned = Cleaner(ignore=["second-opinion"]).clean_all([(f"{head} {STORY} {MORE}", TITLE)])
    assert TITLE not in next(iter(cleaned)).text


def test_the_title_stays_where_a_sentence_has_it() -> None:
    text = f"{STORY} Spanduk itu bertuliskan: {TITLE} Camat tersenyum. Film “{TITLE}” diputar. {MORE}"
    cleaned = next(iter(Cleaner().clean_all([(text, TITLE)]))).text
    assert cleaned.count(TITLE) == 2


def test_the_subhead_below_a_list_of_titles_stays() -> None:
    titles = ["Nonton Siaran Langsung Kapal Layar dari Teluk Biru", "Kisah Penari Cilik yang Dipaksa Pindah Sanggar"]
    subhead, below = "Upaya Bangkit Persatu Randu Kandas", "Persatu Randu mencari upaya bangkit pada babak kedua."
    article = [STORY, MORE, *titles, subhead, below]
    assert clean("\n".join(article)) == "\n".join([STORY, MORE, subhead, below])


def test_a_schedule_with_times_closes_the_story() -> None:
    schedule = "Jadwal Jumat 15:30 Persatu Randu vs Mitra Waru, 15:30 Putra Sena vs Elang Randu, 20:30 Garuda vs Sena"
    article = f"{STORY}\n{MORE}\n{schedule}"
    assert clean(article) == article


def test_a_sentence_in_front_of_a_bracket_is_no_part_of_the_title() -> None:
    rest = "Contoh tungku sudah dibangun di balai desa dan boleh ditiru siapa saja."
    assert rest in clean(f"{STORY} Baca:Kopra Masuk Gudang, Uang Keluar Lambat {rest} ( Tim LK ) Randu")


@pytest.mark.parametrize(
    "title",
    [
        "Polres Waru Musnahkan Ladang Tembakau",
        "Sudah Rajin Menyiram Tapi Kering? Ini Sebabnya",
        "Cara Menanam Padi Apung di Pot - Randubelanja.com",
    ],
)
def test_a_short_title_in_the_last_line_goes(title: str) -> None:
    assert clean(f"{STORY}\n{MORE}\n{title}") == f"{STORY}\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "Tips Sukses Menanam Padi Apung",  # the heading of a part that was lost
        "Pilih Bibit Padi yang Tahan Kering",
        "Pelatih: Budi Terima Waskito",
        "Persatu Randu Menang Lagi",
    ],
)
def test_another_last_line_without_a_stop_stays(line: str) -> None:
    article = f"{STORY}\n{MORE}\n{line}"
    assert Cleaner(ignore="second-opinion").clean(article) == article


def test_data_whose_labels_were_glued_are_no_title() -> None:
    data = "Judul: Randu: Kisah Panen RayaSutradara: Budi SantosoProduser: Siti Rahma Waru"
    assert data in clean(f"{STORY}\n(credit: imdb)\n{data}\nGenre: Drama, Budaya\n{MORE}")


@pytest.mark.parametrize("author", ["Rafiin - detikBali", "Budi Santoso - CNN Indonesia"])
def test_an_author_and_the_desk_in_a_line_go(author: str) -> None:
    assert Cleaner(ignore=["second-opinion"]).clean(f"{author}\n\n{STORY}\n{MORE}") == f"{STORY}\n{MORE}"
