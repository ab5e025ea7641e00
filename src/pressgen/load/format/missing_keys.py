"""Faults for missing keys, with what the key is for and an example."""

import re

from pressgen import ids
from pressgen.load.format.faults import Fault
from pressgen.load.format.yaml_document import Document, Place
from pressgen.load.format.yaml_traps import single_quoted
from pressgen.problems import Fix, Text, text

_HEADING = re.compile(r"\s*#[ \t]+([^\n]*[^\s#][^\n]*)")
_PLAIN = re.compile(r"\w[\w .,!?–-]*\Z")
_HINTS = {
    "alt": text("Say what the picture shows, for those who cannot see it: “alt: Two children cycle over a bridge”."),
    "src": text("Write the name of the picture's or the attachment's file, which lies beside the text: “src: bridge.jpg”."),
    "published": text("Write the day, and a clock time if you want one: “published: 2026-03-02 09:00”."),
    "type": text("Say what kind of text it is: “type: news”, or press-release, statement, invitation or opinion."),
    "title": text("Write the news on one line: “title: New bridge opens in autumn”."),
    "severity": text("Say how serious it is: “severity: info”, or warning or danger."),
    "to": text("Write the last day on which it is shown: “to: 2026-03-09”."),
    "from": text("Write the mail address that mails come from: “from: press@kommun.example”."),
    "name": text("Write the whole name: “name: Ada Ek”."),
    "start": text("Write when it begins: “start: 2026-05-12 10:00”."),
    "reason": text("Say why, as readers see it: “reason: The figures were wrong.”"),
    "label": text("Write what readers see: “label: Water and sewage”."),
    "note": text("Say in one sentence what was changed: “note: A figure was corrected.”"),
}  # fmt: skip


def missing(place: Place, document: Document) -> Fault:
    """The fault of a required key that is missing."""
    key = str(place[-1])
    message = text("The key “{key}” is missing.", key=key)
    if place == ("id",):
        return _no_id(message, document)
    heading = _HEADING.match(document.body) if place == ("title",) else None
    if heading:
        return _heading(message, heading[1].strip(" \t#"), document)
    return Fault("PG111", message, _HINTS.get(key) or text("Add a line “{key}: …”.", key=key))


def _no_id(message: Text, document: Document) -> Fault:
    """Offers an id that is a digest of the file, so that the same file is always offered the same id."""
    id_ = ids.derived(f"{document.path}\0{document.source}\0{document.body}")
    hint = text(
        "Write “id: {id}”, which was made for this text. Feeds and other texts know it by this id, so never change it.",
        id=id_,
    )
    return Fault("PG111", message, hint, fix=Fix(f"id: {id_}\n") if _can_insert_line(document) else None)


def _can_insert_line(document: Document) -> bool:
    """Whether a line can be inserted above the first one: the YAML is sound and its first line is not indented."""
    first = document.source.lstrip("\n").partition("\n")[0]
    broken = any(problem.code in ("PG101", "PG104", "PG105", "PG107") for problem in document.problems)
    return not broken and not first.startswith((" ", "\t", "-", "{", "[", "%"))


def _heading(message: Text, heading: str, document: Document) -> Fault:
    """The fault of a missing title, when the body begins with a heading that is probably meant as the title."""
    line = f"title: {heading if _PLAIN.match(heading) else single_quoted(heading)}"
    hint = text(
        "The text begins with it, as a heading. Write it as a key, and take the heading away: “{line}”.", line=line
    )
    return Fault("PG111", message, hint, fix=Fix(f"{line}\n", safe=False) if _can_insert_line(document) else None)
