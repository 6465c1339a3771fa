"""The filters, in running order: the pipeline can be read here from top to bottom.

Each filter sees what the ones before it have marked. First go the phrases that are sure wherever they stand, then
links, whose headlines end where a mark begins; then the head of the page, from the outside in; then its tail.
"""

from __future__ import annotations

from newsclean.filters import (
    biography,
    byline,
    byline_labels,
    caption,
    caption_forms,
    caption_inside,
    code,
    columns,
    credits,
    dateline,
    dateline_marks,
    debris,
    related,
    sidebar,
    signature,
    signature_marks,
    source,
    source_labels,
    tag_labels,
    tags,
    timestamp,
    title,
    video,
    whole_page,
)
from newsclean.filters.base import KINDS, Filter
from newsclean.filters.forms import form_filters
from newsclean.filters.phrases import phrase_filters
from newsclean.lexicon.forms import KINDS as FORM_KINDS

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
    timestamp.time_words,
    timestamp.reader_counts,
    caption.caption_lines,
    caption_inside.dashed_credits,
    caption_inside.captions_inside,
    caption_inside.credited_captions,
    caption_inside.labelled_captions,
    caption_forms.caption_forms,
    caption_forms.shown_lines,
    caption_forms.captions_in_front,
    title.repeated_title,
    sidebar.breadcrumbs,
    sidebar.channel_label,
    byline.reports,
    byline.author_lines,
    byline_labels.head_authors,
    byline_labels.role_labels,
    byline_labels.authors_in_front,
    biography.authors_alone,
    byline.fact_checkers,
    dateline.dateline,
    dateline_marks.dateline_marks,
    # The tail
    credits.written_by,
    source.references,
    source.closing_source,
    source_labels.source_labels,
    tags.labelled_tags,
    tags.glued_tags,
    tags.hashtags,
    tag_labels.tag_labels,
    tag_labels.tag_lists,
    signature.initials,
    signature.closing_people,
    signature_marks.signature_marks,
    biography.biographies,
    biography.closing_authors,
    video.video_titles,
    tags.bare_tags,
    sidebar.page_numbers,
    sidebar.menus,
    columns.headline_runs,
    columns.bulleted_headlines,
    # Known by what it speaks of
    *(each for kind in FORM_KINDS for each in form_filters(kind)),
    # What is left
    whole_page.page_frame,
    debris.debris,
)

__all__ = ["FILTERS", "KINDS", "Filter"]
