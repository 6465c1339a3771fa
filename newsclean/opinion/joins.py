"""Where furniture without a full stop runs into the story in one line: "Foto: Antara Warga Desa Karang menolak ..."."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.opinion.words import Vocabulary
from newsclean.page.patterns import Pattern

# The story goes on with a capital, behind a space or glued to the word before.
_JOIN = Pattern(r"(?<=[\w)\]”\"%])[ \t]+(?=[“\"‘'(]?[A-Z0-9])|(?<=[a-z])(?=[A-Z][a-z])")
_BEFORE, _AFTER = Pattern(r"[^\W_]+\W*\Z"), Pattern(r"\W*([^\W_]+)\W+([^\W_]+)")
_LONGEST, _NEAR = 220, 40
# So much of a sentence follows at least.
_REST = 30


def joins(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a piece that begins at `start` may end, and where the story then begins."""
    stop = min(start + _LONGEST, end - _REST)
    return [match.span() for match in _JOIN.finditer(text, start + 1, max(stop, start + 1))]


def join_features(text: str, start: int, join: tuple[int, int], vocabulary: Vocabulary) -> Iterator[str]:
    """What is seen where a piece may end: the words on both sides, and whether the article names the second again."""
    end, after = join
    before = _BEFORE.search(text, max(start, end - _NEAR), end)
    left = before[0] if before else text[end - 1]
    following = _AFTER.match(text, after, after + 2 * _NEAR)
    right, second = following.groups() if following else ("", "")
    left_word, left_part = _read(left.rstrip(" .,:;)]”\"%"), vocabulary)
    (right_word, right_part), (second_word, second_part) = _read(right, vocabulary), _read(second, vocabulary)
    mark = left[-1] if not left[-1].isalnum() else ""
    gap = min(after - end, 2)
    yield "jl=" + left_word + mark
    yield "jr=" + right_word
    yield "jr2=" + right_word + "_" + second_word
    yield "js=" + second_word
    yield f"jf={left_part}{mark}|{right_part}_{second_part}"
    yield f"jg={gap}{left_part}{right_part}"
    yield f"jp={right_part}_{second_part}"
    yield f"jn={min((end - start) // 12, 12)}"
    yield f"jq={text[after]}" if not text[after].isalnum() else "jq"
    again = len(right) > 3 and text.find(right, after + len(right)) >= 0
    yield f"ja={again}{right_part}"


def _read(word: str, vocabulary: Vocabulary) -> tuple[str, str]:
    return vocabulary.read(word) if word else ("", "")
