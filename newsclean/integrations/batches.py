"""Batches of a table: for Ray Data, Hugging Face datasets, pandas, Arrow and what speaks it.

Ray Data (extra `ray`)::

    import ray
    from newsclean.integrations.batches import BatchCleaner

    articles = ray.data.read_parquet("berita/")
    clean = articles.map_batches(BatchCleaner(ignore="dateline"), batch_size=512, batch_format="pyarrow")
    clean.write_parquet("bersih/")

Hugging Face datasets (extra `datasets`)::

    from datasets import load_dataset
    from newsclean.integrations.batches import clean_batch

    articles = load_dataset("parquet", data_dir="berita", split="train")
    clean = articles.map(clean_batch, batched=True, num_proc=2)
    clean.to_parquet("bersih.parquet")

pandas::

    import pandas
    from newsclean.integrations.batches import clean_batch

    frame = clean_batch(pandas.read_parquet("berita/"))
"""

from __future__ import annotations

from copy import copy
from typing import Any, TypeVar

from newsclean.integrations.step import TableStep

_Batch = TypeVar("_Batch")


class BatchCleaner(TableStep):
    """Cleans the texts of a batch: a mapping of names to columns, a DataFrame of pandas, a table or batch of Arrow.

    What comes out is of the same type, with the same rows; what came in stays as it was. Raises FieldError.

    >>> batch = {"judul": ["Hujan"], "isi": ["Hujan turun.\\nBaca juga: Banjir\\n"]}
    >>> BatchCleaner(outcome="outcome")(batch)
    {'judul': ['Hujan'], 'isi': ['Hujan turun.\\n'], 'outcome': ['changed']}
    """

    def __call__(self, batch: _Batch) -> _Batch:
        if hasattr(type(batch), "from_arrays"):  # Arrow's tables and batches; an instance may have columns of any name
            from newsclean.integrations.arrow import clean_arrow

            return clean_arrow(self, batch)
        columns: Any = batch
        found = self.find(columns)
        rows = self.read(found, columns.__getitem__)
        changed = copy(columns)
        for name, values in self.written(rows, found.text):
            changed[name] = values
        return changed  # type: ignore[no-any-return]


clean_batch = BatchCleaner()
