"""The text as filters read it: its blanks and lines, where words stand in it, what is marked, and the cut.

Speed is made here, so that filters need not care for it.
"""

from newsclean.page.page import Page
from newsclean.page.spans import UNKNOWN, About, Mark, Places, Span

__all__ = ["UNKNOWN", "About", "Mark", "Page", "Places", "Span"]
