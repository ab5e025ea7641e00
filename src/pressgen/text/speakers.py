"""Who is who within one release: second mentions and pronouns lead to the earlier speaker."""

from typing import NamedTuple

from pressgen.text.attribution import Attribution
from pressgen.text.names import organisation, with_surname, with_title


class Speaker(NamedTuple):
    """A speaker as the release has made them known."""

    name: str = ""
    role: str = ""
    party: str = ""
    place: str = ""

    @property
    def organisation(self) -> str:
        """The organisation that the title names."""
        return organisation(self.role) or self.place


class Speakers:
    """The speakers of a release so far, in order; its whole text tells the rest of a surname's name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: list[Speaker] = []

    def meet(self, said: Attribution, names: tuple[str, ...]) -> Speaker:
        """The speaker of an attribution; several at once are named together."""
        if said.pronoun:
            return self._pointed_at(said)
        if len(names) == 1:
            return self._named(names[0], said)
        return Speaker(", ".join(names), said.role, said.party, said.place)

    def announced(self, name: str, role: str) -> Speaker:
        """The speaker whom the line above a quote names."""
        return self._named(name, Attribution(0, 0, role=role))

    def last(self) -> Speaker:
        """Who spoke last."""
        return self._known[-1] if self._known else Speaker()

    def _named(self, name: str, said: Attribution) -> Speaker:
        earlier = self._earlier(name) or Speaker(self._in_text(name))
        one = Speaker(
            max(earlier.name, name, key=len),
            said.role or earlier.role,
            said.party or earlier.party,
            said.place or earlier.place,
        )
        return self._remembered(one)

    def _pointed_at(self, said: Attribution) -> Speaker:
        """The one meant by "hon" or "utrikesministern": who spoke before, or who bears that title in the text."""
        for one in reversed(self._known):
            if not said.role or _points_at(said.role, one.role):
                return one
        if len({one.name for one in self._known}) == 1 and not self._known[-1].role:
            return self._known[-1]._replace(role=said.role)
        found = {name for stem in _stems(said.role) for name in with_title(self._text, stem)}
        return self._remembered(Speaker(_the_one(found), said.role))

    def _remembered(self, one: Speaker) -> Speaker:
        if one.name:
            self._known.append(one)
        return one

    def _in_text(self, name: str) -> str:
        """The one full name with that surname that the text has."""
        return name if " " in name else _the_one(with_surname(self._text, name)) or name

    def _earlier(self, name: str) -> Speaker | None:
        parts = name.split()
        for one in reversed(self._known):
            whole = one.name.split()
            if parts in (whole[-len(parts) :], whole[: len(parts)]):
                return one
        return None


def _the_one(found: set[str]) -> str:
    """The only one of them, if it is."""
    return found.pop() if len(found) == 1 else ""


def _stems(definite: str) -> list[str]:
    """The title without its article: "utrikesminister" for "utrikesministern"."""
    last = definite.lower().split()[-1:]
    return [word.removesuffix(ending) for word in last for ending in ("en", "et", "n", "t") if word.endswith(ending)]


def _points_at(definite: str, title: str) -> bool:
    """Whether "utrikesministern" is "utrikesminister"; "ministern" is too."""
    parts = [word.strip(",") for word in title.lower().split()]
    return any(part.endswith(stem) for stem in _stems(definite) for part in parts)
