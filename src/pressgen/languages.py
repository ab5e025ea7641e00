"""The languages of pages and messages: gettext catalogues in theme/locale, and Babel for dates.

English is the language of the msgids, so it needs no catalogue of its own but for plural forms.
"""

import gettext
from datetime import date, datetime
from functools import cache, lru_cache
from importlib import resources

from babel import Locale, UnknownLocaleError, dates


def mark(_context: str, msgid: str) -> str:
    """A msgid in a table, marked with its context, so that the catalogues' tools find it."""
    return msgid


SPOKEN = ("sv", "en")
"""The languages of messages."""
PATH_WORDS = (
    mark("path", "archive"),
    mark("path", "topics"),
    mark("path", "categories"),
    mark("path", "regions"),
    mark("path", "organisations"),
    mark("path", "contacts"),
    mark("path", "types"),
    mark("path", "languages"),
    mark("path", "page"),
    mark("path", "subscribe"),
)
"""The words that site paths are made of, and that a newsroom may set."""

TYPE_LABELS = {
    "press-release": mark("type", "Press release"),
    "news": mark("type", "News"),
    "statement": mark("type", "Statement"),
    "invitation": mark("type", "Invitation"),
    "opinion": mark("type", "Opinion"),
}
"""The types that a newsroom has by default."""


@cache
def path_word(language: str, word: str) -> str:
    """The word of a site path in a language: "archive" is "arkiv" in Swedish."""
    return catalogue(language).pgettext("path", word)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of a language tag (BCP 47): the tag's own, or its language's, or English."""
    folder = resources.files("pressgen.theme") / "locale"
    for tag in (language.replace("-", "_"), language.split("-", maxsplit=1)[0]):
        compiled = folder / tag / "LC_MESSAGES" / "pressgen.mo"
        if compiled.is_file():
            with compiled.open("rb") as file:
                return gettext.GNUTranslations(file)
    return gettext.NullTranslations()


def type_label(language: str, type_id: str) -> str:
    """The label of a default type in a language: "press-release" is "Pressmeddelande" in Swedish."""
    return catalogue(language).pgettext("type", TYPE_LABELS[type_id])


@cache
def locale(language: str) -> Locale:
    """Babel's locale of a language tag; English when Babel has none."""
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en")


@lru_cache(maxsize=8192)
def long_date(day: date, language: str) -> str:
    """ "23 juni 2021"."""
    return dates.format_date(day, "long", locale=locale(language))


@lru_cache(maxsize=8192)
def clock(instant: datetime, language: str) -> str:
    """The time of day, "15:30", as the instant's own zone has it."""
    return dates.format_time(instant, "short", tzinfo=instant.tzinfo, locale=locale(language))


def month_name(year: int, month: int, language: str) -> str:
    """ "juni 2021"."""
    return dates.format_skeleton("yMMMM", date(year, month, 1), locale=locale(language))


def language_name(tag: str, language: str) -> str:
    """A language's name in a language: "engelska"."""
    return locale(tag).get_display_name(language.split("-", maxsplit=1)[0]) or tag
