"""An attribution: the words in a quote that name the speaker.

– Vi är överens, säger Cecilia Frid (S), förvaltningschef på socialförvaltningen. Det gläder mig.
                 ^verb ^name        ^party ^role                                 ^end
"""

from typing import NamedTuple


class Attribution(NamedTuple):
    """Offsets in the text of the quote, and what the words there say."""

    start: int
    end: int
    """After its full stop, or after the comma where the quote continues."""
    verb: str = ""
    name_spans: tuple[tuple[int, int], ...] = ()
    """The speakers' names, most often one."""
    role: str = ""
    party: str = ""
    party_spans: tuple[tuple[int, int], ...] = ()
    """The parties, with their brackets."""
    workplace: str = ""
    """The organisation, when no title contains it: "säger Bo Ek på IVO"."""
    refers_back: bool = False
    """A pronoun or a title alone, which refers to an earlier speaker."""
    is_final: bool = False
    """The quote ends with it."""
    has_unrelated_words: bool = False
    """The words after the name concern neither the speaker nor the occasion: "svarar Bo Ek på frågor"."""
    sure: bool = True
    """It has a listed verb. Without one it is a guess."""
