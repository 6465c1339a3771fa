"""The manifest of a run: what is done, and how far the file in work is, so that a run can be resumed.

It is a JSON Lines file that is only appended to: one line for the settings, then one for every checkpoint
inside a file and one for every file whose output is in its place. A line that was cut off does not count.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, BinaryIO

from newsclean.corpus.model import Settings

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
        [settings.fields.text, settings.fields.title, settings.fields.url],
        [settings.source_format, settings.errors],
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


class Manifest:
    """What an earlier run with the same settings did, and where this one writes down what it does."""

    def __init__(self, path: Path, settings: str) -> None:
        self.path = path
        self.entries: dict[str, Entry] = {}
        good = self._read(settings)
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file: BinaryIO = open(path, "r+b" if path.exists() else "w+b")  # noqa: SIM115
        self._file.truncate(good)
        self._file.seek(good)
        if not good:
            self._append({"newsclean": 1, "settings": settings})

    def _read(self, settings: str) -> int:
        """Read the entries; how many bytes of the file are good."""
        good = 0
        try:
            with open(self.path, "rb") as file:
                for number, line in enumerate(file):
                    if not line.endswith(b"\n"):
                        break
                    value = json.loads(line)
                    if number == 0:
                        if value != {"newsclean": 1, "settings": settings}:
                            return 0
                    else:
                        at = value.pop("at", None)
                        name = value.pop("target")
                        self.entries[name] = Entry(**value, at=tuple(at) if at else None)
                    good += len(line)
        except FileNotFoundError:
            return 0
        except (ValueError, TypeError, KeyError, AttributeError):
            return good
        return good

    def name_of(self, target: Path) -> str:
        """A target as the manifest names it: seen from where the manifest lies."""
        return os.path.relpath(target, self.path.parent)

    def add(self, target: Path, entry: Entry) -> None:
        """Write down an entry."""
        line: dict[str, Any] = {"target": self.name_of(target)}
        for name in ("input", "output", "summary", "removed", "rejects", "at"):
            line[name] = getattr(entry, name)
        self._append(line)

    def _append(self, value: dict[str, Any]) -> None:
        self._file.write(json.dumps(value).encode() + b"\n")
        self._file.flush()

    def close(self) -> None:
        """End writing."""
        self._file.close()
