"""Captions known by a copy, by a screen or by a scene with its day; sentences of a story that look like them."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import AFTER, BEFORE, MORE, STORY

CLEANER = Cleaner(ignore=["second-opinion"])
SCENE = "Warga Desa Randu membersihkan lumpur di balai desa, Minggu (12/1/2025)."
TOLD = f"{SCENE} Banjir merendam puluhan rumah di kecamatan tetangga."
MAP = "Peta genangan di Kabupaten Randu, Minggu (12/1/2025)"
ENGLISH = "A farmer wades through a field in Randu on October 7, 2020. (Photo by WIRATNO SASTRO / AFP)"


def cleaned(between: str) -> str:
    return CLEANER.clean(f"{STORY} {between} {MORE}")


@pytest.mark.parametrize(
    "caption",
    [
        # the same caption behind the control that shows its picture
        f"{SCENE} Lihat Foto {SCENE} (KELANA FOTO/WIRATNO)",
        f"{TOLD} Lihat Foto {TOLD}(Warta Kelana/Wiratno)",
        f"{SCENE} Perbesar {SCENE}",
        # the credit in brackets once more
        f"{SCENE} WARTA KELANA/WIRATNO SASTRO (WARTA KELANA/WIRATNO SASTRO)",
        f"{TOLD} Warta Kelana/Wiratno Sastro (Warta Kelana/Wiratno Sastro)",
        # a screen, whose it is and its day
        f"Tangkapan layar YouTube Kelana TV {SCENE}",
        "Tangkapan layar Kelana TV Wiratno, petani asal Waru, menceritakan panen pertamanya, Minggu (12/1/2025) malam.",
        f"TANGKAPAN LAYAR akun X @kelana {SCENE}",
        # a scene with its day, one sentence more, and the credit
        f"{TOLD} (Foto: Wiratno)",
        f"{TOLD} TRIBUN RANDU/WIRATNO SASTRO",
        f"ISTIMEWA {SCENE}",
        f"Handout {SCENE}",
        f"{SCENE} ANTARA/I.C. Wiratno",
        f"{SCENE[:-1].replace('(', '').replace(')', '')} ANTARA/ I.C.Wiratno",
        f"{SCENE} ANTARA FOTO/Wiratno Sastro/foc",
        f"randu.wartakelana.com/siti wiratno {SCENE}",
        f"Instagram @wargakelana {SCENE}",
        # a firm and what its page shows
        "Google Hasil pemungutan suara Desa Randu di laman Google.",
        "Gizkelana Daftar desa terbesar di Kabupaten Waru versi Kelana.",
        # a machine
        "Ilustrasi dibuat dengan Kelana AI",
    ],
)
def test_captions_go(caption: str) -> None:
    assert cleaned(caption) == f"{STORY} {MORE}"


def test_two_sentences_in_front_of_a_credit_go() -> None:
    story = f"{STORY} {AFTER}"
    assert CLEANER.clean(f"{story} {TOLD} (TRIBUN RANDU/WIRATNO SASTRO) {MORE}") == f"{story} {MORE}"


@pytest.mark.parametrize(
    "told",
    [
        # no copy, or the reader's control
        "Perbesar kolam ikan di setiap dusun, pesan Wiratno kepada warga.",
        # the words in brackets are another name
        "Perahu itu milik Koperasi Tani/Nelayan (Koperasi Tani) di Waru.",
        "Sidang itu dipimpin Camat Randu/Waru (Camat Randu/Waru), kata Wiratno.",
        # what is told of a screen
        "Tangkapan layar YouTube Kelana TV itu beredar luas sejak Minggu (12/1/2025).",
        "Tangkapan layar Kelana TV menunjukkan tanggul yang retak pada Minggu (12/1/2025).",
        "Tangkapan layar Kelana TV tersebar di grup warga, kata Wiratno, Minggu (12/1/2025).",
        # what is told of a day in front of a caption
        "Camat itu sudah menutup pasar pada Minggu (12/1/2025).",
        "Istimewa, kata Wiratno, karena panen itu dua kali lebih banyak.",
        # lists and results in a sentence
        "Hasil pemungutan suara Desa Randu diumumkan di laman kecamatan.",
        "Jurusannya tiga. 1. Agronomi Kelana 2. Teknologi Hasil Perikanan 3. Budidaya Kelana.",
        "Kelana menyusun Daftar desa terbesar di Kabupaten Waru.",
    ],
)
def test_sentences_of_the_story_stay(told: str) -> None:
    assert cleaned(told) == f"{STORY} {told} {MORE}"


@pytest.mark.parametrize(
    "caption",
    [
        f"{TOLD} WARTA KELANA/WIRATNO SASTRO (WARTA KELANA/WIRATNO SASTRO)",
        f"{SCENE}\nLihat Foto\n{SCENE} (Warta Kelana/Wiratno)",
        f"{MAP}\n{MAP} (peta-12.kelana.go.id)",
        f"randu.wartakelana.com/siti wiratno\n{SCENE[:-1]}",
        f"{TOLD} (TRIBUN RANDU/WIRATNO SASTRO)",
        f"{MAP} (Foto: Wiratno)\n{MAP}",
        f"{ENGLISH}Petani menerobos lumpur yang menutup sawahnya. (Foto: AFP/WIRATNO SASTRO)",
    ],
)
def test_captions_in_lines_go(caption: str) -> None:
    for newline in ("\n", "\r\n", "\n\n"):
        text = newline.join((BEFORE, AFTER, *caption.split("\n"), MORE))
        assert CLEANER.clean(text).split() == f"{BEFORE} {AFTER} {MORE}".split()


@pytest.mark.parametrize("credit", ["IST", " ISTIMEWA"])
def test_a_dated_sentence_behind_the_credit_of_a_caption_stays(credit: str) -> None:
    told = "Pemerintah Desa Kelana membuka pasar kerbau, Senin (15/1/2024)."
    assert told in cleaned(f"Ketua koperasi menyerahkan bantuan terpal{credit} {told}")


def test_a_sentence_that_opens_with_an_address_is_no_credit() -> None:
    text = f"{BEFORE}\nrandu.kelana.com/daftar menerima anggota baru koperasi setiap pagi.\n{MORE}"
    assert CLEANER.clean(text) == text


@pytest.mark.parametrize("credit", ["TRIBUN RANDU/WIRATNO SASTRO", "ANTARA/I.C. Wiratno", "ANTARA FOTO/Wiratno/foc"])
def test_the_story_behind_a_caption_at_the_head_is_whole(credit: str) -> None:
    assert CLEANER.clean(f"{SCENE} {credit} {STORY} {MORE}").endswith(f"{STORY} {MORE}")


@pytest.mark.parametrize("illustration", ["Ilustrasi dibuat dengan Kelana", "SHUTTERSTOCK Ilustrasi banjir"])
def test_the_story_behind_an_illustration_at_the_head_is_whole(illustration: str) -> None:
    story = f"Hujan deras mengguyur Kecamatan Randu sejak Senin malam. {STORY} {MORE}"
    assert CLEANER.clean(f"{illustration} {story}").endswith(story)


def test_a_story_that_opens_with_the_words_of_its_caption_is_whole() -> None:
    sentence = "Warga Desa Randu membersihkan lumpur di balai desa."
    text = "\n".join((f"{sentence} (Foto: Wiratno)", sentence, BEFORE, AFTER))
    assert CLEANER.clean(text) == "\n".join((sentence, BEFORE, AFTER))


def test_what_is_told_before_a_caption_is_the_story() -> None:
    told = "Menurut Wiratno, pasar itu sudah ditutup sejak Minggu (12/1/2025)."
    assert cleaned(f"{told} Pedagang melayani pembeli di tepi jalan. (Foto: Wiratno)") == f"{STORY} {told} {MORE}"
    told = "Pasar itu akhirnya ditutup, Minggu (12/1/2025)."
    assert cleaned(f"{told} Pedagang melayani pembeli di tepi jalan. (Foto: Wiratno)") == f"{STORY} {told} {MORE}"


def test_a_story_behind_its_dateline_is_no_picture_behind_its_source() -> None:
    told = "Perbandingan upah petani di Kelana dengan Waru."
    assert told in cleaned(f"RANDU- {told}")
