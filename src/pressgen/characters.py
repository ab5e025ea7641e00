"""The characters that are forbidden in every value and every file of the site."""

import re

_PLANES = "".join(chr((plane << 16) + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff{_PLANES}]")
"""What XML, and so a feed, cannot contain (XML 1.0, section 2.2, Char) or should not: C1 control characters, which come
from text decoded in the wrong encoding, and noncharacters (Unicode Standard, section 23.7)."""
