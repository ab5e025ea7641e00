"""What Snowball's algorithms share: regions of a word, and the longest ending within one."""

from collections.abc import Set as AbstractSet

_LONGEST = 8
"""Letters of the longest ending."""


def region(word: str, vowels: AbstractSet[str], start: int) -> int:
    """Where the part of a word begins that follows the first consonant after a vowel, looked for from `start`; its length if there is none."""
    size = len(word)
    while start < size and word[start] not in vowels:
        start += 1
    while start < size and word[start] in vowels:
        start += 1
    return min(start + 1, size)


def longest(word: str, endings: AbstractSet[str], start: int) -> str:
    """The longest of the endings that the word has from `start` on; empty without one."""
    for place in range(max(start, len(word) - _LONGEST), len(word)):
        if word[place:] in endings:
            return word[place:]
    return ""
