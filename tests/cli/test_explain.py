"""`newsclean explain` and `newsclean filters`."""

from __future__ import annotations

import os
import subprocess

import pytest
from cli_tools import ARTICLE, CLEAN, Run, command, environment, write

from newsclean.filters import FILTERS


def test_without_colour_there_are_brackets_and_reasons(run: Run) -> None:
    done = run("explain", stdin=ARTICLE)
    assert (done.code, done.err) == (0, "")
    assert "⟦related: Baca juga: Harga Gabah Naik Jelang Musim Hujan⟧\n" in done.out
    assert "⟦ad: ADVERTISEMENT⟧\n" in done.out
    summaries = {each.name: each.summary for each in FILTERS}
    for name in ("related", "ad", "dateline"):
        line = next(line for line in done.out.splitlines() if line.startswith(f"{name} ("))
        assert line.partition("): ")[2] in summaries.values()


def test_nothing_to_explain(run: Run) -> None:
    assert run("explain", stdin=CLEAN).out == CLEAN + "\nNothing would be removed.\n"


def test_a_file_and_a_selection(run: Run) -> None:
    write("a.txt")
    out = run("explain", "a.txt", "--select", "ad").out
    assert ("⟦ad: " in out, "⟦related: " in out) == (True, False)


@pytest.mark.parametrize(
    ("arguments", "stdin", "message"),
    [
        (("missing.txt",), b"", "missing.txt: No such file"),
        (("a.jsonl",), b"", "a.jsonl is jsonl"),
        ((), b"\xff", "-: not valid UTF-8 at byte 0"),
        (("--select", "adx"), b"", "did you mean 'ad'?"),
    ],
)
def test_errors(run: Run, arguments: tuple[str, ...], stdin: bytes, message: str) -> None:
    write("a.jsonl", '{"text": "Hujan turun."}\n')
    done = run("explain", *arguments, stdin=stdin)
    assert done.code == 2
    assert message in done.err


EVIL = (
    "Hujan \x1b[31mturun\x07 [bold]di kota[/bold] [link=x] \u202eitu\x9b0m.\n"
    "Baca juga: \x1b]0;judul\x07 [red]Banjir\n"
)


def test_control_characters_are_shown_not_sent(run: Run) -> None:
    out = run("explain", stdin=EVIL).out
    assert "␛[31mturun␇ [bold]di kota[/bold] [link=x] \\u202eitu\\u009b0m." in out
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(out)


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal")
@pytest.mark.parametrize("no_color", ["", "1"])
def test_on_a_terminal(no_color: str) -> None:
    """Colours by kind, off with NO_COLOR; the article cannot add any of its own."""
    out = _on_terminal("explain", "a.txt", article=EVIL, NO_COLOR=no_color, TERM="xterm-256color")
    assert "␛[31mturun␇ [bold]di kota[/bold] [link=x]" in out
    assert ("⟦related: " in out, "\x1b[" in out) == (bool(no_color), not no_color)
    assert not {"\x07", "\u202e", "\x9b"} & set(out)
    assert "\x1b[31mturun" not in out


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal")
def test_on_a_terminal_without_unicode() -> None:
    article = "Kafé “ramai”.\nBaca juga: Banjir\n"
    out = _on_terminal("explain", "a.txt", article=article, PYTHONIOENCODING="ascii", TERM="xterm-256color")
    assert r"Kaf\xe9 \u201cramai\u201d." in out
    assert "related" in out


def _on_terminal(*arguments: str, article: str, **variables: str) -> str:
    import pty

    write("a.txt", article)
    ours, theirs = pty.openpty()
    with subprocess.Popen(command(*arguments), stdout=theirs, env=environment(**variables)) as running:
        os.close(theirs)
        parts = []
        while part := _read(ours):
            parts.append(part)
        assert running.wait(30) == 0
    os.close(ours)
    return b"".join(parts).decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other side is closed
        return b""


def test_filters_are_listed_in_running_order(run: Run) -> None:
    for line, each in zip(run("filters").out.splitlines(), FILTERS, strict=True):
        assert line.split()[:2] == [each.name, each.kind]
        assert line.endswith(each.summary)


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_each_filter_is_explained_with_an_example(run: Run, each: object) -> None:
    name, description, example = (getattr(each, field) for field in ("name", "description", "example"))
    out = run("filters", name).out
    assert f"{name} (kind: " in out
    assert description.strip() in out
    assert all(f"    {line}\n" in out for line in example.splitlines())


def test_a_kind_explains_all_its_filters(run: Run) -> None:
    out = run("filters", "related").out
    assert out.count("(kind: related)") == sum(each.kind == "related" for each in FILTERS)


def test_an_unknown_filter(run: Run) -> None:
    done = run("filters", "relatde")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("newsclean: error: no filter or kind 'relatde'; did you mean 'related'?\n")
