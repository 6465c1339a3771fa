"""`--show-config`: what holds, and from where."""

from __future__ import annotations

from pathlib import Path

from newsclean.cli import streams
from newsclean.cli.effective import Effective
from newsclean.cli.request import Request
from newsclean.utf8 import utf8


def show_config(request: Request) -> int:
    """Print the settings that hold for each path; paths with the same configuration file are shown once."""
    shown: dict[Path | None, Effective] = {}
    for path in request.paths:
        effective = request.effective_for(path)
        shown.setdefault(effective.config.path, effective)
    streams.emit(utf8("\n".join(effective.as_toml() for effective in shown.values())))
    return 0
