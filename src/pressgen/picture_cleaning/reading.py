"""Reads the parts of a file one after the other, and says when one is missing or wrong."""


class BrokenPictureError(ValueError):
    """The file is no picture that can be read to its end, so nobody knows what is in it."""


class CutPictureError(BrokenPictureError):
    """The file ends before the picture does."""


class ByteReader:
    """Bytes and a place in them."""

    def __init__(self, data: bytes, position: int = 0, end: int | None = None) -> None:
        self.data = data
        self.position = position
        self.end = len(data) if end is None else end
        """Where reading must stop."""

    @property
    def is_at_end(self) -> bool:
        """Whether all has been read."""
        return self.position >= self.end

    def take(self, length: int) -> bytes:
        """The next bytes. CutPictureError when there are fewer."""
        start, self.position = self.position, self.position + length
        if self.position > self.end:
            raise CutPictureError
        return self.data[start : self.position]

    def number(self, length: int) -> int:
        """The next bytes as a number, the highest byte first."""
        return int.from_bytes(self.take(length), "big")


def require(condition: object) -> None:
    """BrokenPictureError unless the condition is met."""
    if not condition:
        raise BrokenPictureError
