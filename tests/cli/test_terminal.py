"""What is seen on a terminal: the bar, the summary, colours; and what is not, where something else is shown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from cli_tools import ARTICLE, CLEAN, Run, on_terminal, posix, write

RECORD = json.dumps({"id": 1, "text": ARTICLE}) + "\n"
COLOUR: dict[str, Any] = {"TERM": "xterm-256color", "NO_COLOR": "", "FORCE_COLOR": ""}
BAR, SUMMARY = "/1 files", "1 file, 1 record: 1 "


@pytest.fixture(autouse=True)
def files(place: Path) -> None:
    write("a.txt")
    write("r.jsonl", RECORD)


@posix
@pytest.mark.parametrize(
    ("arguments", "shown", "bar", "summary"),
    [
        (("r.jsonl",), ("stderr",), True, True),
        (("--from", "jsonl"), ("stderr",), True, True),
        (("r.jsonl", "-o", "out.jsonl"), ("stdout", "stderr"), True, True),
        (("--diff", "r.jsonl"), ("stderr",), True, True),
        (("r.jsonl", "-q"), ("stderr",), False, False),
        (("r.jsonl",), ("stdout", "stderr"), False, False),  # the records themselves are on the screen
        (("--diff", "r.jsonl"), ("stdout", "stderr"), False, True),  # and here the diff
        (("r.jsonl", "-o", "out.jsonl", "--removed", "-"), ("stdout", "stderr"), False, True),
        (("r.jsonl",), ("stdout",), False, False),
        (("a.txt",), ("stderr",), False, False),
    ],
)
def test_the_bar_has_the_screen_for_itself(
    arguments: tuple[str, ...], shown: tuple[str, ...], bar: bool, summary: bool
) -> None:
    with open("r.jsonl", "rb") as stdin:
        seen = on_terminal(*arguments, shown=shown, stdin=stdin, **COLOUR)
    assert seen.code == 0
    assert (BAR in seen.screen, SUMMARY in seen.screen) == (bar, summary)
    assert BAR not in seen.rest
    if arguments in (("r.jsonl",), ("--from", "jsonl")) and shown == ("stderr",):
        assert json.loads(seen.rest) == {"id": 1, "text": CLEAN}


@posix
@pytest.mark.parametrize(
    ("arguments", "shown", "variables", "coloured"),
    [
        ((), ("stdout",), {}, True),
        ((), ("stdout",), {"NO_COLOR": "1"}, False),
        ((), ("stdout",), {"TERM": "dumb"}, False),
        ((), ("stderr",), {}, False),
        ((), ("stderr",), {"FORCE_COLOR": "1"}, True),
        ((), ("stderr",), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "never"), ("stdout",), {"FORCE_COLOR": "1"}, False),
        (("--color", "always"), ("stderr",), {"NO_COLOR": "1"}, True),
    ],
)
@pytest.mark.parametrize("command", [("--diff", "a.txt"), ("explain", "a.txt")], ids=" ".join)
def test_colour(
    command: tuple[str, ...],
    arguments: tuple[str, ...],
    shown: tuple[str, ...],
    variables: dict[str, str],
    coloured: bool,
) -> None:
    seen = on_terminal(*command, *arguments, shown=shown, **(COLOUR | variables))
    assert ("\x1b[" in (seen.screen if shown == ("stdout",) else seen.rest)) is coloured


def test_the_colours_of_a_diff_are_ours_alone(run: Run) -> None:
    write("evil.txt", "\x1b[31mHujan\x1b[0m turun.\nADVERTISEMENT\n")
    out = run("--diff", "--color", "always", "evil.txt").out
    assert re.sub(r"\x1b\[[\d;]*m", "", out) == "evil.txt\n␛[31mHujan␛[0m turun.\n⟦ad: ADVERTISEMENT⟧\n"
    assert re.findall(r"\x1b\[[\d;]*m(\w*)", out)[0] == "evil" and "m⟦ad: " in out
    assert "\x1b[31mHujan\x1b[0m turun.\n-ADVERTISEMENT\n" in run("--diff", "evil.txt").out  # for `patch`


def test_what_changes_in_a_record_cannot_steer_the_terminal(run: Run) -> None:
    evil = {"id": "\x1b[2J\n7", "text": "\x1b]0;x\x07Hujan [red]turun.\nADVERTISEMENT\nWarga pulang."}
    write("evil.jsonl", json.dumps(evil) + "\n")
    for arguments in ((), ("--color", "always")):
        out = run("--diff", *arguments, "--add", "place", "evil.jsonl").out
        assert "evil.jsonl:1 (id ␛[2J 7): text" in out
        assert "␛]0;x␇Hujan [red]turun.\n" in out
        assert "\n+ newsclean_place: null\n" in out
        assert "\x07" not in out and "\x1b]" not in out and "\x1b[2J" not in out
