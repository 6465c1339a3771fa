"""What is said of the JSON form is true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from newsclean import parse
from newsclean.schema import ADDED, ALL, EXAMPLE, EXAMPLE_URL, FIELDS, NUMBER, TEXT, Type, added_fields, values_of

ARTICLE = parse(EXAMPLE, url=EXAMPLE_URL)
DATA = ARTICLE.to_dict()


def fits(value: Any, type: Type) -> bool:
    """Whether a value is of a type; a text may be missing."""
    if isinstance(type, str):
        return isinstance(value, {TEXT: str | None, NUMBER: int}[type])
    if isinstance(type, Mapping):
        same = isinstance(value, dict) and list(value) == list(type)
        return value is None or (same and all(fits(value[name], inner) for name, inner in type.items()))
    assert isinstance(type, Sequence)
    return isinstance(value, list) and all(fits(each, type[0]) for each in value)


def test_the_fields_are_those_of_an_article_in_their_order() -> None:
    assert [field.name for field in FIELDS] == list(DATA)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_type_and_example(field: Any) -> None:
    assert field.about
    assert fits(field.example, field.type) and fits(DATA[field.name], field.type)
    assert fits(parse("Hujan turun.").to_dict().get(field.name), field.type)
    if field.name == "removed":
        assert all(each in DATA["removed"] for each in field.example)
    else:
        assert DATA[field.name] == field.example


def test_what_can_be_added() -> None:
    assert [field.name for field in added_fields(["published", "place", "published"])] == [
        "published", "published_raw", "place"
    ]
    everything = added_fields([ALL])
    assert {field.name for field in everything} == {"place", *DATA} - {"title", "text", "url", "warnings"}
    assert set(ADDED) == {field.name for field in everything} - {"published_raw"}
    assert values_of(ARTICLE, everything) == {field.name: field.example for field in everything} | {
        "removed": DATA["removed"]
    }
