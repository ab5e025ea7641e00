"""What the lines of a text's head that speak of its embargo come to: one instant, or words that a person has to read."""

from collections.abc import Sequence
from datetime import date, datetime, time

from pressgen.embargo_lines import EmbargoLine
from pressgen.model.draft import LeftOut
from pressgen.problems import Text, text


class Embargo:
    """The embargo that a text states."""

    def __init__(self) -> None:
        self._lines: list[EmbargoLine] = []
        self._latest: datetime | None = None
        self._has_time = False
        self._words = ""

    def add(self, line: EmbargoLine) -> None:
        """One more line that says when the text may be published."""
        self._lines.append(line)

    def read(self, text_day: date | None, today: date) -> None:
        """Read the instant; of several, the latest holds: a text that comes out late can still be published."""
        for line in self._lines:
            if found := line.instant(text_day, today):
                at = datetime.combine(found[0], found[1] or time())
                if self._latest is None or at > self._latest:
                    self._latest, self._has_time, self._words = at, found[1] is not None, line.words

    @property
    def is_stated(self) -> bool:
        """Whether the text says that it is under embargo."""
        return any(not one.at_once for one in self._lines)

    def published(self) -> str:
        """The instant as the key `published` has it; empty when none could be read."""
        form = "%Y-%m-%d %H:%M" if self._has_time else "%Y-%m-%d"
        return self._latest.strftime(form) if self._latest else ""

    def why(self) -> Text:
        """Why the value of `published` is a guess."""
        if self._latest:
            return text("It is the embargo that the text states: “{words}”.", words=self._words)
        words = next(one.words for one in self._lines if not one.at_once)
        return text(
            "The text is under embargo, “{words}”, and no certain instant could be read. Write day and time here.",
            words=words,
        )

    def readings(self) -> Sequence[tuple[str, str]]:
        """The words that became a value, and its key."""
        return [(one.words, "published") for one in self._lines if self._latest and not one.at_once]

    def left_out(self) -> Sequence[LeftOut]:
        """The words that became none, and why."""
        unread = text("an embargo without a certain instant")
        at_once = text("it says that the text may be published at once")
        return [
            LeftOut(one.words, at_once if one.at_once else unread)
            for one in self._lines
            if one.at_once or not self._latest
        ]
