"""Credits at the head of a one-line text, alone or behind what is shown, where the story follows without a break.

Where such a credit ends only the next word tells: the first one with which sentences begin.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.filters.captions.openings import CAMERAS
from newsclean.filters.captions.picture_credits import CREDIT_ALONE
from newsclean.filters.captions.sentences import SENTENCE_END, reports_speech
from newsclean.filters.datelines.forms import SIGN_INSIDE
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.outlets import outlet_of_mark
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.names import name_end
from newsclean.reading.turns import begins, joins

# A line so long is the text; so much of it is looked at, and so long are a credit and the caption in front of it.
_ONE_LINE, _LONGEST_CREDIT, _LONGEST_CAPTION = 420, 60, 260
# "Foto: ", "Sumber foto : ", "Foto oleh ", "doc.", "📷 ", "© 2015 "
_OF_PICTURE = (
    r"(?:[Ff]oto(?:-foto)?|FOTO|[Pp]oto|POTO|[Ff]t|FT|[Gg]ambar|GAMBAR|[Pp]hoto|PHOTO|[Pp]ic)"
    r"(?: (?:oleh|by|dari|ihsan|fail|dok(?:umentasi)?))?"
)
_DOCUMENTED = r"[Dd]ok(?:umentasi|umen)?|DOK|[Dd]oc"
_MADE = r"(?:[Ss]umber|[Kk]redit|[Cc]redit)(?: (?:[Ff]oto|[Gg]ambar))?|[Ii]lustrator|[Kk]arikatur|[Gg]rafis|[Hh]andout"
_CAMERA_OR_SIGN = rf"[{CAMERAS}]\s?:?\s?|(?:©|\([Cc]\))\s?(?:\d{{4}}\s)?"
_LABEL = (
    rf"(?:(?:{_OF_PICTURE}|{_MADE}|{_DOCUMENTED})(?: ?[:;/]|\.)\s?(?:[Dd]ok(?:umentasi)?\b[.:/]?\s?)?"
    rf"|{_CAMERA_OR_SIGN})"
)
# Who took it, without a label: an account, a site, a library, an outlet and a name.
_ACCOUNT = (
    r"(?i:instagram|ig|tik ?tok|twitter|x|facebook|fb|you ?tube|weibo|threads)(?:\.com)?(?: ?/ ?| (?=@))@?[\w.]*\w"
)
_SITE = rf"[\w-]{{2,30}}\.(?i:{DOMAIN_END})/@?[\w.]+(?: [a-z][\w.]+)?"
_OFFICES = r"(?:BNPB|Dishub|Setkab|BBC|AP)\b"  # of which sentences tell, too
_SMALL_SOURCE = r"[Ii]st(?:imewa)?\b|IST\b|[Nn]et\b|[Rr]epro\b|[Hh]andout\b"
_MACHINE = (
    r"(?:AI|kecerdasan (?:artifisial|buatan))(?: ?\([A-Z][\w ]{2,20}\))?(?:, bukan foto [a-z ]{5,40})?\.?"
)
_ALONE = Pattern(
    any_of(
        (
            rf"{_LABEL}(?>{AGENCY}|{CREDIT_ALONE}|{_SMALL_SOURCE})(?! ?/)",
            _ACCOUNT,
            _SITE,
            rf"(?!{_OFFICES})(?>{AGENCY}|{CREDIT_ALONE})(?: ?/ ?[a-z@][\w.-]+)?(?! ?/)",
            r"@[\w.]*\w",
            r"/ ?[Nn]et|[Ff]oto/[Nn]et|Envato Elements|Credit to owner",
            r"(?:[Ff]oto|[Gg]ambar|GAMBAR)(?: hanya| sekadar)? (?:ilustrasi|hiasan)\.?(?: ?- ?[Ff]oto fail)?",
            rf"(?:Gambar|Foto|Ilustrasi) (?:gambar )?(?:di(?:hasilkan|buat)|buatan)(?: oleh| dengan)? {_MACHINE}",
        )
    )
    + r"(?![\w/])"
)
_LABELLED, _TWO_WORDS = Pattern(_LABEL), Pattern(r"\w+ \w+")
# An outlet or an agency and a slash: "KABARNUSA/", "Kabarnusa/", but not "Kementerian Lingkungan Hidup/".
_NAMED = Pattern(r"(?:[A-Z][a-z]{4,}|[A-Z]{3,}(?:[ -][A-Z]+){0,2})/(?=[A-Z])")
# What stands in a credit: a few words in small letters, as in "tim media calon wali kota", or names with signs between.
_IN_CREDIT = Pattern(
    r"(?:[a-z]{2,12}(?: |\Z)){0,4}(?:(?:[A-Z@\d(/|&*-][^\s,;!?]*|dan|dari|via|of|for)\s*){0,7}(?:/[a-z]{2,4}\.?)?"
)
_SMALL_BEHIND = Pattern(r"[A-Z][a-z]+,? [a-z]{2,}")
_ENDED = Pattern(r"[a-z]{3}\.\s")
# What divides a caption from the credit behind it: a sign and a label of any kind; nothing, if the label has a sign.
_SIGN = r"(?:(?<=[.!?\"”)])\s?|\s?(?:\|{1,2}|[•~»–—]|--?|:|/|,|@)\s?)"
_WORDS = r"[Cc]ourtesy (?=[A-Z])|(?:[Dd]ok|DOK)\.? (?=[A-Z])|[Ff]oto(?:\s(?:oleh|by))? (?=[A-Z])"
_APART = Pattern(
    rf"{_SIGN}(?=(?:{_LABEL}|{_WORDS}|(?:[Ii]st|IST)\b))|\s(?=(?:{_OF_PICTURE}|[Kk]redit|[Cc]redit) ?[:;]|[©{CAMERAS}])"
    r"|(?<=[a-z])(?=IST\b|FOTO ?:|\([Ff]oto\W)"
)
_WORDS_APART = Pattern(_WORDS)
# A quick look for one of these labels: words in lower case that have its letters, in so many characters.
_LABEL_LETTERS = (
    "oto", "ft", "gambar", "pic", "sumber", "redit", "lustrator", "karikatur", "grafis", "handout", "dok", "doc",
    "courtesy", "©", "(c)", *CAMERAS,
)  # fmt: skip
_SMALL_LABEL, _LONGEST_LABEL = Pattern(r"ist\b"), 12
# At the head this is where the story or a claim is from.
_OF_STORY = Pattern(r"(?:[Ss]umber|[Kk]redit|[Cc]redit) ?:")
_ENDS = Pattern(r"(?:[Ii]st|IST)\b")
# A whole sentence in front of a credit is short; and such a label has its caption behind it: "Teks foto: Warga ...".
_LONGEST_SENTENCE, _CAPTION_BEHIND = 160, Pattern(r"(?:[Tt]eks|[Kk]et(?:erangan|\.)?|[Cc]aption)\s?\Z")
# How much must speak for a sentence that begins behind names, and behind what ends by itself (see `begins`).
_SURELY, _PERHAPS, _WITH_WORD = 4, 1, 2
_TELLS = Pattern(r"[\"“”]|\A(?:Sebuah|Akun|Video|Namun|Menurut)\b")


@filter_for("caption", example="Instagram @budi_waru Warga memanen padi di sawah pada Senin pagi. Panen ...")
def credits_in_front(page: Page) -> Iterator[Span]:
    """The credit of a picture at the head of a one-line text, alone or behind the sentence of its caption."""
    start = page.opening
    line_end = page.line_end(start)
    before = page.kind_at(blank_before(page.text, start) - 1)
    if before == "dateline" or (page.title and page.text.startswith(page.title, start)):
        return  # what opens the text is the story, or its headline
    if line_end - start > _ONE_LINE and not page.is_marked(start):
        end = credit_end(page, start, line_end) or _end_behind_caption(page, start, line_end)
        if end and not is_fact_check(page):
            yield Span(start, end)


def credit_end(page: Page, start: int, stop: int) -> int:
    """Where the credit ends that begins at `start`, with a sentence behind it; 0 without one."""
    text = page.text
    outlet = _TWO_WORDS.match(text, start) if start == page.opening else None
    if outlet and outlet_of_mark(outlet[0]):  # "Bloomberg Technoz, Jakarta -"
        return 0
    alone = _ALONE.match(text, start, min(stop, start + 2 * _LONGEST_CREDIT))
    if alone and (after := blank_after(text, alone.end())) < stop:
        named = _SMALL_BEHIND.match(text, after) or not text[after].isalpha()
        if _begins(text, after, stop, _PERHAPS if named else _WITH_WORD):
            return alone.end()
    if start == page.opening and _OF_STORY.match(text, start):
        return 0
    words = _WORDS_APART.match(text, start) if start > page.opening else None
    label = words or _LABELLED.match(text, start) or _NAMED.match(text, start)
    return _named_end(text, start, label.end(), stop) if label else 0


def _named_end(text: str, start: int, after: int, stop: int) -> int:
    """Where the names end that begin at `after`: in front of the first word with which a sentence surely begins."""
    if SIGN_INSIDE.search(text, after, min(stop, after + _LONGEST_CREDIT)):
        return 0  # others see where they end
    for left, right in joins(text, after, min(stop, after + _LONGEST_CREDIT)):
        if left == right or left <= after or not _IN_CREDIT.fullmatch(text, after, left):
            continue
        if _ENDED.search(text, after, left):
            return 0
        if _begins(text, right, stop, _WITH_WORD if _SMALL_BEHIND.match(text, right) else _SURELY):
            name = text[after:left].strip()
            return 0 if " " not in name and text.count(name) > 1 else left  # one that the story speaks of
    end = name_end(text, after, fewest=1)
    return end if end > after and end - start <= _LONGEST_CREDIT else 0


def _begins(text: str, start: int, stop: int, at_least: int) -> bool:
    """Whether a sentence begins at `start`, as far as is asked."""
    return begins(text, start, stop, never="") >= at_least


def _end_behind_caption(page: Page, start: int, line_end: int) -> int:
    """Where a caption ends with its credit that begins at `start`; 0 if it is a sentence of the story."""
    text, stop = page.text, min(line_end, start + _LONGEST_CAPTION)
    head = text[start : stop + _LONGEST_LABEL].lower()
    if not holds_any(head, _LABEL_LETTERS) and not _SMALL_LABEL.search(head):
        return 0
    for apart in _APART.finditer(text, start + 8, stop):
        caption = text[start : apart.start()]
        if SENTENCE_END.search(caption) or reports_speech(caption) or _TELLS.search(caption):
            return 0
        if (caption[-1] == "." and len(caption) > _LONGEST_SENTENCE) or _CAPTION_BEHIND.search(caption):
            return 0
        ends = _ENDS.match(text, apart.end())
        if ends and _begins(text, blank_after(text, ends.end()), line_end, _PERHAPS):
            return ends.end()
        if end := credit_end(page, apart.end(), line_end):
            return end
    return 0
