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
    name_spans: tuple[tuple[int, int], ...] = ()
    """Who, most often one."""
    role: str = ""
    party: str = ""
    party_spans: tuple[tuple[int, int], ...] = ()
    """Where the parties stand, with their brackets."""
    workplace: str = ""
    """The organisation, when no title names it: "säger Bo Ek på IVO"."""
    refers_back: bool = False
    """Named by "hon" or by a title alone: an earlier speaker."""
    is_final: bool = False
    """Nothing of the quote follows."""
    has_unrelated_words: bool = False
    """What follows the name tells nothing of the speaker or of the occasion: "svarar Bo Ek på frågor"."""
    sure: bool = True
    """A known verb says so."""
