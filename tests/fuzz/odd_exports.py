"""Odd exports for fuzzing the importers: good ones, damaged at random, each with a text that nobody may see."""

import io
import json
import zipfile
from random import Random
from typing import Any

from test_archive_cision import XML as CISION_XML
from test_archive_cision import release
from test_archive_feeds import ATOM, JSON, RSS
from test_archive_mynewsdesk import RSS as MYNEWSDESK_RSS
from test_archive_mynewsdesk import XML as MYNEWSDESK_XML
from test_archive_mynewsdesk import item, linked
from test_archive_prezly import document, file, node, story, words
from test_archive_wordpress import export, post
from word_files import paragraph, word_file

Export = dict[str, bytes]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


SECRET = "Hemligheten"
"""A word of the text that must not become public; "" where a format has no such text."""
_HEAD = "---\ntitle: {title}\ndate: 2026-03-02 09:30\n{more}---\n{body}\n"
_BODY = 'Bron *öppnar* [nu](https://x.example/a).\n\n- Ett\n- Två\n\n> Citat\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n{{< figure src="a.png" alt="A" >}}\n{% include a.html text="Ord här" %}\n\nNot[^1].\n\n[^1]: I maj.\n'
_OPEN = _HEAD.format(
    title="Ny bro", more="tags: [trafik]\ncontacts: [{name: Bo Al, phone: 08-465 004 12}]\n", body=_BODY
)
_HIDDEN = _HEAD.format(title=SECRET, more="draft: true\npublished: false\n", body=f"{SECRET} om bron.")
_SENTENCE = "<p>På måndag öppnar den nya bron över Storån, som är 62 meter lång och har kostat mer än tänkt.</p>"
_PAGE = f"<html lang=sv><head><title>Ny bro</title><meta property='article:published_time' content='2026-03-02T09:30:00+01:00'></head><body><nav><a href=/>Start</a></nav><article><h1>Ny bro</h1>{_SENTENCE * 3}<ul><li>Ett<ul><li>Två</ul></ul><table><tr><td>a<td>b</table><figure><img src=a.png alt=A><figcaption>B</figcaption></figure></article></body></html>"
_NEWSROOM = {
    "format": "pressgen",
    "version": 1,
    "instant": "2026-05-01T12:00:00+02:00",
    "public": False,
    "newsroom": {"title": "A", "url": "https://a.example/", "language": "sv", "timezone": "Europe/Stockholm", "publish_time": "08:00", "region": "SE"},
    "settings": "title: A\nurl: https://a.example/\nlanguage: sv\ntimezone: Europe/Stockholm\n",
    "files": [],
    "texts": [
        {"path": "content/releases/bro.md", "kind": "release", "id": "r-1", "title": "Ny bro", "keys": {"id": "r-1", "title": "Ny bro", "type": "news", "published": "2026-03-02"}, "body": "Bron *öppnar*.", "text": "Bron öppnar."},
        {"path": "content/releases/hemlig.md", "kind": "release", "id": "r-2", "title": SECRET, "keys": {"id": "r-2", "title": SECRET, "type": "news", "published": "2026-03-02", "status": "draft"}, "body": SECRET, "text": SECRET},
    ],
}  # fmt: skip
_WORDPRESS = export(post('<!-- wp:list -->\n<ul><li>Ett</li></ul>\n<!-- /wp:list -->[caption id="a"]<img src="a.png" alt="A" /> B[/caption]'), post(f"{SECRET} om bron.", SECRET, 13, status="private"), post(f"{SECRET} om vägen.", SECRET, 14, status="draft"))  # fmt: skip
_LATER = "2026-06-01T08:00:00Z"
_MYNEWSDESK = [
    item(summary="Bron öppnar i maj.", image="https://mnd.example/w_800/bron.png", image_caption="Så ser den ut", boilerplate="<p>Vi bygger broar.</p>", tags=[{"name": "trafik"}], links=[{"url": "https://x.example/", "text": "Så byggs bron"}], related_items=linked(("image", 9), ("contact_person", 5))),
    item(id=2, type_of_media="event", header="Bron invigs", location="Torget", start_at={"datetime": _LATER}, body="<p>Kom.</p><ul><li>Ett<li>Två</ul>"),
    item(id=9, type_of_media="image", header="Bron från norr", body="", photographer="Kim Ek", image_name="bron.png", download_url="https://mnd.example/bron.png"),
    {"type_of_media": "contact_person", "id": 5, "name": "Eva Lind", "title": "pressekreterare", "phone": "08-465 004 11"},
]  # fmt: skip
_MYNEWSDESK_HIDDEN = [item(id=7, header=SECRET, body=SECRET, published_at={"datetime": _LATER}), item(id=8, header=SECRET, body=SECRET, published_at=None)]  # fmt: skip
_CISION = [
    release(HtmlContact="<p>Eva Lind, pressekreterare, 08-465 004 11<br>eva.lind@storkoping.example</p>", Keywords=["Trafik"], Quotes=[{"Author": "Bo Al, trafikchef", "Text": "Den har vi väntat på"}], QuickFacts=["Bron är 40 meter"], Files=[{"FileName": "ritning.pdf", "Title": "Ritning", "Url": "https://mb.example/1/ritning.pdf"}], Images=[{"DownloadUrl": "https://mb.example/a.png", "Title": "IMG_2041", "Description": "Bron", "Photographer": "Kim Ek"}], LanguageVersions=[{"ReleaseId": "AA02"}]),
    release(Id=72, EncryptedId="AA02", CisionWireUrl="", LanguageCode="en", Title="New bridge", HtmlTitle="", HtmlIntro="", Intro="", Complete="", HtmlBody="<table><tr><td>a<td>b</table><h2>Two</h2>", LanguageVersions=[{"ReleaseId": "AA01"}]),
]  # fmt: skip
_CISION_HIDDEN = [release(Id=73, EncryptedId="AA03", Title=SECRET, HtmlTitle=SECRET, Complete="", CisionWireUrl="", PublishDate=_LATER), release(Id=74, EncryptedId="AA04", Title=SECRET, HtmlTitle=SECRET, Complete="", CisionWireUrl="", PublishDate=None)]  # fmt: skip
_PREZLY = [
    story(subtitle="Bron öppnar", intro="<p>I maj.</p>", tag_names=["Skola"], categories=[{"display_name": "Traffic", "i18n": {"sv": {"name": "Trafik"}}}], translations=[{"uuid": "en-1"}], content=document(
        node("heading-one", "Så går det till"),
        node("paragraph", "Storån får ", words("en", bold=True), " bro. Se ", node("link", "kartan", href="https://karta.example/")),
        node("bulleted-list", node("list-item", node("list-item-text", "Gång"), node("numbered-list", node("list-item", node("list-item-text", "Två"))))),
        node("block-quote", "Den har vi väntat på"),
        node("table", node("table-row", node("table-cell", "År"), node("table-cell", "Meter")), node("table-row", node("table-cell", "2026"), node("table-cell", "40"))),
        node("image-block", "Bron från norr", file=file("bron.png")),
        node("video", url="https://film.example/1", oembed={"title": "Bron i maj"}),
        node("html", content="<p>Från <em>HTML</em></p>"),
        node("contact", contact={"name": "Eva Lind", "description": "pressekreterare", "email": "eva.lind@storkoping.example", "phone": "08-465 004 11"}),
    )),
    story(uuid="en-1", title="New bridge", slug="new-bridge", culture={"code": "en"}, format_version=1, content="<p>A <b>bridge</b>.</p>", translations=[{"uuid": "c1e0-1"}]),
]  # fmt: skip
_HIDINGS: list[dict[str, Any]] = [
    {"uuid": "h-1", "status": "draft", "is_published": False, "published_at": None},
    {"uuid": "h-2", "visibility": "private"},
    {"uuid": "h-3", "status": "scheduled", "is_published": False, "scheduled_at": _LATER},
    {"uuid": "h-4", "status": "embargo", "published_at": _LATER},
]
_PREZLY_HIDDEN = [story(title=SECRET, content=document(node("paragraph", SECRET)), **one) for one in _HIDINGS]
SAMPLES: dict[str, Export] = {
    "rss": {"feed.xml": RSS.encode()},
    "atom": {"feed.xml": ATOM.encode()},
    "json": {"feed.json": (JSON if isinstance(JSON, str) else json.dumps(JSON)).encode()},
    "wordpress": {path: data.encode() if isinstance(data, str) else data for path, data in _WORDPRESS.items()},
    "mynewsdesk": {"list.json": _json({"items": _MYNEWSDESK}), "list.xml": MYNEWSDESK_XML.replace("<id>31", "<id>32").encode(), "list.rss": MYNEWSDESK_RSS.replace("-31", "-33").encode(), "hemlig.json": _json({"items": _MYNEWSDESK_HIDDEN})},
    "cision": {"feed.json": _json({"Releases": _CISION}), "feed.xml": CISION_XML.replace("AA01", "AA05").replace(",c3", ",c4").encode(), "sida.html": _PAGE.encode(), "hemlig.json": _json({"Releases": _CISION_HIDDEN})},
    "prezly": {"stories.json": _json({"stories": _PREZLY}), "hemlig.json": _json({"stories": _PREZLY_HIDDEN})},
    "hugo": {"hugo.yaml": b"baseURL: https://a.example/\n", "content/bro.md": _OPEN.encode(), "content/hemlig.md": _HIDDEN.encode()},
    "jekyll": {"_config.yml": b"url: https://a.example\n", "_posts/2026-03-02-bro.md": _OPEN.encode(), "_posts/2026-03-03-hemlig.md": _HIDDEN.encode()},
    "html": {"bro.html": _PAGE.encode()},
    "docx": {"bro.docx": word_file([paragraph("Ny bro"), paragraph(SECRET + " öppnar på måndag."), paragraph("• Ett")])},
    "text": {"bro.txt": f"Ny bro\n\n{SECRET} öppnar på måndag.\n\n1. Ett\n2. Två\n".encode(), "vag.md": _OPEN.replace("Ny bro", SECRET).encode()},
    "pressgen": {"pressgen.json": _json(_NEWSROOM)},
}  # fmt: skip
_PIECES = ("<", ">", "&", "]]>", "<![CDATA[", "</item>", "<item>", "&#0;", "&#x110000;", "&x;", "\x00", "\ud7ff", "\u202e", "[", "]", '"', "'", "{", "}", "{{<", "{%", "%}", "---\n", "+++\n", "<!--", "-->", "<p", "<table><tr><td>", "<ul><p>", "`" * 7, "|", "\\", "*", "**", "_", "\u00a0", "1. ", "a) ", "(i) ", "](", "![", "mailto:", "http://", "99999999999999999999", "-1", "0000-00-00", "9999-12-31T23:59:59-23:59", "<script>", "<!DOCTYPE a [<!ENTITY b 'c'>]>")  # fmt: skip


def damaged(sample: Export, random: Random) -> tuple[Export, bool]:
    """The export with one to four damages in one of its files; and whether what makes a text secret is still as it was."""
    path = random.choice([*sample])
    data = sample[path]
    if path.endswith(".docx") and random.random() < 0.7:
        data = _in_zip(data, random)
    else:
        for _ in range(random.randint(1, 4)):
            data = _damage(data, random)
    found = {**sample, path: data}
    if random.random() < 0.05:
        found[f"{random.choice(['..', 'a/../..', 'C:', 'a' * 200])}/{path}"] = data
    return found, all(SECRET.encode() not in sample[one] or found[one] == sample[one] for one in sample)


def _in_zip(data: bytes, random: Random) -> bytes:
    """The archive with damage in one of its parts, and sometimes with a part twice or missing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = random.choice(old.namelist())
        for name in old.namelist():
            part = _damage(old.read(name), random) if name == chosen else old.read(name)
            if name != chosen or random.random() < 0.9:
                new.writestr(name, part)
    return out.getvalue()


def _damage(data: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    end = min(len(data), at + random.choice((1, 5, 40, 400)))
    match random.randint(0, 8):
        case 0:
            return data[:at]
        case 1:
            return data[:at] + bytes(random.randrange(256) for _ in range(random.randint(1, 4))) + data[end:]
        case 2:
            return data[:at] + data[end:]
        case 3:
            return data[:at] + data[at:end] * random.choice((2, 30)) + data[end:]
        case 4:
            return data[:at] + random.choice(("<div>", "[", "{", "> ", "<ul><li>", "*")).encode() * random.choice((3, 300, 3000)) + data[at:]  # fmt: skip
        case 5:
            return data.decode("utf-8", "replace").encode(
                random.choice(("utf-16", "latin-1", "cp1252", "utf-7")), "replace"
            )
        case 6:
            return data.replace(
                str(random.randint(0, 9)).encode(), b"9" * random.choice((2, 30, 400)), random.randint(1, 3)
            )
        case _:
            pieces = "".join(random.choice(_PIECES) for _ in range(random.randint(1, 6)))
            return data[:at] + pieces.encode("utf-8", "surrogatepass") + data[at:]
