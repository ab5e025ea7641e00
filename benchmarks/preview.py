"""Times `pressgen serve` in a browser: preview.py [RELEASES ...] [--rounds N] [--newsroom FOLDER].

From the moment at which a text has been saved until its page, open in Chromium, has been loaded again and shows the edit: of a word in
its body, and of its title; for a title also until no page is old any more. The medians of the rounds, and the processor time of
the preview for each edit. `--newsroom` takes a copy of a newsroom instead of making some. Needs Playwright and a `chromium`.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from make_newsroom import write
from make_release import Newsroom
from playwright.sync_api import Browser, Page, sync_playwright

_SERVE = [sys.executable, "-c", "from pressgen.cli import main; main()", "--lang", "en", "serve", "--port", "0"]
_MARK = "Ändring nummer {} i förhandsvisningen"
_PAUSE = 4.0
"""Seconds between two edits: time for the whole build that follows each."""
_TICKS = os.sysconf("SC_CLK_TCK")


def _body(text: str, mark: str) -> str:
    return f"{re.sub(_MARK.format('.*'), '', text).rstrip()}\n\n{mark}.\n"


def _title(text: str, mark: str) -> str:
    return re.sub(r"(?m)^title: .*$", f"title: {mark}", text, count=1)


EDITS: dict[str, Callable[[str, str], str]] = {"body": _body, "title": _title}


class Preview:
    """A running preview of a newsroom, and one of its texts."""

    def __init__(self, process: "subprocess.Popen[str]", root: Path) -> None:
        self._process = process
        self.address = re.findall(r" (http://\S+)", _until(process.stdout, " http://"))[0]
        self.text = _text_in_the_middle(root)
        year = re.findall(r"(?m)^published: [\"']?(\d{4})", self.text.read_text("utf-8"))[0]
        self.page = f"{self.address}{year}/{self.text.stem}/"

    def seconds(self) -> float:
        """Of a processor, for the preview and its workers so far."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return sum(map(int, fields[11:15])) / _TICKS

    def mebibytes(self) -> int:
        """The most memory that the preview has had."""
        status = Path(f"/proc/{self._process.pid}/status").read_text("utf-8")
        return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) // 1024


@contextmanager
def previewed(root: Path) -> Iterator[Preview]:
    """A preview that is running."""
    with subprocess.Popen(_SERVE, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Preview(process, root)
        finally:
            process.kill()


def _until(lines: IO[str] | None, words: str) -> str:
    return next(line for line in lines or () if words in line)


def _text_in_the_middle(root: Path) -> Path:
    """A text of a year in the middle, without its own address."""
    texts = sorted((root / "content/releases").rglob("*.md"))
    plain = [text for text in texts if "\nslug:" not in (words := text.read_text("utf-8")) and "\nlead:" not in words]
    return plain[len(plain) // 2]


def measure(page: Page, preview: Preview, kind: str, rounds: int) -> None:
    """Save so many edits of a kind, and print the medians."""
    shown, whole, seconds = [], [], []
    for number in range(rounds):
        time.sleep(_PAUSE)
        mark, before = _MARK.format(f"{kind} {number}"), preview.seconds()
        edited = EDITS[kind](preview.text.read_text("utf-8"), mark)
        preview.text.write_text(edited, "utf-8")
        saved = time.monotonic()
        page.wait_for_function(
            "mark => document.readyState === 'complete' && document.body.innerText.includes(mark)", arg=mark
        )
        shown.append(time.monotonic() - saved)
        seconds.append(preview.seconds() - before)
        page.wait_for_function(
            "() => { const panel = document.getElementById('pressgen-preview');"
            " return panel && panel.shadowRoot.querySelector('[role=status]')"
            " && !panel.shadowRoot.textContent.includes('still being made'); }",
            timeout=120_000,
        )
        whole.append(time.monotonic() - saved)
    print(
        f"{kind}: page {statistics.median(shown):.2f} s (slowest {max(shown):.2f}), "
        f"all pages {statistics.median(whole):.2f} s, processor until the page {statistics.median(seconds):.2f} s; "
        f"{preview.mebibytes()} MiB",
        flush=True,
    )


def _measure_newsroom(browser: Browser, root: Path, rounds: int) -> None:
    with previewed(root) as preview:
        page = browser.new_page()
        page.goto(preview.page)
        for kind in EDITS:
            measure(page, preview, kind, rounds)
        page.close()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("releases", nargs="*", type=int, default=[50, 10_000])
    options.add_argument("--rounds", type=int, default=20)
    options.add_argument("--newsroom", type=Path)
    chosen = options.parse_args()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as place:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size in [0] if chosen.newsroom else chosen.releases:
            root = Path(place) / str(size)
            if chosen.newsroom:
                shutil.copytree(chosen.newsroom, root, ignore=shutil.ignore_patterns(".pressgen", "output", ".git"))
            else:
                write(Newsroom(size), root)
            print(chosen.newsroom or f"{size} releases", flush=True)
            _measure_newsroom(browser, root, chosen.rounds)
        browser.close()


if __name__ == "__main__":
    main()
