"""Help, version, and command lines that contradict themselves."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from cli_tools import ARTICLE, CLEAN, Run, write

from newsclean import __version__
from newsclean.cli import command as cli_command
from newsclean.cli.shared_options import FORMATS
from newsclean.config import KEYS
from newsclean.corpus import formats


def test_version(run: Run) -> None:
    assert run("--version").out == f"newsclean, version {__version__}\n"


@pytest.mark.parametrize("arguments", [("-h",), ("--help",)])
def test_help_shows_every_option_and_examples(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.code == 0
    assert done.out.startswith("Usage: newsclean [OPTIONS] [PATH]...\n")
    for parameter in cli_command.newsclean.params:
        if isinstance(parameter, click.Option):
            assert parameter.opts[-1] in done.out
    assert "cat artikel.txt | newsclean\n" in done.out
    assert "Exit codes:" in done.out
    assert "\b" not in done.out


def test_every_option_says_what_it_does() -> None:
    for command in (cli_command.newsclean, *cli_command.newsclean.commands.values()):
        for parameter in command.params:
            assert not isinstance(parameter, click.Option) or parameter.help, parameter.name


def test_the_examples_of_the_help_are_command_lines_that_parse(run: Run) -> None:
    lines = [line.strip() for line in cli_command.newsclean.epilog.splitlines()]  # type: ignore[union-attr]
    commands = [line.split("| ")[-1].split(" > ")[0].split()[1:] for line in lines if "newsclean" in line]
    assert len(commands) > 10
    for arguments in commands:
        sub = cli_command.newsclean.commands.get(arguments[0]) if arguments else None
        parser, rest = (sub, arguments[1:]) if sub else (cli_command.newsclean, arguments)
        parser.make_context("newsclean", list(rest)).close()


def test_the_options_know_the_formats_and_the_keys() -> None:
    assert set(FORMATS) == set(formats.NAMES)
    options = {name for each in cli_command.newsclean.params for name in each.opts}
    assert {f"--{key}" for key in KEYS} <= options


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--bogus",), "'--bogus'"),
        (("-", "a.txt"), "standard input"),
        (("--in-place",), "--in-place needs a file"),
        (("a.txt", "-i", "-o", "b.txt"), "--in-place and --output"),
        (("a.txt", "-i", "--check"), "--in-place writes"),
        (("a.txt", "-o", "b", "--diff"), "--output writes"),
        (("a.txt", "-i", "--json"), "--to cannot change it"),
        (("a.txt", "--check", "--json"), "--to cannot change it"),
        (("--json", "--to", "text"), "contradict"),
        (("a.txt", "--resume"), "--resume needs"),
        (("--resume", "-o", "b"), "--resume cannot read"),
        (("a.txt", "--stdin-filename", "b.txt"), "--stdin-filename is for"),
        (("a.txt", "b.txt"), "-o DIR"),
        (("d",), "-o DIR"),
        (("a.txt", "b.txt", "--json", "-o", "out"), "--to json is for one article"),
        (("d/a.txt", "a.txt", "-o", "out"), "would both be written to"),
        (("a.txt", "b.txt", "--to", "jsonl", "-o", "out/"), "--to jsonl makes one file of all; out is a directory"),
        (("a.jsonl", "--json"), "--to json is for one article"),
        (("-o", "d"), "d is a directory"),
        (("-o", "new/"), "new is a directory"),
        (("-j", "0", "a.txt"), "'-j' / '--jobs'"),
        (("--limit", "0", "a.txt"), "'--limit'"),
        (("a.jsonl", "-i", "--limit", "2"), "--in-place with --limit would lose"),
        (("d", "-o", "b", "--resume", "--limit", "2"), "--resume cannot go on"),
        (("--from", "xml"), "'--from'"),
    ],
)
def test_bad_usage(run: Run, arguments: tuple[str, ...], message: str) -> None:
    for name in ("a.txt", "b.txt", "d/a.txt", "a.jsonl"):
        write(name)
    before = sorted(Path().rglob("*"))
    done = run(*arguments, stdin=ARTICLE)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("newsclean: error: ")
    assert message in done.err
    assert "Try 'newsclean --help'." in done.err
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("exlain", "a.txt"), "exlain: no such file; did you mean explain?"),
        (("fliters",), "fliters: no such file; did you mean filters?"),
        (("-q", "explain", "a.txt"), "explain: no such file; it has to stand first: newsclean explain ..."),
        (("berita",), "berita: No such file or directory"),
        (("filters.txt",), "filters.txt: No such file or directory"),
    ],
)
def test_a_mistyped_command(run: Run, arguments: tuple[str, ...], hint: str) -> None:
    write("a.txt")
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"newsclean: error: {hint}\n")


def test_a_file_that_is_named_nearly_like_a_command_is_cleaned(run: Run) -> None:
    write("filter")
    assert run("filter").out == CLEAN


def test_a_file_with_the_name_of_a_command_is_cleaned(run: Run) -> None:
    assert "read-also" in run("filters").out or "related" in run("filters").out
    write("filters")
    assert run("filters").out == CLEAN
    assert run("./filters").out == CLEAN


def test_a_bug_is_a_short_message(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("\x1b[31mrusak")

    monkeypatch.setattr("newsclean.cli.single._as_text", fail)
    monkeypatch.delenv("NEWSCLEAN_DEBUG", raising=False)
    done = run(stdin=ARTICLE)
    assert done.code == 2
    assert done.err.startswith("newsclean: error: internal error: RuntimeError: ␛[31mrusak\n")
    monkeypatch.setenv("NEWSCLEAN_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run(stdin=ARTICLE)


def test_completion(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.shell_completion import ShellComplete

    def completed(arguments: list[str], incomplete: str) -> list[str]:
        complete = ShellComplete(cli_command.newsclean, {}, "newsclean", "_NEWSCLEAN_COMPLETE")
        return [item.value for item in complete.get_completions(arguments, incomplete)]

    assert "--in-place" in completed([], "--in")
    assert "filters" in completed([], "fil")
    assert "--select" in completed(["explain"], "--se")
    assert completed(["--from"], "jso") == ["jsonl", "json"]
    assert completed(["--select"], "weather") == ["weather-box"]
    assert completed(["explain", "--ignore"], "ad,weather") == ["ad,weather-box"]
    assert "syndication" in completed(["filters"], "synd")
