"""Captions by their form: any label in front, any credit at either end, what only a picture shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.labels import name_end
from newsclean.filters.captions.inside import SENTENCE_END, reports, sentence_before
from newsclean.filters.captions.picture_credits import CREDIT_START
from newsclean.lexicon.agencies import AGENCY
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.fixtures import is_fixture
from newsclean.reading.headlines import in_title_case

# "Ket. foto :", "Caption Foto:", "Kapsion:", "Foto 3 dari 8:", "Foto/Dok: X", "📷 @x"
_LABEL = Pattern(
    r"(?:ki-ka\s?:|dari kiri(?: ke kanan)?\s?:|(?:arsip foto|ilustrasi|foto \d{1,2}/\d{1,2})\s-\s|teks foto--"
    r"|(?:ket|gambar fail|foto (?:dokumentasi|atas|bawah|udara))\s?:|handout/[\w ]{3,30}:"
    r"|(?:ket(?:erangan|\.)?\.?\s?(?:foto|gambar|gbr|photo)|(?:photo |foto )?caption(?: foto)?|kapsion"
    r"|teks(?: foto)?|(?:sumber|kredit)[ -]?(?:foto|gambar)"
    r"|(?:photo|image|foto|picture) (?:credit|by|dari|oleh|kredit)|foto(?:[/ -](?:ilustrasi|dok|arsip"
    r"|foto))?(?: \d{1,2} dari \d{1,2})?|gambar(?: \d{1,2})?"
    r"|karikatur|ilustrasi foto|ilustrasi|grafis|infografik|file photo|foto ihsan|credit)\.?\s?[:;]|foto ist,"
    r"|foto,|keterangan (?:foto|gambar),|sumber gambar,"
    r"|foto arsip\.|ilustrasi\.|\[caption\]|(?:📷|📸|🎥)\s?:?)\s*(?=\S)",
    re.IGNORECASE,
)
_LABELS = frozenset(
    (
        "ket",
        "cap",
        "kap",
        "tek",
        "sum",
        "kre",
        "fot",
        "pho",
        "ima",
        "pic",
        "gam",
        "kar",
        "ki-",
        "dar",
        "ars",
        "han",
        "ilu",
        "gra",
        "inf",
        "fil",
        "cre",
        "[ca",
    )
)
_CAMERAS = "📷📸🎥"
_SIGNS = _CAMERAS + "([/"
# Words that make what follows them, in brackets or behind the last sign, a credit; and those that are one alone.
_WORD = (
    r"(?:[FfPp]oto(?:-foto)?|FOTO|[Ff]t|[Pp]ict?|[Cc]apture|[Cc]itra satelit|GAMBAR|[Pp]hoto|PHOTO|[Kk]redit"
    r"|[Cc]redit|[Dd]ok(?:umentasi)?|DOK|[Dd]oc|[Ii]st(?:imewa)?|IST(?:IMEWA)?|[Kk]oleksi|[Aa]rsip(?= [A-Z])"
    r"|[Tt]angkap(?:an)? [Ll]ayar|[Ss]creenshot|[Ff]:|[Dd]ibuat dengan|[Ii]lustrasi)"
)
_ALONE = (
    r"(?:[Ii]nternet|[Nn]et|Twitter|Facebook|Instagram|YouTube|TikTok|X|[Pp]ixabay|[Ff]reepik|[Uu]nsplash|[Pp]exels"
    r"|[Ss]hutterstock|iStock|Setkab|BNPB|Dishub|123RF|depositphotos|(?:NurPhoto via )?Getty Images)"
)
_NAME = r"[A-Z@][\w.@’'&-]*(?: [A-Z@&\d][\w.@’'&-]*){0,4}"
# Two names with lower case in one of them, or both long: "(Warta Laut/Budi)", "(BUDI/WARTA LAUT)", but not "(ATR/BPN)".
_NAMES = rf"(?:(?=[^()\[\]]*[a-z]){_NAME}\s?(?:/|\||\s[-–]\s)\s?{_NAME}|[A-Z][A-Z ]{{5,30}}/[A-Z][A-Z ]{{5,30}})"
_BRACKET = Pattern(
    rf"(?:(?<=[.!?\"”])\s?|(?P<inside>)\s?)[(\[]\s*\*?/?\s*(?:(?P<word>{_WORD}(?![a-z])[^()\[\]]{{0,70}}"
    rf"|{_ALONE}(?:/[^()\[\]]{{0,40}})?)|(?P<names>{_NAMES})|{AGENCY}[^()\[\]]{{0,40}})"
    r"\s*[)\]]\s*(?P<stop>\.)?\Z"
)
_BARE_BRACKET = Pattern(r"(?<=[\w.”\"] )[(\[](?P<names>[A-Z][\w.]+(?: [A-Z][\w.]+){1,3})[)\]]\Z")
_BEHIND = Pattern(
    rf"(?:(?<=[.!?])\s?|\s?[|•~–—]+\s?|\s-\s-?\s?|\s?--+\s?"
    rf"|<i>)(?:{_WORD}\s?[:;/]\s?[^.\n]{{2,60}}(?:\.(?=\w)[^.\n]{{0,30}})*|(?:[Ff]oto|FOTO|[Kk]oleksi"
    rf"|[Dd]ok\.?) (?:fail|[Ww]arga|ihsan [A-Z]+|{_NAME})|[Ii]st|IST|[Dd]ok\.[^\n]{{2,40}})\.?(?:</i>)?\Z"
    rf"|<[Ff]oto: [^<>\n]{{2,40}}>\Z|(?<=[a-z])\s/\s?(?:dok|[A-Z]\w+)\Z|(?<=[.!?]) (?:Sumber|Poto"
    rf"|Ft)\s?[:/.]\s?[\w.]+(?: [A-Z][\w.]*){{0,4}}\Z|\s-\sGAMBAR [A-Z/ ]{{3,40}}\Z"
    r"|(?<=[a-z])(?:IST|FOTO)(?:[:;]\s?[^\n]{0,30})?\Z|,\s?[Ff]oto\s?[:;]\s?\w+\Z|(?<=[a-z])/(?:[Ii]st|IST"
    r"|[Nn]et)\Z|\s(?:©|&copy;|\(c\))\s?\d{0,4} ?[A-Z@][^\n]{0,40}\Z"
    rf"|\s\|{{1,2}}\s?{_NAME}(?:\s?(?:\|{{1,2}}|-|/)\s?{_NAME})?\Z|(?<=[.!?]) (?:{AGENCY}"
    rf"|[A-Z][A-Za-z]{{2,15}})/\s?(?:via )?{_NAME}\.?\Z|--[a-z]+\.com\Z|\s:\s(?:dok|foto)\s[A-Z]\w+\Z"
    rf"|: foto [A-Z]\w+\Z"
)
# A quick look for one of these, and a quicker one for some of its letters.
_NEAR_LETTERS = ("oto", "OTO", "redit", "ist", "IST", "Ist", "ok", "©", "&copy;", "(c)", "|", "--", "/", "oleksi")
_NEAR_END = 45
_NEAR = Pattern(r"[Ff]oto|FOTO|redit|IST|\bist|Ist|Dok|dok|©|&copy;|\(c\)|\||--|[a-zA-Z ]/|oleksi")
_NAMES_IN_FRONT = Pattern(r"[A-Z][\w. ]{2,25}/[A-Z]|GETTY")
_LONGEST_IN_FRONT = 28
_STORY_ENDS = '."”,:'
# The credit stands in front: "KABARNUSA/BUDI SANTOSO Warga ...", "[Warta Laut/Budi] Warga ...", "(Dok. KAI)Warga ..."
_FRONT = Pattern(
    rf"(?:[(\[](?:{_WORD}(?![a-z])[^()\[\]]{{0,40}}|{_NAMES}|[A-Z.]{{4,25}}/[A-Z]{{4,20}})[)\]]\s?(?=[A-Z])"
    rf"|(?:[A-Z][A-Z.]{{3,25}}(?: [A-Z]{{3,20}})?|Antara|Unsplash|Pexels|Pixabay)/"
    rf"[A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}}\s(?=[A-Z])|GETTY IMAGES |Dok\. \w+ - )"
)
# Nothing but a credit.
_BARE = Pattern(
    rf"[(\[]?\s*(?:(?:{_WORD}(?![a-z])[.:/ ]{{0,3}}[^\n.]{{0,40}})|{_ALONE})[)\]]?\.?"
    rf"|[Ff]oto hanya ilustrasi\.?|Gambar (?:dihasilkan oleh AI|sekadar hiasan)[^\n]{{0,20}}"
    rf"|(?:Photo|Image) by {_NAME} (?:on|from) \w+|AI Generated[^\n]{{0,20}}|Envato Elements|SS video|Repro"
    rf"|[\w.]+\.com/[\w./@-]+|/[Nn]et"
    r"|(?:[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3})\s?/\s?(?:[A-Z@][A-Za-z.@’'-]+(?: [A-Z][A-Za-z.’'-]*){0,3}"
    r"|[a-z]{3,12})(?:/\w+)?\.?"
)
# Newspapers' captions open with a word or two in capitals: "HANGUS: Petugas memeriksa ...", "(BENCANA) Rumah ...".
_KICKER = Pattern(
    r"(?P<word>\(?[A-Z]{3,}(?: [A-Z]{2,}){0,2}\)?)(?:\s?[:;]\s|\.\s|\s[|–-]\s"
    r"|(?<=\))\s)(?=[A-Z][\w-]+ )[^\n]{20,260}"
)
_NO_KICKER = (
    "BREAKING", "UPDATE", "VIDEO", "HASIL", "SKOR", "FAKTA", "HOAKS", "SALAH", "KLAIM", "CEK", "CATATAN", "JADWAL",
    "DISCLAIMER", "SUMBER", "NARASI", "PENJELASAN", "KATEGORI", "REFERENSI", "HOAX", "MISINFORMASI", "DISINFORMASI",
)  # fmt: skip
# What only a picture shows: who is where in it, what they wear.
_IN_PICTURE = Pattern(
    r"[(\[](?:[^()\[\]]{0,25}\b)?(?:kiri|kanan|tengah|depan|belakang|(?:ber)?(?:baju|kaus|rompi|jilbab"
    r"|kerudung|kemeja|topi|jas|batik|peci|masker)|lingkaran merah"
    r"|memegang mik)(?:\b[^()\[\]]{0,40})?[)\]]"
)
_SHOWN = Pattern(
    r"(?:Suasana|Tampak|Penampakan|Potret|Kondisi|Keadaan|Sejumlah|Seorang|Petugas|Rombongan|Cuplikan"
    r"|Screenshot|Tangkap(?:an)? layar|Jenazah|Mendiang|Almarhum(?:ah)?"
    r"|Orang ramai|Beginilah|Inilah|Foto dari udara|Peta sebaran|Deretan|Tumpukan|Tim [Gg]abungan|Peserta"
    r"|Warga|Kapal|Ibu korban|Anak-anak|Gedung|Logo|Personel|Arsip)\b"
)
_MOMENT = Pattern(
    r"\b(?:saat|usai|ketika|sedang|tengah|menunjukkan|memperlihatkan|meninjau|memantau|berpose|bersama"
    r"|tampak|terlihat)\b"
)
_RUNNING_WORD = Pattern(r"\s[a-z]{3,}\s")
_NO_CAPTION = Pattern(r"https?://|pic\.twitter|t\.co/")
_JOINED = Pattern(r"[a-z]{3}\.[A-Z][a-z]")
# A sentence of the story points at the picture.
_POINTS = Pattern(r"\b(?:seperti|lihat) (?:[a-z]+ )?(?:foto|gambar|ilustrasi) (?:ini|berikut|di (?:atas|bawah))\b")
_LONGEST, _LONGEST_BARE, _LONGEST_SHOWN = 320, 60, 200
# What is shown, without a predicate: "Suasana pelantikan pejabat eselon.", "Bupati saat menyampaikan sambutan."
_FRAGMENT = Pattern(
    r"(?:Suasana|Penampakan|Tampak (?:depan|belakang|samping)|Potret|Keadaan|Gedung|Kantor|Logo|Peluncuran"
    r"|Penyerahan|Pelantikan|Almarhum(?:ah)?)\b"
)
_MOMENT_OF = Pattern(r"\s(?:saat|ketika|usai|seusai|semasa)\s")
_PREDICATE = Pattern(
    r"\b(?:(?:me|ber|ter|di)[a-z]{3,}|yang|adalah|akan|telah|sudah|tidak|tak|bukan|belum|masih|ada|bisa|dapat"
    r"|jadi|kini|ini|itu|lebih|mirip|mulai"
    r"|resmi|batal|gagal|ikut|hadir|kata|begitu|hanya|sangat|sempat|terus|selalu|baru|siap|juga|pun|ramai"
    r"|sepi|jebol|rusak|ambruk)\b|[:;?!\"“,]"
)
# Somebody while doing something, and no more: "Bupati saat menyampaikan sambutan."
_DOING = Pattern(r"\s(?:saat|ketika|usai|seusai)\s(?=(?:me|di|ber|ter|ikut|jumpa|sidang|rapat)[a-z]*\b)")
_LONGEST_FRAGMENT = 110
_LONGEST_KICKED = 170
_LINES_LOOKED_AT = 5
_HEAD_LINES = 4
_PROSE, _PARAGRAPH = 90, 110


@filter_for("caption", example="Ket. foto : Warga membersihkan lumpur, Minggu pagi", when=When(lines=2))
def caption_forms(page: Page) -> Iterator[Span]:
    """Lines that are captions by a label of any wording, or by a credit at either end."""
    text, last = page.text, page.line_index(max(page.closing - 1, 0))
    for index, (start, end) in page.lines_to_read(_LINES_LOOKED_AT):
        if end - start > _LONGEST or index >= last:
            continue
        closing = text[end - 1]
        if index >= _LINES_LOOKED_AT and closing in _STORY_ENDS:
            if not text[start + 1 : start + 2].isupper() or not _has_names_in_front(text, start):
                continue
        elif text[start : start + 3].lower() not in _LABELS and text[start] not in _SIGNS and (
            closing not in ")]"
            and not _has_credit_near(text[max(start, end - _NEAR_END) : end])
            and not _has_names_in_front(text, start)
        ):
            continue
        if not page.is_marked(start) and _is_caption(page, index, text[start:end]):
            yield Span(start, end)


def _has_credit_near(end: str) -> bool:
    for letters in _NEAR_LETTERS:  # any(...) is slower
        if letters in end:
            return _NEAR.search(end) is not None
    return False


def _has_names_in_front(text: str, start: int) -> bool:
    near = text[start : start + _LONGEST_IN_FRONT]
    return ("/" in near or near.startswith("GETTY")) and _NAMES_IN_FRONT.match(near) is not None


def _is_caption(page: Page, index: int, text: str) -> bool:
    label = _LABEL.match(text)
    if label:
        body = text[label.end() :]
        if body.startswith("http"):
            return True  # where a picture was found
        if body[0].islower() and text[:3] == "Dar":
            return False
        small = body[0].islower() and (
            len(body) > _LONGEST_BARE or (body[-1] in '."”' and not CREDIT_START.match(body))
        )
        return not small and body[0] not in '"“' and not reports(body)
    if reports(text) or _NO_CAPTION.search(text) or text[0] in "-•*–" or text[0].isdigit():
        return False
    if _POINTS.search(text) or is_fixture(text):
        return False
    head = index < _HEAD_LINES and not _story_above(page, index)
    if head and len(text) <= _LONGEST_BARE and _BARE.fullmatch(text):
        return not (in_title_case(text) and "/" not in text) and (
            index > 0 or page.title is not None or not any(map(str.isdigit, text))
        )
    if len(text) > 25 and _FRONT.match(text):
        return _is_one_sentence(text)
    start = max(0, len(text) - 90)
    if bracket := _BRACKET.search(text, start):
        if bracket["inside"] is not None and (bracket["stop"] or (not head and not bracket["word"])):
            return False  # it belongs to the sentence
        return _is_one_sentence(text) and not _is_list(page, index)
    if head and (bare := _BARE_BRACKET.search(text, start)):
        return len(text) > 40 and _is_one_sentence(text) and not _abbreviates(text[: bare.start()], bare["names"])
    if text.count("|") > 2 or (":" in text[: _LONGEST_BARE // 2] and not head):
        return False
    if not _RUNNING_WORD.search(text):
        return False  # a name and a desk
    return len(text) > 25 and _BEHIND.search(text, start) is not None and _is_one_sentence(text)


def _story_above(page: Page, index: int) -> bool:
    """Whether a paragraph of the story stands above a line, and not only what the head of a page has."""
    return any(line.end - line.start >= _PARAGRAPH and not page.is_marked(line.start) for line in page.lines[:index])


def _is_one_sentence(text: str) -> bool:
    """Whether one sentence stands in a line, or two short ones."""
    gaps = sum(1 for _ in SENTENCE_END.finditer(text)) + (_JOINED.search(text) is not None)
    return not gaps or (gaps < 2 and len(text) < _LONGEST_SHOWN)


def _is_list(page: Page, index: int) -> bool:
    """Whether the line is one of several alike: a list of the story with brackets at its ends."""
    alike = [page.text[line.end - 1] in ")]" for line in page.lines[max(0, index - 1) : index + 2]]
    return sum(alike) > 1 and index >= _HEAD_LINES


def _abbreviates(before: str, names: str) -> bool:
    initials = "".join(word[0] for word in names.split())
    return names.lower() in before.lower() or initials.isdigit()


@filter_for("caption", example="HANGUS: Petugas memeriksa sisa kebakaran ruko.\nKebakaran ...", when=When(lines=2))
def shown_lines(page: Page) -> Iterator[Span]:
    """Captions above the story without label or credit: a word in capitals in front, who stands where."""
    lines = page.lines
    for index, line in enumerate(lines[: _HEAD_LINES - 1]):
        if page.is_marked(line.start) or line.end - line.start > _LONGEST or index + 1 >= len(lines):
            continue
        text = page.text[line.start : line.end]
        if len(text) > 25 and _is_shown(text) and _is_prose(page, index + 1):
            yield line


def _is_prose(page: Page, index: int) -> bool:
    """Whether the story goes on in the next lines, after other lines of the page's head."""
    following = page.lines[index : index + _HEAD_LINES]
    return any(line.end - line.start >= _PROSE and page.text[line.end - 1] in '."”' for line in following)


def _is_shown(text: str) -> bool:
    if text[1].isupper() and (kicker := _KICKER.fullmatch(text)):
        word = kicker["word"].strip("()")
        known = word.startswith(_NO_KICKER) or _is_known(word)
        return (
            text[-1] in ".)]"
            and len(text) <= _LONGEST_KICKED
            and not known
            and _is_one_sentence(text)
            and not reports(text)
        )
    if len(text) > _LONGEST_SHOWN or text.count('"') % 2:
        return False
    if ("(" in text or "[" in text) and _IN_PICTURE.search(text):
        return not SENTENCE_END.search(text) and not reports(text)
    if text[-1] == ".":
        return len(text) <= _LONGEST_FRAGMENT and _is_fragment(text) and not SENTENCE_END.search(text)
    if text[-1] in '!?:,;"”' or not _SHOWN.match(text) or SENTENCE_END.search(text) or reports(text):
        return False
    return _MOMENT.search(text) is not None and not in_title_case(text)


def _is_fragment(text: str) -> bool:
    """Whether a sentence has no predicate: only what is shown, perhaps with the moment at which it is."""
    moment = _DOING.search(text)
    shown = text[: moment.start()] if moment else _MOMENT_OF.split(text, maxsplit=1)[0]
    if _PREDICATE.search(shown) or " - " in shown or text.startswith(("Begini", "Berikut", "Momen")):
        return False
    return _FRAGMENT.match(text) is not None or (moment is not None and "," not in text[moment.start() :])


def _is_known(words: str) -> bool:
    from newsclean.lexicon.outlets import is_place, outlet_of_mark

    return is_place(words) or outlet_of_mark(words) is not None


# In one-line text, in front of the story.
_CREDIT_IN_BRACKETS = rf"[(\[]\s*(?:{_WORD}(?![a-z])[^()\[\]\n]{{0,60}}|{_ALONE}|{_NAMES})\s*[)\]]\.?(?=\s*[A-Z\"“])"
_CREDIT_BEHIND = Pattern(_CREDIT_IN_BRACKETS)
_INSIDE = Pattern(
    rf"(?<=[.!?])\s?{_CREDIT_IN_BRACKETS}"
    rf"|[(\[]\s*(?:(?=[^()\[\]]*[a-z])[A-Z][\w. ]{{3,30}}\s?[/|]\s?[A-Z]\w+ [A-Z][\w. ]*|[Ff]oto|FOTO"
    rf"|[Dd]ok)\b[^()\[\]\n]{{0,60}}[)\]]\.?(?=\s*[A-Z\"“])"
)
# Labels of a sentence, and not of a name.
_TELLS_PICTURE = Pattern(
    r"(?:ket|(?:photo |foto )?caption|kapsion|teks|ilustrasi\.|foto arsip|sumber gambar,|file photo)", re.IGNORECASE
)
_KICKER_IN_FRONT = Pattern(r"([A-Z]{4,}(?: [A-Z]{3,}){0,2})\s?:\s(?=[A-Z][a-z])")
# A label of a credit behind the caption, and a name after it.
_NAMED = Pattern(
    r"(?:(?<=[.!?])\s?|\s?[|•~–-]\s?|\s)(?:[Ff]oto|FOTO|[Kk]redit|[Cc]redit"
    r"|Gambar)(?:-foto)?\s?[:;/]\s?(?=[A-Z@])"
)
_LABEL_LETTERS = ("oto", "OTO", "redit", "ambar")
_OPENING_BRACKET = Pattern(r"[(\[]")
_FRONT_WORDS = ("GET", "Dok")
_HEAD = 420


@filter_for("caption", example="KABARNUSA/BUDI SANTOSO Warga memanen padi, Senin (6/1/2020). Panen ...")
def captions_in_front(page: Page) -> Iterator[Span]:
    """Captions in front of the story in its line: a credit alone, or with the sentence that belongs to it."""
    start = page.opening
    if page.line_end(start) - start > _HEAD and (end := _end_in_front(page, start)):
        yield Span(start, end)


def _end_in_front(page: Page, start: int) -> int:
    text = page.text
    opens, head = text[start : start + 3], text[start : start + _LONGEST]
    label = _LABEL.match(text, start) if opens.lower() in _LABELS or opens[0] in _CAMERAS else None
    if label:
        credit = _CREDIT_BEHIND.search(text, label.end(), label.end() + _LONGEST_SHOWN)
        gap = SENTENCE_END.search(text, label.end(), label.end() + _LONGEST_SHOWN)
        if credit and (not gap or credit.start() <= gap.end()):
            return credit.end()
        if gap and _TELLS_PICTURE.match(text, start) and not reports(text[start : gap.start()]):
            return gap.start()
        return name_end(text, label.end())
    if ("/" in head or opens[0] in "([" or opens in _FRONT_WORDS) and (front := _FRONT.match(text, start)):
        if text[start] in "([":
            return front.end()
        name = 0 if front[0].isupper() else name_end(text, front.end() - len(front[0].rpartition("/")[2]))
        return name or _sentence_end(text, start)
    if text[start] in "([":
        alone = _CREDIT_BEHIND.match(text, start)
        return alone.end() if alone else 0
    kicker = _KICKER_IN_FRONT.match(text, start) if opens.isupper() else None
    if kicker and not kicker[1].startswith(_NO_KICKER) and not _is_known(kicker[1]):
        return _sentence_end(text, start)
    bracket = "(" in head or "[" in head
    credit = _credit_inside(text, start) if bracket else None
    if credit and sentence_before(page, credit.start()) in range(start, start + 4):
        return credit.end()
    labelled = any(letters in head for letters in _LABEL_LETTERS)
    named = _NAMED.search(text, start + 8, start + _LONGEST_SHOWN) if labelled else None
    if named and not SENTENCE_END.search(text, start, named.start()) and not reports(text[start : named.start()]):
        return name_end(text, named.end(), fewest=1)
    picture = _IN_PICTURE.search(text, start, start + _LONGEST_SHOWN) if bracket else None
    end = _sentence_end(text, start) if picture else 0
    return end if picture and end > picture.end() and end - start <= _LONGEST_FRAGMENT else 0


def _credit_inside(text: str, start: int) -> re.Match[str] | None:
    """The first credit in brackets near `start`: where one opens, or the blank before it behind a sentence."""
    stop = start + _LONGEST
    for bracket in _OPENING_BRACKET.finditer(text, start, stop):
        at = bracket.start()
        credit = _INSIDE.match(text, at - 1, stop) if at > start and text[at - 1].isspace() else None
        if credit := credit or _INSIDE.match(text, at, stop):
            return credit
    return None


def _sentence_end(text: str, start: int) -> int:
    """Where the first sentence ends, with the credit in brackets behind it; 0 if it is too long or reports."""
    credit = _CREDIT_BEHIND.search(text, start + 20, start + _LONGEST_SHOWN)
    gap = SENTENCE_END.search(text, start + 20, start + _LONGEST_SHOWN)
    end = gap.start() if gap else 0
    if credit and (not gap or credit.start() <= gap.end()):
        end = credit.end()
    return 0 if not end or reports(text[start:end]) else end
