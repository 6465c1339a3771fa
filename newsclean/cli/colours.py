"""The colour of each kind of boilerplate, wherever it is shown: black text on it can be read on any ground.

They are colours of the palette of 256 that terminals have, chosen so that any two differ also for eyes without red,
green or blue cones, and the test holds them to it. What is shown never depends on them: the kind is named beside.
"""

from __future__ import annotations

from collections.abc import Mapping

INK = "#000000"
COLOURS: Mapping[str, str] = {
    "title": "#ffd7ff",
    "caption": "#87ffd7",
    "related": "#ff87af",
    "promo": "#afd75f",
    "ad": "#ff005f",
    "embed": "#0087af",
    "paging": "#878700",
    "syndication": "#5f875f",
    "byline": "#afafff",
    "dateline": "#ffaf87",
    "timestamp": "#af87ff",
    "nav": "#5fd700",
    "tags": "#afff00",
    "source": "#875fff",
    "legal": "#ff00af",
}
