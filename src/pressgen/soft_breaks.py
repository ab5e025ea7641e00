"""Where an address may break at the end of a line: a browser finds no place in `ekstad.example/sv/en_lang_adress`."""

import re

_SIGNS = re.compile(r"(?<=[/?&=_@+%])(?=[^/?&=_@+%])")
"""After the signs that divide an address. A hyphen needs nothing: browsers break there."""
_DOTS = re.compile(r"(?<=\w)(?=\.\w)")
"""Before a dot, which at the end of a line would look like the end of a sentence."""
_LINE = 30
"""Characters that fit the narrowest screen: a part as short as this is kept together."""


def address_parts(address: str) -> list[str]:
    """The parts of a web or mail address between which a line may break; they are the whole address when joined."""
    if len(address) <= _LINE:
        return [address]
    return [
        part for piece in _SIGNS.split(address) for part in ([piece] if len(piece) <= _LINE else _DOTS.split(piece))
    ]
