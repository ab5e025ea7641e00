"""Resolves the speakers of one release: pronouns, titles and surnames refer to people named earlier in the text."""

from typing import NamedTuple

from pressgen.model import NamedPerson
from pressgen.text.attribution import Attribution
from pressgen.text.attribution_finder import AttributionFinder, blank_markup
from pressgen.text.lines import leaf
from pressgen.text.name_patterns import full_names_with_surname, full_names_with_title, organisation
from pressgen.text.people import Person, find_people
from pressgen.text.segment_types import Segment

_SHE_OR_HE = {"han": "he", "he": "he", "hon": "she", "she": "she"}
_ROWS = frozenset(("list", "terms"))
"""Kinds of segments whose lines are read one by one."""
_PLURAL = frozenset(("de", "they"))


class Speaker(NamedTuple):
    """A speaker, with what the release has said about them so far."""

    name: str = ""
    role: str = ""
    party: str = ""
    workplace: str = ""
    candidates: tuple[str, ...] = ()
    """The names that an ambiguous mention may refer to; then `name` may be unresolved."""

    @property
    def organisation(self) -> str:
        """The organisation, from the title or else the workplace."""
        return organisation(self.role) or self.workplace

    def completed_by(self, earlier: "Speaker") -> "Speaker":
        """The speaker, with what is known from an earlier mention where this one says nothing."""
        return Speaker(
            self.name, self.role or earlier.role, self.party or earlier.party, self.workplace or earlier.workplace
        )


class Speakers:
    """The people of a release so far, in the order of the text.

    `text` is the whole release: it is searched for the full name of a lone surname or title.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoted: list[Speaker] = []
        """Speakers of quotes, in order."""
        self._mentioned: list[Speaker] = []
        """People in running text, in order."""
        self._by_name: dict[str, Speaker] = {}
        """The latest about each person, by full name."""
        self._antecedents: list[Speaker] = []
        """Whom "han", "hon" or "de" may refer to now: the last speaker, and those named since."""
        self._last_group = Speaker()
        """The last speakers that were quoted together, as one."""
        self._pronoun_of: dict[str, str] = {}
        """By name: "he" or "she", once the text has used it of them."""

    def resolve(self, attribution: Attribution, names: tuple[str, ...], words: str = "") -> Speaker:
        """The speaker of an attribution with these names and words; several names become one joint speaker."""
        if attribution.refers_back and not attribution.role:
            return self._resolve_pronoun(words)
        if attribution.refers_back:
            return self._resolve_title(attribution)
        if len(names) == 1:
            return self._resolve_name(names[0], attribution)
        self._antecedents = [self._find_earlier(name) or Speaker(name) for name in names]
        for speaker in self._antecedents:
            self._add_mention(speaker)
        self._last_group = Speaker(", ".join(names), attribution.role, attribution.party, attribution.workplace)
        return self._last_group

    def mention(self, person: Person) -> None:
        """Records a person in running text. One who speaks or opens a sentence becomes the only antecedent of pronouns."""
        if not person.sure and not self._makes_doubtful(person):
            return
        earlier = self._by_name.get(person.name, Speaker())
        speaker = Speaker(person.name, person.role, person.party, person.workplace).completed_by(earlier)
        if person.sure:
            self._add_mention(speaker)
        leads = person.sure and (person.speaks or person.opens_sentence) and not person.joins_previous
        others = [] if leads else [other for other in self._antecedents if other.name != speaker.name]
        self._antecedents = [*others, speaker]

    def resolve_announced(self, name: str, role: str) -> Speaker:
        """The speaker that the line above a quote names."""
        return self._resolve_name(name, Attribution(0, 0, role=role))

    def latest(self) -> Speaker:
        """The last speaker of a quote."""
        return self._quoted[-1] if self._quoted else Speaker()

    def _resolve_name(self, name: str, attribution: Attribution) -> Speaker:
        several = self._namesakes(name)
        if len(several) > 1:
            return Speaker(name, attribution.role, attribution.party, attribution.workplace, several)
        earlier = self._find_earlier(name) or Speaker(self._full_name_in_text(name))
        full_name = max(earlier.name, name, key=len)
        speaker = Speaker(full_name, attribution.role, attribution.party, attribution.workplace)
        return self._record(speaker.completed_by(earlier))

    def _resolve_pronoun(self, words: str) -> Speaker:
        """The one person that "hon" may refer to; ambiguous when there are several."""
        spoken = {word.strip('.,:;!?”"*_').lower() for word in words.split()}
        if spoken & _PLURAL:
            return self._resolve_plural()
        pronoun = next((_SHE_OR_HE[word] for word in spoken if word in _SHE_OR_HE), "")
        matching = self._matching(self._antecedents, pronoun) or self._matching(
            [*self._quoted, *self._mentioned], pronoun
        )
        if len(matching) != 1:
            return Speaker(candidates=tuple(speaker.name for speaker in matching))
        if pronoun:
            self._pronoun_of[matching[0].name] = pronoun
        return self._record(matching[0])

    def _matching(self, speakers: list[Speaker], pronoun: str) -> list[Speaker]:
        """Each speaker once, without those of whom the text uses the other pronoun."""
        unique = {
            speaker.name: speaker
            for speaker in speakers
            if self._pronoun_of.get(speaker.name, pronoun) in {pronoun, ""} or not pronoun
        }
        return list(unique.values())

    def _resolve_plural(self) -> Speaker:
        """The people that "de" refers to: those who spoke together, or were named together."""
        names = [speaker.name for speaker in self._antecedents]
        if ", ".join(names) == self._last_group.name:
            return self._last_group
        return Speaker(", ".join(names)) if len(names) > 1 else Speaker(candidates=tuple(names))

    def _resolve_title(self, attribution: Attribution) -> Speaker:
        """The person that "utrikesministern" refers to: the one with that title, or the only one so far."""
        matching = self._matching(
            [
                speaker
                for speaker in (*self._quoted, *self._mentioned)
                if _title_matches(attribution.role, speaker.role)
            ],
            "",
        )
        if len(self._antecedents) == 1 and self._antecedents[0].name in {speaker.name for speaker in matching}:
            return self._record(self._antecedents[0])
        if len(matching) > 1:
            return Speaker(role=attribution.role, candidates=tuple(speaker.name for speaker in matching))
        if matching:
            return self._record(matching[0])
        if len({speaker.name for speaker in self._quoted}) == 1 and not self._quoted[-1].role:
            return self._quoted[-1]._replace(role=attribution.role)
        found = {name for stem in _stems(attribution.role) for name in full_names_with_title(self._text, stem)}
        return self._record(Speaker(_only(found), attribution.role))

    def _record(self, speaker: Speaker) -> Speaker:
        """Records the speaker of a quote, the antecedent of the pronouns that follow."""
        if speaker.name:
            self._quoted.append(speaker)
            self._by_name[speaker.name] = speaker
            self._antecedents = [speaker]
        return speaker

    def _full_name_in_text(self, name: str) -> str:
        """The only full name in the text with this surname, or the surname itself."""
        return name if " " in name else _only(full_names_with_surname(self._text, name)) or name

    def _namesakes(self, name: str) -> tuple[str, ...]:
        """The speakers whose full names begin or end with `name`; only the one called exactly so, if there is one."""
        found = dict.fromkeys(speaker.name for speaker in self._quoted if _is_part(name, speaker.name))
        return (name,) if name in found else tuple(found)

    def _find_earlier(self, name: str) -> Speaker | None:
        return next((speaker for speaker in reversed(self._quoted) if _is_part(name, speaker.name)), None)

    def _add_mention(self, speaker: Speaker) -> None:
        self._mentioned.append(speaker)
        self._by_name[speaker.name] = speaker

    def _makes_doubtful(self, person: Person) -> bool:
        """Whether a name without other evidence makes pronouns ambiguous: somebody else has spoken before."""
        return person.opens_sentence and bool(self._antecedents)


def mention_people(segment: Segment, finder: AttributionFinder, speakers: Speakers) -> tuple[NamedPerson, ...]:
    """The people that a segment of running text surely names. Records them in `speakers`."""
    text = blank_markup(leaf(segment.lines).text)
    found = []
    for run in text.split("\n") if segment.kind in _ROWS else (text,):
        for person in find_people(run, finder):
            speakers.mention(person)
            if person.sure:
                by = organisation(person.role) or person.workplace
                found.append(NamedPerson(person.name, person.role, 0, person.party, by, person.speaks))
    return tuple(found)


def _is_part(name: str, whole: str) -> bool:
    """Whether a name is the full one, its first or its last names."""
    parts, all_parts = name.split(), whole.split()
    return parts in (all_parts[-len(parts) :], all_parts[: len(parts)])


def _only(found: set[str]) -> str:
    """The only item, or "" when there are none or several."""
    return found.pop() if len(found) == 1 else ""


def _stems(definite: str) -> list[str]:
    """The possible indefinite forms of a title: "utrikesminister" for "utrikesministern"."""
    last = definite.lower().split()[-1:]
    return [word.removesuffix(ending) for word in last for ending in ("en", "et", "n", "t") if word.endswith(ending)]


def _title_matches(definite: str, title: str) -> bool:
    """Whether a definite title refers to this one: "utrikesministern" or "ministern" to "utrikesminister"."""
    parts = [word.strip(",") for word in title.lower().split()]
    return any(part.endswith(stem) for stem in _stems(definite) for part in parts)
