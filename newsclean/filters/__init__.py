"""The filters, in running order: the pipeline can be read here from top to bottom.

Each filter sees what the ones before it have marked. First go the phrases that are sure wherever they stand, then
links, whose headlines end where a mark begins; then the head of the page, from the outside in; then its tail.
"""

from __future__ import annotations

from newsclean.filters import (
    byline,
    caption,
    caption_inside,
    code,
    columns,
    credits,
    dateline,
    debris,
    related,
    second_opinion,
    sidebar,
    signature,
    source,
    tags,
    timestamp,
    title,
    video,
    whole_page,
)
from newsclean.filters.base import KINDS, Filter
from newsclean.filters.phrases import phrase_filters

FILTERS: tuple[Filter, ...] = (
    # Sure wherever they stand
    *phrase_filters("ad"),
    code.scripts,
    code.code_lines,
    *phrase_filters("embed"),
    *phrase_filters("nav"),
    *phrase_filters("syndication"),
    *phrase_filters("legal"),
    *phrase_filters("promo"),
    *phrase_filters("paging"),
    credits.credits,
    sidebar.menu_words,
    # Links to other articles and to videos
    related.related_brackets,
    video.video_links,
    related.related_links,
    # The head
    timestamp.crawl_date,
    timestamp.time_lines,
    caption.caption_lines,
    caption_inside.dashed_credits,
    caption_inside.captions_inside,
    caption_inside.credited_captions,
    caption_inside.labelled_captions,
    title.repeated_title,
    sidebar.breadcrumbs,
    sidebar.channel_label,
    byline.reports,
    byline.author_lines,
    byline.fact_checkers,
    dateline.dateline,
    # The tail
    credits.written_by,
    source.references,
    source.closing_source,
    tags.labelled_tags,
    tags.glued_tags,
    tags.hashtags,
    signature.initials,
    signature.closing_people,
    video.video_titles,
    tags.bare_tags,
    sidebar.page_numbers,
    sidebar.menus,
    columns.headline_runs,
    columns.bulleted_headlines,
    # What is left
    whole_page.page_frame,
    second_opinion.opinion_of(),
    debris.debris,
)



def with_opinion(opinion: Filter | None) -> tuple[Filter, ...]:
    """The filters, with another second opinion in the place of the usual one."""
    return FILTERS if opinion is None else tuple(opinion if each.name == opinion.name else each for each in FILTERS)


__all__ = ["FILTERS", "KINDS", "Filter", "with_opinion"]
