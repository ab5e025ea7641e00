"""Compares and classifies titles of people (roles) by Swedish and English words: same, former, political, civil servant."""

import re
import unicodedata
from functools import lru_cache

from pressgen.patterns import compile_when_used

_WORD = compile_when_used(r"\w+")
_STOP_WORDS = frozenset("i på för vid av hos och the of at for and in a".split())  # noqa: SIM905 -- easier to read
_ENDINGS = ("", "n", "en", "et", "t", "s", "ns", "ens", "ets", "a", "e")
"""Endings of Swedish nouns in the definite form or the genitive, and of adjectives: "chefen", "nämndens", "politiska"."""
_MIN_LENGTH = 4
_NOT_CURRENT = compile_when_used(
    r"\b(?:tidigare|f\.? ?d\.?|förre|förra|föredetta|före detta|dåvarande|avgående|avgången|blivande|tillträdande|nytillträdd\w*|"
    r"former|ex|then|outgoing|incoming)(?![\w-])",
    re.IGNORECASE,
)
_BOARD = (
    r"(?:(?:social|omsorg|utbildning|bildning|skol|förskol|barn|ungdom|kultur|fritid|miljö|byggnad|samhäll|trafik|vård|äldre|servic|"
    r"arbetsmarknad|gatu|park|sjukvård|hälso|valfrihet)\w*(?:nämnd|utskott)|tekniska nämnd|kommunstyrelse|regionstyrelse|fullmäktige)\w*"
)
"""Boards of municipalities and regions, whose members are elected. The state's boards consist of civil servants."""
_POLITICAL = compile_when_used(
    r"\b(?:kommunal|kommun|oppositions|borgar|region|landstings)råd\w*|\bgruppledare\w*"
    rf"|{_BOARD} (?:\w+ )?(?:vice )?ordförande|\bordförande\b.*\b{_BOARD}",
    re.IGNORECASE,
)
_CIVIL = compile_when_used(
    r"(?:förvaltnings|avdelnings|enhets|verksamhets|områdes|kansli|gatu|utbildnings|social|kommun|stads|region|generals?|"
    r"förvaltnings)(?:chef|direktör)\w*|\b(?:chef|rektor|kommunikatör|handläggare|registrator|bibliotekarie|kommunsekreterare|"
    r"projektledare|samordnare|inspektör|jurist|ingenjör|planerare|controller|nämndsekreterare)\b",
    re.IGNORECASE,
)
_PARTIES = {
    "socialdemokraterna": "s",
    "moderaterna": "m",
    "sverigedemokraterna": "sd",
    "centerpartiet": "c",
    "vänsterpartiet": "v",
    "kristdemokraterna": "kd",
    "liberalerna": "l",
    "folkpartiet": "l",
    "fp": "l",
    "miljöpartiet": "mp",
    "feministiskt initiativ": "fi",
}
"""The letters of the parties by their full and former names."""
_CACHED = lru_cache(maxsize=4096)
"""A newsroom writes the same titles in most of its releases."""
_PARTY_NAMES = tuple(name for name in _PARTIES if len(name) > _MIN_LENGTH)


@_CACHED
def titles_agree(written: str, registered: str) -> bool:
    """Whether all words of one title are in the other: "avdelningschef" and "avdelningschefen på IVO" agree."""
    one, other = _words(written), _words(registered)
    return _is_subset(one, other) or _is_subset(other, one)


def _words(title: str) -> set[str]:
    return set(_WORD.findall(unicodedata.normalize("NFC", title).casefold())) - _STOP_WORDS


def _is_subset(few: set[str], many: set[str]) -> bool:
    return all(any(_same_word(one, other) for other in many) for one in few)


def _same_word(one: str, other: str) -> bool:
    """Whether two words are forms of the same word."""
    if _refers_to(one, other) or _refers_to(other, one):
        return True
    shorter, longer = sorted((one, other), key=len)
    stem = shorter.removesuffix("s")
    return longer in {f"{form}{ending}" for form in (shorter, stem) for ending in _ENDINGS}


def _refers_to(definite: str, title: str) -> bool:
    """Whether a definite form is that of the last part of a compound: "ministern" and "finansminister"."""
    stem = definite.removesuffix("n").removesuffix("e") if definite.endswith("n") else ""
    return len(stem) >= _MIN_LENGTH and title.endswith(stem)


def is_definite_noun(title: str) -> bool:
    """Whether a title is one noun in the definite form, which refers to somebody named before: "utredaren", "rektorn"."""
    return " " not in title and title[:1].islower() and title.endswith("n")


@_CACHED
def is_not_current(title: str) -> bool:
    """Whether somebody had the title before, or will have it: "tidigare rektor", "blivande rektor"."""
    return bool(_NOT_CURRENT.search(title))


@_CACHED
def is_political(title: str) -> bool:
    """Whether it is the title of an elected representative, without a party: "kommunalråd", "ordförande i omsorgsnämnden"."""
    return bool(_POLITICAL.search(title)) and not any(party in title.casefold() for party in _PARTY_NAMES)


def is_civil(title: str) -> bool:
    """Whether it is the title of a civil servant, who speaks for no party: "förvaltningschef"."""
    return bool(_CIVIL.search(title)) and not is_political(title)


def same_party(one: str, other: str) -> bool:
    """Whether two parties are the same, by letters or by name. "M/KD" is the same as either."""
    return bool(_parties(one) & _parties(other))


def _parties(written: str) -> set[str]:
    parts = re.split(r"\s*[/,]\s*", written.strip("() ").casefold())
    return {_PARTIES.get(part, part) for part in parts if part}
