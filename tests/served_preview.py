"""`pressgen serve` as a program, and what a test needs to hear and to see of it."""

import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from urllib.error import HTTPError
from urllib.request import urlopen

PROGRAM = [sys.executable, "-c", "from pressgen.cli import main; main()", "serve", "--lang"]


class Served:
    """A running preview."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.said = ""
        self.hear(" http://")
        self.address = re.findall(r" (http://\S+)", self.said)[0]

    def hear(self, words: str) -> None:
        """Wait until it has said these words. It is ended when it says nothing for a minute."""
        assert self.process.stdout
        while words not in self.said:
            silent = Timer(60, self.process.kill)
            silent.start()
            line = self.process.stdout.readline()
            silent.cancel()
            assert line, self.said
            self.said += line

    def page(self, path: str = "") -> str:
        try:
            with urlopen(self.address + path) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return error.read().decode()

    def end(self, sign: signal.Signals) -> tuple[int, str]:
        """The exit code after a signal, and everything said."""
        self.process.send_signal(sign)
        rest, _ = self.process.communicate(timeout=20)
        return self.process.returncode, self.said + rest


@contextmanager
def served(root: Path, *options: str, language: str = "en") -> Iterator[Served]:
    """A preview of the newsroom; by default at any free port."""
    command = [*PROGRAM, language, *(options or ("--port", "0"))]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            yield Served(process)
        finally:
            process.kill()


def until(true: Callable[[], bool]) -> None:
    """Wait until it is true; at most a minute."""
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)
