"""Paragraphs that a scraper joined with a sign of its own: "... katanya.,Hujan ...", "... katanya.||Hujan ..."."""

from __future__ import annotations

from newsclean.page.patterns import Pattern

# Behind the end of a sentence, with no blank before what follows; in prose a blank follows a comma.
_COMMA = Pattern(r",(?<=[.!?\"”],)(?=[A-Z\"“])")
_BARS = "||"
_FEWEST = 3


def without_joints(text: str) -> str:
    r"""A text with line breaks where a scraper put commas or bars, as long as it came.

    >>> without_joints("Hujan turun.||Warga lega.||Padi tumbuh.||(abc)")
    'Hujan turun.\n\nWarga lega.\n\nPadi tumbuh.\n\n(abc)'
    """
    if "\n" in text:
        return text
    if "|" in text and text.count(_BARS) >= _FEWEST:
        return text.replace(_BARS, "\n\n")
    if ".," in text and len(_COMMA.findall(text)) >= _FEWEST:
        return _COMMA.sub("\n", text)
    return text
