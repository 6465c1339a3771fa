"""Tables of Arrow, which most engines speak."""

from __future__ import annotations

from typing import Any, TypeVar

import pyarrow

from newsclean.corpus.formats.arrow_types import arrow_type
from newsclean.integrations.columns import FIELDS, REMOVED
from newsclean.integrations.step import TableStep
from newsclean.schema import TEXT, Type

_Table = TypeVar("_Table")


def clean_arrow(step: TableStep, table: _Table) -> _Table:
    """A pyarrow.Table or RecordBatch with its texts clean. The types of its columns and its metadata stay."""
    given: Any = table
    schema = given.schema
    found = step.find(schema.names)
    rows = step.read(found, lambda name: given.column(name).to_pylist())
    fields, arrays = list(schema), list(given.columns)
    for name, values in step.written(rows, found.text):
        field = _field(step, schema.field(found.text), name)
        array = pyarrow.array(values, type=field.type)
        if (at := schema.get_field_index(name)) >= 0:
            fields[at], arrays[at] = field, array
        else:
            fields.append(field)
            arrays.append(array)
    return type(given).from_arrays(arrays, schema=pyarrow.schema(fields, metadata=schema.metadata))  # type: ignore[no-any-return]


def _field(step: TableStep, text: Any, name: str) -> Any:
    """The field of a column to write, of which `text` is that of the text."""
    types: dict[str | None, Type] = {step.article: FIELDS, step.removed: REMOVED, step.outcome: TEXT}
    return pyarrow.field(name, arrow_type(pyarrow, types[name])) if name in types else text.with_name(name)
