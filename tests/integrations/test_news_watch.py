"""What news-watch, the scraper of Indonesian news, writes: the command cleans it as it is."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from engines import CLEAN, DIRTY

from newsclean.cli import main

ARTICLES = [
    {
        "title": f"Hujan Sejak Pagi di Desa Sukamulya {number}", "publish_date": "2026-11-20 08:15:00",
        "author": "Budi Santoso", "content": content, "keyword": "hujan", "category": "Daerah", "source": "contoh",
        "link": f"https://contoh.com/{number}",
    }
    for number, content in enumerate((DIRTY, CLEAN, DIRTY.replace("\n", " ")))
]  # fmt: skip
CLEANED = (CLEAN, CLEAN, CLEAN.replace("\n", " "))


def as_csv(articles: list[dict[str, Any]]) -> str:
    """With all values in quotes, as news-watch writes them."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(articles[0]), quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(articles)
    return out.getvalue()


WRITERS = {
    "csv": as_csv,
    "json": lambda articles: json.dumps(articles, indent=2, ensure_ascii=False),
    "jsonl": lambda articles: "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in articles),
}


@pytest.mark.parametrize("form", WRITERS)
def test_only_the_content_changes(form: str, tmp_path: Path) -> None:
    """No option is needed: text, title and address are found by the names of their fields."""
    source, target = tmp_path / f"news-watch.{form}", tmp_path / f"bersih.{form}"
    source.write_text(WRITERS[form](ARTICLES), newline="")
    assert main(["--no-config", "-q", str(source), "-o", str(target)]) == 0
    cleaned = [{**article, "content": clean} for article, clean in zip(ARTICLES, CLEANED, strict=True)]
    with target.open(newline="") as file:
        assert file.read() == WRITERS[form](cleaned)
