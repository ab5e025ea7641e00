"""Odd exports for fuzzing the importers: good ones, damaged at random, each with a text that nobody may see."""

import io
import json
import zipfile
from random import Random

from test_archive_feeds import ATOM, JSON, RSS
from test_archive_wordpress import export, post
from word_files import paragraph, word_file

Export = dict[str, bytes]
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
SAMPLES: dict[str, Export] = {
    "rss": {"feed.xml": RSS.encode()},
    "atom": {"feed.xml": ATOM.encode()},
    "json": {"feed.json": (JSON if isinstance(JSON, str) else json.dumps(JSON)).encode()},
    "wordpress": {path: data.encode() if isinstance(data, str) else data for path, data in _WORDPRESS.items()},
    "hugo": {"hugo.yaml": b"baseURL: https://a.example/\n", "content/bro.md": _OPEN.encode(), "content/hemlig.md": _HIDDEN.encode()},
    "jekyll": {"_config.yml": b"url: https://a.example\n", "_posts/2026-03-02-bro.md": _OPEN.encode(), "_posts/2026-03-03-hemlig.md": _HIDDEN.encode()},
    "html": {"bro.html": _PAGE.encode()},
    "docx": {"bro.docx": word_file([paragraph("Ny bro"), paragraph(SECRET + " öppnar på måndag."), paragraph("• Ett")])},
    "text": {"bro.txt": f"Ny bro\n\n{SECRET} öppnar på måndag.\n\n1. Ett\n2. Två\n".encode(), "vag.md": _OPEN.replace("Ny bro", SECRET).encode()},
    "pressgen": {"pressgen.json": json.dumps(_NEWSROOM, ensure_ascii=False).encode()},
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
