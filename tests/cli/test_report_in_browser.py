"""The page of `newsclean report` in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from test_report import HOSTILE, hostile_page

from tests.chromium import Browser, browser, installed

pytestmark = pytest.mark.skipif(installed() is None, reason="needs Chromium (Debian: apt install chromium)")

_WINDOWS = {
    "light": {}, "dark": {"dark": True}, "phone": {"width": 390, "height": 844, "phone": True},
}  # fmt: skip


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_page(tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="module")
def tab() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture
def shown(page: Path, tab: Browser) -> Browser:
    tab.open(page)
    return tab


def test_it_opens_quietly_asks_for_nothing_and_obeys_no_text(page: Path, shown: Browser) -> None:
    for window in _WINDOWS.values():
        shown.open(page, **window)  # type: ignore[arg-type]
        assert shown.ask("document.title").startswith("newsclean report:")
        assert shown.ask("document.querySelectorAll('script, img, h1').length") == 2
        # Nothing but the tables, which scroll for themselves, is wider than the window.
        assert shown.ask("document.documentElement.scrollWidth <= innerWidth")
    assert shown.print().startswith(b"%PDF")
    assert shown.trouble == []
    assert set(shown.requests) <= {page.absolute().as_uri(), "data:,"}


def test_hostile_text_is_shown_as_it_is(shown: Browser) -> None:
    text = shown.ask("document.getElementById('sample').textContent")
    for words in HOSTILE[:4]:
        assert f"Harga Gabah {words}" in text


def test_dark_and_light_are_told_apart(page: Path, shown: Browser) -> None:
    grounds = []
    for window in ("light", "dark"):
        shown.open(page, **_WINDOWS[window])  # type: ignore[arg-type]
        grounds.append(shown.ask("getComputedStyle(document.body).backgroundColor"))
    assert grounds == ["rgb(255, 255, 255)", "rgb(20, 24, 30)"]


# What stands in a column of a table, of the rows that are shown.
_ROWS = "[...document.querySelectorAll('#{} tbody tr:not([hidden])')].map(row => row.cells[{}].textContent)"


def test_a_click_sorts_a_table(shown: Browser) -> None:
    words = _ROWS.format("kinds", 2)
    click = "document.querySelectorAll('#kinds th')[2].querySelector('button').click()"
    falling = shown.ask(words)
    assert falling == sorted(falling, key=lambda shown: -int(shown.replace(",", "")))
    shown.ask(click)
    assert shown.ask(words) == falling
    shown.ask(click)
    assert shown.ask(words) == falling[::-1]


def test_what_is_typed_filters_a_table(shown: Browser) -> None:
    assert len(shown.ask(_ROWS.format("outlets", 0))) == len(HOSTILE) + 2
    shown.ask(
        "field = document.querySelector('#outlets input'); field.value = 'KABAR3';"
        "field.dispatchEvent(new Event('input'))"
    )
    assert shown.ask(_ROWS.format("outlets", 0)) == ["kabar3.id"]
