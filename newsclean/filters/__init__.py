"""The filters, in running order: the pipeline can be read here from top to bottom.

Each filter sees what the ones before it have marked. First go the phrases that are sure wherever they stand, then
links, whose headlines end where a mark begins; then the head of the page, from the outside in; then its tail.
"""

from __future__ import annotations

from newsclean.filters import (
    addresses,
    copies,
    debris,
    forms,
    publishers,
    scripts,
    second_opinion,
    source_labels,
    sources,
    tag_labels,
    tags,
    timestamps,
    titles,
)
from newsclean.filters.base import KINDS, Filter
from newsclean.filters.bylines import (
    about,
    affiliations,
    agency_marks,
    biographies,
    credits,
    labels,
    reporters,
    rows,
    signature_marks,
    signatures,
)
from newsclean.filters.captions import (
    beside,
    credit_first,
    credit_last,
    documented,
    fragments,
    illustrations,
    in_front,
    inside,
    labelled_inside,
    line_forms,
    lines,
    origins,
    outlet_brackets,
    records,
    shown,
)
from newsclean.filters.datelines import dateline, marks, own
from newsclean.filters.links import (
    bulleted,
    columns,
    embedded,
    glued,
    glued_runs,
    labelled,
    leads,
    related,
    runs,
    videos,
)
from newsclean.filters.links import tail as link_tail
from newsclean.filters.menus import contents, menus, remains, whole_page
from newsclean.filters.phrases import phrase_filters

FILTERS: tuple[Filter, ...] = (
    # Sure wherever they stand
    *phrase_filters("ad"),
    scripts.scripts,
    scripts.code_lines,
    scripts.tags_around,
    *phrase_filters("embed"),
    *phrase_filters("nav"),
    *phrase_filters("syndication"),
    *phrase_filters("legal"),
    *phrase_filters("promo"),
    *phrase_filters("paging"),
    credits.credits,
    rows.credit_rows,
    menus.menu_words,  # of the tail, but before links: a linked headline ends where it begins
    # Links to other articles and to videos
    related.related_brackets,
    videos.video_links,
    embedded.embedded_titles,
    labelled.labelled_titles,
    related.related_links,
    labelled.labelled_lists,
    # The head
    timestamps.crawl_date,
    timestamps.time_lines,
    timestamps.time_words,
    timestamps.reader_counts,
    reporters.head_authors,
    records.picture_records,
    lines.caption_lines,
    inside.dashed_credits,
    inside.captions_inside,
    outlet_brackets.outlet_brackets,
    inside.glued_captions,
    credit_first.credited_captions,
    credit_first.picture_libraries,
    documented.documented_captions,
    documented.dated_captions,
    credit_last.captions_before_label,
    labelled_inside.labelled_captions,
    illustrations.illustrations,
    line_forms.caption_forms,
    shown.shown_lines,
    in_front.captions_in_front,
    origins.captions_with_site,
    origins.placed_sentences,
    fragments.fragments,
    titles.repeated_title,
    contents.contents,
    menus.breadcrumbs,
    menus.channel_label,
    reporters.reports,
    reporters.author_lines,
    labels.authors_above,
    labels.role_labels,
    labels.authors_in_front,
    biographies.authors_alone,
    reporters.fact_checkers,
    dateline.dateline,
    marks.dateline_marks,
    own.own_dateline,
    own.datelines_below,
    beside.captions_beside,
    # The tail
    credits.written_by,
    sources.references,
    sources.closing_source,
    source_labels.source_labels,
    addresses.closing_addresses,
    addresses.outside_links,
    tags.labelled_tags,
    tags.glued_tags,
    tags.keywords_behind,
    tags.hashtags,
    tags.hashed_phrases,
    tag_labels.tag_labels,
    tag_labels.tag_lists,
    signatures.initials,
    signatures.closing_people,
    signature_marks.signature_marks,
    agency_marks.agency_initials,
    agency_marks.glued_agencies,
    biographies.biographies,
    biographies.closing_authors,
    affiliations.affiliations,
    affiliations.foreign_biographies,
    affiliations.foreign_notices,
    about.about_author,
    rows.names_in_capitals,
    videos.video_titles,
    tags.bare_tags,
    menus.page_numbers,
    remains.list_remains,
    menus.menus,
    columns.headline_runs,
    bulleted.bulleted_headlines,
    glued_runs.glued_runs,
    runs.title_runs,
    related.known_titles,
    glued.glued_titles,
    glued.strewn_titles,
    glued.lost_titles,
    link_tail.pagers,
    link_tail.closing_titles,
    link_tail.closing_headlines,
    link_tail.bare_titles,
    leads.led_titles,
    leads.led_lists,
    # Known by what it speaks of
    forms.leading_menu,
    contents.contents_in_line,
    publishers.publishers,
    *forms.FORM_FILTERS,
    # What is left
    copies.copies,
    whole_page.page_frame,
    second_opinion.opinion_of(),
    debris.debris,
)


def with_opinion(opinion: Filter | None) -> tuple[Filter, ...]:
    """The filters, with another second opinion in the place of the usual one."""
    return FILTERS if opinion is None else tuple(opinion if each.name == opinion.name else each for each in FILTERS)


__all__ = ["FILTERS", "KINDS", "Filter", "with_opinion"]
