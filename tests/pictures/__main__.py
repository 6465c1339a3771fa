"""`python -m tests.pictures`: make the pictures of the README anew.

`explain.svg` is `newsclean explain` on the sample; `report.png` is the page of `newsclean report` on the invented
articles, as Chromium shows it (skipped where there is none).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.chromium import browser, installed

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
_SAMPLE = "seeds/000_623a4fe61b1ac6d9.txt"
_CORPUS = "tests/quality/invented.jsonl"
_WINDOW = 920, 1010  # pixels


def main() -> None:
    """Make both."""
    (_HERE / "explain.svg").write_text(explained(), encoding="utf-8")
    if installed() is None:
        print("report.png: skipped, there is no Chromium", file=sys.stderr)
        return
    (_HERE / "report.png").write_bytes(reported())


def explained() -> str:
    """The sample, explained, as SVG."""
    return _newsclean("explain", _SAMPLE, "--svg", "-").decode()


def reported() -> bytes:
    """The top of the page, as PNG."""
    with tempfile.TemporaryDirectory() as folder, browser() as tab:
        page = Path(folder, "report.html")
        _newsclean("report", _CORPUS, "--quiet", "--output", str(page))
        width, height = _WINDOW
        tab.open(page, width=width, height=height)
        return tab.picture()


def _newsclean(*arguments: str) -> bytes:
    command = [sys.executable, "-m", "newsclean", *arguments]
    return subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    main()
