"""A place and the outlet beside it in one segment of a dateline: "Banyuwangi Poskota Online", "WARTA.COM-PINRANG"."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.lexicon.outlets import is_place
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page.patterns import Pattern

MEDIUM = rf"(?!wartawan){any_listed('datelines.media_openings')}\w*"
# Names of media, but not of offices and times of day, which stand beside places in headlines, too.
_MEDIUM = Pattern(
    rf"(?:[A-Z][\w-]* )?(?:\w*pos(?:kota|metro|ko)?|{MEDIUM}|koran\w*|suara\w{{3,}}|\w*news\w*|tv\w+|\w+ ?tv"
    r"|radio \w+|\w{3,}times)(?: online)?",
    re.IGNORECASE,
)
_DOMAIN = Pattern(rf"[\w-]{{3,40}}\.{DOMAIN_END}", re.IGNORECASE)
_MOST_WORDS = 5


@lru_cache(4096)
def place_and_outlet(text: str) -> tuple[str, str] | None:
    """The place and the outlet that a segment names, in either order; None if it names less, or more.

    >>> place_and_outlet("DUTA TV TAPIN"), place_and_outlet("PROBOLINGGO-PANTURA7.com")
    (('TAPIN', 'DUTA TV'), ('PROBOLINGGO', 'PANTURA7.com'))
    >>> place_and_outlet("Polres Bogor") is None
    True
    """
    if text[0].islower() or text.count(" ") >= _MOST_WORDS:
        return None
    for gap in re.finditer(r"[ -]", text):
        before, after = text[: gap.start()], text[gap.end() :]
        for place, outlet in ((before, after), (after, before)):
            if place[:1].isupper() and _is_outlet(outlet, of_domain=gap[0] == "-") and is_place(place):
                return place, outlet
    return None


def _is_outlet(text: str, *, of_domain: bool) -> bool:
    """Whether a text is a domain or, if that is not asked for, the name of a medium."""
    return _DOMAIN.fullmatch(text) is not None or (not of_domain and _MEDIUM.fullmatch(text) is not None)
