"""The facts about outlets and places hold together, and every one of them can be looked up."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from newsclean.lexicon import outlets as lexicon
from newsclean.lexicon.load import load_blocks
from newsclean.lexicon.outlets import Outlet, is_place, outlet_of_mark, outlet_of_url, outlets, places

FOLDER = Path(lexicon.__file__).parent
BLOCKS = load_blocks(FOLDER / "outlets.txt")
PLACE_LINES = (FOLDER / "places.txt").read_text(encoding="utf-8").splitlines()

by_name = pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block["name"])


def key(text: str) -> str:
    return "".join(text.split()).casefold()


def listed(block: dict[str, str], key: str) -> list[str]:
    return block[key].split(", ") if key in block else []


def spellings(block: dict[str, str]) -> list[str]:
    return listed(block, "marks") + listed(block, "bare")


def name_of(outlet: Outlet | None) -> str | None:
    return outlet.name if outlet else None


def repeated(items: list[str]) -> list[str]:
    return [item for item, count in Counter(items).items() if count > 1]


def test_there_are_many_outlets_and_places():
    assert len(outlets()) == len(BLOCKS) >= 170
    assert len(places()) == len(PLACE_LINES) >= 1300


def test_no_name_domain_or_mark_twice():
    assert repeated([key(block["name"]) for block in BLOCKS]) == []
    assert repeated([domain for block in BLOCKS for domain in listed(block, "domains")]) == []
    assert repeated([key(mark) for block in BLOCKS for mark in spellings(block)]) == []


@by_name
def test_a_block_is_complete(block):
    assert set(block) <= {"name", "domains", "network", "marks", "bare", "example"}
    assert block["name"] and block["domains"] and block["network"] and spellings(block)
    assert all(domain == domain.lower().strip() and "." in domain for domain in listed(block, "domains"))
    assert all(domain.count(".") < lexicon._MOST_LABELS for domain in listed(block, "domains"))
    assert any(key(mark) in key(block["example"]) for mark in spellings(block))


@by_name
def test_an_outlet_is_found_by_its_domains_and_marks(block):
    for domain in listed(block, "domains"):
        for url in (domain, f"https://www.{domain}/2024/01/02/judul?page=2", f"HTTP://M.{domain.upper()}"):
            assert name_of(outlet_of_url(url)) == block["name"], url
    for mark in [block["name"], *spellings(block)]:
        for spelling in (mark, mark.upper(), mark.lower().replace(" ", "\u00a0")):
            assert name_of(outlet_of_mark(spelling)) == block["name"], spelling


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://regional.kompas.com:443/read/1", "Kompas.com"),
        ("//user:pass@aceh.tribunnews.com./x", "Serambinews"),
        ("https://kotabaru.tribunnews.com/", "Tribunnews.com"),
        ("https://www.detik.com/jabar", "detikJabar"),
        ("https://www.detik.com/jabar?single=1", "detikJabar"),
        ("https://www.detik.com/edu/sekolah", "detikcom"),
        ("https://www.bbc.com/indonesia/articles/x", "BBC Indonesia"),
        ("https://www.bbc.com/news", None),
        ("notkompas.com", None),
        ("kompas.com.example.org", None),
        ("https://example.org/kompas.com", None),
        ("com", None),
        ("", None),
        (" \n", None),
        ("http://", None),
        ("http://[::1", None),
        ("http://[kompas.com]:99999999/", None),
        ("\ud800\x00://..//", None),
        pytest.param("a." * 100_000 + "kompas.com", "Kompas.com", id="a host of many labels"),
    ],
)
def test_urls(url, name):
    assert name_of(outlet_of_url(url)) == name


@pytest.mark.parametrize("text", ["", " ", "Kantor Pos", "antara lain", "kompas kiblat", "\ud800"])
def test_not_a_mark(text):
    assert outlet_of_mark(text) is None


def test_place_lines_are_lower_case_sorted_and_unique():
    assert sorted(set(PLACE_LINES)) == PLACE_LINES
    assert [line for line in PLACE_LINES if line != " ".join(line.lower().split()) or "," in line] == []


@pytest.mark.parametrize(
    "text",
    [
        "Jakarta", "JAKARTA PUSAT", "Bandarlampung", "bandar lampung", "BANDAR\u00a0LAMPUNG",
        "Kota Batu", "Kab. Sleman", "Kabupaten Bogor", "Liwa", "Soreang", "Labuan Bajo", "Sulsel",
        "NTT", "Papua Barat Daya", "Senayan", "Nusa Dua", "New York", "Washington DC",
        "Washington D.C.", "Makkah", "Mekah", "Moskwa", "Kiev", "Tel Aviv", "Krui, Pesisir Barat",
        "Dubai, UEA", "Washington, D.C.", " Depok ",
    ],
)
def test_places(text):
    assert is_place(text)


@pytest.mark.parametrize(
    "text",
    [
        "", ",", "Jakarta,", "anak", "Baru-baru", "baru", "Anak-anak", "Batu-batuan", "Presiden",
        "Kota", "Kab.", "kota anak", "Jakarta, anak", "Lima", "Negara", "Sumber", "Ilustrasi", "Oleh",
        "Jakarta - Bandung", "Jakartaku", "Menurutnya", "laki", "rata", "masing",
    ],
)
def test_not_places(text):
    assert not is_place(text)


def test_nothing_is_read_at_import_time():
    code = (
        "import sys; from newsclean.lexicon import outlets as o; "
        "assert 'tomllib' not in sys.modules; assert o.places.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
