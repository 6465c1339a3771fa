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
