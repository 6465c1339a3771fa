"""Configuration files: which one counts for a place, what may stand in it, and what it says.

A directory is configured by the nearest of `newsclean.toml`, `.newsclean.toml` and `pyproject.toml` (its
table `[tool.newsclean]`) in it or above it. Keys are the long options of the command without the dashes.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.utf8 import abridged, encoding_name

Value = str | int | bool | tuple[str, ...]


class ConfigError(ValueError):
    """A configuration file that cannot be used; the message names the file and says what is wrong."""


class Key(NamedTuple):
    """One setting that a configuration file may hold."""

    name: str
    default: Value | None
    type: type
    choices: tuple[str, ...] = ()


KEYS: Mapping[str, Key] = {
    key.name: key
    for key in (
        Key("select", (), tuple),
        Key("ignore", (), tuple),
        Key("rules", None, str),
        Key("titles", None, str),
        Key("model", None, str),
        Key("include", (), tuple),
        Key("exclude", (), tuple),
        Key("force-exclude", False, bool),
        Key("no-gitignore", False, bool),
        Key("text-field", None, str),
        Key("title-field", None, str),
        Key("url-field", None, str),
        Key("outlet-field", None, str),
        Key("encoding", None, str),
        Key("errors", "strict", str, ("strict", "replace")),
        Key("jobs", None, int),
        Key("quiet", False, bool),
        Key("verbose", False, bool),
    )
}

_NOT_WANTED = "; --no-config goes on without it"

FILE_NAMES = ("newsclean.toml", ".newsclean.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Config:
    """What one configuration file says; `path` is None where there is no file."""

    path: Path | None = None
    values: Mapping[str, Value] = field(default_factory=dict)


def nearest(directory: Path) -> Config:
    """The configuration that counts in `directory`: the nearest file in it or above it, else an empty one.

    Raises ConfigError if that file cannot be used.
    """
    start = directory.absolute()
    for place in (start, *start.parents):
        for name in FILE_NAMES:
            config = _read(place / name, wanted=False)
            if config is not None:
                return config
    return Config()


def load(path: Path) -> Config:
    """The configuration in the file `path`, which must exist. Raises ConfigError if it cannot be used."""
    config = _read(path, wanted=True)
    return config if config is not None else Config(path)


def _read(path: Path, *, wanted: bool) -> Config | None:
    """The configuration in `path`; None where there is no file, or a pyproject.toml without our table."""
    if not wanted and not _is_there(path):
        return None
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}{'' if wanted else _NOT_WANTED}") from error
    shared = path.name == "pyproject.toml"
    if shared and b"newsclean" not in content:  # spares other projects the TOML reader
        return None
    table = _parse(path, content)
    if shared:
        tools = table.get("tool", {})
        table = tools.get("newsclean") if isinstance(tools, dict) else None
        if table is None:
            return None
        if not isinstance(table, dict):
            raise ConfigError(f"{path}: tool.newsclean must be a table")
    return Config(path, {name: _checked(path, name, value) for name, value in table.items()})


def _is_there(path: Path) -> bool:
    """Whether a file stands in `path`. Raises ConfigError for a pipe, or a link to nothing."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        if os.path.islink(path):
            raise ConfigError(f"{path}: {error.strerror}{_NOT_WANTED}") from error
        return False
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):  # to read it may take for ever
        raise ConfigError(f"{path}: is no regular file{_NOT_WANTED}")
    return stat.S_ISREG(mode)


def _parse(path: Path, content: bytes) -> Any:
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not valid UTF-8 at byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{path}: nested too deeply") from error


def _checked(path: Path, name: str, value: object) -> Value:
    """`value` in the shape that the rest of the program uses, or a ConfigError."""
    key = KEYS.get(name)
    if key is None:
        raise ConfigError(f"{path}: unknown key {abridged(name)!r}{_suggestion(name)}")
    checked = _typed(key, value)
    if checked is None:
        raise ConfigError(f"{path}: {name} must be {_expected(key)}, not {abridged(repr(value))}")
    if name == "encoding":
        try:
            encoding_name(str(checked))
        except ValueError as error:
            raise ConfigError(f"{path}: {error}") from None
    return checked


def _typed(key: Key, value: object) -> Value | None:
    """`value` if it fits `key`, else None."""
    if key.type is tuple:
        items = [value] if isinstance(value, str) else value
        if isinstance(items, list) and all(isinstance(item, str) for item in items):
            return tuple(items)
    elif key.type is bool:
        if isinstance(value, bool):
            return value
    elif key.type is int:
        if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
            return value
    elif isinstance(value, str) and value and (not key.choices or value in key.choices):
        return value
    return None


def _expected(key: Key) -> str:
    """What a value of `key` must be, in words."""
    if key.choices:
        return " or ".join(f'"{choice}"' for choice in key.choices)
    words = {tuple: "a list of strings", bool: "true or false", int: "a whole number of at least 1"}
    return words.get(key.type, "a string that is not empty")


def _suggestion(name: str) -> str:
    """A hint at the key that was probably meant."""
    import difflib

    near = difflib.get_close_matches(name[:40].replace("_", "-").lower(), KEYS, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; the keys are {', '.join(KEYS)}"
