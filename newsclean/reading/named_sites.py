"""Sites, accounts and names: of what a story tells of, where its festival or its museum is found; of the outlet."""

from __future__ import annotations

import re

from newsclean.lexicon.outlets import is_name_of, outlet_of_mark
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page
from newsclean.page.patterns import Pattern

_SITE = Pattern(rf"(?<![\w@.])(?:www\.)?((?P<name>[\w-]{{4,30}})\.(?:{DOMAIN_END})\b)|(?<!\w)@(?P<account>\w{{4,20}})")
# So far back is the story looked through: with many sites, too, the time grows as the text does.
_BEFORE = 20_000
# The name of an outlet has so many words at most.
_LONGEST_NAME = 4


def is_own_name(page: Page, text: str) -> bool:
    """Whether a text is the name of the outlet that publishes the page, or of one that is known; more may follow it."""
    if outlet_of_mark(text) is not None:
        return True
    words = text.split()[:_LONGEST_NAME] if page.about.outlet else []
    return any(is_name_of(page.about.outlet, " ".join(words[:count])) for count in range(1, len(words) + 1))


def names_site_of_story(page: Page, start: int, end: int) -> bool:
    """Whether a site or an account between `start` and `end` has a name that the story before has, and no outlet.

    What filters have marked is not the story: an outlet that is not known has its name there.
    """
    for site in _SITE.finditer(page.text, start, end):
        name = site["name"] or site["account"]
        if outlet_of_mark(site[1] or name) is None and not is_name_of(page.about.outlet, name):
            written = re.compile(rf"\b(?=[A-Z])(?i:{re.escape(name)})")
            before = written.finditer(page.text, max(0, start - _BEFORE), start)
            if any(not page.is_marked(each.start()) for each in before):
                return True
    return False
