"""Validators of single values. Each takes text and returns the value, or raises a `Fault` that says what to write instead."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo, available_timezones

from pressgen import addresses, languages, paths
from pressgen.addresses import RefusedError
from pressgen.load.format.dates import parse_day, parse_end, parse_moment, parse_start
from pressgen.load.format.faults import Fault
from pressgen.model import Phone
from pressgen.problems import Fix, guess, text

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}\Z")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\Z")
_BETWEEN_NUMBERS = re.compile(r"\s*[,;/]\s*|\s+(?:och|eller|and|or)\s+")
_OLD_SEGMENT = re.compile(r"(?!\.\.?\Z|:)[^\x00-\x1f\x7f*?#\"<>\\\ufffd]*")
"""A segment of an old address: without characters that have a meaning in servers' redirect rules, and without broken UTF-8."""
_PERMALINK = re.compile(r"/(?:[a-z0-9-]*(?:\{(?:year|month|day|slug|type|id)\}[a-z0-9-]*)*/)+\Z")
_TOP_LEVEL = re.compile(r"\.[^\W\d_][^\W_-]+\Z|\.xn--[^\W_][\w-]*\Z")
"""A top-level domain: two letters or more (RFC 3696, section 2, and the root zone)."""
_AROUND_MAIL = re.compile(r"(?:mailto:|[^<>@]*<)([\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,})>?", re.IGNORECASE)
"""A mail address within what mail programs put around it: "Ada Ek <ada.ek@kommun.example>"."""
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


@lru_cache(maxsize=4096)
def mail_address(value: str) -> str:
    if not value:
        return value
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 -- heavy, and results are cached

    try:
        validate_email(value, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise _no_mail_address(value) from None
    if not _TOP_LEVEL.search(value):
        raise _no_mail_address(value)
    return value


def _no_mail_address(value: str) -> Fault:
    bare = _AROUND_MAIL.fullmatch(value)
    return Fault(
        "PG117",
        text("“{address}” is not a mail address.", address=value),
        text("Write only the address: {address}.", address=bare[1])
        if bare
        else text("Write it as name@host, such as press@kommun.example."),
        fix=Fix(text=bare[1], safe=value.startswith(("<", "mailto:"))) if bare else None,
    )


def web_address(value: str) -> str:
    """A complete URL of the web, normalised."""
    try:
        return addresses.normalize_url(value, addresses.WEB) if value else value
    except RefusedError as refused:
        message = text("“{address}” is not a web address.", address=value)
        hint = refused.advice or text("Write the whole address, beginning with https://.")
        raise Fault("PG118", message, hint, fix=_meant(value, "https")) from None


def link_address(value: str) -> str:
    """The target of a link in the settings or a banner: a URL of the web, mailto:, tel:, or a path of the site."""
    try:
        return addresses.normalize(value) if value else value
    except RefusedError as refused:
        message = text("A link may not lead to “{target}”.", target=value[:60])
        hint = refused.advice or text(
            "Write an address that begins with https://, mailto: or tel:, or a path of the site from its first slash."
        )
        raise Fault("PG118", message, hint, fix=_meant(value)) from None


def _meant(value: str, scheme: str = "") -> Fix | None:
    found = addresses.guess_url(value)
    return guess(found if found.startswith(scheme) else "")


def site_url(value: str) -> str:
    """The URL of the site itself, in the form that other URLs begin with."""
    web_address(value)
    try:
        return addresses.normalize_base(value)
    except RefusedError:
        raise Fault(
            "PG118",
            text("{address} cannot be the address of a site.", address=value),
            text("Write it from https:// on, without ?, #, .. or an empty folder: https://press.kommun.example/."),
        ) from None


def old_path(value: str) -> str:
    if _is_old_path(value):
        return value
    meant = old_path_meant(value)
    hint = text("Write the old address from the first slash, such as /2021/old-name/.")
    if _is_old_path(meant):
        hint = text("Write the old address from the first slash: {path}.", path=meant)
    raise Fault("PG118", text("“{path}” is not an address within the site.", path=value), hint)


def old_path_meant(value: str) -> str:
    """The address from the first slash, when it was left out, or when the whole address was written."""
    bare = re.sub(r"\Ahttps?://[^/]*", "", value)
    return bare if bare.startswith("/") else f"/{bare}"


def _is_old_path(value: str) -> bool:
    first, *segments = unquote(value).split("/")
    return bool(
        not first
        and not re.search(r"\s", value)
        and segments
        and all(map(_OLD_SEGMENT.fullmatch, segments))
        and "" not in segments[:-1]
    )


def file_beside(value: str) -> str:
    if not value:
        raise Fault("PG111", text("There is nothing here."), text("Write the name of the file."))
    if value.startswith("/") or "\\" in value or ":" in value or ".." in value.split("/"):
        raise Fault(
            "PG206",
            text("{path} does not lie beside the text.", path=value),
            text("Put the file in the same folder as the text, and write only its name."),
        )
    return value


def code(value: str) -> str:
    if not re.fullmatch(r"PG[0-9]{3}", value):
        raise Fault(
            "PG113",
            text("“{code}” is no code of a problem.", code=value),
            text("Write it as problems show it, such as PG301."),
        )
    return value


def zone(value: str) -> str:
    if value not in available_timezones():
        raise Fault("PG113", text("“{zone}” is no time zone.", zone=value), text("Write for example Europe/Stockholm."))
    return value


def country_code(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", value):
        raise Fault("PG113", text("“{code}” is no country code.", code=value), text("Write two capitals, such as SE."))
    return value


def permalink(value: str) -> str:
    if not _PERMALINK.match(value) or not ("{slug}" in value or "{id}" in value):
        raise Fault(
            "PG113",
            text("{pattern} cannot be the pattern of addresses.", pattern=value),
            text(
                "Begin and end with a slash, and use year, month, day, type, slug and id in braces: /{{year}}/{{slug}}/."
            ),
        )
    return value


def authority(value: str) -> str:
    if not re.fullmatch(r"([a-z0-9._-]+@)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?", value):
        raise Fault("PG113", text("“{name}” is no domain name or mail address.", name=value))
    return value


def since(value: str) -> str:
    if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", value):
        raise Fault(
            "PG114", text("The date “{value}” cannot be read.", value=value), text("Write for example 2020-01-01.")
        )
    return value


def colour(value: str) -> str:
    if value and not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise Fault(
            "PG113", text("“{colour}” is no colour.", colour=value), text("Write # and six digits, such as #005b96.")
        )
    return value.lower()


TERM_KEYS = ("label", "description")
"""The keys of an entry of a vocabulary that has a description."""


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
