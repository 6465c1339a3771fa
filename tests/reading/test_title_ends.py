"""Where a linked title ends that runs into the story's next sentence."""

import pytest

import newsclean

BEFORE = (
    "Warga Kampung Randu mulai memanen padi sejak Senin pagi di sawah yang baru selesai diairi. "
    "Ketua kelompok tani Sastro Wibowo mengatakan hasil tahun ini lebih baik daripada tahun lalu. "
)
LONG = 3 * BEFORE
AFTER = " Musim tanam berikutnya baru dimulai setelah tanggul sungai selesai diperbaiki oleh warga."


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Daftar 11 Pejabat Baru Kabupaten Randu, Lestari Resmi Jadi Camat", "Lestari kini menjabat sebagai camat."),
        ("Lagi, Pemilik Toko Emas Jadi Korban Perampokan", "Kawanan perampok itu memaksa penjaga membuka brankas."),
        ("Pedagang Kecewa Menanti Keputusan Tarif Pasar", "Randu turun 3,4 persen setelah pengumuman itu keluar."),
        ("Jelang Laga Penentu, Persatu Ada Keinginan Menang", "Asisten pelatih tim, Danu Priyo, memuji pemainnya."),
        ("52.300 Kuota Beasiswa Petani Muda 2031, Seleksi mulai Mei", '"Kami bersyukur," kata dia.'),
        ("Warga Kampung Randu Minta Jalan Desa Diperbaiki", "Kejaksaan Negeri Randu memanggil enam saksi."),
        ("Cara Memanen Padi di Lahan Kering Tahun Ini", 'Pilih "Pengaturan" di layar ponsel.'),
        # what is done to whom the title names, what a verb or a measure wants
        ("Harga Gabah Turun Lagi, Petani Randu Diimbau Tunda Panen", "Lestari kini menjabat sebagai camat."),
        ("Doa Camat Randu Tembus Langit saat Bebaskan Sandera di Waru", "Pasal 1 aturan desa mengatur itu."),
        ("Kenali Padi Apung, Benih Baru dengan Segudang Keunggulan", "Lestari kini menjabat sebagai camat."),
        ("Penutupan Jalan Lingkar Randu Berlaku Malam Ini", "Kejaksaan Negeri Wates telah memanggil enam saksi."),
    ],
)
def test_a_title_ends_where_the_sentence_begins(title: str, sentence: str) -> None:
    assert newsclean.clean(f"{BEFORE}Baca juga: {title} {sentence}{AFTER}") == f"{BEFORE}{sentence}{AFTER}"


@pytest.mark.parametrize(
    ("label", "sentence"),
    [
        ("Baca juga:", "Ia berharap panen berikutnya lebih baik daripada yang sekarang."),
        ("Baca Juga:", "Putra Sastro Wibowo itu dinyatakan terbukti melanggar Pasal 60 ayat (5) aturan desa."),
        ("Baca Juga", "Corporate Secretary Bank Tani Nasional Danu Priyo mengatakan kredit tani naik tahun ini."),
    ],
)
def test_a_label_whose_link_was_lost_goes_alone(label: str, sentence: str) -> None:
    assert newsclean.clean(f"{BEFORE}{label} {sentence}{AFTER}") == f"{BEFORE}{sentence}{AFTER}"


def test_a_title_ends_where_a_quotation_is_glued_to_it() -> None:
    sentence = '"Kami panen lebih awal tahun ini," kata Sastro Wibowo kepada warga.'
    text = f"{BEFORE}Baca juga: Ketua Kelompok Tani Minta Beras Randu Tersimpan di Bank{sentence}{AFTER}"
    assert newsclean.clean(text) == f"{BEFORE}{sentence}{AFTER}"


def test_a_title_ends_at_the_next_gap_if_one_parts_its_label() -> None:
    title = "Ketua KTNA RI komitmen wujudkan lumbung padi warga"
    sentence = "Sastro Wibowo menjelaskan warga ingin mendapat pupuk."
    assert newsclean.clean(f"{BEFORE}  Baca juga: {title}   {sentence}{AFTER}") == f"{BEFORE}{sentence}{AFTER}"


def test_the_heading_of_a_list_behind_a_title_stays() -> None:
    items = "Susunan pengurus koperasi terbaru • Ketua: Sastro Wibowo • Wakil ketua: Lestari • Bendahara: Danu Priyo"
    text = f"{BEFORE}Baca juga: Rapat koperasi tunjuk Sastro jadi ketua, gantikan Danu {items}.{AFTER}"
    assert newsclean.clean(text) == f"{BEFORE}{items}.{AFTER}"


def test_a_title_ends_before_the_next_item_of_a_list() -> None:
    first, second = "Paket Hemat 1: Beras lima kilogram dan gula.", "Paket Hemat 2: Minyak dua liter dan tepung terigu."
    title = "Cairkan Bantuan Beras Warga Randu, Sikat Langsung Ke Nomor Ponsel"
    assert newsclean.clean(f"{BEFORE}{first} Baca juga: {title} {second}{AFTER}") == f"{BEFORE}{first} {second}{AFTER}"


def test_a_subhead_that_is_glued_to_a_linked_title_stays() -> None:
    before = BEFORE.rstrip()
    rest = "Cara Menyimpan Gabah KeringSimak juga cara menyimpan gabah kering di lumbung desa."
    text = f"{before}Baca juga: 7 Cara Panen Padi Terbaru 2031, Banyak Hasil dan Tanpa Biaya"
    assert newsclean.clean(f"{text}{rest}{AFTER}") == f"{before} {rest}{AFTER}"


def test_an_opener_at_the_very_end_of_the_text() -> None:
    newsclean.clean(f'{BEFORE}Baca juga: Harga cabai di pasar naik tajam lagi" Kini')


@pytest.mark.parametrize(
    "title",
    [
        "Menteri Perikanan Ungkap Peluang Harga Solar Nelayan Turun 10 Persen",
        "ANALISIS Tarif Kereta Naik Jika Subsidi Dipangkas Tahun Depan",
        "Trem Kota Wates Tabrak Truk Sampah, Polisi Periksa Delapan Saksi",
    ],
)
def test_a_title_without_a_label_between_two_sentences_goes(title: str) -> None:
    sentence = "Ia menambahkan bahwa lumbung desa kini hampir penuh."
    assert newsclean.clean(f"{LONG}{title} {sentence}{AFTER}") == f"{LONG}{sentence}{AFTER}"


@pytest.mark.parametrize(
    "story",
    [
        "Hasil Panen Naik Dua Kali Lipat Panen di Kampung Randu naik dua kali lipat dalam setahun.",
        "Ketua Umum Himpunan Petani Muda Kabupaten Randu Sastro Wibowo mengatakan panen naik.",
        "Akan Dihadiri Bupati Randu dan Ratusan Petani Pesta panen digelar pada Sabtu malam.",
        "Buku Panduan Menanam Padi di Lahan Kering karya Lestari dibagikan kepada warga.",
    ],
)
def test_subheads_and_names_stay(story: str) -> None:
    text = f"{LONG}{story}{AFTER}"
    assert newsclean.clean(text) == text
