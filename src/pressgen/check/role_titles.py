"""What titles say: whether two are one, whether one is past, who has a party. Rules of Swedish and English words."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")
_SMALL = frozenset("i på för vid av hos och the of at for and in a".split())  # noqa: SIM905 -- a row to read
_ENDINGS = ("", "n", "en", "et", "t", "s", "ns", "ens", "ets", "a", "e")
"""Of a noun in its definite form or in the genitive, and of adjectives: "chefen", "nämndens", "politiska"."""
_SHORTEST = 4
_NOT_NOW = re.compile(
    r"\b(?:tidigare|f\.? ?d\.?|förre|förra|föredetta|före detta|dåvarande|avgående|avgången|blivande|tillträdande|nytillträdd\w*|"
    r"former|ex|then|outgoing|incoming)(?![\w-])",
    re.IGNORECASE,
)
_BOARD = (
    r"(?:(?:social|omsorg|utbildning|bildning|skol|förskol|barn|ungdom|kultur|fritid|miljö|byggnad|samhäll|trafik|vård|äldre|servic|"
    r"arbetsmarknad|gatu|park|sjukvård|hälso|valfrihet)\w*(?:nämnd|utskott)|tekniska nämnd|kommunstyrelse|regionstyrelse|fullmäktige)\w*"
)
"""What elected representatives sit on in municipalities and regions; the state's boards have civil servants."""
_POLITICAL = re.compile(
    r"\b(?:kommunal|kommun|oppositions|borgar|region|landstings)råd\w*|\bgruppledare\w*"
    rf"|{_BOARD} (?:\w+ )?(?:vice )?ordförande|\bordförande\b.*\b{_BOARD}",
    re.IGNORECASE,
)
_CIVIL = re.compile(
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
"""The parties that are written out, or under an older name of theirs."""
_REMEMBERED = lru_cache(maxsize=4096)
"""A newsroom writes the same titles in most of its releases."""
_PARTY_NAMES = tuple(name for name in _PARTIES if len(name) > _SHORTEST)


@_REMEMBERED
def agree(written: str, registered: str) -> bool:
    """Whether one of the two says all that the other says: "avdelningschef" and "avdelningschefen på IVO" do."""
    one, other = _words(written), _words(registered)
    return _within(one, other) or _within(other, one)


def _words(title: str) -> set[str]:
    return set(_WORD.findall(unicodedata.normalize("NFC", title).casefold())) - _SMALL


def _within(few: set[str], many: set[str]) -> bool:
    return all(any(_same(one, other) for other in many) for one in few)


def _same(one: str, other: str) -> bool:
    """Whether two words are forms of one."""
    if _points_at(one, other) or _points_at(other, one):
        return True
    shorter, longer = sorted((one, other), key=len)
    stem = shorter.removesuffix("s")
    return longer in {f"{form}{ending}" for form in (shorter, stem) for ending in _ENDINGS}


def _points_at(definite: str, title: str) -> bool:
    """Whether "ministern" is "finansminister"."""
    stem = definite.removesuffix("n").removesuffix("e") if definite.endswith("n") else ""
    return len(stem) >= _SHORTEST and title.endswith(stem)


def is_pointing(title: str) -> bool:
    """Whether a title is a word that points at somebody in this matter: "utredaren", "rektorn"."""
    return " " not in title and title[:1].islower() and title.endswith("n")


@_REMEMBERED
def is_past_or_coming(title: str) -> bool:
    """Whether somebody had the title once, or does not have it yet: "tidigare rektor"."""
    return bool(_NOT_NOW.search(title))


@_REMEMBERED
def is_political(title: str) -> bool:
    """Whether a title is an elected representative's, and names no party: "kommunalråd", "ordförande i omsorgsnämnden"."""
    return bool(_POLITICAL.search(title)) and not any(party in title.casefold() for party in _PARTY_NAMES)


def is_civil(title: str) -> bool:
    """Whether a title is a civil servant's, who speaks for no party: "förvaltningschef"."""
    return bool(_CIVIL.search(title)) and not is_political(title)


def same_party(one: str, other: str) -> bool:
    """Whether two parties are one, by its letters or its name; "M/KD" is both."""
    return bool(_parties(one) & _parties(other))


def _parties(written: str) -> set[str]:
    parts = re.split(r"\s*[/,]\s*", written.strip("() ").casefold())
    return {_PARTIES.get(part, part) for part in parts if part}
