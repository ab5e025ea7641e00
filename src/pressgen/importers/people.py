"""Reads the contacts at the end of a press text: names, roles, telephone numbers and mail addresses."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pressgen.importers.characters import MAIL
from pressgen.importers.known import Known, KnownContact

_HEADING = re.compile(
    r"(?:(?:för|vid) )?(?:(?:mer|ytterligare|vidare|more|further) information|frågor|kontakt(?:a|personer|person|uppgifter|er)?|"
    r"(?:press|media|medie)-?kontakt(?:er)?|(?:press|media) ?(?:contacts?|enquiries|inquiries)|contacts?|for (?:more|further) information)"
    r"(?:[ ,](?:kontakta|vänligen kontakta|besvaras av|kontakt|please contact|contact|ring|hör av dig till|och intervjuer|om .{1,60})*)*[ ,]*:?",
    re.IGNORECASE,
)
_PRESS = re.compile(r"press|media|medie", re.IGNORECASE)
_WORD = r"[A-ZÅÄÖÉÜØÆ][\w'’]*(?:-[A-ZÅÄÖÉÜØÆ][\w'’]*)*"
NAME = rf"{_WORD}(?: (?:(?:von|af|de|van|der|da|la|al|el) )*{_WORD}){{1,3}}"
"""The name of a person: "Ada Ek", "Bo von Al"."""
_INITIALS = rf"(?:[A-ZÅÄÖÉÜØÆ]\.[ -]?)+ ?{_WORD}(?: {_WORD})?"
_NAME = re.compile(rf"(?:{_INITIALS}|{NAME})(?=\s*(?:[,(:;|–-]|\Z|\s[a-zåäö]|\s[A-ZÅÄÖ]{{2,}}\b|\s*[+\d]))")
_NEXT = re.compile(rf"[\s.,;/|]+(?:(?:och|samt|and|eller|or) )?({NAME}(?=\s*[,(:]))")
"""Somebody else behind a number: a name, and then a title."""
_SERVICE = re.compile(
    r"(?:[\w’'-]+ ){0,3}[\w-]*(?:tjänst|jour|avdelning|enhet|kontor|center|service|stab|desk|office|team|department)(?:et|en|n|ens)?",
    re.IGNORECASE,
)
"""A place that answers, such as "Presstjänsten" or "Press office"."""
_PARTY = re.compile(r"\s*\(([A-ZÅÄÖ]{1,4})\)")
_LABELS = re.compile(
    r"(?<!\w)(?:telefon(?:nummer)?|tel|tfn|mobil(?:telefon)?|mob|e-?post(?:adress)?|e-?mail|mejl|mail|phone|mobile|direkt|växel)(?!\w)\.?\s*:?",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s*(?:(?:kort |fakta )?om|fakta|about|facts) ", re.IGNORECASE)
_EMPTY = re.compile(r"\(\s*\)|,(?=\s*,)")
"""What is left around a label that was taken out: "(växel)"."""
_EDGES = " \t\n\u00a0,;:|–—-./·•*"
_LONGEST = 160


class Person(NamedTuple):
    """Somebody to call."""

    name: str
    role: str = ""
    party: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()

    @property
    def can_be_reached(self) -> bool:
        return bool(self.phones or self.emails)


class Numbers(NamedTuple):
    """What a line holds beside names: telephone numbers and mail addresses; and the rest of it."""

    phones: tuple[str, ...]
    emails: tuple[str, ...]
    rest: str


def contact_heading(line: str) -> str | None:
    """What follows on a line that announces contacts ("Kontakt: Ada Ek"), empty when nothing does; None for another line."""
    plain = line.strip(" \t\u00a0*")
    if _HEADING.fullmatch(plain):
        return ""
    head, colon, rest = plain.partition(":")
    return rest.strip() if colon and len(head) <= _LONGEST // 2 and _HEADING.fullmatch(head) else None


def is_press_heading(line: str) -> bool:
    """Whether the contacts below are those for journalists."""
    return bool(_PRESS.search(line.partition(":")[0]))


def numbers(line: str, region: str) -> Numbers:
    """The telephone numbers and mail addresses in a line."""
    from phonenumbers import Leniency, PhoneNumberMatcher  # noqa: PLC0415 -- heavy, and only here

    emails = tuple(found[0].rstrip(".") for found in MAIL.finditer(line))
    rest = MAIL.sub(" ", line)
    plain = re.sub(r"[–—−‐‑]", "-", rest).replace("\u00a0", " ")
    found = list(PhoneNumberMatcher(plain, region, leniency=Leniency.POSSIBLE))
    phones = tuple(rest[one.start : one.end].strip() for one in found)
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    return Numbers(phones, emails, rest)


def is_about_a_person(line: str, region: str) -> bool:
    """Whether a line below the heading of contacts belongs to one of them."""
    if len(line) > _LONGEST or _ABOUT.match(line):
        return False
    found = numbers(line, region)
    return bool(found.phones or found.emails or (_NAME.match(line.strip(_EDGES)) and not line.rstrip().endswith(".")))


def people(lines: Iterable[str], known: Known) -> Iterator[Person]:
    """The persons and services in the lines below the heading of contacts.

    Once somebody can be reached, a line that names a service, or a contact of the newsroom, begins the next one.
    """
    names = {one.name.casefold() for one in known.contacts}
    organisations = {name.casefold() for many in known.organisations.values() for name in many}
    current: Person | None = None
    for line in (part for one in lines for part in _one_person_each(one, known.region)):
        found = numbers(line, known.region)
        rest = re.sub(r"\s+", " ", _EMPTY.sub(" ", _LABELS.sub(" ", found.rest))).strip(_EDGES)
        if current and rest.casefold() in organisations:
            continue  # as the contact's file says
        name = _NAME.match(rest)
        if name or current is None or (current.can_be_reached and _is_service(rest, names)):
            if current:
                yield current
            current = _person(rest, name, found)
        else:
            role = ", ".join(filter(None, [current.role, rest]))
            current = current._replace(
                role=role, phones=current.phones + found.phones, emails=current.emails + found.emails
            )
    if current:
        yield current


def _one_person_each(line: str, region: str) -> Iterator[str]:
    """The parts of a line that names several people, each with a number or an address behind: "Ada Ek, 0123-456 10, Bo Al, 0123-456 11"."""
    found = numbers(line, region)
    start = end = 0
    for said in sorted((*found.phones, *found.emails), key=line.find):
        end = max(end, line.find(said, end) + len(said))
        name = _NEXT.match(line, end)
        if name:
            yield line[start:end]
            start = name.start(1)
    yield line[start:]


def _is_service(rest: str, names: set[str]) -> bool:
    words = rest.partition(",")[0].strip(_EDGES)
    return words.casefold() in names or bool(_SERVICE.fullmatch(words))


def _person(rest: str, name: re.Match[str] | None, found: Numbers) -> Person:
    """The person of a line; a line without the name of one names a service: "Presstjänsten, 0123-456 10"."""
    words = name[0] if name else rest.partition(",")[0].strip(_EDGES)
    after = rest[name.end() if name else len(rest.partition(",")[0]) :]
    party = _PARTY.match(after)
    role = after[party.end() :] if party else after
    return Person(words, role.strip(_EDGES), party[1] if party else "", found.phones, found.emails)


def match(person: Person, known: Known) -> KnownContact | None:
    """The newsroom's contact who the person is: by mail address, by number, or by name."""
    mails = {one.casefold() for one in person.emails}
    dialled = {e164(one, known.region) for one in person.phones} - {""}
    by_name = [one for one in known.contacts if one.name.casefold() == person.name.casefold()]
    by_mail = [one for one in known.contacts if one.email and one.email.casefold() in mails]
    by_phone = [one for one in known.contacts if dialled & set(one.phones)]
    same = by_name or by_mail or ([] if _NAME.match(person.name) else by_phone)
    return same[0] if same else None


def e164(phone: str, region: str) -> str:
    """The number as +46722155795; empty when it cannot be read."""
    import phonenumbers  # noqa: PLC0415 -- as above

    try:
        parsed = phonenumbers.parse(re.sub(r"[–—−‐‑]", "-", phone), region)
    except phonenumbers.NumberParseException:
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
