"""What a caller gives, checked: what is not meant is refused with the name of its type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

Article = (
    str
    | tuple[str, str | None]
    | tuple[str, str | None, str | None]
    | tuple[str, str | None, str | None, str | None]
)
"""A text, or a text with its title, with its title and its address, or with these and its outlet."""

_HINTS = ("title", "url", "outlet")


def text(value: Any) -> str:
    """The text of an article.

    >>> text(None)
    Traceback (most recent call last):
    TypeError: the text must be a str, not NoneType
    """
    if isinstance(value, str):
        return value
    raise TypeError(f"the text must be a str, not {type(value).__name__}")


def hint(name: str, value: Any) -> str | None:
    """A title, an address, an outlet, which there may be; NaN and its like, with which tables mark a gap, are none."""
    if isinstance(value, str):
        return value
    if is_gap(value):
        return None
    raise TypeError(f"the {name} must be a str or None, not {type(value).__name__}")


def hints(values: Sequence[Any]) -> list[str | None]:
    """What is known of title, url and outlet; those that are missing are not known.

    >>> hints(["Hujan"])
    ['Hujan', None, None]
    """
    padded = [*values, *[None] * (len(_HINTS) - len(values))]
    return [hint(name, value) for name, value in zip(_HINTS, padded, strict=True)]


def names(value: Iterable[str]) -> tuple[str, ...]:
    """Names of filters or kinds; a single one may come alone.

    >>> names("dateline")
    ('dateline',)
    """
    return (value,) if isinstance(value, str) else tuple(value)


def articles(values: Iterable[Any]) -> Iterator[tuple[str, str | None, str | None, str | None]]:
    """Text, title, url and outlet of each article; it comes as a text, or as a text with the first of the others."""
    if isinstance(values, str):
        raise TypeError("many texts are needed, and this is one str; clean() takes one")
    for number, value in enumerate(values, 1):
        if isinstance(value, str):
            yield value, None, None, None
        elif isinstance(value, tuple | list) and 2 <= len(value) <= 4 and isinstance(value[0], str):
            title, url, outlet = hints(value[1:])
            yield value[0], title, url, outlet
        else:
            meant = "a str, (text, title), (text, title, url) or (text, title, url, outlet)"
            raise TypeError(f"article {number} must be {meant}, not {_shape(value)}")


def _shape(value: Any) -> str:
    """What a value is, in words."""
    name = type(value).__name__
    if isinstance(value, tuple | list):
        return f"{name} of ({', '.join(type(item).__name__ for item in value[:5])}{', ...' * (len(value) > 5)})"
    return name


def is_gap(value: Any) -> bool:
    """Whether a table says with this that there is nothing: None, NaN, NaT, NA.

    They are not equal to themselves, or neither equal nor not.
    """
    if value is None:
        return True
    try:
        return not bool(value == value)
    except TypeError:  # pandas.NA
        return True
    except ValueError:  # an array
        return False
