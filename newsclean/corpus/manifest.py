"""The manifest of a run: what is done, and how far the file in work is, so that a run can be resumed.

It is a JSON Lines file that is only appended to: one line for the settings, then one for every checkpoint
inside a file and one for every file whose output is in its place; one for a file that is begun anew, and one
before anything is added to the files of removals and rejects. A line that was cut off does not count.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, BinaryIO, cast

from newsclean.corpus import locks
from newsclean.corpus.errors import RunError
from newsclean.corpus.settings import Settings
from newsclean.corpus.summary import Summary

NAME = ".newsclean-manifest.jsonl"


def digest_of_file(path: Path) -> str:
    """Hash of a file's bytes."""
    digest = blake2b(digest_size=16)
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def digest_of_settings(settings: Settings, fingerprint: str) -> str:
    """Hash of everything but the input that decides about the bytes of the outputs."""
    parts: list[Any] = [
        fingerprint,
        list(settings.fields),
        [settings.source_format, settings.errors, settings.encoding],
        [*settings.add, settings.prefix],
        [settings.chunk_bytes, settings.checkpoint_bytes],
        digest_of_file(settings.model) if settings.model else None,
        [str(path) if path else None for path in (settings.removed, settings.rejects)],
    ]
    return blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that is done, or (with `at`) a checkpoint in it."""

    input: str  # digest
    output: str | None  # digest; None: unfinished
    summary: dict[str, Any]
    removed: int  # length of the file of removals at that point
    rejects: int
    at: tuple[int, int, int] | None = None  # offset in the input, line, offset in the unfinished output


def _entry(*, at: list[int] | None, summary: dict[str, Any], **others: Any) -> Entry:
    """An entry as the manifest has it. Raises TypeError, KeyError or ValueError if it is none of ours."""
    Summary.from_dict(summary)
    offset, line, written = at or (0, 0, 0)
    return Entry(**others, summary=summary, at=(int(offset), int(line), int(written)) if at else None)


class Manifest:
    """What an earlier run with the same settings did, and where this one writes down what it does.

    `flaw`: what is wrong with what an earlier run wrote, if something is. `begin`: how long the files of removals
    and rejects were before the first of these runs. `reach`: how long they can be at most, by what these runs wrote.
    """

    def __init__(self, path: Path, settings: str, begin: tuple[int, int]) -> None:
        """`begin` holds if there is no earlier run. Raises OSError; RunError if another run is at work."""
        self.path = path
        self.flaw = ""
        self.begin = self.reach = begin
        self._entries: dict[str, Entry] = {}
        path.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        self._file = cast(BinaryIO, os.fdopen(os.open(path, flags, 0o666), "r+b"))
        if not locks.take(self._file.fileno()):
            self._file.close()
            raise RunError(f"another run is at work on {path}")
        good = self._read(settings)
        self._file.truncate(good)
        self._file.seek(good)
        if not good:
            self._append({"newsclean": 2, "settings": settings, "begin": begin})

    def _read(self, settings: str) -> int:
        """Read the entries; how many bytes of the file are good."""
        good = number = 0
        try:
            for number, line in enumerate(self._file):
                if not line.endswith(b"\n"):
                    break
                value = json.loads(line)
                if number:
                    self._take(value)
                elif (value.get("newsclean"), value.get("settings")) == (2, settings):
                    self.begin = self.reach = _pair(value["begin"])
                else:
                    return 0
                good += len(line)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            self.flaw = f"{self.path}:{number + 1}: {_flaw(error)}; what is done from there on is done again"
        return good

    def _take(self, line: dict[str, Any]) -> None:
        """A line of an earlier run."""
        if "reach" in line:
            self.reach = _pair(line["reach"])
        elif "summary" in line:
            name = line.pop("target")
            self._entries[name] = _entry(**line)
        else:
            self._entries.pop(line["target"], None)

    def entry(self, target: Path) -> Entry | None:
        """What was done for a target."""
        return self._entries.get(self._name(target))

    def _name(self, target: Path) -> str:
        """A target as the manifest names it: seen from where the manifest lies."""
        return os.path.relpath(target, self.path.parent)

    def add(self, target: Path, entry: Entry) -> None:
        """Write down an entry."""
        line: dict[str, Any] = {"target": self._name(target)}
        for name in ("input", "output", "summary", "removed", "rejects", "at"):
            line[name] = getattr(entry, name)
        self._append(line)

    def drop(self, target: Path) -> None:
        """Write down that a target is made anew."""
        self._append({"target": self._name(target)})

    def will_reach(self, lengths: tuple[int, int]) -> None:
        """Write down how long the files of removals and rejects will be with what is written next."""
        self._append({"reach": lengths})

    def _append(self, value: dict[str, Any]) -> None:
        self._file.write(json.dumps(value).encode() + b"\n")
        self._file.flush()

    def close(self) -> None:
        """End writing."""
        self._file.close()


def _flaw(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return "not valid JSON" if isinstance(error, json.JSONDecodeError | UnicodeError) else "no line of a manifest"


def _pair(value: Any) -> tuple[int, int]:
    first, second = value
    return int(first), int(second)
