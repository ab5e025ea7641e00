"""Validators of single values. Each takes text and returns the value, or raises a `Fault` that says what to write instead."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from pressgen import languages, paths
from pressgen.load.format.dates import parse_day, parse_end, parse_moment, parse_start
from pressgen.load.format.faults import Fault
from pressgen.model import Phone
from pressgen.problems import guess, text

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}\Z")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\Z")
_BETWEEN_NUMBERS = re.compile(r"\s*[,;/]\s*|\s+(?:och|eller|and|or)\s+")
_YES, _NO = {"true", "yes", "ja", "on"}, {"false", "no", "nej", "off"}


@dataclass(frozen=True)
class ValueContext:
    """The validation context: the settings that values are read with. Its methods validate values that depend on them."""

    zone: ZoneInfo
    publish_time: time
    region: str

    def instant(self, value: Any) -> datetime:
        """The beginning of something. A day without a time gets the publishing hour; fractions of a second are rounded up."""
        return parse_moment(_text(value), self.zone, self.publish_time)

    def instant_rounded_down(self, value: Any) -> datetime:
        """As `instant`, but fractions of a second are rounded down: for withdrawals, and for the time of a build."""
        return parse_moment(_text(value), self.zone, self.publish_time, "down")

    def start(self, value: Any) -> datetime:
        """The beginning of an event: of a day, its first instant."""
        return parse_start(_text(value), self.zone)

    def end(self, value: Any) -> datetime:
        """The end of something. A day without a time ends at the next midnight."""
        return parse_end(_text(value), self.zone)

    def phone(self, entry: Any) -> Phone:
        """A telephone number as text, or as {number, kind}."""
        if not isinstance(entry, dict):
            return read_phone(_text(entry).strip(), self.region)
        if set(entry) - {"number", "kind"} or "number" not in entry:
            raise Fault("PG116", text("A telephone number is text, or has the keys number and kind."))
        try:
            plain = read_phone(_text(entry["number"]).strip(), self.region)
        except Fault as fault:
            fault.within = ("number",)
            raise
        return Phone(display=plain.display, e164=plain.e164, kind=_text(entry.get("kind", "")).strip())


@lru_cache(maxsize=4096)
def read_phone(written: str, region: str) -> Phone:
    """A number grouped as the author wrote it, without spaces around dashes, and its E.164 form (ITU-T E.164, section 6)."""
    import phonenumbers  # noqa: PLC0415 -- heavy, and not every file has a number

    display = re.sub(r"\s*[-–—]\s*", "-", written)
    try:
        number = phonenumbers.parse(display, region)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        several = _several_numbers(written, region)
        hint = text(
            "Write it with its area code, such as 08-465 004 00, or with its country code, such as +46 8 465 004 00."
        )
        if several:
            hint = text("Write several numbers as a list: [{numbers}].", numbers=several)
        raise Fault("PG116", text("“{number}” cannot be read as a telephone number.", number=written), hint)
    return Phone(display=display, e164=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _several_numbers(written: str, region: str) -> str:
    """The numbers in a text that holds more than one, with commas; "" when one of them cannot be read."""
    parts = _BETWEEN_NUMBERS.split(written)
    try:
        return ", ".join(read_phone(part, region).display for part in parts) if len(parts) > 1 else ""
    except Fault:
        return ""


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise Fault("PG112", text("This should be text."))


def one_line(value: str) -> str:
    if "\n" in value.strip():
        raise Fault("PG119", text("This should be one line."), text("Join the lines to one."))
    return value


def not_empty(value: str) -> str:
    if not value:
        raise Fault("PG111", text("There is nothing here."), text("Write the text that belongs here."))
    return value


def identifier(value: str) -> str:
    if not is_id(value):
        raise Fault(
            "PG115",
            text("“{id}” cannot be an id.", id=value),
            text(
                "Use letters a to z, digits, hyphen, full stop and underscore, at most 100: {id}.",
                id=_as_id(value) or "namn",
            ),
            fix=guess(_as_id(value)),
        )
    return value


def _as_id(value: str) -> str:
    return paths.slug(value)[:100].strip("-")


def is_id(value: str) -> bool:
    """Whether this can be an id: 1 to 100 letters a to z, digits, hyphens, full stops and underscores."""
    return _ID.match(value) is not None


def slug_form(value: str) -> str:
    if not value or paths.slug(value) != value or len(value) > 150:
        raise Fault(
            "PG115",
            text("“{slug}” cannot be part of an address.", slug=value),
            text(
                "Use small letters a to z, digits and single hyphens: {slug}.", slug=paths.slug(value)[:150] or "namn"
            ),
            fix=guess(paths.slug(value)[:150]),
        )
    return value


def listed(value: Any) -> list[Any]:
    """The value as a list, also when it is a single one."""
    return value if isinstance(value, list) else [value]


def no_repeats(value: Any) -> Any:
    seen = set()
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, str) and item in seen:
            message = text("“{item}” stands here twice.", item=item)
            raise Fault("PG120", message, text("Keep one of them."), within=(index,))
        seen.add(str(item))
    return value


def language_tag(value: str) -> str:
    if not _TAG.match(value):
        raise Fault(
            "PG113",
            text("“{tag}” is no language code.", tag=value),
            text("Write for example sv, en or en-GB."),
        )
    language = value.partition("-")[0]
    if len(language) == 2 and language not in languages.CODES:
        meant = languages.COUNTRY_CODES.get(language, "")
        hint = text("Did you mean “{id}”?", id=meant) if meant else text("Write for example sv, en or en-GB.")
        raise Fault("PG113", text("There is no language with the code “{tag}”.", tag=language), hint, fix=guess(meant))
    return value


def is_language_tag(value: str) -> bool:
    """Whether this is the code of a language."""
    try:
        language_tag(value)
    except Fault:
        return False
    return True


def flag(value: Any) -> bool:
    lowered = value.lower() if isinstance(value, str) else ""
    if lowered in _YES or lowered in _NO:
        return lowered in _YES
    raise Fault("PG113", text("This should be true or false."))


def whole(value: Any) -> int:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    raise Fault("PG113", text("This should be a whole number."))


def day(value: Any) -> date:
    return parse_day(_text(value))


def clock_time(value: Any) -> time:
    found = re.fullmatch(r"([01][0-9]|2[0-3])[:.]([0-5][0-9])", value if isinstance(value, str) else "")
    if not found:
        raise Fault("PG114", text("The time of day cannot be read."), text("Write hour and minute, such as 08:00."))
    return time(int(found[1]), int(found[2]))


WORD_KEYS = ("label", "description")
"""Those of the keys of an entry of a vocabulary that have words for readers."""
TERM_KEYS = (*WORD_KEYS, "codes")


def is_described(value: Any) -> bool:
    """Whether an entry of a vocabulary is written with its keys: {label: Tillsyn, description: ...}."""
    return isinstance(value, dict) and any(key in value for key in TERM_KEYS)


def labels(value: Any) -> Any:
    """One label for every language, or one for each: "Tillsyn" or {sv: Tillsyn, en: Inspection}."""
    if isinstance(value, dict):
        for tag, label in value.items():
            language_tag(tag)
            _label(label, (tag,))
        return value
    return {"": _label(value, ())}


def _label(value: Any, within: tuple[str, ...]) -> str:
    try:
        return not_empty(one_line(_text(value).strip()))
    except Fault as fault:
        fault.within = within
        raise
