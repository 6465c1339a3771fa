"""Titles of other articles in one-line text: behind bullets, one after the other, and glued to each other."""

import pytest

from newsclean import Cleaner

SENTENCE = (
    "Warga Kampung Randu mulai memanen padi sejak Senin pagi di sawah yang baru selesai diairi. "
    "Ketua kelompok tani Sastro Wibowo mengatakan hasil tahun ini lebih baik daripada tahun lalu. "
)
STORY = 3 * SENTENCE
REST = "Ia menambahkan bahwa lumbung desa kini hampir penuh dan musim tanam berikutnya segera dimulai oleh warga."



def clean(text: str) -> str:
    """The text without what the rules remove: the second opinion has one of its own about lists."""
    return next(iter(Cleaner(ignore=["second-opinion"]).clean_all([(text, None)]))).text


TITLES = (
    "Bupati Randu Janji Perbaiki Jembatan Gantung yang Putus",
    "Harga Cabai di Pasar Wates Naik Dua Kali Lipat, Pedagang Menjerit",
    "Dua Sekolah di Lereng Gunung Diliburkan Akibat Hujan Abu",
)
GLUED = (
    "Padi mula dituai di Kampung Wangun", "Harga cili naik lagi selepas banjir besar", "Banjir: Dua sekolah ditutup",
    "40 nelayan Wangun terima bantuan jaring", "Jalan ke Bukit Sena dibuka semula minggu depan",
    "Penduduk Wangun dinasihat elak mandi sungai", "'Kami hanya mahu air bersih' - Penduduk",
    "Gajah tunggal masuk kebun getah penduduk", "Pasar malam Wangun pindah ke tapak baharu",
)  # fmt: skip


@pytest.mark.parametrize(
    "between",
    [
        f"• {TITLES[0]} • {TITLES[1]} ",
        f"•{TITLES[1]} • {TITLES[2]} • {TITLES[0]} ",
        f"• {TITLES[1]} ",
        rf"\xe2\x80\xa2\xc2\xa0{TITLES[0]} \xe2\x80\xa2\xc2\xa0{TITLES[2]} ",
        f"{' '.join(TITLES)} ",
        f"Pilihan Redaksi {' '.join(TITLES)} ",
        f"Pilihan Redaksi{''.join(TITLES)}",
    ],
)
def test_titles_between_two_sentences_go(between: str) -> None:
    assert clean(f"{STORY}{between}{REST}") == f"{STORY}{REST}"


@pytest.mark.parametrize("end", ["", " - Kabar"])
def test_titles_glued_to_each_other_at_the_end_go(end: str) -> None:
    story = STORY.rstrip() + end
    assert clean(story + "".join(GLUED)).startswith(STORY.rstrip())
    assert "Gajah" not in clean(story + "".join(GLUED))


@pytest.mark.parametrize(
    "story",
    [
        "Panitia membagi bantuan berikut. • Beras 10 Kilogram untuk Tiap Keluarga • Minyak Goreng Dua Liter ",
        "Nama panitianya: • Sastro Wibowo sebagai Ketua • Lestari sebagai Bendahara • Danu Priyo sebagai Seksi Acara ",
        "Ada tiga hal. • Padi dipanen dua kali setahun. • Air dibagi rata. • Harga Gabah Tidak Boleh Turun di Pasar ",
        "Panitia dipilih.Susunan Penanggung Jawab Bidang Acara, Logistik, dan PerlengkapanKetua: Danu Wakil: Lestari ",
        "Beritanya ialah 1. Panen Padi (UR)12. Bupati Randu Janji Perbaiki Jembatan Gantung yang Putus ",
        "Jadwalnya padat. 13.00 Persatu VS Persena 15.00 Wangun Muda VS Randu Jaya 17.00 Bina Tani VS Tunas Sena ",
    ],
)
def test_lists_of_the_story_stay(story: str) -> None:
    text = f"{STORY}{story}{REST}"
    assert clean(text) == text


def test_sentences_glued_to_each_other_stay() -> None:
    text = STORY + "".join(f"Petani nomor {word} menanam jagung di ladang kering." for word in ("satu", "dua", "tiga"))
    text += "".join(f'"Kami senang," kata {name} di sawah.' for name in ("Danu", "Lestari", "Priyo", "Wibowo", "Sena"))
    assert clean(text) == text
