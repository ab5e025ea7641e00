"""The languages of pages and messages: gettext catalogues in theme/locale, and Babel for dates.

Msgids are English, so English needs a catalogue only for plural forms.
"""

import gettext
from datetime import date, datetime
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from babel import Locale, UnknownLocaleError, dates


def mark(_context: str, msgid: str) -> str:
    """Returns the msgid. Babel's extraction finds msgids with a context by calls of this name."""
    return msgid


MESSAGE_LANGUAGES = ("sv", "en")
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
"""Words in site paths, which a newsroom can set."""

ANCHORS = (mark("anchor", "content"), mark("anchor", "changes"), mark("anchor", "press-contact"))
"""Ids of parts of the theme's pages, which no heading of a text may have."""

TYPE_LABELS = {
    "press-release": mark("type", "Press release"),
    "news": mark("type", "News"),
    "statement": mark("type", "Statement"),
    "invitation": mark("type", "Invitation"),
    "opinion": mark("type", "Opinion"),
}
"""The types that a newsroom has by default."""
_TYPE_LISTS = {
    "press-release": mark("type-list", "Press releases"),
    "news": mark("type-list", "News"),
    "statement": mark("type-list", "Statements"),
    "invitation": mark("type-list", "Invitations"),
    "opinion": mark("type-list", "Opinion"),
}
"""What a list of texts of the type is called."""


@cache
def path_word(language: str, word: str) -> str:
    """The word of a site path in a language: "archive" is "arkiv" in Swedish."""
    return catalogue(language).pgettext("path", word)


def decimal(language: str, number: float, digits: int) -> str:
    """The number with so many decimals, behind the sign that the language has there (CLDR): "0,2" in Swedish."""
    from babel.numbers import get_decimal_symbol  # noqa: PLC0415 -- a build needs it once, a check never

    return f"{number:.{digits}f}".replace(".", get_decimal_symbol(language))


@cache
def anchors(language: str) -> tuple[str, ...]:
    """The ids of parts of the theme's pages in a language: "innehall"."""
    return tuple(catalogue(language).pgettext("anchor", word) for word in ANCHORS)


CODES = frozenset(
    [
        "aa",
        "ab",
        "ae",
        "af",
        "ak",
        "am",
        "an",
        "ar",
        "as",
        "av",
        "ay",
        "az",
        "ba",
        "be",
        "bg",
        "bi",
        "bm",
        "bn",
        "bo",
        "br",
        "bs",
        "ca",
        "ce",
        "ch",
        "co",
        "cr",
        "cs",
        "cu",
        "cv",
        "cy",
        "da",
        "de",
        "dv",
        "dz",
        "ee",
        "el",
        "en",
        "eo",
        "es",
        "et",
        "eu",
        "fa",
        "ff",
        "fi",
        "fj",
        "fo",
        "fr",
        "fy",
        "ga",
        "gd",
        "gl",
        "gn",
        "gu",
        "gv",
        "ha",
        "he",
        "hi",
        "ho",
        "hr",
        "ht",
        "hu",
        "hy",
        "hz",
        "ia",
        "id",
        "ie",
        "ig",
        "ii",
        "ik",
        "io",
        "is",
        "it",
        "iu",
        "ja",
        "jv",
        "ka",
        "kg",
        "ki",
        "kj",
        "kk",
        "kl",
        "km",
        "kn",
        "ko",
        "kr",
        "ks",
        "ku",
        "kv",
        "kw",
        "ky",
        "la",
        "lb",
        "lg",
        "li",
        "ln",
        "lo",
        "lt",
        "lu",
        "lv",
        "mg",
        "mh",
        "mi",
        "mk",
        "ml",
        "mn",
        "mr",
        "ms",
        "mt",
        "my",
        "na",
        "nb",
        "nd",
        "ne",
        "ng",
        "nl",
        "nn",
        "no",
        "nr",
        "nv",
        "ny",
        "oc",
        "oj",
        "om",
        "or",
        "os",
        "pa",
        "pi",
        "pl",
        "ps",
        "pt",
        "qu",
        "rm",
        "rn",
        "ro",
        "ru",
        "rw",
        "sa",
        "sc",
        "sd",
        "se",
        "sg",
        "sh",
        "si",
        "sk",
        "sl",
        "sm",
        "sn",
        "so",
        "sq",
        "sr",
        "ss",
        "st",
        "su",
        "sv",
        "sw",
        "ta",
        "te",
        "tg",
        "th",
        "ti",
        "tk",
        "tl",
        "tn",
        "to",
        "tr",
        "ts",
        "tt",
        "tw",
        "ty",
        "ug",
        "uk",
        "ur",
        "uz",
        "ve",
        "vi",
        "vo",
        "wa",
        "wo",
        "xh",
        "yi",
        "yo",
        "za",
        "zh",
        "zu",
    ]
)
"""The two-letter language codes (ISO 639-1, as in BCP 47)."""
COUNTRY_CODES = {"cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "ua": "uk", "us": "en"}
"""Country codes that are written by mistake for a language code, with the code of the language."""


def theme_language(language: str) -> str:
    """The language of the theme's words on a page in a language: the same, or English when it has no catalogue."""
    return language if language.split("-", maxsplit=1)[0] == "en" or _compiled(language) else "en"


@cache
def _compiled(language: str) -> Traversable | None:
    """The catalogue file for a language tag (BCP 47): of the tag, or of its primary language; None when there is none."""
    folder = resources.files("pressgen.theme") / "locale"
    tags = (language.replace("-", "_"), language.split("-", maxsplit=1)[0])
    files = (folder / tag / "LC_MESSAGES" / "pressgen.mo" for tag in tags)
    return next((file for file in files if file.is_file()), None)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of a language tag; without one, an empty catalogue, which gives the English msgids."""
    compiled = _compiled(language)
    if compiled is None:
        return gettext.NullTranslations()
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


def type_label(language: str, type_id: str) -> str:
    """The label of a default type in a language: "press-release" is "Pressmeddelande" in Swedish."""
    return catalogue(language).pgettext("type", TYPE_LABELS[type_id])


def type_list_label(language: str, type_id: str) -> str:
    """The label of a list of texts of a default type: "Pressmeddelanden"."""
    return catalogue(language).pgettext("type-list", _TYPE_LISTS[type_id])


@cache
def locale(language: str) -> Locale:
    """Babel's locale of a language tag; English when Babel has none."""
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en")


_CLOCKS = {"sv": "HH.mm"}
"""How a time of day is written where it is not as CLDR has it, by language: in Swedish with a full stop (Svenska skrivregler)."""


@cache
def _locale_of_dates(language: str) -> Locale:
    """The locale of dates in the theme's words on a page in `language`. CLDR's English without a country is that of the USA."""
    tag = theme_language(language)
    return locale("en-GB" if tag == "en" else tag)


@lru_cache(maxsize=8192)
def long_date(day: date, language: str) -> str:
    """ "23 juni 2021", in the theme's language on a page in `language`."""
    return dates.format_date(day, "long", locale=_locale_of_dates(language))


@lru_cache(maxsize=1024)
def full_date(day: date, language: str) -> str:
    """ "onsdag 23 juni 2021", in the theme's language on a page in `language`."""
    return dates.format_date(day, "full", locale=_locale_of_dates(language))


@lru_cache(maxsize=8192)
def clock(instant: datetime, language: str) -> str:
    """The time of day in the instant's own zone: "15.30"."""
    form = _CLOCKS.get(language.split("-", maxsplit=1)[0], "short")
    return dates.format_time(instant, form, tzinfo=instant.tzinfo, locale=_locale_of_dates(language))


@lru_cache(maxsize=8192)
def month_name(year: int, month: int, language: str) -> str:
    """ "juni 2021"."""
    return dates.format_skeleton("yMMMM", date(year, month, 1), locale=_locale_of_dates(language))


def month_alone(month: int, language: str) -> str:
    """ "juni", where its year stands above it."""
    return str(dates.get_month_names("wide", "stand-alone", locale(theme_language(language)))[month])


def language_name(tag: str, language: str) -> str:
    """A language's name in a language: "engelska"."""
    return locale(tag).get_display_name(language.split("-", maxsplit=1)[0]) or tag
