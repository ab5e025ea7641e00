"""How faithfully an archive has moved: for each text and field what became of it, and what became of each word."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from pressgen.model.registry import RegistryReport
from pressgen.model.value import Value
from pressgen.problems import Text

Outcome = Literal["kept", "changed", "guessed", "dropped"]
State = Literal["new", "here", "edited", "changed", "left-out", "refused"]
"""New in the newsroom; there already, as it was imported; there, and edited since; there, while the source has another wording now;
left out on purpose; one that no file could be made of."""


class FieldFate(Value, frozen=True):
    """What became of one value of a foreign text."""

    field: str
    """The key of the release ("published"), or "links", "pictures", "documents", or the export's name of what has no key."""
    outcome: Outcome
    before: str = ""
    """As the export has it; empty when it is long and the same as after."""
    after: str = ""
    """As the release has it; empty when it has none."""
    why: Text | None = None


class WordCount(Value, frozen=True):
    """Where the words of the source are now. `source` = `kept` + `read` + `dropped`, when none is lost and none invented."""

    source: int = 0
    kept: int = 0
    """In the text, as the newsroom reads its file."""
    read: int = 0
    """Made into a value: a date, a contact, a topic."""
    dropped: int = 0
    """Not in the newsroom, and listed with the reason."""
    lost: dict[str, int] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """Words of the source that are in none of these, and how often."""
    invented: dict[str, int] = {}  # noqa: RUF012 -- as above
    """Words of the result that the source does not have."""

    @property
    def is_exact(self) -> bool:
        return not self.lost and not self.invented


class TextFate(Value, frozen=True):
    """What became of one text."""

    place: str
    title: str
    state: State
    source_id: str = ""
    path: str = ""
    """Of its file in the newsroom; empty when it has none."""
    id: str = ""
    standing: str = ""
    """Whether readers see it: "public", "embargo", "draft"; empty when it has no file."""
    fields: tuple[FieldFate, ...] = ()
    words: WordCount = WordCount()
    why: Text | None = None
    """Why no text was made of it."""

    def with_outcome(self, outcome: Outcome) -> tuple[FieldFate, ...]:
        """The fields with this fate."""
        return tuple(one for one in self.fields if one.outcome == outcome)


class Fidelity(Value, frozen=True):
    """What became of an archive."""

    format: str
    source: str
    """The name of the file or folder."""
    texts: tuple[TextFate, ...]
    registry: RegistryReport = RegistryReport()

    @property
    def is_faithful(self) -> bool:
        """Whether every word is accounted for, and every entry could be read."""
        return all(one.state != "refused" and one.words.is_exact for one in self.texts)

    @property
    def words(self) -> WordCount:
        """The words of all texts together."""
        counts = [one.words for one in self.texts]
        lost, invented = _together(one.lost for one in counts), _together(one.invented for one in counts)
        return WordCount(
            sum(one.source for one in counts),
            sum(one.kept for one in counts),
            sum(one.read for one in counts),
            sum(one.dropped for one in counts),
            lost,
            invented,
        )

    def count(self, state: State) -> int:
        """How many texts are in this state."""
        return sum(one.state == state for one in self.texts)

    def fields(self) -> dict[str, dict[Outcome, int]]:
        """How many values of each field had which fate, by the field's name in the order of the alphabet."""
        found: dict[str, dict[Outcome, int]] = {}
        for one in (field for text in self.texts for field in text.fields):
            row = found.setdefault(one.field, {"kept": 0, "changed": 0, "guessed": 0, "dropped": 0})
            row[one.outcome] += 1
        return dict(sorted(found.items()))


def _together(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return dict(total)
