"""What a page prints above the story and between its sentences: its header, notices of its buttons, boxes, code."""

from __future__ import annotations

import pytest

from newsclean import Cleaner

FIRST = (
    "Petani di Desa Randu memanen kentang lebih awal karena musim hujan datang pada September. Hasilnya turun "
    "sepertiga dibanding panen sebelumnya, sedangkan harga di pasar induk naik dua kali lipat dalam sebulan. Panen itu "
    "dibantu mahasiswa yang datang dari kota dengan dua truk besar sejak Senin pagi, kata ketua kelompok."
)
LAST = (
    "Kepala desa, Wiratno Hadi, meminta petani menyimpan benih di gudang koperasi yang dibangun tahun lalu. Gudang "
    "itu menampung empat puluh ton benih dan dijaga oleh pemuda dusun. Panen berikutnya dijadwalkan pada Maret."
)
STORY = f"{FIRST} {LAST}"
RULES = Cleaner(ignore=["second-opinion"])
HEADLINE = "Petani Randu Panen Kentang Lebih Awal di Tengah Hujan"
HEADER = (
    "Halo, Profil Kirim Foto Keluar Masuk ke akun Anda Belum punya akun? Daftar Akun Pedoman Media Siber Hubungi Kami "
    "Kebijakan Privasi Redaksi Unduh RanduApp untuk Android & iOS"
)
DATELINE = "RANDU, CONTOH.COM -"


@pytest.mark.parametrize("gap", ["\n\n\n", " \n ", " "])
@pytest.mark.parametrize("title", [None, HEADLINE])
def test_the_header_of_a_site_goes_with_the_dateline_behind_it(gap: str, title: str | None) -> None:
    assert RULES.clean(f"{HEADER}{gap}{DATELINE} {STORY}", title=title) == STORY


@pytest.mark.parametrize(
    "first",
    [
        "Pilih Masuk, lalu Daftar Akun, baca Kebijakan Privasi dan Tentang Kami, kata petugas. Login itu mudah.",
        "Halaman Hubungi Kami dan Tentang Kami di situs itu sudah lama tidak diperbarui oleh pengelolanya.",
    ],
)
def test_a_sentence_about_a_site_is_no_header(first: str) -> None:
    for text in (f"{first}\n\n{STORY}", f"{first} {STORY}"):
        assert RULES.clean(text) == text


GOES = {
    "a link in a cell": "| Baca juga: Tujuh Desa dengan Panen Kentang Terbanyak |",
    "a caption in a cell": "| Ketua kelompok tani Randu dan Bupati Waru (kanan). Foto: Dok. Tani Muda |",
    "code of advertisements": (
        "let gpt_x = window.googletag || {cmd: []};gpt_x.cmd.push(function() {gpt_x.defineSlot('/1/x', [[336, 280]], "
        "'x').addService(gpt_x.pubads());gpt_x.display('x');});"
    ),
    "a rule of a style sheet": "#kotak3 img{margin: 20px auto;max-width:300px !important;}",
    "rules of a style sheet": "#kotak {margin:1.5em 0} .kotak-iklan{text-align:center;}",
    "buttons of networks": "Bagikan : Facebook Twitter WhatsApp Salin Tautan",
    "a link that lost its blank": "Simak selengkapnyadi sini.",
    "another": "Selengkapnyadi sini.",
    "the title of a video, twice": "Video Petani Randu Panen Kentang Video Petani Randu Panen Kentang",
    "a title that is called out": "Baca juga: Resmi! Gudang Benih Koperasi Randu Diperluas",
    "an offer without a sentence before it": "Nyaman tanpa iklan. Langganan RanduPro",
}
STAYS = {
    "a table": "Ini datanya. | Budi | Foto: ada | Sari | tidak |",
    "a cell of data": "Ini datanya. | Jumlah petani yang datang dari dua desa |",
    "what somebody says of a link": "Tautan telah disalin warga ke grup percakapan itu.",
    "a price in braces": "Rumus #1 itu {harga: naik} menurut Wiratno.",
    "networks in a sentence": "Bagikan kabar di Facebook, Twitter dan WhatsApp, pesan Wiratno.",
    "videos of the story": "Video itu direkam warga. Video itu ditonton warga.",
}


@pytest.mark.parametrize("box", GOES.values(), ids=GOES)
def test_boxes_between_sentences_go(box: str) -> None:
    assert RULES.clean(f"{FIRST} {box} {LAST}") == STORY


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_looks_like_a_box_stays(text: str) -> None:
    assert RULES.clean(f"{FIRST} {text} {LAST}") == f"{FIRST} {text} {LAST}"


def test_the_last_sentence_behind_code_is_the_storys() -> None:
    assert RULES.clean(f"{FIRST} .kotak{{color:red}} Hujan turun lagi di sana.") == f"{FIRST} Hujan turun lagi di sana."


def test_the_marker_of_an_advertisement_may_stand_behind_a_caption() -> None:
    between = "Panen kentang Randu ADVERTISEMENT Hujan turun lagi."
    assert "ADVERTISEMENT" not in RULES.clean(f"{FIRST} {between} {LAST}")


@pytest.mark.parametrize("tags", ["petani randu kentang benih", "petani randu kentang benih lama sekali."])
@pytest.mark.parametrize("saved", ["", " Anda menyukai artikel ini Artikel disimpan"])
def test_notices_of_buttons_go_with_keywords_and_initials(tags: str, saved: str) -> None:
    head = f"{HEADLINE} Siti Rahma - detikNews Selasa, 01 Sep 2026 17:30 WIB ... Tautan telah disalin Randu -"
    tail = f"(srw/bdi) ... Tautan telah disalin {tags}{saved}"
    assert RULES.clean(f"{head} {STORY} {tail}", title=HEADLINE) == STORY
    assert RULES.clean(f"{head} {STORY} {tail}") == f"{HEADLINE} {STORY}"


def test_names_of_three_words_stand_behind_a_kicker_and_the_title() -> None:
    head = f"d'Tani {HEADLINE} Siti Rahma Waru - detikNews Selasa, 01 Sep 2026 17:30 WIB Randu -"
    assert RULES.clean(f"{head} {STORY}", title=HEADLINE).endswith(STORY)
    assert "Siti" not in RULES.clean(f"{head} {STORY}", title=HEADLINE)


def test_a_headline_with_a_number_is_no_name_in_front_of_the_story() -> None:
    text = f"d'Tani Kentang Pendulang Cuan Puluhan Juta Rupiah Petani Randu {STORY}"
    assert RULES.clean(text) == text


@pytest.mark.parametrize("title", [None, HEADLINE])
def test_the_desk_goes_with_the_dateline_behind_it(title: str | None) -> None:
    cleaned = RULES.clean(f"{HEADLINE} Tim Redaksi KOMPAS.com- {STORY}", title=title)
    assert cleaned.endswith(STORY) and "Redaksi" not in cleaned


def test_how_long_a_text_takes_to_read_goes_where_the_headline_is_not_known() -> None:
    line = f"{HEADLINE} Siti Follow 4 min read · Mar 5, 2025 -- Share"
    assert RULES.clean(f"{line}\n\n{FIRST}\n\n{LAST}") == f"{HEADLINE} Siti\n\n{FIRST}\n\n{LAST}"


CHECKS = "Cek fakta:Hoaks! Petani Randu membuang benih ke sungai"


@pytest.mark.parametrize(
    "links",
    [
        f"{CHECKS}\n\nCek fakta:Bupati minta petani pindah, benarkah?",
        f"{CHECKS}\n\nBaca juga:Gudang benih Randu diperluas",
        f"{CHECKS}Cek fakta:Wiratno berkata kentang beracun, benarkah?Baca juga:Gudang benih Randu diperluas",
    ],
)
def test_fact_checks_beside_other_links_are_links(links: str) -> None:
    assert RULES.clean(f"{FIRST}\n\n{LAST}\n\n{links}\n") == f"{FIRST}\n\n{LAST}\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\n{LAST}\n\n{CHECKS}, benarkah?\n\n{FIRST}\n",
        f"{CHECKS}\n\n{FIRST}\n\n{LAST}\n",
        f'{FIRST} Artikel itu berjudul "{CHECKS}". {LAST}\n',
    ],
    ids=["alone", "a headline", "quoted"],
)
def test_other_titles_of_fact_checks_stay(text: str) -> None:
    assert RULES.clean(text) == text


def test_contents_glued_to_the_story_go_where_their_headings_come_again() -> None:
    items = ("1. Asal benih kentang Randu", "2. Cara menyimpan benih", "3. Panen dan pasar")
    parts = "\n\n".join(f"{item}\n\n{LAST}" for item in items)
    assert RULES.clean(f"{FIRST}Table of Content{''.join(items)}\n\n{parts}\n") == f"{FIRST}\n\n{parts}\n"
    without = f"{FIRST}Table of Content1. Asal benih2. Cara menyimpan\n\n{LAST}\n"
    assert RULES.clean(without) == without


def test_a_heading_below_a_linked_title_is_the_storys() -> None:
    heading = "Tips Agar Benih Kentang Tetap Kering"
    rest = "Pastikan benih kentang disimpan kering di gudang koperasi. Petani membuka gudang itu setiap pagi hari."
    text = f"{FIRST}\nBaca Juga :\nGudang Benih Koperasi Randu Diperluas Tahun Ini\n{heading}\n{rest}\n{LAST}\n"
    assert heading in RULES.clean(text) and "Diperluas" not in RULES.clean(text)


@pytest.mark.parametrize(
    "line", ["Mereka adalah: Sari Wulan Nur Khoirul", "Kedua petani itu bernama: Sari Wulan Nur Khoirul Waru"]
)
def test_names_behind_a_clause_that_names_are_no_link(line: str) -> None:
    text = f"{FIRST}\n{line}\n{LAST}\n"
    assert RULES.clean(text) == text


def test_a_closing_fact_is_no_note() -> None:
    text = f"{STORY} Untuk informasi, aturan lomba mengizinkan petani menggunakan delapan mesin selama satu musim."
    assert RULES.clean(text) == text


def test_a_video_with_its_label_closes_a_list_without_a_stop() -> None:
    text = f"{STORY} Daftar petani dengan panen terbanyak: 1. Sastro 2. Budi 3. Wati"
    video = "Simak juga Video Wiratno: Biasanya Saya Simpan Benih di Dapur"
    assert RULES.clean(f"{text} {video}") == text
    link = "Baca juga: Gudang Benih Koperasi Randu Diperluas Tahun Ini"
    assert RULES.clean(f"{STORY} {link} {video} [Gambas:Video 20detik] (srw/bdi) benih randu") == STORY


def test_a_credit_between_sentences_ends_with_a_name_that_the_story_has() -> None:
    story = f"{FIRST} Kelompok Tani Muda ikut memanen. {{}}Tebakan panen terjawab di Randu hari itu. {LAST}"
    assert RULES.clean(story.format("Foto: dok. Tani Muda ")) == story.format("")


def test_a_title_with_two_quotations_fills_its_line() -> None:
    link = 'Baca juga: Pupuk "Ajaib" Dijual di Randu: Penjual Mengaku Bernama "Mantri Tani"'
    assert RULES.clean(f"{FIRST}\n{link}\n{LAST}\n") == f"{FIRST}\n{LAST}\n"


def test_what_leads_to_a_text_that_is_shown_stays() -> None:
    line = "Unggahan itu menyertakan poster dengan tulisan sebagai berikut:"
    text = f"{FIRST}\n\n{line}\n\nGUDANG DIBUKA UNTUK UMUM\n\n{LAST}\n"
    assert RULES.clean(text) == text


ROLES = "Reporter: Siti Rahma Editor: Rudi Waru Sastro | Editor: Rudi Waru Sastro"


@pytest.mark.parametrize("title", [None, HEADLINE])
@pytest.mark.parametrize(
    "behind", [f"{ROLES} CONTOH.CO.ID - JAKARTA.", "Reporter: Siti | Editor: Rudi Waru | Jumat 21-03-2025,04:05 WIB"]
)
def test_roles_behind_a_headline_go_with_what_follows_them(behind: str, title: str | None) -> None:
    cleaned = RULES.clean(f"{HEADLINE} {behind} {STORY}", title=title)
    assert cleaned == (STORY if title else f"{HEADLINE} {STORY}")


def test_roles_in_a_sentence_stay() -> None:
    text = f"Film itu memuat Penulis: Siti Rahma sebagai tokoh dan Editor: Rudi Waru sebagai lawannya. {STORY}"
    assert RULES.clean(text) == text


def test_two_times_one_behind_the_other_go_and_the_headline_stays() -> None:
    times = "13 November 2025, 15:30 WIB 13 November 2025, 15:28 WIB"
    assert RULES.clean(f"{HEADLINE} Siti Rahma {times} {STORY}").endswith(f"Rahma {STORY}")
    told = f"{FIRST} Gudang dibuka 13 November 2025, 15:30 WIB. {LAST}"
    assert RULES.clean(told) == told


def test_a_headline_that_opens_like_a_label_is_no_credit() -> None:
    headline = "Data BPS: Kentang Paling Banyak Ditanam Warga Randu"
    assert RULES.clean(f"{headline} Tim Redaksi KOMPAS.com- {STORY}") == f"{headline} {STORY}"


def test_who_comes_and_goes_is_no_run_of_titles() -> None:
    moves = (
        "Masuk: -", "Keluar: Joko Waru Rudi Sastro Wati Nur Tono Gede Sari Wulan Budi Waru Dian Randu Tari Waru",
        "Masuk: Yasin Sastro dari Randu Timur", "Keluar: Robin Sastro ke Waru Barat Lagi", "Masuk: Eli Waru dari Randu",
        "Keluar: Dean Wulan ke Randu Raya", "Jaidon Randu dari Waru Utara", "Mikael Kayo dari Fiore Randu",
        "Romel Dono dari Waru City dan Kevin Keli dari Liver Randu",
    )  # fmt: skip
    text = STORY + "".join(moves)
    assert RULES.clean(text) == text


@pytest.mark.parametrize("heading", ["Panen itu ramai.", "1. Sawah Randu, Kecamatan Waru"])
@pytest.mark.parametrize("credit", ["(Facebook Sawah Randu)", "(Facebook Sawah Randu).(Facebook Sawah Randu)"])
def test_a_caption_with_the_link_to_its_picture_leaves_the_heading(heading: str, credit: str) -> None:
    text = f"{FIRST} {heading} {{}}Sawah itu luas sekali. {LAST}"
    assert RULES.clean(text.format(f"Lihat Foto Sawah terluas di Randu {credit} ")) == text.format("")


def test_a_caption_that_looks_like_a_linked_title_goes_with_its_credit() -> None:
    caption = "Lihat Foto Putusan Kasus Kentang Randu Vs Waru.(bidik layar situs Pengadilan Waru)"
    cleaned = RULES.clean(f"{FIRST}\n{LAST}{caption}Baca juga: Gudang Benih Randu Diperluas\n{FIRST}\n")
    assert "Lihat" not in cleaned and "bidik" not in cleaned
