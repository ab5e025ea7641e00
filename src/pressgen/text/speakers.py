"""Who is who within one release: second mentions and pronouns lead to the earlier speaker, in the order of the text."""

from typing import NamedTuple

from pressgen.model import Voice
from pressgen.text.attribution import Attribution
from pressgen.text.attribution_finder import AttributionFinder, blank_markup
from pressgen.text.name_patterns import full_names_with_surname, full_names_with_title, organisation
from pressgen.text.people import Person, find_people
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
    workplace: str = ""
    candidates: tuple[str, ...] = ()
    """Who it could be, when it could be more than one, and so is nobody."""

    @property
    def organisation(self) -> str:
        """The organisation that the title names."""
        return organisation(self.role) or self.workplace


class Speakers:
    """The speakers of a release so far, in order; its whole text tells the rest of a surname's name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoted: list[Speaker] = []
        """Of the quotes."""
        self._mentioned: list[Speaker] = []
        """Of the running text."""
        self._by_name: dict[str, Speaker] = {}
        """What is known of each, by the full name."""
        self._antecedents: list[Speaker] = []
        """Whom "han", "hon" or "de" can mean now: who spoke last, and who was named since."""
        self._last_group = Speaker()
        """Who spoke last, when several spoke at once."""
        self._pronoun_of: dict[str, str] = {}
        """By name: "he" or "she", as the text has said of them."""

    def resolve(self, said: Attribution, names: tuple[str, ...], words: str = "") -> Speaker:
        """The speaker of an attribution, which stands in these words; several at once are named together."""
        if said.refers_back and not said.role:
            return self._resolve_pronoun(words)
        if said.refers_back:
            return self._resolve_title(said)
        if len(names) == 1:
            return self._resolve_name(names[0], said)
        self._antecedents = [self._find_earlier(name) or Speaker(name) for name in names]
        for one in self._antecedents:
            self._add_mention(one)
        self._last_group = Speaker(", ".join(names), said.role, said.party, said.workplace)
        return self._last_group

    def mention(self, person: Person) -> None:
        """Takes note of a person in the running text: who speaks, or opens a sentence, is who it is about from there on."""
        if not person.sure and not self._makes_doubtful(person):
            return
        earlier = self._by_name.get(person.name, Speaker())
        one = Speaker(
            person.name,
            person.role or earlier.role,
            person.party or earlier.party,
            person.workplace or earlier.workplace,
        )
        if person.sure:
            self._add_mention(one)
        leads = person.sure and (person.speaks or person.opens_sentence) and not person.joins_previous
        others = [] if leads else [other for other in self._antecedents if other.name != one.name]
        self._antecedents = [*others, one]

    def resolve_announced(self, name: str, role: str) -> Speaker:
        """The speaker whom the line above a quote names."""
        return self._resolve_name(name, Attribution(0, 0, role=role))

    def latest(self) -> Speaker:
        """Who spoke last."""
        return self._quoted[-1] if self._quoted else Speaker()

    def _resolve_name(self, name: str, said: Attribution) -> Speaker:
        several = self._namesakes(name)
        if len(several) > 1:
            return Speaker(name, said.role, said.party, said.workplace, several)
        earlier = self._find_earlier(name) or Speaker(self._full_name_in_text(name))
        one = Speaker(
            max(earlier.name, name, key=len),
            said.role or earlier.role,
            said.party or earlier.party,
            said.workplace or earlier.workplace,
        )
        return self._record(one)

    def _resolve_pronoun(self, words: str) -> Speaker:
        """The one whom "hon" can mean, if there is only one."""
        said = {word.strip('.,:;!?”"*_').lower() for word in words.split()}
        if said & _PLURAL:
            return self._resolve_plural()
        pronoun = next((_SHE_OR_HE[word] for word in said if word in _SHE_OR_HE), "")
        matching = self._matching(self._antecedents, pronoun) or self._matching(
            [*self._quoted, *self._mentioned], pronoun
        )
        if len(matching) != 1:
            return Speaker(candidates=tuple(one.name for one in matching))
        if pronoun:
            self._pronoun_of[matching[0].name] = pronoun
        return self._record(matching[0])

    def _matching(self, speakers: list[Speaker], pronoun: str) -> list[Speaker]:
        """Each of them once, without those whom the text has called otherwise."""
        unique = {
            one.name: one for one in speakers if self._pronoun_of.get(one.name, pronoun) in {pronoun, ""} or not pronoun
        }
        return list(unique.values())

    def _resolve_plural(self) -> Speaker:
        """Those whom "de" means: who spoke together, or were named together."""
        names = [one.name for one in self._antecedents]
        if ", ".join(names) == self._last_group.name:
            return self._last_group
        return Speaker(", ".join(names)) if len(names) > 1 else Speaker(candidates=tuple(names))

    def _resolve_title(self, said: Attribution) -> Speaker:
        """The one meant by "utrikesministern": who bears that title, or is the only one there."""
        matching = self._matching(
            [one for one in (*self._quoted, *self._mentioned) if _title_matches(said.role, one.role)], ""
        )
        if len(self._antecedents) == 1 and self._antecedents[0].name in {one.name for one in matching}:
            return self._record(self._antecedents[0])
        if len(matching) > 1:
            return Speaker(role=said.role, candidates=tuple(one.name for one in matching))
        if matching:
            return self._record(matching[0])
        if len({one.name for one in self._quoted}) == 1 and not self._quoted[-1].role:
            return self._quoted[-1]._replace(role=said.role)
        found = {name for stem in _stems(said.role) for name in full_names_with_title(self._text, stem)}
        return self._record(Speaker(_only(found), said.role))

    def _record(self, one: Speaker) -> Speaker:
        if one.name:
            self._quoted.append(one)
            self._by_name[one.name] = one
            self._antecedents = [one]
        return one

    def _full_name_in_text(self, name: str) -> str:
        """The one full name with that surname that the text has."""
        return name if " " in name else _only(full_names_with_surname(self._text, name)) or name

    def _namesakes(self, name: str) -> tuple[str, ...]:
        """The speakers who bear a name that is part of theirs; one who is called so and no more comes before all others."""
        found = dict.fromkeys(one.name for one in self._quoted if _is_part(name, one.name))
        return (name,) if name in found else tuple(found)

    def _find_earlier(self, name: str) -> Speaker | None:
        return next((one for one in reversed(self._quoted) if _is_part(name, one.name)), None)

    def _add_mention(self, one: Speaker) -> None:
        self._mentioned.append(one)
        self._by_name[one.name] = one

    def _makes_doubtful(self, person: Person) -> bool:
        """Whether a mere name makes it doubtful whom a pronoun means: somebody else has spoken before."""
        return person.opens_sentence and bool(self._antecedents)


def mention_people(segment: Segment, finder: AttributionFinder, speakers: Speakers) -> tuple[Voice, ...]:
    """The people whom a segment of running text surely names; the speakers take note of them."""
    text = blank_markup(leaf(segment.lines).text)
    found = []
    for run in text.split("\n") if segment.kind in _ROWS else (text,):
        for person in find_people(run, finder):
            speakers.mention(person)
            if person.sure:
                by = organisation(person.role) or person.workplace
                found.append(Voice(person.name, person.role, 0, person.party, by, person.speaks))
    return tuple(found)


def _is_part(name: str, whole: str) -> bool:
    """Whether a name is the whole one, its first or its last names."""
    parts, all_parts = name.split(), whole.split()
    return parts in (all_parts[-len(parts) :], all_parts[: len(parts)])


def _only(found: set[str]) -> str:
    """The only one of them, if it is."""
    return found.pop() if len(found) == 1 else ""


def _stems(definite: str) -> list[str]:
    """The title without its article: "utrikesminister" for "utrikesministern"."""
    last = definite.lower().split()[-1:]
    return [word.removesuffix(ending) for word in last for ending in ("en", "et", "n", "t") if word.endswith(ending)]


def _title_matches(definite: str, title: str) -> bool:
    """Whether "utrikesministern" is "utrikesminister"; "ministern" is too."""
    parts = [word.strip(",") for word in title.lower().split()]
    return any(part.endswith(stem) for stem in _stems(definite) for part in parts)
