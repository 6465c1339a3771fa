"""Who pictures come from, besides people: news agencies, picture libraries, machines and social networks."""

from __future__ import annotations

from newsclean.page.patterns import any_of, opening_of

# As patterns, for what stands beside a name may be short for more: "AP Photo", "Thinkstockphotos".
AGENCIES = (
    "ANTARA(?: ?FOTO)?", "Antara(?: Foto)?", "AFP(?: PHOTO)?", "AP(?: Photo| PHOTO)?", "EPA(?:-EFE)?", "EFE",
    "REUTERS", "Reuters", "Xinhua", "BERNAMA", "Bernama", "Bloomberg", "Anadolu", "BBC", "Getty Images?",
    "GETTY IMAGES", "Shutterstock", "SHUTTERSTOCK", "shutterstock", "Freepik", "FREEPIK", "freepik", "Pixabay",
    "PIXABAY", "pixabay", "Pexels", "PEXELS", "pexels", "Unsplash", "UNSPLASH", "unsplash", r"Thinkstock\w*",
    r"THINKSTOCK\w*", r"iStock\w*", "Dreamstime", "Flickr", "NurPhoto", "SOPA Images", "LightRocket",
    "Wikimedia(?: Commons)?", "Gemini AI", "AI Generated",
)  # fmt: skip
AGENCY = any_of(AGENCIES)
# Picture libraries that credits name by their own word, in any case.
LIBRARIES = ("Unsplash", "Pixabay", "Pexels", "Freepik", "Flickr", "Shutterstock", "iStock", "Canva")
# Where the accounts are that pictures are from.
PLATFORMS = ("Instagram", "Twitter", "Facebook", "YouTube", "TikTok")


def agency_words() -> tuple[str, ...]:
    """The first words of their names, in lower case.

    >>> agency_words()[:4]
    ('antara', 'afp', 'ap', 'epa')
    """
    return tuple(dict.fromkeys(opening_of(each).split()[0].lower() for each in AGENCIES))
