"""Finds attributions in the text of a quote, by verbs of speaking and the grammar around them."""

import re
from functools import lru_cache

from pressgen.text.attribution import Attribution
from pressgen.text.attribution_end import with_end
from pressgen.text.attribution_subject import read_name, read_subject
from pressgen.text.name_patterns import NAME, PRONOUN, has_title, is_title
from pressgen.text.word_lists import ATTRIBUTION_VERBS, SPEAKING, words

_SET_OFF = re.compile(r"[,.!?;:…”\"“»)–—*_-]\s*\Z")
_GENERIC = r"[a-zåäöé]{2,20}(?:ar|er|ir|ade|de|te)"
_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_COMMA = re.compile(r"[,.!?”\"]\s+")
_SUBJECTS = {*PRONOUN, *("som", "jag", "vi", "ni", "man", "det", "den", "detta", "att", "inte", "you", "i", "we")}
_QUOTE_LENGTHS = range(8, 10_000)
"""Lengths of a quote, in characters, in which attributions are searched for."""
_MIN_SPEECH = 40
"""The least length of the words before an attribution without a verb, in characters."""
_NEAR_END = 200
FIRST_PERSON = re.compile(rf"\b(?:{'|'.join(words(SPEAKING))})\b", re.IGNORECASE)
_ENDS_IN_ROLE = re.compile(r"\s*(?:[,(]|[.!*_\s]*\Z)")
_MARKUP = re.compile(r"(?<![*_])[*_]++(?=\w)|(?<=[\w.,!?”\"])[*_]++|\[(?=[^\[\]]{1,200}\]\()|\]\([^()\s]{1,500}\)")


def blank_markup(text: str) -> str:
    """The text with its Markdown replaced by as many spaces, so that offsets stay."""
    if "*" in text or "_" in text or "[" in text:
        return _MARKUP.sub(lambda match: " " * len(match[0]), text)
    return text


class AttributionFinder:
    """Finds attributions, by the listed verbs of all languages and those of the newsroom."""

    def __init__(self, extra_verbs: tuple[str, ...]) -> None:
        verbs = self._verbs = {
            *words(ATTRIBUTION_VERBS),
            *(verb.strip().lower() for verb in extra_verbs if verb.strip()),
        }
        listed = _alternatives(verbs)
        english = "|".join(ATTRIBUTION_VERBS["en"].split())
        self._verb_pattern = re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])")
        self._verb_like = re.compile(rf" (?<=[,!?”\"] )(?!(?:{listed})\b)({_GENERIC})(?=\s)")
        self._announcing = re.compile(rf"({NAME.pattern})(?:,\s+([^,.]{{3,80}}),)?\s+(?:{listed})(?![\w-])")
        self._inverted = re.compile(
            rf"[,.!?”\"]\s+({NAME.pattern}|he|she|they)(?:,\s+([^,.]{{3,80}}),)?\s+({english})[\s.!*_]*\Z"
        )

    def find(self, text: str) -> tuple[Attribution, ...]:
        """The attributions in the text of a quote, in order."""
        if len(text) not in _QUOTE_LENGTHS:
            return ()
        after_punctuation, at_text_end = self._by_known_verb(text)
        if after_punctuation or at_text_end:
            return after_punctuation or at_text_end[-1:]
        if inverted := self._name_before_verb(text):
            return (inverted,)
        guess = self._by_unlisted_verb(text) or _without_verb(text)
        return (guess._replace(sure=False),) if guess else ()

    def ends_in_attribution(self, text: str) -> bool:
        """Whether the text ends in a sure attribution."""
        found = self.find(text)
        return bool(found) and found[-1].is_final and found[-1].sure

    def announced_speaker(self, text: str) -> tuple[str, str]:
        """The speaker and role in a line that announces a quote: "Rektor Bo Ek säger så här:"; empty when it does not."""
        sentence = _SENTENCES.split(text)[-1] if text.rstrip().endswith(":") else ""
        if not sentence or len(sentence) > _NEAR_END:
            return "", ""
        if match := self._announcing.search(sentence):
            return _with_title(sentence[: match.start()], match[1], match[2] or "")
        for match in self._verb_pattern.finditer(sentence):
            subject = read_subject(sentence, match.end())
            if subject and subject.name_spans:
                return sentence[slice(*subject.name_spans[0])], subject.role
        return "", ""

    def is_verb(self, text: str, at: int) -> bool:
        """Whether a verb of speaking begins at this offset."""
        return bool(self._verb_pattern.match(text, at))

    def last_verb(self, text: str, start: int, end: int) -> int:
        """The end offset of the last verb of speaking between `start` and `end`; 0 when there is none."""
        if self._verbs.isdisjoint(text[start:end].lower().split()):
            return 0
        return max((match.end() for match in self._verb_pattern.finditer(text, start, end)), default=0)

    def _by_known_verb(self, text: str) -> tuple[tuple[Attribution, ...], tuple[Attribution, ...]]:
        """The attributions with a listed verb: those after punctuation, and those without it at the end of the text."""
        after_punctuation: list[Attribution] = []
        at_text_end: list[Attribution] = []
        for match in self._verb_pattern.finditer(text):
            start = match.start()
            if after_punctuation and start < after_punctuation[-1].end:
                continue
            attribution = _read_attribution(text, start, match.end())
            if attribution and (start == 0 or _SET_OFF.search(text[max(0, start - 3) : start])):
                after_punctuation.append(attribution)
            elif attribution and _ends_with_name(attribution) and not _has_subject(text, start):
                at_text_end.append(attribution)
        return tuple(after_punctuation), tuple(at_text_end)

    def _name_before_verb(self, text: str) -> Attribution | None:
        """An attribution at the end with the name before the verb, as in English: "…, Ann Lee, head of unit, said."."""
        by = max(0, len(text) - _NEAR_END)
        match = self._inverted.search(text[by:])
        if not match:
            return None
        found = Attribution(match.start(1) + by, len(text.rstrip()), match[3], role=match[2] or "", is_final=True)
        if match[1].lower() in PRONOUN:
            return found._replace(refers_back=True)
        return found._replace(name_spans=((match.start(1) + by, match.end(1) + by),))

    def _by_unlisted_verb(self, text: str) -> Attribution | None:
        """An attribution at the end whose verb is in no list: "…, hurrar Bo Ek."."""
        for match in self._verb_like.finditer(text):
            attribution = None if is_title(match[1]) else _read_attribution(text, match.start(1), match.end())
            if attribution and _ends_with_name(attribution) and _is_speech(text[: match.start(1)]):
                return attribution
        return None


def _with_title(before: str, name: str, role: str) -> tuple[str, str]:
    """The name without titles before it, and the role: "rektorn Bo Ek", "Rektor Bo Ek"."""
    parts = name.split()
    titles = [part for part in parts[:-1] if is_title(part)]
    last = before.split()[-1:]
    ahead = last if last and is_title(last[0]) else titles
    return " ".join(part for part in parts if part not in titles), role or " ".join(ahead)


def _alternatives(verbs: set[str]) -> str:
    """A pattern for the verbs, grouped by first letter in either case: three times as fast as one long alternation."""
    by_letter: dict[str, list[str]] = {}
    for verb in sorted(verbs, key=lambda verb: (-len(verb), verb)):
        by_letter.setdefault(verb[0], []).append(re.escape(verb[1:]))
    return "|".join(f"[{letter}{letter.upper()}](?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))


def _read_attribution(text: str, start: int, verb_end: int) -> Attribution | None:
    """The attribution whose verb is at this offset, if it is one."""
    subject = read_subject(text, verb_end)
    return with_end(text, subject._replace(start=start, verb=text[start:verb_end])) if subject else None


def _ends_with_name(attribution: Attribution) -> bool:
    """Whether the attribution ends the quote, with a name and no unrelated words after it."""
    return attribution.is_final and not attribution.refers_back and not attribution.has_unrelated_words


def _without_verb(text: str) -> Attribution | None:
    """An attribution at the end without a verb: "…, Bo Ek, rektor." or "…, rektor Bo Ek."."""
    if not FIRST_PERSON.search(text) and len(text) < _MIN_SPEECH * 5:
        return None
    for match in _COMMA.finditer(text, max(_MIN_SPEECH, len(text) - _NEAR_END)):
        subject = read_name(text, match.end())
        attribution = with_end(text, subject._replace(start=match.end())) if subject and subject.name_spans else None
        if (
            attribution
            and attribution.is_final
            and _is_role(attribution)
            and _ENDS_IN_ROLE.match(text, attribution.name_spans[-1][1])
        ):
            return attribution
    return None


def _is_speech(text: str) -> bool:
    """Whether the text reads as speech: it is long, in the first person, or an exclamation or question."""
    return (
        len(text) > _MIN_SPEECH // 2
        or bool(FIRST_PERSON.search(text))
        or text.rstrip().endswith(("!", "?", "!,", "?,"))
    )


def _is_role(attribution: Attribution) -> bool:
    """Whether the attribution has a title, or an organisation of one word."""
    return has_title(attribution.role) or (bool(attribution.workplace) and " " not in attribution.workplace)


def _has_subject(text: str, start: int) -> bool:
    """Whether the verb's subject is before it, as in "det som hon säger"."""
    before = text[max(0, start - 20) : start].split()
    return bool(before) and before[-1].lower() in _SUBJECTS


@lru_cache(maxsize=8)
def finder(extra_verbs: tuple[str, ...]) -> AttributionFinder:
    """The cached finder for a newsroom's own verbs."""
    return AttributionFinder(extra_verbs)
