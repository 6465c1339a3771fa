"""A text with its removals marked in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsclean import parse
from newsclean.article import Removal
from newsclean.segments import Segment, excerpts, marked

TEXT = "Hujan turun. Baca juga: Banjir Surut Warga pulang. IKLAN Malam tiba."
LINK, AD = Removal("related", "read-also", 13, 36, TEXT[13:36]), Removal("ad", "ad-marks", 51, 56, "IKLAN")


def shown(parts: list[list[Segment]]) -> list[str]:
    return ["".join(f"[{each.text}]" if each.removal else each.text for each in part) for part in parts]


def test_what_goes_is_marked() -> None:
    assert shown([marked(TEXT, [LINK, AD])]) == [
        "Hujan turun. [Baca juga: Banjir Surut] Warga pulang. [IKLAN] Malam tiba."
    ]
    assert [each.removal for each in marked(TEXT, [LINK, AD], 20, 54)] == [LINK, None, AD]


def test_context_ends_between_words_and_meets() -> None:
    assert shown(excerpts(TEXT, [LINK, AD], [AD], reach=8)) == ["…pulang. [IKLAN] Malam…"]
    assert shown(excerpts(TEXT, [LINK, AD], reach=4)) == [
        "…[Baca juga: Banjir Surut]…", "…[IKLAN]…"
    ]
    assert len(excerpts(TEXT, [LINK, AD])) == 1


def test_the_middle_of_a_long_removal_is_left_out() -> None:
    text = "Awal. " + "iklan " * 1000
    removal = Removal("ad", "x", 6, len(text), text[6:])
    (excerpt,) = excerpts(text, [removal])
    assert "… (4,900 characters) …" in excerpt[-1].text
    assert excerpt[-1].removal == removal


PIECES = st.sampled_from(["Hujan turun.", "\n", " ", "ADVERTISEMENT", "Baca juga: Banjir", "kata"])


@given(st.lists(PIECES).map("".join))
def test_the_passages_are_the_text(text: str) -> None:
    article = parse(text)
    assert "".join(each.text for each in marked(text, article.removed)) == text
    assert tuple(each.removal for each in marked(text, article.removed) if each.removal) == article.removed
    there = [each.removal for part in excerpts(text, article.removed, reach=5) for each in part if each.removal]
    assert set(there) == set(article.removed)
