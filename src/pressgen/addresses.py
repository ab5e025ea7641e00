"""The one gate for addresses: what a person wrote, in the one form that goes into an attribute or a feed, or a refusal.

Only what is named passes; nothing is looked for to be kept out. The form is that of RFC 3986: US-ASCII, everything else
percent-encoded (section 2.1), scheme and host in small letters (section 6.2.2.1). Where browsers read an address in another
way than the RFC (the URL standard of WHATWG: `\\` as `/`, tabs and line ends dropped, a slash too few or too many after
`https:`), the address is refused, so that nobody reads two things into it.
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
"""Of a link that people follow."""

Reason = Literal["scheme", "host", "user", "signs", "two", "mail", "field", "phone", "form"]
"""Why an address is refused: where it leads, its host, a user before the host, signs that mislead, or its form."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
"""RFC 3986, section 3.1."""
_PORTS = {"http": 80, "https": 443}
_DIGITAL = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)\Z")
"""The last label of what browsers read as a number of four parts, however few it has (WHATWG URL Standard, section 3.5)."""
_AUTHORITY = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\Z")
"""RFC 4151, section 2.1 (`DNSname`): feeds' ids are made of a site's host."""
_FIELDS = frozenset({"subject", "body", "cc", "bcc"})
"""What a link may set of a letter: RFC 6068, section 4, warns of all others."""
_SECOND = re.compile(r"[\s,;](?:https?:|www\.)", re.IGNORECASE)
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)\Z")
"""Of a host's name in ASCII (RFC 1123, section 2.1; an underscore occurs and does no harm)."""
_PATH = "/!$&'()*+,;=:@~%"
"""What may stand in a path as it is, beside letters, digits, `-`, `.` and `_` (RFC 3986, section 3.3)."""
_QUERY = _PATH + "?"
"""And in a query or a fragment (sections 3.4 and 3.5)."""
_LOCAL = "!$&'*+~%"
"""And before the `@` of a mailbox (RFC 6068, section 2)."""
_STRAY = re.compile(r"%(?![0-9A-Fa-f]{2})")
_BREAK = re.compile(r"%0[ad]", re.IGNORECASE)
_NUMBER = re.compile(r"\+?[0-9]{2,15}\Z")
"""RFC 3966, section 3, without the separators; ITU-T E.164, section 6.2.1, for the length."""
_MAILBOX = re.compile(r"[^\s@,;:<>()\[\]\"\\/?]{1,64}@([^\s@,;:<>()\[\]\"\\/?]{1,255})\Z")
"""One mailbox, as people have them (RFC 6068, section 2, without quoted local parts and domain literals)."""


class RefusedError(ValueError):
    """An address that may not stand where it was written."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def advice(self) -> Text | None:
        """What to write instead, where the reason alone tells."""
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
    """The scheme that an address begins with, in small letters; empty for a path or an anchor."""
    found = _SCHEME.match(written.lstrip())
    return found[1].lower() if found else ""


@lru_cache(maxsize=16384)
def plain(written: str, schemes: AbstractSet[str] = ANY) -> str:
    """A whole address in its one form: `https://xn--rksmrgs-5wao1o.example/a%20b`.

    RefusedError, unless its scheme is one of `schemes` and its form is that of its scheme.
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
def inside(written: str) -> str:
    """A path of the site, from its first slash or without it, or an anchor: `/2026/bron/#tider`. RefusedError for all else."""
    address = written.strip(" ")
    if _misleads(address):
        raise RefusedError("signs")
    if scheme_of(address) or address.startswith("//"):
        raise RefusedError("scheme")
    path, hashed, fragment = address.partition("#")
    if not address or "?" in path or _climbs(path):
        raise RefusedError("form")
    return _encoded(path, _PATH) + hashed + _encoded(fragment, _QUERY)


def either(written: str, schemes: AbstractSet[str] = ANY) -> str:
    """A whole address, or a path of the site. What begins as the name of a host does is one that lacks its https://."""
    if scheme_of(written):
        return plain(written, schemes)
    if _HOST_FIRST.match(written.strip(" ")):
        raise RefusedError("form")
    return inside(written)


@lru_cache(maxsize=64)
def base(written: str) -> str:
    """The address of a site, to which paths are added: it has no user, query, fragment or folder up, and ends in a slash."""
    address = plain(written, WEB)
    parts = urlsplit(address)
    if "?" in written or "#" in written or _climbs(parts.path) or "//" in parts.path or "%20" in parts.path:
        raise RefusedError("form")
    if not _AUTHORITY.match(parts.hostname or ""):
        raise RefusedError("form")
    return address if address.endswith("/") else f"{address}/"


_ALMOST_WEB = re.compile(r"(?:h?t?tps?:?/{1,2}|https?:/{0,3}|ttps?://)(?=[\w-]+\.)", re.IGNORECASE)
_HOST_FIRST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]|\Z)")


_DIGITS = re.compile(r"(?:\+|0)[0-9 ()-]{5,20}\Z")


def meant(written: str) -> str:
    """The whole address that may have been meant: with the `mailto:`, `tel:` or `https://` that is missing; empty when nobody can tell."""
    if mailbox(written):
        guess = f"mailto:{written}"
    elif _DIGITS.match(written):
        guess = f"tel:{written}"
    elif _HOST_FIRST.match(written):
        guess = f"https://{written}"
    else:
        guess = _ALMOST_WEB.sub("https://", written, count=1)
    try:
        return "" if guess == written else plain(guess)
    except RefusedError:
        return ""


def mailbox(written: str) -> bool:
    """Whether this looks like one mail address."""
    found = _MAILBOX.match(written)
    return found is not None and "." in found[1] and not written.startswith(".")


def _misleads(address: str) -> bool:
    """Whether it holds a character that nobody sees, that turns the writing direction, or that browsers take for another."""
    if address.isascii() and address.isprintable():
        return "\\" in address
    return "\\" in address or any(
        unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") for sign in address
    )


def _climbs(path: str) -> bool:
    """Whether a segment of a path leads to the folder around it, however it is written (RFC 3986, section 5.2.4)."""
    segments = path.lower().replace("%2e", ".").replace("%2f", "/").replace("%5c", "/").split("/")
    return not {".", ".."}.isdisjoint(segments)


def _encoded(text: str, safe: str) -> str:
    """Percent-encoded where it must be; what is encoded already stays."""
    return quote(_STRAY.sub("%25", text), safe=safe) if text else ""


def _web(scheme: str, address: str) -> str:
    if not re.match(r"[a-z]+://[^/]", address, re.IGNORECASE):
        raise RefusedError("host")
    if _SECOND.search(address):
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
        return _ip6(name)
    ascii_name = host(name)
    if not ascii_name:
        raise RefusedError("host")
    return ascii_name


def _ip6(name: str) -> str:
    if "%" in name:  # a zone is of one machine alone (RFC 6874)
        raise RefusedError("host")
    try:
        return f"[{ipaddress.IPv6Address(name).compressed}]"
    except ValueError:
        raise RefusedError("host") from None


@lru_cache(maxsize=4096)
def host(name: str) -> str:
    """A host's name in ASCII (RFC 5891, with the mapping of UTS 46); empty when it is none."""
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
    if _DIGITAL.match(labels[-1]):
        return name if _is_ip4(name) else ""
    return name if all(map(_is_sound, labels)) else ""


def _is_ip4(name: str) -> bool:
    try:
        return bool(ipaddress.IPv4Address(name))
    except ValueError:
        return False


def _is_sound(label: str) -> bool:
    """Whether a label that stands for other letters stands for any (RFC 5891, section 5.4)."""
    if not label.startswith("xn--"):
        return True
    import idna  # noqa: PLC0415 -- as above

    try:
        return idna.encode(idna.decode(label)).decode() == label
    except (idna.IDNAError, UnicodeError):
        return False


def _mail(rest: str) -> str:
    """One or several mailboxes, and what a mail begins with (RFC 6068, section 2)."""
    boxes, _, fields = rest.partition("?")
    found = [_mailbox(box) for box in boxes.split(",")]
    return f"mailto:{','.join(found)}" + (f"?{'&'.join(map(_field, fields.split('&')))}" if fields else "")


def _field(written: str) -> str:
    """A field of the letter with its value. A line break in another than the text would begin one more field."""
    name, _, value = written.partition("=")
    if name.lower() not in _FIELDS or (name.lower() != "body" and _BREAK.search(value)):
        raise RefusedError("field")
    return f"{name.lower()}={_encoded(value, _QUERY)}"


def _mailbox(written: str) -> str:
    written = written.strip()
    if not mailbox(written):
        raise RefusedError("mail")
    local, _, domain = written.rpartition("@")
    ascii_domain = host(domain)
    if not ascii_domain:
        raise RefusedError("mail")
    return f"{_encoded(local, _LOCAL)}@{ascii_domain}"


def _phone(rest: str) -> str:
    number = re.sub(r"[ ().\-]", "", rest.replace("%20", " "))
    if not _NUMBER.match(number):
        raise RefusedError("phone")
    return f"tel:{number}"
