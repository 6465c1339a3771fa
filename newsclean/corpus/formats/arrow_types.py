"""The types of Arrow for the fields of an article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsclean.schema import TEXT, Type


def arrow_type(arrow: Any, type: Type) -> Any:
    """The type of a column for a field of this type: the same whatever values it has. `arrow` is the package."""
    if isinstance(type, str):
        return arrow.string() if type == TEXT else arrow.int64()
    if isinstance(type, Mapping):
        return arrow.struct([(name, arrow_type(arrow, inner)) for name, inner in type.items()])
    return arrow.list_(arrow_type(arrow, type[0]))
