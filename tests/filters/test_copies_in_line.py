"""Blocks of sentences that a scraper took twice in a one-line text."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import MORE, STORY

CLEANER = Cleaner(ignore=["second-opinion"])
BETWEEN = "Dapur umum itu ditutup pada hari Jumat."
LAST = "Camat Randu meminta warga menjaga tanggul."
REST = (
    "Petani menanam padi apung di waduk itu sejak tahun lalu, dan panen pertama mereka dijual ke kota dengan harga "
    "yang baik. Pemerintah desa membagi benih kepada tiga kelompok tani, sedangkan pupuk dibeli dari koperasi desa. "
    "Sekolah lapang dibuka setiap pekan bagi petani muda yang ingin belajar menanam padi di atas air. Tahun depan luas "
    "lahan itu ditambah dua kali lipat bila hasil panen kedua sama baiknya."
)
BLOCK = f"{STORY} {MORE} {REST}"
SENTENCES = STORY.split(". ")


@pytest.mark.parametrize("between", ["", f"{BETWEEN} "], ids=["at once", "later"])
def test_the_second_copy_goes(between: str) -> None:
    assert CLEANER.clean(f"{BLOCK} {between}{BLOCK} {LAST}") == f"{BLOCK} {between}{LAST}"


def test_the_second_copy_goes_at_the_end_of_the_page() -> None:
    assert CLEANER.clean(f"{BLOCK} {LAST} {BLOCK}") == f"{BLOCK} {LAST}"


def test_a_copy_goes_from_where_both_begin_alike() -> None:
    first, again = (f"Di Randu {each} {BETWEEN} {BLOCK}" for each in ("sepi.", "ramai."))
    assert CLEANER.clean(f"{first} {again} {LAST}") == f"{first} Di Randu ramai. {LAST}"


@pytest.mark.parametrize(
    "again",
    [
        f"{SENTENCES[0]}. {SENTENCES[1]}.",  # two sentences: what somebody says twice
        f"{SENTENCES[2]}. {SENTENCES[1]}. {SENTENCES[0]}.",  # in another order
        "Air surut. Warga pulang. Hujan reda.",  # short ones
        f"{STORY} {MORE}",  # a paragraph
    ],
)
def test_what_is_said_twice_stays(again: str) -> None:
    text = f"{BLOCK} Air surut. Warga pulang. Hujan reda. {BETWEEN} {again} {LAST}"
    assert CLEANER.clean(text) == text


def test_no_sentence_is_cut_in_two() -> None:
    """What both copies begin with alike goes only where a sentence begins."""
    rest = f"warga menunggu air surut. {BLOCK}"
    cleaned = CLEANER.clean(f"Sejak pagi {rest} {BETWEEN} Sampai malam {rest} {LAST}")
    assert cleaned == f"Sejak pagi {rest} {BETWEEN} Sampai malam warga menunggu air surut. {LAST}"
