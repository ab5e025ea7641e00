"""Every key and every form of a link, with addresses that lead where none may: nothing of them is left in any file of the site.

The keys are those of the schema: one that is added is tried here, and must be in the sample below.
"""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html
from pydantic import BaseModel

from newsroom import NOON, newsroom, site
from pressgen.build import build, examine
from pressgen.load.format import schema
from pressgen.load.format.config import read_config
from pressgen.load.format.parse import parse_file
from pressgen.load.format.read_options import options_of
from pressgen.model import Config, Identity

NASTY = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)", "jav&#x0A;ascript:alert(1)", "javascript://elak.example/%0Aalert(1)", "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>", "data:image/svg+xml,<svg onload=alert(1)>", "file:///etc/passwd", "blob:https://elak.example/1",
    "//elak.example", "///elak.example", "\\\\elak.example", "https:\\\\elak.example", "https:/elak.example", "https:elak.example",
    "https://kommun.example@elak.example", "https://kommun.example\\@elak.example", 'https://x.example/"onmouseover="alert(1)',
    "https://x.example/'><script>alert(1)</script>", "https://x.example/a b\tc", "https://x.example/\u202ecod.exe", "https://ev%69l.example",
    "mailto:", 'mailto:a@b.example"onclick=alert(1)', 'tel:" onclick=alert(1)', "tel:javascript", "/../../etc/passwd", "x:y", "ｊavascript:alert(1)",
)  # fmt: skip
ALLOWED = {"", "http", "https", "mailto", "tel"}
PLAIN = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*\Z")
CONTACT = {
    "name": "Ada Ek",
    "role": "rektor",
    "roles": [{"title": "rektor", "from": "2020-01-01", "to": "2030-01-01"}],
    "organisation": "ab",
}
CONTACT |= {"party": "S", "phone": [{"number": "08-465 004 00", "kind": "mobile"}], "email": "ada@kommun.example"}
CONTACT |= {"from": "2020-01-01", "to": "2030-01-01"}
ADDRESS = {"street": "Torget 1", "postcode": "123 45", "city": "Storköping", "country": "Sverige"}
DEPARTMENT = {"name": "Skola", "address": ADDRESS, "phone": "08-465 004 01", "email": "skola@kommun.example"}
USE = {"contact": "ada", "role": "talesperson"}
IMAGE = {"src": "a.png", "alt": "En bro över ån", "caption": "Bron invigs", "credit": "Bo Ek", "focus": "50% 30%"}
SAMPLE: dict[str, tuple[type[BaseModel], dict[str, Any]]] = {
    "pressgen.yaml": (
        schema.Config,
        {
            "title": "Pressrum", "url": "https://press.example/", "language": "sv", "timezone": "Europe/Stockholm", "publish_time": "08:00",
            "identity": {"authority": "press.example", "since": "2020-01-01"}, "organisation": "ab", "region": "SE",
            "types": {"news": "Nyhet"}, "permalink": "/{year}/{slug}/", "paths": {"topics": "amnen"}, "verbs": ["spår"],
            "rules": {"PG301": "off"}, "feeds": {"entries": "30", "content": "full", "archive": "true"}, "redirects": ["nginx", "apache", "netlify"], "headers": ["nginx"],
            "feedback": {"email": "a@kommun.example", "endpoint": "https://press.example/f", "to": "Oss", "subject": "Hej"},
            "privacy": "https://press.example/p", "picture_terms": "Fria att publicera", "share": "true", "api": "true", "search": "true", "embed": "true", "markdown": "true", "calendar": "true", "ninjs": "true",
            "announce": {"hub": "https://nav.example/", "indexnow": "a1b2c3d4"}, "mail": {"from": "press@kommun.example", "name": "Pressrum", "to": "alla@kommun.example", "unsubscribe": "https://brev.example/av"}, "subscribe": {"email_service": "https://brev.example/"}, "theme": {"accent": "#005b96", "logo": "content/releases/a.png"},
        },
    ),
    "content/contacts/ada.yaml": (schema.Contact, CONTACT),
    "content/organisations/ab.yaml": (
        schema.Organisation,
        {
            "name": "AB", "short_name": "AB", "address": ADDRESS, "phone": "08-465 004 00", "email": "ab@kommun.example", "boilerplate": "om",
            "url": "https://ab.example/", "press_contacts": [USE, CONTACT], "departments": {"skola": DEPARTMENT}, "codes": {"scb": "0880", "wikidata": "Q1754"},
        },
    ),
    "content/boilerplates/om.md": (schema.Boilerplate, {"title": "Om oss", "from": "2020-01-01"}),
    "content/banners/is.yaml": (
        schema.Banner,
        {"severity": "info", "from": "2026-01-01", "to": "2027-01-01", "text": "Halka", "link": "https://ab.example/is"},
    ),
    "content/pages/om.md": (schema.PlainPage, {"title": "Om", "slug": "om", "language": "sv"}),
    "content/releases/bron.yaml": (
        schema.ReleaseFile,
        {
            "id": "r-1", "title": "Bron öppnar", "type": "news", "published": "2026-04-01", "status": "draft", "slug": "bron", "updated": "2026-04-03",
            "changes": [{"date": "2026-04-03", "note": "Ny tid", "major": "true", "correction": "true"}], "expires": "2027-01-01", "pin": {"until": "2026-06-01"},
            "event": {"start": "2026-05-12 10:00", "end": "2026-05-12 11:00", "place": "Torget"},
            "withdrawn": {"date": "2026-04-04", "reason": "Fel"}, "lead": "Bron öppnar på måndag.", "organisation": "ab", "department": "skola",
            "boilerplate": "om", "topics": ["bro"], "categories": ["kat"], "regions": ["reg"], "contacts": ["ada", USE, CONTACT],
            "press_contacts": [USE], "image": IMAGE, "images": [IMAGE], "attachments": [{"src": "b.pdf", "title": "Karta"}], "related": ["r-2"], "follows": "r-2",
            "aliases": ["/gammal/"], "language": "sv", "translation_of": "r-2", "body": "Bron öppnar.",
        },
    ),
}  # fmt: skip
FILES = {"src", "logo"}
"""Keys that name a file, which must be there: what cannot be a file's name is refused when it is looked for."""
REFERENCES = {
    "organisation",
    "department",
    "boilerplate",
    "contact",
    "type",
    "topics",
    "categories",
    "regions",
    "contacts",
    "press_contacts",
}
"""Keys that name something of the newsroom: what nothing is called is refused when all files are read."""
LEFT_OUT = {
    ("status",),
    ("withdrawn",),
    ("image",),
    ("translation_of",),
    ("related",),
    ("follows",),
    ("images",),
    ("attachments",),
    ("theme", "logo"),
}
"""Of the newsroom that is built: what keeps other keys from being shown, or wants files and texts beside it."""
SYNTAX = (
    "[ord]({})", "[ord](<{}>)", '[ord]({} "titel")', "![ord]({})", "<{}>", "Se {} här.", "[ord][a]\n\n[a]: {}", "[ord]\n\n[ord]: <{}>",
    "- [ord]({})", "| a |\n|---|\n| [ord]({}) |", "> [ord]({})", "## [ord]({})\n\nText.", "– Ja, säger [Bo Ek]({}).", "[![ord]({})]({})",
)  # fmt: skip


def leaves(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*place, key))
    else:
        yield place


def named(place: tuple[str | int, ...]) -> set[str | int]:
    """The key whose value stands at a place, or that of the list that it stands in."""
    return {place[-1], place[-2]} if isinstance(place[-1], int) else {place[-1]}


def planted(data: dict[str, Any], place: tuple[str | int, ...], value: str) -> dict[str, Any]:
    changed: dict[str, Any] = deepcopy(data)
    inner: Any = changed
    for part in place[:-1]:
        inner = inner[part]
    inner[place[-1]] = value
    return changed


class Plain(yaml.SafeDumper):
    """Writes a value that occurs twice twice."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


def text_of(path: str, data: dict[str, Any]) -> str:
    dumped = yaml.dump(data, Dumper=Plain, allow_unicode=False)
    return f"---\n{dumped}---\nText.\n" if path.endswith(".md") else dumped


def accepts(path: str, data: dict[str, Any]) -> bool:
    """Whether the file may be written so, as far as it tells alone."""
    written = text_of(path, data).encode()
    source = read_config(written)[1] if path == "pressgen.yaml" else parse_file(path, written, SHAPING)
    return not any(problem.level == "error" for problem in source.problems)


SHAPING = options_of(
    Config(
        "Pressrum", "https://press.example/", "sv", "Europe/Stockholm", time(8), Identity("press.example", "2020-01-01")
    )
)


@pytest.mark.parametrize("path", SAMPLE)
def test_the_sample_has_every_key_of_the_schema(path: str) -> None:
    shape, data = SAMPLE[path]
    assert set(data) == {field.alias or name for name, field in shape.model_fields.items()}


def links_of(name: str, written: str) -> Iterator[str]:
    """Every address that a file of the site leads somewhere by."""
    if name.endswith(".html"):
        yield from of_html(html.fromstring(written))
    elif name.endswith((".xml", ".opml")):
        yield from of_xml(etree.fromstring(written.encode()))
    elif name.endswith(".json"):
        yield from of_json(json.loads(written))
    elif name in ("_redirects", ".htaccess", "redirects.nginx.conf"):
        yield from map("".join, RULE.findall(written))


RULE = re.compile(r'^/\S+ (\S+) 301$|return 301 ([^;]+);|\?\$" "([^"]+)"$', re.MULTILINE)
"""Where a rule of one of the kinds of servers leads."""


def of_html(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iter(etree.Element):
        for key, value in element.attrib.items():
            if key in (
                "href",
                "src",
                "action",
                "formaction",
                "poster",
                "data",
                "cite",
                "background",
                "ping",
                "xlink:href",
            ):
                yield value
            elif key == "srcset":
                yield from (part.split()[0] for part in value.split(","))
            elif key == "content" and (element.get("http-equiv") or element.get("property") in ("og:url", "og:image")):
                yield value.partition("url=")[2] or value
            assert not key.startswith("on"), (key, value)
        if element.tag == "script" and re.fullmatch(r"\S*static/search\.[0-9a-f]+\.js", element.get("src", "")):
            assert not element.text, "the theme's own file, and no words within the page"
        elif element.tag == "script":
            assert element.get("type") == "application/ld+json"
            yield from of_json(json.loads(element.text or ""))


def of_xml(tree: Any) -> Iterator[str]:
    for element in tree.iter(etree.Element):
        tag = etree.QName(element).localname
        yield from (
            value for key, value in element.attrib.items() if key in ("href", "url", "xmlUrl", "htmlUrl", "src")
        )
        if tag in ("link", "loc", "docs", "comments") and element.text and element.text.strip():
            yield element.text
        if tag == "guid" and element.get("isPermaLink") != "false":
            yield element.text or ""
        if tag in ("encoded", "content") and element.text:
            yield from of_html(html.fragment_fromstring(element.text, create_parent="div"))


def of_json(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str):
                if key in (
                    "url",
                    "@id",
                    "contentUrl",
                    "logo",
                    "image",
                    "home_page_url",
                    "feed_url",
                    "external_url",
                    "banner_image",
                ):
                    yield inner
                elif key == "content_html":
                    yield from of_html(html.fragment_fromstring(inner, create_parent="div"))
            else:
                yield from of_json(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from of_json(inner)


def assert_sound(folder: Path) -> int:
    """That no file leads where none may; how many addresses were read."""
    count = 0
    for name, written in site(folder / "output").items():
        for address in links_of(name, written):
            count += 1
            scheme = address.partition(":")[0].lower() if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", address) else ""
            assert address == "data:," or (
                scheme in ALLOWED and PLAIN.match(address) and not address.startswith("//")
            ), (name, address)
            assert "@" not in address.partition("://")[2].partition("/")[0], (name, address)
    return count


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_no_key_brings_an_address_that_may_not_be(tmp_path: Path, nasty: str) -> None:
    files: dict[str, str | bytes] = {"content/vocabularies/topics.yaml": f"bro: {json.dumps(nasty)}\n"}
    files |= {
        f"content/vocabularies/{kind}.yaml": f"{name}: Ord\n"
        for kind, name in (("categories", "kat"), ("regions", "reg"))
    }
    for path, (_, data) in SAMPLE.items():
        shown = {key: value for key, value in data.items() if (key,) not in LEFT_OUT}
        for place in [*leaves(shown)]:
            if not (named(place) & (FILES | REFERENCES)) and accepts(path, changed := planted(shown, place, nasty)):
                shown = changed
        shown.get("theme", {}).pop("logo", None)
        files[path] = text_of(path, shown)
    newsroom(
        tmp_path, {key: value for key, value in files.items() if key != "pressgen.yaml"}, str(files["pressgen.yaml"])
    )
    _, problems = examine(tmp_path)
    assert [one for one in problems if one.level == "error"] == []
    build(tmp_path, tmp_path / "output", tmp_path / ".pressgen", NOON)
    assert assert_sound(tmp_path) > 100


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_no_link_in_a_text_leads_where_none_may(tmp_path: Path, nasty: str) -> None:
    head = "---\nid: r-{0}\ntitle: Text {0}\ntype: news\npublished: 2026-04-01\n---\nInledning.\n\n{1}\n"
    files = {
        f"content/releases/t{number}.md": head.format(number, form.format(nasty, nasty))
        for number, form in enumerate(SYNTAX)
    }
    newsroom(tmp_path, {**files})
    _, problems = examine(tmp_path)
    for path in {problem.path for problem in problems if problem.level == "error"}:
        (tmp_path / path).unlink()
    build(tmp_path, tmp_path / "output", tmp_path / ".pressgen", NOON)
    assert_sound(tmp_path)
