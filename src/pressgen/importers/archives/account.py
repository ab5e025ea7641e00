"""The account of one text: which words the source has, and what became of each value. Whatever is decided about a foreign text is said here."""

from collections import Counter

from pressgen.importers.words import words
from pressgen.model.fidelity import FieldFate, Outcome
from pressgen.problems import Text


class Account:
    """Filled in while a text is moved."""

    def __init__(self) -> None:
        self.fates: list[FieldFate] = []
        self._said: list[str] = []
        self._read: list[str] = []
        self._dropped: list[str] = []

    @property
    def said(self) -> Counter[str]:
        """The words of the source."""
        return words("\n".join(self._said))

    @property
    def read(self) -> Counter[str]:
        """Those that became values."""
        return words("\n".join(self._read))

    @property
    def dropped(self) -> Counter[str]:
        """Those that are not in the newsroom, and are listed."""
        return words("\n".join(self._dropped))

    def say(self, source_words: str) -> None:
        """Words of the source, which stay in the text, or are told of below."""
        self._said.append(source_words)

    def value(
        self, field: str, source_words: str, after: str, why: Text | None = None, outcome: Outcome = "kept"
    ) -> None:
        """Words that became a value which says the same in another way: a term, a person, a date."""
        self._read.append(source_words)
        self.fates.append(FieldFate(field, outcome, source_words, after, why))

    def drop(self, field: str, source_words: str, why: Text) -> None:
        """Words, or something without words, that the newsroom does not get."""
        self._dropped.append(source_words)
        self.fates.append(FieldFate(field, "dropped", source_words, "", why))

    def tell(self, field: str, outcome: Outcome, before: str, after: str, why: Text | None = None) -> None:
        """What became of a value that is no words, or whose words are in the text."""
        self.fates.append(FieldFate(field, outcome, before, after, why))
