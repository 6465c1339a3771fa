"""How often something must stand in the articles of an outlet to be learned, and how many of them show that.

Apart from `corpus`, for the command names these numbers in its help, and starts without it.
"""

FEWEST = 4
"""A passage of fewer articles is not looked at."""
SHARE = 0.001
"""Nor is one of a smaller share of an outlet's articles."""
ENOUGH_ARTICLES = round(FEWEST / SHARE)
"""What recurs in an outlet's articles shows in so many of them: more would show what is rarer, which does not count."""


def recurs_from(articles: int) -> int:
    """In how many of an outlet's articles a passage must stand to be looked at."""
    return max(FEWEST, round(SHARE * articles))
