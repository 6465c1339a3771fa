"""Verbs that say who spoke: "..., kata Budi", "..., ujarnya", "Budi mengatakan ..."."""

from __future__ import annotations

from newsclean.lexicon.vocabulary import listed

# Behind a quotation; in front of what was said, too, where a picture may show somebody who does it.
SAYING, CLOSING = listed("speech.saying"), listed("speech.closing")
REPORTING, SHOWN_REPORTING = listed("speech.reporting"), listed("speech.shown_reporting")
