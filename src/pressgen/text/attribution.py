"""An attribution: who said it, as it stands within the words of a quote.

– Vi är överens, säger Cecilia Frid (S), förvaltningschef på socialförvaltningen. Det gläder mig.
                 ^verb ^name        ^party ^role                                 ^end
"""

from typing import NamedTuple


class Attribution(NamedTuple):
    """Stretches of a text, and what they say."""

    start: int
    end: int
    """After its full stop, or after the comma from which the quote goes on."""
    verb: str = ""
    names: tuple[tuple[int, int], ...] = ()
    """Who, most often one."""
    role: str = ""
    party: str = ""
    party_at: tuple[int, int] = (0, 0)
    place: str = ""
    """The organisation, when no title names it: "säger Bo Ek på IVO"."""
    pronoun: bool = False
    """Named by "hon" or by a title alone: an earlier speaker."""
    last: bool = False
    """Nothing of the quote follows."""
    sure: bool = True
    """A known verb says so."""

    def moved(self, by: int) -> "Attribution":
        """The same in a text that starts that much earlier."""
        names = tuple((start + by, end + by) for start, end in self.names)
        party = (self.party_at[0] + by, self.party_at[1] + by) if self.party else (0, 0)
        return self._replace(start=self.start + by, end=self.end + by, names=names, party_at=party)
