"""The item pipeline for Scrapy."""

from __future__ import annotations

import dataclasses
import json
import logging
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from engines import CLEAN, DIRTY, Case, lines, outcomes

pytest.importorskip("scrapy", reason="needs the extra scrapy")
import scrapy
from scrapy.utils.test import get_crawler

from newsclean.integrations.scrapy import NewsCleanerPipeline

SPIDER = """\
import json
import scrapy

class Spider(scrapy.Spider):
    name = "berita"

    def parse(self, response):
        for line in response.text.splitlines():
            yield json.loads(line)
"""


def test_a_crawl_gives_what_the_command_gives(cased: Case, tmp_path: Path) -> None:
    """A spider in a process of its own, which reads a local file."""
    source, spider = tmp_path / "in.jsonl", tmp_path / "spider.py"
    source.write_text(lines(cased.records))
    spider.write_text(SPIDER.replace('"berita"\n', f'"berita"\n    start_urls = [{source.as_uri()!r}]\n'))
    options = {name: str(value) if isinstance(value, Path) else value for name, value in cased.options.items()}
    settings = {
        "ITEM_PIPELINES": {"newsclean.integrations.scrapy.NewsCleanerPipeline": 300},
        "NEWSCLEAN": {**options, "outcome": "hasil"},
        "TELNETCONSOLE_ENABLED": False,
    }
    arguments = [part for name, value in settings.items() for part in ("-s", f"{name}={json.dumps(value)}")]
    command = [sys.executable, "-m", "scrapy", "runspider", str(spider), "-O", "out.jsonl", *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    expected = outcomes(cased.records, cased.texts)
    assert [record["isi"] for record in records] == cased.texts
    assert [record["hasil"] for record in records] == expected
    counted = {name: int(count) for name, count in re.findall(r"'newsclean/([\w ]+)': (\d+)", done.stderr)}
    assert {name: count for name, count in counted.items() if not name.startswith("removed")} == Counter(expected)


class Item(scrapy.Item):
    judul, isi, artikel = scrapy.Field(), scrapy.Field(), scrapy.Field()


@dataclasses.dataclass
class Record:
    judul: str
    isi: str | None
    artikel: Any = None


@pytest.mark.parametrize("kind", [dict, Item, Record])
def test_all_kinds_of_items(kind: Any) -> None:
    crawler = get_crawler(settings_dict={"NEWSCLEAN": {"article": "artikel", "removed": "dibuang"}})
    item = kind(judul="Hujan", isi=DIRTY)
    done = NewsCleanerPipeline.from_crawler(crawler).process_item(item)
    assert done is item
    values = done.__dict__ if kind is Record else done
    assert (values["isi"], values["artikel"]["title"]) == (CLEAN, "Hujan")
    counts = {name: value for name, value in crawler.stats.get_stats().items() if name.startswith("newsclean")}
    unknown = {} if kind is dict else {"newsclean/no field dibuang": 1}
    assert counts == {
        "newsclean/changed": 1, "newsclean/removed dateline": 1, "newsclean/removed related": 1, **unknown
    }  # fmt: skip


def test_an_item_without_a_text_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    """It is counted, and told once why."""
    crawler = get_crawler()
    pipeline = NewsCleanerPipeline.from_crawler(crawler)
    with caplog.at_level(logging.WARNING):
        items = [pipeline.process_item(item) for item in ({"gambar": "1.jpg"}, {"gambar": "2.jpg"}, {"isi": [DIRTY]})]
    assert items == [{"gambar": "1.jpg"}, {"gambar": "2.jpg"}, {"isi": [DIRTY]}]
    assert caplog.text.count("not cleaned: no field holds the text") == 1
    assert crawler.stats.get_value("newsclean/no text field") == 2
    assert crawler.stats.get_value("newsclean/no text") == 1


def test_an_option_that_there_is_not() -> None:
    with pytest.raises(TypeError, match="ignor"):
        NewsCleanerPipeline.from_crawler(get_crawler(settings_dict={"NEWSCLEAN": {"ignor": "dateline"}}))
