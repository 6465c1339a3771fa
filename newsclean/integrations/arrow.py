"""Tables of Arrow, which most engines speak."""

from __future__ import annotations

from typing import Any, TypeVar

import pyarrow

from newsclean.integrations.columns import FIELDS, REMOVED
from newsclean.integrations.step import TableStep

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
    shapes: dict[str | None, Any] = {step.article: FIELDS, step.removed: REMOVED, step.outcome: str}
    return pyarrow.field(name, arrow_type(shapes[name])) if name in shapes else text.with_name(name)


def arrow_type(shape: Any) -> Any:
    """The type of Arrow for a shape such as FIELDS."""
    if isinstance(shape, dict):
        return pyarrow.struct([(name, arrow_type(inner)) for name, inner in shape.items()])
    if isinstance(shape, list):
        return pyarrow.list_(arrow_type(shape[0]))
    return pyarrow.int64() if shape is int else pyarrow.string()
