"""Validates and normalizes every address (URL) before it goes into an attribute or a feed.

This is an allow list: what is not known to be safe is refused. The normal form is that of RFC 3986: US-ASCII, everything
else percent-encoded (section 2.1), scheme and host in lower case (section 6.2.2.1). Where browsers read an address in
another way than the RFC (URL standard of WHATWG: `\\` as `/`, tabs and line ends dropped, a slash too few or too many
after `https:`), the address is refused, so that it has only one meaning.
"""

import ipaddress
import re
import unicodedata
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Literal
from urllib.parse import SplitResult, quote, urlsplit

from pressgen.problems import Text, text

WEB: frozenset[str] = frozenset({"http", "https"})
ANY: frozenset[str] = WEB | {"mailto", "tel"}
"""Schemes of links in a text."""

Reason = Literal["scheme", "host", "user", "signs", "two", "mail", "field", "phone", "form"]
"""Why an address is refused: its scheme, host, a user before the host, misleading characters, two addresses in one, a
malformed mail address, a field of a mail, a telephone number, or its syntax."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
"""RFC 3986, section 3.1."""
_PORTS = {"http": 80, "https": 443}
_NUMERIC_LABEL = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)\Z")
"""The last label of a host that browsers parse as an IPv4 number, with up to four parts (WHATWG URL Standard, section 3.5)."""
_AUTHORITY = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\Z")
"""RFC 4151, section 2.1 (`DNSname`): feeds' ids contain the site's host."""
_FIELDS = frozenset({"subject", "body", "cc", "bcc"})
"""Header fields that a mailto link may set; RFC 6068, section 4, warns of all others."""
_SECOND_URL = re.compile(r"[\s,;](?:https?:|www\.)", re.IGNORECASE)
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)\Z")
"""A label of a host name in ASCII (RFC 1123, section 2.1; an underscore occurs and does no harm)."""
_PATH = "/!$&'()*+,;=:@~%"
"""Characters that need no encoding in a path, beside letters, digits, `-`, `.` and `_` (RFC 3986, section 3.3)."""
_QUERY = _PATH + "?"
"""The same for a query or a fragment (sections 3.4 and 3.5)."""
_LOCAL = "!$&'*+~%"
"""The same before the `@` of a mailbox (RFC 6068, section 2)."""
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ENCODED_LINE_BREAK = re.compile(r"%0[ad]", re.IGNORECASE)
_NUMBER = re.compile(r"\+?[0-9]{2,15}\Z")
"""RFC 3966, section 3, without the separators; ITU-T E.164, section 6.2.1, for the length."""
_MAILBOX = re.compile(r"[^\s@,;:<>()\[\]\"\\/?]{1,64}@([^\s@,;:<>()\[\]\"\\/?]{1,255})\Z")
"""One mailbox (RFC 6068, section 2, without quoted local parts and domain literals)."""


class RefusedError(ValueError):
    """The address is not allowed."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def advice(self) -> Text | None:
        """What to write instead; None when the reason does not tell."""
        return _ADVICE.get(self.reason)


_ADVICE: dict[Reason, Text] = {
    "host": text("Look at what stands between https:// and the next slash: it is a name such as kommun.example."),
    "user": text(
        "Remove what stands before the @: an address that names somebody there can lead elsewhere than it says."
    ),
    "signs": text(
        "Remove invisible characters and \\ from it: write it anew, or copy it from the browser's address bar."
    ),
    "two": text("Two addresses stand here: write one of them."),
    "field": text("After the question mark of a mail address can stand subject, body, cc and bcc: ?subject=…"),
    "mail": text("Write it as mailto:name@host, such as mailto:press@kommun.example."),
    "phone": text("Write the number as you would dial it, as in tel:0480-450000."),
}


def scheme_of(written: str) -> str:
    """The scheme of an address in lower case; empty for a path or an anchor."""
    found = _SCHEME.match(written.lstrip())
    return found[1].lower() if found else ""


@lru_cache(maxsize=16384)
def normalize_url(written: str, schemes: AbstractSet[str] = ANY) -> str:
    """The normal form of an absolute URL: `https://xn--rksmrgs-5wao1o.example/a%20b`.

    RefusedError unless its scheme is one of `schemes` and it is well formed for that scheme.
    """
    address = written.strip(" ")
    scheme = scheme_of(address)
    if scheme not in schemes:
        raise RefusedError("scheme")
    if _misleads(address):
        raise RefusedError("signs")
    rest = address[len(scheme) + 1 :]
    if scheme == "mailto":
        return _mail(rest)
    return _phone(rest) if scheme == "tel" else _web(scheme, address)


@lru_cache(maxsize=4096)
def normalize_site_path(written: str) -> str:
    """The normal form of a path of the site, with or without its first slash, or of an anchor: `/2026/bron/#tider`.

    RefusedError for everything else.
    """
    address = written.strip(" ")
    if _misleads(address):
        raise RefusedError("signs")
    if scheme_of(address) or address.startswith("//"):
        raise RefusedError("scheme")
    path, hashed, fragment = address.partition("#")
    if not address or "?" in path or _has_dot_segment(path):
        raise RefusedError("form")
    return _encoded(path, _PATH) + hashed + _encoded(fragment, _QUERY)


def normalize(written: str, schemes: AbstractSet[str] = ANY) -> str:
    """The normal form of an absolute URL or of a path of the site. RefusedError for a URL without https://: "kommun.example/x"."""
    if scheme_of(written):
        return normalize_url(written, schemes)
    if _HOST_FIRST.match(written.strip(" ")):
        raise RefusedError("form")
    return normalize_site_path(written)


@lru_cache(maxsize=64)
def normalize_base(written: str) -> str:
    """The normal form of a site's base URL, to which paths are appended: without user, query, fragment and `..`, and ending
    in a slash.
    """
    address = normalize_url(written, WEB)
    parts = urlsplit(address)
    if "?" in written or "#" in written or _has_dot_segment(parts.path) or "//" in parts.path or "%20" in parts.path:
        raise RefusedError("form")
    if not _AUTHORITY.match(parts.hostname or ""):
        raise RefusedError("form")
    return address if address.endswith("/") else f"{address}/"


_ALMOST_WEB = re.compile(r"(?:h?t?tps?:?/{1,2}|https?:/{0,3}|ttps?://)(?=[\w-]+\.)", re.IGNORECASE)
_HOST_FIRST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]|\Z)")


_DIGITS = re.compile(r"(?:\+|0)[0-9 ()-]{5,20}\Z")


def guess_url(written: str) -> str:
    """The URL that was probably intended, with the missing `mailto:`, `tel:` or `https://`; empty when there is no good guess."""
    if is_mailbox(written):
        guess = f"mailto:{written}"
    elif _DIGITS.match(written):
        guess = f"tel:{written}"
    elif _HOST_FIRST.match(written):
        guess = f"https://{written}"
    else:
        guess = _ALMOST_WEB.sub("https://", written, count=1)
    try:
        return "" if guess == written else normalize_url(guess)
    except RefusedError:
        return ""


def is_mailbox(written: str) -> bool:
    """Whether this looks like a single mail address."""
    found = _MAILBOX.match(written)
    return found is not None and "." in found[1] and not written.startswith(".")


def _misleads(address: str) -> bool:
    """Whether it has an invisible character, one that changes the writing direction, or one that browsers replace."""
    if address.isascii() and address.isprintable():
        return "\\" in address
    return "\\" in address or any(
        unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") for sign in address
    )


def _has_dot_segment(path: str) -> bool:
    """Whether a path has a segment `.` or `..`, plain or percent-encoded (RFC 3986, section 5.2.4)."""
    segments = path.lower().replace("%2e", ".").replace("%2f", "/").replace("%5c", "/").split("/")
    return not {".", ".."}.isdisjoint(segments)


def _encoded(text: str, safe: str) -> str:
    """The text percent-encoded where necessary; what is encoded already stays."""
    return quote(_BARE_PERCENT.sub("%25", text), safe=safe) if text else ""


def _web(scheme: str, address: str) -> str:
    if not re.match(r"[a-z]+://[^/]", address, re.IGNORECASE):
        raise RefusedError("host")
    if _SECOND_URL.search(address):
        raise RefusedError("two")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise RefusedError("host") from None
    if "@" in parts.netloc:
        raise RefusedError("user")
    if port == 0:
        raise RefusedError("host")
    at = "" if port in (None, _PORTS[scheme]) else f":{port}"
    return f"{scheme}://{_host(parts)}{at}{_tail(parts)}"


def _tail(parts: SplitResult) -> str:
    query = f"?{_encoded(parts.query, _QUERY)}" if parts.query else ""
    fragment = f"#{_encoded(parts.fragment, _QUERY)}" if parts.fragment else ""
    return (_encoded(parts.path, _PATH) or "/" * bool(query or fragment)) + query + fragment


def _host(parts: SplitResult) -> str:
    name = parts.hostname or ""
    if parts.netloc.startswith("["):
        return _ipv6(name)
    ascii_name = ascii_host(name)
    if not ascii_name:
        raise RefusedError("host")
    return ascii_name


def _ipv6(name: str) -> str:
    if "%" in name:  # a zone id is local to one machine (RFC 6874)
        raise RefusedError("host")
    try:
        return f"[{ipaddress.IPv6Address(name).compressed}]"
    except ValueError:
        raise RefusedError("host") from None


@lru_cache(maxsize=4096)
def ascii_host(name: str) -> str:
    """A host name in ASCII (RFC 5891, with the mapping of UTS 46); empty when it is not valid."""
    if not name.isascii():
        import idna  # noqa: PLC0415 -- 20 ms, and few names need it

        try:
            name = idna.encode(name, uts46=True).decode()
        except idna.IDNAError:
            return ""
    name = name.lower().removesuffix(".")
    labels = name.split(".")
    if len(name) > 253 or not all(map(_LABEL.match, labels)):
        return ""
    if _NUMERIC_LABEL.match(labels[-1]):
        return name if _is_ipv4(name) else ""
    return name if all(map(_is_valid_label, labels)) else ""


def _is_ipv4(name: str) -> bool:
    try:
        return bool(ipaddress.IPv4Address(name))
    except ValueError:
        return False


def _is_valid_label(label: str) -> bool:
    """Whether a label is no punycode (`xn--`), or is valid punycode (RFC 5891, section 5.4)."""
    if not label.startswith("xn--"):
        return True
    import idna  # noqa: PLC0415 -- as above

    try:
        return idna.encode(idna.decode(label)).decode() == label
    except (idna.IDNAError, UnicodeError):
        return False


def _mail(rest: str) -> str:
    """The normal form of a mailto URL without its scheme: mailboxes and header fields (RFC 6068, section 2)."""
    boxes, _, fields = rest.partition("?")
    mailboxes = [_mailbox(box) for box in boxes.split(",")]
    return f"mailto:{','.join(mailboxes)}" + (f"?{'&'.join(map(_field, fields.split('&')))}" if fields else "")


def _field(written: str) -> str:
    """A header field with its value. A line break in another field than the body would begin a further field."""
    name, _, value = written.partition("=")
    if name.lower() not in _FIELDS or (name.lower() != "body" and _ENCODED_LINE_BREAK.search(value)):
        raise RefusedError("field")
    return f"{name.lower()}={_encoded(value, _QUERY)}"


def _mailbox(written: str) -> str:
    written = written.strip()
    if not is_mailbox(written):
        raise RefusedError("mail")
    local, _, domain = written.rpartition("@")
    ascii_domain = ascii_host(domain)
    if not ascii_domain:
        raise RefusedError("mail")
    return f"{_encoded(local, _LOCAL)}@{ascii_domain}"


def _phone(rest: str) -> str:
    number = re.sub(r"[ ().\-]", "", rest.replace("%20", " "))
    if not _NUMBER.match(number):
        raise RefusedError("phone")
    return f"tel:{number}"
