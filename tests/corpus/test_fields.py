"""Which field is the text: by its usual names, or as the user says."""

from __future__ import annotations

import pytest

from newsclean.corpus.fields import TEXT_NAMES, FieldError, Found, find_fields, path_of, value_of
from newsclean.corpus.settings import Fields


@pytest.mark.parametrize(
    "name",
    [*TEXT_NAMES, "Text", "ISI", "Isi Berita", "full-text", "articleBody", " Content ", "isiberita", "Konten Berita"],
)
def test_usual_names(name: str) -> None:
    assert find_fields(("id", name, "label"), Fields()).text == name


@pytest.mark.parametrize(
    ("names", "wanted", "found"),
    [
        (("title", "publish_date", "author", "content", "keyword", "category", "source", "link"), Fields(),
         Found("content", "title", "link")),
        (("Judul", "headline", "isi"), Fields(), Found("isi", "Judul", None)),
        (("text", "content"), Fields(text="content"), Found("content", None, None)),
        (("a", "b", "c"), Fields("A", "b", "c"), Found("a", "b", "c")),
        (("text", "t"), Fields(title="judul_asli"), Found("text", None, None)),
        (("Isi", "isi"), Fields(text="isi"), Found("isi", None, None)),
        (("isi", "source", "tanggal"), Fields(outlet="Source"), Found("isi", None, None, "source")),
        (("isi", "source", "Publish Date"), Fields(date=""), Found("isi", None, None, None, "Publish Date")),
        (("isi", "tanggal", "terbit"), Fields(date="terbit"), Found("isi", None, None, None, "terbit")),
    ],
)  # fmt: skip
def test_found(names: tuple[str, ...], wanted: Fields, found: Found) -> None:
    assert find_fields(names, wanted) == found


RECORD = {"id": 1, "a.b": {"c": "x"}, "a": {"b": {"d": "y", "e.f": "z"}, "n": None}}


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("id", ("id",), 1),
        ("a.b.c", ("a.b", "c"), "x"),
        ("a.b.d", ("a", "b", "d"), "y"),
        ("a.b.e.f", ("a", "b", "e.f"), "z"),
        ("a.n", ("a", "n"), None),
        ("a.x", (), None),
        ("id.x", (), None),
    ],
)
def test_the_way_to_a_field(name: str, path: tuple[str, ...], value: object) -> None:
    assert (tuple(path_of(RECORD, name)), value_of(RECORD, name)) == (path, value)


def test_a_message_shows_some_of_the_names() -> None:
    with pytest.raises(FieldError) as error:
        find_fields(("x" * 3_000_000, *(f"kolom{n}" for n in range(100))), Fields())
    assert len(str(error.value)) < 1000
    assert str(error.value).endswith("kolom38 and 61 more")


@pytest.mark.parametrize(
    ("names", "wanted", "message"),
    [
        (
            ("text", "Content", "x"),
            Fields(),
            ("several fields could hold the text: text, Content (say which with --text-field); "
             "the fields are: text, Content, x"),
        ),
        (("x", "y"), Fields(), "no field holds the text (say which with --text-field); the fields are: x, y"),
        ((), Fields(), "no field holds the text (say which with --text-field); there are no fields"),
        (("text",), Fields(text="isi"), "no field 'isi'; the fields are: text"),
        (("text",), Fields(title="judul"), "no field 'judul'; the fields are: text"),
        (("text",), Fields(outlet="media"), "no field 'media'; the fields are: text"),
        (("text",), Fields(date="terbit"), "no field 'terbit'; the fields are: text"),
    ],
)  # fmt: skip
def test_not_found(names: tuple[str, ...], wanted: Fields, message: str) -> None:
    with pytest.raises(FieldError) as error:
        find_fields(names, wanted, strict=True)
    assert str(error.value) == message
