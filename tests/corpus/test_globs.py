"""Globs: their syntax, and that no glob takes long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.corpus.globs import matches


@pytest.mark.parametrize(
    ("glob", "name", "expected"),
    [
        ("*.txt", "a/b.txt", True),
        ("a*.txt", "a/b.txt", False),
        ("a/*.txt", "a/b/c.txt", False),
        ("a/**/c.txt", "a/c.txt", True),
        ("a/**/c.txt", "a/b/b/c.txt", True),
        ("**/c.txt", "c.txt", True),
        ("/**", "a/b.txt", True),
        ("a/**", "a/b/c.txt", True),
        ("a/**", "b/c.txt", False),
        ("?.txt", "ab.txt", False),
        ("[a-c].txt", "b.txt", True),
        ("[!a-c].txt", "b.txt", False),
        ("[z-a].txt", "[z-a].txt", True),
        ("[", "[", True),
        (r"\*.txt", "*.txt", True),
        (r"\*.txt", "a.txt", False),
        ("/", "a.txt", False),
        ("", "a.txt", False),
        ("a**.txt", "a/b.txt", False),
        ("a**.txt", "ab.txt", True),
        ("**/b/**/c", "a/b/x/b/c/d.txt", True),
        ("*a" * 40 + "b", "a" * 4000, False),  # each would take longer than the age of the world
        ("**/a/*" * 40 + "b", "a/" * 1000, False),
    ],
)
def test_glob_syntax(glob: str, name: str, expected: bool) -> None:
    assert matches(name, [glob]) is expected


NAMES = st.lists(st.text("ab", min_size=1, max_size=4), min_size=1, max_size=5)
# Of a name; two stars alone stand for any folders.
_NAME_GLOBS = st.lists(st.sampled_from(["a", "b", "*", "?", "[a]", "[!a]"]), min_size=1, max_size=5)
GLOBS = st.lists(
    st.just("**") | _NAME_GLOBS.filter(lambda parts: parts != ["*", "*"]), min_size=1, max_size=5
)


def slow_match(parts: list[str], name: str) -> bool:
    """A name against the parts of a glob, tried in every way."""
    if not parts:
        return not name
    if parts[0] == "*":
        return any(slow_match(parts[1:], name[length:]) for length in range(len(name) + 1))
    accepted = {"a": "a", "b": "b", "?": "ab", "[a]": "a", "[!a]": "b"}[parts[0]]
    return name[:1] != "" and name[0] in accepted and slow_match(parts[1:], name[1:])


def slow_matches(glob: list[str | list[str]], way: list[str]) -> bool:
    """A way, or the beginning of one, against a glob, tried in every way."""
    if not glob:
        return True
    if glob == ["**"]:
        return bool(way)
    if glob[0] == "**":
        return any(slow_matches(glob[1:], way[skipped:]) for skipped in range(len(way) + 1))
    return bool(way) and slow_match(glob[0], way[0]) and slow_matches(glob[1:], way[1:])  # type: ignore[arg-type]


@given(GLOBS, NAMES)
def test_globs_match_as_if_everything_were_tried(glob: list[str | list[str]], way: list[str]) -> None:
    written = "/".join("".join(name) for name in glob)
    anywhere = len(glob) == 1 and glob != ["**"]
    expected = slow_matches(["**", *glob] if anywhere else glob, way)
    assert matches("/".join(way), [written]) is expected
