"""Captions of articles in one line: where they begin and end without the edges of a line."""

import pytest

import newsclean

BEFORE = "Hujan turun sejak pagi di Kampung Baru dan merendam puluhan rumah di tepi sungai."
AFTER = (
    "Petugas datang sore hari membawa bantuan pangan. Warga mengungsi ke balai desa sejak Minggu malam. "
    "Sekolah diliburkan selama dua hari."
)


@pytest.mark.parametrize(
    "caption",
    [
        # the credit first, with a slash: its caption ends at the full stop or the date, or where the story goes on
        "KOMPAS.com/ RATNA KUSUMO Perahu karet bersandar di halaman sekolah.",
        "KOMPAS.com/RATNA KUSUMOPerahu karet bersandar di halaman sekolah.",
        "Wartarandu.com/Ratna KusumoPerahu karet bersandar di halaman sekolah.",
        "TRIBUN RANDU/RATNA KUSUMO Perahu karet bersandar di halaman sekolah, Senin (2/1/2023)",
        "SHUTTERSTOCK/RATNAKUSUMOIlustrasi perahu karet.",
        # an illustration or a screen, with any credit or none
        "Ilustrasi banjir di permukiman.",
        "wartarandu.com Ilustrasi banjir.",
        "RATNA KUSUMO Ilustrasi: Perahu karet di Kampung Baru.",
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
