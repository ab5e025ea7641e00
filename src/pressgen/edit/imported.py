"""The files of an imported draft: the release, the contacts that are new, and the pictures. Guesses are marked by comments."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from pressgen import paths
from pressgen.edit.contact_lines import contact_lines
from pressgen.edit.new_texts import file_name, release_path
from pressgen.edit.yaml_lines import line, list_line
from pressgen.edit.yaml_scalars import scalar
from pressgen.model.draft import Document, Draft, Event, NewContact, Picture
from pressgen.problems import Text, text

_GUESS = text("Guess:")
Say = Callable[[Text], str]
"""Translates a sentence."""
Beside = TypeVar("Beside", Picture, Document)


def draft_files(draft: Draft, id_: str, year: int, slug: str, say: Say) -> dict[str, bytes]:
    """The files by path, the release first."""
    path = release_path(year, slug or file_name(draft.title) or id_)
    folder, name = posixpath.split(path)
    pictures = _named(draft.pictures, name.removesuffix(".md"))
    documents = _named(draft.documents, name.removesuffix(".md"))
    files = {path: _release(draft, id_, pictures, documents, say).encode()}
    files |= dict(contact_file(one, draft, say) for one in draft.new_contacts)
    files |= {f"{folder}/{file}": picture.data for file, picture in pictures.items()}
    return files | {f"{folder}/{file}": document.data for file, document in documents.items()}


def page_files(draft: Draft, name: str, say: Say) -> dict[str, bytes]:
    """The files of a plain page, the page first. Its pictures stand below its words; those without a description wait in a comment."""
    folder = "content/pages"
    pictures = _named(draft.pictures, name)
    keys = [line("title", draft.title), line("slug", name)]
    keys += [line("language", draft.language)] if draft.language else []
    for file, picture in pictures.items():
        if not picture.alt:
            shown = " ".join(filter(None, [f"![…]({file})", picture.caption, picture.credit]))
            todo = text("Put this picture into the text when you have written what it shows: {line}", line=shown)
            keys.append(f"# {say(todo)}\n")
    keys += [f"# {draft.origin}\n"] if draft.origin else []
    below = [part for file, picture in pictures.items() if picture.alt for part in _in_text(file, picture)]
    body = "\n\n".join(part for part in [draft.body, *below] if part)
    page = "---\n" + "".join(keys) + f"---\n{body}\n"
    return {f"{folder}/{name}.md": page.encode()} | {f"{folder}/{file}": one.data for file, one in pictures.items()}


def _in_text(file: str, picture: Picture) -> list[str]:
    """A picture as parts of a text: the picture, and what is said of it."""
    alt = re.sub(r"[\[\]\\]", " ", picture.alt)
    return [f"![{alt}]({file})", *filter(None, (picture.caption, picture.credit))]


def _named(pictures: Iterable[Beside], release: str) -> dict[str, Beside]:
    """The pictures or documents by the names of their files, which begin with the release's."""
    named: dict[str, Beside] = {}
    for picture in pictures:
        stem, ending = posixpath.splitext(picture.name)
        base = f"{release[:60].strip('-')}-{paths.slug(stem)}"
        number = next(n for n in range(1, len(named) + 2) if (f"{base}-{n}" if n > 1 else base) + ending not in named)
        named[(f"{base}-{number}" if number > 1 else base) + ending] = picture
    return named


def _release(draft: Draft, id_: str, pictures: dict[str, Picture], documents: dict[str, Document], say: Say) -> str:
    def why(key: str) -> str:
        reasons = " ".join(say(one) for one in draft.why(key))
        return f"{say(_GUESS)} {reasons}" if reasons else ""

    end = say(text("Take this line away when the text may be shown, from the day above on."))
    keys = [
        line("id", id_),
        line("title", draft.title, why("title")),
        line("type", draft.type, why("type")),
        line("published", draft.published, why("published")),
    ]
    keys += [line("status", "draft", end)] if draft.is_draft else []
    keys += [line("updated", draft.updated, why("updated"))] if draft.updated else []
    keys += [line("language", draft.language)] if draft.language else []
    keys += [line("translation_of", draft.translation_of)] if draft.translation_of else []
    keys += _event(draft.event) if draft.event else []
    keys += [_lead(draft.lead, why("lead"))] if draft.lead else []
    keys += [line("organisation", draft.organisation, why("organisation"))] if draft.organisation else []
    keys += [line("boilerplate", draft.boilerplate, why("boilerplate"))] if draft.boilerplate else []
    keys += [list_line("topics", draft.topics, why("topics"))] if draft.topics else []
    keys += [list_line("categories", draft.categories)] if draft.categories else []
    keys += [list_line("regions", draft.regions)] if draft.regions else []
    keys += _people("contacts", draft.contacts, draft.people, draft.contact_roles, why("contacts"))
    keys += _people("press_contacts", draft.press_contacts, draft.press_people, draft.contact_roles, why("contacts"))
    keys += _images_of_archive(pictures, say) if draft.origin else _images(pictures, say)
    keys += _attachments(documents)
    keys += [list_line("aliases", draft.aliases)] if draft.aliases else []
    keys += [f"# {draft.origin}\n"] if draft.origin else []
    keys += _comments(draft, say)
    return "---\n" + "".join(keys) + "---\n" + (f"{draft.body}\n" if draft.body else "")


def _people(
    key: str, ids: tuple[str, ...], written: tuple[NewContact, ...], roles: Mapping[str, str], comment: str
) -> list[str]:
    """The contacts by id, those with a title of this text's own with that, and those who are written into the text."""
    if not written and not any(one in roles for one in ids):
        return [list_line(key, ids, comment)] if ids else []
    lines = [f"{key}:" + (f" # {comment}" if comment else "") + "\n"]
    for one in ids:
        role = roles.get(one, "")
        lines.append(f"  - {{contact: {one}, role: {scalar(role, in_flow=True)}}}\n" if role else f"  - {one}\n")
    for person in written:
        first, *others = contact_lines(person, in_text=True)
        lines += [f"  - {first}", *(f"    {one}" for one in others)]
    return lines


def _event(event: Event) -> list[str]:
    return [
        "event:\n",
        f"  start: {scalar(event.start, typed=True)}\n",
        *([f"  end: {scalar(event.end, typed=True)}\n"] if event.end else []),
        *([f"  place: {scalar(event.place)}\n"] if event.place else []),
    ]


def _lead(lead: str, comment: str) -> str:
    indented = "".join(f"  {one}\n" for one in lead.split("\n"))
    return f"lead: |{f' # {comment}' if comment else ''}\n{indented}"


def _images(pictures: dict[str, Picture], say: Say) -> list[str]:
    return (
        ["images:\n", *(one for file, picture in pictures.items() for one in _image(file, picture, say))]
        if pictures
        else []
    )


def _images_of_archive(pictures: dict[str, Picture], say: Say) -> list[str]:
    """The pictures of a text that may be public. Those without a description are a comment: they would hold up the site (PG110)."""
    described = {file: picture for file, picture in pictures.items() if picture.alt}
    others = {file: picture for file, picture in pictures.items() if not picture.alt}
    lines = _images(described, say)
    hidden = _images(others, say)[1 if described else 0 :]
    todo = say(text("Readers see these pictures when their lines have no # at the beginning:"))
    commented = [f"# {one}" for part in hidden for one in part.splitlines(keepends=True)]
    return [*lines, *([f"# {todo}\n"] if others else []), *commented]


def _image(file: str, picture: Picture, say: Say) -> list[str]:
    """A picture. One without a description says what to fill in: until then, the draft has an error, which holds up no other text."""
    todo = say(text("Write after “alt:” what the picture shows, for those who cannot see it."))
    return [
        f"  - src: {scalar(file)}\n",
        f"    alt: {scalar(picture.alt)}\n" if picture.alt else f"    # {todo}\n    alt:\n",
        *([f"    caption: {scalar(picture.caption)}\n"] if picture.caption else []),
        *([f"    credit: {scalar(picture.credit)}\n"] if picture.credit else []),
    ]


def _attachments(documents: dict[str, Document]) -> list[str]:
    lines = ["attachments:\n"] if documents else []
    for file, document in documents.items():
        lines.append(f"  - src: {scalar(file)}\n")
        lines += [f"    title: {scalar(document.title)}\n"] if document.title else []
    return lines


def _comments(draft: Draft, say: Say) -> list[str]:
    """What a person should look at in the text, and what is not in it."""
    lines = [f"{say(_GUESS)} {say(one)}" for one in draft.why("body")]
    if draft.left_out:
        lines.append(say(text("Left out of the text:")))
        lines += [
            f"- ({say(one.reason)}) {part}"
            for one in draft.left_out
            for part in (one.words.split("\n") if one.words else [""])
        ]
    return [f"# {one}".rstrip() + "\n" for one in lines]


def contact_file(contact: NewContact, draft: Draft, say: Say) -> tuple[str, bytes]:
    """The path of a new contact's file, and its content."""
    return f"content/contacts/{contact.id}.yaml", _contact(contact, draft, say).encode()


def _contact(contact: NewContact, draft: Draft, say: Say) -> str:
    comment = say(text("Guess: read from “{title}”.", title=draft.title))
    return f"# {comment}\n" + "".join(contact_lines(contact, organisation=draft.organisation))
