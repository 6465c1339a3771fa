"""Who wrote: biographies, offices and notes below the story, names and desks above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.parts import VERB
from newsclean.lexicon.roles import OFFICES
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after
from newsclean.page.lines import PARAGRAPH_ENDS, SENTENCE_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import at_boundary, is_attributed
from newsclean.reading.ends import closing_end, head_lines, last_pieces, rest_of_last_line, tail_lines
from newsclean.reading.names import SAYS, is_name

_IS = any_of(OFFICES)
_AUTHOR = Pattern(
    r"[*~(\[\s]{0,5}\)?\s{0,2}(?:(?:tentang |ihwal |profil )?penulis(?:nya)?|about the author|author)\b(?::|,"
    r"|\n|\s(?:adalah|ialah|merupakan"
    r"|lulusan|bekerja|sehari-hari|lepas|tinggal|pernah|kini|saat ini|asn|aktif|juga|dan|buku))",
    re.IGNORECASE,
)
_NOTE = Pattern(
    r"(?:(?:advertorial|artikel|tulisan|podcast|konten|kolom|berita|esai|rubrik"
    r"|naskah) ini (?:di(?:terjemahkan|produksi|tulis|susun|sunting|asuh|buat"
    r"|kirim|edit|olah)|kerja sama|di(?:dampaikan|sampaikan) dalam|adalah (?:advertorial|konten|kiriman)"
    r"|merupakan (?:kiriman|opini|advertorial|kerja sama))"
    r"|artikel bersponsor|artikel asli berbahasa|rubrik asuhan|dengan kontribusi dari"
    r"|(?:additional )?reporting by|press release dari"
    r"|laporan (?-i:[A-Z][\w.]+(?: [A-Z][\w.]+){1,5} dari [A-Z]\w+(?: [A-Z]\w+){0,2}\Z)"
    r"|siaran pers no|disarikan dari|diolah dari berbagai|demikian laporan [A-Z]\w+,)[^\n]{0,160}",
    re.IGNORECASE,
)
# A link that a scraper set on a line of its own stands behind one of these: "Persib bertandang\ndi\nLiga Champions".
_PREPOSITION_BEFORE = Pattern(r"\b(?:di|ke|dari|dan|pada|dalam|untuk|dengan|melawan|bersama)\s*\Z")
_NEAR = 12
_CONTRIBUTED = Pattern(
    r"(?:[A-Z][\w.’'-]*(?:,? dan |, | )){1,14}(?:turut |ikut |juga ){0,2}berkontribusi (?:dalam|pada|untuk"
    r"|di)\b[^\n.]{0,60}\.?(?:&(?:amp;)*nbsp;)*"
)
_STARRED = Pattern(
    rf"(?:\*{{1,3}}\)?|\(\*+\)|--|—|~)\s?(?=(?-i:[A-Z]))(?:(?-i:[A-Z])[\w.’-]*\s|(?:ialah|adalah"
    rf"|merupakan)\s){{0,7}}?{_IS}\b",
    re.IGNORECASE,
)
_OFFICE = Pattern(rf"[\[(]?{_IS}\b[^\n]{{4,120}}", re.IGNORECASE)
_OF_SOMEBODY = Pattern(
    rf"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,4}}) (?:adalah|merupakan|ialah|kini|meliput"
    rf"|lahir di) [^\n]{{0,60}}?\b(?:{_IS}|meliput)\b"
)
# Whose office may also be the beginning of a sentence or a headline.
_OFFICIAL = Pattern(rf"{any_listed('bylines.official')}\b")
_FIGURES = Pattern(r"\d|: |/")
_JOINING = ("dan", "di", "pada", "juga", "dari", "tetap", "mantan")
_VERB = Pattern(rf"\b{VERB}\b")
_CONTACT = Pattern(
    r"(?:[\w&/ ]{0,20}?(?:IG|twitter|instagram|facebook|e-?mail|surel|kontak"
    r"|contact)\b[\w ]{0,20}[:;]?\s*)?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w[\w.]{2,30})\s*",
    re.IGNORECASE,
)
# Above the story: a desk, an account, a name with a place or a desk.
_DESK = Pattern(
    rf"(?:avatar (?:photo|of [^\n]{{3,40}})|{any_listed('bylines.accounts')}|-? ?editor"
    r"|(?:editor: )?[A-Z][\w ]{3,40} author photo|(?:(?:reporter|editor|penulis)\s?:[\s,|]*){1,3}"
    r"|newsroom [A-Z]\w+|(?:sekretariat )?redaksi [A-Z]\w+|anonim(?:us)? \([^)\n]{3,40}\)"
    r"|dari meja \w+|tim(?: \|)? [A-Z]\w+|tim cek fakta [A-Z]\w+|desk [A-Z]\w+(?: & [A-Z]\w+)?|@[\w.]{3,30}"
    r"|👤 ?[^\n]{3,30}|editor [A-Z]\w+)",
    re.IGNORECASE,
)
_NAME_WORD = r"(?:[A-Z][a-z’'-]+|[A-Z]{2,}|[A-Z]\.?|bin|binti|van|de|al)"
_NAME = rf"{_NAME_WORD}(?:[ ]{_NAME_WORD}){{0,4}}\.?"
_ROLES = any_listed("bylines.roles_behind")
_TITLED_NAME = Pattern(
    rf"(?:(?:Dr|Prof|Ust|Ustaz|KH|Hj?|Ir|Drs|Ny)\.? ){{0,3}}(?P<name>{_NAME})"
    rf"(?P<more>(?:,\s?[A-Z][A-Za-z]{{0,3}}\.(?:\s?[A-Za-z]{{1,4}}\.?)?){{1,3}}|\s?[|/—–]\s?[^\n]{{3,50}}"
    rf"|\s\((?:[A-Z][\w ]{{2,30}}|Mhs[^)\n]{{0,40}})\)"
    rf"|,\s{_NAME_WORD}(?: {_NAME_WORD})?(?:,\s{_NAME_WORD})?|\s?[•·]\s?[^\n]{{3,40}}"
    rf"|\n(?:{_ROLES}|Writer|Editor|Managing Editor)\b[^\n]{{0,40}}|,? (?:Content Writer|{_ROLES})"
    rf"|(?<=[a-z]){_ROLES}\b[^\n]{{0,40}}|\n[\w.+-]+@[\w.-]+|\s?[✔✓☑]\uFE0F?)?"
)
_DEGREE = Pattern(r"\b(?:[A-Z]|[A-Z][a-z]{0,2}\.[A-Z][a-z]{0,3}|[A-Z]\.[A-Z][a-z.]{0,4}|Lc|MA|Ph\.D)\.\Z")
_ROLE_BEHIND = Pattern(rf"(?:{_ROLES}|Desk|@)")
_LONGEST, _LONGEST_HEAD, _LONGEST_OFFICE = 600, 80, 130
_MOST_OFFICE_WORDS = 16
_MOST_LINES, _SENTENCE = 3, 40
_CONTRIBUTED_NEAR = 90
_OPENS = (
    "penulis", "tentang penulis", "about the author", "profil penulis", "author", "*", "(penulis", "[penulis",
    "artikel", "tulisan", "podcast", "konten", "kolom", "rubrik", "naskah", "dengan kontribusi", "additional",
    "reporting by", "press release", "siaran pers", "disarikan", "diolah", "demikian laporan",
)  # fmt: skip


@filter_for("byline", example="Penulis adalah dosen Universitas Bahari", when=When(words=_OPENS))
def biographies(page: Page, places: Places) -> Iterator[Span]:
    """What tells of the author or of how the text was made, below the story: "Penulis adalah dosen ..."."""
    text = page.text
    for position, _ in places:
        if page.closing - position > _LONGEST or not at_boundary(page, position):
            continue
        starred = text[position] == "*" and (position == 0 or text[position - 1] != "*")
        found = (_STARRED.match(text, position) if starred else None) or _AUTHOR.match(text, position)
        note = None if found else _NOTE.match(text, position)
        if found and found.group().endswith((":", ",")) and not page.starts_line(position):
            continue  # a credit
        end = closing_end(page, position) if found or note else None
        if end is None or _is_list_item(page, position) or page.text[end - 1] in '?”"':
            continue
        if is_attributed(page, Span(position, end)):
            continue
        if found and (found.group().endswith("\n") or not page.starts_line(position)):
            end = page.closing
        yield Span(position, end)


def _is_list_item(page: Page, position: int) -> bool:
    """Whether the line above begins with the same mark: then both are items of a list."""
    index = page.line_index(position) - 1
    return page.text[position] == "*" and index >= 0 and page.text[page.lines[index].start] == "*"


@filter_for("byline", example="Pengamat Kebijakan Publik, Ketua Dewan Pakar Forum Samudra")
def closing_authors(page: Page) -> Iterator[Span]:
    """A line below the last sentence that is an office, a contact or who contributed, and no sentence."""
    text, end = page.text, page.closing
    if text.find("kontribusi", max(0, end - _CONTRIBUTED_NEAR), end) >= 0:
        yield from _contributors(page)
    lines, rest = list(tail_lines(page))[::-1], rest_of_last_line(page)
    marked = page.marks[-1].end if page.marks else 0
    lines = [line for line in lines if line.start >= marked] or lines  # a paragraph above a note may have no stop
    if lines and len(lines) <= _MOST_LINES and _ends_story(page, lines[0]):
        texts = [text[line.start : line.end] for line in lines]
        if any(map(_is_office, texts)) and all(len(each) < _LONGEST_OFFICE and _could_be_part(each) for each in texts):
            yield from lines
    if rest and rest.end - rest.start <= _LONGEST_OFFICE:
        said = text[rest.start : rest.end]
        if _is_office(said) and not (_OFFICIAL.match(said) and not any(sign in said for sign in ",;&")):
            yield rest
    last = page.lines[-1] if page.lines else None
    if (
        not lines
        and not rest
        and last
        and len(page.lines) > 2
        and (bio := _OF_SOMEBODY.match(text, last.start, last.end))
    ) and (
        not page.is_marked(last.start)
        and is_name(bio["name"])
        and ". " not in text[last.start : last.end]
        and not any(text.find(word, 0, last.start) >= 0 for word in bio["name"].split())  # whom the story speaks of
    ):
        yield last


def _contributors(page: Page) -> Iterator[Span]:
    """Who contributed, said in the last sentence."""
    start = blank_after(page.text, page.line_start(page.closing - 1))
    for piece in (Span(start, page.closing), *last_pieces(page)):
        if _CONTRIBUTED.fullmatch(page.text, piece.start, piece.end):
            yield piece
            return


def _could_be_part(text: str) -> bool:
    return _is_office(text) or (
        text[-1] not in ',!?:;"”' and not _FIGURES.search(text) and _mostly_names(text) and not SAYS.search(text)
    )


def _ends_story(page: Page, piece: Span) -> bool:
    """Whether a sentence or a mark stands right before a piece, or a line that is marked together with it."""
    index = page.line_index(piece.start)
    if page.lines[index].start != piece.start:
        return True
    above = page.lines[index - 1] if index else None
    return above is not None and (page.is_marked(above.end - 1) or page.text[above.end - 1] in SENTENCE_ENDS + ")*")


def _is_office(text: str) -> bool:
    """Whether a text is what somebody is, or how to reach them."""
    if text[-1] in '.,!?:;"”' or ": " in text[:30] or len(text.split()) > _MOST_OFFICE_WORDS:
        return False
    if _OFFICE.fullmatch(text):
        return not SAYS.search(text) and _mostly_names(text)
    return _CONTACT.fullmatch(text) is not None and not SAYS.search(text)


def _mostly_names(text: str) -> bool:
    """Whether at least half of the words are capitalised, and none is a verb."""
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]+", text) if word not in _JOINING]
    capitals = sum(word[0].isupper() for word in words)
    return 2 * capitals >= max(len(words), 2) and not _VERB.search(text)


@filter_for("byline", example="Budi Santoso | Desk Nusantara", when=When(odd=1), needs="paragraphs")
def authors_alone(page: Page) -> Iterator[Span]:
    """A line above the story that is an author, a desk or an account: no word of it is one of running text.

    The first line may be the headline: there a bare name is left alone, unless the headline is known.
    """
    for line in head_lines(page):
        if page.text[line.end - 1] in PARAGRAPH_ENDS and line.end - line.start > _SENTENCE:
            return  # a story of short lines
        if _PREPOSITION_BEFORE.search(page.text, max(0, line.start - _NEAR), line.start):  # a link in a sentence
            continue
        text = page.text[line.start : line.end] if line.end - line.start <= _LONGEST_HEAD else ""
        if not text or text[-1] in ',:;?!"”' or (text[-1] == "." and not _DEGREE.search(text)):
            continue
        if _DESK.fullmatch(text) or ("@" in text and _CONTACT.fullmatch(text) and len(text) < _LONGEST_HEAD // 2):
            yield line
            continue
        name = _TITLED_NAME.fullmatch(text)
        if not name or (text.isupper() and "," in text and "." not in text):  # a headline
            continue
        role = name["more"] and _ROLE_BEHIND.search(name["more"])
        known = name["more"] or line is not page.lines[0] or page.title
        if role or _is_below_title(page, line) or (known and is_name(name["name"])):
            yield line


def _is_below_title(page: Page, line: Span) -> bool:
    """Whether a line stands between the headline, or its copy, and a time: there it is whoever wrote the story."""
    index = page.line_index(line.start)
    if not 0 < index < len(page.lines) - 1:
        return False
    above, below = page.lines[index - 1], page.lines[index + 1]
    is_title = above == page.headline or page.kind_at(above.start) == "title"
    return is_title and page.kind_at(below.start) == "timestamp"


def read_author(text: str) -> str | None:
    """The author whom a removed line names without a label.

    >>> read_author("Budi Santoso | Desk Nusantara")
    'Budi Santoso'
    >>> read_author("Desk Nusantara") is None
    True
    """
    name = None if _OFFICE.match(text) or _DESK.fullmatch(text) else _TITLED_NAME.fullmatch(text)
    return name["name"] if name and is_name(name["name"]) else None
