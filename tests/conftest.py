"""What every test run needs, however it was started."""

import signal

signal.signal(signal.SIGINT, signal.default_int_handler)
"""A shell starts what runs in the background with interrupts ignored (POSIX, Shell Command Language, 2.11), and all that it
starts inherits that: tests that interrupt a build would wait in vain.
"""
