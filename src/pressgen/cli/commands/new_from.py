"""`pressgen new --from FILE`: a foreign text becomes a draft, and every word of it is accounted for."""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from pressgen import ids, importers, languages
from pressgen.check.drafts import drafts, marked
from pressgen.cli.commands.new import Choices, Desk, refuse_mistakes
from pressgen.cli.editor import editor_command, open_editor
from pressgen.edit.imported import draft_files
from pressgen.edit.new_files import create_files
from pressgen.errors import PressgenError
from pressgen.importers import Document, Known, KnownContact
from pressgen.load import revisions
from pressgen.model import Release, Site, Source
from pressgen.model.draft import Draft
from pressgen.problems import Problem, text

_STANDARD_INPUT = "-"
_LARGEST = 100_000_000
_SHOWN = 20


class Imported(NamedTuple):
    """A draft that was written, and what became of the document's words."""

    draft: Draft
    path: str
    files: tuple[str, ...]
    problems: tuple[Problem, ...]
    total: int
    kept: int
    read: int
    left_out: int
    lost: Counter[str]
    invented: Counter[str]


def import_release(desk: Desk, file: Path, choices: Choices) -> Imported:
    """Read the file and write its draft, with new contacts and pictures. What was said on the command line holds.

    PressgenError when the file cannot be read or a file is in the way: nothing is written then.
    """
    name, data = _read(desk, file)
    document = importers.read_document(name, data, _fetch_beside(desk.session.root / file))
    if not document.words.strip():
        if str(file) == _STANDARD_INPUT:
            raise PressgenError(text("There are no words in what was pasted."))
        raise PressgenError(text("There are no words in {file}.", file=name))
    made = importers.make_draft(document, known(desk.site), desk.now.date(), Path(name).stem or "text")
    draft = _with_choices(desk, made, choices)
    year = desk.session.instant(draft.published).astimezone(desk.zone).year
    id_ = ids.mint(desk.site.releases)
    files = draft_files(draft, id_, year, choices.slug, desk.session.printer.text)
    path = next(iter(files))
    source = revisions.parsed(desk.sources, path, files[path])
    for other in files:
        if other.startswith("content/contacts/"):
            refuse_mistakes(desk, other, files[other])
    create_files(desk.session.root, files, text("Give this one another name: --slug NAME."))
    errors = tuple(one for one in marked(source.problems, drafts([source])) if one.level == "error")
    return Imported(draft, path, tuple(files), errors, *_counted(document, made, source))


def edit(desk: Desk, path: str) -> None:
    """Open the draft in the user's editor."""
    open_editor(editor_command(), desk.session.root / path)


def report(desk: Desk, done: Imported) -> None:
    """Say what was written, what was guessed, what was left out, and how many words became what."""
    say = desk.session.printer.say
    for path in done.files:
        say(text("{path} is new.", path=path))
    uncertain = len(done.draft.guesses)
    if uncertain:
        say(text("Guesses: {count}. Each is marked by a comment in the draft.", count=uncertain))
    if done.draft.left_out:
        say(text("Left out of the text, and listed in the draft:"))
        for one in done.draft.left_out[:_SHOWN]:
            sys.stdout.write(f"    ({desk.session.printer.text(one.reason)}) {one.words[:80].strip()}\n")
        if len(done.draft.left_out) > _SHOWN:
            say(text("    and {count} more", count=len(done.draft.left_out) - _SHOWN))
    desk.session.printer.print_problems(done.problems)
    say(
        text(
            "Words: {total}, of them {kept} in the text, {read} read as dates, contacts and the like, {left} left out.",
            total=done.total,
            kept=done.kept,
            read=done.read,
            left=done.left_out,
        )
    )
    if done.lost:
        say(text("Words that are in none of these: {words}", words=_listed(done.lost)), sys.stderr)
    if done.invented:
        say(text("Words that the document does not have: {words}", words=_listed(done.invented)), sys.stderr)


def _listed(some: Counter[str]) -> str:
    return ", ".join([*some][:_SHOWN])


def _read(desk: Desk, file: Path) -> tuple[str, bytes]:
    if str(file) == _STANDARD_INPUT:
        if sys.stdin.isatty():
            desk.session.printer.say(
                text("Paste the text. End it with Ctrl-D on a line of its own (Windows: Ctrl-Z and Enter).")
            )
        return "text.txt", sys.stdin.buffer.read(_LARGEST + 1)
    path = desk.session.root / file
    try:
        if path.stat().st_size > _LARGEST:
            raise PressgenError(text("{file} is larger than a press text can be.", file=file))
        return path.name, path.read_bytes()
    except FileNotFoundError:
        raise PressgenError(text("There is no file {path}.", path=file)) from None
    except OSError as error:
        raise PressgenError(
            text("{path} cannot be read: {reason}.", path=file, reason=error.strerror or error)
        ) from error


def _fetch_beside(file: Path) -> Callable[[str], bytes | None]:
    """Returns the files that a browser has saved beside a page; none that lies elsewhere."""
    folder = file.parent.resolve()

    def fetch(address: str) -> bytes | None:
        if re.match(r"[a-z]+:|//", address, re.IGNORECASE) or not address:
            return None
        try:
            path = (folder / address).resolve()
            small = path.is_relative_to(folder) and path.is_file() and path.stat().st_size <= _LARGEST
            return path.read_bytes() if small else None
        except (OSError, ValueError):
            return None

    return fetch


def known(site: Site) -> Known:
    """The newsroom's registries, as the importers compare texts with them."""
    language = site.config.language
    types = {
        id_: tuple(dict.fromkeys([*term.labels.values(), *_usual_labels(id_, language), id_.replace("-", " ")]))
        for id_, term in site.vocabularies["types"].items()
    }
    return Known(
        types=types,
        contacts=tuple(
            KnownContact(
                one.id,
                one.name,
                tuple(phone.e164 for phone in one.phone if phone.e164),
                one.email,
                one.organisation,
                one.role,
                one.roles,
            )
            for one in site.contacts.values()
        ),
        organisations={
            one.id: tuple(filter(None, [one.name, one.short_name, *(part.name for part in one.departments)]))
            for one in site.organisations.values()
        },
        press_contacts=tuple(use.contact for one in site.organisations.values() for use in one.press_contacts),
        boilerplates={
            id_: tuple(f"{one.title}\n{importers.body_text(one.body)}" for one in versions)
            for id_, versions in site.boilerplates.items()
        },
        banners=tuple(one.text for one in site.banners),
        topics=_labels(site, "topics"),
        categories=_labels(site, "categories"),
        regions=_labels(site, "regions"),
        language=language,
        organisation=site.config.organisation,
        region=site.config.region,
    )


def _labels(site: Site, vocabulary: str) -> dict[str, tuple[str, ...]]:
    return {id_: tuple(term.labels.values()) for id_, term in site.vocabularies[vocabulary].items()}


def _usual_labels(id_: str, language: str) -> Iterable[str]:
    if id_ in languages.TYPE_LABELS:
        yield from dict.fromkeys(languages.type_label(one, id_) for one in ("sv", "en", language))


def _with_choices(desk: Desk, draft: Draft, choices: Choices) -> Draft:
    """The draft with what the command line says; that is no guess."""
    import msgspec  # noqa: PLC0415 -- only here

    said = {
        "title": choices.title,
        "type": desk.known("types", choices.type) if choices.type else "",
        "published": choices.published,
        "organisation": desk.known("organisations", choices.organisation) if choices.organisation else "",
        "topics": tuple(desk.known("topics", one) for one in choices.topics),
        "language": choices.language,
        "categories": tuple(desk.known("categories", one) for one in choices.categories),
        "regions": tuple(desk.known("regions", one) for one in choices.regions),
        "contacts": tuple(desk.known("contacts", one) for one in choices.contacts),
    }
    given = {key: value for key, value in said.items() if value}
    guesses = tuple(one for one in draft.guesses if one.key not in given)
    default = draft.boilerplate == _default_boilerplate(desk.site, str(given.get("organisation") or draft.organisation))
    return msgspec.structs.replace(draft, guesses=guesses, boilerplate="" if default else draft.boilerplate, **given)


def _default_boilerplate(site: Site, organisation: str) -> str:
    found = site.organisations.get(organisation or site.config.organisation)
    return found.boilerplate if found else ""


def _counted(document: Document, draft: Draft, source: Source) -> tuple[int, int, int, int, Counter[str], Counter[str]]:
    """How many words the document has, and how many of them became what; then those that are lost, and those invented.

    What is in the text is counted in the draft as the newsroom reads it, and not in the draft as it was made.
    """
    said = importers.words(document.words)
    record = source.with_partial_record().record
    kept = importers.words(importers.release_text(record, draft)) if isinstance(record, Release) else Counter()
    read = importers.words("\n".join(one.words for one in draft.readings))
    out = importers.words("\n".join(one.words for one in draft.left_out))
    all_three = kept + read + out
    return said.total(), kept.total(), read.total(), out.total(), said - all_three, all_three - said
