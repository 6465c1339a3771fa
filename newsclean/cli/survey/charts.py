"""Charts of the page, as inline SVG."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.cli.survey.html import Html, joined, tag

_WIDTH, _HEIGHT = 1000, 240
_TOP, _BOTTOM = 24, 44  # for the numbers above and below the bars


def bar(share: float) -> Html:
    """A bar of that length, from 0 to 1, as wide as its cell."""
    full = tag("rect", width=f"{100 * share:.2f}", height=10)
    return tag("svg", full, class_="bar", viewBox="0 0 100 10", preserveAspectRatio="none", aria_hidden="true")


def histogram(counts: Sequence[int], labels: Sequence[str], what: str) -> Html:
    """Bars beside each other, each with its number above it and its label below; `what` they show."""
    step, most = _WIDTH / len(counts), max([*counts, 1])
    floor = _HEIGHT - _BOTTOM
    parts = [tag("title", what), tag("line", x1=0, x2=_WIDTH, y1=floor, y2=floor)]
    for number, (count, label) in enumerate(zip(counts, labels, strict=True)):
        height = (floor - _TOP) * count / most
        left, middle = number * step, f"{(number + 0.5) * step:.1f}"
        parts.append(
            tag(
                "rect", tag("title", f"{label}: {count:,}"),
                x=f"{left + 0.1 * step:.1f}", y=f"{floor - height:.1f}",
                width=f"{0.8 * step:.1f}", height=f"{height:.1f}",
            )
        )  # fmt: skip
        if count:
            parts.append(tag("text", _brief(count), x=middle, y=f"{floor - height - 6:.1f}"))
        parts.append(tag("text", label, x=middle, y=floor + 18, class_="axis"))
    parts.append(tag("text", what, x=f"{0.1 * step:.1f}", y=_HEIGHT - 6, class_="about"))
    return tag("svg", joined(parts), class_="chart", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", role="img")


def _brief(number: int) -> str:
    """A number that fits above a bar.

    >>> _brief(950), _brief(12_345), _brief(3_456_789)
    ('950', '12k', '3.5M')
    """
    if number < 10_000:
        return f"{number:,}"
    return f"{number / 1e3:.0f}k" if number < 1_000_000 else f"{number / 1e6:.1f}M"
