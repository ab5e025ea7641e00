"""Ids of releases that pressgen makes: "r-7k2hd9xw". Nobody invents one, and feeds know a release by it for ever."""

import secrets
from collections.abc import Container
from hashlib import blake2b

_ALPHABET = "0123456789bcdfghjkmnpqrstvwxyz"
"""Without vowels, so that no words arise, and without l, which looks like 1."""
_LENGTH = 8
"""About 39 bits: of 10,000 texts, two get the same id in one of ten thousand newsrooms, if nobody looks whether it is taken."""


def mint(taken: Container[str]) -> str:
    """A random id that is not among those taken."""
    return free(secrets.token_hex(16), taken)


def free(seed: str, taken: Container[str]) -> str:
    """The id that belongs to a seed; when it is taken, the next one, always the same for the same seed and ids."""
    made = derived(seed)
    while made in taken:
        seed += "\0"
        made = derived(seed)
    return made


def derived(seed: str) -> str:
    """The id that belongs to a seed: a digest of it, in letters and digits that cannot be taken for one another."""
    number = int.from_bytes(blake2b(seed.encode(errors="replace"), digest_size=16).digest())
    digits = []
    for _ in range(_LENGTH):
        number, digit = divmod(number, len(_ALPHABET))
        digits.append(_ALPHABET[digit])
    return f"r-{''.join(digits)}"
