"""A newsroom with words to be chosen in every place that takes words, and its whole output in a form that can be compared.

Each place gets the words asked for and a name of its own around them, so that it can be told in the output, and so that no two
are alike. What is compared is the output with hostile words to the output with harmless ones: when the name and the words are
put back to one and the same, both must be the same tree, to the last attribute.
"""

import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from html_tree import read
from lxml import etree
from markdown_it import MarkdownIt
from PIL import Image

from pressgen.check import check
from pressgen.load.disk.assets import read_asset
from pressgen.load.disk.versions import theme_templates
from pressgen.load.format.config import read_config
from pressgen.load.format.file_kinds import is_text
from pressgen.load.format.parse import parse_file
from pressgen.load.format.read_options import options_of
from pressgen.model import Sources
from pressgen.plan import plan
from pressgen.render import render

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
PLACES = (
    "site", "type", "feedback", "label", "about", "category", "town", "short", "street", "city", "country", "department", "contact", "role",
    "party", "switchboard", "boilerplate", "banner", "page", "title", "withdrawn", "reason", "caption", "alt", "credit",
    "attachment", "note", "place", "correction", "second", "own",
)  # fmt: skip
"""Where words may stand: a key of a file, each with a name for it."""


def quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (8, 8), (9, 90, 200)).save(data, "PNG")
    return data.getvalue()


PICTURE = picture()
CONFIG = """\
title: {site}
url: https://press.storko.example/rum/
language: sv
timezone: Europe/Stockholm
organisation: kommunen
types: {{news: {type}}}
redirects: [netlify, nginx, apache]
feedback: {{endpoint: 'https://svar.storko.example/', subject: {feedback}, to: {feedback}}}
share: true
search: true
embed: true
markdown: true
calendar: true
ninjs: true
theme: {{logo: content/bild.png, cards: false}}
"""
"""Without cards: a release has none when the face lacks letters of its words, so that words may change more than themselves."""
FILES = {
    "content/vocabularies/topics.yaml": "trafik: {{label: {label}, description: {about}}}\n",
    "content/vocabularies/categories.yaml": "bygge: {{sv: {category}}}\n",
    "content/organisations/kommunen.yaml": """\
name: {town}
short_name: {short}
address: {{street: {street}, city: {city}, country: {country}}}
departments: {{gata: {{name: {department}}}}}
""",
    "content/contacts/kim.yaml": """\
name: {contact}
role: {role}
party: {party}
organisation: kommunen
phone: [{{number: 08-465 004 00, kind: {switchboard}}}]
email: kim@storko.example
""",
    "content/contacts/bo.yaml": "name: {second}\nphone: 08-465 004 01\n",
    "content/boilerplates/om.md": "---\ntitle: {boilerplate}\n---\nOm oss.\n",
    "content/banners/vatten.yaml": "severity: danger\nto: 2027-01-01\ntext: {banner}\nlink: https://storko.example/\n",
    "content/pages/om.md": "---\ntitle: {page}\n---\nOm rummet.\n",
    "content/releases/bron.md": """\
---
id: r-1
title: {title}
type: news
published: 2026-04-30
topics: [trafik]
categories: [bygge]
organisation: kommunen
department: gata
boilerplate: om
contacts: [kim]
press_contacts: [{{contact: bo, role: {own}}}]
images: [{{src: bild.png, alt: {alt}, caption: {caption}, credit: {credit}}}]
attachments: [{{src: bild.png, title: {attachment}}}]
changes: [{{date: 2026-04-30 12:00, note: {note}}}, {{date: 2026-04-30 13:00, note: {correction}, correction: true}}]
aliases: [/gammal/bro/]
event: {{start: 2026-05-12 10:00, place: {place}}}
---
Bron öppnar på måndag.

Vi är glada.
""",
    "content/releases/farjan.yaml": """\
id: r-2
title: {withdrawn}
type: news
published: 2026-04-29
withdrawn: {{date: 2026-04-30, reason: {reason}}}
body: Färjan går.
""",
    "content/releases/vagen.md": """\
---
id: r-3
title: Vägen
type: news
published: 2026-04-30 14:00
related: [r-1]
follows: r-1
lead: Ingress.
---
Läs mer om [bron](bron.md).
""",
}


def words(place: str, said: str) -> str:
    """What stands at a place: words in a frame that tells the place."""
    return f"Qv{place} {said} vQ"


def made(said: str) -> dict[str, str]:
    """The output by path, pictures left out, with these words at every place."""
    filling = {place: quoted(words(place, said)) for place in PLACES}
    config, marks = read_config(CONFIG.format(**filling).encode())
    assert config, marks.problems
    texts = {path: text.format(**filling).encode() for path, text in FILES.items()}
    shape = options_of(config)
    read_texts = tuple(parse_file(path, data, shape) for path, data in sorted(texts.items()) if is_text(path))
    assets = {
        path: read_asset(path, io.BufferedReader(io.BytesIO(PICTURE)))
        for path in ("content/bild.png", "content/releases/bild.png")
    }
    sources = Sources(config=config, files=read_texts, assets=assets, templates=theme_templates(), config_source=marks)
    site, problems = check(sources, NOW)
    assert not [one for one in problems if one.level == "error"], problems
    return {
        one.path: one.data.decode()
        for one in render(plan(site, NOW))
        if one.path and not one.copy_of and not one.path.endswith((".png", ".woff2"))
    }


def shape(path: str, text: str, said: str) -> Any:
    """A file of the output as values that can be compared, the words in their frames made one and the same."""
    return _named(_parsed(path, text), " ".join(said.split()))


def _named(value: Any, said: str) -> Any:
    if isinstance(value, str):
        frame = re.compile(rf"Qv([a-z]+)\s+{re.escape(said)}\s+vQ")
        return _of_any_length(frame.sub(r"Qv\1 vQ", " ".join(value.split())), said)
    if isinstance(value, dict):
        return {_named(key, said): _named(one, said) for key, one in value.items()}
    return [_named(one, said) for one in value] if isinstance(value, list) else value


def _of_any_length(value: str, said: str) -> str:
    """Without what follows from the length of words alone: smaller letters for a long title, and the cut of a long summary."""
    cut = re.fullmatch(r"Qv([a-z]+) (.*)…", value)
    if cut and said.startswith(cut[2]):
        return f"Qv{cut[1]} vQ"
    return re.sub(r"\btitle-(?:mid|word|long)\b", "title-short", value.removesuffix(" brand-long"))


def _parsed(path: str, text: str) -> Any:
    if path.endswith(".html"):
        return [*_html(text)]
    if path == "sok/1/all.json":
        return {
            key: _json(value) for key, value in json.loads(text).items() if key != "words"
        }  # folded, and each apart
    if path.endswith(".json"):
        return _json(json.loads(text))
    if path.endswith((".xml", ".opml")):
        return [*_xml(etree.fromstring(text.encode()))]
    if path.endswith((".ics", ".vcf")):
        return [*_content_lines(text)]
    if path.endswith(".md") or path == "llms.txt":
        return [*_html(MarkdownIt("commonmark", {"xhtmlOut": False}).enable("table").render(text))]
    return text


def _content_lines(text: str) -> Iterator[Any]:
    """Names and values, unfolded and without escapes (RFC 5545, sections 3.1 and 3.3.11). A name is put together again."""
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if name == "N":
            family, given = re.findall(r"((?:[^\\;]|\\.)*);", value)[:2]
            value = f"{given} {family}"
        yield [name, re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], value)]


def _html(text: str) -> Iterator[Any]:
    """A page's elements, its text, and what its scripts hold."""
    tree = read(text)
    yield [[tag.name, _attributes(tag.attributes), tag.depth] for tag in tree.tags]
    yield tree.text
    for script in filter(None, tree.scripts):
        yield json.loads(script)


def _attributes(attributes: dict[str, str]) -> dict[str, str]:
    """An element's attributes, the address of a mail decoded (RFC 6068)."""
    decoded = {name: unquote(value) if value.startswith("mailto:") else value for name, value in attributes.items()}
    return {name: value for name, value in decoded.items() if name != "data-segments"}  # digests of the words


_COUNTS = ("charCount", "wordCount")
"""Of ninjs: they follow from the length of words."""


def _json(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: [*_html(one)] if key == "content_html" else _json(one)
            for key, one in value.items()
            if key not in _COUNTS
        }
    return [_json(one) for one in value] if isinstance(value, list) else value


def _xml(root: Any) -> Iterator[Any]:
    """The elements of XML; text of a feed that is HTML, as that."""
    for one in root.iter():
        assert isinstance(one.tag, str), "a comment or an instruction"
        text = one.text or ""
        is_html = (
            one.tag.endswith("}encoded")
            or one.get("type") == "html"
            or (one.tag == "description" and one.getparent().tag == "item")
        )
        yield [one.tag, dict(one.attrib), [*_html(text)] if is_html else text, one.tail or ""]
