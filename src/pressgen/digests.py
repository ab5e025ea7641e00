"""The digest that identifies content throughout pressgen."""

from hashlib import blake2b


def digest(data: bytes) -> str:
    """128 bits of BLAKE2b (RFC 7693) in hexadecimal."""
    return blake2b(data, digest_size=16).hexdigest()
