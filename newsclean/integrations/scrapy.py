"""An item pipeline for Scrapy (extra `scrapy`). In a project's settings::

    ITEM_PIPELINES = {"newsclean.integrations.scrapy.NewsCleanerPipeline": 300}
    NEWSCLEAN = {"text": "isi", "title": "judul", "ignore": ["dateline"], "article": "artikel"}

The setting `NEWSCLEAN` may be left out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, Self

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler

from newsclean.corpus.fields import FieldError
from newsclean.integrations.columns import tally
from newsclean.integrations.step import TableStep

_LOG = logging.getLogger(__name__)


class NewsCleanerPipeline:
    """Cleans the text of each item, whatever kind of item it is. An item without a text goes on as it is.

    Scrapy's statistics count items by outcome and removed passages by kind, under `newsclean/`. A field that an item
    has no place for is not written, and counted.
    """

    def __init__(self, step: TableStep, count: Callable[[str, int], None]) -> None:
        self._step, self._count = step, count
        self._told = set[str]()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The pipeline of a crawler. Raises what `TableStep` raises, and TypeError for an option that there is not."""
        return cls(TableStep(**crawler.settings.getdict("NEWSCLEAN")), crawler.stats.inc_value)

    def process_item(self, item: Any, spider: Any = None) -> Any:
        """Clean an item. Older versions of Scrapy pass the spider, too."""
        adapter = ItemAdapter(item)
        try:
            found = self._step.find(adapter, strict=False)
        except FieldError as error:
            if str(error) not in self._told:
                _LOG.warning("not cleaned: %s", error)
                self._told.add(str(error))
            self._count("newsclean/no text field", 1)
            return item
        rows = self._step.read(found, lambda name: [adapter[name]])
        for name, (value,) in self._step.written(rows, found.text):
            try:
                adapter[name] = value
            except KeyError:
                self._count(f"newsclean/no field {name}", 1)
        for label, count in tally(rows):
            self._count(f"newsclean/{label}", count)
        return item
