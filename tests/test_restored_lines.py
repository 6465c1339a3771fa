"""What counts of a text that is read with line breaks which it has lost."""

from __future__ import annotations

import pytest

from newsclean.filters import FILTERS, Filter
from newsclean.page import Mark, Page
from newsclean.restored_lines import may_be_more, needs_lines

NEEDING = [each for each in FILTERS if each.needs]


def marked_by(each: Filter) -> tuple[Page, Mark]:
    page = Page("Panen raya digelar.\nHujan turun sejak pagi.")
    return page, Mark(0, len("Panen raya digelar."), each.name, each.kind)


@pytest.mark.parametrize("each", NEEDING, ids=[each.name for each in NEEDING])
def test_what_needs_whole_paragraphs_does_not_count_where_they_were_glued(each: Filter) -> None:
    assert may_be_more(*marked_by(each))
    assert needs_lines(*marked_by(each)) == (each.needs == "lines" or each.kind == "dateline")


def test_other_filters_of_the_same_kinds_count() -> None:
    kinds = {each.kind for each in NEEDING} - {"dateline"}
    others = [each for each in FILTERS if each.kind in kinds and not each.needs and each.name != "captions-beside"]
    assert {each.kind for each in others} == kinds
    assert not [each.name for each in others if may_be_more(*marked_by(each)) or needs_lines(*marked_by(each))]


@pytest.mark.parametrize(
    ("line", "below", "may"),
    [
        ("Kepala Desa Sagara", "Wiratno Hadi membuka kembali pasar ikan yang tutup sejak pekan lalu itu.", True),
        ("Kepala Desa Sagara:", "Wiratno Hadi membuka kembali pasar ikan yang tutup sejak pekan lalu itu.", False),
        ("Kepala Desa Sagara", "yang baru membuka kembali pasar ikan yang tutup sejak pekan lalu itu.", False),
        ("Kepala Desa Sagara", "Wiratno Hadi membuka pasar.", False),
    ],
)
def test_what_the_opinion_takes_may_open_the_sentence_below_it(line: str, below: str, may: bool) -> None:
    page = Page(f"{line}\n{below}\n{below}")
    assert may_be_more(page, Mark(0, len(line), "second-opinion", "nav")) is may
    farther = Page(f"{below}\n{below}\n{line}\n{below}")
    start = farther.lines[2].start
    assert not may_be_more(farther, Mark(start, start + len(line), "second-opinion", "nav"))
