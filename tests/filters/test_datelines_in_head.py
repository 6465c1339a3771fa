"""Datelines in the head of one-line text, behind what nobody knew: by the outlet's own name, or by their signs."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import MORE, STORY

CLEANER = Cleaner(ignore=["second-opinion"])
HEAD = "Bupati Randu Resmikan Jembatan Gantung di Hulu"
STORY = f"Pedagang sayur di hulu kini tak perlu memutar. {STORY} {MORE}"


def cleaned(text: str) -> str:
    return CLEANER.clean(text, title=HEAD, url="https://gemawaru.id/kabar/jembatan")


SIGNED = (
    # the outlet's own name
    "GEMA WARU —", "Gemawaru ~", "Lembah Randu, Gema Waru /", "Sukabumi, Jawa (Gema Waru) --", "GEMAWARU, Sukabumi –",
    # a place, and the sign or the letters of another
    "SUKABUMI, PKW:", "Sukabumi (KABAR/GW) -", "Sukabumi, KRB.net =", "SUKABUMI, KABARWARU ~~", "MAJALENGKA (PK) ---",
)  # fmt: skip
# Signs that sentences have, too.
STOPPED = ("[GEMAWARU]", "Gemawaru, Sukabumi.", "Sukabumi, (Gema Waru)", "Sukabumi, 9 Juni 2022.")
ABOVE = ("", f"{HEAD} ", f"{HEAD} Senin, 9 Mei 2022 12:04 WIB ")


@pytest.mark.parametrize("dateline", [*SIGNED, *STOPPED])
@pytest.mark.parametrize("above", ABOVE)
def test_a_dateline_goes(dateline: str, above: str) -> None:
    assert cleaned(f"{above}{dateline} {STORY}") == STORY


@pytest.mark.parametrize("above", ABOVE[:2])
def test_the_outlets_own_address_needs_no_more_than_a_stop(above: str) -> None:
    assert cleaned(f"{above}gemawaru.id. {STORY}") == STORY


@pytest.mark.parametrize("dateline", SIGNED)
@pytest.mark.parametrize("above", ["Dengarkan Berita 1x ", "Diunggah oleh Minda di Kabar, Ragam "])
def test_behind_words_that_nobody_knew_its_sign_tells_it(dateline: str, above: str) -> None:
    assert cleaned(f"{above}{dateline} {STORY}").endswith(STORY)
    assert dateline not in cleaned(f"{above}{dateline} {STORY}")


@pytest.mark.parametrize(
    "opening",
    [
        "Warga Kota Sukabumi, Jawa Barat, Indonesia. Mereka memanen padi.",
        "Gubernur Jawa Barat (Jabar) Budi Waru memimpin panen raya.",
        "Serangan tikus di Sukabumi, Jawa Barat (1 Januari 2017). Awal tahun itu sawah rusak.",
        "Kandungan itu dirinci dokter dari Ikatan Dokter Jakarta (IDJ): Laktosa menjadi sumber tenaga.",
        "Menurut laporan Gema Waru: Sawah rusak diserang tikus.",
        "Jalan dari Sukabumi / Cianjur ditutup sore itu.",
        "Persikas Sukabumi - PSW bermain imbang pada laga sore.",
    ],
)
def test_names_in_a_sentence_stay(opening: str) -> None:
    assert cleaned(f"{opening} {STORY}") == f"{opening} {STORY}"
