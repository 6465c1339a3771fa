"""Small parts of patterns that several families of filters share."""

from __future__ import annotations

# A word of a person's name, and those in it that are written small: "Budi", "Nur'aini", "S.H.", "Budi bin Ali".
NAME_WORD = r"[A-Z][\w.’'-]{0,40}"
PARTICLES = ("bin", "binti", "al", "de", "van")
