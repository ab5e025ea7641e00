"""The files of registries that an archive implies: contacts and organisations, with what a person should confirm as comments."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pressgen.edit.contact_lines import contact_lines
from pressgen.edit.imported import Say
from pressgen.edit.yaml_lines import line
from pressgen.edit.yaml_scalars import scalar
from pressgen.model.registry import BoilerplateFile, PersonFile
from pressgen.problems import text

_FIRST = "0000"
"""The name of the file with the first version."""
_KNOWN_BY = re.compile(rb"^# imported: person (\S+(?: \S+)*)[ \t\r]*$", re.MULTILINE)


def person_file(person: PersonFile, say: Say) -> tuple[str, bytes]:
    """The path of a contact's file, and its content."""
    lines = [*_comments(person, say), *contact_lines(person, organisation=person.organisation, roles=person.roles)]
    return f"content/contacts/{person.id}.yaml", "".join(lines).encode()


def organisation_file(id_: str, name: str) -> tuple[str, bytes]:
    """The path of an organisation's file, and its content."""
    return f"content/organisations/{id_}.yaml", line("name", name).encode()


def boilerplate_files(boilerplate: BoilerplateFile) -> Iterator[tuple[str, bytes]]:
    """The paths of a boilerplate's versions, and their content. One that never changed is a single file."""
    folder = f"content/boilerplates/{boilerplate.id}"
    title = line("title", boilerplate.title)
    for one in boilerplate.versions:
        start = one.start.isoformat() if one.start else ""
        keys = title + (line("from", start) if start else "")
        name = f"{folder}/{start or _FIRST}.md" if len(boilerplate.versions) > 1 else f"{folder}.md"
        yield name, f"---\n{keys}---\n{one.body}\n".encode()


def vocabulary_file(before: bytes, terms: Iterable[tuple[str, str]]) -> bytes:
    """The content of a vocabulary's file with more terms, by id and label, at its end."""
    end = "\r\n" if b"\r\n" in before else "\n"
    added = "".join(f"{scalar(id_)}: {scalar(label)}{end}" for id_, label in terms)
    return before + (end.encode() if before and not before.endswith(b"\n") else b"") + added.encode()


def vocabulary_path(root: Path, name: str) -> str:
    """The path of the list's file: the one that is there, with either ending."""
    paths = [f"content/vocabularies/{name}{ending}" for ending in (".yaml", ".yml")]
    return next((one for one in paths if (root / one).exists()), paths[0])


def registry_names(root: Path) -> set[str]:
    """The names of all files of registries, without their endings: also of those that have mistakes, so that the newsroom cannot use them."""
    folders = ("contacts", "organisations", "boilerplates")
    return {path.stem for folder in folders for path in (root / "content" / folder).glob("*")}


def people_known_by(root: Path) -> dict[str, tuple[str, ...]]:
    """The addresses and numbers by which an import has known the contacts of a newsroom, by their ids."""
    found = {}
    for path in sorted((root / "content" / "contacts").glob("*.y*ml")):
        comment = _KNOWN_BY.search(path.read_bytes()) if path.is_file() else None
        if comment:
            found[path.stem] = tuple(comment[1].decode("utf-8", errors="replace").split(" "))
    return found


def _comments(person: PersonFile, say: Say) -> Iterator[str]:
    if person.texts > 1:
        yield _comment(say(text("Guess: read from {count} texts, the first is “{title}”.", count=person.texts, title=person.first)))  # fmt: skip
    else:
        yield _comment(say(text("Guess: read from “{title}”.", title=person.first)))
    if person.roles:
        yield _comment(say(text("Each title begins on the day of the first text that has it.")))
    if person.earlier:
        yield _comment(say(text("In older texts: {numbers}", numbers=", ".join(person.earlier))))
    known_by = [one for one in person.known_by if not re.search(r"\s", one)]
    if known_by:
        yield f"# imported: person {' '.join(known_by)}\n"


def _comment(words: str) -> str:
    return f"# {' '.join(words.split())}\n"
