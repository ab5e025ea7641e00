"""`pressgen new`: begins a text of any kind, with everything filled in that nobody should have to look up."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from difflib import get_close_matches
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen import ids, languages, load
from pressgen.check.link import link
from pressgen.cli.editor import editor_command, open_editor
from pressgen.cli.questions import Questions, can_ask
from pressgen.cli.session import Session
from pressgen.edit import new_texts
from pressgen.edit.new_files import create_files
from pressgen.edit.new_texts import NewText
from pressgen.errors import PressgenError
from pressgen.load import revisions
from pressgen.model import Site, Sources, Term
from pressgen.problems import Text, text

_LISTED = 12
_DEFINED_IN = {
    "types": "pressgen.yaml",
    "contacts": "content/contacts",
    "organisations": "content/organisations",
}
_KINDS = {
    "topics": text("Which topics?"),
    "contacts": text("Who answers questions?"),
}
_UNKNOWN = {
    "types": text("Choose one of the list. The kinds of text are in pressgen.yaml."),
    "topics": text(
        "Leave it out for now, or choose another. New topics are added in content/vocabularies/topics.yaml."
    ),
    "contacts": text("Leave it out for now, or choose another. This makes a new contact: pressgen new contact"),
}
"""What to do when an answer is not in the list."""


class Choices(NamedTuple):
    """What was asked for on the command line; what is empty is asked for on a terminal, or left out."""

    title: str = ""
    type: str = ""
    published: str = ""
    language: str = ""
    organisation: str = ""
    topics: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    slug: str = ""


class Desk:
    """The newsroom, as `new` needs it: also while some of its texts have mistakes."""

    def __init__(self, session: Session, now: str = "") -> None:
        self.session = session
        self.sources: Sources = load.load(session.root, state=session.state)
        self.site: Site = link(self.sources)
        self.zone = ZoneInfo(self.site.config.timezone)
        self.now: datetime = session.instant(now).astimezone(self.zone)
        self.questions = Questions(session.printer) if can_ask() else None

    @property
    def today(self) -> str:
        """The day in the newsroom's time zone, as it is written."""
        return self.now.date().isoformat()

    def ask(self, question: Text, written: str, missing: Text) -> str:
        """What was written on the command line, or the answer. PressgenError, with what is missing, when nobody can answer."""
        value = " ".join(written.split())
        if not value and self.questions:
            value = self.questions.line(question)
        if not value:
            raise PressgenError(text("Something is missing, and there is no terminal to ask on."), missing)
        return value

    def labels(self, kind: str) -> dict[str, str]:
        """What readers see, by id: of the terms of a vocabulary, of "types", "contacts" or "organisations"."""
        if kind == "contacts":
            people = sorted(self.site.contacts.values(), key=lambda one: one.name)
            return {one.id: ", ".join(filter(None, (one.name, one.role))) for one in people}
        if kind == "organisations":
            return {one.id: one.name for one in self.site.organisations.values()}
        return {id_: self._label(term) for id_, term in self.site.vocabularies[kind].items()}

    def _label(self, term: Term) -> str:
        language = self.site.config.language
        own = term.labels.get(language) or term.labels.get("")
        return own or (languages.type_label(language, term.id) if term.id in languages.TYPE_LABELS else term.id)

    def known(self, kind: str, written: str) -> str:
        """The id that was written, or whose label was. PressgenError with what there is when there is none."""
        labels = self.labels(kind)
        by_label = {label.casefold(): id_ for id_, label in labels.items()}
        if written in labels or written.casefold() in by_label:
            return written if written in labels else by_label[written.casefold()]
        near = get_close_matches(written, labels, n=1)
        place = _DEFINED_IN.get(kind, f"content/vocabularies/{kind}.yaml")
        listed = ", ".join([*labels][:_LISTED]) + (", …" if len(labels) > _LISTED else "")
        hint = text("Did you mean “{id}”?", id=near[0]) if near else text("These exist: {ids}.", ids=listed or "–")
        raise PressgenError(text("There is no “{id}” in {place}.", id=written, place=place), hint)


def new_release(desk: Desk, choices: Choices) -> tuple[NewText, bool]:
    """A draft of a release, and whether its type was chosen by nobody."""
    _refuse_options(desk, choices)
    missing = text('Write the title: pressgen new "New bridge opens in autumn".')
    title = desk.ask(text("Title: "), choices.title, missing)
    type_, guessed = _type(desk, choices.type)
    published = choices.published or desk.today
    release = new_texts.NewRelease(
        id=ids.mint(desk.site.releases),
        title=title,
        type=type_,
        published=published,
        year=desk.session.instant(published).astimezone(desk.zone).year,
        language=choices.language,
        organisation=desk.known("organisations", choices.organisation) if choices.organisation else "",
        topics=_several(desk, "topics", choices.topics),
        categories=_several(desk, "categories", choices.categories),
        regions=_several(desk, "regions", choices.regions),
        contacts=_several(desk, "contacts", choices.contacts),
        slug=choices.slug,
    )
    note = text("Take this line away when the text may be shown, from the day above on.")
    return new_texts.release(release, desk.session.printer.text(note)), guessed


def _refuse_options(desk: Desk, choices: Choices) -> None:
    """PressgenError for an option that cannot be used, before anything is asked."""
    if choices.published:
        desk.session.instant(choices.published)
    for kind, written in (
        ("types", (choices.type,)),
        ("organisations", (choices.organisation,)),
        ("topics", choices.topics),
        ("categories", choices.categories),
        ("regions", choices.regions),
        ("contacts", choices.contacts),
    ):
        for one in filter(None, written):
            desk.known(kind, one)


def has_been(desk: Desk, published: str) -> bool:
    """Whether the day that was asked for lies before today."""
    return desk.session.instant(published).astimezone(desk.zone).date() < desk.now.date()


def _type(desk: Desk, written: str) -> tuple[str, bool]:
    """The type, and whether nobody has chosen it."""
    if written:
        return desk.known("types", written), False
    labels = desk.labels("types")
    if desk.questions:
        return desk.questions.one(text("What kind of text is it?"), labels, _UNKNOWN["types"]), False
    return next(iter(labels)), True


def _several(desk: Desk, kind: str, written: Iterable[str]) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(desk.known(kind, one) for one in written))
    labels: Mapping[str, str] = desk.labels(kind)
    if not chosen and desk.questions and kind in _KINDS and labels:
        return desk.questions.several(_KINDS[kind], labels, _UNKNOWN[kind])
    return chosen


def write(desk: Desk, new: NewText, hint: Text | None = None, *, edit: bool = False) -> None:
    """Write the new file, say where it is, and open it in the editor if that is wanted.

    PressgenError when there is such a file, or when a value in it cannot be used: nothing is written then.
    """
    command = editor_command() if edit else []
    data = new.content.encode()
    refuse_mistakes(desk, new.path, data)
    create_files(desk.session.root, {new.path: data}, hint)
    desk.session.printer.say(text("{path} is new.", path=new.path))
    if command:
        open_editor(command, desk.session.root / new.path)


def refuse_mistakes(desk: Desk, path: str, data: bytes) -> None:
    """PressgenError for a value that cannot be used, such as a telephone number with too few digits."""
    for problem in revisions.parsed(desk.sources, path, data).problems:
        if problem.level == "error":
            raise PressgenError(problem.message, problem.hint)
