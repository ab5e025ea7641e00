"""The registries of an import: what the texts of an archive say is looked at first, and files are made for what texts name."""

from collections.abc import Iterable, Iterator

import msgspec

from pressgen.cli.commands.new import Desk
from pressgen.digests import digest
from pressgen.edit.registry_files import (
    boilerplate_files,
    organisation_file,
    person_file,
    vocabulary_file,
    vocabulary_path,
)
from pressgen.edit.safe_write import place_in_content, save
from pressgen.importers import body_text
from pressgen.importers.registry.boilerplates import boilerplate_path
from pressgen.importers.registry.closing import wording
from pressgen.importers.registry.registry import Registry
from pressgen.load import revisions
from pressgen.model import Boilerplate, Vocabulary
from pressgen.model.draft import Draft
from pressgen.model.registry import BoilerplateFile, PersonFile, RegistryReport
from pressgen.problems import Text, text

_OPTIONAL: tuple[tuple[str, ...], ...] = (
    (),
    ("phones",),
    ("email",),
    ("phones", "email"),
    ("phones", "email", "party", "role", "roles", "organisation"),
)
"""What a contact can do without when the newsroom cannot read its file with it."""


class RegistryFiles:
    """The files of what is new in a registry, each given out with the first text that names it."""

    def __init__(self, desk: Desk, found: Registry) -> None:
        self._desk, self._root = desk, desk.session.root
        self._notes: dict[str, list[Text]] = {}
        self._vocabularies = dict(self._sound_vocabularies(found))
        left = [one for one in found.boilerplates.files.values() if not self._is_sound(one)]
        self.registry = found._replace(boilerplates=found.boilerplates.without(one.id for one in left))
        """What was found, without what the newsroom could not read."""
        if len(self._vocabularies) < sum(bool(terms) for terms in found.terms.new.values()):
            self.registry = self.registry.without_terms()
            self._vocabularies = {}
        self._people = {id_: self._sound(one) for id_, one in found.people.files.items()}
        self._given: set[str] = set()
        """Paths of files that texts have got."""
        self._named: set[str] = set()
        """Paths of folders of boilerplates, and of lists, that texts name."""

    def write_vocabularies(self, *, dry: bool) -> None:
        """Add the new terms to the lists, before texts name them. PressgenError when a list cannot be written."""
        for path, data in self._vocabularies.items():
            self._named.add(path)
            if not dry:
                before = self._before(path)
                save(self._root, path, data, instead_of=digest(before) if before is not None else None)

    def of(self, draft: Draft) -> dict[str, bytes]:
        """The files that a text needs and that no text before it has needed, by path."""
        found = dict(self._named_by(draft))
        new = {path: data for path, data in found.items() if path not in self._given}
        self._given |= new.keys()
        return new

    def report(self) -> RegistryReport:
        """What was found, without what is new and no text of the newsroom names."""
        whole = self.registry.report
        entries = [
            msgspec.structs.replace(one, why=(*one.why, *self._notes.get(one.path, ())))
            for one in whole.entries
            if not one.is_new or one.kind == "term" or one.path in self._given | self._named
        ]
        return RegistryReport(tuple(entries), whole.apart)

    def _named_by(self, draft: Draft) -> Iterator[tuple[str, bytes]]:
        organisations = [draft.organisation]
        for id_ in (*draft.contacts, *draft.press_contacts):
            if id_ in self._people:
                yield person_file(self._people[id_], self._desk.session.printer.text)
                organisations.append(self._people[id_].organisation)
        boilerplate = self.registry.boilerplates.files.get(draft.boilerplate)
        if boilerplate:
            self._named.add(boilerplate_path(boilerplate.id, len(boilerplate.versions)))
            yield from boilerplate_files(boilerplate)
        for id_ in organisations:
            if id_ in self.registry.organisations.files:
                yield organisation_file(id_, self.registry.organisations.files[id_])

    def _before(self, path: str) -> bytes | None:
        target = place_in_content(self._root, path)
        return target.read_bytes() if target.exists() else None

    def _sound_vocabularies(self, found: Registry) -> Iterator[tuple[str, bytes]]:
        """The lists with their new terms, those that the newsroom can read so."""
        for key, terms in found.terms.new.items():
            path = vocabulary_path(self._root, key)
            data = vocabulary_file(self._before(path) or b"", ((one.id, one.label) for one in terms))
            record = revisions.parsed(self._desk.sources, path, data).record if terms else None
            if isinstance(record, Vocabulary) and {one.id for one in terms} <= {one.id for one in record.terms}:
                yield path, data

    def _is_sound(self, boilerplate: BoilerplateFile) -> bool:
        """Whether the newsroom shows the very words of each version."""
        for (path, data), version in zip(boilerplate_files(boilerplate), boilerplate.versions, strict=True):
            record = revisions.parsed(self._desk.sources, path, data).record
            if not isinstance(record, Boilerplate):
                return False
            if wording(body_text(record.body), version.body) != version.wording:
                return False
        return True

    def _sound(self, person: PersonFile) -> PersonFile:
        """The person without a number or address that the newsroom cannot read, which is told."""
        for without in _OPTIONAL:
            empty = {name: type(getattr(person, name))() for name in without}
            tried = msgspec.structs.replace(person, **empty)
            path, data = person_file(tried, self._desk.session.printer.text)
            if not any(one.level == "error" for one in revisions.parsed(self._desk.sources, path, data).problems):
                break
        self._notes.setdefault(path, []).extend(_lost(getattr(person, name) for name in without))
        return tried


def _lost(values: Iterable[object]) -> Iterator[Text]:
    for one in values:
        shown = ", ".join(map(str, one)) if isinstance(one, tuple) else str(one)
        if shown:
            yield text("The newsroom cannot read this, so it is not in the file: {value}", value=shown)
