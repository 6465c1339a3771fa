"""Which field is the text: by its usual names, or as the user says."""

from __future__ import annotations

import pytest

from newsclean.corpus.fields import TEXT_NAMES, FieldError, Found, find_fields
from newsclean.corpus.model import Fields


@pytest.mark.parametrize(
    "name", [*TEXT_NAMES, "Text", "ISI", "Isi Berita", "full-text", "articleBody", " Content "]
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
    ],
)  # fmt: skip
def test_found(names: tuple[str, ...], wanted: Fields, found: Found) -> None:
    assert find_fields(names, wanted) == found


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
    ],
)  # fmt: skip
def test_not_found(names: tuple[str, ...], wanted: Fields, message: str) -> None:
    with pytest.raises(FieldError) as error:
        find_fields(names, wanted, strict=True)
    assert str(error.value) == message
