"""No address that an author writes, in no key of no file and in no form of link, leads where none may.

Each nasty address is planted in every key that takes a text and in every form that a link can have. What is refused is left
out, the rest is built all at once, and every address of the whole output is looked at.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from pathlib import Path, PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import BaseModel, ValidationError

from every_address import found_in, wrong
from faulty import PIXEL
from newsroom import built
from pressgen.load import schema, values
from pressgen.load.editors import KINDS
from pressgen.load.values import Setting
from pressgen.model import TextOptions
from pressgen.text import parse

Document = dict[str, Any]
Place = tuple[str | int, ...]
SETTING = Setting(ZoneInfo("Europe/Stockholm"), values.clock_time("08:00"), "SE")
CONFIG: Document = {
    "title": "Pressrum",
    "url": "https://press.kommun.example/",
    "language": "sv",
    "timezone": "Europe/Stockholm",
    "publish_time": "09:00",
    "identity": {"authority": "press.kommun.example", "since": "2020-01-01"},
    "organisation": "kommun",
    "region": "SE",
    "types": {"news": "Nyhet"},
    "permalink": "/{year}/{slug}/",
    "paths": {"topics": "teman"},
    "verbs": ["skrockar"],
    "rules": {"PG301": "off"},
    "feeds": {"entries": "30", "content": "full"},
    "feedback": {"email": "a@b.example", "endpoint": "", "to": "Oss", "subject": "Hej"},
    "redirects": ["nginx", "apache", "netlify", "cloudflare"],
    "privacy": "",
    "share": "true",
    "theme": {"accent": "#005b96", "logo": "content/logo.png"},
}
CONTACT: Document = {
    "name": "Ada Ek",
    "role": "rektor",
    "roles": [{"title": "rektor", "from": "2020-01-01", "to": "2030-01-01"}],
    "organisation": "kommun",
    "party": "S",
    "phone": [{"number": "08-465 004 00", "kind": "mobil"}, "08-465 004 01"],
    "email": "ada@b.example",
    "from": "2020-01-01",
    "to": "2030-01-01",
}
ADDRESS: Document = {"street": "Storgatan 1", "postcode": "391 26", "city": "Storköping", "country": "Sverige"}
ORGANISATION: Document = {
    "name": "Kommunen",
    "short_name": "K",
    "address": ADDRESS,
    "phone": ["08-465 004 00"],
    "email": "a@b.example",
    "url": "https://kommun.example/",
    "boilerplate": "om",
    "press_contacts": [{"contact": "ada", "role": "rektor"}, CONTACT],
    "departments": {"skola": {"name": "Skola", "address": ADDRESS, "phone": ["08-465 004 00"], "email": "a@b.example"}},
}
IMAGE: Document = {"src": "a.png", "alt": "En bro", "caption": "Bron", "credit": "Ada Ek", "focus": "50% 30%"}
RELEASE: Document = {
    "id": "r-1",
    "title": "Bron öppnar",
    "type": "news",
    "published": "2026-04-01",
    "slug": "bron",
    "updated": "2026-04-02",
    "changes": [{"date": "2026-04-02", "note": "Ny tid", "major": "true", "correction": "false"}],
    "expires": "2030-01-01",
    "lead": "Bron öppnar.",
    "organisation": "kommun",
    "department": "skola",
    "boilerplate": "om",
    "topics": ["trafik"],
    "categories": [],
    "regions": [],
    "contacts": [CONTACT, {"contact": "ada", "role": "rektor"}],
    "press_contacts": ["ada"],
    "images": [IMAGE],
    "attachments": [{"src": "a.png", "title": "Karta"}],
    "related": ["r-2"],
    "aliases": ["/gammal/"],
    "language": "sv",
}
OTHER: Document = {
    "id": "r-2",
    "title": "Vägen öppnar",
    "type": "news",
    "published": "2026-04-01",
    "image": IMAGE,
    "language": "en",
    "translation_of": "r-1",
    "body": "Vägen öppnar.",
}
GONE: Document = {
    "id": "r-3",
    "title": "Torget",
    "type": "news",
    "published": "2026-04-01",
    "withdrawn": {"date": "2026-04-02", "reason": "Fel."},
}
BANNER: Document = {
    "severity": "info",
    "from": "2026-04-01",
    "to": "2026-06-01",
    "text": "Växeln är stängd.",
    "link": "",
}
DOCUMENTS: dict[str, tuple[str, Document]] = {
    "pressgen.yaml": ("pressgen", CONFIG),
    "content/contacts/ada.yaml": ("contact", CONTACT),
    "content/organisations/kommun.yaml": ("organisation", ORGANISATION),
    "content/releases/bron.md": ("release-front-matter", RELEASE),
    "content/releases/vagen.yaml": ("release", OTHER),
    "content/releases/torget.md": ("release-front-matter", GONE),
    "content/boilerplates/om.md": ("boilerplate", {"title": "Om oss", "from": "2020-01-01"}),
    "content/banners/stangt.yaml": ("banner", BANNER),
    "content/pages/oss.md": ("page", {"title": "Om", "slug": "om", "language": "sv"}),
}
"""The kind and the keys of each file; between them every key that there is."""
ELSEWHERE = {"status"}
"""A draft is never shown, and there is no other status."""
TEXTS = ("lead", "body")
FILES: Mapping[str | int, tuple[str, str]] = {"src": ("content/releases/", ""), "logo": ("", "content/")}
"""Keys that name a file: the folder that it is looked for from, and how its name begins."""
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
OUT = re.compile(r"(?:https?|mailto|tel):")

NASTY = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u00a0javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "java\u200bscript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6a;ava&Tab;script:alert(1)",
    "javascript%3Aalert(1)",
    "ｊavascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "view-source:https://elak.example/",
    "blob:https://elak.example/1",
    "file:///etc/passwd",
    "//elak.example/",
    "///elak.example/",
    "/\\elak.example/",
    "\\\\elak.example\\a",
    "https:elak.example",
    "https:/elak.example",
    "https:///elak.example",
    "https:\\\\elak.example",
    "https://kommun.example@elak.example/",
    "https://kommun.example\\@elak.example/",
    "https://kommun.example%40elak.example/",
    "https://elak%2Eexample:99999/",
    "https://2130706433/",
    "https://elak.example/\u202egnp.exe",
    'https://elak.example/" onclick="alert(1)',
    "https://elak.example/'><img src=x onerror=alert(1)>",
    "https://räksmörgås.example/å (b)",
    "mailto:a@b.example?attach=/etc/passwd",
    "mailto:a@b.example%0D%0ABcc:x@elak.example",
    "tel:javascript:1",
    "/a%0d%0aLocation:%20https://elak.example/",
    "/../../elak",
    "/x$1;{}'%22/",
    "sms:71120?body=x",
    "intent://elak.example#Intent;scheme=https;end",
]
FORMS = [
    "[ord]({})",
    "[ord](<{}>)",
    '[ord]({} "titel")',
    '[ord](https://b.example/ "{}")',
    "[ord][r]\n\n[r]: {}",
    "[r]\n\n[r]: <{}>",
    '[r]\n\n[r]: https://b.example/ "{}"',
    "<{}>",
    "Ord {} ord.",
    "Ord ({}).",
    "![ord]({})",
    "[![ord](a.png)]({})",
    "[{}]()",
    "[{}](tel:)",
    "[{}](mailto:)",
    "**[ord]({})**",
    "* [ord]({})",
    "## [ord]({})",
    "> [ord]({})",
    "| a | b |\n| --- | --- |\n| [ord]({}) | {} |",
    "– Bra, säger [Ada Ek]({}), rektor.",
    "`{}`",
    "    {}",
]
"""How an address can be written in a text."""


def places(value: Any, place: Place = ()) -> Iterator[Place]:
    """Where a text stands in a document."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*place, key))
    elif place[-1] not in ELSEWHERE:
        yield place


def planted(document: Document, at: Place, written: str) -> Document:
    """The document with something else at a place."""
    changed = deepcopy(document)
    inner: Any = changed
    for key in at[:-1]:
        inner = inner[key]
    inner[at[-1]] = written
    return changed


def taken(kind: str, document: Document) -> bool:
    """Whether the schema lets it through."""
    try:
        return bool(KINDS[kind].model_validate(document, context=SETTING))
    except ValidationError:
        return False


def text_with(nasty: str, path: str) -> str:
    """A text with the address in every form that is not refused, and leads out of the newsroom or is no link."""
    found, picture = ["Ord."], PurePosixPath(path).with_suffix(".png").name
    for number, form in enumerate(FORMS):
        written = form.replace("a.png", picture).replace("{}", nasty).replace("[r]", f"[r{number}]")
        body, problems = parse(written, path=path, line=1, options=TextOptions())
        led = [link for link in body.links if link.kind != "speaker" and link.target != picture]
        is_sound = all(link.kind == "link" and OUT.match(link.target) for link in led) and not CONTROL.search(written)
        if is_sound and not any(one.level == "error" for one in problems):
            found.append(written)
    return "\n\n".join(found)


def files_with(nasty: str) -> tuple[dict[str, str | bytes], int]:
    """The newsroom with the address wherever it is taken, and in how many keys that is."""
    files: dict[str, str | bytes] = {
        "content/vocabularies/topics.yaml": json.dumps({"trafik": {"sv": nasty}}),
        "content/logo.png": PIXEL,
        "content/releases/a.png": PIXEL,
        **{PurePosixPath(path).with_suffix(".png").as_posix(): PIXEL for path in DOCUMENTS},
    }
    count = 0
    for path, (kind, document) in DOCUMENTS.items():
        changed = document
        for place in places(document):
            folder, begin = FILES.get(place[-1], ("", ""))
            written = f"{begin}{nasty.strip(' /')}.png" if place[-1] in FILES else nasty
            tried = planted(changed, place, written)
            if place[-1] not in TEXTS and taken(kind, tried):
                changed, count = tried, count + 1
                files |= {folder + written: PIXEL} if place[-1] in FILES else {}
        text = text_with(nasty, path)
        changed = changed | {key: text for key in ("lead", "body") if key in changed}
        front = json.dumps(changed)
        files[path] = f"---\n{front}\n---\n{text}\n" if path.endswith(".md") else front
    return files, count


def site_with(nasty: str, folder: Path) -> tuple[dict[str, str], str, int]:
    """The site that it becomes, where it lies, and in how many keys the address was taken."""
    files, count = files_with(nasty)
    config = files.pop("pressgen.yaml")
    assert isinstance(config, str)
    url = schema.Config.model_validate(json.loads(config), context=SETTING).url
    return built(folder, files, config), url, count


@pytest.mark.parametrize("nasty", NASTY)
def test_no_address_leads_where_none_may(nasty: str, tmp_path: Path) -> None:
    site, url, count = site_with(nasty, tmp_path)
    assert count > 20 or not nasty.isprintable()
    assert wrong(site, url) == []


def test_a_sound_address_is_let_through_wherever_one_can_stand(tmp_path: Path) -> None:
    site, _, _ = site_with("https://sund.example/å b", tmp_path)
    found = {(name, address) for name, address in found_in(site) if "sund.example" in address}
    assert {address for _, address in found} == {"https://sund.example/%C3%A5%20b", "https://sund.example/%C3%A5"}
    assert {"index.html", "2026/bron/index.html", "rss.xml", "atom.xml", "feed.json"} <= {name for name, _ in found}


def models(shape: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Every kind of mapping that an author can write; of two that differ in one key, the larger."""
    kinds = shape.__subclasses__()
    for kind in kinds:
        yield from models(kind)
    if not kinds:
        yield shape


def mappings(value: Any) -> Iterator[Document]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from mappings(inner)


@pytest.mark.parametrize("shape", list(models(schema.Strict)), ids=lambda shape: shape.__name__)
def test_every_key_of_the_schema_is_tried(shape: type[BaseModel]) -> None:
    """A new key belongs into `DOCUMENTS`."""
    keys = {field.alias or name for name, field in shape.model_fields.items()}
    nodes = [set(node) for _, document in DOCUMENTS.values() for node in mappings(document) if set(node) <= keys]
    assert keys - set().union(*nodes) <= ELSEWHERE


@pytest.mark.parametrize(
    "hole",
    [
        ("pressgen.addresses.either", lambda written, *_: written),
        ("pressgen.addresses.plain", lambda written, *_: written),
    ],
)
def test_a_hole_in_the_gate_is_noticed(
    hole: tuple[str, Callable[..., str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(*hole)
    site, url, _ = site_with("javascript:alert(1)", tmp_path)
    assert wrong(site, url)


def test_a_key_that_takes_any_text_where_an_address_belongs_is_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    loose: Mapping[str, Any] = {"__annotations__": {"link": schema.Line}, "link": ""}
    monkeypatch.setattr(schema, "Banner", type("Banner", (schema.Banner,), dict(loose)))
    monkeypatch.setitem(KINDS, "banner", schema.Banner)
    site, url, _ = site_with("javascript:alert(1)", tmp_path)
    assert ("index.html", "javascript:alert(1)") in wrong(site, url)
