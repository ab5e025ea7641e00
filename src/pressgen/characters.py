"""The characters that no value and no file of the site may hold."""

import re

_PLANES = "".join(chr((plane << 16) + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff{_PLANES}]")
"""What no feed can carry (XML 1.0, section 2.2, Char), and what it advises against: the C1 control characters, which come
from text read in the wrong encoding, and the noncharacters of Unicode (section 23.7)."""
