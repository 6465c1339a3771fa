"""JSON whose bytes are kept: read a record, and replace one string value in it without touching the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from json.decoder import scanstring  # type: ignore[attr-defined]
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any

from newsclean.corpus.json_scan import DEEPEST, is_deep

_BLANK = re.compile(r"[ \t\n\r]*")
_LINE_END = re.compile(r"(,)?[ \t]*[\r\n][ \t\r\n]*")
# A number is only stepped over, so it may be read as a float: that has no limit of digits.
_DECODER = json.JSONDecoder(parse_int=float)
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)", re.DOTALL)
_NEVER_RAW = {code: json.dumps(chr(code))[1:-1] for code in (*range(0x20), ord('"'), ord("\\"))}
# orjson ends the process where the memory does not hold a value; `json` raises MemoryError, which can be told.
_MOST_FAST = 16 << 20
_USUAL_ESCAPES = frozenset([r"\"", "\\\\", r"\n", r"\r", r"\t", r"\b", r"\f"])


def _fast_loads() -> Callable[[bytes], Any] | None:
    try:
        import orjson
    except ImportError:
        return None
    loads: Callable[[bytes], Any] = orjson.loads
    return loads


class DeepError(ValueError):
    """JSON that is not read because of its many brackets in brackets."""

    def __init__(self) -> None:
        super().__init__(f"more than {DEEPEST} brackets in brackets")


class Reader:
    """Reads JSON values from UTF-8 bytes, with orjson if it is there (and wanted).

    Numbers are not to be used: orjson reads the large ones as floats. Strings are exact with both readers:
    what orjson refuses (NaN, lone surrogates) is read again by `json`.
    """

    def __init__(self, *, fast: bool = True) -> None:
        self._fast = _fast_loads() if fast else None

    def loads(self, data: bytes) -> Any:
        """The value. Raises ValueError with a message fit for users: UnicodeDecodeError for invalid UTF-8."""
        if is_deep(data):
            raise DeepError
        if self._fast is not None and len(data) <= _MOST_FAST:
            try:
                return self._fast(data)
            except ValueError:
                pass
        return _DECODER.decode(data.decode("utf-8"))


def span_of(text: str, path: Sequence[str]) -> tuple[int, int] | None:
    """Where the value stands to which the keys of `path` lead in the (valid) JSON object `text`.

    >>> span_of('{"a": {"b": 1}}', ["a", "b"])
    (12, 13)
    """
    span = (0, len(text))
    for key in path:
        found = members(text, span[0]).get(key)
        if found is None:
            return None
        span = found
    return span


def members(text: str, at: int = 0) -> dict[str, tuple[int, int]]:
    """Where the values of the (valid) JSON object at `at` stand, by key; of equal keys the last counts.

    >>> members('{"a": 1, "b": "x"}')
    {'a': (6, 7), 'b': (14, 17)}
    """
    spans: dict[str, tuple[int, int]] = {}
    position = _skip(text, _skip(text, at) + 1)
    while text[position] == '"':
        key, position = scanstring(text, position + 1, True)
        start = _skip(text, _skip(text, position) + 1)  # the colon
        _, end = _DECODER.raw_decode(text, start)
        spans[key] = (start, end)
        position = _skip(text, _skip(text, end) + 1)  # the comma, or the end
        if position >= len(text):
            break
    return spans


def with_members(text: str, added: Mapping[str, Any]) -> str:
    """The (valid) JSON object `text` with the members `added` at its end, written as its others are.

    >>> with_members('{"a": 1}', {"b": ["x"]}), with_members('{"a":1,"c":2}', {"b": ["x", "y"]})
    ('{"a": 1, "b": ["x"]}', '{"a":1,"c":2,"b":["x","y"]}')
    """
    ends = [end for _, end in members(text).values()]
    before, colon = _style_of(text) if ends else ("", " ")
    blank = " " if colon else ""
    dumps = partial(json.dumps, ensure_ascii="\\u" in text and text.isascii(), separators=("," + blank, ":" + blank))
    new = [f"{before}{dumps(name)}:{colon}{dumps(value)}" for name, value in added.items()]
    at = max(ends) if ends else _skip(text, 0) + 1
    return text[:at] + ("," if ends else "") + ",".join(new) + text[at:]


def in_one_line(text: str) -> str:
    """A (valid) JSON value whose parts stand on lines of their own, in one; strings have no line ends in them.

    >>> in_one_line('{' + chr(10) + '  "a": 1,' + chr(10) + '  "b": 2' + chr(10) + '}')
    '{"a": 1, "b": 2}'
    """
    return _LINE_END.sub(lambda match: ", " if match[1] else "", text.strip())


def _style_of(text: str) -> tuple[str, str]:
    """The blanks in front of a member that is not the first, and behind its colon, in an object that has members."""
    opening = _skip(text, 0) + 1
    first = _skip(text, opening)
    _, position = scanstring(text, first + 1, True)
    colon = _skip(text, position) + 1
    value = _skip(text, colon)
    _, end = _DECODER.raw_decode(text, value)
    comma = _skip(text, end)
    if text[comma] == ",":
        before = text[comma + 1 : _skip(text, comma + 1)]
    else:
        before = text[opening:first] if "\n" in text[opening:first] else text[colon:value]
    return before, text[colon:value]


def _skip(text: str, position: int) -> int:
    return _BLANK.match(text, position).end()  # type: ignore[union-attr]  # it matches the empty string


def dump_like(original: str, value: str) -> str:
    r"""`value` as a JSON string, with the characters escaped that the JSON string `original` escapes.

    >>> print(dump_like(r'"caf\u00E9 1\/2 <b>"', "é/"))
    "\u00E9\/"
    """
    escapes = set(_ESCAPE.findall(original)) - _USUAL_ESCAPES
    if not escapes:
        return encode_basestring(value)
    own = {ord(json.loads(f'"{escape}"')): escape for escape in escapes}
    if original.isascii() and all(encode_basestring_ascii(chr(c))[1:-1] == own[c] for c in own):
        return encode_basestring_ascii(value)
    return '"' + value.translate(_NEVER_RAW | own) + '"'
