"""Opens texts in forms and saves them, for `pressgen serve`."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import PurePosixPath
from threading import Lock
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen import ids, paths
from pressgen.build import examine
from pressgen.cli.form_registry import form_registry
from pressgen.cli.session import Session
from pressgen.digests import digest
from pressgen.edit import new_texts
from pressgen.edit.safe_write import ChangedMeanwhileError, place_in_content, save
from pressgen.edit.value_edits import edited
from pressgen.errors import PressgenError
from pressgen.forms import body_of, conflicting, refilled, release_form, values_of, with_picture, with_problems, written
from pressgen.load import take_snapshot
from pressgen.load.format import normalize, read_layout
from pressgen.model import Site
from pressgen.model.form import Form, Submission
from pressgen.model.layout import Data, Layout
from pressgen.problems import Problem, text
from pressgen.serve import OpenText, SentFile, TextEntry

_FOLDER = "content/releases/"
_TEXTS = (".md", ".yaml", ".yml")
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
_MOST_LISTED = 200
_DRAFT_NOTE = text("Take this line away when the text may be shown, from the day above on.")


class _Read(NamedTuple):
    """A text as it is on disk, and its form."""

    data: bytes
    layout: Layout
    form: Form

    @property
    def values(self) -> Mapping[str, Data]:
        """The values of its keys."""
        return self.layout.data

    @property
    def body(self) -> str:
        """Its body, which in a YAML file is one of the values."""
        return self.layout.body if self.layout.body is not None else str(self.layout.data.get("body", ""))


class EditDesk:
    """The texts of one newsroom. `busy` is held while something else works in its state folder.

    `made_from` says which files the page at a site path was made from when it was last built.
    """

    def __init__(self, session: Session, busy: Lock, made_from: Callable[[str], Iterable[str]] = lambda _: ()) -> None:
        self._made_from = made_from
        self._session = session
        self._root = session.root
        self._busy = busy
        self._say = session.printer.text

    def texts(self, words: str) -> tuple[TextEntry, ...]:
        """The releases whose title or path holds all of these words: the newest first, and first of all those that cannot be read."""
        site, _ = self._examine()
        known = {release.source: release for release in site.releases.values()}
        unread = [TextEntry(path, path, self._say(text("has errors"))) for path in self._paths() if path not in known]
        now = self._session.instant("")
        listed = [
            TextEntry(one.source, one.title, self._state(draft=one.draft, is_later=one.published > now))
            for one in known.values()
        ]
        wanted = words.casefold().split()
        found = [
            one for one in (*unread, *listed) if all(word in f"{one.title} {one.path}".casefold() for word in wanted)
        ]
        return tuple(found[:_MOST_LISTED])

    def _state(self, *, draft: bool, is_later: bool) -> str:
        return self._say(text("Draft")) if draft else self._say(text("Embargo")) if is_later else ""

    def path_of(self, address: str) -> str:
        """The file of the release whose page is at a site path; also while an error in it hides where its page is."""
        site, _ = self._examine()
        found = (path for path, page in site.paths.items() if page == address and path.startswith(_FOLDER))
        hidden = (path for path in self._made_from(address) if path in self._paths() and path not in site.paths)
        return next(found, "") or next(hidden, "")

    def open(self, path: str) -> OpenText | None:
        """A release in its form, with what is wrong with it beside the fields."""
        if path not in self._paths():
            return None
        site, problems = self._examine()
        found = self._read(path, site)
        told = [] if found.layout.problems else self._told(problems, path)
        opened = self._opened(with_problems(found.form, told, found.layout, self._say), site, found.values)
        if path in site.broken_drafts:
            opened = opened._replace(is_left_out=True, address="")
        return opened._replace(is_stopped=any(one.stops for one in problems))

    def begin(self) -> OpenText:
        """The form of a release that is not there yet: a draft, of today."""
        site, _ = self._examine()
        data = {"published": self._now(site).date().isoformat(), "status": "draft"}
        return OpenText(release_form("", "", data, "", form_registry(site, self._say)), "")

    def save(self, path: str, submission: Submission, picture: SentFile | None) -> OpenText | None:
        """Write what has been changed; an empty path begins a new file. Nothing is written over a file that has changed."""
        sent = {
            name: values if name == "body" else [normalize(one) for one in values]
            for name, values in submission.items()
        }
        if not path:
            return self._begin(sent, picture)
        if path not in self._paths():
            return None
        site, _ = self._examine()
        found = self._read(path, site)
        if found.layout.problems:
            return self._opened(found.form, site, found.values)
        now = digest(found.data)
        if now not in (_only(sent, "digest"), _only(sent, "seen")):
            return self._conflict(found, sent, site)
        try:
            self._write(path, found, sent, picture)
        except ChangedMeanwhileError:
            return self._conflict(self._read(path, site), sent, site)
        except PressgenError as error:
            return self._refused(found.form, sent, site, error, found.values)
        return OpenText(found.form, "", saved=path)

    def _write(self, path: str, found: _Read, sent: Submission, picture: SentFile | None) -> None:
        values: Mapping[str, Data | None] = values_of(found.form, sent, found.values)
        body = body_of(found.form, sent, found.body)
        if picture:
            name = self._save_picture(str(PurePosixPath(path).parent), picture)
            values = with_picture(found.values, values, name, sent)
        if body is not None and found.layout.body is None:
            values, body = {**values, "body": body}, None
        after = edited(found.data, values, lambda data: read_layout(path, data), body=body)
        if after != found.data:
            save(self._root, path, after, instead_of=digest(found.data))

    def _begin(self, sent: Submission, picture: SentFile | None) -> OpenText:
        site, _ = self._examine()
        begun = self.begin().form
        try:
            path = self._write_new(self._new_text(begun, sent, site), sent, site, picture)
        except PressgenError as error:
            return self._refused(begun, sent, site, error, {})
        return OpenText(begun, "", saved=path)

    def _new_text(self, begun: Form, sent: Submission, site: Site) -> new_texts.NewText:
        """The first lines of a new release. PressgenError when there is no title, or the time cannot be read."""
        fields = {field.name: written(field, sent) for field in begun.fields if field.kind != "choices"}
        if not fields["title"]:
            raise PressgenError(text("There is nothing here."), text("Write the title: the address is made of it."))
        published = fields["published"] or self._now(site).date().isoformat()
        year = self._session.instant(published).astimezone(ZoneInfo(site.config.timezone)).year
        type_ = fields["type"] or next(iter(site.vocabularies["types"]))
        new = new_texts.NewRelease(ids.mint(site.releases), fields["title"], type_, published, year)
        return new_texts.release(new, self._say(_DRAFT_NOTE))

    def _write_new(self, new: new_texts.NewText, sent: Submission, site: Site, picture: SentFile | None) -> str:
        """Write the rest of what was filled in, too; returns the path."""
        path, first = self._free(new.path), new.content.encode()
        data = read_layout(path, first).data
        form = release_form(path, "", data, "", form_registry(site, self._say))
        values: Mapping[str, Data | None] = values_of(form, sent, data)
        if picture:
            values = with_picture(data, values, self._save_picture(str(PurePosixPath(path).parent), picture), sent)
        body = body_of(form, sent, "")
        save(self._root, path, edited(first, values, lambda data: read_layout(path, data), body=body), instead_of=None)
        return path

    def _free(self, path: str) -> str:
        """The path, or with a number when there is such a file."""
        stem, _, ending = path.rpartition(".")
        number, free = 1, path
        while place_in_content(self._root, free).exists():
            number += 1
            free = f"{stem}-{number}.{ending}"
        return free

    def _save_picture(self, folder: str, picture: SentFile) -> str:
        """Write the picture beside the text; returns its name. The same picture is not written twice."""
        sent = PurePosixPath(picture.name.replace("\\", "/"))
        if sent.suffix.lower() not in _PICTURES:
            raise PressgenError(
                text("{path} is no picture that can be shown.", path=sent.name),
                text("Choose a file that ends in {endings}.", endings=", ".join(_PICTURES)),
            )
        path = f"{folder}/{paths.slug(sent.stem) or 'bild'}{sent.suffix.lower()}"
        target = place_in_content(self._root, path)
        if not (target.exists() and target.read_bytes() == picture.data):
            path = self._free(path)
            save(self._root, path, picture.data, instead_of=None)
        return PurePosixPath(path).name

    def _conflict(self, found: _Read, sent: Submission, site: Site) -> OpenText:
        """The form with the words that were sent, and beside them those that the file has now."""
        form = conflicting(found.form, sent)._replace(digest=_only(sent, "digest"))
        return self._opened(form, site, found.values)._replace(conflict=True, newest=digest(found.data))

    def _refused(
        self, form: Form, sent: Submission, site: Site, error: PressgenError, values: Mapping[str, Data]
    ) -> OpenText:
        """The form with the words that were sent, and why they could not be written."""
        sentence = self._say(error.reason) + (f" {self._say(error.hint)}" if error.hint else "")
        if form.path or written(form.fields[0], sent):
            told = refilled(form, sent)._replace(problems=(sentence,))
        else:
            told = _beside(refilled(form, sent), "title", sentence)
        return self._opened(told, site, values)

    def _opened(self, form: Form, site: Site, values: Mapping[str, Data]) -> OpenText:
        return OpenText(form, str(values.get("title", "")), site.paths.get(form.path, ""))

    def _read(self, path: str, site: Site) -> _Read:
        data = place_in_content(self._root, path).read_bytes()
        layout = read_layout(path, data)
        if layout.problems:
            told = tuple(self._say(one.message) for one in layout.problems)
            hint = self._say(text("Correct the file itself: until then, no form can be made of it."))
            return _Read(data, layout, Form(path, digest(data), (), (*told, hint)))
        body = layout.body if layout.body is not None else str(layout.data.get("body", ""))
        registry = form_registry(site, self._say, self._pictures(path))
        return _Read(data, layout, release_form(path, digest(data), layout.data, body, registry))

    def _told(self, problems: Iterable[Problem], path: str) -> list[Problem]:
        return [one for one in problems if one.path == path and one.level in ("error", "warning")]

    def _examine(self) -> tuple[Site, tuple[Problem, ...]]:
        with self._busy:
            return examine(self._root, self._session.instant(""), self._session.state)

    def _now(self, site: Site) -> datetime:
        return self._session.instant("").astimezone(ZoneInfo(site.config.timezone))

    def _paths(self) -> list[str]:
        """The files of releases: nothing else can be opened."""
        return sorted(path for path in self._stamps() if path.startswith(_FOLDER) and path.endswith(_TEXTS))

    def _pictures(self, path: str) -> list[str]:
        """The names of the pictures in the folder of a text."""
        folder = path.rpartition("/")[0]
        files = (PurePosixPath(one) for one in self._stamps())
        return [one.name for one in files if str(one.parent) == folder and one.suffix.lower() in _PICTURES]

    def _stamps(self) -> Iterable[str]:
        return take_snapshot(self._root).content.stamps


def _only(submission: Submission, name: str) -> str:
    values = submission.get(name, [])
    return values[-1] if values else ""


def _beside(form: Form, name: str, sentence: str) -> Form:
    """The form with a sentence beside one field."""
    sections = tuple(
        section._replace(
            fields=tuple(
                field._replace(problems=(sentence,)) if field.name == name else field for field in section.fields
            )
        )
        for section in form.sections
    )
    return form._replace(sections=sections)
