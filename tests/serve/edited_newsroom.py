"""A newsroom whose texts are opened and saved in forms, without a socket."""

from pathlib import Path
from threading import Lock

from newsroom import newsroom, release
from pressgen.cli.edit_desk import EditDesk
from pressgen.cli.printer import Printer
from pressgen.cli.session import Session
from pressgen.model.form import Form, Submission
from pressgen.serve import OpenText, SentFile

A = "content/releases/2026/ny-bro.md"
TEXT = """\
---
# Rör inte id.
id: r-1
title: 'Ny bro' # högst 110 tecken
type: news
published: 2026-04-01
topics: [skola]   # från listan
okant: behålls
contacts:
  - {contact: ada-ek, role: brochef}
---
Bron är klar.

- Den är fin, säger Ada Ek.
"""
FILES = {
    A: TEXT.replace("okant: behålls\n", ""),
    "content/releases/2026/andra.md": release(id="r-2", title="En annan"),
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nrole: chef\n",
    "content/contacts/bo-ek.yaml": "name: Bo Ek\nrole: rektor\n",
    "content/vocabularies/topics.yaml": "skola: Skola\ntrafik: Trafik\n",
}


class EditedNewsroom:
    """A newsroom in a folder, and its desk."""

    def __init__(self, folder: Path) -> None:
        self.root = newsroom(folder, FILES)
        self.desk = EditDesk(Session(self.root, Printer("sv")), Lock())

    def text(self, path: str = A) -> str:
        """A file as it is on disk."""
        return (self.root / path).read_bytes().decode()

    def form(self, path: str = A) -> Form:
        """The form of a text."""
        found = self.desk.open(path)
        assert found is not None
        return found.form

    def save(self, form: Form, picture: SentFile | None = None, **changed: str | list[str]) -> OpenText:
        """What comes of a form in which some fields were changed; `__` in a name stands for a full stop."""
        sent = submitted(form)
        for name, value in changed.items():
            sent[name.replace("__", ".")] = value if isinstance(value, list) else [value]
        found = self.desk.save(form.path, sent, picture)
        assert found is not None
        return found


def submitted(form: Form) -> Submission:
    """What a browser sends of a form in which nothing was changed."""
    sent: Submission = {"digest": [form.digest]}
    for field in form.fields:
        if field.kind == "choices":
            sent |= {field.name: list(field.values), f"{field.name}.shown": ["yes"]}
        elif field.kind == "moment" and field.is_plain_moment:
            sent |= {f"{field.name}.day": [field.day], f"{field.name}.clock": [field.clock]}
        elif field.kind == "flag":
            sent |= {f"{field.name}.shown": ["yes"], **({field.name: ["yes"]} if field.value else {})}
        elif field.kind != "file":
            sent[field.name] = [field.value.replace("\n", "\r\n")]
    return sent
