"""Validators of addresses: of mail, of the web, within the site, and of files. Like those in `values`."""

import re
from functools import lru_cache
from urllib.parse import unquote

from pressgen import addresses
from pressgen.addresses import RefusedError
from pressgen.load.format.faults import Fault
from pressgen.problems import Fix, guess, text

_OLD_SEGMENT = re.compile(r"(?!\.\.?\Z|:)[^\x00-\x1f\x7f*?#\"<>\\\ufffd]*")
"""A segment of an old address: without characters that have a meaning in servers' redirect rules, and without broken UTF-8."""
_TOP_LEVEL = re.compile(r"\.[^\W\d_][^\W_-]+\Z|\.xn--[^\W_][\w-]*\Z")
"""A top-level domain: two letters or more (RFC 3696, section 2, and the root zone)."""
_AROUND_MAIL = re.compile(r"(?:mailto:|[^<>@]*<)([\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,})>?", re.IGNORECASE)
"""A mail address within what mail programs put around it: "Ada Ek <ada.ek@kommun.example>"."""


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


def header_address(value: str) -> str:
    """A mail address in ASCII, as every mail program reads it in the header of a mail (RFC 5322, section 3.4.1)."""
    if not mail_address(value):
        return value
    from email_validator import validate_email  # noqa: PLC0415 -- as above

    address = validate_email(value, check_deliverability=False, test_environment=True).ascii_email
    if address is None:
        raise Fault(
            "PG117",
            text("“{address}” cannot send or get mails everywhere.", address=value),
            text(
                "Before the @, write only letters from a to z, digits and signs: not all mail programs know others there."
            ),
        )
    return address


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


def unsubscribe_address(value: str) -> str:
    """Where readers unsubscribe: a URL of the web or mailto: (RFC 2369, section 3.2)."""
    try:
        return addresses.normalize_url(value, addresses.WEB | {"mailto"}) if value else value
    except RefusedError as refused:
        message = text("“{address}” is no address where readers can unsubscribe.", address=value[:60])
        hint = refused.advice or text("Write an address that begins with https:// or mailto:.")
        raise Fault("PG118", message, hint, fix=_meant(value)) from None


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
