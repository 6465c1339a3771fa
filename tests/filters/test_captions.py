"""Captions inside a line: whoever a picture may come from is known there as in a line of its own."""

import pytest

import newsclean

BEFORE, AFTER = "Hujan turun sejak pagi di Kampung Baru.", "Petugas datang sore hari membawa bantuan pangan."


@pytest.mark.parametrize("agency", ["ANTARA FOTO", "AFP", "EPA", "Anadolu", "Pexels", "Pixabay", "iStock"])
def test_a_caption_with_its_agency_goes(agency: str) -> None:
    text = f"{BEFORE} Warga membersihkan lumpur. ({agency}/Budi Santoso) {AFTER}"
    assert newsclean.clean(text) == f"{BEFORE} {AFTER}"
