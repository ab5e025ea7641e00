"""What every test run needs, however it was started."""

import signal

from hypothesis import settings

signal.signal(signal.SIGINT, signal.default_int_handler)
"""A shell starts what runs in the background with interrupts ignored (POSIX, Shell Command Language, 2.11), and all that it
starts inherits that: tests that interrupt a build would wait in vain.
"""

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
"""No test fails because the machine is busy."""
