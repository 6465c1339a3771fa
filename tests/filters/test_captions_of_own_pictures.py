"""Captions in one line by rarer labels of their credit, or by the outlet's own name; and the record's title again."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import AFTER, BEFORE, LONG_STORY

CLEANER = Cleaner(ignore=["second-opinion"])
TITLE = "Warga Randu Gotong Royong Perbaiki Tanggul di Hulu"


def cleaned(text: str) -> str:
    return CLEANER.clean(text, title=TITLE, url="https://kabarwaru.id/tanggul")


@pytest.mark.parametrize(
    "caption",
    [
        "Petani memanggul karung padi di pematang. Lensa: Budi Santoso",
        "Perahu bersandar di dermaga Bidikan: Siti Waru",
        "Perahu bersandar di dermaga. Image credit: Budi Santoso", "Perahu bersandar di dermaga. F. Budi Santoso",
        "Perahu bersandar di dermaga. Poto: Budi Santoso", "Petani memanen padi, Minggu. (Kabar Waru/Budi)",
        "Petani memanen padi, Minggu. KABAR WARU/Budi Santoso",
    ],
)  # fmt: skip
def test_a_caption_goes_with_its_credit(caption: str) -> None:
    assert cleaned(f"{LONG_STORY}{caption} {AFTER}") == f"{LONG_STORY}{AFTER}"


@pytest.mark.parametrize("credit", ["KABAR WARU/Budi Santoso", "Lensa: Budi Santoso"])
def test_a_sentence_that_goes_on_from_the_story_stays(credit: str) -> None:
    sentence = "Petani itu kemudian memanen padinya sendiri."
    assert sentence in cleaned(f"{LONG_STORY}{sentence} {credit} {AFTER}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Dewan diisi tokoh lama antara lain Budi, F. Santoso, dan Siti Waru.",
        "Hera F. Santoso dari dinas mengatakan air akan surut.",
        "Petani memilih pupuk organik/kimia sesuai anjuran dinas.",
    ],
)
def test_names_and_alternatives_of_the_story_stay(sentence: str) -> None:
    assert cleaned(f"{LONG_STORY}{sentence} {AFTER}") == f"{LONG_STORY}{sentence} {AFTER}"


@pytest.mark.parametrize(
    "copy", [f"{TITLE} | Kabar Waru", f"{TITLE[:40]}… - Kabar Waru", f"Anda sedang membaca: {TITLE}", TITLE]
)
def test_the_title_behind_the_story_goes(copy: str) -> None:
    assert cleaned(f"{BEFORE} {AFTER} {copy}") == f"{BEFORE} {AFTER}"


def test_a_title_that_the_text_cuts_off_is_no_copy() -> None:
    assert cleaned(f"{BEFORE} {AFTER} {TITLE[:35]}") == f"{BEFORE} {AFTER} {TITLE[:35]}"


@pytest.mark.parametrize("copy", [f"Buku berjudul {TITLE} laris di pasar.", f"{TITLE} menjadi judul lagu anak desa."])
def test_a_title_of_which_a_sentence_speaks_stays(copy: str) -> None:
    assert cleaned(f"{BEFORE} {copy} {AFTER}") == f"{BEFORE} {copy} {AFTER}"
