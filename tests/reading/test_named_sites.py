"""Sites and accounts that a story names are its own; those of outlets are not."""

from __future__ import annotations

import pytest

from newsclean.page import Page
from newsclean.reading.named_sites import names_site_of_story

STORY = "Festival LIRA2025 dibuka Sabtu di pelataran balai desa. "


@pytest.mark.parametrize(
    ("piece", "of_story"),
    [
        ("Kunjungi website www.lira.id untuk jadwalnya.", True),
        ("Ikuti Instagram @Lira untuk jadwalnya.", True),
        ("Kunjungi website www.kabarsuluh.id untuk jadwalnya.", False),
        ("Ikuti Instagram @kabarsuluh untuk jadwalnya.", False),
    ],
)
def test_a_name_of_the_story(piece: str, of_story: bool) -> None:
    text = STORY + piece
    assert names_site_of_story(Page(text), len(STORY), len(text)) is of_story


def test_an_outlet_of_which_the_story_speaks() -> None:
    story, piece = "Kompas.com melaporkan hujan sejak pagi. ", "Kunjungi juga kompas.com setiap hari."
    assert not names_site_of_story(Page(story + piece), len(story), len(story + piece))
