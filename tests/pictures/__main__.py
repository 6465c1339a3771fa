"""`python -m tests.pictures`: make the pictures of the README anew.

`explain.svg` is `newsclean explain` on the sample; `report.png` is the page of `newsclean report` on the invented
articles, as Chromium shows it (skipped where there is none).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from tests.chromium import browser, installed

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
_SAMPLE = "seeds/000_623a4fe61b1ac6d9.txt"
_CORPUS = "tests/quality/invented.jsonl"
_COLUMNS = 100
_WINDOW = 920, 1010  # pixels


def main() -> None:
    """Make both."""
    (_HERE / "explain.svg").write_text(explained(), encoding="utf-8")
    if installed() is None:
        print("report.png: skipped, there is no Chromium", file=sys.stderr)
        return
    (_HERE / "report.png").write_bytes(reported())


def explained() -> str:
    """The sample, explained, as a terminal shows it."""
    shown = _newsclean("explain", _SAMPLE, "--color", "always").decode()
    console = Console(record=True, width=_COLUMNS, file=open(os.devnull, "w"), legacy_windows=False)  # noqa: SIM115
    console.print(Text.from_ansi(shown), soft_wrap=False)
    return console.export_svg(title="newsclean explain", unique_id="explain", code_format=_SVG)


def reported() -> bytes:
    """The top of the page, as PNG."""
    with tempfile.TemporaryDirectory() as folder, browser() as tab:
        page = Path(folder, "report.html")
        _newsclean("report", _CORPUS, "--quiet", "--output", str(page))
        width, height = _WINDOW
        tab.open(page, width=width, height=height)
        return tab.picture()


def _newsclean(*arguments: str) -> bytes:
    environment = {**os.environ, "COLUMNS": str(_COLUMNS), "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "newsclean", *arguments]
    return subprocess.run(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, check=True).stdout


# As rich draws it, but in fonts that are there: a picture that is shown by another page may not fetch any.
_SVG = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font: bold 18px system-ui, sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


if __name__ == "__main__":
    main()
