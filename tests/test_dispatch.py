"""When filters are asked, what selection means, and that the headline is known before the first filter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from test_promises import ARTICLES, many, texts, titles

import newsclean
from newsclean import Cleaner
from newsclean.dispatch import Dispatch, is_met
from newsclean.filters import FILTERS
from newsclean.filters.base import Filter, When, filter_for
from newsclean.filters.titles import find_headline
from newsclean.fingerprint import deciding_files
from newsclean.page import Mark, Page, Span

# When a filter is asked last, that says in which order, and nothing about what it would find.
CONDITIONED = [each for each in FILTERS if each.when not in (When(), When(last=True)) and not each.when.words]
ALL = Dispatch(FILTERS)


def assert_condition_is_necessary(page: Page) -> None:
    """No filter finds anything in `page` of which its condition says that it cannot."""
    for each in CONDITIONED:
        if not is_met(each.when, page):
            assert list(each.find(page)) == [], each.name


def pages_with_marks(text: str, title: str | None) -> Iterator[Page]:
    """A text as it is, and as it is when filters have marked parts of it."""
    page = Page(text, title)
    page.headline = find_headline(page)
    yield page
    marked = Page(text, title)
    ALL.mark([marked])
    yield marked


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES.keys())
def test_a_filter_that_is_not_asked_would_find_nothing_in_mutilated_articles(text: str) -> None:
    for piece in (text, text[7:], text[:-7], text.replace(".", "", 7), text.replace(" ", "\n", 31), text[::-1]):
        for page in pages_with_marks(piece, None):
            assert_condition_is_necessary(page)


@many
@given(text=texts, title=titles)
@example(text="1\n2", title=None)
@example(text="(abc/def)\nbanjir", title=None)
@example(text="<div>\n</div>", title=None)
@example(text="facebook telegram line email copy Warga memanen padi.", title=None)
@example(text="Hujan turun. DSC-20240922-0031 Hujan reda.", title=None)
@example(text="Hujan turun.\npanen-raya.PNG", title=None)
def test_a_filter_that_is_not_asked_would_find_nothing(text: str, title: str | None) -> None:
    for page in pages_with_marks(text, title):
        assert_condition_is_necessary(page)


@pytest.mark.parametrize(
    ("when", "met", "unmet"),
    [
        (When(signs=("#", "•")), "Hujan #bekasi", "Hujan"),
        (When(signs=("- (", "-(", "[{")), "Hujan turun. -(abc)", "Hujan - turun ("),
        (When(signs=("- (", "-(", "[{")), "Hujan [{turun}]", "Hujan [turun]"),
        (When(signs=(". (", ".(", "! (", ". [", "![")), "Hujan turun! (abc)", "Hujan (turun). Banjir !("),
        (When(signs=(". (", ".(", "! (", ". [", "![")), "Hujan turun![", "Hujan turun [abc]."),
        (When(signs=("whatsapp ", "twitter ")), "Hujan di twitter reda", "Hujan di twitter"),
        (When(signs=("date ", " the ")), "Hujan date 2023", "Hujan, then updated"),
        (When(odd=2), "Satu\nDua", "Satu\n" + "a" * 61 + "."),
        (When(head=5), "a" * 90 + "\nHujan", "a" * 90),
        (When(open=True), "Hujan turun (abc)", "Hujan turun."),
        (When(ends=True), "Hujan", "Hujan turun sejak pagi di Kampung Baru, dan warga mengungsi ke balai desa."),
        (When(lines=2), "Hujan\nturun", "Hujan turun"),
        (When(signs=("#",), odd=2), "#Satu\nDua", "#Satu"),
    ],
)
def test_what_a_condition_asks(when: When, met: str, unmet: str) -> None:
    assert (is_met(when, Page(met)), is_met(when, Page(unmet))) == (True, False)
    asked: list[str] = []

    def probe(page: Page) -> Iterator[Span]:
        """Notes what it is asked about."""
        asked.append(page.text)
        return iter(())

    Dispatch([filter_for("nav", example="", when=when)(probe)]).mark([Page(met), Page(unmet)])
    assert asked == [met]


def test_what_needs_a_mark_is_asked_once_there_is_one() -> None:
    page = Page("Hujan turun.")
    assert not is_met(When(marked=True), page)
    page.mark([Mark(0, 5, "x", "nav")])
    assert is_met(When(marked=True), page)


def test_what_an_earlier_filter_has_noted_decides_once_it_was_asked() -> None:
    page, when = Page("Hujan turun."), When(noted="forms")
    assert is_met(when, page)
    page.known["forms", 0] = ["a form"]
    assert is_met(when, page)
    page.known["forms", 0] = []
    assert not is_met(when, page)


def test_what_is_asked_last_waits_for_what_is_cut_but_not_for_what_stays() -> None:
    page = Page("Hujan turun.")
    page.mark([Mark(0, 5, "x", "nav")])
    assert [is_met(When(last=True), page, cuts) for cuts in (None, {"x"}, {"y"})] == [False, False, True]


def test_a_filter_without_a_condition_is_always_asked() -> None:
    plain = filter_for("nav", example="")(lambda page: [Span(0, 1)])
    page = Page("Hujan turun sejak pagi di Kampung Baru, dan warga mengungsi ke balai desa.")
    Dispatch([plain]).mark([page])
    assert [(mark.start, mark.end) for mark in page.marks] == [(0, 1)]


@pytest.mark.parametrize("each", FILTERS, ids=[each.name for each in FILTERS])
def test_each_filter_can_be_asked_alone(each: Filter) -> None:
    page = Page("Hujan turun.\nBaca juga: Banjir di Randu\nWarga mengungsi. (abc)")
    Dispatch([each]).mark([page])
    assert {mark.filter for mark in page.marks} <= {each.name}


# ---- selection

KINDS = {"related", "promo"}
SOME, REST = Cleaner(select=sorted(KINDS)), Cleaner(ignore=sorted(KINDS))
SELECTIVE = Cleaner(select=["related", "nav"]), Cleaner(ignore=["dateline", "ad"])


@many
@given(text=texts, title=titles)
def test_what_is_not_selected_stays(text: str, title: str | None) -> None:
    some, rest = SOME.parse(text, title=title), REST.parse(text, title=title)
    assert {each.kind for each in some.removed} <= KINDS
    assert not {each.kind for each in rest.removed} & KINDS


@many
@given(text=texts, title=titles)
def test_cleaning_with_a_selection_is_idempotent(text: str, title: str | None) -> None:
    for cleaner in SELECTIVE:
        once = cleaner.clean(text, title=title)
        assert cleaner.clean(once, title=title) == once


def test_what_is_not_selected_is_seen_by_the_others() -> None:
    # The title of the link ends where the advertisement begins, whether that is cut or not.
    text = "Hujan turun sejak pagi.\nBaca juga: Warga Kampung Baru Panen Raya Padi ADVERTISEMENT\nWarga mengungsi.\n"
    full = newsclean.parse(text).removed
    assert Cleaner(select=["related"]).parse(text).removed == tuple(each for each in full if each.kind == "related")
    assert Cleaner(ignore=["related"]).parse(text).removed == tuple(each for each in full if each.kind != "related")


@pytest.mark.parametrize("selection", [{"ignore": ["title"]}, {"select": ["dateline"]}, {}])
def test_the_headline_is_known_whatever_is_selected(selection: dict[str, list[str]]) -> None:
    text = "Warga Kampung Baru Panen Raya\n\nBANTUL - Warga Kampung Baru memanen padi sejak Senin pagi.\n"
    article = Cleaner(**selection).parse(text)  # type: ignore[arg-type]
    assert article.title == "Warga Kampung Baru Panen Raya"
    assert article.text == "Warga Kampung Baru memanen padi sejak Senin pagi."


# ---- the fingerprint

PACKAGE = Path(newsclean.__file__).parent
UNDECIDING = {"cli", "corpus", "integrations", "training"}


def test_every_file_that_decides_is_in_the_fingerprint() -> None:
    expected = {
        path
        for path in PACKAGE.rglob("*")
        if path.suffix in (".py", ".toml", ".txt") and path.relative_to(PACKAGE).parts[0] not in UNDECIDING
    }
    assert expected <= set(deciding_files())
    assert PACKAGE / "filters" / "captions" / "picture_credits.py" in expected

