"""`pressgen import`: a saved export becomes texts of the newsroom, and what became of every word and value of it is said."""

import html
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath
from typing import NamedTuple

import msgspec

from pressgen import ids
from pressgen.cli.commands.import_places import Places
from pressgen.cli.commands.import_registry import RegistryFiles
from pressgen.cli.commands.import_whole import WholeFiles
from pressgen.cli.commands.new import Desk
from pressgen.cli.commands.new_from import known
from pressgen.digests import digest
from pressgen.edit.archive_files import write_imported
from pressgen.edit.archive_origin import Origin, origins, same_text
from pressgen.edit.imported import draft_files, page_files
from pressgen.edit.registry_files import people_known_by, registry_names
from pressgen.errors import PressgenError
from pressgen.importers import Known, KnownVersion, body_text
from pressgen.importers.archives import Archive, Asked, Files, Moved, make_foreign_draft
from pressgen.importers.archives.body import ReadBodies
from pressgen.importers.archives.measuring import count_words, measured_fields
from pressgen.importers.archives.survey import survey
from pressgen.importers.registry.closing import wording
from pressgen.importers.registry.evidence import Evidence
from pressgen.importers.registry.registry import find_registry
from pressgen.importers.words import words
from pressgen.load import revisions
from pressgen.load.format import read_layout
from pressgen.model import PlainPage, Release
from pressgen.model.draft import Draft
from pressgen.model.fidelity import State, TextFate, WordCount
from pressgen.model.foreign import ForeignText, Trouble
from pressgen.model.registry import RegistryReport
from pressgen.problems import text

_DIGITS = 12
"""Of the digest of an entry, in hexadecimal: enough to see that it has changed."""
_TAGS = re.compile(r"<[^>]*>")
_OPTIONAL = (
    "aliases",
    "updated",
    "event",
    "translation_of",
    "language",
    "people",
    "press_people",
    "documents",
    "pictures",
    "lead",
)
"""What a text can do without when the newsroom cannot read it with it, in this order."""


class Made(NamedTuple):
    """The files of one text, and what the newsroom reads in them."""

    path: str
    id: str
    files: dict[str, bytes]
    record: Release | PlainPage


class ImportRun:
    """Moves one export into one newsroom, text by text."""

    def __init__(self, desk: Desk, archive: Archive, asked: Asked, *, dry: bool) -> None:
        self._desk, self._archive, self._asked, self._dry = desk, archive, asked, dry
        self._known = _for_archives(desk)
        self._registry = RegistryFiles(desk, find_registry((), self._known))
        self._places, self._bodies = Places(desk.site), ReadBodies()
        self._whole = WholeFiles(desk, dry=dry)
        self._paths = {(one.system, one.source_id): (path, one) for path, one in origins(desk.session.root)}
        self._ids = set(desk.site.releases)
        self._own_ids = {one.source: one.id for one in desk.site.releases.values()}
        self._seen: dict[str, set[str]] = {}
        self._languages: dict[tuple[str, str], tuple[str, str]] = {}
        """The id and the language of each release of the export that has been moved, by its system and its id there."""

    def fates(self, files: Files) -> Iterator[TextFate]:
        """What became of each entry of the export, which is written before its fate is told. All of it is looked at first."""
        self._registry = RegistryFiles(
            self._desk, find_registry(self._evidence(files), self._known, registry_names(self._desk.session.root))
        )
        self._registry.write_vocabularies(dry=self._dry)
        for one in self._archive.read(files, self._asked):
            yield self._trouble(one) if isinstance(one, Trouble) else self._text(one)

    @property
    def registry(self) -> RegistryReport:
        """What was found for the registries. Complete when all fates are told."""
        return self._registry.report()

    def _evidence(self, files: Files) -> Iterator[Evidence]:
        """What the entries say of people and organisations, each entry once."""
        seen: set[str] = set()
        for one in self._archive.read(files, self._asked):
            if isinstance(one, Trouble) or one.whole or (one.kind == "page" and one.standing != "public"):
                continue
            key = f"{one.id}\0{_source_digest(one)}"
            if key not in seen:
                seen.add(key)
                is_new = (one.system, one.id) not in self._paths
                with suppress(PressgenError):  # which is told when its text is made
                    yield survey(one, self._known, self._asked, is_new=is_new, read=self._bodies.first)

    def _trouble(self, one: Trouble, title: str = "") -> TextFate:
        """An entry of which no text is made: its words are listed when that is on purpose, and lost when it is not."""
        count = words(one.words if title in one.words else f"{title}\n{one.words}")
        if one.harmless:
            fate = WordCount(count.total(), dropped=count.total())
        else:
            fate = WordCount(count.total(), lost=dict(count))
        shown = title or one.words.strip().split("\n")[0][:120]
        return TextFate(one.place, shown, "left-out" if one.harmless else "refused", words=fate, why=one.reason)

    def _text(self, foreign: ForeignText) -> TextFate:
        if foreign.whole:
            return self._whole.fate(foreign, foreign.whole)
        source_digest = _source_digest(foreign)
        if source_digest in self._seen.get(foreign.id, ()):
            why = text("The same entry once more.")
            return self._trouble(Trouble(foreign.place, why, _words_of(foreign), harmless=True), foreign.title)
        key = (foreign.system, self._distinct(foreign, source_digest))
        if foreign.kind == "page" and foreign.standing != "public":
            why = text("A plain page that was not public. Plain pages cannot be drafts.")
            return self._trouble(Trouble(foreign.place, why, _words_of(foreign), harmless=True), foreign.title)
        try:
            moved = make_foreign_draft(foreign, self._registry.registry, self._asked, self._bodies.again)
            return self._moved(moved, Origin(*key, source_digest))
        except PressgenError as error:
            return self._trouble(Trouble(foreign.place, error.reason, _words_of(foreign)), foreign.title)

    def _distinct(self, foreign: ForeignText, source_digest: str) -> str:
        """The id of the entry; of several different ones with the same id, all but the first have their names in it."""
        before = self._seen.setdefault(foreign.id, set())
        before.add(source_digest)
        return foreign.id if len(before) == 1 else f"{foreign.id}#{foreign.slug or source_digest}"

    def _moved(self, moved: Moved, origin: Origin) -> TextFate:
        before = self._paths.get((origin.system, origin.source_id))
        moved = moved._replace(draft=self._linked(moved, origin.comment))
        made = self._made(moved, origin, before[0] if before else "")
        self._languages[moved.foreign.system, moved.foreign.id] = (made.id, moved.draft.language)
        count = count_words(moved, made.record)
        fate = TextFate(
            moved.foreign.place,
            moved.draft.title,
            self._state(made, origin, before),
            moved.foreign.id,
            made.path,
            made.id,
            self._standing(made.record),
            measured_fields(moved, made.record, count),
            count,
        )
        if fate.state == "new":
            self._keep(moved.draft, made)
        return fate

    def _linked(self, moved: Moved, origin: str) -> Draft:
        """The draft with its origin, and with the release that it is a translation of when that is in the export and in another language."""
        wanted = moved.foreign.translation_of
        id_, language = self._languages.get((moved.foreign.system, wanted), ("", "")) if wanted else ("", "")
        if wanted and id_ and language != moved.draft.language:
            moved.account.tell("translation_of", "kept", wanted, id_)
            return msgspec.structs.replace(moved.draft, origin=origin, translation_of=id_)
        if wanted:
            why = text("The release in the other language is not here, or has the same language.")
            moved.account.tell("translation_of", "dropped", wanted, "", why)
        return msgspec.structs.replace(moved.draft, origin=origin)

    def _state(self, made: Made, origin: Origin, before: tuple[str, Origin] | None) -> State:
        if before is None:
            return "new"
        if before[1].digest != origin.digest:
            return "changed"
        there = (self._desk.session.root / before[0]).read_bytes()
        return "here" if same_text(there, next(iter(made.files.values()))) else "edited"

    def _standing(self, record: Release | PlainPage) -> str:
        if isinstance(record, PlainPage):
            return "public"
        if record.draft:
            return "draft"
        return "embargo" if record.published > self._asked.now else "public"

    def _made(self, moved: Moved, origin: Origin, path: str) -> Made:
        """The files of the text, at its own place or at a free one, without what the newsroom cannot read."""
        id_ = self._own_ids.get(path, "") or moved.foreign.own_id or ids.free("\0".join(origin[:2]), self._ids)
        draft = moved.draft
        for name in ("", *_OPTIONAL):
            if name and not getattr(draft, name):
                continue
            if name:
                nothing = {"event": None}.get(name, "" if isinstance(getattr(draft, name), str) else ())
                draft = msgspec.structs.replace(draft, **{name: nothing})
                moved.account.tell(name, "dropped", "", "", text("The newsroom cannot read the text with it."))
            made = self._placed(moved.foreign, draft, id_, path)
            if made:
                return made
        raise PressgenError(text("The newsroom cannot read the text that would be made."))

    def _placed(self, foreign: ForeignText, draft: Draft, id_: str, path: str) -> Made | None:
        """The text where it lies already, or at the first free place; None when the newsroom cannot read it."""
        names = [PurePosixPath(path).stem] if path else self._places.names(foreign.slug, draft.title, id_)
        for name in names:
            made = self._parsed(foreign, draft, id_, name, path)
            if made is None or path or self._places.is_free(made.path, made.record):
                return made and self._without_taken_aliases(foreign, draft, made, name)
        return None

    def _without_taken_aliases(self, foreign: ForeignText, draft: Draft, made: Made, name: str) -> Made:
        """The same without old addresses that something else has, or that it has still."""
        good = tuple(self._places.free_aliases(draft.aliases, made.path, made.record))
        if good == draft.aliases:
            return made
        fewer = self._files(foreign, msgspec.structs.replace(draft, aliases=good), made.id, name)
        record = msgspec.structs.replace(made.record, aliases=good) if isinstance(made.record, Release) else made.record
        return made._replace(files=fewer, record=record)

    def _parsed(self, foreign: ForeignText, draft: Draft, id_: str, name: str, path: str) -> Made | None:
        files = self._files(foreign, draft, id_, name)
        first = next(iter(files))
        source = revisions.parsed(self._desk.sources, first, files[first])
        if any(one.level == "error" for one in source.problems) or not isinstance(source.record, Release | PlainPage):
            return None
        return Made(path or first, id_ if isinstance(source.record, Release) else "", files, source.record)

    def _files(self, foreign: ForeignText, draft: Draft, id_: str, name: str) -> dict[str, bytes]:
        say = self._desk.session.printer.text
        if foreign.kind == "page":
            return page_files(draft, name, say)
        return draft_files(draft, id_, int(draft.published[:4]), name, say)

    def _keep(self, draft: Draft, made: Made) -> None:
        """Write the files, and know them from now on."""
        files = {**made.files, **self._registry.of(draft)}
        if not self._dry:
            write_imported(self._desk.session.root, files)
        self._ids.add(made.id)
        self._places.take(made.path, made.record)


def _for_archives(desk: Desk) -> Known:
    """The newsroom's registries, with what earlier imports knew the contacts by, and the wordings of boilerplates."""
    registries, more = known(desk.site), people_known_by(desk.session.root)
    contacts = (msgspec.structs.replace(one, known_by=more.get(one.id, ())) for one in registries.contacts)
    versions = [
        KnownVersion(one.id, one.title, wording(body_text(one.body), _markdown(desk, one.source)), one.start)
        for many in desk.site.boilerplates.values()
        for one in many
    ]
    return msgspec.structs.replace(registries, contacts=tuple(contacts), versions=tuple(versions))


def _markdown(desk: Desk, path: str) -> str:
    """The body of a text as it is written."""
    return read_layout(path, (desk.session.root / path).read_bytes()).body or ""


def _words_of(foreign: ForeignText) -> str:
    """The words of a body that is not read, without its tags."""
    return html.unescape(_TAGS.sub(" ", foreign.body)) if foreign.markup == "html" else foreign.body


def _source_digest(foreign: ForeignText) -> str:
    """A digest of what the export says of the text itself, without its place and what counts readers."""
    same = msgspec.structs.replace(foreign, place="", assumptions=(), rest=())
    return digest(msgspec.msgpack.encode(same))[:_DIGITS]
