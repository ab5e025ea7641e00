"""The characters that no output may hold."""

import re

UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 forbids (section 2.2), and the control characters and noncharacters that it advises against."""
