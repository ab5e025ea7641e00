"""Every address in a built site, wherever one can stand; and what is wrong with it."""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree, html

ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "cite", "data", "background", "longdesc", "ping", "manifest", "codebase", "classid", "profile", "usemap")  # fmt: skip
ROWS = ("srcset", "imagesrcset")
"""Several addresses with commas between them."""
META = ("og:url", "og:image", "og:video", "og:audio", "twitter:image", "twitter:player")
XML_ATTRIBUTES = ("href", "url", "xmlUrl", "htmlUrl", "domain", "scheme")
XML_ELEMENTS = ("link", "loc", "comments", "docs", "uri", "icon", "logo")
JSON_KEYS = ("url", "item", "@id", "logo", "image", "sameAs", "contentUrl", "mainEntityOfPage", "home_page_url", "feed_url", "external_url", "icon", "favicon", "banner_image", "license", "acquireLicensePage")  # fmt: skip
RULES = re.compile(r'^(?:\S+ (\S+) 301|location = "[^"]*" \{ return 301 (.*); \}|RedirectMatch 301 "[^"]*" "(.*)")$')
PLAIN = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*\Z")
"""RFC 3986, section 2."""
MAIL = re.compile(r"mailto:[^@/?#:]+@[^@/?#:]+(?:,[^@/?#:]+@[^@/?#:]+)*(?:\?(?:&?(?:subject|body|cc|bcc)=[^&]*)*)?\Z")
PHONE = re.compile(r"tel:\+?[0-9]+\Z")
NO_ICON = "data:,"
"""The theme's own word for a site without an icon; no author can write it."""


def found_in(site: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each address of the site, after the file that it stands in."""
    return [(name, address) for name, text in site.items() for address in _of_file(name, text)]


def _of_file(name: str, text: str) -> Iterator[str]:
    if name.endswith(".html"):
        yield from of_html(text)
    elif name.endswith((".xml", ".opml")):
        yield from _of_xml(text)
    elif name.endswith(".json"):
        yield from _of_json(json.loads(text))
    elif name in ("_redirects", ".htaccess", "redirects.nginx.conf"):
        for line in text.splitlines():
            rule = RULES.match(line)
            assert rule or line == "# ", line
            yield from filter(None, rule.groups() if rule else ())
    elif name == "robots.txt":
        yield from re.findall(r"(?m)^Sitemap: (.*)$", text)
    elif name.endswith(".css"):
        yield from re.findall(r"url\(\s*['\"]?([^'\")]*)", text)


def of_html(text: str) -> Iterator[str]:
    """The addresses of a page, or of a part of one; it has nothing that could run."""
    for element in html.fragment_fromstring(text, create_parent="div").iter(etree.Element):
        for name, value in element.attrib.items():
            assert not name.startswith("on"), (name, value)
            assert name != "srcdoc", value
            if name in ATTRIBUTES or name.endswith(":href"):
                yield value
            elif name in ROWS:
                yield from (part.split()[0] for part in value.split(",") if part.strip())
            elif name == "style":
                yield from re.findall(r"url\(\s*['\"]?([^'\")]*)", value)
        yield from _of_element(element)


def _of_element(element: Any) -> Iterator[str]:
    content = element.get("content") or ""
    if element.tag == "script":
        assert element.get("type") == "application/ld+json"
        yield from _of_json(json.loads(element.text))
    elif element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        yield re.sub(r"(?i)\A\s*\d+\s*;\s*url=", "", content)
    elif element.tag == "meta" and (element.get("property") or element.get("name")) in META:
        yield content


def _of_xml(text: str) -> Iterator[str]:
    for element in etree.fromstring(text.encode()).iter(etree.Element):
        name = etree.QName(element).localname
        yield from (value for key, value in element.attrib.items() if key in XML_ATTRIBUTES)
        if name in XML_ELEMENTS and element.text:
            yield element.text
        if _holds_html(element) and element.text:
            yield from of_html(element.text)


def _holds_html(element: Any) -> bool:
    """Whether readers take its text for HTML: RSS 2.0 and its module `content`, RFC 4287, section 3.1.1."""
    if element.tag == "description":
        return bool(element.getparent().tag == "item")
    return bool(element.get("type") == "html") or element.tag == "{http://purl.org/rss/1.0/modules/content/}encoded"


def _of_json(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _of_json(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _of_json(inner, key)
    elif key in JSON_KEYS:
        yield value
    elif key == "content_html":
        yield from of_html(value)


def wrong(site: Mapping[str, str], root: str) -> list[tuple[str, str]]:
    """The addresses that lead where none may, or nowhere; the site lies at `root`."""
    return [(name, address) for name, address in found_in(site) if not _is_right(name, address, site, root)]


def _is_right(name: str, address: str, site: Mapping[str, str], root: str) -> bool:
    if address == NO_ICON:
        return True
    if not PLAIN.match(address) or address.startswith("//"):
        return False
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        within = not address.startswith(root) or _is_there(address.removeprefix(root), site)
        return within and address.startswith(f"{parts.scheme}://") and bool(parts.hostname) and "@" not in parts.netloc
    if parts.scheme:
        return bool(MAIL.match(address) or PHONE.match(address))
    if address.startswith("/"):
        return _is_there(address.removeprefix(urlsplit(root).path), site)
    return address.startswith("#") or _is_there(posixpath.join(posixpath.dirname(name), address), site)


def _is_there(path: str, site: Mapping[str, str]) -> bool:
    """Whether a file lies there, or it names a folder of terms, which need not have a page of its own."""
    bare = unquote(path.partition("#")[0])
    lying = posixpath.normpath(bare) if bare not in ("", "./") else ""
    folder = bare.endswith("/") or not lying or lying == "."
    target = posixpath.normpath(posixpath.join(lying, "index.html")) if folder else lying
    return target in site
