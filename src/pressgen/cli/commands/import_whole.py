"""`pressgen import pressgen`: files of another newsroom are written as they were there, and none over another."""

from collections.abc import Iterator

from pressgen.bodies.words import plain
from pressgen.cli.commands.new import Desk
from pressgen.edit.archive_files import write_imported
from pressgen.edit.archive_origin import same_text
from pressgen.edit.restored import restored
from pressgen.edit.safe_write import place_in_content
from pressgen.errors import PressgenError
from pressgen.importers.words import words
from pressgen.load import revisions
from pressgen.load.format import is_text, read_layout
from pressgen.model import Boilerplate, PlainPage, Record, Release
from pressgen.model.archived import RawText
from pressgen.model.fidelity import FieldFate, State, TextFate, WordCount
from pressgen.model.foreign import ForeignText, WholeFile
from pressgen.problems import Text, text

_OTHER = text("The newsroom has another file there, or another text with this id: it stays as it is.")


class WholeFiles:
    """Writes files of an export into one newsroom."""

    def __init__(self, desk: Desk, *, dry: bool) -> None:
        self._desk, self._dry, self._root = desk, dry, desk.session.root
        self._places = {one.id: one.source for one in desk.site.releases.values()}

    def fate(self, foreign: ForeignText, whole: WholeFile) -> TextFate:
        """What became of one file, which is written before that is told."""
        try:
            return self._text(foreign, whole.path, whole.raw) if whole.raw else self._file(foreign, whole)
        except PressgenError as error:
            return self._refused(foreign, error.reason)
        except OSError as error:
            return self._refused(
                foreign,
                text("{path} cannot be written: {reason}.", path=whole.path[:80], reason=error.strerror or error),
            )

    def _refused(self, foreign: ForeignText, why: Text) -> TextFate:
        lost = words(f"{foreign.title}\n{foreign.body}")
        return TextFate(
            foreign.place, foreign.title, "refused", foreign.id, why=why, words=WordCount(lost.total(), lost=dict(lost))
        )

    def _file(self, foreign: ForeignText, whole: WholeFile) -> TextFate:
        if is_text(whole.path):
            raise PressgenError(text("{path} is no picture or document.", path=whole.path))
        state = self._placed(whole.path, whole.data)
        return TextFate(foreign.place, foreign.title, state, foreign.id, whole.path, why=_why(state))

    def _text(self, foreign: ForeignText, path: str, raw: RawText) -> TextFate:
        data = restored(path, raw, read_layout(path, b"").rules)
        source = revisions.parsed(self._desk.sources, path, data)
        record = source.record
        if record is None and not raw.written:
            errors = [one.message for one in source.problems if one.level == "error"]
            raise PressgenError(errors[0] if errors else text("The newsroom cannot read the text that would be made."))
        place = self._places.get(record.id, path) if isinstance(record, Release) else path
        state = self._placed(place, data)
        return TextFate(
            foreign.place,
            foreign.title,
            state,
            foreign.id,
            place,
            foreign.own_id,
            self._standing(record),
            tuple(_fields(path, raw, data)),
            _counted(raw.written, raw.written) if raw.written else _counted(foreign.body, _running_text(record)),
            _why(state),
        )

    def _placed(self, path: str, data: bytes) -> State:
        """Write the file where there is none."""
        target = place_in_content(self._root, path)
        if target.exists():
            there = target.read_bytes()
            return "here" if there == data or (is_text(path) and same_text(there, data)) else "changed"
        if not self._dry:
            write_imported(self._root, {path: data})
        return "new"

    def _standing(self, record: Record | None) -> str:
        if not isinstance(record, Release):
            return ""
        if record.draft:
            return "draft"
        return "embargo" if record.published > self._desk.now else "public"


def _why(state: State) -> Text | None:
    return _OTHER if state == "changed" else None


def _fields(path: str, raw: RawText, data: bytes) -> Iterator[FieldFate]:
    """What became of each key, in the file as it is read again."""
    if raw.written:
        yield FieldFate("written", "kept", why=text("The file has mistakes, as it had in the other newsroom."))
        return
    layout = read_layout(path, data)
    for key, value in raw.keys.items():
        yield FieldFate(key, "kept" if layout.data.get(key) == value else "changed")
    if raw.body:
        there = layout.body if layout.body is not None else layout.data.get("body")
        yield FieldFate("body", "kept" if there == raw.body else "changed")


def _counted(said: str, shown: str) -> WordCount:
    """Where the words of the running text are, of which the newsroom shows `shown` now."""
    before, after = words(said), words(shown)
    return WordCount(before.total(), after.total(), lost=dict(before - after), invented=dict(after - before))


def _running_text(record: Record | None) -> str:
    match record:
        case Release():
            found = record.texts.words()
            return plain((found.lead, found.body) if found.lead else (found.body,))
        case Boilerplate() | PlainPage():
            return plain((record.body,))
    return ""
