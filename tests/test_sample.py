"""The user's sample article: the exact text and the data expected of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import newsclean

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "seeds" / "000_623a4fe61b1ac6d9.txt"
EXPECTED = json.loads((HERE / "data" / "000_623a4fe61b1ac6d9.expected.json").read_text(encoding="utf-8"))


def newsclean_command(*args: str) -> str:
    done = subprocess.run([sys.executable, "-m", "newsclean", *args], capture_output=True, check=True)
    return done.stdout.decode()


def test_the_command_prints_the_expected_text() -> None:
    expected = (HERE / "data" / "000_623a4fe61b1ac6d9.expected.txt").read_text(encoding="utf-8")
    assert newsclean_command(str(SAMPLE)) == expected


def test_the_command_prints_the_expected_data() -> None:
    data = json.loads(newsclean_command("--json", str(SAMPLE)))
    removed = [{key: each[key] for key in ("kind", "start", "end", "text")} for each in data.pop("removed")]
    assert removed == EXPECTED["removed"]
    assert {key: data[key] for key in EXPECTED if key != "removed"} == {
        key: value for key, value in EXPECTED.items() if key != "removed"
    }


def test_the_library_gives_the_same_as_the_command() -> None:
    raw = SAMPLE.read_text(encoding="utf-8")
    article = newsclean.parse(raw)
    assert newsclean.clean(raw) == article.cleaned
    assert article.text == EXPECTED["text"]
    assert article.title == EXPECTED["title"]
    assert all(raw[each.start : each.end] == each.text for each in article.removed)
