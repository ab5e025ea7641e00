"""Makes a newsroom of any size, always the same: make_newsroom.py RELEASES FOLDER [--seed SEED].

Everything in it is made up (see `phrases`). A part of the releases is under embargo, drafts, changed or withdrawn, some
have a picture or an attachment, some are in English, some are YAML.
"""

import argparse
import struct
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import phrases
from make_release import Newsroom, Release, contact, party, phone, role, slug

CONFIG = """\
title: Pressrum Norrklinta
url: https://press.norrklinta.example/
language: sv
timezone: Europe/Stockholm
organisation: norrklinta-kommun
identity:
  authority: press.norrklinta.example
  since: 2014-01-01
privacy: /personuppgifter/
feedback:
  email: press@norrklinta.example
"""
TEMPLATE = """\
{% extends "theme/release.html" %}
{% block attachments %}
{{ super() }}
<p>Texten får användas fritt.</p>
{% endblock %}
"""
PAGES = {
    "om": "---\ntitle: Om pressrummet\n---\nHär finns nyheter och pressmeddelanden från Norrklinta kommun.\n",
    "personuppgifter": "---\ntitle: Personuppgifter\n---\nVi sparar inga uppgifter om dem som läser.\n",
}
BANNER = """\
severity: warning
from: 2026-10-25
to: 2026-12-24
text: Telefonväxeln byts ut under hösten. Ring 08-465 004 00 om du inte kommer fram.
"""


def files(room: Newsroom) -> Iterator[tuple[str, bytes]]:
    """Every file of the newsroom, with its path from the newsroom's folder."""
    for path, text in {**dict(_fixed()), **dict(_people(room))}.items():
        yield path, text.encode()
    for number in range(room.releases):
        release = Release(room, number)
        yield release.path, release.source().encode()
        if release.has_image:
            yield f"{release.stem}.png", picture(number)
        if release.has_attachment:
            yield f"{release.stem}.pdf", b"%PDF-1.4\n% " + str(number).encode() + b"\n%%EOF\n"


def write(room: Newsroom, folder: Path) -> Path:
    """Writes it; gives the folder."""
    made: set[Path] = set()
    for name, data in files(room):
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(data)
    return folder


def _fixed() -> Iterator[tuple[str, str]]:
    yield "pressgen.yaml", CONFIG
    yield "templates/release.html", TEMPLATE
    yield "content/banners/vaxeln.yaml", BANNER
    for name, text in PAGES.items():
        yield f"content/pages/{name}.md", text
    for name, labels in (
        ("topics", phrases.TOPICS),
        ("categories", phrases.CATEGORIES),
        ("regions", phrases.REGIONS),
    ):
        yield f"content/vocabularies/{name}.yaml", "".join(f"{slug(label)}: {label}\n" for label in labels)


def _people(room: Newsroom) -> Iterator[tuple[str, str]]:
    for number, name in enumerate(phrases.ORGANISATIONS):
        yield from _organisation(number, name)
    for number in range(room.contacts):
        name = contact(number)
        keys = {"name": name, "organisation": "norrklinta-kommun", "role": role(number), "phone": phone(number)}
        keys |= {"party": party(number)} if party(number) else {}
        keys |= {"email": f"{slug(name).replace('-', '.')}@norrklinta.example"} if number % 3 else {}
        yield f"content/contacts/{slug(name)}.yaml", _keys(keys.items())


def _organisation(number: int, name: str) -> Iterator[tuple[str, str]]:
    ident = slug(name)
    address = f"\n  street: Klintgatan {number + 1}\n  postcode: 999 6{number}\n  city: Norrklinta"
    keys = {"name": name, "address": address, "phone": phone(number), "email": f"{ident}@norrklinta.example"}
    keys |= {"boilerplate": ident, "press_contacts": f"[{slug(contact(number))}]"}
    if not number:
        rows = (
            f"\n  {slug(one)}:\n    name: {one}\n    phone: {phone(at)}" for at, one in enumerate(phrases.DEPARTMENTS)
        )
        keys["departments"] = "".join(rows)
    yield f"content/organisations/{ident}.yaml", _keys(keys.items())
    for year, people in (("2014", 11), ("2021", 12)):
        text = f"I Norrklinta bor drygt {people} 000 personer, de flesta nära vattnet. {name} arbetar för dem."
        yield f"content/boilerplates/{ident}/{year}.md", f"---\ntitle: Om {name}\nfrom: {year}-01-01\n---\n{text}\n"


def _keys(keys: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in keys)


def picture(number: int) -> bytes:
    """A PNG of one colour, 600 by 400, that no other number has."""
    row = b"\0" + bytes((number % 251, number // 251 % 251, 128)) * 600
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 600, 400, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(row * 400)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def main() -> None:
    """Makes the newsroom that is asked for."""
    parser = argparse.ArgumentParser(description="Makes a newsroom of any size, always the same.")
    parser.add_argument("releases", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    write(Newsroom(args.releases, args.seed), args.folder)


if __name__ == "__main__":
    main()
