"""Several linked titles below or behind each other, and a subhead of the story that stands below a link."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import MORE, STORY

CLEANER = Cleaner(ignore=["second-opinion"])
LINK = "Baca Juga:Kisah Nelayan Teluk Lawu Tolak Dipindahkan"
# what glued text is known by
GLUED = "Warga pulang sore itu.Panitia pulang malam itu.Petugas pulang pagi itu."


@pytest.mark.parametrize("joint", ["\n", "\r\n", ""], ids=["lines", "CRLF", "glued"])
@pytest.mark.parametrize(
    "title",
    [
        "Jejak Panjang Perajin Gamelan Bukit Cengkir",  # without a verb
        "Konser Gamelan Cengkir Akan Digelar Lusa, Ini 7 Fakta Menariknya",
        "Kronologi Kapal Wisata Tenggelam di Teluk Lawu, Nakhoda Ditahan",
    ],
)
def test_a_title_below_a_link_goes(title: str, joint: str) -> None:
    story = f"{STORY}{GLUED}"
    assert CLEANER.clean(joint.join((story, LINK, title, MORE))) == f"{story}{joint or ' '}{MORE}"


@pytest.mark.parametrize(
    "subhead",
    [
        "Perbaikan Tanggul Sebelum Musim Tanam Berikutnya",  # the paragraph speaks of it
        "Banjir Besar dari Hulu Bendungan Kota",  # the story does
        "Harapan Besar Perajin Gamelan Bukit Cengkir\n",  # an empty line parts it from the link
        "Menurut Perajin Gamelan Bukit Cengkir Lama",
        "Jatuh Bangun Perajin",
    ],
)
def test_a_subhead_below_a_link_stays(subhead: str) -> None:
    above = "\n" if subhead.endswith("\n") else ""
    cleaned = CLEANER.clean(f"{STORY}\n{LINK}\n{above}{subhead}\n{MORE}")
    assert subhead.strip() in cleaned


def test_a_subhead_below_a_link_that_kept_its_blanks_stays() -> None:
    subhead = "Jejak Panjang Perajin Gamelan Bukit Cengkir"
    assert subhead in CLEANER.clean("\n".join((STORY, LINK.replace(":", " : "), subhead, MORE)))


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lines", "CRLF"])
def test_the_last_of_a_column_goes_that_opens_like_a_heading(end: str) -> None:
    last = "Jadwal Panen Raya Musim Pertama: Warga Hulu Lawan Petugas Bendungan, Petani Randu Jumpa Warga Waru"
    column = ("BACA JUGA", "Harga Gabah Naik Lagi di Pasar Induk", "Nelayan Teluk Lawu Tolak Dipindahkan Bupati", last)
    assert CLEANER.clean(end.join((STORY, "", *column, MORE))) == f"{STORY}{end}{end}{MORE}"


def test_a_shorter_heading_of_the_story_stays_below_a_column() -> None:
    heading = "Jadwal Perbaikan Tanggul Randu"
    column = ("BACA JUGA", "Harga Gabah Naik Lagi di Pasar Induk", "Nelayan Teluk Lawu Tolak Dipindahkan Bupati")
    assert heading in CLEANER.clean("\n".join((STORY, *column, heading, MORE)))
