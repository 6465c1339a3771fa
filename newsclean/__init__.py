"""newsclean deletes from a scraped Indonesian news article what the web page added to the story.

>>> import newsclean
>>> newsclean.clean("JAKARTA, KOMPAS.com - Hujan turun sejak pagi.\\nBaca juga: Banjir di Bekasi\\nWarga mengungsi.")
'Hujan turun sejak pagi.\\nWarga mengungsi.'
>>> newsclean.parse("JAKARTA, KOMPAS.com - Hujan turun sejak pagi hingga petang.").dateline
Dateline(place='JAKARTA', outlet='KOMPAS.com')
"""

from __future__ import annotations

from newsclean._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsclean.article import Article, Caption, Dateline, Metadata, Removal
    from newsclean.cleaner import Cleaner, UnknownFilterError
    from newsclean.passes import Cleaning

__all__ = [
    "Article",
    "Caption",
    "Cleaner",
    "Cleaning",
    "Dateline",
    "Metadata",
    "Removal",
    "UnknownFilterError",
    "__version__",
    "clean",
    "parse",
]

_MODULES = {
    "Article": "article", "Caption": "article", "Dateline": "article", "Metadata": "article", "Removal": "article",
    "Cleaner": "cleaner", "UnknownFilterError": "cleaner", "Cleaning": "passes",
}  # fmt: skip
_default: Cleaner | None = None


def clean(text: str, *, title: str | None = None, url: str | None = None) -> str:
    """The text of an article without its boilerplate.

    `title` is what is known of the headline beside the text: its copies go. `url` says nothing about what goes; it
    tells `parse` the outlet. A text without boilerplate comes back as it is. To choose the filters, make a `Cleaner`.
    Raises TypeError for what is no str.
    """
    return _cleaner().clean(text, title=title, url=url)


def parse(text: str, *, title: str | None = None, url: str | None = None) -> Article:
    """The article in `text`: its story, and what was removed from it, as data."""
    return _cleaner().parse(text, title=title, url=url)


def _cleaner() -> Cleaner:
    global _default  # noqa: PLW0603 - made when first asked for
    if _default is None:
        from newsclean.cleaner import Cleaner

        _default = Cleaner()
    return _default


def __getattr__(name: str) -> object:
    # Modules are imported when they are first used, so that `newsclean --version` starts at once.
    if name not in _MODULES:
        raise AttributeError(f"module 'newsclean' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"newsclean.{_MODULES[name]}"), name)
