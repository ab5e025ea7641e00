"""The rules: one file here for each, one line in a table, one test file. A rule's docstring is its page in the manual.

A rule is a function from what was read to findings. It raises nothing and reads nothing. Those of the first table look at
one file alone, those of the second at the whole newsroom. Style is never an error.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules.addresses import addresses
from pressgen.check.rules.aliases import aliases
from pressgen.check.rules.aliases_unserved import aliases_unserved
from pressgen.check.rules.alt_like_caption import alt_like_caption
from pressgen.check.rules.alt_like_file_name import alt_like_file_name
from pressgen.check.rules.alt_picture_of import alt_picture_of
from pressgen.check.rules.banner_ended import banner_ended
from pressgen.check.rules.boilerplate_version import boilerplate_version
from pressgen.check.rules.case_twins import case_twins
from pressgen.check.rules.change_ahead import change_ahead
from pressgen.check.rules.contact_left import contact_left
from pressgen.check.rules.contact_unreachable import contact_unreachable
from pressgen.check.rules.date_order import date_order
from pressgen.check.rules.empty_body import empty_body
from pressgen.check.rules.empty_heading import empty_heading
from pressgen.check.rules.far_ahead import far_ahead
from pressgen.check.rules.file_names import file_names
from pressgen.check.rules.files import files
from pressgen.check.rules.heading_jump import heading_jump
from pressgen.check.rules.identity import identity
from pressgen.check.rules.image_credit import image_credit
from pressgen.check.rules.image_size import image_size
from pressgen.check.rules.language_words import newsroom_words, text_words
from pressgen.check.rules.lead_dash import lead_dash
from pressgen.check.rules.lead_length import lead_length
from pressgen.check.rules.lead_missing import lead_missing
from pressgen.check.rules.links import links
from pressgen.check.rules.long_ago import long_ago
from pressgen.check.rules.no_contact import no_contact
from pressgen.check.rules.phone_numbers import phone_numbers
from pressgen.check.rules.postcodes import postcodes
from pressgen.check.rules.quote_role import quote_role
from pressgen.check.rules.references import references
from pressgen.check.rules.self_reference import self_reference
from pressgen.check.rules.template_blocks import template_blocks
from pressgen.check.rules.template_frame import template_frame
from pressgen.check.rules.template_loop import template_loop
from pressgen.check.rules.template_missing import template_missing
from pressgen.check.rules.template_unused import template_unused
from pressgen.check.rules.title_capitals import title_capitals
from pressgen.check.rules.title_full_stop import title_full_stop
from pressgen.check.rules.title_length import title_length
from pressgen.check.rules.title_type import title_type
from pressgen.check.rules.unused import unused
from pressgen.model import Config, Source
from pressgen.problems import Level


class FileRule(NamedTuple):
    """A rule that looks at one file alone."""

    code: str
    level: Level
    find: Callable[[Source, Config], Iterable[Finding]]


class NewsroomRule(NamedTuple):
    """A rule that looks at the newsroom as a whole."""

    code: str
    level: Level
    find: Callable[[Newsroom], Iterable[Finding]]


FILE_RULES: tuple[FileRule, ...] = (
    FileRule("PG209", "error", date_order),
    FileRule("PG301", "note", title_length),
    FileRule("PG302", "warning", title_capitals),
    FileRule("PG303", "warning", title_full_stop),
    FileRule("PG304", "warning", title_type),
    FileRule("PG305", "warning", lead_missing),
    FileRule("PG306", "note", lead_length),
    FileRule("PG307", "warning", lead_dash),
    FileRule("PG311", "warning", heading_jump),
    FileRule("PG312", "warning", empty_heading),
    FileRule("PG313", "error", empty_body),
    FileRule("PG321", "warning", alt_like_caption),
    FileRule("PG322", "warning", alt_like_file_name),
    FileRule("PG323", "warning", alt_picture_of),
    FileRule("PG324", "warning", image_credit),
    FileRule("PG331", "warning", phone_numbers),
    FileRule("PG332", "warning", postcodes),
)

NEWSROOM_RULES: tuple[NewsroomRule, ...] = (
    NewsroomRule("PG129", "warning", newsroom_words),
    NewsroomRule("PG129", "note", text_words),
    NewsroomRule("PG201", "error", references),
    NewsroomRule("PG202", "error", identity),
    NewsroomRule("PG203", "error", addresses),
    NewsroomRule("PG204", "error", files),
    NewsroomRule("PG205", "error", links),
    NewsroomRule("PG207", "error", file_names),
    NewsroomRule("PG208", "error", case_twins),
    NewsroomRule("PG210", "error", aliases),
    NewsroomRule("PG211", "error", self_reference),
    NewsroomRule("PG212", "warning", boilerplate_version),
    NewsroomRule("PG213", "note", unused),
    NewsroomRule("PG214", "note", quote_role),
    NewsroomRule("PG215", "note", banner_ended),
    NewsroomRule("PG216", "warning", contact_left),
    NewsroomRule("PG217", "warning", contact_unreachable),
    NewsroomRule("PG218", "warning", no_contact),
    NewsroomRule("PG219", "warning", aliases_unserved),
    NewsroomRule("PG325", "warning", image_size),
    NewsroomRule("PG341", "warning", far_ahead),
    NewsroomRule("PG342", "warning", long_ago),
    NewsroomRule("PG343", "warning", change_ahead),
    NewsroomRule("PG903", "warning", template_unused),
    NewsroomRule("PG905", "warning", template_blocks),
    NewsroomRule("PG906", "error", template_loop),
    NewsroomRule("PG907", "warning", template_frame),
    NewsroomRule("PG908", "error", template_missing),
)
