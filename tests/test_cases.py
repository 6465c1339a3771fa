"""The cases in tests/cases: what a careful editor would leave of an article.

    real_forms.json       boilerplate in its true forms: {label, input, title?, url?, expected, kinds}
    synthetic.json        odd and adversarial texts, in the same form
    negative.json         stories that only look like boilerplate: {label, input, title?, url?}; nothing may change
    known_failures.json   cases in the form of real_forms that are known to fail; one that passes must move
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.filters import KINDS
from tests.promises import assert_accounts_for

CASES = Path(__file__).parent / "cases"
OPTIONAL_KEYS = {"title", "url"}
CHANGING_KEYS = {"label", "input", "expected", "kinds"}
NEGATIVE_KEYS = {"label", "input"}
REQUIRED_KEYS = {
    "real_forms": CHANGING_KEYS,
    "synthetic": CHANGING_KEYS,
    "negative": NEGATIVE_KEYS,
    "known_failures": CHANGING_KEYS,
}
# A headline that stands in no case: knowing it must not change how a story is read.
OTHER_HEADLINE = "Museum Layang-layang Dibuka Kembali Setelah Direnovasi"

Case = dict[str, Any]


def load(name: str) -> list[Case]:
    cases: list[Case] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return cases


def params(*names: str) -> list[Any]:
    """The cases of these files for parametrize, with the file and the label as id."""
    return [pytest.param(case, id=f"{name}-{case.get('label')}") for name in names for case in load(name)]


def known_failures() -> list[Any]:
    mark = pytest.mark.xfail(strict=True, reason="known failure")
    return [pytest.param(case, id=str(case.get("label")), marks=mark) for case in load("known_failures")]


def options(case: Case) -> dict[str, str | None]:
    return {"title": case.get("title"), "url": case.get("url")}


def assert_cleaned_as_expected(case: Case) -> None:
    article = newsclean.parse(case["input"], **options(case))
    assert article.cleaned == case["expected"]
    assert {removal.kind for removal in article.removed} == set(case["kinds"])
    assert_accounts_for(article)


@pytest.mark.parametrize("case", params("real_forms", "synthetic"))
def test_boilerplate_goes_and_the_story_stays(case: Case) -> None:
    assert_cleaned_as_expected(case)


@pytest.mark.parametrize("case", params("real_forms", "synthetic"))
def test_cleaning_again_changes_nothing(case: Case) -> None:
    assert newsclean.clean(case["expected"], **options(case)) == case["expected"]


@pytest.mark.parametrize("case", params("negative"))
def test_a_story_that_looks_like_boilerplate_stays(case: Case) -> None:
    article = newsclean.parse(case["input"], **options(case))
    assert [(removal.kind, removal.text) for removal in article.removed] == []
    assert article.cleaned == case["input"]


@pytest.mark.parametrize("case", params("negative"))
def test_a_story_stays_when_its_title_is_known(case: Case) -> None:
    title = case.get("title") or OTHER_HEADLINE
    assert newsclean.clean(case["input"], title=title, url=case.get("url")) == case["input"]


@pytest.mark.parametrize("case", known_failures())
def test_known_failures_still_fail(case: Case) -> None:
    assert_cleaned_as_expected(case)


@pytest.mark.parametrize("name", REQUIRED_KEYS)
def test_cases_have_the_keys_they_need_and_no_others(name: str) -> None:
    required = REQUIRED_KEYS[name]
    for case in load(name):
        assert required <= case.keys() <= required | OPTIONAL_KEYS, case.get("label")
        for key in case.keys() - {"kinds"}:
            assert isinstance(case[key], str), (case["label"], key)


@pytest.mark.parametrize("name", ["real_forms", "synthetic", "known_failures"])
def test_kinds_are_known_and_agree_with_the_expected_text(name: str) -> None:
    for case in load(name):
        assert case["kinds"] == sorted(set(case["kinds"]) & set(KINDS)), case["label"]
        assert bool(case["kinds"]) == (case["input"] != case["expected"]), case["label"]


def test_labels_are_unique() -> None:
    labels = Counter(case["label"] for name in REQUIRED_KEYS for case in load(name))
    assert [label for label, count in labels.items() if count > 1] == []


def test_inputs_are_unique() -> None:
    inputs = Counter(
        (case["input"], case.get("title"), case.get("url")) for name in REQUIRED_KEYS for case in load(name)
    )
    assert [key for key, count in inputs.items() if count > 1] == []


def test_every_kind_has_a_real_form() -> None:
    assert {kind for case in load("real_forms") for kind in case["kinds"]} == set(KINDS)


# What scrapers make of blanks: each is read as a space or a newline.
BLANKS = {
    "no-break spaces": (" ", "\xa0"),
    "narrow no-break spaces": (" ", "\u202f"),
    "thin spaces": (" ", "\u2009"),
    "marks without width at the start of lines": ("\n", "\n\u200b"),
    "blanks at the ends of lines": ("\n", " \t\n"),
    "Windows line ends": ("\n", "\r\n"),
    "old Macintosh line ends": ("\n", "\r"),
    "Unicode line separators": ("\n", "\u2028"),
}


def words(text: str) -> list[str]:
    return text.replace("\u200b", " ").split()


@pytest.mark.parametrize("name", BLANKS)
def test_blanks_of_all_kinds_are_read_alike(name: str) -> None:
    """The kinds take turns: each is tried on every fourth case."""
    (usual, other), turn = BLANKS[name], list(BLANKS).index(name) % 4
    different = [
        case["label"]
        for case in load("real_forms")[turn::4]
        if words(newsclean.clean(case["input"].replace(usual, other), **options(case))) != words(case["expected"])
    ]
    assert different == []


def test_what_is_read_from_odd_blanks_has_plain_ones() -> None:
    text = (
        "JAKARTA,\xa0KOMPAS.com\xa0- Hujan turun sejak pagi hingga petang.\n"
        "Warga mengungsi.\nPenulis:\xa0Budi\u2009Santoso | Editor:\xa0Siti\u202fAminah\n"
    )
    article = newsclean.parse(text)
    assert article.dateline == ("JAKARTA", "KOMPAS.com")
    assert (article.authors, article.editors) == (("Budi Santoso",), ("Siti Aminah",))
    assert all(text[each.start : each.end] == each.text for each in article.removed)
