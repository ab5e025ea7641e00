"""The languages of pages and messages: gettext catalogues in theme/locale.

Msgids are English, so English needs a catalogue only for plural forms.
"""

import gettext
from functools import cache
from pathlib import Path


def mark(_context: str, msgid: str) -> str:
    """Returns the msgid. Babel's extraction finds msgids with a context by calls of this name."""
    return msgid


MESSAGE_LANGUAGES = ("sv", "en")
"""The languages of messages."""
DECIMAL_SIGNS = {"sv": ",", "en": "."}
"""What stands before the decimals of a number in a message, by language (CLDR, number symbols; tested against Babel, which is slow to load)."""
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
    mark("path", "search"),
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
def _compiled(language: str) -> Path | None:
    """The catalogue file for a language tag (BCP 47): of the tag, or of its primary language; None when there is none."""
    folder = Path(__file__).with_name("theme") / "locale"
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
