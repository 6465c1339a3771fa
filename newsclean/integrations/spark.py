"""A function for Spark's DataFrames (extra `spark`)::

    from pyspark.sql import SparkSession
    from newsclean.integrations.spark import NewsCleaner

    spark = SparkSession.builder.getOrCreate()
    articles = spark.read.parquet("berita")
    clean = articles.transform(NewsCleaner(text="isi", title="judul", article="artikel", outcome="hasil"))
    clean.write.parquet("bersih")

Every Python of the cluster needs newsclean and pyarrow. Spark starts the `python3` of the path, not the one that made
the session: set `PYSPARK_PYTHON` where that is another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyspark.sql import DataFrame
from pyspark.sql.types import ArrayType, DataType, LongType, StringType, StructField, StructType

from newsclean.integrations.arrow import clean_arrow
from newsclean.integrations.columns import FIELDS, REMOVED
from newsclean.integrations.step import TableStep
from newsclean.schema import TEXT, Type


class NewsCleaner(TableStep):
    """Cleans the texts of a DataFrame; for `DataFrame.transform`. Raises FieldError before any work is done."""

    def __call__(self, frame: DataFrame) -> DataFrame:
        found = self.find(frame.columns)
        fields = {field.name: field for field in frame.schema.fields}
        if self.cleaned is not None:
            fields[self.cleaned] = StructField(self.cleaned, fields[found.text].dataType)
        for name, type in ((self.article, FIELDS), (self.removed, REMOVED), (self.outcome, TEXT)):
            if name is not None:
                fields[name] = StructField(name, spark_type(type))
        # Measured, all but the cleaning: 0.06 ms an article so, 0.07 ms by a pandas UDF, 0.08 ms by an Arrow UDF.
        return frame.mapInArrow(self._clean, StructType(list(fields.values())))

    def _clean(self, batches: Iterable[Any]) -> Iterator[Any]:
        return (clean_arrow(self, batch) for batch in batches)


def spark_type(type: Type) -> DataType:
    """The type of Spark for a field of this type."""
    if isinstance(type, str):
        return StringType() if type == TEXT else LongType()
    if isinstance(type, Mapping):
        return StructType([StructField(name, spark_type(inner)) for name, inner in type.items()])
    return ArrayType(spark_type(type[0]))
