"""Where the second opinion looks."""

from __future__ import annotations

import pytest
from models import table

from newsclean.opinion.candidates import candidates, running_lines
from newsclean.opinion.first_look import FirstLook
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


def test_in_the_middle_a_line_that_reads_like_a_sentence_has_to_open_like_boilerplate() -> None:
    text = "\n".join([FIRST, "Tonton juga liputan kami dari sawah-sawah yang terendam di sepanjang pesisir.", LAST])
    assert "ml" in {where for _, where in found(text, "Tonton")}
    assert "ml" not in {where for _, where in found(text, "Simak")}


def running(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text[start:end] for (start, end), is_likely in running_lines(Page(text)) if is_likely]


def test_boilerplate_may_well_stand_in_the_first_and_the_last_paragraph_and_in_what_was_several() -> None:
    assert running("Kabar Sagara", FIRST, "Hujan turun.", LAST, "Bagikan") == [FIRST, LAST]
    several = " ".join([FIRST] * 9)
    assert running(FIRST, several, LAST) == [FIRST, several, LAST]
    assert running(FIRST) == [FIRST]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ikuti kami di Threads", ["Ikuti kami di Threads"]),
        ("Ikuti Threads", ["Ikuti Threads"]),
        (f"{FIRST} {FIRST}", []),
        (f"{FIRST} {FIRST} Threads", ["di"]),
        (f"{' '.join([FIRST] * 3)} Threads {' '.join([FIRST] * 9)} Threads", ["Threads", "Threads"]),
    ],
)
def test_only_parts_with_telling_words_are_read_closely(text: str, read: list[str]) -> None:
    look = FirstLook(table({"Threads": 50}, bias=-40))
    parts = [text[start:end] for start, end in look.regions(text, 0, len(text))]
    assert len(parts) == len(read)
    assert all(word in part for word, part in zip(read, parts, strict=True))
    assert sum(map(len, parts)) <= len(text)


def test_forms_tell_too() -> None:
    look = FirstLook(table({"~A A| A": 50}, bias=-40))
    text = f"{FIRST} Ekonomi Pasar| Olahraga Budaya. {FIRST}"
    [(start, end)] = look.regions(text, 0, len(text))
    assert "Pasar| Olahraga" in text[start:end]
    assert end - start < len(text)
