"""Captions of articles in one line: where they begin and end without the edges of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_promises import many, texts

import newsclean
from newsclean.filters.captions.sentences import SENTENCE_END, last_sentence_start
from tests.filters.stories import AFTER, BEFORE
from tests.filters.stories import LONG_STORY as STORY


@pytest.mark.parametrize(
    "caption",
    [
        # the credit first, with a slash: its caption ends at the full stop or the date, or where the story goes on
        "KOMPAS.com/ RATNA KUSUMO Perahu karet bersandar di halaman sekolah.",
        "KOMPAS.com / RATNA KUSUMO Perahu karet bersandar di halaman sekolah.",
        "ReutersPerahu karet bersandar di halaman sekolah.",
        "KOMPAS.com/RATNA KUSUMOPerahu karet bersandar di halaman sekolah.",
        "Wartarandu.com/Ratna KusumoPerahu karet bersandar di halaman sekolah.",
        "TRIBUN RANDU/RATNA KUSUMO Perahu karet bersandar di halaman sekolah, Senin (2/1/2023)",
        "SHUTTERSTOCK/RATNAKUSUMOIlustrasi perahu karet.",
        # an illustration or a screen, with any credit or none
        "Ilustrasi banjir di permukiman.",
        "wartarandu.com Ilustrasi banjir.",
        "RATNA KUSUMO Ilustrasi: Perahu karet di Kampung Baru.",
        "RanduposTampilan antarmuka aplikasi cuaca yang dirombak.",
        "RanduposBocoran peta genangan di aplikasi cuaca.",
        "Warta Randu Tangkapan layar peta genangan di aplikasi cuaca.",
        "Dok. FreepikIlustrasi banjir.",
        # "Dok." in front, or behind a date
        "Dok. Humas RanduPerahu karet bersandar di halaman sekolah.",
        "Dok. Humas Randu Bupati Budi Santoso meninjau posko banjir, Senin (2/1/2023).",
        "Dok. Universitas Randu Kampus Randu di tepi sungai besar Kampus Randu di tepi sungai besar",
        "Tim gabungan memeriksa tanggul di Kampung Baru, 2 Januari 2023. Dok. Walhira",
        "Bupati Budi Santoso saat meninjau tanggul di Randu, Senin (2/1/2023). ANTARA/Ratna Kusumo.",
        # the label of the credit behind a caption without a full stop
        "Perahu karet di halaman sekolah Foto: Ratna Kusumo/detikcom",
        "Ada pesan 'Awas Banjir' di grup wargaFoto: tangkapan layar ponsel",
        "perahu karet di sekolah Foto: wartarandu",
        # a scene with its day, whose strokes may be lost
        "Suasana halaman sekolah di Kampung Baru, Kabupaten Randu, Senin (2/1/2023).",
        "Suasana halaman sekolah di Kampung Baru, Kabupaten Randu, Senin (212023).",
        "Sumber gambar, AFP via Getty Images",
        # twice: the copy right behind it, with a credit of its own; the name of what is shown in front of it
        "KOMPAS.com/RATNA KUSUMO Perahu karet milik warga di halaman. Perahu karet milik warga di halaman.",
        "KOMPAS.com/RATNA KUSUMO Perahu karet di halaman. Perahu karet di halaman. (WARTARANDU.COM/RATNA)",
        "KOMPAS.com/RATNA KUSUMO"
        + 2 * f" Perahu karet di halaman, Senin (2/1/2023). Warga menunggu di tanggul{' dan di balai desa' * 15}.",
        "Camat Randu, Budi Santoso. Camat Randu, Budi Santoso (Foto: Ratna Kusumo).",
        "randu.go.id Camat Randu meninjau tanggul, Senin (2/1/2023). Camat Randu meninjau tanggul, Senin (2/1/2023).",
        "Dok. KOMPAS.com/RATNA Camat menjelaskan peta itu. Camat menjelaskan peta itu.",
        "Warga menutup tanggul di Randu, 2 Januari 2023. Warga menutup tanggul di Randu, 2 Januari 2023.",
        # who stands where, and when
        "Bupati Budi (kiri) berbincang bersama Camat Siti (kedua kanan) di balai desa, Senin (2/1/2023).",
        # alone, without brackets, where its form shows its end
        "Photo by Ratna Kusumo on Unsplash",
        "Image by Ratna from Pixabay",
        "Freepik.com/author/ratnakusumo",
        "Getty Images/iStockphoto/ratna88",
        "AFP PHOTO / RATNA KUSUMO",
        "Instagram @ratna.kusumo",
        "TikTok/@ratnakusumo",
        "Foto/Net",
        "Foto hanya ilustrasi.",
        "Sumber foto: google",
        # a picture library, alone or with its caption
        "Getty Images",
        "AFP via Getty ImagesPerahu karet bersandar di halaman sekolah.",
        # an outlet in brackets
        "Posko banjir di halaman kantor desa. (Ratna/detikcom)",
        "Perahu karet di halaman sekolah. (Reuters: Ratna Kusumo)",
    ],
)
def test_the_caption_goes_and_the_sentences_around_it_stay(caption: str) -> None:
    assert newsclean.clean(f"{BEFORE} {caption} {AFTER}") == f"{BEFORE} {AFTER}"


@pytest.mark.parametrize(
    "caption",
    [
        "Kompas.com/Ratna Kusumo Perahu karet di halaman. Perahu itu milik relawan dari kota.",
        "Perahu karet bersandar di halaman sekolah. Foto: Ratna Kusumo/detikcom",
        "Perahu karet di halaman sekolah (Ratna/detikcom)",
    ],
)
def test_a_caption_that_lost_the_blanks_around_it_reaches_from_join_to_join(caption: str) -> None:
    assert newsclean.clean(f"{BEFORE}{caption}{AFTER}") == f"{BEFORE} {AFTER}"


@pytest.mark.parametrize("credit", ["Foto: Instagram/ratnakusumo", "Foto: dok. Istimewa", "(Ratna Kusumo/detikcom)"])
def test_of_a_credit_behind_a_sentence_of_the_story_it_alone_goes(credit: str) -> None:
    said = f"{BEFORE} Air mulai surut pada siang hari, kata kepala desa."
    assert newsclean.clean(f"{said} {credit} {AFTER}") == f"{said} {AFTER}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Reuters/Ipsos melakukan survei itu di dua belas kota pada pekan lalu.",
        "AFP/Budi mengatakan banjir serupa pernah terjadi dua kali tahun lalu.",
        "KOMPAS.com/RATNA KUSUMO mengunjungi posko tersebut bersama para relawan.",
        "Panduan lengkapnya tersedia di https://posko.randu.go.id/Seluruh berkas dapat diunduh warga.",
        "Getty Images menjual potret banjir itu kepada sejumlah surat kabar.",
        "Ilustrasi itu menunjukkan ketinggian air di setiap dusun.",
        "Tangkapan layar percakapan warga beredar luas sejak pagi.",
        "DOKU mencatat kenaikan transaksi hingga empat kali lipat saat bencana.",
        "Bantuan dikirim kementerian terkait (ATR/BPN) dan pemerintah kabupaten.",
        "Laporan polisi dibuat pada Senin (2/1/2023). Antara lain disebutkan tiga rumah roboh.",
        "Foto: begitu warga menyebut dinding penuh potret di balai desa.",
    ],
)
def test_sentences_of_the_story_that_look_alike_stay(sentence: str) -> None:
    text = f"{BEFORE} {sentence} {AFTER}"
    assert newsclean.clean(text) == text


def test_records_of_pictures_go_where_there_is_a_story() -> None:
    record = (
        "{{'url': '2024/05/06/panen_raya.jpg', 'caption': 'Warga Randu panen. Dia bilang \"raya\". Contoh/Budi', "
        "'id_files': 1234, 'nama_file': 'panen_raya.jpg', 'flag_cover': {}}}"
    )
    records = f"[{record.format(1)}, {record.format(0)}]"
    assert newsclean.clean(f"{records} {BEFORE} {AFTER}") == f"{BEFORE} {AFTER}"
    assert newsclean.parse(records).warnings == ("kept: the filters would have removed nearly the whole text",)
    assert newsclean.clean(f"{BEFORE} [{{'nama': 'Budi', 'umur': 12}}] {AFTER}").count("Budi") == 1


@pytest.mark.parametrize(
    "caption",
    [
        # "Dok." between two sentences, alone or behind what only names the picture
        "Dok. Humas Randu",
        "Poster film Senja di Tepi Sungai. Dok. Randu Films",
        # credits that lines know by their form
        "Perahu karet di halaman sekolah, Jumat (6/6/2025).-Ratna-",
        "Perahu karet bersandar di halaman sekolah. [Istimewa]",
        "Perahu karet bersandar di halaman sekolah. (WARTARANDU/Ratna)",
        "Perahu karet bersandar di halaman sekolah. (YouTube Kemensos Randu)",
        "SIAGA. Perahu karet bersandar di halaman sekolah. (Ratna/Warta Randu)",
        "Perahu karet di halaman sekolah Kampung Baru (c) Dok. Humas Randu",
        "Perahu karet di halaman sekolah Kampung Baru © Ratna Kusumo",
        "Perahu karet di halaman sekolah Kampung Baru.--Ratna Kusumo",
        "Perahu karet di halaman sekolah Kampung Baru. | Ratna Kusumo",
        "Perahu karet bersandar di halaman sekolah. (Do © 2025 Wartarandu.com",
        # a label that only captions have
        "Keterangan foto: Perahu karet bersandar di halaman sekolah.",
        "Foto 3 dari 8: Perahu karet bersandar di halaman sekolah.",
        # no predicate, twice
        "Kantor Koperasi Tirta di Randu. Kantor Koperasi Tirta di Randu.",
        # initials behind a dash
        "Perahu karet milik Prof. Ratna Kusumo di halaman sekolah. - (KMR)",
    ],
)
def test_in_a_long_line_a_credit_that_shows_its_end_goes_with_its_caption(caption: str) -> None:
    assert newsclean.clean(f"{STORY}{caption} {AFTER}") == f"{STORY}{AFTER}"


@pytest.mark.parametrize(
    "caption",
    [
        "Perahu karet di halaman sekolah.--Canva",
        "Perahu karet bersandar di halaman sekolah (Kanal youtube Warta Randu)",
        "ILUSTRASI. Perahu karet di halaman sekolah (2/1/2023). Foto WARTARANDU/Ratna Kusumo",
    ],
)
def test_in_front_of_a_byline_a_caption_is_read_as_the_line_that_it_was(caption: str) -> None:
    byline = "Reporter: Siti Aminah | Editor: Budi Santoso RANDU, WARTARANDU.COM -"
    assert newsclean.clean(f"{caption} {byline} {STORY}".strip()) == STORY.strip()


def test_behind_a_caption_that_is_whole_the_story_goes_on() -> None:
    caption = "KOMPAS.com/ RATNA KUSUMO Potret perahu di rumah singgah. Senin (2/1/2023)."
    story = "Syarat selanjutnya adalah warga harus menjaga kebersihan perahu itu. Warga juga dilarang merokok di sana."
    assert story in newsclean.clean(f"{STORY}{caption}{story}{AFTER}")


@pytest.mark.parametrize("credit", ["KOMPAS.com/RATNA KUSUMO", "AFP/RATNA KUSUMO"])
def test_a_credit_that_is_glued_to_a_subhead_begins_with_its_outlet(credit: str) -> None:
    story, end = BEFORE + "Perahu Karet untuk Warga Randu", "Petugas datang sore hari membawa bantuan."
    caption = f"{credit}Perahu karet bersandar di halaman sekolah, Senin (2/1/2023)."
    assert newsclean.clean(f"{STORY}{story}{caption}{end} {AFTER}") == f"{STORY}{story} {end} {AFTER}"


def test_the_copy_of_a_caption_goes_where_it_comes_again_between_sentences() -> None:
    caption = "Perahu karet bersandar di halaman sekolah Kampung Baru.--Canva"
    text = f"{caption} Reporter: Siti Aminah | Editor: Budi Santoso RANDU, WARTARANDU.COM - {STORY}{caption} {AFTER}"
    assert newsclean.clean(text) == f"{STORY}{AFTER}"


def test_where_a_picture_was_found_goes_with_its_name() -> None:
    text = f"{BEFORE} 2. PempekPempek via http://www.google.comMakanan ini berasal dari kota di tepi sungai. {AFTER}"
    assert "google" not in newsclean.clean(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Warga mengadu ke Menteri Agraria (ATR/BPN) Budi Santoso pada hari yang sama.",
        "Asosiasi Pedagang Indonesia (API) Randu menolak usul itu.",
        "Warga menulis kepada Dr. (H.C.) Budi Santoso, bupati yang lama.",
        "Suasana balai desa memanas karena warga menolak usul itu, Senin (2/1/2023).",
        "Mereka menang lagi. Mereka menang lagi.",
        "Perahu Karet Randu. Perahu Karet Randu berbahan karet tebal dan ringan.",
        "Javascript adalah salah satu bahasa pemrograman yang paling banyak digunakan.",
        "Instagram @ratnakusumo mengunggah gambar perahu itu pada Senin malam.",
        "Foto/video itu direkam warga. Foto: handout itu dibagikan petugas.",
        "Bupati mengatakan tanggul itu rusak, Senin (2/1/2023). Bupati mengatakan tanggul itu rusak, Senin (2/1/2023).",
        "Bagian itu terletak di otak (kiri) dan mengatur gerak.",
        "Syaratnya banyak. - Sehat jasmani. - Jujur dan disiplin. - Memiliki perahu sendiri.",
    ],
)
def test_a_sentence_that_only_looks_like_a_caption_stays(sentence: str) -> None:
    assert newsclean.clean(f"{STORY}{sentence} {AFTER}") == f"{STORY}{sentence} {AFTER}"


@pytest.mark.parametrize("credit", ["ANTARA FOTO/Ratna Kusumo/rwa", "ANTARA FOTO/Ratna/rwa/nz", "AP PHOTO/Ratna/dan"])
def test_a_signed_photograph_goes_and_the_sentence_before_it_stays(credit: str) -> None:
    assert newsclean.clean(f"{STORY}{credit} {AFTER}") == f"{STORY}{AFTER}"
    said = f'"Gambar itu dari {credit}," kata petugas.'
    assert said in newsclean.clean(f"{STORY}{said} {AFTER}")


def test_behind_the_date_of_a_caption_the_story_goes_on() -> None:
    caption = "Dok. Humas RanduBupati Ratna bersama warga di balai desa, Sabtu (28/6/2025),"
    story = "Menanggapi hal itu, Ratna menekankan bahwa jembatan segera diperbaiki."
    assert newsclean.clean(f"{STORY}{caption} {story} {AFTER}") == f"{STORY}{story} {AFTER}"


def test_behind_an_outlet_a_place_is_no_photographer() -> None:
    story = "Warga memanen padi di lereng gunung sejak Senin (2/1/2023)."
    assert story in newsclean.clean(f"WARTARANDU.COM / RANDU - {story} {AFTER}")


def test_a_list_between_dashes_stays() -> None:
    text = f"{BEFORE}\n\nKualifikasi:- Warga Randu- Dapat berbahasa Jawa-\n\n{AFTER}"
    assert newsclean.clean(text) == text


def test_who_pays_for_a_text_is_no_photographer() -> None:
    sentence = "Tahun depan, Wiratno berencana membuka gudang baru di Randu."
    assert sentence in newsclean.clean(f"{STORY}{sentence} (Adv/Kopi Randu) {AFTER}")


def test_the_lead_of_a_story_stays_although_its_caption_says_the_same() -> None:
    lead = "Bupati Budi Santoso meninjau tanggul di Kampung Baru, Senin (2/1/2023)."
    assert lead in newsclean.clean(f"{lead} (Foto: Ratna/Warta Randu)\n\nRANDU - {lead} {AFTER}\n\n{BEFORE}")


def test_the_story_may_open_with_the_words_of_the_caption_before_it() -> None:
    caption, story = "KOMPAS.com/RATNA KUSUMO Perahu karet warga di Randu.", "Perahu karet warga di Randu itu bocor."
    assert newsclean.clean(f"{BEFORE} {caption} {story} {AFTER}") == f"{BEFORE} {story} {AFTER}"
    named = "Gedung Randu Paragon Lestari menawarkan tempat mengungsi."
    assert named in newsclean.clean(f"{BEFORE}\nDok.wartarandu.com Gedung Randu Paragon Lestari\n{named}\n{AFTER}")


def test_a_credit_with_its_label_at_the_very_end_is_read() -> None:
    assert "Foto:" not in newsclean.clean(f"{STORY}Perahu karet di sungai. Foto: Ratna/detikcom")


bits = st.sampled_from([*".!?\"”’)% \n", "Warga", "panen raya", "No", "20", "["])


@many
@given(text=texts | st.lists(bits, max_size=60).map("".join))
def test_the_last_sentence_begins_behind_the_last_end_of_one(text: str) -> None:
    found = last_sentence_start(text, 0, len(text))
    assert found >= max((gap.end() for gap in SENTENCE_END.finditer(text)), default=0)


def test_the_last_sentence_begins_between_two_places() -> None:
    text = "Hujan turun. Warga mengungsi.Perahu karet bersandar. Sekolah diliburkan."
    assert [last_sentence_start(text, 0, stop) for stop in (10, 20, 40, 60)] == [0, 13, 29, 53]
    assert last_sentence_start(text, 20, 28) == 0


@pytest.mark.parametrize(("words", "goes"), [("HANGUS", True), ("LERENG TIMUR", False)])
def test_words_in_capitals_open_a_caption_but_no_place_does(words: str, goes: bool) -> None:
    caption, story = f"{words}: Petugas memeriksa sisa kebakaran balai desa.", " ".join([BEFORE, AFTER] * 3)
    rules = newsclean.Cleaner(ignore=["second-opinion"])
    assert rules.clean(f"{caption} {story}") == (story if goes else f"{caption} {story}")


@pytest.mark.parametrize("credit", ["Sumber gambar, AFP via Getty Images", "Sumber gambar, BBC/Ratna Kusumo"])
def test_the_first_sentence_stays_behind_a_credit_with_its_label(credit: str) -> None:
    story = f"{BEFORE} {AFTER} {BEFORE} {AFTER}"
    assert newsclean.clean(f"{credit} {story}") == story


def test_a_headline_in_front_of_a_byline_is_no_caption() -> None:
    headline, story = "Perahu Karet Dikirim ke Kampung Baru", f"{BEFORE} {AFTER} {BEFORE} {AFTER}"
    head = f"{headline} Ratna Kusumo - detikNews Kamis, 30 Mei 2019 02:37 WIB Perahu di sekolah (Foto: istimewa)"
    assert newsclean.clean(f"{head} {story}") == f"{headline} {story}"


def test_what_stands_in_front_of_asterisks_is_no_caption() -> None:
    story = f"{BEFORE} {AFTER} {BEFORE} {AFTER} Jurnal Banjir Vol. 13 No.2."
    rules = newsclean.Cleaner(ignore=["second-opinion"])
    assert rules.clean(f"{story} *** Foto utama: perahu di halaman sekolah, Foto: Ratna Kusumo") == story


def test_the_dateline_may_be_glued_to_the_credit_that_opens_the_text() -> None:
    story = "Warga membersihkan lumpur di balai desa pada Senin (2/1/2023) pagi. Hujan turun sejak malam di Randu."
    assert newsclean.clean(f"Kabarwaru.com/Budi Satrio SantosoKABARRANDU.COM - {story}") == story
