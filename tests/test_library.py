"""The library as callers use it: in pools, from tables with gaps, with arguments that are not meant."""

from __future__ import annotations

import copy
import math
import multiprocessing
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean import Cleaner, UnknownFilterError, clean, parse

DIRTY = "Hujan turun.\nADVERTISEMENT\nBaca juga: Banjir di Bekasi\nWarga mengungsi."
CLEAN = "Hujan turun.\nWarga mengungsi."
CLEANER = Cleaner(ignore=["ad"])
untyped: Any = newsclean  # as callers without a type checker use it
clean_all: Any = CLEANER.clean_all
PAIR = "must be a str, (text, title), (text, title, url) or (text, title, url, outlet), not "


class NotAvailable:
    """Behaves as pandas.NA does: whether it equals anything cannot be said."""

    def __eq__(self, other: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize(
    "copied",
    [copy.copy, copy.deepcopy, lambda cleaner: pickle.loads(pickle.dumps(cleaner))],
    ids=["copy", "deepcopy", "pickle"],
)
def test_a_copied_cleaner_does_the_same(copied: Callable[[Cleaner], Cleaner]) -> None:
    other = copied(CLEANER)
    assert (other.filters, other.fingerprint) == (CLEANER.filters, CLEANER.fingerprint)
    assert other.clean(DIRTY) == CLEANER.clean(DIRTY) != clean(DIRTY)


def test_a_pool_cleans() -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(CLEANER.clean, [DIRTY, CLEAN]) == [CLEANER.clean(DIRTY), CLEAN]


def test_what_comes_out_can_be_pickled() -> None:
    article = parse(DIRTY)
    (cleaning,) = Cleaner().clean_all([DIRTY])
    with pytest.raises(UnknownFilterError) as caught:
        Cleaner(select=["adx"])
    assert pickle.loads(pickle.dumps(article)) == article
    assert pickle.loads(pickle.dumps(cleaning)).removed == article.removed
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("names", ["ad", ["ad"], ("ad",), iter(["ad"])], ids=lambda names: type(names).__name__)
def test_names_of_filters(names: Any) -> None:
    assert Cleaner(ignore=names).filters == CLEANER.filters


@pytest.mark.parametrize("gap", [None, math.nan, NotAvailable()], ids=["None", "NaN", "NA"])
def test_a_gap_is_no_title_and_no_address(gap: Any) -> None:
    article = parse(DIRTY, title=gap, url=gap)
    assert (article.title, article.url, article.outlet) == (None, None, None)
    assert clean(DIRTY, title=gap) == next(Cleaner().clean_all([(DIRTY, gap)])).text == CLEAN


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: untyped.clean(None), "the text must be a str, not NoneType"),
        (lambda: untyped.clean(math.nan), "the text must be a str, not float"),
        (lambda: untyped.parse(b"Hujan"), "the text must be a str, not bytes"),
        (lambda: untyped.clean("Hujan", title=5), "the title must be a str or None, not int"),
        (lambda: untyped.parse("Hujan", url=5), "the url must be a str or None, not int"),
        (lambda: list(clean_all("Hujan")), "many texts are needed, and this is one str"),
        (lambda: list(clean_all(["a", None])), f"article 2 {PAIR}NoneType"),
        (lambda: list(clean_all([(None, "a")])), f"article 1 {PAIR}tuple of (NoneType, str)"),
        (lambda: list(clean_all([("a",) * 5])), f"article 1 {PAIR}tuple of (str, str, str, str, str)"),
        (lambda: list(clean_all([("a", 5)])), "the title must be a str or None, not int"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_refused(call: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value).startswith(message)


def test_texts_and_pairs_may_be_mixed() -> None:
    cleanings = untyped.Cleaner().clean_all([DIRTY, (DIRTY, None), ["ab", "b"]])
    assert [each.text for each in cleanings] == [CLEAN, CLEAN, "ab"]


def test_type_checkers_find_the_types(tmp_path: Path) -> None:
    """They look along the path and run no import hooks, such as setuptools may put in for an editable install."""
    script = "from importlib.machinery import PathFinder; print(PathFinder.find_spec('newsclean').origin)"
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, "pip install -e '.[dev]' anew"
    assert Path(done.stdout.strip()).with_name("py.typed").exists()
