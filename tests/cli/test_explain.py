"""`newsclean explain` and `newsclean filters`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cli_tools import ARTICLE, CLEAN, Run, on_terminal, posix, write

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


def test_the_legend_is_in_the_order_of_the_article_and_the_metadata_stand_below(run: Run) -> None:
    out = run("explain", stdin=ARTICLE).out
    assert re.findall(r"^(\w+) \(", out, re.MULTILINE) == ["dateline", "related", "ad"]
    assert out.endswith(
        "\n\ntitle     Warga Desa Sukamaju Panen Padi Lebih Awal\noutlet    Kompas.com\ndateline  BOGOR; KOMPAS.com\n"
        "related   Harga Gabah Naik Jelang Musim Hujan\n"
    )


def test_a_rule_of_ones_own_is_explained(run: Run) -> None:
    write("rules.toml", '[[phrase]]\nkind = "nav"\npattern = "kabari kami"\nwhere = "line"\n')
    out = run("explain", "--rules", "rules.toml", stdin=f"{CLEAN}\nKabari kami\n").out
    assert "⟦nav: Kabari kami⟧" in out
    assert re.search(r"^nav \([\w-]+, 1x\): ", out, re.MULTILINE)


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
        (("a.jsonl:2",), b"", "a.jsonl: no record begins at line 2"),
        (("a.jsonl", "--record", "2"), b"", "a.jsonl: there is no record 2"),
        (("a.jsonl", "--id", "x"), b"", "a.jsonl: no record has the id 'x'"),
        (("bad.jsonl:2",), b"", "bad.jsonl: line 2: invalid JSON"),
        (("none.jsonl:1",), b"", "none.jsonl: line 1: the record has no text"),
        (("a.jsonl", "bad.jsonl", "--record", "2"), b"", "that of one file"),
        (("a.jsonl", "--most", "--warnings"), b"", "--most and --warnings: choose one"),
        (("a.jsonl:1", "--id", "x"), b"", "FILE:LINE and --id: choose one"),
        (("a.jsonl", "--kind", "ad"), b"", "--kind and --filter choose among"),
        (("a.jsonl", "--most", "--kind", "adx"), b"", "did you mean 'ad'?"),
        (("a.jsonl", "--html", "a.jsonl"), b"", "--html a.jsonl would overwrite the input a.jsonl"),
        (("empty",), b"", "no files to explain in empty"),
        ((), b"\xff", "-: not valid UTF-8 at byte 0"),
        (("--select", "adx"), b"", "did you mean 'ad'?"),
    ],
)
def test_errors(run: Run, arguments: tuple[str, ...], stdin: bytes, message: str) -> None:
    Path("empty").mkdir()
    write("a.jsonl", '{"text": "Hujan turun."}\n')
    write("bad.jsonl", '{"text": "Hujan turun."}\n{"text": \n')
    write("none.jsonl", '{"text": null}\n')
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


@posix
@pytest.mark.parametrize("no_color", ["", "1"])
def test_on_a_terminal(no_color: str) -> None:
    """Colours by kind, off with NO_COLOR; the article cannot add any of its own."""
    write("a.txt", EVIL)
    out = on_terminal("explain", "a.txt", shown=("stdout",), NO_COLOR=no_color, TERM="xterm-256color").screen
    assert "␛[31mturun␇ [bold]di kota[/bold] [link=x]" in out
    assert "⟦related: " in out
    assert ("\x1b[" in out) is (not no_color)
    assert not {"\x07", "\u202e", "\x9b"} & set(out)
    assert "\x1b[31mturun" not in out


@posix
@pytest.mark.parametrize("no_color", ["", "1"])
def test_on_a_terminal_lines_break_between_words(no_color: str) -> None:
    words = "Kepala desa mengatakan panen dipercepat karena air sungai mulai meluap ke sawah warga. " * 4
    write("a.txt", f"{words}\nBaca juga: {words}\n")
    screen = on_terminal("explain", "a.txt", shown=("stdout",), NO_COLOR=no_color, COLUMNS="50", TERM="xterm").screen
    lines = re.sub(r"\x1b\[[\d;]*m", "", screen).replace("\r", "").splitlines()
    assert max(map(len, lines)) <= 50
    assert {word for line in lines[:7] for word in line.split()} == set(words.split())


@posix
def test_on_a_terminal_without_unicode() -> None:
    write("a.txt", "Kafé “ramai”.\nBaca juga: Banjir\n")
    out = on_terminal("explain", "a.txt", shown=("stdout",), PYTHONIOENCODING="ascii", TERM="xterm-256color").screen
    assert r"Kaf\xe9 \u201cramai\u201d." in out
    assert "related" in out


@pytest.mark.parametrize("columns", [80, 60])
def test_filters_are_listed_in_running_order(run: Run, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = run("filters").out
    assert max(map(len, out.splitlines())) <= columns
    listed = [entry.split() for entry in re.split(r"\n(?! )", out.rstrip("\n"))]
    assert listed == [[each.name, each.kind, *each.summary.split()] for each in FILTERS]


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
