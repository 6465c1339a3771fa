"""Slots known by their shape: an address, an account, a phone number, code, a counter."""

from __future__ import annotations

import re

from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page.patterns import Pattern

_EMOJI = "\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u25b6"
# Slots known by their shape; those of a group are looked for where the text has a sign of the group.
_DIGIT, _CODE_SIGN, _NOT_ASCII = Pattern(r"\d"), Pattern(r"\{|<|\[|%|=|_|&lt;|\((?<=\w\()"), Pattern(r"[^\x00-\x7f]")
SHAPES: tuple[tuple[Pattern | None, dict[str, Pattern]], ...] = (
    (
        Pattern(r"[./](?<=\w.)\w"),
        {
            "url": Pattern(rf"https?://|www\.\w|\w\.(?:{DOMAIN_END}|me|ly|my|fm|be)/"),
            "domain": Pattern(rf"\w\.(?:{DOMAIN_END}|my|site|xyz|example)\b"),
            "office": Pattern(r"\w\.(?:go|ac|sch|mil|desa)\.(?:id|my)\b|\w\.gov\b"),
            "post": Pattern(r"(?:youtu\.be|(?:youtube|tiktok|twitter|instagram|/x)\.com|fb\.watch|//t\.co)/"),
        },
    ),
    (
        Pattern("@"),
        {"email": Pattern(r"[\w.+-]+@[\w-]+\.\w"), "handle": Pattern(r"(?<![\w.])@\w[\w.]+")},
    ),
    (
        _DIGIT,
        {
            "number": _DIGIT,
            "numbers": Pattern(r"\d(?:.*?\D\d){2}"),
            # Digits may be masked: "0811-xxxx-4040".
            "phone": Pattern(r"(?<![\d.])(?:\+6[02]|\(?0\d)[\dxX .()-]{5,}[\dxX]"),
            "year": Pattern(r"\b(?:19|20)\d\d\b"),
            "money": Pattern(r"\b(?:Rp|RM)\s?\d"),
            "time": Pattern(r"\b\d{1,2}[.:]\d\d\b"),
            # A street with its number, and how to reach somebody there.
            "postal": Pattern(
                r"\b(?:Jl|JL|Jln|Jalan|Ruko|Gedung|GEDUNG|Kompleks|Komplek|Menara|Lot|Lt|Persiaran)\b[^\n]{3,110}?\b"
                r"(?:Telp|TELP|Tel|Ph|Fax|FAX|Faks|Telepon|WA|(?:Kotak|Kode) Pos|Surel|Email|Call|HP|\d{5}(?!\d))"
            ),
            # An account at a bank.
            "account": Pattern(
                r"\b(?:BSI|BCA|BRI|BNI|BTN|Muamalat|Mandiri|[Bb]ank|BANK|[Rr]ek(?:ening)?|REK)\b"
                r"[^\n,;!?]{0,50}?\d[\d. -]{4,}\d"
            ),
            "stats": Pattern(
                r"\b\d+(?:[.,]\d+)*[kmbKMB]?\s"
                r"(?:likes?|comments?|views|retweets|repl(?:y|ies)|shares?|quotes|votes|min(?:s|utes)? read)\b"
            ),
            "total": Pattern(r"\d\s?(?:/|dari|of|daripada)\s?\d"),
            "counter": Pattern(
                r"(?i)\A(?:(?:hal(?:aman)?|hlm|laman|pages?|muka surat)\b[\s.:]*)?[(\[]?\d{1,2}[)\]]?"
                r"(?:\s?(?:/|dari|of|daripada|[-|–]|\s)\s?[(\[]?\d{1,2}[)\]]?)+(?:[\s|-]*(?:all|semua))?\Z"
            ),
        },
    ),
    (
        _CODE_SIGN,
        {
            "code": Pattern(
                r"\w\(.*\)\s?[;{]|\A[^{}]*\{[^{}]*[:;][^{}]*\}|<!--|&lt;!--|\b(?:var|window|document)[ .]\w+.*[=(]"
                r"|\A\[\w+[ \d\]][^\n\[\]]*=[^\n]*\]\Z|\A(?:\{[\w%{]|%%)[^\n{}]*[}%]+\Z|\A[A-Z]+_[A-Z_\d]+\Z"
                r"|\Adiv-gpt-[\w-]+\Z|\A@media \(|\A\w+ = \{|\A[a-zA-Z_]\w*(?:\.\w+)+\([^\n()]*\);?\Z"
                r"|\A<(?:div|script|iframe|ins|style|img|figure)[ >]|\A\{\"@?\w+\":[^\n]*[}\"]\Z"
            )
        },
    ),
    (
        Pattern(r"mu\b"),
        {"yours": Pattern(r"\b(?!bertemu|ketemu|(?:men|di)jamu|bertamu|meramu|diramu)[a-z]{4,}mu\b", re.I)},
    ),
    (
        _NOT_ASCII,
        {"emoji": Pattern(rf"[{_EMOJI}]"), "led": Pattern(rf"\A[{_EMOJI}\ufe0f\u200d]+\s?\w")},
    ),
    (
        Pattern(r"(?:…|\.\.\.)\Z"),
        {"waiting": Pattern(r"(?i)\A\W*(?:sedang |lagi )?(?:memuat|loading|mengambil)\b[^.!?…]{0,60}(?:…|\.\.\.)\Z")},
    ),
    (Pattern(r"[\])]\Z"), {"bracketed": Pattern(r"\A[(\[][^()\[\]]{2,40}[)\]]\Z")}),
    (Pattern(r"\]\Z|_"), {"button": Pattern(r"\s\[[A-Z]\w+(?: \w+){0,2}\]\Z"), "blank": Pattern("_{4,}")}),
    (
        Pattern(r"[|›»·∙•→>/~-]|  |::"),
        {
            "bars": Pattern(r"[|›»·•→]|&gt;|\s::\s| / |\s-\s.*\s-\s|  |\s[>~]\s"),
            "crumb": Pattern(r"\w\s?(?:[›»→]|\s[∙·]\s|&gt;|\s::\s|>)\s?[A-Za-z]"),
            "numbered": Pattern(r"\A[-•*–◦·]\s"),
        },
    ),
    (
        Pattern(r"\?"),
        {"question": Pattern(r"\?"), "asks": Pattern(r"\A[^.!?:\"“\n]{8,110}\?\s+\w")},
    ),
    (
        None,
        {
            "hashtag": Pattern(r"#\w"),
            "name": Pattern(r"\w[ \xa0][A-Z]\w"),
            "exclaim": Pattern("!"),
            "colon": Pattern(r":(?!\d|//)"),
            "quoted": Pattern("[\"“”]"),
            "item": Pattern(r"\A(?:\d{1,2}|[a-zA-Z])[.)]\s"),
        },
    ),
)
