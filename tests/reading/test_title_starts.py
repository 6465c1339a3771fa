"""What is looked at before titles without a label are sought: no look may miss one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_promises import many, texts

from newsclean.filters.links import runs_at_end, runs_inside, titles_inside
from newsclean.page import Page
from newsclean.reading.title_runs import TitleRuns
from newsclean.reading.title_starts import stops_before_titles

STORY = "Warga Kampung Randu mulai memanen padi sejak Senin pagi di sawah yang baru selesai diairi. "
TITLES = (
    "Bupati Randu Janji Perbaiki Jembatan Gantung yang Putus Harga Cabai di Pasar Wates Naik Dua Kali Lipat, Pedagang "
    "Menjerit Dua Sekolah di Lereng Gunung Diliburkan Akibat Hujan Abu Warga Waru Minta Jalan Desa Segera Dibangun. "
)
# What stands in and around titles, glued together as a scraper may have done.
WORDS = ("Warga", "Panen", "Raya", "di", "20", "katanya", "A", "iPhone", "(abc)", "ï")
bits = st.sampled_from([*".?!)”\"',‘&(%- \n", *WORDS])
muddles = st.lists(bits, max_size=60).map("".join)


@many
@given(text=texts | muddles)
@example(text=f"{STORY}{TITLES}")
@example(text=f"{STORY}‘{TITLES}")
def test_every_sentence_is_looked_at_behind_which_titles_may_stand(text: str) -> None:
    page = Page(text)
    stops = stops_before_titles(page)
    for pattern in (titles_inside.AFTER_SENTENCE, runs_inside.AFTER_SENTENCE):
        assert {boundary.start() for boundary in pattern.finditer(page.text)} <= set(stops)


def test_titles_are_looked_for_behind_some_sentences_only() -> None:
    text = STORY + TITLES + STORY
    assert [text[at - 6 : at] for at in stops_before_titles(Page(text))] == ["diairi", "bangun"]
    assert stops_before_titles(Page(STORY + "Ia " + STORY.lower())) == []


@many
@given(text=texts | muddles)
@example(text="a'Ab a1A x‘B b12 c a[C")
def test_where_titles_are_glued_there_are_signs_of_it(text: str) -> None:
    joins = len(runs_at_end.JOIN.findall(text))
    assert joins <= runs_at_end.MOST_AT_ONE * len(runs_at_end.MAY_JOIN.findall(text))


@many
@given(apart=st.lists(st.integers(1, 4) | st.integers(80, 175), max_size=14))
@example(apart=[0, 170, 170, 170, 170, 170, 170])
def test_a_run_of_glued_titles_has_its_signs_close_to_each_other(apart: list[int]) -> None:
    text = "".join(f"{'x' * (length - 1)}a'Ab" if length > 1 else "a1" for length in apart)
    joins = [join.end() for join in runs_at_end.JOIN.finditer(text)]
    longest = run = 0
    for sooner, later in pairwise(joins):
        run = run + 1 if later - sooner <= 170 else 0
        longest = max(longest, run)
    if longest >= 6:  # so many gaps between the joins of eight titles
        assert runs_at_end.may_be_run([place.start() for place in runs_at_end.MAY_JOIN.finditer(text)])


def test_joins_far_from_each_other_are_no_run() -> None:
    assert not runs_at_end.may_be_run(list(range(0, 4000, 200)))
    assert runs_at_end.may_be_run(list(range(1000, 4000, 100)))


SUBJECT = "Ketua kelompok tani Sastro Wibowo mengatakan hasil tahun ini lebih baik daripada tahun lalu. "


@pytest.mark.parametrize(
    "text", [STORY + TITLES, TITLES.upper() + STORY, 120 * "Warga Waru Janji Perbaiki Jembatan " + SUBJECT + STORY]
)
@pytest.mark.parametrize("fewest", [1, 2])
def test_what_was_read_for_other_titles_tells_the_same_of_later_ones(text: str, fewest: int) -> None:
    page = Page(text)
    runs_of_page, starts = TitleRuns(page), [at + 1 for at in range(len(text)) if text[at] == " "][::5]
    for stop in (len(text), len(text) - 40):
        for start in starts:
            if start < stop:
                assert runs_of_page.end(start, stop, fewest) == TitleRuns(page).end(start, stop, fewest)


def test_titles_in_a_row_end_where_the_sentence_begins() -> None:
    titles = 30 * "Warga Waru Janji Perbaiki Jembatan "
    assert TitleRuns(Page(titles + SUBJECT + STORY)).end(0, len(titles + SUBJECT + STORY), 2) == len(titles)
