"""Where a one-line text lost the line breaks beside its boilerplate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.page import Mark, Page
from newsclean.page.breaks import with_breaks
from newsclean.reading.lost_breaks import readings
from tests.reading.stories import FIRST, LAST, SECOND


def lines(text: str) -> list[str]:
    """The lines of the likeliest reading."""
    page = Page(text)
    found = readings(page)
    return [line.strip() for line in with_breaks(text, found[0] if found else []).text.split("\n")]


@pytest.mark.parametrize(
    "piece",
    [
        "Penulis: Rahma Danita",
        "Oleh Rahma Danita",
        "Ilustrasi panen padi (Foto: Dok. Kelompok Tani)",
        "Foto: Warta Sukamaju/Rahma",
        "Home » Daerah » Sukamaju",
        "HUKUM DAN KRIMINAL",
        "Sabtu, 10/10/2020 | 13:05",
    ],
)
def test_a_piece_in_front_of_the_story_ends_where_a_sentence_begins(piece: str) -> None:
    assert lines(f"{piece} {FIRST} {SECOND} {LAST}") == [piece, f"{FIRST} {SECOND} {LAST}"]


@pytest.mark.parametrize(
    "piece",
    [
        "Simak lanjutannya setelah jeda iklan",
        "Ikuti kabar Sukamaju di Google News, klik di sini",
        "Lihat unggahan selengkapnya ▼",
        "📲 Gabung saluran WhatsApp kami!",
        "[gallery ids=\"4411,4412\"]",
    ],
)
@pytest.mark.parametrize("space", [" ", ""])
def test_a_piece_between_two_sentences_ends_where_the_next_one_begins(piece: str, space: str) -> None:
    assert lines(f"{FIRST}{space}{piece}{space}{SECOND} {LAST}") == [FIRST, piece, f"{SECOND} {LAST}"]


@pytest.mark.parametrize(
    "tail",
    [
        ["Ikuti kabar Sukamaju di Google News"],
        ["Editor: Rahma Danita", "© 2024 Warta Sukamaju"],
        ["#panen #sukamaju"],
    ],
)
def test_behind_the_story_each_piece_has_a_line(tail: list[str]) -> None:
    assert lines(" ".join([FIRST, SECOND, LAST, *tail])) == [f"{FIRST} {SECOND} {LAST}", *tail]


@pytest.mark.parametrize(
    "sentence",
    [
        "Indeks Harga Gabah (IHG) di Pasar Sukamaju turun dua poin.",
        "Akun Facebook “Warga Sukamaju” membagikan foto tanggul itu pada Sabtu (12/10/2024).",
        "Menteri Investasi/Kepala Badan Penanaman Modal Surya Wibawa meninjau tanggul.",
        "“Ikuti kami ke balai desa,” kata Wiratno Hadi.",
        "Sebelumnya, Pemerintah Kabupaten menjanjikan dua pompa.",
    ],
)
def test_the_story_stays_one_line(sentence: str) -> None:
    for text in (f"{sentence} {FIRST} {SECOND} {LAST}", f"{FIRST} {sentence} {SECOND} {LAST}"):
        assert lines(text) == [text]


def test_what_is_no_boilerplate_is_kept_although_it_got_a_line() -> None:
    text = f"{FIRST} Cari berita duka di papan balai desa! {SECOND} {LAST}"
    assert lines(text) == [FIRST, "Cari berita duka di papan balai desa!", f"{SECOND} {LAST}"]
    assert clean(text) == text


def test_a_label_and_a_gap_are_no_piece() -> None:
    story = f"Warga {FIRST} {SECOND} {LAST}"
    assert clean(f"Foto:{' ' * 90}{story}").endswith(story)


def test_articles_that_quote_messages_are_read_as_they_are() -> None:
    text = f"{FIRST} {SECOND} Pesan berantai itu hoaks. {LAST} Sebarkan pesan ini ke grup lain"
    assert readings(Page(text)) == []


@given(st.text(alphabet="ab. \n", min_size=1), st.sets(st.integers(0, 30)), st.data())
def test_a_mark_is_found_again_without_the_breaks(text: str, cuts: set[int], data: st.DataObject) -> None:
    positions = sorted(at for at in cuts if at < len(text))
    result = with_breaks(text, positions)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    within = [start + sum(at <= start for at in positions), end - 1 + sum(at < end for at in positions)]
    mark = Mark(within[0], within[1] + 1, "a", "nav")
    assert result.text[within[0]] == text[start]
    assert result.restored(mark) == Mark(start, end, "a", "nav")
