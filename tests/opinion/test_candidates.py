"""Where the second opinion looks."""

from __future__ import annotations

import pytest

from newsclean.opinion.candidates import candidates
from newsclean.opinion.joins import joins
from newsclean.page import Page

FIRST = "Warga Desa Sukamaju memanen padi dua pekan lebih awal dari biasanya karena air sungai mulai meluap ke sawah."
LAST = "Kepala desa Wiratno Hadi berharap pemerintah kabupaten segera memperbaiki tanggul yang jebol sejak tahun lalu."


def found(text: str, *openers: str) -> list[tuple[str, str]]:
    return [(text[start:end], where) for start, end, where in candidates(Page(text), frozenset(openers))]


def test_lines_are_in_the_head_the_middle_or_the_tail_of_the_story() -> None:
    text = "\n".join(["Kabar Sagara", FIRST, "Ikuti kami", LAST, "Bagikan", "Suka"])
    lines = {piece: where for piece, where in found(text) if where.endswith("l")}
    assert lines == {
        "Kabar Sagara": "hl", FIRST: "hl", "Ikuti kami": "ml", LAST: "tl", "Bagikan": "tl", "Suka": "tl",
    }  # fmt: skip


def test_where_a_line_stands_does_not_depend_on_other_short_lines() -> None:
    text = "\n".join([FIRST, "Ikuti kami", LAST, "Bagikan", "Suka"])
    less = text.removesuffix("\nSuka")
    assert dict(found(less)).items() <= dict(found(text)).items()


@pytest.mark.parametrize(
    ("tail", "piece"),
    [
        (" Ikuti kami di Threads", "Ikuti kami di Threads"),
        (" ➡ Ikuti kami di Threads", "➡ Ikuti kami di Threads"),
        ("Ikuti kami di Threads", "Ikuti kami di Threads"),
        (" (tim/sgr) Ikuti kami di Threads", "(tim/sgr)"),
    ],
)
def test_one_line_falls_into_pieces(tail: str, piece: str) -> None:
    assert (piece, "ti") in found(f"{FIRST} {LAST}{tail}")


def test_an_abbreviation_does_not_end_a_piece() -> None:
    assert f"{LAST[:-1]} di Jl. Melati." in dict(found(f"{FIRST} {LAST[:-1]} di Jl. Melati."))


def test_in_the_middle_of_a_line_a_piece_opens_like_furniture() -> None:
    story = f"{FIRST} {LAST} " * 4
    text = f"{story}Tonton juga liputan kami. {story}"
    assert ("Tonton juga liputan kami.", "mi") in found(text, "Tonton")
    assert "mi" not in dict(map(reversed, found(text, "Simak")))  # type: ignore[arg-type]


def test_furniture_without_a_full_stop_may_end_where_a_capital_follows() -> None:
    text = "Foto: Dok. Warga Kepala desa mengatakan panen dipercepat karena air sungai."
    ends = [text[:end] for end, _ in joins(text, 0, len(text))]
    assert "Foto: Dok. Warga" in ends
    assert all(text[after].isupper() for _, after in joins(text, 0, len(text)))
