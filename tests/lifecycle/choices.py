"""What people may write in the newsroom that tests work at: for each kind of file its keys, and for each key some values.

Many values of a key are of one length, so that a file can change and keep its size. A few are mistakes.
"""

import io
from datetime import UTC, datetime, timedelta
from typing import Any

from editing import Content, Written
from PIL import Image

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
CLOCKS = [NOON + timedelta(hours=hours) for hours in (0, 1, 11, 24, -24, 30 * 24, -30 * 24, 200 * 24, -130 * 24)]
DAYS = [f"2026-{day}" for day in ("04-30", "05-01", "05-02", "05-31", "04-01", "01-01")]
MOMENTS = [*DAYS, "2026-05-01 14:00", "2026-05-01T23:30:00+02:00", "2025-12-31 23:30", "2024-11-20"]
IDS = [f"r-{number}" for number in range(1, 7)]


def below(part: str) -> str:
    """A template of releases with a part below the text."""
    return '{% extends "theme/release.html" %}{% block body %}{{ super() }}' + part + "{% endblock %}"


def picture(colour: str, width: int = 2, **more: Any) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, 2), colour).save(data, "PNG", **more)
    return data.getvalue()


def turned(value: int) -> bytes:
    """A block of Exif with an orientation and a name."""
    exif = Image.Exif()
    exif.update({0x0112: value, 0x013B: "Kim Ek"})
    return exif.tobytes()


def large(turns: int) -> bytes:
    """A picture of which smaller versions are made, with another edge dark."""
    data = io.BytesIO()
    Image.linear_gradient("L").rotate(90 * turns).resize((500, 400)).convert("RGB").save(data, "PNG")
    return data.getvalue()


PICTURES = [
    picture("red"),
    picture("lime"),
    picture("blue", 5),
    picture("blue", 5, exif=turned(6)),
    picture("red", exif=turned(1)),
    picture("red", compress_level=0),
    large(0),
    large(2),
]
"""The fifth and the sixth show the same as the first."""
PAPERS = [b"%PDF-1.4 ett", b"%PDF-1.4 tre", b"%PDF-1.4 fyra", b""]
CARDS = [[], ["kim-ek"], ["bo-al"], ["kim-ek", "bo-al"], [{"contact": "kim-ek", "role": "talesperson"}]]
INLINE = [{"name": "Lo Vik", "phone": "0480-45 38 91"}]

RELEASE: dict[str, list[Any]] = {
    "title": ["Bron öppnar", "Bron stänger", "Bron stängde", "Vatten & <luft>", "Nu är det klart"],
    "type": ["news", "statement", "opinion"],
    "published": MOMENTS,
    "status": ["", "draft"],
    "slug": ["", "nytt-namn", "bytt-namn"],
    "updated": ["", *DAYS],
    "changes": [
        [],
        [{"date": "2026-05-01", "note": "Rättad dag."}],
        [{"date": "2026-05-01", "note": "Rättat namn.", "major": "true"}],
        [{"date": "2026-05-02", "note": "Ny tid.", "correction": "true"}],
    ],
    "withdrawn": [None, *({"date": day, "reason": "Fel siffror."} for day in DAYS[:3])],
    "expires": ["", *DAYS[:4]],
    "pin": [None, *({"until": moment} for moment in MOMENTS[:3]), {"until": "2026-05-01 14:00"}],
    "event": [
        None,
        {"start": "2026-05-12"},
        {"start": "2026-05-12 10:00", "place": "Torget"},
        {"start": "2026-05-12 10:00", "end": "2026-05-12 11:00", "place": "Torget"},
        {"start": "2026-05-12", "end": "2026-05-11"},
    ],
    "lead": ["", "Det är klart nu.", "Det är klart då.", "Se [bron](/2026/bron/)."],
    "organisation": ["", "kommunen", "bolaget"],
    "department": ["", "skolan"],
    "boilerplate": ["", "om", "bolaget"],
    "topics": [[], ["skola"], ["vatten"], ["skola", "vatten"], ["saknas"]],
    "categories": [[], ["beslut"]],
    "regions": [[], ["norra"]],
    "contacts": [*CARDS, INLINE],
    "press_contacts": CARDS,
    "image": [
        None,
        *({"src": "bild.png", "alt": alt, "credit": "Lo Vik"} for alt in ("En bro", "En ås", "En båt")),
        *({"src": "bild.png", "alt": "En bro", "focus": focus} for focus in ("top", "50% 90%")),
    ],
    "attachments": [[], [{"src": "bilaga.pdf"}], [{"src": "bilaga.pdf", "title": "Karta"}], [{"src": "borta.pdf"}]],
    "related": [[], ["r-1"], ["r-2", "r-3"]],
    "follows": ["", "r-1", "r-2", "r-9"],
    "aliases": [[], ["/gammal/bro/"], ["/Gammal/Bro.aspx"]],
    "language": ["", "en"],
    "translation_of": ["", "r-1"],
    "body": [
        "Bron öppnar på måndag.",
        "Bron öppnar på lördag.",
        "– Det är bra, säger Kim Ek, rektor.\n\n– Ja, säger Bo Al.",
        "Läs om [bron](/2026/bron/), [skolor](/amnen/skola/) och [rummet](../pages/om.md). Ring 0480-45 38 91.",
        "## Rubrik\n\n• ett\n\n• två\n\n![En bro](bild.png)",
        "Här saknas [allt](saknas.md).",
    ],
}
CONTACT: dict[str, list[Any]] = {
    "name": ["Kim Ek", "Bo Al", "Bo Ek"],
    "role": ["", "rektor", "lärare"],
    "roles": [[], [{"title": "rektor", "to": "2026-04-30"}, {"title": "chef", "from": "2026-05-01"}]],
    "organisation": ["", "kommunen", "bolaget"],
    "party": ["", "S", "XY"],
    "phone": ["", "0480-45 38 91", "0480-45 38 92", [{"number": "08-465 004 00", "kind": "switchboard"}]],
    "email": ["", "kim@storko.example", "kom@storko.example"],
    "from": ["", "2026-05-01", "2026-05-02"],
    "to": ["", "2026-04-30", "2026-05-01"],
    "image": [None, {"src": "bild.png"}, {"src": "bild.png", "alt": "Kim", "credit": "Ek", "focus": "left"}],
}
ORGANISATION: dict[str, list[Any]] = {
    "name": ["Storko kommun", "Storko Vatten"],
    "short_name": ["", "Storko"],
    "address": [None, {"street": "Torget 1", "postcode": "391 26", "city": "Storko"}],
    "phone": ["", "0480-45 00 00"],
    "url": ["", "https://storko.example/", "https://starko.example/"],
    "boilerplate": ["", "om", "bolaget"],
    "press_contacts": CARDS,
    "departments": [None, {"skolan": {"name": "Skolkontoret"}}, {"skolan": {"name": "Utbildning"}}],
    "codes": [None, {"scb": "0880"}, {"scb": "0881"}, {"scb": "0880", "wikidata": "Q1754"}],
}
BOILERPLATE: dict[str, list[Any]] = {
    "title": ["Om oss", "Om er"],
    "from": ["", "2026-01-01", "2026-05-01"],
    "body": ["Vi är 70 000.", "Vi är 80 000.", "Läs [mer](/om/), ![kartan](karta.png)"],
}
VOCABULARY: dict[str, list[Any]] = {
    name: [
        None,
        name.title(),
        "Annat",
        {"sv": name.title(), "en": "Some"},
        {"label": name.title(), "description": "Om detta."},
        {"label": name.title(), "codes": {"iptc": "medtop:20000121"}},
        {"label": name.title(), "codes": {"iptc": "medtop:20000412", "scb": "0880", "wikidata": "Q1754"}},
    ]
    for name in ("skola", "vatten", "beslut", "norra")
}
BANNER: dict[str, list[Any]] = {
    "severity": ["info", "warning"],
    "from": ["", *DAYS[:3]],
    "to": ["2026-05-01", "2026-05-30", "2030-01-01"],
    "text": ["Koka vattnet.", "Drick vattnet."],
    "link": ["", "/2026/bron/", "https://storko.example/"],
}
PAGE: dict[str, list[Any]] = {
    "title": ["Om rummet", "Om huset"],
    "slug": ["", "kontakta-oss"],
    "language": ["", "en"],
    "body": ["Hej.", "Nej.", "Se [bron](/2026/bron/) och [Kim](/kontakter/kim-ek/)."],
}
SETTINGS: dict[str, list[Any]] = {
    "title": ["Pressrum Storko", "Pressrum Starko"],
    "url": ["https://press.storko.example/rum/", "https://press.storko.example/"],
    "language": ["sv", "en"],
    "timezone": ["Europe/Stockholm", "Europe/Helsinki", "UTC"],
    "publish_time": ["", "09:00", "23:30"],
    "identity": [None, {"authority": "storko.example", "since": "2025-01-01"}],
    "organisation": ["", "kommunen", "bolaget"],
    "region": ["", "NO"],
    "types": [None, {"news": "Nytt", "statement": {"sv": "Ord", "en": "Words"}, "opinion": "Debatt"}],
    "permalink": ["", "/{year}/{month}/{slug}/", "/{type}/{id}/"],
    "paths": [None, {"topics": "teman", "archive": "alla"}],
    "verbs": [[], ["skrockar"]],
    "rules": [None, {"PG218": "off", "PG324": "note"}, {"PG218": "error"}],
    "feeds": [None, {"entries": "2"}, {"content": "summary"}, {"entries": "2", "archive": "true"}],
    "feedback": [None, {"email": "rum@storko.example"}, {"endpoint": "https://storko.example/svar", "to": "Rummet"}],
    "redirects": [[], ["nginx"], ["netlify", "apache"]],
    "headers": [[], ["nginx"], ["netlify", "apache"]],
    "picture_terms": ["", "Fria att publicera.", "Fråga först."],
    "privacy": ["", "https://storko.example/om-dig"],
    "share": ["", "true"],
    "api": ["", "true"],
    "search": ["", "true"],
    "embed": ["", "true"],
    "markdown": ["", "true"],
    "calendar": ["", "true"],
    "ninjs": ["", "true"],
    "announce": [None, {"hub": "https://nav.example/"}, {"hub": "https://nav.example/", "indexnow": "a1b2c3d4"}],
    "mail": [None, {"from": "rum@storko.example"}, {"from": "rum@storko.example", "to": "alla@storko.example"}],
    "subscribe": [
        None,
        {"email_service": "https://brev.example/storko"},
        {"email_service": "https://brev.example/starko"},
    ],
    "theme": [
        None,
        {"accent": "#1f5f7a"},
        {"accent": "#1f5f7b"},
        {"logo": "content/logo.png"},
        {"logo": "content/logo.png", "logo_dark": "content/logo.png", "logo_has_name": "true"},
        {"header": "tinted", "font": "system"},
        {"pictures": "avif"},
        {"cards": "false"},
    ],
}
OWN_MACRO = (
    '{% extends "theme/release.html" %}'
    "{% macro organisation(one, page, site) %}<b>{{ one.name }}</b>{% endmacro %}"
    '{% block organisation %}{% if release.type.id == "news" %}{{ kept(organisation, release.organisation, page, site) }}'
    "{% else %}{{ super() }}{% endif %}{% endblock %}"
)
_TEMPLATES: dict[str, list[str]] = {
    "release.html": [
        below("<p>Fritt.</p>"),
        below("<p>Gratis.</p>"),
        below('{% include "del.html" %}'),
        below('{%+ include "del.html" %}'),
        below('{% include"del.html" %}'),
        below('{% include "delar/andra.html" if not site.share else "del.html" %}'),
        below('{% set name = "del.html" %}{% include name %}'),
        below('{% include ["finns-inte.html", "del.html"] %}'),
        below('{% include "del.html" ignore missing %}'),
        below('{% from "delar/macro.html" import say %}{{ say(release.title) }}'),
        OWN_MACRO,
        below("{{ saknas }}"),
        below("{{ release.title.saknas }}"),
    ],
    "base.html": [
        '{% extends "theme/base.html" %}{% block about %}Storko{% endblock %}',
        '{% extends "theme/base.html" %}{% block about %}Starko{% endblock %}',
        '{% extends "theme/base.html" %}{% block about %}{% import "delar/macro.html" as m %}{{ m.say(1) }}{% endblock %}',
        '{% extends "theme/base.html" %}{% block about %}{{',
    ],
    "del.html": ["<p>Del ett.</p>", "<p>Del två.</p>", '{% include "delar/andra.html" %}', ""],
    "delar/andra.html": ["<p>Andra ett.</p>", "<p>Andra två.</p>"],
    "delar/macro.html": [f"{{% macro say(what) %}}{word} {{{{ what }}}}{{% endmacro %}}" for word in ("Hej", "Tja")],
    "change.html": [
        "{% macro changed(change, page) %}Ändrat: {{ change.note }}{% endmacro %}",
        "{% macro changed(change, page) %}Bättre: {{ change.note }}{% endmacro %}",
    ],
    "listing.html": ['{% extends "theme/listing.html" %}{% block listing_header %}{{ listing.title }}{% endblock %}'],
    "plain.html": [
        '{% extends "theme/plain.html" %}{% block body %}{% include "del.html" %}{% endblock %}',
        "",
    ],
    "feed-content.html": ['{% extends "theme/feed-content.html" %}{% block contacts %}{% endblock %}'],
    "robots.txt": ["User-agent: *\nDisallow: /hemligt/", ""],
    "feed.css": ["rss { color: red }"],
}
PARTS = ["templates/del.html", "templates/delar/andra.html", "templates/delar/macro.html"]
"""Templates that are there from the start, as others name them."""
TEMPLATES = {f"templates/{name}": [one.encode() for one in every] for name, every in _TEMPLATES.items()}

KEYS = {
    "releases": RELEASE,
    "contacts": CONTACT,
    "organisations": ORGANISATION,
    "boilerplates": BOILERPLATE,
    "vocabularies": VOCABULARY,
    "banners": BANNER,
    "pages": PAGE,
    "pressgen.yaml": SETTINGS,
}
RELEASES = [
    f"content/releases/{name}"
    for name in ("a/bron.md", "a/vagen.md", "b/bron.md", "b/vagen.md", "skolan.md", "bladet.yaml")
]
OTHERS = [
    *(f"content/contacts/{name}.yaml" for name in ("kim-ek", "bo-al", "lo-vik")),
    *(f"content/organisations/{name}.yaml" for name in ("kommunen", "bolaget")),
    *(f"content/boilerplates/{name}.md" for name in ("om/1", "om/2", "bolaget")),
    *(f"content/vocabularies/{name}.yaml" for name in ("topics", "categories", "regions")),
    *(f"content/banners/{name}.yaml" for name in ("vatten", "val")),
    *(f"content/pages/{name}.md" for name in ("om", "integritet")),
]
FILES: dict[str, list[bytes]] = {
    **{f"content/releases/{folder}bild.png": PICTURES for folder in ("", "a/", "b/")},
    **{f"content/releases/{folder}bilaga.pdf": PAPERS for folder in ("", "a/", "b/")},
    "content/boilerplates/karta.png": PICTURES,
    "content/contacts/bild.png": PICTURES,
    "content/logo.png": PICTURES,
    "templates/static/bild.png": PICTURES,
    "templates/style.css": [
        b"h1 { color: red }",
        b"h1 { color: tan }",
        b"/* h1 */",
        b"",
        b"h1 { background: url(static/bild.png) }",
        b"@import url(a.css);",
    ],
}
FOLDERS = [
    ("content/releases/a", "content/releases/b"),
    ("content/releases/a", "content/releases/c"),
    ("templates", "borta"),
]


def kind(path: str) -> str:
    """Which of KEYS the text at a path has."""
    return path if path == "pressgen.yaml" else path.split("/")[1]


def values(path: str, key: str) -> list[Any]:
    """What may stand in the text at a path under a key; without a key, what the file may hold."""
    return KEYS[kind(path)][key] if key else (TEMPLATES | FILES)[path]


def _keys(paths: list[str]) -> list[tuple[str, str]]:
    return [(path, key) for path in paths for key in KEYS[kind(path)]]


def swaps(paths: list[str]) -> list[tuple[str, str]]:
    """Every two of the paths where the same kind of file lies."""
    kinds = {path: (kind(path), path.rpartition(".")[2]) for path in paths}
    return [(one, other) for one in paths for other in paths if one < other and kinds[one] == kinds[other]]


def new(path: str, number: int = 0) -> Written:
    """A text as it is begun: sound, and the first of its kind's values for what cannot be left out."""
    match kind(path):
        case "releases":
            keys: dict[str, Any] = {
                "id": f"r-{number}",
                "title": f"Nyhet {number}",
                "type": "news",
                "published": "2026-04-01",
            }
        case "contacts" | "organisations":
            keys = {"name": path.rpartition("/")[2]}
        case "vocabularies":
            names = {"topics": ("skola", "vatten"), "categories": ("beslut",), "regions": ("norra",)}
            keys = {name: name.title() for name in names[path.rpartition("/")[2].removesuffix(".yaml")]}
        case "banners":
            keys = {"to": "2030-01-01", "text": "Koka vattnet.", "severity": "info"}
        case "pressgen.yaml":
            keys = {key: SETTINGS[key][0] for key in ("title", "url", "language", "timezone")}
        case _:
            keys = {"title": "Om oss"}
    if path.endswith(".yaml") and kind(path) == "releases":
        return Written({**keys, "body": "Bladet är här."})
    return Written(keys, "Bron öppnar på måndag." if path.endswith(".md") else "")


def start(old: int = 0) -> dict[str, Content]:
    """The newsroom before anybody works at it, with so many old releases beside the others."""
    begun: dict[str, Content] = {path: new(path, number) for number, path in enumerate(RELEASES[:5], 1)}
    begun |= {path: new(path) for path in OTHERS if "2" not in path and "lo-vik" not in path}
    begun |= {"pressgen.yaml": new("pressgen.yaml")}
    for path, key, value in STARTING:
        before = begun[path]
        assert isinstance(before, Written)
        begun[path] = Written({**before.keys, key: value}, before.body)
    for number in range(old):
        path = f"content/releases/old/{number}.md"
        begun[path] = Written(
            {"id": f"old-{number}", "title": "Nytt", "type": "news", "published": "2024-11-20"}, "Ja."
        )
    return begun | {path: every[0] for path, every in FILES.items()} | {path: TEMPLATES[path][0] for path in PARTS}


STARTING: list[tuple[str, str, Any]] = [
    ("pressgen.yaml", "organisation", "kommunen"),
    ("pressgen.yaml", "api", "true"),
    ("pressgen.yaml", "search", "true"),
    ("pressgen.yaml", "embed", "true"),
    ("pressgen.yaml", "markdown", "true"),
    ("pressgen.yaml", "calendar", "true"),
    ("pressgen.yaml", "ninjs", "true"),
    ("content/organisations/kommunen.yaml", "boilerplate", "om"),
    ("content/organisations/kommunen.yaml", "press_contacts", ["bo-al"]),
    ("content/contacts/kim-ek.yaml", "name", "Kim Ek"),
    ("content/contacts/bo-al.yaml", "name", "Bo Al"),
    *((path, "topics", ["skola"]) for path in RELEASES[:3]),
    *((path, "contacts", ["kim-ek"]) for path in RELEASES[:2]),
    *((path, "published", "2025-04-01") for path in ("content/releases/b/bron.md", "content/releases/b/vagen.md")),
    ("content/releases/skolan.md", "language", "en"),
    ("content/releases/skolan.md", "translation_of", "r-1"),
    ("content/releases/a/bron.md", "image", RELEASE["image"][1]),
    ("content/releases/a/vagen.md", "related", ["r-1"]),
    ("content/releases/skolan.md", "follows", "r-3"),
    ("content/releases/b/bron.md", "attachments", RELEASE["attachments"][1]),
]
SUBJECTS: list[list[tuple[str, str]]] = [
    _keys(RELEASES),
    _keys(OTHERS),
    _keys(["pressgen.yaml"]),
    [(path, "") for path in TEMPLATES],
    [(path, "") for path in FILES],
]
"""What can be edited, by kind."""
