"""What a user could run instead. Each peer is made by a function that imports it, and cleans one text.

A peer that is not installed raises ImportError when it is made. What keeps nothing gives an empty text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Contender = Callable[[str], str]


def name_of(make: Callable[[], Contender]) -> str:
    """What the tables call a peer."""
    names = {"datatrove_c4": "datatrove C4 lines", "justext": "jusText", "script": "40 x re.sub"}
    return names.get(make.__name__, make.__name__)


def newsclean() -> Contender:
    """Ours."""
    from newsclean import Cleaner

    return Cleaner().clean


def newsclean_many() -> Callable[[list[str]], object]:
    """Ours, many texts at a time."""
    from newsclean import Cleaner

    cleaner = Cleaner()
    return lambda texts: [cleaning.text for cleaning in cleaner.clean_all((text, None) for text in texts)]


def newsclean_parse() -> Callable[[str], object]:
    """Ours, with all metadata and removals."""
    from newsclean import Cleaner

    return Cleaner().parse


def datatrove_c4() -> Contender:
    """datatrove's C4 quality filter: its line rules. Its count of sentences needs a tokenizer, and is left out."""
    from datatrove.data import Document  # type: ignore[import-untyped]
    from datatrove.pipeline.filters import C4QualityFilter  # type: ignore[import-untyped]

    quality = C4QualityFilter(min_num_sentences=-1)

    def clean(text: str) -> str:
        document = Document(text=text, id="0")
        return document.text if quality.filter(document) is True else ""

    return clean


def justext() -> Contender:
    """jusText with its Indonesian stop words."""
    import justext  # type: ignore[import-untyped]

    words = justext.get_stoplist("Indonesian")
    return lambda text: "\n".join(p.text for p in justext.justext(_html(text), words) if not p.is_boilerplate)


def trafilatura() -> Contender:
    """trafilatura's extraction."""
    import trafilatura

    return lambda text: trafilatura.extract(_html(text)) or ""


def _html(text: str) -> str:
    """A text as a web page, for tools that read nothing else: each line a paragraph."""
    lines = text.replace("&", "&amp;").replace("<", "&lt;").split("\n")
    paragraphs = "\n".join(f"<p>{line}</p>" for line in lines if line.strip())
    return f"<html><body><article>\n{paragraphs}\n</article></body></html>"


# The script that a corpus builder writes by hand: one substitution for each form that was noticed.
_SCRIPT = (
    (r"baca juga\s*:?\s*[^.\n]*", ""),
    (r"simak juga\s*:?\s*[^.\n]*", ""),
    (r"lihat juga\s*:?\s*[^.\n]*", ""),
    (r"\(baca[^)]*\)", ""),
    (r"\[baca[^\]]*\]", ""),
    (r"simak video\s*['\"“][^'\"”]*['\"”]\s*:?", ""),
    (r"tonton juga[^.\n]*", ""),
    (r"saksikan video[^.\n]*", ""),
    (r"\[gambas:[^\]]*\]", ""),
    (r"advertisement", ""),
    (r"scroll to continue with content", ""),
    (r"scroll ke bawah[^.\n]*", ""),
    (r"\badv\b\.?", ""),
    (r"cek berita dan artikel[^.\n]*google news[^.\n]*", ""),
    (r"ikuti [^.\n]*google news[^.\n]*", ""),
    (r"dapatkan (?:update|informasi)[^.\n]*(?:whatsapp|telegram)[^.\n]*", ""),
    (r"ikuti kami di[^.\n]*", ""),
    (r"follow [^.\n]* instagram[^.\n]*", ""),
    (r"artikel ini telah tayang di[^.\n]*", ""),
    (r"halaman\s*:?\s*(?:\d\s*)+", ""),
    (r"selanjutnya\s*:\s*[^.\n]*", ""),
    (r"pilihan editor\s*:?[^.\n]*", ""),
    (r"\(?foto\s*:[^)\n]*\)?", ""),
    (r"\(dok\.[^)]*\)", ""),
    (r"\(ilustrasi[^)]*\)", ""),
    (r"ilustrasi\s*:[^.\n]*", ""),
    (r"editor\s*:\s*[A-Z][^\n|]*", ""),
    (r"penulis\s*:\s*[A-Z][^\n|]*", ""),
    (r"reporter\s*:\s*[A-Z][^\n|]*", ""),
    (r"pewarta\s*:\s*[A-Z][^\n|]*", ""),
    (r"laporan wartawan[^,\n]*,[^\n]*", ""),
    (r"\([a-z]{2,4}/[a-z]{2,4}\)", ""),
    (r"sumber\s*:\s*[^\n]*", ""),
    (r"tags?\s*:\s*[^\n]*", ""),
    (r"copyright ©[^\n]*", ""),
    (r"^[A-Z][\w .,]{2,40}(?:\.com|\.id)\s*[-\u2013\u2014]+\s*", ""),
    (r"^[A-Z]{3,}(?:, [\w.]+)?\s*[-\u2013\u2014]+\s*", ""),
    (r"https?://\S+", ""),
    (r"[ \t]{2,}", " "),
    (r"\n{3,}", "\n\n"),
)


def script() -> Contender:
    """Forty substitutions over the document, one after the other."""
    assert len(_SCRIPT) == 40
    steps = [(re.compile(pattern, re.IGNORECASE | re.MULTILINE), new) for pattern, new in _SCRIPT]

    def clean(text: str) -> str:
        for pattern, new in steps:
            text = pattern.sub(new, text)
        return text.strip()

    return clean
