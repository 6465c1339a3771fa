"""Who wrote and who edited, as a removed byline says it."""

import pytest

import newsclean
from newsclean.filters.bylines.people import read_credits


@pytest.mark.parametrize(
    ("byline", "credited"),
    [
        ("Jurnalis: Budi Santoso Penyunting: Siti", [("jurnalis", "Budi Santoso"), ("penyunting", "Siti")]),
        ("Penulis: Budi Santoso | Editor: Siti Aminah", [("penulis", "Budi Santoso"), ("editor", "Siti Aminah")]),
        ("Wartawan: Budi SantosoRedaktur: Siti Aminah", [("wartawan", "Budi Santoso"), ("redaktur", "Siti Aminah")]),
        ("Penulis: Budi Santoso | Siti Aminah", [("penulis", "Budi Santoso"), ("penulis", "Siti Aminah")]),
        ("Penulis: Budi Santoso | Produser: Siti Aminah", [("penulis", "Budi Santoso")]),
    ],
)
def test_roles_and_names(byline: str, credited: list[tuple[str, str]]) -> None:
    assert list(read_credits(byline)) == credited


@pytest.mark.parametrize("end", ["com", "co.id", "id", "net", "tv", "news"])
def test_a_name_with_an_address_closes_the_story_whatever_its_ending(end: str) -> None:
    text = f"Warga memanen padi di lereng bukit itu.\nPanen raya berlangsung pagi. Budi Santoso/contoh.{end}"
    assert newsclean.clean(text) == text.removesuffix(f" Budi Santoso/contoh.{end}")


@pytest.mark.parametrize("desk", [" • Warta Laut", ", Content Writer", "Reporter Kota"])
def test_an_author_above_the_story_may_have_a_desk(desk: str) -> None:
    story = "Warga memanen padi di lereng bukit itu sejak pagi, kata Kepala Desa Waru kepada wartawan."
    title = "Panen Raya di Desa Waru"
    assert newsclean.clean(f"{title}\nBudi Santoso{desk}\n{story}", title=title) == story


def test_initials_behind_the_comma_of_a_scraper_go_with_their_full_stop() -> None:
    text = "Hujan turun sejak pagi dan merendam puluhan rumah di tepi sungai. Warga mengungsi, katanya."
    assert newsclean.clean(f"{text},BUDI S.") == text
