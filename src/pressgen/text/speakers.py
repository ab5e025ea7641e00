"""Who is who within one release: second mentions and pronouns lead to the earlier speaker, in the order of the text."""

from typing import NamedTuple

from pressgen.model import NamedPerson
from pressgen.text.attribution import Attribution
from pressgen.text.attribution_finder import Finder, unmarked
from pressgen.text.name_patterns import organisation, with_surname, with_title
from pressgen.text.people import Person, people
from pressgen.text.reading import leaf
from pressgen.text.segment_types import Segment

_SHE_OR_HE = {"han": "he", "he": "he", "hon": "she", "she": "she"}
_ROWS = frozenset(("list", "terms"))
"""Kinds whose lines stand apart."""
_PLURAL = frozenset(("de", "they"))


class Speaker(NamedTuple):
    """A speaker as the release has made them known."""

    name: str = ""
    role: str = ""
    party: str = ""
    place: str = ""
    perhaps: tuple[str, ...] = ()
    """Who it could be, when it could be more than one, and so is nobody."""

    @property
    def organisation(self) -> str:
        """The organisation that the title names."""
        return organisation(self.role) or self.place


class Speakers:
    """The speakers of a release so far, in order; its whole text tells the rest of a surname's name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: list[Speaker] = []
        """Of the quotes."""
        self._present: list[Speaker] = []
        """Of the running text."""
        self._latest: dict[str, Speaker] = {}
        """What is known of each, by the full name."""
        self._floor: list[Speaker] = []
        """Whom "han", "hon" or "de" can mean now: who spoke last, and who was named since."""
        self._together = Speaker()
        """Who spoke last, when several spoke at once."""
        self._called: dict[str, str] = {}
        """By name: "he" or "she", as the text has said of them."""

    def meet(self, said: Attribution, names: tuple[str, ...], words: str = "") -> Speaker:
        """The speaker of an attribution, which stands in these words; several at once are named together."""
        if said.pronoun and not said.role:
            return self._pronoun(words)
        if said.pronoun:
            return self._titled(said)
        if len(names) == 1:
            return self._named(names[0], said)
        self._floor = [self._earlier(name) or Speaker(name) for name in names]
        for one in self._floor:
            self._note(one)
        self._together = Speaker(", ".join(names), said.role, said.party, said.place)
        return self._together

    def hear(self, person: Person) -> None:
        """Takes note of a person in the running text: who speaks, or opens a sentence, is who it is about from there on."""
        if not person.sure and not self._doubtful(person):
            return
        earlier = self._latest.get(person.name, Speaker())
        one = Speaker(
            person.name, person.role or earlier.role, person.party or earlier.party, person.place or earlier.place
        )
        if person.sure:
            self._note(one)
        leads = person.sure and (person.speaks or person.opens) and not person.together
        others = [] if leads else [other for other in self._floor if other.name != one.name]
        self._floor = [*others, one]

    def announced(self, name: str, role: str) -> Speaker:
        """The speaker whom the line above a quote names."""
        return self._named(name, Attribution(0, 0, role=role))

    def last(self) -> Speaker:
        """Who spoke last."""
        return self._known[-1] if self._known else Speaker()

    def _named(self, name: str, said: Attribution) -> Speaker:
        several = self._bearers(name)
        if len(several) > 1:
            return Speaker(name, said.role, said.party, said.place, several)
        earlier = self._earlier(name) or Speaker(self._in_text(name))
        one = Speaker(
            max(earlier.name, name, key=len),
            said.role or earlier.role,
            said.party or earlier.party,
            said.place or earlier.place,
        )
        return self._remembered(one)

    def _pronoun(self, words: str) -> Speaker:
        """The one whom "hon" can mean, if there is only one."""
        said = {word.strip('.,:;!?”"*_').lower() for word in words.split()}
        if said & _PLURAL:
            return self._both()
        called = next((_SHE_OR_HE[word] for word in said if word in _SHE_OR_HE), "")
        fitting = self._fitting(self._floor, called) or self._fitting([*self._known, *self._present], called)
        if len(fitting) != 1:
            return Speaker(perhaps=tuple(one.name for one in fitting))
        if called:
            self._called[fitting[0].name] = called
        return self._remembered(fitting[0])

    def _fitting(self, those: list[Speaker], called: str) -> list[Speaker]:
        """Each of them once, without those whom the text has called otherwise."""
        by_name = {one.name: one for one in those if self._called.get(one.name, called) in {called, ""} or not called}
        return list(by_name.values())

    def _both(self) -> Speaker:
        """Those whom "de" means: who spoke together, or were named together."""
        names = [one.name for one in self._floor]
        if ", ".join(names) == self._together.name:
            return self._together
        return Speaker(", ".join(names)) if len(names) > 1 else Speaker(perhaps=tuple(names))

    def _titled(self, said: Attribution) -> Speaker:
        """The one meant by "utrikesministern": who bears that title, or is the only one there."""
        fitting = self._fitting([one for one in (*self._known, *self._present) if _points_at(said.role, one.role)], "")
        if len(self._floor) == 1 and self._floor[0].name in {one.name for one in fitting}:
            return self._remembered(self._floor[0])
        if len(fitting) > 1:
            return Speaker(role=said.role, perhaps=tuple(one.name for one in fitting))
        if fitting:
            return self._remembered(fitting[0])
        if len({one.name for one in self._known}) == 1 and not self._known[-1].role:
            return self._known[-1]._replace(role=said.role)
        found = {name for stem in _stems(said.role) for name in with_title(self._text, stem)}
        return self._remembered(Speaker(_the_one(found), said.role))

    def _remembered(self, one: Speaker) -> Speaker:
        if one.name:
            self._known.append(one)
            self._latest[one.name] = one
            self._floor = [one]
        return one

    def _in_text(self, name: str) -> str:
        """The one full name with that surname that the text has."""
        return name if " " in name else _the_one(with_surname(self._text, name)) or name

    def _bearers(self, name: str) -> tuple[str, ...]:
        """The speakers who bear a name that is part of theirs; one who is called so and no more comes before all others."""
        found = dict.fromkeys(one.name for one in self._known if _is_part(name, one.name))
        return (name,) if name in found else tuple(found)

    def _earlier(self, name: str) -> Speaker | None:
        return next((one for one in reversed(self._known) if _is_part(name, one.name)), None)

    def _note(self, one: Speaker) -> None:
        self._present.append(one)
        self._latest[one.name] = one

    def _doubtful(self, person: Person) -> bool:
        """Whether a mere name makes it doubtful whom a pronoun means: somebody else has spoken before."""
        return person.opens and bool(self._floor)


def heard(segment: Segment, finder: Finder, speakers: Speakers) -> tuple[NamedPerson, ...]:
    """The people whom a segment of running text surely names; the speakers take note of them."""
    text = unmarked(leaf(segment.lines).text)
    found = []
    for run in text.split("\n") if segment.kind in _ROWS else (text,):
        for person in people(run, finder):
            speakers.hear(person)
            if person.sure:
                by = organisation(person.role) or person.place
                found.append(NamedPerson(person.name, person.role, 0, person.party, by, person.speaks))
    return tuple(found)


def _is_part(name: str, whole: str) -> bool:
    """Whether a name is the whole one, its first or its last names."""
    parts, all_parts = name.split(), whole.split()
    return parts in (all_parts[-len(parts) :], all_parts[: len(parts)])


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
