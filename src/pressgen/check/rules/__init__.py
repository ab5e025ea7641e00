"""The tables of all rules. Each rule has a file of its own here, whose docstring is its page in the manual.

A rule is a function that yields findings. It reads no files and raises nothing. The rules of the first table check one file, those of
the second the lines of one file, those of the third the whole newsroom. A matter of style is never an error.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules.active_file import active_file
from pressgen.check.rules.addresses import addresses
from pressgen.check.rules.aliases import aliases
from pressgen.check.rules.aliases_unserved import aliases_unserved
from pressgen.check.rules.alt_like_caption import alt_like_caption
from pressgen.check.rules.alt_like_file_name import alt_like_file_name
from pressgen.check.rules.alt_picture_of import alt_picture_of
from pressgen.check.rules.banner_ended import banner_ended
from pressgen.check.rules.boilerplate_twins import boilerplate_twins
from pressgen.check.rules.boilerplate_version import boilerplate_version
from pressgen.check.rules.case_twins import case_twins
from pressgen.check.rules.change_ahead import change_ahead
from pressgen.check.rules.civil_party import civil_party
from pressgen.check.rules.contact_left import contact_left
from pressgen.check.rules.contact_unreachable import contact_unreachable
from pressgen.check.rules.credit_in_file import credit_in_file
from pressgen.check.rules.date_order import date_order
from pressgen.check.rules.embargo_stated import embargo_later, embargo_stated
from pressgen.check.rules.empty_body import empty_body
from pressgen.check.rules.empty_heading import empty_heading
from pressgen.check.rules.far_ahead import far_ahead
from pressgen.check.rules.file_names import file_names
from pressgen.check.rules.files import files
from pressgen.check.rules.follow_up_order import follow_up_order
from pressgen.check.rules.heading_jump import heading_jump
from pressgen.check.rules.id_twins import id_twins
from pressgen.check.rules.identity import identity
from pressgen.check.rules.image_credit import image_credit
from pressgen.check.rules.image_size import image_size
from pressgen.check.rules.language_words import newsroom_words, text_words
from pressgen.check.rules.lead_dash import lead_dash
from pressgen.check.rules.lead_length import lead_length
from pressgen.check.rules.lead_missing import lead_missing
from pressgen.check.rules.links import links
from pressgen.check.rules.long_ago import long_ago
from pressgen.check.rules.name_spelling import name_spelling
from pressgen.check.rules.no_contact import no_contact
from pressgen.check.rules.own_files import unpublishable_own_files
from pressgen.check.rules.own_styles import own_styles
from pressgen.check.rules.personal_file_names import personal_file_names
from pressgen.check.rules.personal_numbers import personal_numbers
from pressgen.check.rules.phone_numbers import phone_numbers
from pressgen.check.rules.picture_private import picture_private
from pressgen.check.rules.political_party import political_party
from pressgen.check.rules.postcodes import postcodes
from pressgen.check.rules.private_mobiles import private_mobiles
from pressgen.check.rules.quote_party import quote_party
from pressgen.check.rules.quote_role import quote_role
from pressgen.check.rules.references import references
from pressgen.check.rules.self_reference import self_reference
from pressgen.check.rules.several_titles import several_titles
from pressgen.check.rules.speaker_left import speaker_left
from pressgen.check.rules.speaker_organisation import speaker_organisation
from pressgen.check.rules.template_blocks import template_blocks
from pressgen.check.rules.template_frame import template_frame
from pressgen.check.rules.template_inline import template_inline
from pressgen.check.rules.template_loop import template_loop
from pressgen.check.rules.template_missing import template_missing
from pressgen.check.rules.template_names import template_names
from pressgen.check.rules.template_syntax import template_syntax
from pressgen.check.rules.template_unused import template_unused
from pressgen.check.rules.title_capitals import title_capitals
from pressgen.check.rules.title_full_stop import title_full_stop
from pressgen.check.rules.title_length import title_length
from pressgen.check.rules.title_of_another_time import title_then
from pressgen.check.rules.title_type import title_type
from pressgen.check.rules.unread_texts import unread_texts
from pressgen.check.rules.unused import unused
from pressgen.check.rules.year_folder import year_folder
from pressgen.model import Config, Source
from pressgen.problems import Level


class FileRule(NamedTuple):
    """A rule that checks one file."""

    code: str
    level: Level
    find: Callable[[Source, Config], Iterable[Finding]]
    needs: tuple[str, ...] = ()
    """Keys that the rule depends on. A file with one of them unread is not checked."""


class LineRule(NamedTuple):
    """A rule that checks the lines of a file, without parsing them."""

    code: str
    level: Level
    find: Callable[[str, Sequence[str]], Iterable[Finding]]


class NewsroomRule(NamedTuple):
    """A rule that checks the newsroom as a whole."""

    code: str
    level: Level
    find: Callable[[Newsroom], Iterable[Finding]]
    needs: tuple[str, ...] = ()
    """Keys that the rule depends on. Findings in a file with one of them unread are dropped."""


FILE_RULES: tuple[FileRule, ...] = (
    FileRule("PG209", "error", date_order),
    FileRule("PG301", "note", title_length),
    FileRule("PG302", "warning", title_capitals),
    FileRule("PG303", "warning", title_full_stop),
    FileRule("PG304", "warning", title_type),
    FileRule("PG305", "warning", lead_missing, ("lead",)),
    FileRule("PG306", "note", lead_length, ("lead",)),
    FileRule("PG307", "warning", lead_dash),
    FileRule("PG308", "error", embargo_later, ("status", "published")),
    FileRule("PG308", "warning", embargo_stated, ("status", "published")),
    FileRule("PG311", "warning", heading_jump),
    FileRule("PG312", "warning", empty_heading),
    FileRule("PG313", "error", empty_body, ("lead", "body", "status", "withdrawn")),
    FileRule("PG321", "warning", alt_like_caption),
    FileRule("PG322", "warning", alt_like_file_name),
    FileRule("PG323", "warning", alt_picture_of),
    FileRule("PG324", "warning", image_credit, ("credit", "type")),
    FileRule("PG331", "warning", phone_numbers),
    FileRule("PG332", "warning", postcodes),
    FileRule("PG344", "warning", year_folder, ("published",)),
)

LINE_RULES: tuple[LineRule, ...] = (LineRule("PG333", "warning", personal_numbers),)

NEWSROOM_RULES: tuple[NewsroomRule, ...] = (
    NewsroomRule("PG124", "error", id_twins),
    NewsroomRule("PG125", "error", boilerplate_twins),
    NewsroomRule("PG126", "warning", unread_texts),
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
    NewsroomRule("PG212", "warning", boilerplate_version, ("organisation", "boilerplate")),
    NewsroomRule("PG213", "note", unused),
    NewsroomRule("PG214", "note", quote_role, ("contacts", "press_contacts")),
    NewsroomRule("PG215", "note", banner_ended, ("to",)),
    NewsroomRule("PG216", "warning", contact_left),
    NewsroomRule("PG217", "warning", contact_unreachable, ("name", "phone", "email")),
    NewsroomRule("PG218", "warning", no_contact, ("type", "organisation", "contacts", "press_contacts")),
    NewsroomRule("PG219", "warning", aliases_unserved),
    NewsroomRule("PG221", "warning", quote_party),
    NewsroomRule("PG222", "warning", name_spelling),
    NewsroomRule("PG223", "warning", title_then),
    NewsroomRule("PG224", "note", several_titles),
    NewsroomRule("PG225", "warning", speaker_left),
    NewsroomRule("PG226", "warning", speaker_organisation),
    NewsroomRule("PG227", "warning", civil_party),
    NewsroomRule("PG228", "note", political_party),
    NewsroomRule("PG229", "warning", follow_up_order, ("published",)),
    NewsroomRule("PG325", "warning", image_size),
    NewsroomRule("PG326", "note", picture_private),
    NewsroomRule("PG327", "error", active_file),
    NewsroomRule("PG328", "note", credit_in_file),
    NewsroomRule("PG334", "note", private_mobiles),
    NewsroomRule("PG335", "warning", personal_file_names),
    NewsroomRule("PG341", "warning", far_ahead),
    NewsroomRule("PG342", "warning", long_ago),
    NewsroomRule("PG343", "warning", change_ahead, ("published",)),
    NewsroomRule("PG901", "error", template_syntax),
    NewsroomRule("PG903", "warning", template_unused),
    NewsroomRule("PG905", "warning", template_blocks),
    NewsroomRule("PG906", "error", template_loop),
    NewsroomRule("PG907", "warning", template_frame),
    NewsroomRule("PG908", "error", template_missing),
    NewsroomRule("PG909", "error", unpublishable_own_files),
    NewsroomRule("PG910", "error", own_styles),
    NewsroomRule("PG911", "warning", template_inline),
    NewsroomRule("PG912", "error", template_names),
)
NEWSROOM_CODES = frozenset(rule.code for rule in NEWSROOM_RULES)
"""None of them is the code of a rule for one file."""
