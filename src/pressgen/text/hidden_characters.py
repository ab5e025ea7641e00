"""Hidden characters, and whether one can be removed without doubt."""


def is_doubtful(character: str, before: str, after: str) -> bool:
    """Whether the character, between `before` and `after`, may stand for a space or hyphen.

    A zero-width space (U+200B) between two letters may have been a space; a soft hyphen at the end of a line may have been
    a hyphen. `before` and `after` are empty at the ends of a text.
    """
    if character == "\u200b":
        return before.isalnum() and after.isalnum()
    return character == "\xad" and before.isalnum() and after in {"", "\n"}
