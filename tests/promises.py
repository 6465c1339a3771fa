"""The promises of the library, as checks of one text: for the tests of properties and for fuzzing."""

from __future__ import annotations

import newsclean
from newsclean.filters import KINDS
from newsclean.page.blanks import BLANK


def visible(text: str) -> str:
    """The characters of a text that take up room: no white space, no marks without width."""
    return "".join(character for character in text if not character.isspace() and character not in BLANK)


def assert_accounts_for(article: newsclean.Article) -> None:
    """The words that came out are the words that went in minus the removals, in order, all accounted for."""
    raw, kept, position = article.raw, [], 0
    for removal in article.removed:
        assert position <= removal.start < removal.end <= len(raw)
        assert removal.text == raw[removal.start : removal.end]
        assert removal.kind in KINDS
        assert removal.filter
        kept.append(raw[position : removal.start])
        position = removal.end
    kept.append(raw[position:])
    assert visible(article.cleaned) == visible("".join(kept))
    if not article.removed:
        assert article.cleaned == raw


def assert_deletes_only(raw: str, title: str | None = None, url: str | None = None) -> None:
    """Cleaning deletes, and accounts for what it deletes."""
    article = newsclean.parse(raw, title=title, url=url)
    assert article.raw == raw
    assert_accounts_for(article)


def assert_idempotent(raw: str, title: str | None = None) -> None:
    """Cleaning what was cleaned changes nothing."""
    once = newsclean.clean(raw, title=title)
    assert newsclean.clean(once, title=title) == once
