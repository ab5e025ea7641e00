"""Characters that nobody sees, and whether taking one out leaves no doubt of what was meant."""


def is_doubtful(character: str, before: str, after: str) -> bool:
    """Whether the character, between these two, may stand for a space, or for the hyphen of a word cut at a line's end.

    A space of no width (U+200B) between two letters may be all that is left of a space, a soft hyphen at the end of a line
    all that is left of a hyphen. `before` and `after` may be empty, at the ends of a text.
    """
    if character == "\u200b":
        return before.isalnum() and after.isalnum()
    return character == "\xad" and before.isalnum() and after in {"", "\n"}
