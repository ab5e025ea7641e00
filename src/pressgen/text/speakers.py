"""Who is who within one release: second mentions and pronouns lead to the earlier speaker."""

from typing import NamedTuple

from pressgen.text.attribution import Attribution, organisation


class Speaker(NamedTuple):
    """A speaker as the release has made them known."""

    name: str = ""
    role: str = ""
    party: str = ""

    @property
    def organisation(self) -> str:
        """The organisation that the title names."""
        return organisation(self.role)


class Speakers:
    """The speakers of a release so far, in order."""

    def __init__(self) -> None:
        self._known: list[Speaker] = []

    def meet(self, said: Attribution, names: tuple[str, ...]) -> Speaker:
        """The speaker of an attribution; several at once are named together."""
        if said.pronoun:
            return self._pointed_at(said)
        found = [self._named(name, said) for name in names]
        if len(found) == 1:
            return found[0]
        return Speaker(" och ".join(one.name for one in found), said.role, said.party)

    def last(self) -> Speaker:
        """Who spoke last."""
        return self._known[-1] if self._known else Speaker()

    def _pointed_at(self, said: Attribution) -> Speaker:
        """The one meant by "hon" or "utrikesministern"."""
        for one in reversed(self._known):
            if not said.role or _same_title(said.role, one.role):
                return one
        return Speaker(role=said.role)

    def _named(self, name: str, said: Attribution) -> Speaker:
        earlier = self._earlier(name)
        one = Speaker(
            earlier.name if earlier and len(earlier.name) > len(name) else name,
            said.role or (earlier.role if earlier else ""),
            said.party or (earlier.party if earlier else ""),
        )
        self._known.append(one)
        return one

    def _earlier(self, name: str) -> Speaker | None:
        parts = name.removesuffix("s").split()
        for one in reversed(self._known):
            whole = one.name.split()
            if (
                one.name == name
                or whole[-len(parts) :] == parts
                or whole[-len(name.split()) :] == name.split()
                or whole[: len(parts)] == parts
            ):
                return one
        return None


def _same_title(definite: str, title: str) -> bool:
    """Whether "utrikesministern" is "utrikesminister"; "ministern" is too."""
    for ending in ("en", "et", "n", "t"):
        stem = definite.lower().removesuffix(ending)
        if stem != definite.lower() and any(word.strip(",").endswith(stem) for word in title.lower().split()):
            return True
    return False
