"""The facts about who publishes and where: news outlets (outlets.txt) and place names (places.txt).

Nothing is read before the first look-up; afterwards every look-up is a few dictionary accesses.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsclean.lexicon.load import load_blocks

_HERE = Path(__file__).parent
_MOST_LABELS = 6  # no domain here has more; keeps a host of a million dots cheap
_DATELINE, _DATELINE_PART = 60, re.compile(r"\s*[,()–—:|]\s*|\s-+\s")
_NO_LETTER = re.compile(r"[\W_]+")
# So many letters has an outlet's name at least, and a part of it that stands for the whole.
_SHORTEST_NAME, _SHORTEST_PART = 5, 6
_PLACE_TITLES = ("kota ", "kab. ", "kab ", "kabupaten ")


class Outlet(NamedTuple):
    """A news outlet.

    `domains` holds registrable domains ("kompas.com"), subdomains of another outlet
    ("aceh.tribunnews.com") or a domain and a first path ("detik.com/jabar"). `marks` are its spellings in
    datelines and credits; `bare` are those that are also ordinary words or names.
    """

    name: str
    domains: tuple[str, ...]
    network: str
    marks: tuple[str, ...]
    bare: tuple[str, ...]


@cache
def outlets() -> tuple[Outlet, ...]:
    """Every known outlet, in the order of outlets.txt.

    >>> outlets()[0].name
    'Kompas.com'
    """
    return tuple(
        Outlet(
            name=block["name"],
            domains=_listed(block["domains"]),
            network=block["network"],
            marks=_listed(block.get("marks", "")),
            bare=_listed(block.get("bare", "")),
        )
        for block in load_blocks(_HERE / "outlets.txt")
    )


def _listed(names: str) -> tuple[str, ...]:
    return tuple(names.split(", ")) if names else ()


def outlet_of_url(url: str) -> Outlet | None:
    """The outlet that publishes at `url`: the one with the most specific domain, or None. Never raises.

    >>> outlet_of_url("https://regional.kompas.com/read/1").name
    'Kompas.com'
    >>> outlet_of_url("ACEH.tribunnews.com:443/berita").name
    'Serambinews'
    >>> outlet_of_url("https://www.detik.com/jabar/berita/d-1").name
    'detikJabar'
    >>> outlet_of_url("notkompas.com") is None
    True
    """
    host, section = _host_and_section(url)
    by_domain = _by_domain()
    labels = host.split(".")[-_MOST_LABELS:]
    for start in range(len(labels)):
        domain = ".".join(labels[start:])
        found = by_domain.get(f"{domain}/{section}") or by_domain.get(domain)
        if found:
            return found
    return None


def outlet_of_mark(text: str) -> Outlet | None:
    """The outlet that writes its name as `text`, or None; case and white space do not count.

    >>> outlet_of_mark("kompas.COM").name
    'Kompas.com'
    >>> outlet_of_mark("Warta  Kota Live").name
    'Warta Kota'
    >>> outlet_of_mark("Kantor Pos") is None
    True
    """
    return _by_mark().get(_mark_key(text))


def publisher_of(url: str | None, text: str = "", name: str | None = None) -> str:
    """The outlet that has this `name`, else the one that publishes at `url`, else the one that signs the dateline.

    An outlet that is not known goes by the name that was given, or by its host. '' if nothing tells it.

    >>> publisher_of("https://regional.kompas.com/read/1"), publisher_of("http://www.kabar-contoh.id/1")
    ('Kompas.com', 'kabar-contoh.id')
    >>> publisher_of(None, "BOGOR, KOMPAS.com - Hujan turun.")
    'Kompas.com'
    >>> publisher_of("https://cermin-contoh.id/1", name="kompas"), publisher_of(None, name="Kabar  Contoh")
    ('Kompas.com', 'Kabar Contoh')
    """
    if name and not name.isspace():
        outlet = outlet_of_mark(name) or outlet_of_url(name)
        return outlet.name if outlet else " ".join(name.split())
    if url:
        outlet = outlet_of_url(url)
        return outlet.name if outlet else _host_and_section(url)[0].removeprefix("www.")
    for part in _DATELINE_PART.split(text[:_DATELINE]):
        if outlet := outlet_of_mark(part):
            return outlet.name
    return ""


@cache
def places() -> frozenset[str]:
    """Every known place name, in lower case: Indonesian provinces, regencies and towns, and the world's.

    >>> "bandar lampung" in places()
    True
    """
    return frozenset((_HERE / "places.txt").read_text(encoding="utf-8").split("\n")) - {""}


def is_place(text: str) -> bool:
    """True if `text` is a place name, with or without "Kota" or "Kab.", or several with commas between.

    Case does not count, and any white space is a space. Some places are ordinary words too ("batu",
    "malang", "puncak"): ask only where a place is expected.

    >>> is_place("BANDAR LAMPUNG"), is_place("Kab. Sleman"), is_place("Krui, Pesisir Barat")
    (True, True, True)
    >>> is_place("Baru-baru"), is_place("Jakarta, anak"), is_place("")
    (False, False, False)
    """
    name = " ".join(text.lower().split())
    return _is_one_place(name) or ("," in name and all(map(_is_one_place, name.split(","))))


def is_place_or_outlet(text: str) -> bool:
    """Whether a text is the name of a place or of an outlet, as datelines have them.

    >>> is_place_or_outlet("Kompas.com"), is_place_or_outlet("Kantor Pos")
    (True, False)
    """
    return is_place(text) or outlet_of_mark(text) is not None


def is_name_of(outlet: str, text: str) -> bool:
    """Whether `text` is the name of an outlet, or a part of its domain; a place may follow.

    >>> is_name_of("lpmgelora.com", "Gelora"), is_name_of("wartarandu.id", "Warta Randu Pekalongan")
    (True, True)
    >>> is_name_of("wartarandu.id", "Warga"), is_name_of("", "Gelora")
    (False, False)
    """
    before, _, last = text.rpartition(" ")
    if before and is_place(last) and is_name_of(outlet, before):
        return True
    name, names = _letters(text), [_letters(each) for each in (outlet, *outlet.split("."))]
    if len(name) >= _SHORTEST_NAME and name in names:
        return True
    return len(name) >= _SHORTEST_PART and any(each.startswith(name) or each.endswith(name) for each in names)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).lower()


def _is_one_place(name: str) -> bool:
    name = name.strip()
    if name in places():
        return True
    return any(name.startswith(title) and name[len(title) :] in places() for title in _PLACE_TITLES)


def _host_and_section(url: str) -> tuple[str, str]:
    """The host of a url and the first part of its path, in lower case; by hand, for urllib raises on some."""
    address = url.strip().lower().replace("\\", "/")
    address = address.partition("://")[2] or address
    authority, _, path = address.lstrip("/").partition("/")
    host = authority.partition("?")[0].partition("#")[0].rpartition("@")[2].partition(":")[0]
    section = path.partition("/")[0].partition("?")[0].partition("#")[0]
    return host.strip("."), section


@cache
def _by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in outlets() for domain in outlet.domains}


@cache
def _by_mark() -> dict[str, Outlet]:
    return {_mark_key(mark): outlet for outlet in outlets() for mark in (*outlet.marks, *outlet.bare)}


def _mark_key(text: str) -> str:
    return "".join(text.split()).casefold()
