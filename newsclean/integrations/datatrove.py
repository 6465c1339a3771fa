"""A step for datatrove's pipelines (extra `datatrove`).

On one machine::

    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter
    from newsclean.integrations.datatrove import NewsCleaner

    pipeline = [JsonlReader("berita/"), NewsCleaner(ignore="dateline"), JsonlWriter("bersih/")]
    LocalPipelineExecutor(pipeline, tasks=4, workers=2, logging_dir="log").run()

The same pipeline on a Slurm or a Ray cluster::

    from datatrove.executor import RayPipelineExecutor, SlurmPipelineExecutor

    SlurmPipelineExecutor(pipeline, tasks=1000, time="04:00:00", partition="cpu", logging_dir="log").run()
    RayPipelineExecutor(pipeline, tasks=1000, logging_dir="log").run()
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep

from newsclean.corpus.fields import find_fields
from newsclean.corpus.settings import Fields
from newsclean.integrations.columns import tally
from newsclean.integrations.step import Step

# So many documents are held back at a time.
_BATCH = 64


@dataclass(kw_only=True, eq=False, repr=False)
class NewsCleaner(Step, PipelineStep):  # type: ignore[misc]
    """Cleans the text of each document; title, url and outlet come from its metadata, what is extracted goes there.

    datatrove's statistics count the documents by outcome, and the passages that were removed by kind. It can be
    pickled, as datatrove does to send it to its workers.
    """

    name = "🧹 newsclean"
    type = "✂️ - FORMAT"

    def __post_init__(self) -> None:
        super().__post_init__()
        PipelineStep.__init__(self)

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Clean the documents; all of them go on, in their order."""
        documents = iter(data)
        while batch := list(islice(documents, _BATCH)):
            with self.track_time("batch"):
                self._clean(batch)
            yield from batch

    def _clean(self, batch: list[Document]) -> None:
        hints = [self._hints(document.metadata) for document in batch]
        rows = self.rows([document.text for document in batch], *zip(*hints, strict=True))
        for document, row in zip(batch, rows, strict=True):
            document.text = row.text
        for name, values in self.beside(rows):
            for document, value in zip(batch, values, strict=True):
                document.metadata[name] = value
        for label, count in tally(rows):
            self.stat_update(label.replace(" ", "_"), value=count)

    def _hints(self, metadata: dict[str, Any]) -> list[Any]:
        found = find_fields(("text", *metadata), Fields("text", self.title, self.url, self.outlet))
        return [metadata.get(name or "") for name in (found.title, found.url, found.outlet)]
